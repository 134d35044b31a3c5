import type { VNode } from "preact";
import type { JourneyDigital, PhaseDigital } from "../../core/pictures/types/dashboard.ts";
import { type Block, emptyBlock, moreBlock, rowsBlock, section, stacked } from "../kit/block.tsx";
import { shorten } from "../kit/measure.ts";
import { PartsBar, partsText } from "../kit/parts-bar.tsx";
import { hatchId, Item, Label } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { words as commonWords } from "../kit/words.ts";
import { type DashboardDrawing, HATCH } from "./drawing.ts";

const MOST = 18;
const ROW = 24;
const SHARE_ROOM = 56;

/** A journey, or one of its phases. */
type Line =
  | { readonly of: "journey"; readonly journey: JourneyDigital }
  | { readonly of: "phase"; readonly journey: JourneyDigital; readonly phase: PhaseDigital };

/** How digital the phases of the journeys are. */
export function phasesSection(drawing: DashboardDrawing, width: number): Block {
  const { picture, words, palette, interactive, format } = drawing;
  const lines = picture.journeys.flatMap((journey): Line[] => [
    { of: "journey", journey },
    ...journey.phases.map((phase): Line => ({ of: "phase", journey, phase })),
  ]);
  const shown = lines.slice(0, MOST);
  const left = lines.slice(MOST).filter(({ of }) => of === "phase").length;
  const rows = rowsBlock(shown, ROW, (line, x, y) =>
    line.of === "journey" ? (
      <JourneyLine key={line.journey.id} drawing={drawing} journey={line.journey} x={x} y={y} width={width} />
    ) : (
      <PhaseLine
        key={`${line.journey.id}/${line.phase.id}`}
        drawing={drawing}
        phase={line.phase}
        x={x}
        y={y}
        width={width}
      />
    ),
  );
  const empty = emptyBlock({
    text: words.noJourneys,
    add: { text: words.addJourney, section: "journeys" },
    width,
    palette,
    interactive,
  });
  return section({
    title: words.phases,
    note: words.phasesNote,
    width,
    palette,
    body: stacked(
      [
        lines.length === 0 ? empty : rows,
        ...(left > 0 ? [moreBlock(words.more(format.integer(left)), width, palette)] : []),
      ],
      4,
    ),
  });
}

interface PlaceProps {
  readonly drawing: DashboardDrawing;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function JourneyLine({ drawing, journey, x, y, width }: PlaceProps & { readonly journey: JourneyDigital }): VNode {
  const { palette, format, interactive, language } = drawing;
  const share = journey.digitalShare === null ? commonWords(language).unknown : format.share(journey.digitalShare);
  const name = oneLine(journey.name) || journey.id;
  return (
    <Item
      label={`${name}: ${commonWords(language).digitalShare} ${share}`}
      path={journey.source.path}
      kind="journey"
      id={journey.id}
      interactive={interactive}
    >
      <rect x={x} y={y} width={width} height={ROW - 4} fill="transparent" />
      <Label
        x={x}
        y={y + 14}
        weight={600}
        text={shorten(name, width - SHARE_ROOM - 8, 12, 600)}
        color={palette.color.foreground}
      />
      <Label x={x + width} y={y + 14} weight={600} anchor="end" text={share} color={palette.color.foreground} />
    </Item>
  );
}

function PhaseLine({ drawing, phase, x, y, width }: PlaceProps & { readonly phase: PhaseDigital }): VNode {
  const { palette, format, interactive } = drawing;
  const name = Math.min(160, Math.max(96, Math.round(width * 0.3)));
  const bar = { x: x + name, y: y + 4, width: width - name - SHARE_ROOM - 8, height: 12 };
  return (
    <Item
      label={describePhase(drawing, phase)}
      path={phase.source.path}
      kind="phase"
      id={phase.id}
      interactive={interactive}
    >
      <rect x={x} y={y} width={width} height={ROW - 4} fill="transparent" />
      <Label
        x={x}
        y={y + 14}
        text={shorten(oneLine(phase.name) || phase.id, name - 8, 12, 400)}
        color={palette.color.foreground}
      />
      {phase.parts === null ? (
        <Missing drawing={drawing} {...bar} why={phase.why ?? ""} />
      ) : (
        <PartsBar parts={phase.parts} palette={palette} {...bar} />
      )}
      <Label
        x={x + width}
        y={y + 14}
        anchor="end"
        text={phase.digitalShare === null ? "–" : format.share(phase.digitalShare)}
        color={palette.color.foreground}
      />
    </Item>
  );
}

interface MissingProps extends PlaceProps {
  readonly height: number;
  readonly why: string;
}

function Missing({ drawing, x, y, width, height, why }: MissingProps): VNode {
  const { palette } = drawing;
  return (
    <g>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        fill={`url(#${hatchId(HATCH, "line")})`}
        stroke={palette.color.line}
      />
      <Label
        x={x + 8}
        y={y + 10}
        size={11}
        text={shorten(why, width - 16, 11, 400)}
        color={palette.color.dim}
        halo={palette.color.background}
      />
    </g>
  );
}

function describePhase({ words, format, language }: DashboardDrawing, phase: PhaseDigital): string {
  const common = commonWords(language);
  return [
    oneLine(phase.name) || phase.id,
    phase.digitalShare === null
      ? (phase.why ?? common.unknown)
      : `${common.digitalShare} ${format.share(phase.digitalShare)}`,
    ...(phase.parts === null ? [] : [partsText(phase.parts, format, language)]),
    ...(phase.contacts === null ? [] : [`${format.integer(phase.contacts)} ${common.contactsPerYear}`]),
    ...(phase.gaps === 0 ? [] : [words.gapsIn(format.integer(phase.gaps), phase.gaps === 1)]),
  ].join("; ");
}
