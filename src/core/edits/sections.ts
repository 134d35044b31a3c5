import { isYaml } from "../project/discover.ts";
import type { FileDocument, StrategyFile } from "../project/file.ts";
import { isListSection } from "../strategy/model.ts";
import { entryOf, type YamlEntry, type YamlMap, type YamlNode, type YamlSeq } from "../syntax/tree.ts";
import type { FileEdit } from "./file-edit.ts";
import { addKey, endOf, endOfLine, keyIndent, lastEntry, mayChange, replaceNode } from "./maps.ts";
import { entryLines, flowText, itemLines, type NewMap, type NewValue } from "./yaml-text.ts";

/*
 * New things in the files of a strategy, written as their neighbours are: block
 * or flow, indent, blank lines between, line ends. Each returns null where the
 * text does not allow it: broken YAML, an alias, something else under that key.
 */

/** Adds a thing to a section of a file (`channels`, `shifts`, …), which is begun where it is not there yet. */
export function addThing(file: StrategyFile, section: string, id: string, value: NewMap): FileEdit | null {
  const found = sectionIn(file, section);
  if (found === null) return addSection(file, section, entryLines(id, value, indentStep(file)));
  if (isUnwritten(found.value)) return fillEmpty(file, found, entryLines(id, value, indentStep(file)));
  return addEntry(file, found.value, id, value);
}

/** Begins a section of a file with several things: one that is not there yet, or is still empty. */
export function addThings(
  file: StrategyFile,
  section: string,
  things: readonly (readonly [id: string, value: NewMap])[],
): FileEdit | null {
  const lines = things.flatMap(([id, value]) => entryLines(id, value, indentStep(file)));
  const found = sectionIn(file, section);
  if (found === null) return addSection(file, section, lines);
  return isUnwritten(found.value) ? fillEmpty(file, found, lines) : null;
}

/** Adds a record to a section that is a list (`relationshipReturns`, `measurements`, …). */
export function addRecord(file: StrategyFile, section: string, value: NewMap): FileEdit | null {
  const found = sectionIn(file, section);
  if (found === null) return addSection(file, section, itemLines(value, indentStep(file)));
  if (isUnwritten(found.value)) return fillEmpty(file, found, itemLines(value, indentStep(file)));
  return addListItem(file, found.value, value);
}

/** The text of a new file with one thing, or one record, in a section. */
export function newFileText(section: string, id: string | null, value: NewMap): string {
  const inside = id === null || isListSection(section) ? itemLines(value, "  ") : entryLines(id, value, "  ");
  return `${[`${section}:`, ...inside.map((line) => `  ${line}`)].join("\n")}\n`;
}

/** Adds an entry behind the last one of a map; written over lines unless its neighbours stand on one each. */
export function addEntry(file: StrategyFile, map: YamlNode, key: string, value: NewValue): FileEdit | null {
  if (map.kind !== "map" || entryOf(map, key) !== null) return null;
  if (map.flow) return addKey(file, map, key, flowText(value));
  const own = ownEntries(map);
  const [first, last] = [own[0], own.at(-1)];
  const indent = first === undefined ? null : keyIndent(file, first);
  if (last === undefined || indent === null || !mayChange(file, map)) return null;
  const onOneLine = typeof value === "object" && own.every((entry) => isFlow(entry.value));
  const lines = onOneLine ? [`${key}: ${flowText(value)}`] : entryLines(key, value, indentStep(file));
  const starts = own.map((entry) => entry.key.span.start);
  return insertBehind(file, endOfEntry(file.text, last), map, lines, indent, starts);
}

/** Adds an item behind the last one of a list, written as its neighbours are. */
export function addListItem(file: StrategyFile, list: YamlNode, value: NewValue): FileEdit | null {
  if (list.kind !== "seq" || !mayChange(file, list)) return null;
  const last = list.items.at(-1);
  if (list.flow) return addToFlowList(file, list, flowText(value));
  const before = last === undefined ? null : beforeItem(file, list.items[0] as YamlNode);
  if (last === undefined || before === null) return null;
  const lines = list.items.every(isFlow) ? [`- ${flowText(value)}`] : itemLines(value, indentStep(file));
  const starts = list.items.map(({ span }) => span.start);
  return insertBehind(file, endOfValue(file.text, last), list, lines, before, starts);
}

