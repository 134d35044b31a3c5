import type { Range } from "../../core/text/position.ts";
import { characterAround, columnsOf, endThatFits, startThatFits } from "./columns.ts";
import { plainLine } from "./plain.ts";

/** A line of a file around what is found in it, as it can be shown: one line, no control characters. */
export interface Excerpt {
  /** From 1. */
  readonly line: number;
  readonly before: string;
  /** Empty where something is missing rather than wrong. */
  readonly marked: string;
  readonly after: string;
}

const CUT = "…";
/** Of the room beside the marked text, this part goes before it: what stands there tells what it is. */
const SHARE_BEFORE = 0.65;
/** The marked text itself takes at most this part. */
const SHARE_MARKED = 0.7;
/** No more of a line than this (in UTF-16 units) is looked at on either side: some lines are megabytes. */
const REACH = 1000;

/**
 * What a line shows of a range, in at most so many columns; of a range over
 * more lines, its first. What does not fit is cut away with an ellipsis.
 */
export function excerptOf(text: string, range: Range, columns: number): Excerpt {
  const onOneLine = range.end.line === range.start.line;
  const start = Math.min(range.start.character, text.length);
  const end = Math.max(start, onOneLine ? Math.min(range.end.character, text.length) : text.trimEnd().length);
  const from = Math.max(0, start - REACH);
  const near = text.slice(from, Math.min(end, start + REACH) + REACH);
  // A range never cuts through what a reader sees as one character.
  const markStart = characterAround(near, start - from).start;
  const markEnd = Math.max(markStart, characterAround(near, end - from).end);
  return {
    line: range.start.line + 1,
    ...fitted(
      plainLine(near.slice(0, markStart)),
      plainLine(near.slice(markStart, markEnd)),
      plainLine(near.slice(markEnd)).trimEnd(),
      columns,
    ),
  };
}

/** Under the marked text: as many spaces and carets as it takes, at least one caret. */
export function caretsOf({ before, marked }: Excerpt): { readonly indent: number; readonly carets: number } {
  return { indent: columnsOf(before), carets: Math.max(1, columnsOf(marked)) };
}

function fitted(before: string, marked: string, after: string, columns: number): Omit<Excerpt, "line"> {
  const [wanted, wantedAfter] = [columnsOf(before), columnsOf(after)];
  if (wanted + columnsOf(marked) + wantedAfter <= columns) return { before, marked, after };
  const most = Math.floor(columns * SHARE_MARKED);
  const shown = columnsOf(marked) > most ? startThatFits(marked, most - 1) + CUT : marked;
  const room = columns - columnsOf(shown);
  const forBefore = Math.min(wanted, Math.max(Math.floor(room * SHARE_BEFORE), room - wantedAfter));
  const forAfter = room - forBefore;
  return {
    before: wanted <= forBefore ? before : CUT + endThatFits(before, forBefore - 1),
    marked: shown,
    after: wantedAfter <= forAfter ? after : startThatFits(after, forAfter - 1) + CUT,
  };
}
