import type { Span } from "../text/position.ts";

/** The line that an offset stands on, without its line break. */
export function lineAround(text: string, offset: number): string {
  const start = lineStart(text, offset);
  const end = text.indexOf("\n", offset);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, "");
}

/** The words of a line, without the white space round them. */
export function trimmedLine(text: string, offset: number): Span {
  const line = lineAround(text, offset);
  const start = lineStart(text, offset) + line.length - line.trimStart().length;
  return { start, end: start + line.trim().length };
}

export function restOfLine(text: string, offset: number): Span {
  const feed = text.indexOf("\n", offset);
  const end = feed === -1 ? text.length : feed;
  return { start: offset, end: text[end - 1] === "\r" && end > offset ? end - 1 : end };
}

/** A text without quotes between brackets, from an offset to the next key, closing bracket or comment on its line. */
export function textInBrackets(text: string, offset: number): Span {
  const rest = text.slice(offset, restOfLine(text, offset).end);
  const length = /,\s*[\w-]+:(?:\s|$)|\s*[}\]]|\s+#|\s*,?\s*$/.exec(rest)?.index ?? rest.length;
  return { start: offset, end: offset + length };
}

/** How far the line of an offset is indented. */
export function indentAt(text: string, offset: number): number {
  const line = text.slice(lineStart(text, offset), offset);
  return line.length - line.trimStart().length;
}

/** How far an offset stands from the beginning of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether only white space stands before an offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === "";
}

/** The white space before a line, where a tab is in it. */
export function tabIndent(text: string, offset: number): Span | null {
  const start = lineStart(text, offset);
  const indent = /^[ \t]*/.exec(lineAround(text, offset))?.[0] ?? "";
  return indent.includes("\t") ? { start: start + indent.indexOf("\t"), end: start + indent.length } : null;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}
