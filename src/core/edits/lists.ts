import { isYaml } from "../project/discover.ts";
import type { StrategyFile } from "../project/file.ts";
import type { YamlNode, YamlSeq } from "../syntax/tree.ts";
import type { Span } from "../text/position.ts";
import type { FileEdit } from "./file-edit.ts";
import { endOfLine, endOfNode, mayChange } from "./maps.ts";

/*
 * Small changes of a list in a YAML text that keep its layout and its
 * comments. Each returns null where it cannot be made cleanly.
 */

/** Adds a word at the end of a list, written as its other items are. */
export function addItem(file: StrategyFile, list: YamlNode, item: string): FileEdit | null {
  if (!isPlainList(file, list)) return null;
  const last = list.items.at(-1);
  if (last === undefined) return list.flow ? { file: file.path, span: list.span, newText: `[${item}]` } : null;
  const { end } = last.span;
  if (list.flow) return { file: file.path, span: { start: end, end }, newText: `, ${item}` };
  const dash = dashBefore(file, last);
  const rest = /^[ \t]*(?:#[^\r\n]*)?(?=$|[\r\n])/.exec(file.text.slice(end));
  if (dash === null || rest === null) return null;
  const after = end + rest[0].length;
  const lineBreak = /\r\n|\n|\r/.exec(file.text)?.[0] ?? "\n";
  return { file: file.path, span: { start: after, end: after }, newText: `${lineBreak}${dash}${item}` };
}

/** Takes a word out of a list; never its last one, nor one with a comment of its own. */
export function removeItem(file: StrategyFile, list: YamlNode, index: number): FileEdit | null {
  if (!isPlainList(file, list) || list.items.length < 2) return null;
  const item = list.items[index];
  if (item === undefined) return null;
  const span = list.flow ? flowItemSpan(list, index) : blockItemSpan(file, item);
  if (span === null || file.text.slice(span.start, span.end).includes("#")) return null;
  return { file: file.path, span, newText: "" };
}

/** Takes a record out of a list of maps; never the last one, nor one with a comment, an anchor or an alias in it. */
export function removeRecord(file: StrategyFile, list: YamlNode, index: number): FileEdit | null {
  if (list.kind !== "seq") return null;
  const item = list.items[index];
  if (item?.kind !== "map") return null;
  if (!isYaml(file.path)) return removeRow(file, item);
  if (!mayChange(file, list) || list.items.length < 2) return null;
  const span = list.flow ? flowItemSpan(list, index) : blockRecordSpan(file, item);
  if (span === null || /[#&*]/.test(file.text.slice(span.start, span.end))) return null;
  return { file: file.path, span, newText: "" };
}

/** Takes a row out of a table. */
function removeRow(file: StrategyFile, row: YamlNode): FileEdit {
  const { start, end } = row.span;
  const lineBreak = /^(?:\r\n|\n|\r)/.exec(file.text.slice(end))?.[0] ?? "";
  return { file: file.path, span: { start, end: end + lineBreak.length }, newText: "" };
}

/** Scalars that stand in this list themselves: no alias, and each on one line. */
function isPlainList(file: StrategyFile, list: YamlNode): list is YamlSeq {
  if (list.kind !== "seq" || /[\s,:[{]\*\S/.test(file.text)) return false;
  return list.items.every(
    (item) =>
      item.kind === "scalar" &&
      item.style !== "block" &&
      item.span.end > item.span.start &&
      !/[\r\n]/.test(file.text.slice(item.span.start, item.span.end)),
  );
}

/** With the comma before it, or behind it for the first. */
function flowItemSpan(list: YamlSeq, index: number): Span {
  const item = list.items[index] as YamlNode;
  const previous = list.items[index - 1];
  if (previous !== undefined) return { start: previous.span.end, end: item.span.end };
  return { start: item.span.start, end: (list.items[index + 1] as YamlNode).span.start };
}

/** The whole line of an item. */
function blockItemSpan(file: StrategyFile, item: YamlNode): Span | null {
  const dash = dashBefore(file, item);
  const rest = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(file.text.slice(item.span.end));
  if (dash === null || rest === null) return null;
  return { start: item.span.start - dash.length, end: item.span.end + rest[0].length };
}

/** The lines of a record, from its dash to where its last value ends. */
function blockRecordSpan(file: StrategyFile, item: YamlNode): Span | null {
  const dash = dashBefore(file, item);
  const end = endOfLine(file.text, endOfNode(file.text, item));
  if (dash === null || end === null) return null;
  const lineBreak = /^(?:\r\n|\n|\r)/.exec(file.text.slice(end))?.[0] ?? "";
  return { start: item.span.start - dash.length, end: end + lineBreak.length };
}

/** The indent and the `- ` of an item that begins its line. */
function dashBefore(file: StrategyFile, item: YamlNode): string | null {
  const { line, character } = file.lines.positionAt(item.span.start);
  const before = file.lines.lineText(line).slice(0, character);
  return /^ *- +$/.test(before) ? before : null;
}
