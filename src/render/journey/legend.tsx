import type { VNode } from "preact";
import type { Part } from "../../core/numbers/kinds.ts";
import { textWidth } from "../kit/measure.ts";
import { PartRect } from "../kit/part-rect.tsx";
import { Diamond, Legend, type LegendEntry, type PlacedEntry, placeLegend, round } from "../kit/svg.tsx";
import type { ContactsShape } from "./contacts-layout.ts";
import type { Drawing } from "./drawing.ts";
import { PADDING } from "./layout.ts";

const ROW_HEIGHT = 20;
const TOP = 20;

export interface LegendShape {
  readonly height: number;
  readonly entries: readonly PlacedEntry[];
}

export function measureLegend(drawing: Drawing, contacts: ContactsShape, width: number): LegendShape {
  const placed = placeLegend(entriesOf(drawing, contacts), width - 2 * PADDING, (text) => textWidth(text, 11, 400));
  return { entries: placed.entries, height: TOP + placed.rows * ROW_HEIGHT };
}

/** Only what is drawn; the three parts always, so that two maps can be compared. */
function entriesOf(drawing: Drawing, contacts: ContactsShape): readonly LegendEntry[] {
  const { words, common, palette, picture } = drawing;
  const steps = picture.phases.flatMap((phase) => phase.steps);
  const grouped = contacts.stacks.some((stack) => stack.bars.some((bar) => bar.part === null));
  const entries: LegendEntry[] = [
    { text: common.self, sign: partSign("self", drawing) },
    { text: common.personDigital, sign: partSign("assistedDigital", drawing) },
    { text: common.personPhone, sign: partSign("assistedPersonal", drawing) },
  ];
  if (grouped) entries.push({ text: words.legend.partUnknown, sign: partSign(null, drawing) });
  entries.push({ text: words.legend.overlap, sign: () => <g /> });
  if (steps.some((step) => step.momentOfTruth)) {
    entries.push({ text: common.momentOfTruth, sign: (x, y) => <Diamond x={x + 7} y={y} palette={palette} /> });
  }
  if (steps.some((step) => step.emotion !== null && step.emotionEstimated)) {
    entries.push({ text: words.legend.estimated, sign: estimatedSign(drawing) });
  }
  if (steps.some((step) => step.gaps.length > 0 || step.emotion === null)) {
    entries.push({ text: common.dataMissing, sign: gapSign(drawing) });
  }
  return entries;
}

function partSign(part: Part | null, { palette }: Drawing): LegendEntry["sign"] {
  return (x, y) => (
    <PartRect x={round(x) + 1.5} y={round(y) - 5.5} width={11} height={11} part={part} palette={palette} />
  );
}

function estimatedSign({ palette: { color } }: Drawing): LegendEntry["sign"] {
  return (x, y) => (
    <g>
      <path
        d={`M${round(x) - 1} ${round(y)}h16`}
        stroke={color.foreground}
        stroke-width={1.8}
        stroke-linecap="round"
        stroke-dasharray="1.5 5"
      />
      <circle
        cx={round(x) + 7}
        cy={round(y)}
        r={4}
        fill={color.background}
        stroke={color.foreground}
        stroke-width={1.6}
      />
    </g>
  );
}

function gapSign({ hatch, palette }: Drawing): LegendEntry["sign"] {
  return (x, y) => (
    <rect
      x={round(x) + 1.5}
      y={round(y) - 5.5}
      width={11}
      height={11}
      fill={hatch}
      stroke={palette.color.line}
      stroke-width={0.5}
    />
  );
}

export function JourneyLegend({ drawing, shape, y }: { drawing: Drawing; shape: LegendShape; y: number }): VNode {
  return <Legend entries={shape.entries} x={PADDING} y={y + TOP} rowHeight={ROW_HEIGHT} palette={drawing.palette} />;
}
