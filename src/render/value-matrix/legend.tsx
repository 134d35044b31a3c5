import type { VNode } from "preact";
import { createFormat } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import { shorten, textWidth } from "../kit/measure.ts";
import type { Palette } from "../kit/palette.ts";
import {
  Diamond,
  FindingGlyph,
  Label,
  Legend,
  type LegendEntry,
  type PlacedEntry,
  placeLegend,
  type Severity,
} from "../kit/svg.tsx";
import { words } from "../kit/words.ts";
import { radius } from "./bubbles.ts";
import type { Coloring, Look } from "./coloring.ts";
import { worst } from "./describe.ts";
import type { MatrixLayout } from "./layout.ts";
import { BubbleShape, TargetSign, ThresholdSign, TruePoint } from "./marks.tsx";
import { matrixWords } from "./words.ts";

const size = 11;
const rowHeight = 20;
const labelRoom = 13;

export interface LegendOptions {
  readonly language: Language;
  readonly palette: Palette;
  readonly top: number;
  readonly coloring: Coloring;
  /** The target is drawn. */
  readonly movement: boolean;
}

export interface MatrixLegend {
  readonly height: number;
  readonly draw: () => VNode;
}

/** The legend under the plot: signs to the left, the scale of sizes to the right or below. */
export function layoutLegend(layout: MatrixLayout, options: LegendOptions): MatrixLegend {
  const { left, right } = layout.frame;
  const scale = layoutSizeScale(layout, options.language);
  const beside = right - left - scale.width > 360;
  const now = options.coloring.heading;
  const nowWidth = textWidth(now, size, 400) + 6;
  const signsWidth = right - left - nowWidth - (beside ? scale.width + 24 : 0);
  const measure = (text: string): number => textWidth(text, size, 400);
  const { entries, rows } = placeLegend(signs(layout, options), signsWidth, measure);
  const signsHeight = rows * rowHeight;
  // Beside, the scale's foot stands on the line of the last row of signs.
  const scaleTop = beside ? options.top + signsHeight - scale.height : options.top + signsHeight + 8;
  const lift = beside ? Math.max(0, scale.height - signsHeight - axisNameRoom) : 0;
  const drawn: DrawnLegend = { entries, now, nowWidth, left, top: options.top + lift };
  return {
    height: lift + signsHeight + (beside || scale.height === 0 ? 0 : scale.height + 8),
    draw: () => (
      <g>
        <Signs {...drawn} palette={options.palette} />
        <SizeScale
          scale={scale}
          left={beside ? right - scale.width : left}
          top={scaleTop + lift}
          palette={options.palette}
        />
      </g>
    ),
  };
}

/** How far the scale of sizes may stand up beside the name of the axis. */
const axisNameRoom = 30;

interface DrawnLegend {
  readonly entries: readonly PlacedEntry[];
  readonly now: string;
  readonly nowWidth: number;
  readonly left: number;
  readonly top: number;
}

function Signs(props: DrawnLegend & { readonly palette: Palette }): VNode {
  const { palette, left, top } = props;
  const y = top + rowHeight / 2;
  return (
    <g>
      <Label x={left} y={y + 4} size={size} text={props.now} color={palette.color.dim} />
      <Legend entries={props.entries} x={left + props.nowWidth} y={y} rowHeight={rowHeight} palette={palette} />
    </g>
  );
}

const longestEntry = 180;

function signs(layout: MatrixLayout, options: LegendOptions): LegendEntry[] {
  const { palette, coloring } = options;
  const shape =
    (look: Look, failureDemand: boolean, known: boolean) =>
    (x: number, y: number): VNode => (
      <BubbleShape
        circle={{ x: x + 7, y, r: look.letter === null ? 5.5 : 7.5 }}
        look={look}
        failureDemand={failureDemand}
        volumeKnown={known}
        palette={palette}
      />
    );
  return [
    ...coloring.entries.map(({ look, text }) => ({
      text: shorten(text, longestEntry, size, 400),
      sign: shape(look, false, true),
    })),
    ...commonSigns(layout, options, shape),
  ];
}

type ShapeSign = (look: Look, failureDemand: boolean, known: boolean) => LegendEntry["sign"];

