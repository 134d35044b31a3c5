import { type Token, tokensOf } from "../principles/cel/tokens.ts";
import { ScalarText } from "../principles/scalar-offsets.ts";
import type { FileDocument, StrategyFile } from "../project/file.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { FRAGMENT_SHAPE, MANIFEST_SHAPE } from "../schema/catalogue.ts";
import type { RefTarget, ValueKind } from "../schema/shape.ts";
import { readValue } from "../schema/values.ts";
import { shapedScalars } from "../schema/walk.ts";
import type { YamlScalar } from "../syntax/tree.ts";
import type { Range, Span } from "../text/position.ts";
import { mentionsIn } from "./references-index.ts";

/** What a word of a strategy is, beyond what the YAML says of it. Ours begin with `koers`; the others every theme knows. */
export const TOKEN_TYPES = [
  "koersMoment",
  "koersChannel",
  "koersShift",
  "koersJourney",
  "koersGoal",
  "koersPeople",
  "koersThing",
  "koersShare",
  "koersMoney",
  "koersDuration",
  "koersDate",
  "variable",
  "property",
  "function",
  "string",
  "number",
  "operator",
  "keyword",
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export interface SemanticToken {
  /** On one line. */
  readonly range: Range;
  readonly type: TokenType;
  /** Here the thing is defined that an id names. */
  readonly isDefinition: boolean;
}

/** The ids, values with a unit and parts of expressions in a file, in their order. What cannot be read is left out. */
export function semanticTokens(snapshot: Snapshot, path: string): readonly SemanticToken[] {
  const file = snapshot.files.find((candidate) => candidate.path === path);
  if (file === undefined) return [];
  const ids = mentionsIn(snapshot, path).map(({ kind, role, span }): Found => {
    return { span, type: KINDS[kind] ?? "koersThing", isDefinition: role === "definition" };
  });
  const values = file.documents.flatMap((document) => valueTokens(file, document));
  // An id in the text of an expression says more than that it is text.
  return apart([...ids, ...values]).map(({ span, type, isDefinition }) => ({
    range: file.lines.rangeOf(span),
    type,
    isDefinition,
  }));
}

interface Found {
  readonly span: Span;
  readonly type: TokenType;
  readonly isDefinition: boolean;
}

const KINDS: Readonly<Record<RefTarget, TokenType>> = {
  contactMoments: "koersMoment",
  channels: "koersChannel",
  shifts: "koersShift",
  journeys: "koersJourney",
  journeyPhases: "koersJourney",
  journeySteps: "koersJourney",
  kpis: "koersGoal",
  objectives: "koersGoal",
  initiatives: "koersGoal",
  segments: "koersPeople",
  roles: "koersPeople",
};

const VALUES: Readonly<Partial<Record<ValueKind, TokenType>>> = {
  share: "koersShare",
  part: "koersShare",
  money: "koersMoney",
  duration: "koersDuration",
  date: "koersDate",
};

function valueTokens(file: StrategyFile, { root, isManifest, brokenFrom }: FileDocument): Found[] {
  if (root === null) return [];
  const found: Found[] = [];
  for (const { scalar, shape } of shapedScalars(root, isManifest ? MANIFEST_SHAPE : FRAGMENT_SHAPE)) {
    const isGuess = brokenFrom !== null && scalar.span.end > brokenFrom;
    if (shape.kind === undefined || scalar.value === null || isGuess) continue;
    if (shape.kind === "cel") {
      if (typeof scalar.value === "string") found.push(...expressionTokens(file, scalar));
      continue;
    }
    const type = valueType(shape.kind, scalar);
    if (type !== null) found.push({ span: scalar.span, type, isDefinition: false });
  }
  return found;
}

/** Null for what is no value of that kind. A measure is what it is written as. */
function valueType(kind: ValueKind, { value, source }: YamlScalar): TokenType | null {
  if (readValue(kind, value) === undefined) return null;
  if (kind !== "measure") return VALUES[kind] ?? null;
  if (source.endsWith("%")) return "koersShare";
  return typeof value === "string" ? "koersDuration" : null;
}

function expressionTokens(file: StrategyFile, scalar: YamlScalar): Found[] {
  const text = new ScalarText(file.text, scalar);
  const tokens = readTokens(text.value);
  return tokens.flatMap((token, at) => {
    const type = expressionType(token, tokens[at - 1], tokens[at + 1]);
    const span = text.spanOf(token.span);
    const isPart = span.end - span.start < scalar.span.end - scalar.span.start || tokens.length <= 2;
    return type === null || !isPart || file.text.slice(span.start, span.end).includes("\n")
      ? []
      : [{ span, type, isDefinition: false }];
  });
}

/** Empty where the expression holds something that is no part of one. */
function readTokens(source: string): readonly Token[] {
  try {
    return tokensOf(source);
  } catch {
    return [];
  }
}

const WORD_TYPES: Readonly<Record<string, TokenType>> = {
  in: "operator",
  true: "keyword",
  false: "keyword",
  null: "keyword",
};

function expressionType({ kind, text }: Token, before: Token | undefined, after: Token | undefined): TokenType | null {
  switch (kind) {
    case "name":
      if (after?.text === "(") return "function";
      if (before?.text === ".") return "property";
      return Object.hasOwn(WORD_TYPES, text) ? (WORD_TYPES[text] as TokenType) : "variable";
    case "number":
      return "number";
    case "text":
      return "string";
    case "sign":
      return /^[.,()[\]{}]$/.test(text) ? null : "operator";
    case "end":
      return null;
  }
}

/** In order and without overlap: the first in the list counts, and cuts what it lies in. */
function apart(all: readonly Found[]): Found[] {
  const ordered = all
    .map((found, rank) => ({ found, rank }))
    .sort((a, b) => a.found.span.start - b.found.span.start || a.rank - b.rank);
  const kept: Found[] = [];
  for (const { found } of ordered) {
    const last = kept.at(-1);
    if (last === undefined || last.span.end <= found.span.start) kept.push(found);
    else if (last.type === "string" && last.span.end >= found.span.end) kept.splice(-1, 1, ...cut(last, found));
  }
  return kept.filter(({ span }) => span.start < span.end);
}

function cut(around: Found, inside: Found): Found[] {
  return [
    { ...around, span: { start: around.span.start, end: inside.span.start } },
    inside,
    { ...around, span: { start: inside.span.end, end: around.span.end } },
  ];
}
