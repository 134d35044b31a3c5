import type { JourneyStepPicture } from "../../core/pictures/types/journey.ts";
import { textWidth } from "../kit/measure.ts";
import { type Drawing, emotionText } from "./drawing.ts";
import { type CurvePart, monotoneParts, type Point, sample } from "./emotion-curve.ts";
import type { JourneyColumn } from "./layout.ts";

/** Pixels between two whole emotions. */
export const EMOTION_UNIT = 28;
const ABOVE = 30;
const BELOW = 32;
export const EMOTION_HEIGHT = ABOVE + 4 * EMOTION_UNIT + BELOW;
export const EMOTION_LEVELS = [2, 1, 0, -1, -2] as const;
/** Points nearer together than this would touch. */
const MARK_DISTANCE = 12;

/** Distance of an emotion from the row's top. */
export function emotionTop(emotion: number): number {
  return ABOVE + (2 - Math.min(2, Math.max(-2, emotion))) * EMOTION_UNIT;
}

type Turn = "peak" | "trough" | "slope";

export interface EmotionMark extends Point {
  readonly step: JourneyStepPicture;
  readonly emotion: number;
  readonly estimated: boolean;
  /** In a column with so many steps that full points would touch. */
  readonly dense: boolean;
  /** Stands in a column of its own; in a phase's column only the extremes say their value. */
  readonly single: boolean;
  /** The highest or the lowest of its column. */
  readonly extreme: Turn | null;
}

export interface CurveStretch {
  readonly parts: readonly CurvePart[];
  readonly estimated: boolean;
}

export interface PlacedText {
  readonly kind: "value" | "note";
  readonly text: string;
  /** Of the text's middle, on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface EmotionShape {
  readonly marks: readonly EmotionMark[];
  readonly curves: readonly CurveStretch[];
  readonly texts: readonly PlacedText[];
  /** Columns in which no emotion is known. */
  readonly gaps: readonly JourneyColumn[];
}

/** The emotion line from the row's top: points, curves between them, and texts that touch neither. */
export function measureEmotion(drawing: Drawing): EmotionShape {
  const runs: EmotionMark[][] = [[]];
  for (const column of drawing.columns.columns) {
    for (const mark of columnMarks(column)) {
      // An unknown emotion breaks the line: nothing is drawn that nobody said.
      if (mark === null) runs.push([]);
      else runs.at(-1)?.push(mark);
    }
  }
  const curves = runs.flatMap(curvesOf);
  const marks = runs.flat();
  const gaps = drawing.columns.columns.filter(
    (column) => column.kind !== "empty" && column.steps.every((step) => step.emotion === null),
  );
  return { marks, curves, gaps, texts: placeTexts(marks, curves, drawing) };
}

function columnMarks(column: JourneyColumn): readonly (EmotionMark | null)[] {
  const pitch = column.width / Math.max(1, column.steps.length);
  const known = column.steps.flatMap((step) => (step.emotion === null ? [] : [step.emotion]));
  const [highest, lowest] = [Math.max(...known), Math.min(...known)].map((extreme) =>
    column.steps.findIndex((step) => step.emotion === extreme),
  );
  return column.steps.map((step, index) =>
    step.emotion === null
      ? null
      : {
          step,
          emotion: step.emotion,
          estimated: step.emotionEstimated,
          dense: pitch < MARK_DISTANCE,
          single: column.steps.length === 1,
          extreme: index === highest ? "peak" : index === lowest ? "trough" : null,
          x: column.x + (index + 0.5) * pitch,
          y: emotionTop(step.emotion),
        },
  );
}

/** Cuts the curve through a run of points where it turns from estimated to known. */
function curvesOf(run: readonly EmotionMark[]): readonly CurveStretch[] {
  const stretches: { parts: CurvePart[]; estimated: boolean }[] = [];
  monotoneParts(run).forEach((part, index) => {
    const estimated = run[index]?.estimated === true || run[index + 1]?.estimated === true;
    const last = stretches.at(-1);
    if (last?.estimated === estimated) last.parts.push(part);
    else stretches.push({ parts: [part], estimated });
  });
  return stretches;
}

