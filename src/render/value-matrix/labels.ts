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
  segmentsCross,
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
  readonly frame: Box;
  readonly boxes: readonly Box[];
  readonly circles: readonly Circle[];
}

export interface LabelRequest {
  readonly text: string;
  readonly circle: Circle;
  /** Lower ranks are placed before higher ones in every round. */
  readonly rank: Rank;
}

/** 0 is selected, dragged or searched, and set in semibold; 1 leads in a crowd; 2 is all else. */
export type Rank = 0 | 1 | 2;

const labelSize = 12;
export const labelLine = 14;

const rounds = 8;
const gaps = [6, 12];
const leaderGaps = [20, 28, 36, 44, 52, 60, 70, 80];
/** With so many places to choose from, farther ones are not looked for. */
const enoughSpots = 120;
/** Room around a label. */
const air = 1.5;
/** Room between two labels on a line: less, and they read as one. */
const wordAir = 7;

/** E, W, S, N, the diagonals, and the eight between. */
const directions: readonly number[] = [
  ...[0, 180, 90, 270],
  ...[45, 315, 135, 225],
  ...[22.5, 337.5, 157.5, 202.5, 67.5, 112.5, 292.5, 247.5],
].map((degrees) => (degrees * Math.PI) / 180);

/**
 * A label for as many requests as there is room for, by the order given; `null`
 * where there is none. Labels overlap nothing, and leaders cross nothing.
 */
export function placeLabels(requests: readonly LabelRequest[], obstacles: Obstacles, maxWidth: number): Labels {
  const spots = requests.map((request) => possibleSpots(request, obstacles, maxWidth));
  const rank = (index: number): Rank => requests[index]?.rank ?? 2;
  const inFirstRanks = (label: PlacedLabel | null, index: number): boolean => label !== null && rank(index) < 2;
  const worth = (labels: Labels): number => count(labels) + requests.length * labels.filter(inFirstRanks).length;
  let order = requests.map((_, index) => index).sort((a, b) => rank(a) - rank(b));
  let best: Labels = [];
  for (let round = 0; round < rounds; round += 1) {
    const placed = placeInOrder(spots, order);
    if (round === 0 || worth(placed) > worth(best)) best = placed;
    if (count(best) === requests.length) break;
    const isPlaced = (index: number): number => (placed[index] === null ? 0 : 1);
    order = order.toSorted((a, b) => rank(a) - rank(b) || isPlaced(a) - isPlaced(b));
  }
  makeRoom(best, spots, order);
  return best;
}

type Labels = (PlacedLabel | null)[];

function count(labels: Labels): number {
  return labels.filter((label) => label !== null).length;
}

function placeInOrder(spots: readonly (readonly PlacedLabel[])[], order: readonly number[]): Labels {
  const placed: Labels = spots.map(() => null);
  const standing: PlacedLabel[] = [];
  for (const index of order) {
    const spot = spots[index]?.find((label) => !standing.some((other) => collide(label, other)));
    if (spot === undefined) continue;
    placed[index] = spot;
    standing.push(spot);
  }
  return placed;
}

/** Gives missing labels the place of a single other one that can stand elsewhere. */
function makeRoom(placed: Labels, spots: readonly (readonly PlacedLabel[])[], order: readonly number[]): void {
  const refuges = new Map<number, readonly PlacedLabel[]>();
  const isFreeBut = (label: PlacedLabel, index: number): boolean =>
    placed.every((other, at) => other === null || at === index || !collide(label, other));
  const refugesOf = (index: number): readonly PlacedLabel[] => {
    const known = refuges.get(index);
    if (known !== undefined) return known;
    const found = (spots[index] ?? []).filter((label) => isFreeBut(label, index));
    refuges.set(index, found);
    return found;
  };
  for (const index of order) {
    if (placed[index] !== null) continue;
    for (const spot of spots[index] ?? []) {
      const rival = onlyRival(spot, placed);
      if (rival === null) continue;
      // Checked again: places that were free may have been taken since.
      const refuge = refugesOf(rival).find((label) => !collide(label, spot) && isFreeBut(label, rival));
      if (refuge === undefined) continue;
      placed[rival] = refuge;
      placed[index] = spot;
      break;
    }
  }
}

/** The one placed label that the spot collides with; null when there are more, or none. */
function onlyRival(spot: PlacedLabel, placed: Labels): number | null {
  let rival: number | null = null;
  for (let index = 0; index < placed.length; index += 1) {
    const label = placed[index];
    if (label === null || label === undefined || !collide(spot, label)) continue;
    if (rival !== null) return null;
    rival = index;
  }
  return rival;
}

