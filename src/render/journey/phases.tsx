import type { VNode } from "preact";
import type { JourneyPhasePicture } from "../../core/pictures/types/journey.ts";
import { shorten, textWidth, wrap } from "../kit/measure.ts";
import { PartRect } from "../kit/part-rect.tsx";
import { partOrder } from "../kit/parts.ts";
import { Item, Label, round } from "../kit/svg.tsx";
import { type Drawing, nameOf } from "./drawing.ts";
import type { PhaseBand } from "./layout.ts";

const NAME_BASELINE = 21;
const NAME_LINE = 16;
const BAR_HEIGHT = 8;

export interface PhasesShape {
  readonly height: number;
  /** Lines of each phase's name, in the order of the bands. */
  readonly names: readonly (readonly string[])[];
  readonly stageBaseline: number;
  readonly hasStages: boolean;
  readonly barTop: number;
}

export function measurePhases({ columns, picture }: Drawing): PhasesShape {
  const names = columns.bands.map((band) => wrap(nameOf(band.phase), band.width, 13, 600, 2));
  const nameLines = Math.max(1, ...names.map((lines) => lines.length));
  const hasStages = picture.phases.some((phase) => phase.stage !== null);
  const stageBaseline = NAME_BASELINE + (nameLines - 1) * NAME_LINE + 16;
  const barTop = (hasStages ? stageBaseline : stageBaseline - 16) + 11;
  return { names, hasStages, stageBaseline, barTop, height: barTop + BAR_HEIGHT + 36 };
}

export function Phases({ drawing, shape, y }: { drawing: Drawing; shape: PhasesShape; y: number }): VNode {
  return (
    <g>
      {drawing.columns.bands.map((band, index) => (
        <Phase drawing={drawing} shape={shape} y={y} band={band} name={shape.names[index] ?? []} />
      ))}
    </g>
  );
}

function Phase(props: {
  drawing: Drawing;
  shape: PhasesShape;
  y: number;
  band: PhaseBand;
  name: readonly string[];
}): VNode {
  const { drawing, shape, y, band } = props;
  const { color } = drawing.palette;
  const { phase, x, width } = band;
  const stage = phase.stage === null ? null : drawing.words.stage[phase.stage];
  return (
    <Item
      label={phaseLabel(phase, drawing)}
      path={phase.source.path}
      kind="phase"
      id={phase.id}
      interactive={drawing.interactive}
    >
      {/* Gives the whole head a surface to point at, and a focus ring its size. */}
      <rect x={round(x)} y={round(y)} width={round(width)} height={round(shape.height) - 12} fill="transparent" />
      <rect x={round(x)} y={round(y)} width={round(width)} height={2} fill={color.foreground} />
      {props.name.map((text, index) => (
        <Label
          x={x}
          y={y + NAME_BASELINE + index * NAME_LINE}
          text={text}
          size={13}
          weight={600}
          color={color.foreground}
        />
      ))}
      {stage === null ? null : (
        <Label
          x={x}
          y={y + shape.stageBaseline - stageLift(shape, props.name)}
          text={shorten(stage, width, 11, 400)}
          size={11}
          color={color.dim}
        />
      )}
      <PartsBar drawing={drawing} phase={phase} x={x} y={y + shape.barTop} width={width} />
      <Caption drawing={drawing} phase={phase} x={x} y={y + shape.barTop + BAR_HEIGHT + 16} width={width} />
    </Item>
  );
}

/** A stage stands right under its phase's name, also when another name takes more lines. */
function stageLift(shape: PhasesShape, name: readonly string[]): number {
  const lines = Math.max(1, ...shape.names.map((each) => each.length));
  return (lines - Math.max(1, name.length)) * NAME_LINE;
}

function PartsBar(props: { drawing: Drawing; phase: JourneyPhasePicture; x: number; y: number; width: number }): VNode {
  const { drawing, phase, x, y, width } = props;
  const { parts } = phase;
  if (parts === null) {
    return <rect x={round(x)} y={round(y)} width={round(width)} height={BAR_HEIGHT} fill={drawing.hatch} />;
  }
  let start = x;
  return (
    <g>
      {partOrder.map((part) => {
        const from = start;
        start += parts[part] * width;
        // A hair between the parts, and at least a hair of a part that there is.
        const shown = Math.max(1, start - from - 1);
        if (parts[part] <= 0) return null;
        // An edge is drawn inside the part.
        const inset = part === "assistedDigital" && shown > 2 ? 0.5 : 0;
        return (
          <PartRect
            key={part}
            part={part}
            palette={drawing.palette}
            x={round(from + inset)}
            y={round(y + inset)}
            width={round(shown - 2 * inset)}
            height={BAR_HEIGHT - 2 * inset}
          />
        );
      })}
    </g>
  );
}

function Caption(props: { drawing: Drawing; phase: JourneyPhasePicture; x: number; y: number; width: number }): VNode {
  const { drawing, phase, width } = props;
  const { color } = drawing.palette;
  const [strong, rest] = captions(phase, drawing).find(
    ([first, second]) => textWidth(first, 11, 600) + textWidth(` ${second}`, 11, 400) <= width,
  ) ?? ["", ""];
  return (
    <text x={round(props.x)} y={round(props.y)} font-size={11} fill={color.dim}>
      <tspan font-weight={600} fill={color.foreground}>
        {strong}
      </tspan>
      {strong === "" ? rest : ` ${rest}`}
    </text>
  );
}

/** What is said under the bar, the fullest first. */
function captions(
  phase: JourneyPhasePicture,
  { words, format, when }: Drawing,
): readonly (readonly [string, string])[] {
  if (phase.contacts === null) return [["", when === "target" ? words.targetUnknown : words.noContactsKnown]];
  const contacts = format.integer(phase.contacts);
  if (phase.digitalShare === null) {
    const amount = words.contactsPerYear(phase.contacts, contacts);
    return phase.contacts === 0
      ? [["", amount]]
      : [
          ["", `${amount}, ${words.partsUnknown}`],
          ["", words.partsUnknown],
        ];
  }
  const share = format.share(phase.digitalShare);
  return [
    [share, words.digitalOf(contacts)],
    [share, words.digital],
  ];
}

function phaseLabel(phase: JourneyPhasePicture, drawing: Drawing): string {
  const { words, format } = drawing;
  const [strong, rest] = captions(phase, drawing)[0] ?? ["", ""];
  return [
    nameOf(phase),
    ...(phase.stage === null ? [] : [words.stage[phase.stage]]),
    words.steps(phase.steps.length, format.integer(phase.steps.length)),
    `${strong} ${rest}`.trim(),
  ].join(", ");
}