/** What one level is indented with in a file: the least of what is there, two blanks where nothing tells. */
export function indentStep(file: StrategyFile): string {
  let step = Number.POSITIVE_INFINITY;
  for (const { root } of file.documents) {
    if (root?.kind !== "map" || root.flow) continue;
    for (const { value } of root.entries) {
      const first = value.kind === "map" && !value.flow ? value.entries[0] : undefined;
      const indent = first === undefined ? null : keyIndent(file, first);
      if (indent !== null && indent !== "") step = Math.min(step, indent.length);
    }
  }
  return " ".repeat(Number.isFinite(step) ? step : 2);
}

/** The line end of a file: its first. */
export function lineBreakOf(file: StrategyFile): string {
  return /\r\n|\n|\r/.exec(file.text)?.[0] ?? "\n";
}

/** The entry of a section in the first document that has it. */
function sectionIn(file: StrategyFile, section: string): YamlEntry | null {
  for (const { root } of file.documents) {
    const entry = entryOf(root, section);
    if (entry !== null) return entry;
  }
  return null;
}

/** `channels:` with nothing behind it, or with empty brackets. */
function isUnwritten(node: YamlNode): boolean {
  if (node.kind === "scalar") return node.value === null && node.source === "";
  return node.flow && (node.kind === "map" ? node.entries : node.items).length === 0;
}

/** Puts the first thing under a section that is there but empty. */
function fillEmpty(file: StrategyFile, { key, value }: YamlEntry, lines: readonly string[]): FileEdit | null {
  const step = indentStep(file);
  const lineBreak = lineBreakOf(file);
  const inside = lines.map((line) => `${lineBreak}${step}${line}`).join("");
  const indent = keyIndent(file, { key, name: "", value });
  if (indent !== "" || !isSound(file)) return null;
  if (value.span.end > value.span.start) {
    const rest = /^[ \t]*(?:$|[\r\n])/.test(file.text.slice(value.span.end));
    const blanks = /[ \t]*$/.exec(file.text.slice(key.span.end, value.span.start))?.[0].length ?? 0;
    const edit = rest ? replaceNode(file, value, inside) : null;
    return edit === null ? null : { ...edit, span: { start: edit.span.start - blanks, end: edit.span.end } };
  }
  const after = endOfLine(file.text, endOf(file.text, { key, name: "", value }));
  return after === null ? null : { file: file.path, span: { start: after, end: after }, newText: inside };
}

