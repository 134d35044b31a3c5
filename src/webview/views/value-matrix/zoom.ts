import type { MatrixWindow } from "../../../render/value-matrix/axes.ts";

type Range = readonly [low: number, high: number];

export interface Scores {
  readonly customer: number;
  readonly organisation: number;
}

/** No part smaller than this of a scale is shown. */
const SMALLEST = 1 / 20;

/** How much one press of a key or a button, or one notch of a wheel, brings nearer. */
export const ZOOM_STEP = 1.5;

/** The window that shows all of both scales. */
export function wholeWindow(scale: Range): MatrixWindow {
  const whole: Range = [Math.min(...scale), Math.max(...scale)];
  return { customer: whole, organisation: whole };
}

/** The middle of what is shown. */
export function middleOf({ customer, organisation }: MatrixWindow): Scores {
  return { customer: (customer[0] + customer[1]) / 2, organisation: (organisation[0] + organisation[1]) / 2 };
}

/** Brings a place nearer by a factor (over 1) or farther, and keeps it where it is; null when all is shown. */
export function zoomed(window: MatrixWindow | null, scale: Range, factor: number, at: Scores): MatrixWindow | null {
  const whole = wholeWindow(scale);
  const from = window ?? whole;
  const next = {
    customer: scaledRange(from.customer, factor, at.customer, whole.customer),
    organisation: scaledRange(from.organisation, factor, at.organisation, whole.organisation),
  };
  return lengthOf(next.customer) >= lengthOf(whole.customer) * 0.999 ? null : next;
}

/** Shows what lies beside it; never beyond the scale. */
export function panned(window: MatrixWindow | null, scale: Range, by: Scores): MatrixWindow | null {
  if (window === null) return null;
  const whole = wholeWindow(scale);
  return {
    customer: inside(shifted(window.customer, by.customer), whole.customer),
    organisation: inside(shifted(window.organisation, by.organisation), whole.organisation),
  };
}

function scaledRange([low, high]: Range, factor: number, at: number, whole: Range): Range {
  const least = lengthOf(whole) * SMALLEST;
  const length = Math.max(least, Math.min(lengthOf(whole), (high - low) / factor));
  const share = (at - low) / (high - low);
  return inside([at - share * length, at + (1 - share) * length], whole);
}

function shifted([low, high]: Range, by: number): Range {
  return [low + by, high + by];
}

function inside(range: Range, whole: Range): Range {
  const by = Math.max(0, whole[0] - range[0]) - Math.max(0, range[1] - whole[1]);
  return [Math.max(whole[0], range[0] + by), Math.min(whole[1], range[1] + by)];
}

function lengthOf([low, high]: Range): number {
  return high - low;
}
