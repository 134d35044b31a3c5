/**
 * Places in a text. Offsets and characters count UTF-16 units, as editors do;
 * lines and characters count from 0 here and from 1 wherever people read them.
 */

/** A stretch of text as offsets: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Translates between offsets and lines of one text; the lines are found on first use. */
export class LineIndex {
  private starts: number[] | null = null;

  constructor(readonly text: string) {}

  positionAt(offset: number): Position {
    const starts = this.lineStarts();
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - (starts[low] as number) };
  }

  offsetAt(position: Position): number {
    const starts = this.lineStarts();
    const start = starts[position.line];
    if (start === undefined) return position.line < 0 ? 0 : this.text.length;
    return Math.min(start + position.character, starts[position.line + 1] ?? this.text.length);
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The text of a line (from 0) without its line break; empty beyond the end. */
  lineText(line: number): string {
    const starts = this.lineStarts();
    const start = starts[line];
    if (start === undefined) return "";
    return this.text.slice(start, starts[line + 1] ?? this.text.length).replace(/[\r\n]+$/, "");
  }

  get lineCount(): number {
    return this.lineStarts().length;
  }

  private lineStarts(): number[] {
    this.starts ??= findLineStarts(this.text);
    return this.starts;
  }
}

/** Line breaks are LF, CRLF and a lone CR, as in the editor. */
function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) continue;
    if (code === LINE_FEED || code === CARRIAGE_RETURN) starts.push(index + 1);
  }
  return starts;
}
