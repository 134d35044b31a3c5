import type { StrategyFile } from "../project/file.ts";
import type { YamlEntry } from "../syntax/tree.ts";
import type { FileEdit } from "./file-edit.ts";
import { mayChange } from "./maps.ts";

/**
 * Moves an entry of a block, with all the lines that belong to it, by so many
 * spaces to the right, or to the left below zero. Null where its key does not
 * begin a line, or a line stands too far to the left.
 */
export function moveEntry(file: StrategyFile, { key, value }: YamlEntry, by: number): FileEdit[] | null {
  if (!mayChange(file, value)) return null;
  const first = file.lines.positionAt(key.span.start);
  const end = Math.max(key.span.end, value.span.end);
  const last = file.lines.positionAt(key.span.start + file.text.slice(key.span.start, end).trimEnd().length).line;
  if (file.lines.lineText(first.line).slice(0, first.character).trim() !== "") return null;
  const edits: FileEdit[] = [];
  for (let line = first.line; line <= last; line++) {
    const text = file.lines.lineText(line);
    if (text.trim() === "") continue;
    const indent = /^ */.exec(text)?.[0].length ?? 0;
    if (indent + by < 0) return null;
    const start = file.lines.offsetAt({ line, character: 0 });
    edits.push({
      file: file.path,
      span: { start, end: start + Math.max(0, -by) },
      newText: " ".repeat(Math.max(0, by)),
    });
  }
  return edits;
}

/** How many spaces stand before the key of an entry that begins a line. */
export function depthOf(file: StrategyFile, { key }: YamlEntry): number {
  return file.lines.positionAt(key.span.start).character;
}

/** Whether nothing follows an entry that would come to belong to it once it stands at the very start of the line. */
export function endsItsBlock(file: StrategyFile, { key, value }: YamlEntry): boolean {
  const after = file.text.slice(Math.max(key.span.end, value.span.end)).replace(/^[^\r\n]*/, "");
  const next = /^([ \t]*)[^\s#]/m.exec(after);
  return next === null || next[1] === "";
}
