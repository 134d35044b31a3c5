import { isYaml } from "../project/discover.ts";
import type { StrategyFile } from "../project/file.ts";
import { entryOf, type YamlEntry, type YamlMap, type YamlNode } from "../syntax/tree.ts";
import type { Span } from "../text/position.ts";
import type { FileEdit } from "./file-edit.ts";
import { replaceCell } from "./rows.ts";

/*
 * Small changes of a YAML text that keep its layout and its comments. Each
 * returns null where it cannot be made cleanly: the fix is then left out.
 */

/** Adds a key behind the last one of a map, written in the same style; `valueText` is YAML on one line. */
export function addKey(file: StrategyFile, map: YamlNode, key: string, valueText: string): FileEdit | null {
  return addKeys(file, map, [[key, valueText]]);
}

/** Adds several keys, in the order given. */
export function addKeys(
  file: StrategyFile,
  map: YamlNode,
  keys: readonly (readonly [key: string, valueText: string])[],
): FileEdit | null {
  if (map.kind !== "map" || !mayChange(file, map) || hasMerge(file, map)) return null;
  if (keys.length === 0 || keys.some(([key]) => entryOf(map, key) !== null)) return null;
  const lines = keys.map(([key, valueText]) => `${key}: ${valueText}`);
  return map.flow ? addToFlow(file, map, lines) : addToBlock(file, map, lines);
}

/** Puts other text in the place of a value that stands on one line, or of a cell of a table. */
export function replaceNode(file: StrategyFile, node: YamlNode, newText: string): FileEdit | null {
  if (!isYaml(file.path)) return replaceCell(file, node, newText);
  if (!mayChange(file, node) || node.span.start === node.span.end) return null;
  if (file.text.slice(node.span.start, node.span.end).includes("\n")) return null;
  return { file: file.path, span: node.span, newText };
}

