import { shape, shapeDocs } from "../../schema/catalogue.ts";
import type { Shape, ShapeIndex } from "../../schema/shape.ts";
import type { Span } from "../../text/position.ts";
import { type Candidate, candidateItems } from "./candidate.ts";
import { celItems } from "./cel.ts";
import type { ValuePlace } from "./cursor.ts";
import { entryText, hasSuggestions, itemText, type Layout, usefulKeys } from "./entry-text.ts";
import { type CompletionItem, sortText } from "./item.ts";
import { firstKeySpot, keyItems } from "./keys.ts";
import { charBefore, columnOf, type Request } from "./request.ts";
import { valueCandidates } from "./values.ts";
import { newThing, type Word, word } from "./words.ts";

/** What can be written where a value is expected: values, or the beginning of a map or a list. */
export function valueItems(request: Request, place: ValuePlace, index: ShapeIndex): CompletionItem[] {
  const at = shape(index);
  if (at.kind === "cel") return celItems(request, place);
  if (place.scalar?.style === "block" || place.past) return [];
  const items: CompletionItem[] = [];
  if (at.types.includes("object")) items.push(...mapItems(request, place, index, at));
  if (at.types.includes("array")) items.push(...listItems(request, place, index, at));
  if (!isContainer(at)) items.push(...scalarItems(request, place, valueCandidates(request, place, index)));
  return items;
}

/** Only a map or a list, and nothing that is written on one line without brackets. */
function isContainer({ types }: Shape): boolean {
  return types.length > 0 && types.every((type) => type === "object" || type === "array");
}

/** Values, with the blank before them and the quotes around them that the place asks for. */
export function scalarItems(request: Request, place: ValuePlace, candidates: readonly Candidate[]): CompletionItem[] {
  const before = (place.lacksDash ? "- " : "") + roomBefore(request, place);
  return candidateItems(candidates, { span: wordSpan(request, place), before, write: writer(request, place) });
}

/** How a text is written at a place: as it is, with its closing quote, or in quotes of its own. */
function writer(request: Request, place: ValuePlace): (text: string) => string {
  const quote = quoteOf(place);
  if (quote === "") return (text) => (isOtherThanText(text) ? `"${text}"` : text);
  const closed = request.file.text[wordSpan(request, place).end] === quote;
  return (text) => (closed ? text : text + quote);
}

function quoteOf({ scalar }: ValuePlace): string {
  return scalar?.style === "double" ? '"' : scalar?.style === "single" ? "'" : "";
}

/** An id that YAML would read as a number. */
function isOtherThanText(text: string): boolean {
  return /^(\d+e\d+|0x[0-9a-f]+|null)$/.test(text);
}

/** A quote that is not closed yet takes no more than its own place between brackets. */
export function wordSpan({ file, offset }: Request, place: ValuePlace): Span {
  const { start, end } = place.word;
  if (place.where !== "flow" || quoteOf(place) === "" || file.text[end] === quoteOf(place)) return { start, end };
  const rest = file.text.slice(offset, end).search(/[,}\]]/);
  return { start, end: rest < 0 ? end : offset + rest };
}

/** A blank where the value would stick to what is before it. */
function roomBefore(request: Request, place: ValuePlace): string {
  if (place.lacksDash || quoteOf(place) !== "") return "";
  const character = charBefore(request, place.word.start);
  const sticks = place.where === "flow" ? /[:,]/ : place.where === "line" ? /^$/ : /[:-]/;
  return sticks.test(character) ? " " : "";
}

