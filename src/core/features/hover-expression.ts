import { childrenOf, type MacroName, type Node } from "../principles/cel/ast.ts";
import { Budget, TooHeavy } from "../principles/cel/budget.ts";
import { scopeOf } from "../principles/cel/evaluate.ts";
import { functionNamed } from "../principles/cel/functions.ts";
import { isMissing, type Value } from "../principles/cel/values.ts";
import { strategyValue } from "../principles/data.ts";
import { Facts } from "../principles/facts.ts";
import {
  type Expression,
  evaluatorOf,
  type JudgedPrinciple,
  judgedPrinciples,
  statedPrinciples,
} from "../principles/judge.ts";
import { OutcomeWords } from "../principles/outcome-words.ts";
import { typeName } from "../principles/type-words.ts";
import type { Type, Unit } from "../principles/types.ts";
import type { StrategyFile } from "../project/file.ts";
import type { Snapshot } from "../project/snapshot.ts";
import type { Span } from "../text/position.ts";
import type { Language, Text } from "../words/language.ts";
import { blocks, code, plain } from "./hover-markdown.ts";

const WORDS = {
  whole: {
    en: "the strategy, with all its sections and what is computed of it",
    nl: "de strategie, met alle onderdelen en wat daarvan wordt berekend",
  },
  atHand: {
    en: "the one that is looked at; the principle is held against each that it applies to",
    nl: "waarnaar wordt gekeken; het principe wordt getoetst aan elk waarop het van toepassing is",
  },
  item: { en: "each of what is walked over in turn", nl: "steeds één van waar langs wordt gelopen" },
  has: { en: "Whether a field is filled in.", nl: "Of een veld is ingevuld." },
  example: { en: "For example", nl: "Bijvoorbeeld" },
  now: { en: "Now", nl: "Nu" },
  from: { en: "from", nl: "van" },
  upTo: { en: "to", nl: "tot" },
} satisfies Record<string, Text>;

const MACRO_WORDS: Readonly<Record<MacroName, Text>> = {
  all: { en: "True when it is true of every item.", nl: "Waar als het voor elk onderdeel waar is." },
  exists: { en: "True when it is true of at least one item.", nl: "Waar als het voor minstens één onderdeel waar is." },
  exists_one: {
    en: "True when it is true of exactly one item.",
    nl: "Waar als het voor precies één onderdeel waar is.",
  },
  filter: { en: "The items of which it is true.", nl: "De onderdelen waarvoor het waar is." },
  map: { en: "A list of what is asked of every item.", nl: "Een lijst van wat van elk onderdeel wordt gevraagd." },
};

/** The work that the values in a hover may ask for. */
const STEPS = 100_000;
const MILLISECONDS = 50;
const MOST_WORDS = 5;

/** What a variable, field or function in the rule of a principle is, and what it comes to now; null elsewhere. */
export function expressionHover(
  snapshot: Snapshot,
  file: StrategyFile,
  offset: number,
  language: Language,
): { readonly markdown: string; readonly span: Span } | null {
  for (const { id, expression } of statedPrinciples(snapshot)) {
    if (expression?.root == null || expression.file !== file) continue;
    const part = partAt(expression, expression.root, offset);
    const judged = part === null ? undefined : judgedPrinciples(snapshot).find((candidate) => candidate.id === id);
    if (part === null || judged === undefined) continue;
    const markdown = new PartWords(snapshot, judged, expression, language).of(part.node);
    return markdown === null ? null : { markdown, span: part.span };
  }
  return null;
}

interface Part {
  readonly node: Node;
  /** Of its name, in the file. */
  readonly span: Span;
}

/** The innermost part whose own name stands at an offset. */
function partAt(expression: Expression, node: Node, offset: number): Part | null {
  for (const child of childrenOf(node)) {
    const found = partAt(expression, child, offset);
    if (found !== null) return found;
  }
  const name = nameSpan(node);
  if (name === null) return null;
  const span = expression.text.spanOf(name);
  return span.start <= offset && offset <= span.end ? { node, span } : null;
}

function nameSpan(node: Node): Span | null {
  switch (node.kind) {
    case "name":
      return node.span;
    case "select":
      return node.fieldSpan;
    case "call":
    case "macro":
      return node.nameSpan;
    case "has":
      return { start: node.span.start, end: node.span.start + "has".length };
    default:
      return null;
  }
}

