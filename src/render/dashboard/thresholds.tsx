import type { VNode } from "preact";
import type { ThresholdPicture } from "../../core/pictures/types/dashboard.ts";
import { durationWords } from "../../core/words/durations.ts";
import { type Block, emptyBlock, moreBlock, section, stacked } from "../kit/block.tsx";
import { shorten, textWidth } from "../kit/measure.ts";
import { FindingGlyph, Item, Label, round } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import type { DashboardDrawing } from "./drawing.ts";

const MOST = 14;
const LINE = 15;
const HEAD = 20;
const GAP = 10;

/** Limits agreed beforehand, and what follows: those that ask for something first. */
export function thresholdsSection(drawing: DashboardDrawing, width: number): Block {
  const { picture, words, palette, interactive, format } = drawing;
  const shown = picture.thresholds.slice(0, MOST);
  const left = picture.thresholds.length - shown.length;
  const rows = stacked(
    shown.map((threshold): Block => {
      const lines = linesOf(drawing, threshold);
      return {
        height: HEAD + lines.length * LINE,
        draw: (x, y) => <Threshold key={threshold.source.path} {...{ drawing, threshold, lines, x, y, width }} />,
      };
    }),
    GAP,
  );
  const empty = emptyBlock({
    text: words.noThresholds,
    add: { text: words.addThreshold, section: "decisions" },
    width,
    palette,
    interactive,
  });
  return section({
    title: words.thresholds,
    note: words.thresholdsNote,
    width,
    palette,
    body: stacked(
      [
        shown.length === 0 ? empty : rows,
        ...(left > 0 ? [moreBlock(words.more(format.integer(left)), width, palette)] : []),
      ],
      4,
    ),
  });
}

interface ThresholdProps {
  readonly drawing: DashboardDrawing;
  readonly threshold: ThresholdPicture;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Threshold({ drawing, threshold, lines, x, y, width }: ThresholdProps): VNode {
  const { palette, interactive, words } = drawing;
  const state = words.states[threshold.state ?? "unknown"];
  const stateWidth = textWidth(state, 12, 400);
  return (
    <Item
      label={describeThreshold(drawing, threshold)}
      path={threshold.source.path}
      kind={threshold.of}
      id={threshold.id}
      interactive={interactive}
    >
      <rect x={x} y={y} width={width} height={HEAD + lines.length * LINE + 2} fill="transparent" />
      <Label
        x={x}
        y={y + 13}
        text={shorten(followsText(drawing, threshold), width - stateWidth - 28, 12, 600)}
        weight={600}
        color={palette.color.foreground}
      />
      <StateGlyph drawing={drawing} threshold={threshold} x={x + width - stateWidth - 10} y={y + 9} />
      <Label x={x + width} y={y + 13} anchor="end" text={state} color={palette.color.foreground} />
      {lines.map((line, index) => (
        <Label
          key={String(index)}
          x={x}
          y={y + HEAD + 9 + index * LINE}
          size={11}
          text={shorten(line, width, 11, 400)}
          color={palette.color.dim}
        />
      ))}
    </Item>
  );
}

interface GlyphProps {
  readonly drawing: DashboardDrawing;
  readonly threshold: ThresholdPicture;
  readonly x: number;
  readonly y: number;
}

function StateGlyph({ drawing, threshold, x, y }: GlyphProps): VNode {
  const { palette } = drawing;
  const { state } = threshold;
  if (state === "overdue") return <FindingGlyph x={x} y={y} severity="error" palette={palette} size={5} />;
  if (state === "passed") return <FindingGlyph x={x} y={y} severity="warning" palette={palette} size={5} />;
  if (state === "short") return <FindingGlyph x={x} y={y} severity="info" palette={palette} size={5} />;
  const dash = state === null ? { "stroke-dasharray": "2 1.6" } : {};
  return <circle cx={round(x)} cy={y} r="4" fill="none" stroke={palette.color.dim} stroke-width="1.2" {...dash} />;
}

/** What is agreed to happen. */
export function followsText({ words }: DashboardDrawing, { of, action, name, id }: ThresholdPicture): string {
  return of === "shift" ? words.stopShift(oneLine(name)) : oneLine(action ?? name) || id;
}

/** `boven 60 s, 14 dagen lang`. */
export function limitText({ words, values, language }: DashboardDrawing, threshold: ThresholdPicture): string {
  const { above, below, forSeconds, kpi } = threshold;
  const unit = kpi?.unit ?? null;
  const limits = [
    ...(above === null ? [] : [words.above(values.kpi(above, unit))]),
    ...(below === null ? [] : [words.below(values.kpi(below, unit))]),
  ].join(` ${words.or} `);
  return [limits, ...(forSeconds === null ? [] : [words.forTime(durationWords(forSeconds, language))])]
    .filter(Boolean)
    .join(", ");
}

function measureText(drawing: DashboardDrawing, threshold: ThresholdPicture): string {
  const { words, values } = drawing;
  const { latest, kpi } = threshold;
  const name = kpi === null ? "" : oneLine(kpi.name) || kpi.id;
  const said =
    latest === null
      ? (threshold.why ?? "")
      : words.latest(values.kpi(latest.value, kpi?.unit ?? null), values.period(latest.period));
  return [`${name} ${said}`.trim(), limitText(drawing, threshold)].filter(Boolean).join(" · ");
}

function afterText({ words, values }: DashboardDrawing, threshold: ThresholdPicture): string {
  const { since, until, due, taken, by, state } = threshold;
  const past = since === null || until === null ? [] : [words.past(values.period(since), values.period(until))];
  if (taken !== null) return [...past, words.takenOn(values.period(taken))].join(" · ");
  const who = by ?? "";
  if (due !== null && (state === "passed" || state === "overdue")) {
    return [...past, words.due(values.period(due), oneLine(who))].join(" · ");
  }
  return [...past, ...(who === "" ? [] : [oneLine(who)])].join(" · ");
}

/** Who should do something matters once there is something to do. */
function linesOf(drawing: DashboardDrawing, threshold: ThresholdPicture): string[] {
  const quiet = threshold.state === "clear" || threshold.state === null;
  return [measureText(drawing, threshold), ...(quiet ? [] : [afterText(drawing, threshold)])].filter(Boolean);
}

function describeThreshold(drawing: DashboardDrawing, threshold: ThresholdPicture): string {
  return [
    followsText(drawing, threshold),
    drawing.words.states[threshold.state ?? "unknown"],
    measureText(drawing, threshold),
    afterText(drawing, threshold),
  ]
    .filter(Boolean)
    .join("; ");
}
