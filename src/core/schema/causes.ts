import { isEmptyScalar, type YamlEntry, type YamlMap, type YamlNode, type YamlScalar } from "../syntax/tree.ts";
import { nearest } from "../text/nearest.ts";
import { childShape, FRAGMENT_SHAPE, isFreeKey, MANIFEST_KEYS, SECTION_NAMES, shape } from "./catalogue.ts";
import type { CutValue, DecimalComma, GluedKey, MisplacedKey, Path } from "./issues.ts";
import { lostSection } from "./lost-section.ts";
import { meantKey } from "./meant.ts";
import type { Shape, ShapeIndex } from "./shape.ts";
import { isId } from "./spelling.ts";
import { readValue } from "./values.ts";

/** A mistake that is recognised as a whole, with the places whose complaints follow from it. */
export interface Cause {
  readonly issue: CutValue | DecimalComma | GluedKey | MisplacedKey;
  /** What the schemas say at or below these places is explained by it. */
  readonly explains: readonly Path[];
}

/**
 * Mistakes that the schemas meet only by their consequences, often several:
 * a decimal comma, a colon that is missing, a line that stands too deep or not
 * deep enough. The schemas cannot see them; a person sees them at once.
 */
export function findCauses(root: YamlNode, rootShape: ShapeIndex): Cause[] {
  const causes: Cause[] = [];
  const visit = (node: YamlNode, index: ShapeIndex | null, path: Path): void => {
    // What nobody knows the form of is free, or refused as a whole.
    if (index === null) return;
    const at = shape(index);
    if (node.kind === "seq") {
      for (const [position, item] of node.items.entries()) visit(item, at.items ?? null, [...path, String(position)]);
    }
    if (node.kind !== "map" || at.open) return;
    const lost = lostSectionIn(node, at, path);
    if (lost !== null) {
      causes.push(lost);
      visitEntries(node, at, path, lost.explains);
      return;
    }
    const own = [...commasIn(node, at, path), ...cutValuesIn(node, index, path), ...causesIn(node, at, path)];
    causes.push(...own);
    visitEntries(
      node,
      at,
      path,
      own.flatMap(({ explains }) => explains),
    );
  };
  const visitEntries = (node: YamlMap, at: Shape, path: Path, told: readonly Path[]): void => {
    const explained = new Set(told.map((place) => place.join("\0")));
    for (const entry of node.entries) {
      const below = [...path, entry.name];
      if (!explained.has(below.join("\0"))) visit(entry.value, childShape(at, entry.name), below);
    }
  };
  visit(root, rootShape, []);
  return causes;
}

/** The line `channels:` was taken out: the channels now stand under the section before them, or under none. */
function lostSectionIn(map: YamlMap, at: Shape, path: Path): Cause | null {
  const holdsThings = path.length === 0 ? !map.flow : path.length === 1 && SECTION_NAMES.includes(path[0] as string);
  const lost = holdsThings && !map.flow ? lostSection(at, entriesInOrder(map)) : null;
  const first = lost?.entries[0];
  if (lost === null || first === undefined) return null;
  return {
    issue: {
      code: "misplaced-key",
      span: first.key.span,
      path: [...path, first.name],
      name: first.name,
      place: "lost-section",
      owner: lost.section,
      keys: lost.entries.map(({ key }) => key.span),
    },
    explains: lost.entries.map(({ name }) => [...path, name]),
  };
}

function causesIn(map: YamlMap, at: Shape, path: Path): Cause[] {
  const causes: Cause[] = [];
  const shallow: ShallowLines[] = [];
  let before: YamlEntry | null = null;
  for (const entry of entriesInOrder(map)) {
    if (before !== null && standsTooShallow(at, before, entry)) {
      const last = shallow.at(-1);
      // The lines that follow have the same cause as the first.
      if (last?.owner === before) last.entries.push(entry);
      else shallow.push({ owner: before, entries: [entry] });
      continue;
    }
    before = entry;
    const cause = nestedSection(entry, at, path) ?? gluedKey(entry, map, at, path);
    if (cause !== null) causes.push(cause);
  }
  return [...causes, ...shallow.map((lines) => tooShallow(lines, path))];
}

/** Lines that belong to the entry above them, and stand level with it. */
interface ShallowLines {
  readonly owner: YamlEntry;
  readonly entries: YamlEntry[];
}

/** With those whose key stands there twice. */
function entriesInOrder(map: YamlMap): readonly YamlEntry[] {
  if (map.duplicates.length === 0) return map.entries;
  const all = [...map.entries, ...map.duplicates.map(({ entry }) => entry)];
  return all.sort((a, b) => a.key.span.start - b.key.span.start);
}

/** `channels:` and then, not indented, `phone:`; or `phone:` and then, level with it, `kind: assisted`. */
function standsTooShallow(at: Shape, before: YamlEntry, entry: YamlEntry): boolean {
  if (fitsIn(at, entry) || !isOpenBlock(before.value)) return false;
  const index = childShape(at, before.name);
  if (index === null || isFreeKey(at, before.name)) return false;
  return fitsUnder(shape(index), entry, at);
}

