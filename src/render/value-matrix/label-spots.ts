import { textWidth, type Weight, wrap } from "../kit/measure.ts";
import {
  type Box,
  boxesOverlap,
  boxMeetsCircle,
  type Circle,
  contains,
  grow,
  type Segment,
  segmentMeetsBox,
  segmentMeetsCircle,
} from "./geometry.ts";

export type Anchor = "start" | "middle" | "end";

export interface PlacedLabel {
  readonly lines: readonly string[];
  readonly box: Box;
  readonly anchor: Anchor;
  readonly weight: Weight;
  readonly leader: Segment | null;
}

/** What cannot be drawn over, whatever label is placed first. */
export interface Obstacles {
  readonly boxes: readonly Box[];
  readonly circles: readonly Circle[];
}

export interface LabelRequest {
  readonly text: string;
  readonly circle: Circle;
  /** A name belongs on its bubble's side of the thresholds. */
  readonly home: Box;
  /** Its words may be broken where it fits nowhere else. */
  readonly mayBreak: boolean;
  /** Lower ranks are placed before higher ones in every round. */
  readonly rank: Rank;
}

/** 0 is selected, dragged or searched, and set in semibold; 1 leads in a crowd; 2 is all else. */
export type Rank = 0 | 1 | 2;

const labelSize = 12;
export const labelLine = 14;

const gaps = [6, 12];
const leaderGaps = [20, 28, 36, 44, 52, 60, 70, 80];
const allGaps = [...gaps, ...leaderGaps];
const widestPlainGap = 12;
const farthestGap = 80;
/** With so many places to choose from, farther ones are not looked for. */
const enoughSpots = 120;
/** Room around a label. */
export const labelAir = 1.5;

const rowHeight = 28;

/** The picture's rows, from the top, in which things are looked up by their height. */
export function rowOf(y: number): number {
  return Math.max(0, Math.floor(y / rowHeight));
}

/** E, W, S, N, the diagonals, and the eight between. */
const directions: readonly number[] = [
  ...[0, 180, 90, 270],
  ...[45, 315, 135, 225],
  ...[22.5, 337.5, 157.5, 202.5, 67.5, 112.5, 292.5, 247.5],
].map((degrees) => (degrees * Math.PI) / 180);

/** Hung by its middle (or a corner, on a diagonal), or by either end. */
const slides = [0, 1, -1] as const;
type Slide = (typeof slides)[number];

/** A way in which a label can hang on its circle. */
interface Hang {
  readonly cos: number;
  readonly sin: number;
  /** How far it leans out in its direction: from −1, wholly before it, to 1, wholly beyond. */
  readonly across: number;
  readonly down: number;
  readonly anchor: Anchor;
}

const hangs: readonly Hang[] = slides.flatMap((slide) => directions.map((direction) => hang(direction, slide)));

/** A slide moves a label along the side it hangs by. */
function hang(direction: number, slide: Slide): Hang {
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  const straight: [number, number] = [Math.max(-1, Math.min(1, cos * 1.5)), Math.max(-1, Math.min(1, sin * 1.5))];
  const sideways = Math.abs(sin) > Math.abs(cos);
  const across = slide !== 0 && sideways ? slide : straight[0];
  const down = slide !== 0 && !sideways ? slide : straight[1];
  return { cos, sin, across, down, anchor: across > 0.3 ? "start" : across < -0.3 ? "end" : "middle" };
}

