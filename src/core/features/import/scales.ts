import { readScore } from "./cells.ts";
import { type Column, columnWith, type Layout } from "./columns.ts";
import type { TableRow } from "./table.ts";

/** The lowest and the highest score. */
export type Scale = readonly [low: number, high: number];

/** The scales on which people score, the likeliest first. */
const USUAL: readonly Scale[] = [
  [1, 5],
  [0, 5],
  [1, 10],
  [0, 10],
  [1, 100],
  [0, 100],
];

/** So many of the scores must lie on a scale. */
const MOST = 0.8;

/** The scales that the scores of a table may be on, the likeliest first; null where there are no scores. */
export function scalesOf(layout: Layout, own: Scale): readonly Scale[] | null {
  const scores = scoresOf(layout);
  if (scores.length === 0) return null;
  const inside = ([from, to]: Scale): number[] => scores.filter((score) => score >= from && score <= to);
  // A slip of the pen is no reason to take another scale.
  const fits = (scale: Scale): boolean => inside(scale).length >= scores.length * MOST;
  const others = USUAL.filter((scale) => fits(scale) && !isSame(scale, own));
  if (!fits(own)) return others;
  // Scores that use the upper half of our own scale are on it.
  const high = Math.max(...inside(own));
  const isClear = high > own[0] + (own[1] - own[0]) * 0.55;
  return isClear ? [own] : [...others.filter(([, to]) => to < own[1]), own];
}

/** Whether most scores of a table lie on a scale; null where it has no scores. */
export function fitsScale(layout: Layout, [low, high]: Scale): boolean | null {
  const scores = scoresOf(layout);
  if (scores.length === 0) return null;
  return scores.filter((score) => score >= low && score <= high).length >= scores.length * MOST;
}

function scoresOf({ columns, rows }: Layout): number[] {
  return [columnWith(columns, "customer"), columnWith(columns, "organisation")].flatMap((column) =>
    column === undefined ? [] : scoresIn(rows, column),
  );
}

function scoresIn(rows: readonly TableRow[], { index }: Column): number[] {
  return rows.flatMap(({ cells }) => {
    const reading = readScore(cells[index]);
    return reading.ok && reading.value !== null ? [reading.value] : [];
  });
}

function isSame(a: Scale, b: Scale): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** A score on another scale, with one decimal. */
export function rescaled(score: number, from: Scale, to: Scale): number {
  if (isSame(from, to)) return score;
  const place = (score - from[0]) / (from[1] - from[0]);
  return Math.round((to[0] + place * (to[1] - to[0])) * 10) / 10;
}