/** A block that may go on with further lines: one without brackets, or nothing yet. */
function isOpenBlock(node: YamlNode): boolean {
  return node.kind === "map" ? !node.flow : isEmptyScalar(node);
}

/** Whether an entry makes sense where it stands. */
function fitsIn(at: Shape, entry: YamlEntry): boolean {
  if (Object.hasOwn(at.properties ?? {}, entry.name) || isFreeKey(at, entry.name)) return true;
  if (MANIFEST_KEYS.has(entry.name) && at === shape(FRAGMENT_SHAPE)) return true;
  return at.values !== undefined && fitsValue(shape(at.values), entry.value);
}

function fitsUnder(owner: Shape, entry: YamlEntry, at: Shape): boolean {
  if (Object.hasOwn(owner.properties ?? {}, entry.name)) return true;
  if (owner.values === undefined || isEmptyScalar(entry.value)) return false;
  // A word that is nearly a key of this place is a spelling mistake.
  if (nearest(entry.name, Object.keys(at.properties ?? {})) !== null) return false;
  return /^[a-z0-9-]+$/.test(entry.name) && fitsValue(shape(owner.values), entry.value, true);
}

/** Whether a value looks like one of a kind; `surely` asks for a sign that it is. */
function fitsValue(at: Shape, value: YamlNode, surely = false): boolean {
  if (isEmptyScalar(value)) return !surely;
  switch (value.kind) {
    case "scalar":
      if (at.kind !== undefined) return readValue(at.kind, value.value) !== undefined;
      return !surely && at.types.some((type) => type !== "object" && type !== "array");
    case "seq":
      return !surely && at.types.includes("array");
    case "map":
      if (!at.types.includes("object") || (surely && value.entries.length === 0)) return false;
      return value.entries.every(({ name }) => childShape(at, name) !== null || isFreeKey(at, name));
  }
}

function tooShallow({ owner, entries }: ShallowLines, path: Path): Cause {
  const first = entries[0] as YamlEntry;
  const whole = [...path, owner.name];
  const here = [...path, first.name];
  return {
    issue: {
      code: "misplaced-key",
      span: first.key.span,
      path: here,
      name: first.name,
      place: "too-shallow",
      owner: owner.name,
      keys: entries.map(({ key }) => key.span),
    },
    explains: entries.flatMap(({ name }) => [[...path, name], isEmptyScalar(owner.value) ? whole : [...whole, name]]),
  };
}

/** A section that stands inside another, or inside a thing. */
function nestedSection(entry: YamlEntry, at: Shape, path: Path): Cause | null {
  if (path.length === 0 || !SECTION_NAMES.includes(entry.name) || fitsIn(at, entry)) return null;
  const section = shape(childShape(shape(FRAGMENT_SHAPE), entry.name) as ShapeIndex);
  const sameForm = section.types.includes(entry.value.kind === "seq" ? "array" : "object");
  if (entry.value.kind === "scalar" || !sameForm || !fitsSection(section, entry.value)) return null;
  const here = [...path, entry.name];
  const issue = { code: "misplaced-key", span: entry.key.span, path: here, name: entry.name } as const;
  const where = { place: "too-deep", owner: path.at(-1) as string, keys: [entry.key.span] } as const;
  return { issue: { ...issue, ...where }, explains: [here] };
}

/** At least its first part looks like what the section holds. */
function fitsSection(section: Shape, value: YamlNode): boolean {
  if (value.kind === "seq") return value.items[0]?.kind === "map";
  if (value.kind !== "map") return false;
  const first = value.entries[0];
  if (first === undefined) return false;
  if (section.values === undefined) return Object.hasOwn(section.properties ?? {}, first.name);
  return fitsValue(shape(section.values), first.value);
}

/** `{ kind:assisted }`, `{ kind assisted }` and `{ kind = assisted }` are one word to YAML. */
function gluedKey(entry: YamlEntry, map: YamlMap, at: Shape, path: Path): Cause | null {
  if (!isEmptyScalar(entry.value) || entry.value.span.start !== entry.key.span.end || at.open) return null;
  if (entry.key.style !== "plain" || Object.hasOwn(at.properties ?? {}, entry.name)) return null;
  const [, key = "", joint = "", value = ""] = /^([A-Za-z0-9][\w-]*)(:| *= *| +)(\S.*)$/.exec(entry.name) ?? [];
  const isKey = Object.hasOwn(at.properties ?? {}, key);
  const values = at.values === undefined ? null : shape(at.values);
  const isValue = values?.kind !== undefined && readValue(values.kind, value) !== undefined;
  const sure = joint === ":" ? isKey || at.values !== undefined : map.flow && (isKey || isValue);
  if (key === "" || !sure) return null;
  const here = [...path, entry.name];
  const issue = { code: "glued-key", span: entry.key.span, path: here, name: entry.name, key, value } as const;
  const missing = joint === ":" ? "space" : joint.includes("=") ? "colon for =" : "colon";
  return { issue: { ...issue, missing }, explains: [here, [...path, key]] };
}

