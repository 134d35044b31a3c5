import { SECTION_NAMES } from "../schema/catalogue.ts";
import type { Piece } from "../syntax/layout.ts";
import { beginsLine, columnOf } from "../syntax/lines.ts";
import type { TextEdit } from "../text/edit.ts";
import { blankLinesBefore } from "./format-blank-lines.ts";
import { movedLines } from "./format-moved-lines.ts";

/** The white space between the pieces of a text as it should be, as edits of what differs. */
export class WhiteSpace {
  private readonly found: TextEdit[] = [];
  private readonly indents: readonly number[];
  private readonly needsBlank: ReadonlySet<number>;
  /** By how much the text of the line at hand has grown so far, its indent aside. */
  private growth = 0;

  constructor(
    private readonly text: string,
    private readonly pieces: readonly Piece[],
  ) {
    this.indents = indentsOf(text, pieces);
    this.needsBlank = blankLinesBefore(text, pieces, this.indents, SECTION_NAMES);
  }

  edits(): TextEdit[] {
    this.pieces.forEach((piece, index) => {
      this.before(piece, index);
      if (this.text.slice(piece.span.start, piece.span.end).includes("\n")) {
        this.found.push(...movedLines(this.text, piece, this.indents[index] as number));
        this.growth = 0;
      }
    });
    this.end();
    return this.found;
  }

  private before(piece: Piece, index: number): void {
    const previous = this.pieces[index - 1];
    const start = previous?.span.end ?? 0;
    if (!beginsLine(this.text, piece.span.start)) {
      if (previous !== undefined) this.between(previous, piece);
      return;
    }
    this.growth = 0;
    const isLines = piece.kind === "lines" || piece.kind === "kept-lines";
    const indent = isLines ? "" : " ".repeat(this.indents[index] as number);
    if (previous?.kind === "kept-lines") {
      this.replace(piece.span.start - columnOf(this.text, piece.span.start), piece.span.start, indent);
      return;
    }
    const breaks = this.text.slice(start, piece.span.start).match(/\r?\n/g) ?? [];
    const blank = previous !== undefined && (breaks.length > 1 || this.needsBlank.has(index));
    const kept = previous === undefined ? "" : (breaks[0] ?? "").repeat(blank ? 2 : 1);
    this.replace(start, piece.span.start, kept + indent);
  }

  private between(previous: Piece, piece: Piece): void {
    const [start, end] = [previous.span.end, piece.span.start];
    const length =
      piece.kind === "comment" ? this.beforeComment(this.text.slice(start, end)) : gap(previous, piece, end - start);
    this.growth += length - (end - start);
    this.replace(start, end, " ".repeat(length));
  }

  /** A comment keeps its distance from the text, or its place where it stands in a column with others. */
  private beforeComment(gap: string): number {
    return gap.length === 1 || gap.includes("\t") ? 1 : Math.max(1, gap.length - this.growth);
  }

  /** A text ends with one line break; what a block of text ends with may be part of it. */
  private end(): void {
    const last = this.pieces.at(-1);
    if (last === undefined || last.kind === "kept-lines") return;
    const eol = /\r?\n/.exec(this.text)?.[0] ?? "\n";
    this.replace(last.span.end, this.text.length, eol);
  }

  private replace(start: number, end: number, wanted: string): void {
    const written = this.text.slice(start, end);
    if (written === wanted) return;
    let head = 0;
    while (head < Math.min(written.length, wanted.length) && written[head] === wanted[head]) head++;
    let tail = 0;
    const most = Math.min(written.length, wanted.length) - head;
    while (tail < most && written.at(-1 - tail) === wanted.at(-1 - tail)) tail++;
    this.found.push({
      span: { start: start + head, end: end - tail },
      newText: wanted.slice(head, wanted.length - tail),
    });
  }
}

/** How many spaces stand between two pieces of one line. */
function gap(a: Piece, b: Piece, written: number): number {
  if (a.kind === "open" && b.kind === "close") return 0;
  if (b.kind === "comma") return 0;
  // The name of an alias or an anchor would take the colon with it.
  if (b.kind === "colon") return a.kind === "scalar" || a.kind === "close" ? 0 : 1;
  if (a.kind === "open" || b.kind === "close") return (a.kind === "open" ? a : b).isList ? 0 : 1;
  return written === 0 && a.kind === "mark" ? 0 : 1;
}

/** How far each piece is indented where it begins a line. */
function indentsOf(text: string, pieces: readonly Piece[]): number[] {
  const indents = pieces.map(({ indent }) => indent);
  pieces.forEach((piece, index) => {
    const isOwnLine = piece.kind === "comment" && !piece.inFlow && beginsLine(text, piece.span.start);
    if (isOwnLine) indents[index] = commentIndent(text, pieces, index);
  });
  return indents;
}

/**
 * A comment on its own line goes where the thing goes that it stands in line
 * with: the next one, or one of those that it stands in; else the nearest to
 * its left.
 */
function commentIndent(text: string, pieces: readonly Piece[], index: number): number {
  const column = columnOf(text, (pieces[index] as Piece).span.start);
  const candidates = [...nextOf(text, pieces, index), ...aroundOf(text, pieces, index)];
  const inLine = candidates.find((candidate) => candidate.column === column);
  if (inLine !== undefined) return inLine.indent;
  const left = candidates.filter((candidate) => candidate.column < column).sort((a, b) => b.column - a.column);
  return (left[0] ?? candidates[0])?.indent ?? 0;
}

interface Candidate {
  readonly column: number;
  readonly indent: number;
}

function nextOf(text: string, pieces: readonly Piece[], index: number): Candidate[] {
  const next = pieces.find(({ kind }, at) => at > index && kind !== "comment");
  if (next === undefined || next.inFlow) return [];
  return [{ column: columnOf(text, next.span.start), indent: next.indent }];
}

/** The entries and items before a comment that it may stand in, from the inside out. */
function aroundOf(text: string, pieces: readonly Piece[], index: number): Candidate[] {
  const found: Candidate[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const { begins, kind, span, indent } = pieces[at] as Piece;
    if (kind === "mark") break;
    const column = columnOf(text, span.start);
    if (!begins || column >= (found.at(-1)?.column ?? Number.POSITIVE_INFINITY)) continue;
    found.push({ column, indent });
    if (column === 0) break;
  }
  return found;
}