/** Begins a section at the end of a file, or of its last document. */
function addSection(file: StrategyFile, section: string, lines: readonly string[]): FileEdit | null {
  const last = file.documents.at(-1);
  if (!isSound(file) || !(last === undefined || takesKeys(file, last))) return null;
  const lineBreak = lineBreakOf(file);
  const step = indentStep(file);
  // Three dots end a document: what is behind them belongs to no other.
  const stop = /(?<=^|[\r\n])\.\.\.[ \t]*(?:#[^\r\n]*)?\s*$/.exec(file.text)?.index ?? file.text.length;
  const before = file.text.slice(0, stop);
  const start = before.trimEnd().length;
  const text = [`${section}:`, ...lines.map((line) => step + line)].join(lineBreak);
  const begins = start === 0 || /(?:^|[\r\n])---[ \t]*$/.test(before.slice(0, start));
  const gap = start === 0 ? "" : begins ? lineBreak : lineBreak.repeat(2);
  return { file: file.path, span: { start, end: stop }, newText: `${gap}${text}${lineBreak}` };
}

/** Keys at the very left can stand behind its own. */
function takesKeys(file: StrategyFile, { root }: FileDocument): boolean {
  if (root === null) return true;
  const first = root.kind === "map" && !root.flow ? root.entries[0] : undefined;
  return first !== undefined && keyIndent(file, first) === "";
}

/** In text that is not understood nothing can be put in the right place. */
function isSound(file: StrategyFile): boolean {
  return isYaml(file.path) && file.unreadable === null && file.foreign === null && file.problems.length === 0;
}

/** Lines behind where the last of several ends, after a blank line where the others have one between them. */
function insertBehind(
  file: StrategyFile,
  end: number | null,
  within: YamlNode,
  lines: readonly string[],
  indent: string,
  starts: readonly number[],
): FileEdit | null {
  const after = endOfLine(file.text, end);
  if (after === null || !isSound(file) || !isOnlyComments(file.text.slice(after, within.span.end))) return null;
  const lineBreak = lineBreakOf(file);
  const blank = isSpaced(file, starts) ? lineBreak : "";
  const newText = `${blank}${lines.map((line) => `${lineBreak}${indent}${line}`).join("")}`;
  return { file: file.path, span: { start: after, end: after }, newText };
}

/** A merge key at the end is no entry, and what it merges stands elsewhere. */
function isOnlyComments(text: string): boolean {
  return text.split(/\r\n|\n|\r/).every((line) => /^\s*(?:#.*)?$/.test(line));
}

/** Whether a blank line stands before the last of several, or before the comments above it. */
function isSpaced(file: StrategyFile, starts: readonly number[]): boolean {
  const last = starts.at(-1);
  if (starts.length < 2 || last === undefined) return false;
  let line = file.lines.positionAt(last).line - 1;
  while (line > 0 && file.lines.lineText(line).trim().startsWith("#")) line--;
  return line > 0 && file.lines.lineText(line).trim() === "";
}

/** The entries that stand in a map itself: a merge key brings others from elsewhere. */
function ownEntries(map: YamlMap): YamlEntry[] {
  const inside = ({ key }: YamlEntry) => key.span.start >= map.span.start && key.span.end <= map.span.end;
  return [...map.entries, ...map.duplicates.map(({ entry }) => entry)]
    .filter(inside)
    .sort((a, b) => a.key.span.start - b.key.span.start);
}

function isFlow(node: YamlNode): boolean {
  return node.kind !== "scalar" && node.flow;
}

/** What stands before the dash of an item that begins its line. */
function beforeItem(file: StrategyFile, item: YamlNode): string | null {
  const { line, character } = file.lines.positionAt(item.span.start);
  return /^( *)- +$/.exec(file.lines.lineText(line).slice(0, character))?.[1] ?? null;
}

function addToFlowList(file: StrategyFile, list: YamlSeq, text: string): FileEdit | null {
  const last = list.items.at(-1);
  if (last === undefined) return replaceNode(file, list, `[${text}]`);
  const { end } = last.span;
  if (!/^[ \t]*[,\]\r\n]/.test(file.text.slice(end))) return null;
  return { file: file.path, span: { start: end, end }, newText: `, ${text}` };
}

function endOfEntry(text: string, entry: YamlEntry): number | null {
  const own = entry.value.span.start >= entry.key.span.end && entry.value.span.end > entry.value.span.start;
  return own ? endOfValue(text, entry.value) : endOf(text, entry);
}

/** A block ends with its last part; text over lines with its last line that is not blank. */
function endOfValue(text: string, node: YamlNode): number | null {
  if (node.kind === "scalar" && node.style === "block") {
    const written = text.slice(node.span.start, node.span.end);
    // What keeps the blank lines behind it would keep them before a new entry too.
    return /^[|>]\d?\+/.test(written) ? null : node.span.start + written.trimEnd().length;
  }
  if (node.kind === "scalar" || node.flow) return node.span.end;
  if (node.kind === "map") {
    const last = lastEntry(node);
    return last === null ? null : endOfEntry(text, last);
  }
  const last = node.items.at(-1);
  const own = last !== undefined && last.span.start >= node.span.start && last.span.end > last.span.start;
  return own ? endOfValue(text, last) : null;
}
