import { applyEdits, type TextEdit } from "../text/edit.ts";
import type { Span } from "../text/position.ts";
import { mayBeTried, soundUpTo } from "./compose.ts";
import { lineAround } from "./lines.ts";

/** A line that stands at the wrong depth, and how it stands right. */
export interface WrongIndent {
  /** Where its words begin. */
  readonly offset: number;
  /** How many spaces stand before it, and should. */
  readonly spaces: number;
  readonly expected: number;
  readonly edits: readonly TextEdit[];
}

/** A line with words, comments left out. */
interface Line {
  /** Where its indent begins. */
  readonly start: number;
  readonly indent: number;
}

interface Attempt extends WrongIndent, Soundness {}

/** How many lines above may be at fault. */
const MOST_ABOVE = 4;

/**
 * The line because of which the parser gives up at an offset. It notices a
 * wrong depth at the line that does not fit what came before, and that may well
 * be the first that is right. So each line that could be at fault is tried at
 * the depths of its neighbours: the one that makes the text sound, in even
 * steps, is at fault. Null when none does.
 */
export function wrongIndent(text: string, errorAt: number): WrongIndent | null {
  const part = partAround(text, errorAt);
  const found = wrongIndentIn(text.slice(part.start, part.end), errorAt - part.start);
  if (found === null) return null;
  const edits = found.edits.map(({ span, newText }) => ({
    span: { start: span.start + part.start, end: span.end + part.start },
    newText,
  }));
  return { ...found, offset: found.offset + part.start, edits };
}

/** The blocks that begin at the very start of a line, around an offset: with the one before, to which it may belong. */
function partAround(text: string, offset: number): Span {
  const starts = [...text.matchAll(/^[^\s#-]/gm)].map(({ index }) => index);
  const at = starts.findLastIndex((start) => start <= offset);
  return { start: starts[at - 1] ?? 0, end: starts[at + 1] ?? text.length };
}

function wrongIndentIn(text: string, errorAt: number): WrongIndent | null {
  if (!mayBeTried(text)) return null;
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= errorAt);
  if (at < 1) return null;
  let best: Attempt | null = null;
  for (const suspect of suspects(lines, at)) {
    for (const expected of depthsNear(lines, at, suspect)) {
      for (const edits of movesOf(lines, suspect, expected)) {
        const attempt = tried(text, lines[suspect] as Line, expected, edits);
        if (attempt.soundUpTo <= errorAt || (best !== null && !isBetter(attempt, best))) continue;
        best = attempt;
        if (isFlawless(best)) return best;
      }
    }
  }
  return best;
}

/** How the lines of a text that begin with tabs are indented with spaces; null when no width makes it sound. */
export function withoutTabs(text: string, errorAt: number): TextEdit[] | null {
  if (!mayBeTried(text)) return null;
  let best: ({ readonly edits: TextEdit[] } & Soundness) | null = null;
  for (const width of [2, 4, 8]) {
    const edits = [...text.matchAll(/^[ \t]*\t[ \t]*/gm)].map(({ 0: indent, index }) => ({
      span: { start: index, end: index + indent.length },
      newText: indent.replaceAll("\t", " ".repeat(width)),
    }));
    const attempt = { edits, ...soundness(applyEdits(text, edits)) };
    if (attempt.soundUpTo > errorAt && (best === null || isBetter(attempt, best))) best = attempt;
  }
  return best?.edits ?? null;
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/^( *)[^\s#].*$/gm)].map(({ index, 1: indent = "" }) => ({
    start: index,
    indent: indent.length,
  }));
}

/** The line itself, those that it could belong to, and the first of those beside it that stand deeper. */
function suspects(lines: readonly Line[], at: number): number[] {
  const found = [at];
  let depth = indentOf(lines, at);
  let parent = -1;
  for (let index = at - 1; index >= 0 && found.length <= MOST_ABOVE; index--) {
    const indent = indentOf(lines, index);
    if (indent >= depth) continue;
    if (parent === -1) parent = index;
    found.push(index);
    depth = indent;
  }
  // `   phone:` and then `  chat:`: the first stands deeper than all that follow.
  if (at - parent > 1) found.push(parent + 1);
  if (!found.includes(at - 1)) found.push(at - 1);
  // ` roles:` below `  lead: {}`: the parser stops at the last line that is right.
  const below = indentOf(lines, at + 1);
  if (below > 0 && below < indentOf(lines, at) && found.every((index) => indentOf(lines, index) !== below)) {
    found.push(at + 1);
  }
  return found;
}

function depthsNear(lines: readonly Line[], at: number, suspect: number): number[] {
  const neighbours = [at, at - 1, at + 1, suspect - 1, suspect + 1, ...suspects(lines, at)];
  const depths = new Set(neighbours.flatMap((index) => (lines[index] === undefined ? [] : [indentOf(lines, index)])));
  depths.add(indentOf(lines, suspect - 1) + 2);
  depths.delete(indentOf(lines, suspect));
  return [...depths];
}

/** A line alone, or with all that stands deeper below it. */
function movesOf(lines: readonly Line[], suspect: number, expected: number): TextEdit[][] {
  const { indent } = lines[suspect] as Line;
  const next = lines.findIndex((line, index) => index > suspect && line.indent <= indent);
  const block = lines.slice(suspect, next === -1 ? undefined : next);
  const move = (line: Line): TextEdit => ({
    span: { start: line.start, end: line.start + line.indent },
    newText: " ".repeat(Math.max(0, line.indent + expected - indent)),
  });
  const alone = block.slice(0, 1).map(move);
  return block.length === 1 ? [alone] : [alone, block.map(move)];
}

function tried(text: string, line: Line, expected: number, edits: readonly TextEdit[]): Attempt {
  return {
    offset: line.start + line.indent,
    spaces: line.indent,
    expected,
    edits,
    ...soundness(applyEdits(text, edits)),
  };
}

interface Soundness {
  readonly soundUpTo: number;
  /** How many lines end in a colon and have nothing below them. */
  readonly hollow: number;
  /** How many lines stand deeper than the one above by another step than is usual. */
  readonly oddSteps: number;
}

function soundness(text: string): Soundness {
  const lines = linesOf(text);
  const steps = lines.map((line, index) => line.indent - indentOf(lines, index - 1)).filter((step) => step > 0);
  // Two is what most people use.
  const counts = new Map([[2, 1]]);
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const hollow = lines.filter((line, index) => isHollow(text, line, lines[index + 1])).length;
  return { soundUpTo: soundUpTo(text), hollow, oddSteps: steps.filter((step) => step !== usual).length };
}

function isHollow(text: string, { start, indent }: Line, next: Line | undefined): boolean {
  if (!/^ *[^\s#][^\r\n]*:[ \t]*(?:#.*)?$/.test(lineAround(text, start))) return false;
  if (next === undefined || next.indent < indent) return true;
  return next.indent === indent && text[next.start + next.indent] !== "-";
}

function isFlawless({ soundUpTo: upTo, hollow, oddSteps }: Soundness): boolean {
  return upTo === Number.POSITIVE_INFINITY && hollow === 0 && oddSteps === 0;
}

function isBetter(a: Soundness, b: Soundness): boolean {
  if (a.soundUpTo !== b.soundUpTo) return a.soundUpTo > b.soundUpTo;
  return a.hollow === b.hollow ? a.oddSteps < b.oddSteps : a.hollow < b.hollow;
}

function indentOf(lines: readonly Line[], index: number): number {
  return lines[index]?.indent ?? 0;
}