/** Takes a key and its value out of a map; never the last one of it, nor one with a comment of its own. */
export function removeEntry(file: StrategyFile, map: YamlNode, key: string): FileEdit | null {
  if (map.kind !== "map" || !mayChange(file, map) || hasMerge(file, map)) return null;
  const entries = map.entries;
  const index = entries.findIndex((entry) => entry.name === key);
  const entry = entries[index];
  if (entry === undefined || entries.length < 2 || map.duplicates.length > 0) return null;
  const span = map.flow ? flowEntrySpan(file, entries, index) : blockEntrySpan(file, entry);
  if (span === null || /[#&]/.test(file.text.slice(span.start, span.end))) return null;
  return { file: file.path, span, newText: "" };
}

/** Takes out one of the entries of a map that have the same key; never one with a comment of its own. */
export function removeDuplicate(file: StrategyFile, map: YamlMap, entry: YamlEntry): FileEdit | null {
  if (!mayChange(file, map) || hasMerge(file, map)) return null;
  const entries = entriesInOrder(map);
  const index = entries.indexOf(entry);
  if (index < 0) return null;
  const span = map.flow ? flowEntrySpan(file, entries, index) : blockEntrySpan(file, entry);
  if (span === null || /[#&]/.test(file.text.slice(span.start, span.end))) return null;
  return { file: file.path, span, newText: "" };
}

/** An entry of a block with its whole lines, to be put elsewhere: their text, and the edit that takes them out. */
export function cutEntry(
  file: StrategyFile,
  entry: YamlEntry,
): { readonly text: string; readonly edit: FileEdit } | null {
  const span = mayChange(file, entry.value) ? blockEntrySpan(file, entry) : null;
  if (span === null) return null;
  const text = file.text.slice(span.start, span.end);
  // An anchor is known only where it stands first.
  return /[&*]\w/.test(text) ? null : { text: text.trimEnd(), edit: { file: file.path, span, newText: "" } };
}

/** Moves what stands under the second of two keys to the end of what stands under the first. */
export function joinEntries(file: StrategyFile, first: YamlEntry, second: YamlEntry): FileEdit[] | null {
  const cut = cutEntry(file, second);
  const end = endOfLine(file.text, endOf(file.text, first));
  const [one, other] = [first.value, second.value];
  if (cut === null || end === null || !isBlock(one) || !isBlock(other) || one.kind !== other.kind) return null;
  const depths = [one, other].map(({ span }) => file.lines.positionAt(span.start).character);
  const [, ...lines] = cut.text.split(/\r\n|\n|\r/);
  if (depths[0] !== depths[1] || lines.length === 0) return null;
  const lineBreak = /\r\n|\n|\r/.exec(file.text)?.[0] ?? "\n";
  const newText = lines.map((line) => lineBreak + line).join("");
  return [{ file: file.path, span: { start: end, end }, newText }, cut.edit];
}

function isBlock(node: YamlNode): boolean {
  return node.kind === "map" ? !node.flow && node.entries.length > 0 : node.kind === "seq" && !node.flow;
}

/** Text that stands in more than one place through an alias is not changed for one of them. */
export function mayChange(file: StrategyFile, node: YamlNode): boolean {
  if (!isYaml(file.path)) return false;
  return !/[\s,:[{]\*\S/.test(file.text) || occurrences(file, node) === 1;
}

function occurrences(file: StrategyFile, wanted: YamlNode): number {
  let count = 0;
  const open: YamlNode[] = file.documents.flatMap(({ root }) => (root === null ? [] : [root]));
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === wanted) count++;
    if (node.kind === "map") open.push(...node.entries.map(({ value }) => value));
    if (node.kind === "seq") open.push(...node.items);
  }
  return count;
}

/** A merge key mixes entries that stand elsewhere into the map. */
function hasMerge(file: StrategyFile, map: YamlMap): boolean {
  return /(^|[\s,{])<<\s*:/.test(file.text.slice(map.span.start, map.span.end));
}

function addToFlow(file: StrategyFile, map: YamlMap, lines: readonly string[]): FileEdit | null {
  const { start, end } = map.span;
  const inside = file.text.slice(start + 1, end - 1);
  if (inside.trim() === "") return { file: file.path, span: map.span, newText: `{ ${lines.join(", ")} }` };
  const last = lastEntry(map);
  const after = last === null ? null : endOf(file.text, last);
  if (last === null || after === null) return null;
  const rest = /^([ \t]*,)?([ \t]*#[^\r\n]*)?/.exec(file.text.slice(after, end - 1));
  const indent = ownLineIndent(file, last);
  const lineBreak = /^[ \t]*(\r\n|\n|\r)/.exec(file.text.slice(after + (rest?.[0].length ?? 0), end));
  if (indent === null || lineBreak === null) {
    // A comment here belongs to what is on the line already.
    return { file: file.path, span: { start: after, end: after }, newText: `, ${lines.join(", ")}` };
  }
  const trailing = rest?.[1] === undefined ? "" : ",";
  const added = lines.map((line) => `${lineBreak[1]}${indent}${line}`).join(",");
  const newText = `,${rest?.[2] ?? ""}${added}${trailing}`;
  return { file: file.path, span: { start: after, end: after + (rest?.[0].length ?? 0) }, newText };
}

function addToBlock(file: StrategyFile, map: YamlMap, lines: readonly string[]): FileEdit | null {
  const first = map.entries[0];
  const last = lastEntry(map);
  const indent = first === undefined ? null : keyIndent(file, first);
  const after = last === null ? null : endOfLine(file.text, endOf(file.text, last));
  if (indent === null || after === null) return null;
  const lineBreak = /\r\n|\n|\r/.exec(file.text.slice(after))?.[0] ?? /\r\n|\n|\r/.exec(file.text)?.[0] ?? "\n";
  const newText = lines.map((line) => `${lineBreak}${indent}${line}`).join("");
  return { file: file.path, span: { start: after, end: after }, newText };
}

/** The entry of a map that stands last in the text; null of an empty one. */
export function lastEntry(map: YamlMap): YamlEntry | null {
  return entriesInOrder(map).at(-1) ?? null;
}

/** As they are written, with those whose key stands there twice. */
function entriesInOrder(map: YamlMap): YamlEntry[] {
  const all = [...map.entries, ...map.duplicates.map((duplicate) => duplicate.entry)];
  return all.sort((a, b) => a.key.span.start - b.key.span.start);
}

/** Where the text of an entry ends, its comments left out; null where that is not certain. */
export function endOf(text: string, entry: YamlEntry): number | null {
  const own = entry.value.span.start >= entry.key.span.end && entry.value.span.end > entry.value.span.start;
  const end = own ? endOfNode(text, entry.value) : endWithoutValue(text, entry.key.span.end);
  return end !== null && /^[ \t]*(?:$|[#,}\]\r\n])/.test(text.slice(end)) ? end : null;
}

/** Behind `key:` or `key: *alias`. */
function endWithoutValue(text: string, keyEnd: number): number | null {
  const match = /^[ \t]*:(?:[ \t]+\*[^\s,[\]{}]+)?/.exec(text.slice(keyEnd));
  return match === null ? null : keyEnd + match[0].length;
}

/** Where the text of a value ends: the span of a block may go on over comments. Null where that is not certain. */
export function endOfNode(text: string, node: YamlNode): number | null {
  if (node.kind === "scalar") return node.style === "block" ? null : node.span.end;
  if (node.flow) return node.span.end;
  if (node.kind === "map") {
    const last = lastEntry(node);
    return last === null ? null : endOf(text, last);
  }
  const last = node.items.at(-1);
  const own = last !== undefined && last.span.start >= node.span.start && last.span.end > last.span.start;
  return own ? endOfNode(text, last) : null;
}

/** The end of the line, if nothing but a comment follows on it. */
export function endOfLine(text: string, offset: number | null): number | null {
  if (offset === null) return null;
  const rest = /^[ \t]*(?:#[^\r\n]*)?(?=$|[\r\n])/.exec(text.slice(offset));
  return rest === null ? null : offset + rest[0].length;
}

/** What the keys of a block are indented with; the first may stand behind the `-` of a list. */
export function keyIndent(file: StrategyFile, first: YamlEntry): string | null {
  const before = textBefore(file, first.key.span.start);
  return /^ *(?:- +)*$/.test(before) ? " ".repeat(before.length) : null;
}

/** The indent of an entry that begins its line. */
function ownLineIndent(file: StrategyFile, entry: YamlEntry): string | null {
  const before = textBefore(file, entry.key.span.start);
  return /^[ \t]*$/.test(before) ? before : null;
}

function textBefore(file: StrategyFile, offset: number): string {
  const { line, character } = file.lines.positionAt(offset);
  return file.lines.lineText(line).slice(0, character);
}

/** With the comma before it, or behind it for the first. */
function flowEntrySpan(file: StrategyFile, entries: readonly YamlEntry[], index: number): Span | null {
  const entry = entries[index] as YamlEntry;
  const previous = entries[index - 1];
  const end = endOf(file.text, entry);
  if (previous === undefined) return { start: entry.key.span.start, end: (entries[1] as YamlEntry).key.span.start };
  const start = endOf(file.text, previous);
  return start === null || end === null ? null : { start, end };
}

/** Whole lines, from the key to where the value ends. */
function blockEntrySpan(file: StrategyFile, entry: YamlEntry): Span | null {
  const indent = ownLineIndent(file, entry);
  const end = endOfLine(file.text, endOf(file.text, entry));
  if (indent === null || end === null) return null;
  const lineBreak = /^(?:\r\n|\n|\r)/.exec(file.text.slice(end))?.[0] ?? "";
  return { start: entry.key.span.start - indent.length, end: end + lineBreak.length };
}
