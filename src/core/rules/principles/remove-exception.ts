import type { FileEdit } from "../../edits/file-edit.ts";
import { removeEntry } from "../../edits/maps.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { YamlSeq } from "../../syntax/tree.ts";
import type { Span } from "../../text/position.ts";
import type { Fix } from "../rule.ts";

/** Takes an exception out of its list, and the list too when nothing is left of it. */
export function removeException(snapshot: Snapshot, path: string): Fix | null {
  const steps = path.split(".");
  const index = Number(steps.at(-1));
  const list = snapshot.locate(steps.slice(0, -1).join("."));
  const principle = snapshot.locate(steps.slice(0, -2).join("."));
  if (list?.node.kind !== "seq" || principle === null) return null;
  const edit =
    list.node.items.length === 1
      ? removeEntry(list.file, principle.node, "exceptions")
      : removeItem(list.file.path, list.file.text, list.node, index);
  if (edit === null) return null;
  const title = { en: "Take the exception away", nl: "Haal de uitzondering weg" };
  return { title, safe: false, edits: [edit] };
}

/** Not where a comment, an anchor or an alias would go with it. */
function removeItem(file: string, text: string, list: YamlSeq, index: number): FileEdit | null {
  const span = list.flow ? flowSpan(list, index) : blockSpan(text, list, index);
  if (span === null || /[#&*]/.test(text.slice(span.start, span.end))) return null;
  return { file, span, newText: "" };
}

/** With the comma before it, or behind it for the first. */
function flowSpan(list: YamlSeq, index: number): Span | null {
  const [before, item, after] = [list.items[index - 1], list.items[index], list.items[index + 1]];
  if (item === undefined) return null;
  if (before !== undefined) return { start: before.span.end, end: item.span.end };
  return after === undefined ? null : { start: item.span.start, end: after.span.start };
}

/** The lines from its dash to that of the next. */
function blockSpan(text: string, list: YamlSeq, index: number): Span | null {
  const item = list.items[index];
  const next = list.items[index + 1];
  const start = item === undefined ? null : dashLine(text, item.span.start);
  const end = next === undefined ? null : dashLine(text, next.span.start);
  return start === null || end === null ? null : { start, end };
}

/** Where the line begins on which an item has its dash. */
function dashLine(text: string, offset: number): number | null {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return /^ *- +$/.test(text.slice(start, offset)) ? start : null;
}
