import { thingName } from "../../rules/references/names.ts";
import { MANIFEST_KEYS, SECTION_NAMES, shape, shapeDocs } from "../../schema/catalogue.ts";
import type { Shape, ShapeIndex } from "../../schema/shape.ts";
import type { LooseDocument, LooseMap } from "../../syntax/loose-tree.ts";
import type { Span } from "../../text/position.ts";
import { explainKey } from "../hover-key.ts";
import { candidateItems } from "./candidate.ts";
import { type KeyPlace, type Level, pathOf, type ValuePlace } from "./cursor.ts";
import { type EntryText, entryText, type Layout, thingText, usefulKeys } from "./entry-text.ts";
import { type CompletionItem, plainSnippet, sortText } from "./item.ts";
import { referenceCandidates } from "./references.ts";
import { charBefore, columnOf, type Request } from "./request.ts";
import { newThing, word } from "./words.ts";

/** A place in which a key can be written. */
export interface KeySpot {
  readonly documents: readonly LooseDocument[];
  /** To the map that the key is for. */
  readonly trail: readonly Level[];
  readonly span: Span;
  readonly layout: Layout;
  /** Only the name is missing: the colon is there. */
  readonly colon: boolean;
  /** What is written before the key, and behind the whole. */
  readonly before: string;
  readonly after: string;
  /** The keys that the map has. */
  readonly present: ReadonlySet<string>;
}

/** Where the key at a cursor goes: a line that stands in another column than its map's is moved there. */
export function keySpot(request: Request, place: KeyPlace): KeySpot {
  const { map, entry, documents, trail, colon, word: span } = place;
  const present = namesIn(map, entry?.key ?? null);
  const spot = { documents, trail, colon, present };
  if (map.flow) return { ...spot, span, layout: { flow: true }, ...roomIn(request, place) };
  const { column } = map;
  const layout = { flow: false, column } as const;
  const misplaced = entry !== null && entry.column !== column && !colon;
  if (!misplaced) return { ...spot, span, layout, before: "", after: "" };
  const lineStart = span.start - columnOf(request, span.start);
  return { ...spot, span: { start: lineStart, end: span.end }, layout, before: " ".repeat(column), after: "" };
}

/** The first key of a map that is still empty, on a line of its own or behind a dash; null behind a key. */
export function firstKeySpot(request: Request, place: ValuePlace): KeySpot | null {
  if (place.where !== "line" && place.where !== "dash") return null;
  const { documents, trail, word: span } = place;
  const before = place.lacksDash ? "- " : charBefore(request, span.start) === "-" ? " " : "";
  const layout = { flow: false, column: columnOf(request, span.start) + before.length } as const;
  return { documents, trail, span, layout, colon: false, before, after: "", present: new Set() };
}