/** The signs that mean the same whatever the colours tell; only those that occur. */
function commonSigns(layout: MatrixLayout, options: LegendOptions, shape: ShapeSign): LegendEntry[] {
  const { language, palette } = options;
  const own = matrixWords(language);
  const byHandling = options.coloring.heading === own.now;
  const common = words(language);
  const moments = layout.bubbles.map((bubble) => bubble.moment);
  const plain: Look = { role: "mixed", hollow: false, inside: "none", letter: null };
  const people: Look = { ...plain, role: "person" };
  const at = (x: number, y: number) => ({ x: x + 7, y, r: 5.5 });
  const findings = (severity: Severity, text: string) => ({
    shown: layout.bubbles.some(({ moment, badge }) => badge !== null && worst(moment.findings) === severity),
    text,
    sign: (x: number, y: number) => <FindingGlyph x={x + 7} y={y} severity={severity} palette={palette} />,
  });
  return [
    {
      shown: moments.some((moment) => moment.failureDemand),
      text: common.failureDemand,
      sign: shape(byHandling ? people : plain, true, true),
    },
    {
      shown: moments.some((moment) => moment.volume === null),
      text: own.volumeUnknown,
      sign: shape(plain, false, false),
    },
    {
      shown: options.movement && moments.some((moment) => moment.target !== null),
      text: byHandling ? own.atTarget : own.remaining,
      sign: (x: number, y: number) => (
        <TargetSign
          circle={{ x: x + 7, y, r: 9 }}
          remaining={5.5}
          color={palette.color[byHandling ? "self" : "foreground"]}
          palette={palette}
        />
      ),
    },
    {
      shown: moments.some((moment) => moment.quadrant === null),
      text: own.onThreshold,
      sign: (x: number, y: number) => <ThresholdSign circle={{ ...at(x, y), r: 4 }} palette={palette} />,
    },
    {
      shown: moments.some((moment) => moment.momentOfTruth),
      text: common.momentOfTruth,
      sign: (x: number, y: number) => <Diamond x={x + 7} y={y} palette={palette} />,
    },
    {
      shown: layout.bubbles.some((bubble) => bubble.showsTruePoint),
      text: own.movedApart,
      sign: (x: number, y: number) => <TruePoint x={x + 7} y={y} palette={palette} />,
    },
    findings("error", common.errors[0]),
    findings("warning", common.warnings[0]),
    findings("info", common.infos[0]),
  ].filter(({ shown }) => shown);
}

interface SizeScaleLayout {
  readonly title: string;
  readonly circles: readonly {
    readonly r: number;
    readonly text: string;
    /** The middle of its number, from the top of the scale. */
    readonly labelY: number;
  }[];
  readonly largest: number;
  readonly width: number;
  readonly height: number;
}

function layoutSizeScale(layout: MatrixLayout, language: Language): SizeScaleLayout {
  const format = createFormat(language);
  const title = matrixWords(language).volume;
  const circles = sizeSteps(layout.largestVolume).map((volume) => ({
    r: radius(volume, layout.largestVolume, layout.largestRadius),
    text: format.integer(volume),
  }));
  const largest = Math.max(0, ...circles.map(({ r }) => r));
  let lowest = Number.NEGATIVE_INFINITY;
  const placed = circles.map((circle) => {
    lowest = Math.max(lowest + labelRoom, 2 * (largest - circle.r) + 6);
    return { ...circle, labelY: lowest };
  });
  if (placed.length === 0) return { title, circles: [], largest: 0, width: 0, height: 0 };
  const numbers = Math.max(...placed.map(({ text }) => textWidth(text, size, 400)));
  return {
    title,
    circles: placed,
    largest,
    width: textWidth(title, size, 400) + 8 + 2 * largest + elbow + numbers,
    height: Math.max(2 * largest + 6, lowest + 6),
  };
}

/** From the middle of a circle's top to its number. */
const elbow = 16;

function SizeScale(props: {
  readonly scale: SizeScaleLayout;
  readonly left: number;
  readonly top: number;
  readonly palette: Palette;
}): VNode {
  const { scale, left, top, palette } = props;
  const { dim, line, lineStrong } = palette.color;
  const foot = top + scale.height;
  const x = left + textWidth(scale.title, size, 400) + 8 + scale.largest;
  return (
    <g>
      {scale.circles.length === 0 ? null : <Label x={left} y={foot - 6} size={size} text={scale.title} color={dim} />}
      {scale.circles.map((circle) => {
        const cy = foot - circle.r;
        const numberX = x + scale.largest + elbow;
        return (
          <g key={circle.text}>
            <circle cx={x} cy={cy} r={circle.r} fill="none" stroke={lineStrong} />
            <path
              d={`M${x} ${cy - circle.r}L${numberX - 8} ${top + circle.labelY}H${numberX - 3}`}
              fill="none"
              stroke={line}
            />
            <Label x={numberX} y={top + circle.labelY + 4} size={size} text={circle.text} color={dim} />
          </g>
        );
      })}
    </g>
  );
}

const roundNumbers = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9];

/** Three round volumes that span the sizes: near the largest, half of it, a tenth. */
export function sizeSteps(largest: number): number[] {
  const steps = [largest, largest * 0.56, largest / 9].map(roundDown);
  return [...new Set(steps)].filter((step) => step >= 1);
}

function roundDown(value: number): number {
  if (value < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = roundNumbers.findLast((number) => number * power <= value) ?? 1;
  return Math.floor(step * power);
}