/** `{ phone: 12,5%, chat: 3% }` reads as the number 12 and a key `5%` without a value. */
function commasIn(map: YamlMap, at: Shape, path: Path): Cause[] {
  if (!map.flow) return [];
  const all = entriesInOrder(map);
  const found: Cause[] = [];
  for (let index = 1; index < all.length; index++) {
    const [before, after] = [all[index - 1] as YamlEntry, all[index] as YamlEntry];
    if (!isWholePart(before.value) || !isDecimalRest(after)) continue;
    if (after.key.span.start !== before.value.span.end + 1) continue;
    const written = `${(before.value as YamlScalar).source},${after.name}`;
    const span = { start: before.value.span.start, end: after.key.span.end };
    const here = [...path, before.name];
    const ofValue = childShape(at, before.name);
    found.push({
      issue: { code: "decimal-comma", span, path: here, written, shape: ofValue },
      explains: [here, [...path, after.name]],
    });
  }
  return found;
}

/** `{ question: What for, and why? }` reads as the text `What for` and a key `and why?` without a value. */
function cutValuesIn(map: YamlMap, index: ShapeIndex, path: Path): Cause[] {
  const at = shape(index);
  if (!map.flow || at.properties === undefined) return [];
  const all = entriesInOrder(map);
  const taken = new Set(all.map(({ name }) => name));
  const found: Cause[] = [];
  for (const [position, before] of all.entries()) {
    const form = isPlainText(at, before) ? "text" : isFirstOfList(at, before) ? "list" : null;
    if (form === null) continue;
    const isRest = (entry: YamlEntry) =>
      isNoKey(entry, index, taken) && (form === "text" || (isEmptyScalar(entry.value) && isId(entry.name)));
    const behind = all.slice(position + 1);
    const end = behind.findIndex((entry) => !isRest(entry));
    const rest = end === -1 ? behind : behind.slice(0, end);
    const last = rest.at(-1);
    if (last === undefined) continue;
    const here = [...path, before.name];
    const span = { start: before.value.span.start, end: last.value.span.end };
    found.push({
      issue: { code: "cut-value", form, span, path: here, keys: rest.map(({ key }) => key.span) },
      explains: [...(form === "list" ? [here] : []), ...rest.map(({ name }) => [...path, name])],
    });
  }
  return found;
}

/** `route: chat`, where a list belongs. */
function isFirstOfList(at: Shape, { name, value }: YamlEntry): boolean {
  const index = childShape(at, name);
  if (index === null || value.kind !== "scalar" || value.style !== "plain" || !isId(value.source)) return false;
  const { types, items } = shape(index);
  if (items === undefined || types.length > 1) return false;
  return shape(items).kind === "id" || shape(items).enum !== undefined;
}

function isPlainText(at: Shape, { name, value }: YamlEntry): boolean {
  const index = childShape(at, name);
  if (index === null || value.kind !== "scalar" || value.style !== "plain" || value.source === "") return false;
  const { kind } = shape(index);
  return kind === "text" || kind === "cel";
}

/** Words behind a comma that are no key, nor one that is being typed, misspelt or lacks its colon. */
function isNoKey(entry: YamlEntry, index: ShapeIndex, taken: ReadonlySet<string>): boolean {
  const { key, name, value } = entry;
  const at = shape(index);
  const keys = Object.keys(at.properties ?? {});
  if (key.style !== "plain" || isFreeKey(at, name) || value.kind !== "scalar" || value.style !== "plain") return false;
  const [word = ""] = name.split(/[\s:]/);
  if (word === "" || keys.includes(word) || keys.some((known) => known.startsWith(name))) return false;
  if (meantKey(name, index, taken) !== null) return false;
  // With a value of its own it is a key that is not known, unless no key looks like that.
  return isEmptyScalar(value) || /\s/.test(name);
}

/** What stands before a decimal comma: `12`, `€ 6`, `1.234`. */
function isWholePart(node: YamlNode): boolean {
  return node.kind === "scalar" && /^(€|EUR)?\s*-?\d+(\.\d{3})*$/i.test(node.source);
}

/** What the comma has cut off: `5%`, `80`, `5 uur`. */
export function isDecimalRest(entry: YamlEntry): boolean {
  return DECIMAL_REST.test(entry.name) && entry.value.kind === "scalar" && entry.value.source === "";
}

const DECIMAL_REST =
  /^\d+\s*(%|procent|percent|€|EUR|euro|k|s|sec\p{L}*|m|min\p{L}*|h|u|uur|uren|hours?|d|dag(en)?|days?|w|wd|week|weken|weeks|werkdagen)?$/iu;
