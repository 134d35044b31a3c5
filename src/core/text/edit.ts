import type { Span } from "./position.ts";

/** A replacement of one stretch of text. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The text with the edits made.
 * @throws Error when two edits overlap: that is a bug of whoever made them.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let position = 0;
  for (const edit of ordered) {
    if (edit.span.start < position) throw new Error("overlapping edits");
    result += text.slice(position, edit.span.start) + edit.newText;
    position = edit.span.end;
  }
  return result + text.slice(position);
}
