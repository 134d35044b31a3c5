import { MACROS, type MacroName } from "../../principles/cel/ast.ts";
import { FUNCTIONS, type FunctionSpec, type Kind } from "../../principles/cel/functions.ts";
import { typeName } from "../../principles/type-words.ts";
import type { Field, MapType, Type } from "../../principles/types.ts";
import { SELECTORS, SUBJECTS, variablesFor } from "../../principles/variables.ts";
import { thingName } from "../../rules/references/names.ts";
import { looseEntry } from "../../syntax/loose-tree.ts";
import type { Span } from "../../text/position.ts";
import type { Language, Text } from "../../words/language.ts";
import { blocks, code, plain } from "../hover-markdown.ts";
import { type Candidate, candidateItems } from "./candidate.ts";
import { type CelSpot, celSpot, type Variables } from "./cel-text.ts";
import type { ValuePlace } from "./cursor.ts";
import { type CompletionItem, plainSnippet } from "./item.ts";
import { referenceCandidates } from "./references.ts";
import type { Request } from "./request.ts";
import { word } from "./words.ts";

const MACRO_WORDS: Readonly<Record<MacroName, Text>> = {
  all: { en: "Whether something holds for all of them.", nl: "Of iets voor allemaal geldt." },
  exists: { en: "Whether something holds for at least one.", nl: "Of iets voor ten minste één geldt." },
  exists_one: { en: "Whether something holds for exactly one.", nl: "Of iets voor precies één geldt." },
  filter: { en: "Those for which something holds.", nl: "Degene waarvoor iets geldt." },
  map: { en: "Something of each of them.", nl: "Iets van elk ervan." },
};

const HAS: Text = { en: "Whether a field has a value.", nl: "Of een veld een waarde heeft." };

/** What can be written in the rule of a principle: names, fields, functions, and ids between quotes. */
export function celItems(request: Request, place: ValuePlace): CompletionItem[] {
  const expression = new Expression(request, place);
  const spot = celSpot(expression.before, expression.after, variablesAt(place));
  switch (spot?.kind) {
    case "name":
      return expression.items(spot.typed, namesAt(request, spot.variables));
    case "member":
      return memberItems(request, expression, place, spot);
    case "text":
      return expression.items(spot.typed, textCandidates(request, expression, place, spot), /^[\w/-]*/);
    case undefined:
      return [];
  }
}

/** The text around the cursor, without what YAML adds to it. */
class Expression {
  readonly before: string;
  readonly after: string;
  /** The quotes that texts inside it can have. */
  readonly quote: string;

