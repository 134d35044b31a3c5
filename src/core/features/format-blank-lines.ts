import type { Piece } from "../syntax/layout.ts";
import { beginsLine } from "../syntax/lines.ts";

/**
 * The pieces before which a blank line is needed: between two entries at the
 * top of a document where one is a section and one has several lines. Comments
 * above an entry belong to it.
 */
export function blankLinesBefore(
  text: string,
  pieces: readonly Piece[],
  indents: readonly number[],
  sections: readonly string[],
): ReadonlySet<number> {
  const needed = new Set<number>();
  const tops = pieces.flatMap(({ top }, index) => (top === null ? [] : [index]));
  tops.forEach((index, at) => {
    const before = tops[at - 1];
    if (before === undefined || pieces.slice(before, index).some(({ kind }) => kind === "mark")) return;
    const end = tops[at + 1] ?? pieces.length;
    const [a, b] = [pieces[before] as Piece, pieces[index] as Piece];
    const isSection = sections.includes(a.top ?? "") || sections.includes(b.top ?? "");
    const hasLines = severalLines(text, pieces.slice(before, index)) || severalLines(text, pieces.slice(index, end));
    if (!isSection || !hasLines) return;
    const first = firstOf(text, pieces, indents, index);
    if (!hasBlankLine(text, pieces, first, index)) needed.add(first);
  });
  return needed;
}

/** The first of the comments above an entry, or the entry itself. */
function firstOf(text: string, pieces: readonly Piece[], indents: readonly number[], index: number): number {
  let first = index;
  while (first > 0) {
    const { kind, span } = pieces[first - 1] as Piece;
    if (kind !== "comment" || indents[first - 1] !== 0 || !beginsLine(text, span.start)) break;
    first--;
  }
  return first;
}

/** Whether somebody has set the entry or its comments apart already. */
function hasBlankLine(text: string, pieces: readonly Piece[], first: number, index: number): boolean {
  for (let at = first; at <= index; at++) {
    const between = text.slice(pieces[at - 1]?.span.end ?? 0, (pieces[at] as Piece).span.start);
    if ((between.match(/\n/g) ?? []).length > 1) return true;
  }
  return false;
}

function severalLines(text: string, pieces: readonly Piece[]): boolean {
  const own = pieces.filter(({ kind }) => kind !== "comment");
  const [first, last] = [own[0], own.at(-1)];
  return first !== undefined && last !== undefined && text.slice(first.span.start, last.span.end).includes("\n");
}
