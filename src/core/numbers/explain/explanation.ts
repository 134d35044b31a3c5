import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat, type Format } from "../../words/format.ts";
import type { Language, Text } from "../../words/language.ts";
import { isReason, type Outcome } from "../reason.ts";

/** How a value is shown. */
export type Unit = "share" | "points" | "money" | "contacts" | "months" | "number" | "word";

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

/** Makes explanations in one language: formats values and finds where inputs stand. */
export class Explainer {
  readonly format: Format;

  constructor(
    readonly snapshot: Snapshot,
    readonly language: Language,
    readonly asOf: string,
  ) {
    this.format = createFormat(language);
  }

  text(text: Text): string {
    return text[this.language];
  }

  show(value: number | string, unit: Unit): string {
    if (typeof value === "string") return value;
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
        return this.format.score(value, Number.isInteger(value) ? 0 : 4);
    }
  }

  /** An input that is written in the strategy; `fallback` is shown where it is not. */
  input(label: Text, path: string, value: number | string | undefined, unit: Unit, fallback = "–"): ExplainedInput {
    const located = value === undefined ? null : this.snapshot.locate(path);
    const position = located?.file.lines.positionAt(located.node.span.start);
    return {
      label: this.text(label),
      value: value === undefined ? fallback : this.show(value, unit),
      path,
      source:
        located === null || position === undefined
          ? null
          : { file: located.file.path, line: position.line + 1, column: position.character + 1 },
    };
  }

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
      inputs,
    };
  }
}
