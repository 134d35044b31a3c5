import { sectionTitle, shape, shapeDocs } from "../../schema/catalogue.ts";
import type { Shape, ShapeIndex } from "../../schema/shape.ts";
import { readDuration } from "../../schema/values.ts";
import { looseChild, looseText } from "../../syntax/loose-tree.ts";
import { durationWords } from "../../words/durations.ts";
import type { Language } from "../../words/language.ts";
import { blocks, code, plain } from "../hover-markdown.ts";
import type { Candidate } from "./candidate.ts";
import { pathOf, type ValuePlace } from "./cursor.ts";
import { dateCandidates, measuredMonths } from "./dates.ts";
import { referenceCandidates } from "./references.ts";
import type { Request } from "./request.ts";
import { shareCandidates, withSharesNow } from "./shares.ts";
import { word } from "./words.ts";

/** What a value of a shape may be; nothing for free text. */
export function valueCandidates(request: Request, place: ValuePlace, index: ShapeIndex): Candidate[] {
  const at = shape(index);
  const listed = listedCandidates(index, request.language);
  if (listed.length > 0) return listed.filter(({ text }) => !siblings(place).has(text));
  if (at.ref !== undefined) return idCandidates(request, place, at);
  if (at.types.includes("boolean")) return booleans(at, request.language);
  const computed = kindCandidates(request, place, at);
  // Beside what follows from the rest, an example only distracts.
  return computed.length > 0 ? computed : exampleCandidates(request, place, index);
}

/** The values of an enumeration, each with what it means. */
export function listedCandidates(index: ShapeIndex, language: Language): Candidate[] {
  const { title, description, values = {} } = shapeDocs(index);
  return (shape(index).enum ?? Object.keys(values)).map((text) => {
    const meaning = values[text]?.[language] ?? sectionTitle(text)?.[language] ?? "";
    const heading = meaning === "" ? code(text) : `${code(text)}: ${plain(meaning)}`;
    const documentation = blocks(heading, `${plain(title[language])}: ${plain(description[language])}`);
    return { text, kind: "choice", description: meaning, detail: title[language], documentation };
  });
}

function booleans(at: Shape, language: Language): Candidate[] {
  // Of several types: an attribute that a principle asks for, about which nothing more is known.
  if (at.types.length > 1) return [];
  return [
    { text: "true", kind: "choice", description: word("yes", language) },
    { text: "false", kind: "choice", description: word("no", language) },
  ];
}

function kindCandidates(request: Request, place: ValuePlace, at: Shape): Candidate[] {
  const path = pathOf(place.trail);
  if (at.kind === "part" || at.kind === "share") return shareCandidates(request, place);
  if (at.kind !== "date") return [];
  if (path[0] === "measurements") return measuredMonths(request);
  return dateCandidates(request, path.at(-1) ?? "");
}

/** Examples of the schema: of amounts, shares, durations and the like, never of text. */
function exampleCandidates(request: Request, place: ValuePlace, index: ShapeIndex): Candidate[] {
  const { kind } = shape(index);
  if (kind === "text" || kind === "id" || kind === "cel" || kind === "date") return [];
  const unit = kind === "measure" ? unitOf(request, place) : null;
  const examples = (shapeDocs(index).examples ?? []).filter((example) => isScalar(example) && fitsUnit(example, unit));
  return examples.map((example) => {
    const text = String(example);
    const seconds = readDuration(text);
    const description =
      seconds === undefined || text.endsWith("wd")
        ? word("example", request.language)
        : durationWords(seconds, request.language);
    return { text, kind: "value", description };
  });
}

function isScalar(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

/** The unit of the KPI beside which a value stands. */
function unitOf({ snapshot }: Request, { trail }: ValuePlace): string | null {
  const around = trail.at(-1);
  const kpi = around?.kind === "map" ? looseText(looseChild(around.node, "kpi")) : null;
  return (kpi === null ? null : snapshot.strategy.kpis[kpi]?.unit) ?? null;
}

function fitsUnit(example: string | number, unit: string | null): boolean {
  if (unit === null) return true;
  if (unit === "percentage") return String(example).endsWith("%");
  if (unit === "duration") return readDuration(String(example)) !== undefined;
  return typeof example === "number";
}

/** Ids of the right kind; not those that the list has, nor the thing itself, nor the other end of a shift. */
function idCandidates(request: Request, place: ValuePlace, at: Shape): Candidate[] {
  const { trail, documents } = place;
  const kind = at.ref as string;
  const path = pathOf(trail);
  const without = new Set([...siblings(place), ...otherEnd(place)]);
  if (path[0] === kind && path.length > 2) without.add(path[1] as string);
  const things = withSharesNow(request, place, referenceCandidates(request, documents, kind, without));
  const words = (at.refAllow ?? []).map((text): Candidate => {
    return { text, kind: "choice", description: word("reserved", request.language) };
  });
  return [...words, ...(kind === "ownSteps" ? ownSteps(things, place) : things)];
}

/** What stands in the same list. */
function siblings({ trail }: ValuePlace): ReadonlySet<string> {
  const around = trail.at(-1);
  if (around?.kind !== "seq") return new Set();
  const others = around.node.items.filter((_, position) => position !== around.index);
  return new Set(others.flatMap(({ value }) => looseText(value) ?? []));
}

function otherEnd({ trail }: ValuePlace): string[] {
  const around = trail.at(-1);
  if (around?.kind !== "map" || !/^(from|to)$/.test(around.key)) return [];
  const other = looseText(looseChild(around.node, around.key === "from" ? "to" : "from"));
  return other === null ? [] : [other];
}

/** The steps of the escalation at hand, by their own ids, but for the step itself. */
function ownSteps(steps: readonly Candidate[], { trail }: ValuePlace): Candidate[] {
  const prefix = `${pathOf(trail)[1]}/`;
  const around = trail.at(-1);
  const self = around?.kind === "map" ? looseText(looseChild(around.node, "id")) : null;
  return steps
    .filter(({ text }) => text.startsWith(prefix) && text !== prefix + (self ?? ""))
    .map((step) => ({ ...step, text: step.text.slice(prefix.length), filter: step.text.slice(prefix.length) }));
}
