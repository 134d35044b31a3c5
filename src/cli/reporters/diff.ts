import type { Colors } from "picocolors/types";
import { plainLine } from "./plain.ts";

/** A file before and after a change. */
export interface ChangedText {
  /** As seen from the current folder. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

interface Line {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/** Lines shown around a change. */
const CONTEXT = 2;
/** So far ahead is looked for where two texts go on alike. */
const REACH = 200;

/** What would change, as lines with − and + in the manner of a unified diff. */
export function differenceText({ file, before, after }: ChangedText, colors: Colors): string {
  const lines = lineDifference(before.split("\n"), after.split("\n"));
  const name = plainLine(file);
  return [
    colors.bold(`--- ${name}`),
    colors.bold(`+++ ${name}`),
    ...stretches(lines).flatMap(([from, to]) => [
      colors.cyan(heading(lines, from, to)),
      ...shown(lines, from, to, colors),
    ]),
    "",
  ].join("\n");
}

/** All lines of both texts in order; where they differ, the nearest place at which they go on alike ends it. */
export function lineDifference(before: readonly string[], after: readonly string[]): Line[] {
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      lines.push({ sign: " ", text: before[i] as string });
      [i, j] = [i + 1, j + 1];
      continue;
    }
    const [nextI, nextJ] = nextAlike(before, after, i, j);
    for (; i < nextI; i++) lines.push({ sign: "-", text: before[i] as string });
    for (; j < nextJ; j++) lines.push({ sign: "+", text: after[j] as string });
  }
  return lines;
}

function nextAlike(before: readonly string[], after: readonly string[], i: number, j: number): [number, number] {
  for (let distance = 1; distance <= REACH; distance++) {
    for (let skipped = 0; skipped <= distance; skipped++) {
      const [a, b] = [i + skipped, j + distance - skipped];
      if (a < before.length && b < after.length && before[a] === after[b]) return [a, b];
    }
  }
  return [before.length, after.length];
}

/** The stretches to show: changes with what is around them, those that meet as one. */
function stretches(lines: readonly Line[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  lines.forEach(({ sign }, index) => {
    if (sign === " ") return;
    const [from, to] = [Math.max(0, index - CONTEXT), Math.min(lines.length, index + CONTEXT + 1)];
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else found.push([from, to]);
  });
  return found;
}

function heading(lines: readonly Line[], from: number, to: number): string {
  const count = (sign: "-" | "+", start: number, end: number): number =>
    lines.slice(start, end).filter((line) => line.sign === " " || line.sign === sign).length;
  const range = (sign: "-" | "+"): string => `${sign}${count(sign, 0, from) + 1},${count(sign, from, to)}`;
  return `@@ ${range("-")} ${range("+")} @@`;
}

function shown(lines: readonly Line[], from: number, to: number, colors: Colors): string[] {
  const paint = { " ": (text: string) => text, "-": colors.red, "+": colors.green };
  return lines.slice(from, to).map(({ sign, text }) => paint[sign](`${sign}${plainLine(text.replace(/\r$/, ""))}`));
}