class PartWords {
  private readonly values: OutcomeWords;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly judged: JudgedPrinciple,
    private readonly expression: Expression,
    private readonly language: Language,
  ) {
    this.values = new OutcomeWords(snapshot, language);
  }

  of(node: Node): string | null {
    switch (node.kind) {
      case "has":
        return blocks(code("has(…)"), this.word("has"));
      case "macro":
        return blocks(code(`${node.name}(…)`), plain(MACRO_WORDS[node.name][this.language]));
      case "call": {
        const spec = functionNamed(node.name);
        if (spec === null) return null;
        return blocks(
          code(`${spec.name}(…)`),
          plain(spec.about[this.language]),
          `${this.word("example")}: ${code(spec.example)}`,
        );
      }
      case "name":
        return this.variable(node.name, this.expression.checked?.types.get(node));
      case "select":
        return this.field(node);
      default:
        return null;
    }
  }

  private variable(name: string, type: Type | undefined): string | null {
    if (type === undefined) return null;
    const title = type.kind === "record" ? type.title : typeName(type);
    const known = this.judged.application.cases[0]?.variables.has(name) ?? false;
    const what = name === "strategy" ? "whole" : known ? "atHand" : "item";
    return blocks(`**${plain(title[this.language])}** · ${code(name)}`, plain(this.word(what)));
  }

  private field(node: Node & { kind: "select" }): string | null {
    const field = this.expression.checked?.fields.get(node);
    if (field === undefined) return null;
    const { title, description, type } = field;
    return blocks(
      `**${plain(title[this.language])}** · ${code(field.name)} · ${plain(typeName(type)[this.language])}`,
      plain(description[this.language]),
      this.present(node, type),
    );
  }

  /** What it comes to for the things that the principle applies to: a value, or from where to where. */
  private present(node: Node, type: Type): string {
    const found = this.valuesOf(node);
    if (found.length === 0) return "";
    const unit = type.kind === "number" ? type.unit : null;
    const numbers = found.filter(({ value }) => typeof value === "number");
    if (type.kind === "number" && numbers.length > 1) {
      const sorted = [...numbers].sort((a, b) => (a.value as number) - (b.value as number));
      const [least, most] = [sorted[0] as Found, sorted.at(-1) as Found];
      if (least.value !== most.value) {
        return `${this.word("now")} ${this.word("from")} ${this.shown(least, unit)} ${this.word("upTo")} ${this.shown(most, unit)}`;
      }
    }
    const words = new Set(found.map(({ value }) => this.values.valueText(value, unit)).filter((text) => text !== ""));
    const listed = [...words].slice(0, MOST_WORDS).map(plain).join(", ");
    return listed === "" ? "" : `${this.word("now")}: ${listed}${words.size > MOST_WORDS ? "…" : ""}`;
  }

  private shown({ value, name }: Found, unit: Unit | null): string {
    const shown = plain(this.values.valueText(value, unit));
    return name === null ? shown : `${shown} (${plain(name)})`;
  }

  /** Nothing of a part that depends on what is walked over: that has many values. */
  private valuesOf(node: Node): Found[] {
    const { cases } = this.judged.application;
    const strategy = strategyValue(new Facts(this.snapshot));
    const evaluator = evaluatorOf(this.expression, this.expression.root ?? node, new Budget(STEPS, MILLISECONDS));
    try {
      return cases.flatMap((one) => {
        const variables = new Map<string, Value>([["strategy", strategy], ...one.variables]);
        if (!namesIn(node).every((name) => variables.has(name))) return [];
        const value = evaluator.evaluate(node, scopeOf(variables));
        return isMissing(value) ? [] : [{ value, name: this.values.caseName(one) }];
      });
    } catch (error) {
      if (error instanceof TooHeavy) return [];
      throw error;
    }
  }

  private word(word: keyof typeof WORDS): string {
    return WORDS[word][this.language];
  }
}

interface Found {
  readonly value: Value;
  readonly name: string | null;
}

function namesIn(node: Node): string[] {
  return node.kind === "name" ? [node.name] : childrenOf(node).flatMap(namesIn);
}
