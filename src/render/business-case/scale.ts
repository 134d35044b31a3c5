import type { BusinessCasePicture, CasePicture } from "../../core/pictures/types/business-case.ts";
import { CASE_ORDER, COMPONENTS, effectOf } from "./numbers.ts";

/** The least and the most of something, in the currency. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** One scale for both charts. */
export interface MoneyScale {
  /** Px for one unit of the currency. */
  readonly pixels: number;
  /** Between two lines of the scale. */
  readonly step: number;
  readonly years: Range;
  readonly cumulative: Range;
}

/** What both charts have together, in px. */
const HEIGHT = 400;
const LINES = 8;

/**
 * The scale is that of the file, in all three cases, so that it stays where it is
 * while something is tried; only what falls outside it makes it longer.
 */
export function moneyScale(picture: BusinessCasePicture, whatIf: CasePicture | null): MoneyScale {
  const cases = CASE_ORDER.flatMap((which) => picture.cases[which] ?? []);
  const years = together(cases.map(yearRange));
  const cumulative = together(cases.map(cumulativeRange));
  const whole = years.high - years.low + (cumulative.high - cumulative.low);
  const step = whole === 0 ? 100_000 : niceStep(whole / LINES);
  const wider = whatIf === null ? cumulative : together([cumulative, cumulativeRange(whatIf)]);
  const outer = { low: outwards(wider.low, step / 2), high: outwards(wider.high, step / 2) };
  const fixed = { low: outwards(cumulative.low, step / 2), high: outwards(cumulative.high, step / 2) };
  const padded = { low: years.low - step / 8, high: years.high + step / 8 };
  const shown = padded.high - padded.low + Math.max(fixed.high - fixed.low, step);
  return { pixels: HEIGHT / shown, step, years: padded, cumulative: outer };
}

/** From the lowest to the highest that any year's bar reaches. */
function yearRange({ years }: CasePicture): Range {
  const ends = years.map((year) => {
    const effects = COMPONENTS.map((component) => effectOf(year, component) ?? 0);
    const sum = (part: readonly number[]): number => part.reduce((total, effect) => total + effect, 0);
    return { low: sum(effects.filter((effect) => effect < 0)), high: sum(effects.filter((effect) => effect > 0)) };
  });
  return together(ends);
}

function cumulativeRange({ months }: CasePicture): Range {
  return together(months.map(({ cumulative }) => ({ low: cumulative, high: cumulative })));
}

/** Zero is always within. */
function together(ranges: readonly Range[]): Range {
  return {
    low: Math.min(0, ...ranges.map(({ low }) => low)),
    high: Math.max(0, ...ranges.map(({ high }) => high)),
  };
}

function outwards(value: number, step: number): number {
  return value < 0 ? Math.floor(value / step) * step : Math.ceil(value / step) * step;
}

/** 1, 2 or 5 times a power of ten, no less than a value. */
export function niceStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const nice = [1, 2, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return Number((nice * power).toPrecision(12));
}

/** The lines of a scale within a range. */
export function ticks({ low, high }: Range, step: number): number[] {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step + 0);
}