/** Blanks around what is written between braces, and the comma before what follows. */
function roomIn({ file }: Request, { map, word, colon }: KeyPlace): { before: string; after: string } {
  const before = /[{,]/.test(file.text[word.start - 1] ?? "") ? " " : "";
  const next = map.entries.find(
    ({ key }) => key.start > word.end || (key.start === word.end && key.start > word.start),
  );
  const isApart = next === undefined || file.text.slice(word.end, next.key.start).includes(",");
  return { before, after: colon ? "" : isApart ? (file.text[word.end] === "}" ? " " : "") : "," };
}

/** Where what stands between brackets before the place ends without a comma; null where it has one. */
export function lackingComma({ file }: Request, place: KeyPlace | ValuePlace): number | null {
  const { word } = place;
  const end = place.kind === "key" ? entryBefore(place) : itemBefore(place);
  if (end === null || file.text.slice(end, word.start).includes(",")) return null;
  return file.text.slice(0, end).trimEnd().length;
}

function entryBefore({ map, word }: KeyPlace): number | null {
  if (!map.flow) return null;
  return map.entries.findLast(({ key, end }) => key.start < word.start && end <= word.start)?.end ?? null;
}

function itemBefore({ trail }: ValuePlace): number | null {
  const level = trail.at(-1);
  return level?.kind === "seq" && level.node.flow ? (level.node.items[level.index - 1]?.end ?? null) : null;
}

function namesIn(map: LooseMap, own: Span | null): ReadonlySet<string> {
  const others = map.entries.filter(({ key, colon }) => colon !== null && key !== own);
  return new Set(others.map(({ name }) => name));
}

/** The keys that a map may still have: required ones first, then those that are usual. */
export function keyItems(request: Request, spot: KeySpot, index: ShapeIndex): CompletionItem[] {
  const at = shape(index);
  const items = propertyItems(request, spot, index, at);
  if (at.values === undefined) return items;
  if (at.keyRef !== undefined) return [...items, ...referenceKeys(request, spot, at.keyRef, at.values)];
  return spot.colon ? items : [...items, newThingItem(request, spot, at.values)];
}

function propertyItems(request: Request, spot: KeySpot, index: ShapeIndex, at: Shape): CompletionItem[] {
  const useful = new Set(usefulKeys(index));
  return Object.entries(at.properties ?? {}).flatMap(([name, child], position) => {
    if (spot.present.has(name)) return [];
    const group = at.required?.includes(name) ? 1 : useful.has(name) || MANIFEST_KEYS.has(name) ? 2 : 3;
    return [propertyItem(request, spot, { name, child, parent: at }, sortText(group, position))];
  });
}

interface Property {
  readonly name: string;
  readonly child: ShapeIndex;
  readonly parent: Shape;
}

function propertyItem(request: Request, spot: KeySpot, property: Property, sort: string): CompletionItem {
  const { language } = request;
  const { name, child, parent } = property;
  const isRequired = parent.required?.includes(name) ?? false;
  const title = shapeDocs(child).title[language];
  return {
    label: name,
    kind: spot.trail.length === 0 && SECTION_NAMES.includes(name) ? "section" : "key",
    description: isRequired ? `${title} · ${word("required", language)}` : title,
    detail: "",
    documentation: explainKey({ name, index: child, parent }, language) ?? "",
    ...written(spot, spot.colon ? null : entryText(name, child, spot.layout), name),
    sortText: sort,
    filterText: name,
    followsTyping: false,
    thing: null,
  };
}

/** What an item writes: an entry, or the name alone where the rest is there. */
export function written(
  { before, after, span }: KeySpot,
  entry: EntryText | null,
  name: string,
): Pick<CompletionItem, "snippet" | "again" | "span"> {
  const text = entry?.snippet ?? plainSnippet(name);
  return { snippet: before + text + after, again: entry?.again ?? false, span };
}

/** Ids that are keys: the channels of a mix, the contact moments of the mixes. */
function referenceKeys(request: Request, spot: KeySpot, kind: string, values: ShapeIndex): CompletionItem[] {
  const candidates = referenceCandidates(request, spot.documents, kind, spot.present);
  const place = { span: spot.span, before: spot.before, write: (text: string) => text };
  return candidateItems(candidates, place).map((item) => ({
    ...item,
    ...written(spot, spot.colon ? null : entryText(item.label, values, spot.layout), item.label),
  }));
}

/** A new thing with its useful keys, under the id that is typed or one to be typed. */
function newThingItem(request: Request, spot: KeySpot, values: ShapeIndex): CompletionItem {
  const { language, file, offset } = request;
  const kind = pathOf(spot.trail).at(-1) ?? "";
  const docs = shapeDocs(values);
  const known = thingName(kind)[language];
  const name = known === kind ? docs.title[language] : known;
  const typed = file.text.slice(spot.span.start, Math.max(offset, spot.span.start)).trim();
  const isId = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed);
  return {
    label: newThing(name, language),
    kind: "new",
    description: isId ? typed : "",
    detail: docs.title[language],
    documentation: "",
    ...written(spot, thingText(isId ? typed : null, idFrom(name), values, spot.layout), typed),
    sortText: sortText(0, 0),
    filterText: typed === "" ? name : typed,
    followsTyping: true,
    thing: null,
  };
}

/** `new-contact-moment`: an id that asks to be replaced. */
function idFrom(name: string): string {
  const words = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, "-");
  return `new-${words.replace(/^-|-$/g, "")}`;
}