/** Values first, then what explains them; each at the first of its places that is free. */
function placeTexts(
  marks: readonly EmotionMark[],
  curves: readonly CurveStretch[],
  drawing: Drawing,
): readonly PlacedText[] {
  const curve = curves.flatMap(({ parts }) => parts.flatMap((part) => sample(part)));
  const taken: Box[] = marks.filter((mark) => !mark.dense).map(({ x, y }) => around(x, y, 6));
  const placed: PlacedText[] = [];
  const place = (
    kind: PlacedText["kind"],
    mark: EmotionMark,
    text: string,
    width: number,
    places: readonly Point[],
  ): void => {
    for (const { x, y } of places) {
      const box = { left: x - width / 2, right: x + width / 2, top: y - 10, bottom: y + 3 };
      const inFrame =
        box.left >= drawing.columns.left - 2 &&
        box.right <= drawing.columns.right + 8 &&
        box.top >= 0 &&
        box.bottom <= EMOTION_HEIGHT;
      const near = curve.filter((point) => Math.abs(point.x - mark.x) < 140);
      if (!inFrame || taken.some((other) => overlap(box, other)) || near.some((point) => inside(point, box))) continue;
      taken.push(box);
      placed.push({ kind, text, x, y, box });
      return;
    }
  };
  const valued = marks.filter((mark) => mark.extreme !== null);
  for (const mark of valued) {
    const text = emotionText(mark.emotion, drawing.format);
    const width = textWidth(text, 12, 600);
    place(
      "value",
      mark,
      text,
      width,
      valuePlaces(mark, width, mark.single ? turnAt(mark, marks) : (mark.extreme ?? "slope")),
    );
  }
  for (const mark of valued.filter((each) => each.estimated && each.single)) {
    const text = drawing.words.estimated;
    place("note", mark, text, textWidth(text, 11, 400), notePlaces(mark, textWidth(text, 11, 400)));
  }
  return placed;
}

function turnAt(mark: EmotionMark, marks: readonly EmotionMark[]): Turn {
  const index = marks.indexOf(mark);
  const around = [marks[index - 1], marks[index + 1]].flatMap((each) => (each ? [each.emotion] : []));
  if (around.length < 2) return "slope";
  if (around.every((emotion) => emotion < mark.emotion)) return "peak";
  return around.every((emotion) => emotion > mark.emotion) ? "trough" : "slope";
}

/** Where a value may stand, the best place first: `y` is a baseline. */
function valuePlaces({ x, y }: Point, width: number, turn: Turn): readonly Point[] {
  const above = { x, y: y - 12 };
  const below = { x, y: y + 21 };
  const aside = 10 + width / 2;
  const slopes = [
    { x: x + aside, y: y - 8 },
    { x: x - aside, y: y - 8 },
    { x: x + aside, y: y + 17 },
    { x: x - aside, y: y + 17 },
  ];
  if (turn === "peak") return [above, ...slopes, below];
  if (turn === "trough") return [below, ...slopes, above];
  return [...slopes, above, below];
}

function notePlaces({ x, y }: Point, width: number): readonly Point[] {
  const aside = 10 + width / 2;
  return [
    { x, y: y + 20 },
    { x, y: y - 12 },
    { x: x + aside, y: y + 20 },
    { x: x - aside, y: y + 20 },
    { x: x + aside, y: y - 12 },
    { x: x - aside, y: y - 12 },
    { x, y: y + 36 },
    { x, y: y - 26 },
  ];
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inside({ x, y }: Point, box: Box): boolean {
  return x > box.left - 2 && x < box.right + 2 && y > box.top - 1 && y < box.bottom + 1;
}
