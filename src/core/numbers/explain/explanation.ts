import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat, type Format } from "../../words/format.ts";
import type { Language, Text } from "../../words/language.ts";
import { isReason, type Outcome } from "../reason.ts";

/** How a value is shown. */
export type Unit = "share" | "points" | "money" | "contacts" | "months" | "number" | "factor" | "word";

/** A value that a computed one rests on, and where it is written. */
export interface ExplainedInput {
  readonly label: string;
  readonly value: string;
  readonly path: string;
  /** Null where nothing is written and a default was taken. */
  readonly source: { readonly file: string; readonly line: number; readonly column: number } | null;
}

/** A computed number with all that it rests on. Plain data, in words of one language. */
export interface Explanation {
  readonly path: string;
  readonly title: string;
  /** Null where it cannot be computed; `reason` says why. */
  readonly value: string | null;
  readonly reason: string | null;
  readonly formula: string;
  /** The formula with its inputs filled in, a line a step; empty where they are missing. */
  readonly filled: readonly string[];
  readonly inputs: readonly ExplainedInput[];
}

/** Inputs of one of several things: what is its own gets its name, what all share does not. */
export function under(name: string, inputs: readonly ExplainedInput[]): ExplainedInput[] {
  const own = /^(contactMoments|channelMix|shifts|relationshipReturns)\b/;
  return inputs.map((input) => (own.test(input.path) ? { ...input, label: `${name}: ${input.label}` } : input));
}

/** What is written stands once in a list; what is not may be missing for several reasons. */
function onceEach(inputs: readonly ExplainedInput[]): ExplainedInput[] {
  const seen = new Set<string>();
  return inputs.filter(({ path, label, source }) => {
    const key = source === null ? `${path} ${label}` : path;
    return !seen.has(key) && seen.add(key);
  });
}

/** `6.1` for `6.1000`, `8` for `8.0000`. */
function brief(number: string): string {
  return number.replace(/([.,]\d*?)0+$/, "$1").replace(/[.,]$/, "");
}

/** Makes explanations in one language: formats values and finds where inputs stand. */
export class Explainer {
  readonly format: Format;
  private readonly places = new Map<string, ExplainedInput["source"]>();

  constructor(
    readonly snapshot: Snapshot,
    readonly language: Language,
    readonly asOf: string,
    /** False leaves out what each of several shifts adds and rests on, for who says that otherwise: it is much. */
    readonly eachShift = true,
  ) {
    this.format = createFormat(language);
  }

  text(text: Text): string {
    return text[this.language];
  }

  show(value: number | string, unit: Unit): string {
    if (typeof value === "string") return value;
    if (unit === "factor") return brief(this.format.score(value, 6));
    switch (unit) {
      case "share":
        return this.format.share(value, 2);
      case "points":
        return this.format.points(value, 2);
      case "money":
        return this.format.money(value, this.snapshot.manifest.currency ?? "EUR", 2);
      case "contacts":
        return this.format.score(value, Number.isInteger(value) ? 0 : 1);
      case "months":
        return `${this.format.integer(value)} ${this.language === "nl" ? "maanden" : "months"}`;
      default:
        return brief(this.format.score(value, 4));
    }
  }

  /** An input that is written in the strategy; `fallback` is shown where it is not. */
  input(label: Text, path: string, value: number | string | undefined, unit: Unit, fallback = "–"): ExplainedInput {
    return {
      label: this.text(label),
      value: value === undefined ? fallback : this.show(value, unit),
      path,
      source: value === undefined ? null : this.placeOf(path),
    };
  }

  /** Most inputs count in many numbers: each is looked up once. */
  private placeOf(path: string): ExplainedInput["source"] {
    const known = this.places.get(path);
    if (known !== undefined) return known;
    const located = this.snapshot.locate(path);
    const position = located?.file.lines.positionAt(located.node.span.start);
    const place =
      located === null || position === undefined
        ? null
        : { file: located.file.path, line: position.line + 1, column: position.character + 1 };
    this.places.set(path, place);
    return place;
  }

  /** A name that people gave, or an id: the same in both languages. */
  named(path: string, name: string, value: number | string | undefined, unit: Unit): ExplainedInput {
    return this.input({ en: name, nl: name }, path, value, unit);
  }

  /** The explanation of a number; an input that counts twice is named once. */
  explanation(
    path: string,
    title: Text,
    outcome: Outcome<number | string>,
    unit: Unit,
    formula: Text,
    filled: readonly string[],
    inputs: readonly ExplainedInput[],
  ): Explanation {
    const failed = isReason(outcome);
    return {
      path,
      title: this.text(title),
      value: failed ? null : this.show(outcome, unit),
      reason: failed ? this.text(outcome.text) : null,
      formula: this.text(formula),
      filled: failed ? [] : filled,
      inputs: onceEach(inputs),
    };
  }
}
