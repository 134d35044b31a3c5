import type { MatrixMoment } from "../../core/pictures/types/value-matrix.ts";
import { type Box, boxMeetsCircle, type Circle } from "./geometry.ts";

/** A moment's mark before anything moves: its true point and its size. */
export interface Mark {
  readonly moment: MatrixMoment;
  readonly trueX: number;
  readonly trueY: number;
  readonly r: number;
  /** Where its centre may go. */
  readonly home: Box;
  /** Room kept around it. */
  readonly air: number;
}

const smallestRadius = 3;
/** A mark whose volume is unknown says so with its outline, not with its size. */
const unknownVolumeRadius = 6;
const rounds = 120;

/** The radius of the largest of `count` marks, in a plot `scale` times the usual size. */
export function largestRadius(count: number, scale = 1): number {
  return Math.max(14, 34 * Math.min(1, Math.sqrt(40 / Math.max(1, count))) * Math.min(1, scale));
}

/** Area grows with volume. */
export function radius(volume: number | null, largestVolume: number, largest: number): number {
  if (volume === null) return unknownVolumeRadius;
  if (largestVolume <= 0) return smallestRadius;
  return Math.max(smallestRadius, largest * Math.sqrt(Math.max(0, volume) / largestVolume));
}

/** The order in which marks are drawn and labelled: by volume, unknown last, then by id. */
export function byVolume(a: MatrixMoment, b: MatrixMoment): number {
  const difference = (b.volume ?? -1) - (a.volume ?? -1);
  if (difference !== 0) return difference;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Moves marks apart, the lighter one more, each inside its home and off the
 * `taken` boxes. Where there is no room for all, some overlap remains.
 */
export function dodge(marks: readonly Mark[], taken: readonly Box[]): Circle[] {
  const circles = marks.map((mark) => ({ x: mark.trueX, y: mark.trueY, r: mark.r, air: mark.air }));
  const settle = (): void => {
    circles.forEach((circle, index) => {
      const home = marks[index]?.home;
      if (home !== undefined) keepHome(circle, home, taken);
    });
  };
  settle();
  for (let round = 0; round < rounds; round += 1) {
    const moved = pushApart(circles);
    settle();
    if (!moved) break;
  }
  return circles;
}

interface MovingCircle {
  x: number;
  y: number;
  readonly r: number;
  readonly air: number;
}

function pushApart(circles: readonly MovingCircle[]): boolean {
  let moved = false;
  circles.forEach((a, i) => {
    for (let j = i + 1; j < circles.length; j += 1) {
      const b = circles[j];
      if (b !== undefined && pushPair(a, b, j)) moved = true;
    }
  });
  return moved;
}

function pushPair(a: MovingCircle, b: MovingCircle, index: number): boolean {
  const needed = a.r + b.r + Math.max(a.air, b.air);
  let dx = b.x - a.x;
  let dy = b.y - a.y;
  if (Math.abs(dx) >= needed || Math.abs(dy) >= needed) return false;
  let distance = Math.hypot(dx, dy);
  const overlap = needed - distance;
  if (overlap < 0.05) return false;
  if (distance < 0.01) {
    // The golden angle, nearly: many marks on one point leave it in as many directions.
    dx = Math.cos(index * 2.4);
    dy = Math.sin(index * 2.4);
    distance = 1;
  }
  const shareOfA = b.r ** 2 / (a.r ** 2 + b.r ** 2);
  a.x -= (dx / distance) * overlap * shareOfA;
  a.y -= (dy / distance) * overlap * shareOfA;
  b.x += (dx / distance) * overlap * (1 - shareOfA);
  b.y += (dy / distance) * overlap * (1 - shareOfA);
  return true;
}

function keepHome(circle: MovingCircle, home: Box, taken: readonly Box[]): void {
  circle.x = between(circle.x, home.left, home.right);
  circle.y = between(circle.y, home.top, home.bottom);
  for (const box of taken) {
    if (!boxMeetsCircle(box, circle)) continue;
    // Off the title towards the middle of the picture, where its quadrant has room.
    const [below, above] = [box.bottom + circle.r, box.top - circle.r];
    const towards = below <= home.bottom && below - circle.y <= circle.y - above ? below : above;
    if (towards >= home.top && towards <= home.bottom) circle.y = towards;
    else if (below <= home.bottom) circle.y = below;
  }
}

function between(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.max(low, Math.min(high, value));
}