interface Variant {
  readonly weight: Weight;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Every place for a label that is free of obstacles, the best first; places near another bubble come last. */
export function possibleSpots(request: LabelRequest, obstacles: Obstacles, maxWidth: number): PlacedLabel[] {
  const spots = spotsOf(request, obstacles, variantsOf(request, maxWidth));
  return spots.length > 0 || !request.mayBreak ? spots : spotsOf(request, obstacles, brokenVariants(request));
}

function spotsOf(request: LabelRequest, obstacles: Obstacles, variants: readonly Variant[]): PlacedLabel[] {
  const { circle } = request;
  const near = obstaclesNear(request, obstacles, Math.max(...variants.map((variant) => variant.width)));
  const spots: PlacedLabel[] = [];
  const doubtful: PlacedLabel[] = [];
  for (const gap of allGaps) {
    if (spots.length > enoughSpots) break;
    for (const way of hangs) {
      for (const variant of variants) {
        const spot = freeSpot(circle, gap, way, variant, near);
        if (spot === null) continue;
        if (!isDoubtful(spot, gap, circle, near)) spots.push(spot);
        else if (gap === widestPlainGap && hasClearLeader(circle, way, gap, near)) {
          // A tick says whose it is.
          doubtful.push({ ...spot, leader: { ...line } });
        }
      }
    }
  }
  return [...spots, ...doubtful];
}

/** Narrow, with words broken: where a name fits nowhere else. */
function brokenVariants({ text, rank }: LabelRequest): Variant[] {
  const weight: Weight = rank === 0 ? 600 : 400;
  const lines = wrap(text, brokenWidth, labelSize, weight, brokenLines);
  return [{ lines, weight, width: widest(lines, weight), height: lines.length * labelLine }];
}

const brokenWidth = 68;
const brokenLines = 3;

function variantsOf({ text, rank }: LabelRequest, maxWidth: number): Variant[] {
  const weight: Weight = rank === 0 ? 600 : 400;
  return lineVariants(text, maxWidth, weight).map((lines) => ({
    lines,
    weight,
    width: widest(lines, weight),
    height: lines.length * labelLine,
  }));
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Most places are not free, and many thousands are tried: all in the same boxes and the same leader. */
const tried: Mutable<Box> = { left: 0, top: 0, right: 0, bottom: 0 };
const airy: Mutable<Box> = { left: 0, top: 0, right: 0, bottom: 0 };
const line: Mutable<Segment> = { x1: 0, y1: 0, x2: 0, y2: 0 };

/** The label in this place; null where something is in the way. */
function freeSpot(circle: Circle, gap: number, way: Hang, variant: Variant, near: Near): PlacedLabel | null {
  tried.left = circle.x + way.cos * (circle.r + gap) + ((way.across - 1) * variant.width) / 2;
  tried.top = circle.y + way.sin * (circle.r + gap) + ((way.down - 1) * variant.height) / 2;
  tried.right = tried.left + variant.width;
  tried.bottom = tried.top + variant.height;
  if (!contains(near.home, tried)) return null;
  airy.left = tried.left - labelAir;
  airy.top = tried.top - labelAir;
  airy.right = tried.right + labelAir;
  airy.bottom = tried.bottom + labelAir;
  if (isInTheWay(near)) return null;
  const hasLeader = gap > widestPlainGap;
  if (hasLeader && !hasClearLeader(circle, way, gap, near)) return null;
  const leader = hasLeader ? { ...line } : null;
  return { lines: variant.lines, weight: variant.weight, box: { ...tried }, anchor: way.anchor, leader };
}

/** Whether an obstacle lies in the tried place. */
function isInTheWay({ rows, boxes }: Near): boolean {
  const last = rowOf(airy.bottom);
  for (let row = rowOf(airy.top); row <= last; row += 1) {
    const circles = rows[row];
    if (circles === undefined) continue;
    for (let at = 0; at < circles.length; at += 1) {
      const circle = circles[at];
      if (circle === undefined || !boxMeetsCircle(airy, circle)) continue;
      toFront(circles, at, circle);
      return true;
    }
  }
  for (const box of boxes) if (boxesOverlap(airy, box)) return true;
  return false;
}

/** What was in the way comes first for the next place, where it often is in the way too. */
function toFront(circles: Circle[], at: number, circle: Circle): void {
  circles[at] = circles[0] ?? circle;
  circles[0] = circle;
}

/** Draws the tried leader, and says whether nothing is in its way. */
function hasClearLeader(own: Circle, { cos, sin }: Hang, gap: number, { circles, boxes }: Near): boolean {
  const from = own.r + 1.5;
  const to = own.r + gap - 3;
  line.x1 = own.x + cos * from;
  line.y1 = own.y + sin * from;
  line.x2 = own.x + cos * to;
  line.y2 = own.y + sin * to;
  for (let at = 0; at < circles.length; at += 1) {
    const circle = circles[at];
    if (circle === undefined || circle === own || !segmentMeetsCircle(line, circle)) continue;
    toFront(circles, at, circle);
    return false;
  }
  for (const box of boxes) if (segmentMeetsBox(line, box)) return false;
  return true;
}

/** How much nearer its own bubble must be than any other, for a name to be read as its. */
const clearlyNearer = 4;

/** Without a leader, and nearly as near to another bubble as to its own: whose name is it? */
function isDoubtful(spot: PlacedLabel, gap: number, own: Circle, near: Near): boolean {
  if (spot.leader !== null) return false;
  const box = grow(spot.box, gap + clearlyNearer);
  return near.circles.some((other) => other !== own && boxMeetsCircle(box, other));
}

/** The obstacles near a circle; `rows` has the same circles by the rows of the picture that they reach into. */
interface Near extends Obstacles {
  readonly home: Box;
  readonly circles: Circle[];
  readonly rows: readonly Circle[][];
}

/** The obstacles that a label of this circle can reach at all. */
function obstaclesNear({ circle, home }: LabelRequest, obstacles: Obstacles, width: number): Near {
  const reach = circle.r + farthestGap + 2 * labelLine + labelAir;
  const box: Box = {
    left: circle.x - reach - width,
    right: circle.x + reach + width,
    top: circle.y - reach,
    bottom: circle.y + reach,
  };
  const circles = obstacles.circles.filter((other) => boxMeetsCircle(box, other));
  return {
    home,
    boxes: obstacles.boxes.filter((other) => boxesOverlap(box, other)),
    circles,
    rows: inRows(circles),
  };
}

function inRows(circles: readonly Circle[]): Circle[][] {
  const rows: Circle[][] = [];
  for (const circle of circles) {
    for (let row = rowOf(circle.y - circle.r); row <= rowOf(circle.y + circle.r); row += 1) {
      const inRow = rows[row];
      if (inRow === undefined) rows[row] = [circle];
      else inRow.push(circle);
    }
  }
  return rows;
}

/** The text on one line, if it is short enough, and on two as even lines as can be. */
function lineVariants(text: string, maxWidth: number, weight: Weight): string[][] {
  const lineWidth = maxWidth * 0.75;
  const two = evenLines(text, weight);
  const twoFit = two !== null && widest(two, weight) <= lineWidth;
  if (widest([text], weight) <= maxWidth) return twoFit ? [[text], two] : [[text]];
  return [twoFit ? two : wrap(text, lineWidth, labelSize, weight, 2)];
}

function evenLines(text: string, weight: Weight): string[] | null {
  let best: string[] | null = null;
  for (const match of text.matchAll(/ /g)) {
    const lines = [text.slice(0, match.index), text.slice(match.index + 1)];
    if (best === null || widest(lines, weight) < widest(best, weight)) best = lines;
  }
  return best;
}

function widest(lines: readonly string[], weight: Weight): number {
  return Math.max(...lines.map((line) => textWidth(line, labelSize, weight)));
}