  constructor(
    private readonly request: Request,
    { scalar, word: span }: ValuePlace,
  ) {
    const { file, offset } = request;
    const plainText = (text: string): string => {
      if (scalar?.style === "single") return text.replaceAll("''", "'");
      return scalar?.style === "double" ? text.replace(/\\(["\\])/g, "$1") : text;
    };
    this.before = plainText(file.text.slice(span.start, offset));
    this.after = plainText(file.text.slice(offset, Math.max(offset, span.end)));
    this.quote = scalar?.style === "single" ? '"' : "'";
  }

  /** Items in the place of the word at the cursor. */
  items(typed: string, candidates: readonly Candidate[], rest = /^\w*/, group = 2): CompletionItem[] {
    const span = this.span(typed.length, rest);
    const before = this.request.file.text[span.start - 1] === ":" ? " " : "";
    return candidateItems(candidates, { span, before, write: (text) => text }, group);
  }

  private span(typed: number, rest: RegExp): Span {
    const { offset } = this.request;
    return { start: offset - typed, end: offset + (rest.exec(this.after)?.[0].length ?? 0) };
  }
}

/** What the principle applies to decides what can be named. */
function variablesAt({ trail }: ValuePlace): Variables {
  const principle = trail.at(-1);
  const scope = principle?.kind === "map" ? (looseEntry(principle.node, "appliesTo")?.value ?? null) : null;
  const selectors = SELECTORS.filter((selector) => looseEntry(scope, selector) !== null);
  return variablesFor(selectors, looseEntry(scope, "segments") !== null);
}

function namesAt({ language }: Request, variables: Variables): Candidate[] {
  const subjects = new Map(
    SELECTORS.map((selector) => [SUBJECTS[selector].variable as string, SUBJECTS[selector].kind]),
  );
  const names = [...variables].map(([text, type]): Candidate => {
    const subject = subjects.get(text);
    const what = type.kind === "record" ? type.title[language] : typeDescription(type, language);
    const description = subject === undefined ? what : `${what} · ${word("atHand", language)}`;
    return { text, kind: "variable", description, detail: word("variable", language) };
  });
  // The things at hand are named more often than the strategy as a whole.
  names.sort((a, b) => Number(a.text === "strategy") - Number(b.text === "strategy"));
  const functions = FUNCTIONS.filter(({ form }) => form !== "method").map((spec) => functionCandidate(spec, language));
  const has: Candidate = {
    text: "has",
    kind: "function",
    description: HAS[language],
    detail: word("function", language),
    snippet: "has($1)",
  };
  return [...names, ...functions, has];
}

function typeDescription(type: Type, language: Language): string {
  if (type.kind === "text" && type.ref !== null) return thingName(type.ref)[language];
  return type.kind === "any" ? "" : typeName(type)[language];
}

function functionCandidate(
  { name, form, example, about }: FunctionSpec,
  language: Language,
  asMethod = false,
): Candidate {
  const further =
    asMethod && form !== "function" ? FUNCTIONS.find((spec) => spec.name === name)?.takes.length === 1 : false;
  return {
    text: name,
    kind: "function",
    description: about[language],
    detail: word("function", language),
    documentation: blocks(plain(about[language]), code(example)),
    snippet: further ? `${name}()` : `${name}($1)`,
  };
}

/** Behind a dot: the fields of a thing, the ids of a map, and what can be asked of lists, maps and texts. */
function memberItems(
  request: Request,
  expression: Expression,
  place: ValuePlace,
  { typed, of, dot }: Extract<CelSpot, { kind: "member" }>,
): CompletionItem[] {
  const members = [...fieldsOf(of, request.language), ...methodsOf(of, request.language)];
  const items = expression.items(typed, members);
  if (of.kind !== "map" || of.ref === null) return items;
  // An id with a hyphen is no name: it stands between brackets, in the place of the dot.
  const ids = referenceCandidates(request, place.documents, of.ref);
  const isName = ({ text }: Candidate): boolean => /^[a-z_]\w*$/.test(text);
  const bracketed = ids
    .filter((id) => !isName(id))
    .map((id) => ({ ...id, snippet: `[${expression.quote}${id.text}${expression.quote}]`, filter: `.${id.filter}` }));
  const length = expression.before.length - dot;
  return [
    ...items,
    ...expression.items(typed, ids.filter(isName), /^\w*/, 3),
    ...expression.items(".".repeat(length), bracketed, /^\w*/, 3),
  ];
}

function fieldsOf(type: Type, language: Language): Candidate[] {
  if (type.kind !== "record") return [];
  return [...type.fields.values()].map((field) => fieldCandidate(field, language));
}

function fieldCandidate({ name, title, description, compute, type }: Field, language: Language): Candidate {
  const kind = compute === undefined ? "" : ` · ${word("computedField", language)}`;
  return {
    text: name,
    kind: "field",
    description: title[language],
    detail: `${typeDescription(type, language)}${kind}`,
    documentation: plain(description[language]),
  };
}

function methodsOf(type: Type, language: Language): Candidate[] {
  const methods = FUNCTIONS.filter(({ form, takes }) => form !== "function" && isTakenBy(takes[0], type));
  const candidates = methods.map((spec) => functionCandidate(spec, language, true));
  if (type.kind !== "list" && type.kind !== "map") return candidates;
  return [...MACROS.map((name) => macroCandidate(name, type, language)), ...candidates];
}

function isTakenBy(kind: Kind | undefined, type: Type): boolean {
  if (kind === "sized") return ["text", "list", "map"].includes(type.kind);
  if (kind === "numbers") return type.kind === "list" && type.of.kind === "number";
  return kind === type.kind;
}

/** `exists(channel, …)`: the variable is called after what is walked over. */
function macroCandidate(
  name: MacroName,
  type: MapType | Extract<Type, { kind: "list" }>,
  language: Language,
): Candidate {
  const ref = type.kind === "map" ? type.ref : type.of.kind === "text" ? type.of.ref : null;
  const subject = SELECTORS.find((selector) => SUBJECTS[selector].kind === ref);
  const variable = subject === undefined ? "one" : SUBJECTS[subject].variable;
  return {
    text: name,
    kind: "function",
    description: MACRO_WORDS[name][language],
    detail: word("function", language),
    snippet: `${name}(\${1:${variable}}, $2)`,
  };
}

/** Between quotes: the ids or the choices that what it is held against can have. */
function textCandidates(
  request: Request,
  { after }: Expression,
  place: ValuePlace,
  { type, isIndex }: Extract<CelSpot, { kind: "text" }>,
): Candidate[] {
  if (type.kind !== "text") return [];
  const words = [...(type.choices ?? []), ...type.allow].map((text): Candidate => {
    return { text, kind: "choice", description: "" };
  });
  const ids = type.ref === null ? [] : referenceCandidates(request, place.documents, type.ref);
  const closing = closingBehind(request, after, isIndex);
  return [...words, ...ids].map((candidate) => ({ ...candidate, snippet: plainSnippet(candidate.text) + closing }));
}

/** The quote and the bracket that are not there yet. */
function closingBehind({ file, offset }: Request, after: string, isIndex: boolean): string {
  const rest = after.replace(/^[\w/-]*/, "");
  if (/^['"]/.test(rest)) return "";
  const line = file.text.slice(file.text.lastIndexOf("\n", offset - 1) + 1, offset);
  const quote = /['"](?=[\w/-]*$)/.exec(line)?.[0] ?? "";
  return quote + (isIndex && !rest.trimStart().startsWith("]") ? "]" : "");
}
