import { type Case, shiftCase } from "../numbers/business-case.ts";
import { Explainer, type Explanation } from "../numbers/explain/explanation.ts";
import { figureOf } from "../numbers/explain/figures.ts";
import { explainWith } from "../numbers/explain/index.ts";
import { isReason } from "../numbers/reason.ts";
import type { Snapshot } from "../project/snapshot.ts";
import type { Language } from "../words/language.ts";
import { shiftName } from "./shift-name.ts";
import { spotOf } from "./spot.ts";
import type {
  CaseInput,
  ExplainedCase,
  ExplainedFigure,
  FigureInput,
  FigureKey,
  YearFigureKey,
} from "./types/business-case.ts";

const FIGURES: readonly FigureKey[] = [
  "net",
  "npv",
  "paybackMonths",
  "netBeforeRelationship",
  "handling",
  "retention",
  "conversion",
  "running",
  "investment",
  "breakEvenChurnDifference",
];

const YEARLY: readonly YearFigureKey[] = ["net", "handling", "retention", "conversion", "running", "investment"];

/** Whose figures are explained. */
export interface ExplainedSubject {
  readonly of: "shift" | "initiative" | "strategy";
  readonly shifts: readonly string[];
  /** What its numbers are called by. */
  readonly numbers: string;
}

/** The figures of one case, each with its formula filled in and the way to what it rests on. */
export class CaseExplained {
  private readonly inputs: CaseInput[] = [];
  /** Where an input stands among them, by its path. */
  private readonly places = new Map<string, number>();
  private readonly explainer: Explainer;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly subject: ExplainedSubject,
    private readonly which: Case,
    language: Language,
    asOf: string,
  ) {
    this.explainer = new Explainer(snapshot, language, asOf, false);
  }

  /** Of the whole period, and of each of these years. */
  whole(years: readonly string[]): ExplainedCase {
    const figures = this.each(FIGURES, (key) => key);
    const byYear = years.map((year) => [year, this.each(YEARLY, (key) => `years.${year}.${key}`)] as const);
    return { figures, years: Object.fromEntries(byYear), inputs: this.inputs };
  }

  private each<Key extends string>(keys: readonly Key[], nameOf: (key: Key) => string): Record<Key, ExplainedFigure> {
    const explained = keys.map((key) => [key, this.figure(nameOf(key))] as const);
    return Object.fromEntries(explained) as Record<Key, ExplainedFigure>;
  }

  private figure(name: string): ExplainedFigure {
    const { which, subject, explainer } = this;
    const prefix = which === "expected" ? subject.numbers : `${subject.numbers}.${which}`;
    const explanation = explainWith(explainer, `${prefix}.${name}`);
    const { title = "", value = null, reason = null, formula = "", filled = [] } = explanation ?? {};
    if (subject.of === "shift") return { title, value, reason, formula, filled, inputs: this.written(explanation) };
    return { title, value, reason, formula, filled, inputs: this.added(name) };
  }

  /** The values that are written in the strategy. */
  private written(explanation: Explanation | null): FigureInput[] {
    return (explanation?.inputs ?? []).map(({ label, value, path, source }) => ({
      at: this.place(`${path} ${label}`, () => ({ label, source: source === null ? null : { path, ...source } })),
      value,
    }));
  }

  /** What each of several shifts adds. */
  private added(name: string): FigureInput[] {
    const { snapshot, subject, which, explainer } = this;
    const figure = figureOf(name, []);
    if (figure === null) return [];
    return subject.shifts.map((id) => {
      const one = shiftCase(snapshot, id, which);
      const part = isReason(one) ? one : figure.take(one);
      return {
        at: this.place(id, () => ({ label: shiftName(snapshot, id), source: spotOf(snapshot, `shifts.${id}`) })),
        value: isReason(part) ? explainer.text(part.text) : explainer.show(part, figure.unit),
      };
    });
  }

  private place(key: string, make: () => CaseInput): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.inputs.length);
    return this.inputs.push(make()) - 1;
  }
}