function collide(a: PlacedLabel, b: PlacedLabel): boolean {
  if (
    a.box.left < b.box.right + wordAir &&
    b.box.left < a.box.right + wordAir &&
    a.box.top < b.box.bottom + air &&
    b.box.top < a.box.bottom + air
  ) {
    return true;
  }
  if (a.leader !== null && segmentMeetsBox(a.leader, grow(b.box, air))) return true;
  if (b.leader !== null && segmentMeetsBox(b.leader, grow(a.box, air))) return true;
  return a.leader !== null && b.leader !== null && segmentsCross(a.leader, b.leader);
}

/** Hung by its middle (or a corner, on a diagonal), or by either end. */
const slides = [0, 1, -1] as const;
type Slide = (typeof slides)[number];

/** Every place for a label that is free of obstacles, the best first, the doubtful last. */
function possibleSpots(request: LabelRequest, obstacles: Obstacles, maxWidth: number): PlacedLabel[] {
  const weight: Weight = request.rank === 0 ? 600 : 400;
  const variants: Variant[] = lineVariants(request.text, maxWidth, weight).map((lines) => ({
    lines,
    weight,
    width: widest(lines, weight),
    height: lines.length * labelLine,
  }));
  const near = obstaclesNear(request.circle, obstacles, Math.max(...variants.map((v) => v.width)));
  const spots: PlacedLabel[] = [];
  const doubtful: PlacedLabel[] = [];
  for (const gap of [...gaps, ...leaderGaps]) {
    if (spots.length > enoughSpots) break;
    for (const slide of slides) {
      for (const direction of directions) {
        for (const variant of variants) {
          const spot = spotAt(request.circle, gap, direction, slide, variant);
          if (!isFree(spot, request.circle, near)) continue;
          (isDoubtful(spot, gap, request.circle, near) ? doubtful : spots).push(spot);
        }
      }
    }
  }
  return [...spots, ...doubtful];
}

/** Without a leader, and as near to another bubble as to its own: whose name is it? */
function isDoubtful(spot: PlacedLabel, gap: number, own: Circle, near: Obstacles): boolean {
  if (spot.leader !== null) return false;
  const box = grow(spot.box, gap + 1);
  return near.circles.some((other) => other !== own && boxMeetsCircle(box, other));
}

/** The obstacles that a label of this circle can reach at all. */
function obstaclesNear(circle: Circle, obstacles: Obstacles, width: number): Obstacles {
  const reach = circle.r + (leaderGaps.at(-1) ?? 0) + 2 * labelLine + air;
  const box: Box = {
    left: circle.x - reach - width,
    right: circle.x + reach + width,
    top: circle.y - reach,
    bottom: circle.y + reach,
  };
  return {
    frame: obstacles.frame,
    boxes: obstacles.boxes.filter((other) => boxesOverlap(box, other)),
    circles: obstacles.circles.filter((other) => boxMeetsCircle(box, other)),
  };
}

interface Variant {
  readonly weight: Weight;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

function spotAt(circle: Circle, gap: number, direction: number, slide: Slide, variant: Variant): PlacedLabel {
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  const x = circle.x + cos * (circle.r + gap);
  const y = circle.y + sin * (circle.r + gap);
  const [across, down] = lean(cos, sin, slide);
  const left = x + ((across - 1) * variant.width) / 2;
  const top = y + ((down - 1) * variant.height) / 2;
  return {
    lines: variant.lines,
    weight: variant.weight,
    box: { left, top, right: left + variant.width, bottom: top + variant.height },
    anchor: across > 0.3 ? "start" : across < -0.3 ? "end" : "middle",
    leader: gap > (gaps.at(-1) ?? 0) ? leaderTo(circle, cos, sin, gap) : null,
  };
}

/**
 * How far a label leans out in a direction, across and down: from −1, wholly
 * before it, to 1, wholly beyond. A slide moves it along the side it hangs by.
 */
function lean(cos: number, sin: number, slide: Slide): [across: number, down: number] {
  const across = Math.max(-1, Math.min(1, cos * 1.5));
  const down = Math.max(-1, Math.min(1, sin * 1.5));
  if (slide === 0) return [across, down];
  return Math.abs(sin) > Math.abs(cos) ? [slide, down] : [across, slide];
}

function leaderTo(circle: Circle, cos: number, sin: number, gap: number): Segment {
  const [from, to] = [circle.r + 1.5, circle.r + gap - 3];
  return {
    x1: circle.x + cos * from,
    y1: circle.y + sin * from,
    x2: circle.x + cos * to,
    y2: circle.y + sin * to,
  };
}

function isFree(spot: PlacedLabel, own: Circle, obstacles: Obstacles): boolean {
  if (!contains(obstacles.frame, spot.box)) return false;
  const box = grow(spot.box, air);
  const { leader } = spot;
  if (obstacles.boxes.some((other) => boxesOverlap(box, other))) return false;
  if (obstacles.circles.some((other) => boxMeetsCircle(box, other))) return false;
  if (leader === null) return true;
  if (obstacles.boxes.some((other) => segmentMeetsBox(leader, other))) return false;
  return !obstacles.circles.some((other) => other !== own && segmentMeetsCircle(leader, other));
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
