import type { Piece } from "../syntax/layout.ts";
import { beginsLine, columnOf } from "../syntax/lines.ts";
import type { TextEdit } from "../text/edit.ts";

/**
 * The lines of a text of several lines, moved along with what holds it and
 * otherwise as they were written.
 */
export function movedLines(text: string, piece: Piece, indent: number): TextEdit[] {
  const { holder, span, kind } = piece;
  const isBlock = kind === "lines" || kind === "kept-lines";
  const ownLine = !isBlock && beginsLine(text, span.start);
  const along = holder === null ? 0 : holder.indent - holder.column;
  const by = ownLine ? indent - columnOf(text, span.start) : along;
  const lines = linesBelow(text, piece, isBlock);
  if (by === 0) return [];
  const least = holder === null ? 0 : holder.indent + 1;
  const depth = isBlock ? Math.min(...lines.filter(({ blank }) => !blank).map(({ spaces }) => spaces)) : 0;
  return lines.flatMap((line) => {
    const wanted = isBlock ? blockIndent(line, by, depth) : plainIndent(line, by, least);
    return wanted === line.spaces
      ? []
      : [{ span: { start: line.start, end: line.start + line.spaces }, newText: " ".repeat(wanted) }];
  });
}

interface Line {
  readonly start: number;
  /** How many it begins with. */
  readonly spaces: number;
  readonly blank: boolean;
}

function linesBelow(text: string, { span }: Piece, isBlock: boolean): Line[] {
  const lines: Line[] = [];
  let start = isBlock ? span.start : text.indexOf("\n", span.start) + 1;
  while (start > 0 && start < span.end) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 || feed > span.end ? span.end : feed;
    const line = text.slice(start, end);
    const spaces = /^ */.exec(line)?.[0].length ?? 0;
    lines.push({ start, spaces, blank: line.trim() === "" });
    if (feed < 0) break;
    start = feed + 1;
  }
  return lines;
}

/** Blank lines stay; the spaces before others say nothing, if there are enough of them. */
function plainIndent({ spaces, blank }: Line, by: number, least: number): number {
  return blank ? spaces : Math.max(least, spaces + by);
}

/** The spaces beyond the indent of the text are part of it, on a blank line too. */
function blockIndent({ spaces, blank }: Line, by: number, depth: number): number {
  if (blank && spaces <= depth) return Math.min(spaces, depth + by);
  return spaces + by;
}
