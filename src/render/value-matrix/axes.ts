import { scaleLinear } from "d3-scale";
import type { ValueMatrixPicture } from "../../core/pictures/types/value-matrix.ts";
import type { Box } from "./geometry.ts";

/** A stretch of each scale, from low to high. */
export interface MatrixWindow {
  readonly customer: readonly [low: number, high: number];
  readonly organisation: readonly [low: number, high: number];
}

interface Tick {
  readonly value: number;
  /** On its axis, in px. */
  readonly at: number;
}

/** The frame and its two scales. */
export interface Axes {
  readonly frame: Box;
  /** Score to px, on either axis. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The score at a place in px, on either axis. */
  readonly customerAt: (x: number) => number;
  readonly organisationAt: (y: number) => number;
  /** May lie outside the frame. */
  readonly thresholdX: number;
  readonly thresholdY: number;
  readonly xGrid: readonly Tick[];
  readonly yGrid: readonly Tick[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}

/** What of the picture is laid out, and how large. */
export interface AxesOptions {
  readonly width: number;
  /** Where the plot begins, from the top. */
  readonly top: number;
  /** The part of the scales that is shown; absent for all. */
  readonly window?: MatrixWindow | null;
}

/** The frame's own distance from the picture's edges; a narrow picture needs its width for names. */
export function marginsOf(width: number): { readonly left: number; readonly right: number } {
  return width < 560 ? { left: 46, right: 12 } : { left: 68, right: 24 };
}

/** Where the scale's ends lie inside the frame, so that marks on them stay whole. */
const inset = 16;

/** Frame, scales, grid and ticks. */
export function layoutAxes(picture: ValueMatrixPicture, options: AxesOptions): Axes {
  const margin = marginsOf(options.width);
  const width = options.width - margin.left - margin.right;
  const height = Math.round(Math.max(width * 0.74, Math.min(520, width * 1.35)));
  const frame: Box = {
    left: margin.left,
    top: options.top,
    right: margin.left + width,
    bottom: options.top + height,
  };
  const whole = properScale(picture.scale);
  const { window } = options;
  const x = scaleLinear(window?.customer ?? whole, [frame.left + inset, frame.right - inset]);
  const y = scaleLinear(window?.organisation ?? whole, [frame.bottom - inset, frame.top + inset]);
  const at = (scale: (value: number) => number, values: readonly number[]): Tick[] =>
    values.map((value) => ({ value, at: scale(value) }));
  const inside = (domain: readonly number[]): boolean =>
    picture.threshold >= (domain[0] ?? 0) && picture.threshold <= (domain[1] ?? 0);
  // The ends of a scale that is shown in part are no numbers to read by.
  const first = (domain: readonly number[]): readonly number[] => [
    ...(window ? [] : domain),
    ...(inside(domain) ? [picture.threshold] : []),
  ];
  return {
    frame,
    x: (value) => x(value),
    y: (value) => y(value),
    customerAt: (place) => x.invert(place),
    organisationAt: (place) => y.invert(place),
    thresholdX: x(picture.threshold),
    thresholdY: y(picture.threshold),
    xGrid: at(x, x.ticks(10)),
    yGrid: at(y, y.ticks(10)),
    xTicks: withoutCrowding(at(x, [...first(x.domain()), ...x.ticks(5)]), 24),
    yTicks: withoutCrowding(at(y, [...first(y.domain()), ...y.ticks(5)]), 18),
  };
}

/** A scale that runs upwards and has a length, whatever the file says. */
function properScale([low, high]: readonly [number, number]): [number, number] {
  if (low === high) return [low, low + 1];
  return low < high ? [low, high] : [high, low];
}

/** Earlier ticks win over later ones that stand too near. */
function withoutCrowding(ticks: readonly Tick[], room: number): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    if (kept.every((other) => Math.abs(other.at - tick.at) >= room)) kept.push(tick);
  }
  return kept.sort((a, b) => a.value - b.value);
}

/** Where the thresholds cut what is in sight: at its edge when they lie outside. */
export function thresholdsInFrame({ frame, thresholdX, thresholdY }: Axes): [x: number, y: number] {
  return [
    Math.max(frame.left, Math.min(frame.right, thresholdX)),
    Math.max(frame.top, Math.min(frame.bottom, thresholdY)),
  ];
}