/** The keys of a map, where one may begin here; behind its own key, the ways to begin it. */
function mapItems(request: Request, place: ValuePlace, index: ShapeIndex, at: Shape): CompletionItem[] {
  const spot = firstKeySpot(request, place);
  if (spot !== null) {
    const isItem = place.trail.at(-1)?.kind === "seq";
    const whole = isItem && usefulKeys(index).length > 1 ? [newItem(request, place, index, spot.before)] : [];
    return [...whole, ...keyItems(request, spot, index)];
  }
  if (place.scalar !== null && place.scalar.text !== "") return [];
  const label = usefulKeys(index).join(", ") || shapeDocs(index).title[request.language];
  const openings = [opening(request, place, index, { label, flow: true, words: "between" })];
  // A map that may also be a single word is best written on one line.
  if (place.where === "key" && at.types.length === 1) {
    openings.unshift(opening(request, place, index, { label, flow: false, words: "lines" }));
  }
  return openings;
}

/** Items of a list behind their dashes or between brackets; behind its key, the ways to begin it. */
export function listItems(request: Request, place: ValuePlace, index: ShapeIndex, { items }: Shape): CompletionItem[] {
  if (items === undefined) return [];
  if (place.where === "line" || place.where === "dash") return dashedItems(request, place, items);
  const ofThings = shape(items).properties !== undefined;
  const label = shapeDocs(index).title[request.language];
  const openings: CompletionItem[] = [];
  if (place.scalar === null || place.scalar.text === "") {
    if (place.where === "key") openings.push(opening(request, place, index, { label, flow: false, words: "list" }));
    openings.push(opening(request, place, index, { label, flow: true, words: "listBetween" }));
  }
  if (ofThings) return openings;
  const first = valueCandidates(request, place, items).map((candidate) => ({
    ...candidate,
    snippet: `[${candidate.text}$1]`,
  }));
  return [...openings, ...scalarItems(request, place, first)];
}

function dashedItems(request: Request, place: ValuePlace, items: ShapeIndex): CompletionItem[] {
  if (shape(items).properties !== undefined) return [newItem(request, place, items, "- ")];
  const candidates = valueCandidates(request, place, items);
  return candidateItems(candidates, { span: place.word, before: "- ", write: writer(request, place) });
}

/** A whole new item of a list of things. */
function newItem(request: Request, place: ValuePlace, index: ShapeIndex, before: string): CompletionItem {
  const { language } = request;
  const column = columnOf(request, place.word.start) + before.length;
  const { snippet, again } = itemText(index, { flow: false, column });
  const docs = shapeDocs(index);
  return {
    label: newThing(docs.title[language].toLowerCase(), language),
    kind: "new",
    description: word("item", language),
    detail: docs.title[language],
    documentation: "",
    snippet: before + snippet,
    span: place.word,
    sortText: sortText(0, 0),
    filterText: request.file.text.slice(place.word.start, place.word.end) || docs.title[language],
    again,
    followsTyping: true,
    thing: null,
  };
}

interface Opening {
  readonly label: string;
  readonly flow: boolean;
  readonly words: Word;
}

/** The beginning of a map or a list behind its key, as a block below it or between brackets. */
function opening(request: Request, place: ValuePlace, index: ShapeIndex, how: Opening): CompletionItem {
  const { language, file } = request;
  const { start, end } = place.word;
  const layout: Layout = how.flow ? { flow: true } : { flow: false, column: place.column };
  const { snippet, again } = entryText("", index, layout);
  const blanks = /[ \t]*$/.exec(file.text.slice(0, start))?.[0].length ?? 0;
  // A union has no form of its own: it is begun as a map.
  const isUnion = shape(index).types.length > 1;
  const text = isUnion ? (how.words === "listBetween" ? " [$1]" : " { $1 }") : snippet.slice(1);
  return {
    label: how.label,
    kind: "new",
    description: word(how.words, language),
    detail: shapeDocs(index).title[language],
    documentation: "",
    snippet: place.where === "flow" && charBefore(request, start) === "[" ? text.trimStart() : text,
    span: { start: start - blanks, end },
    sortText: sortText(how.flow ? 1 : 0, 0),
    filterText: how.label,
    again: isUnion ? hasSuggestions(index) : again,
    followsTyping: false,
    thing: null,
  };
}
