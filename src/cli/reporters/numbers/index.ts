import type { Colors } from "picocolors/types";
import type { NumbersReport } from "../../../core/numbers/report.ts";
import type { Strategy } from "../../../core/strategy/model.ts";
import type { Language } from "../../../core/words/language.ts";
import { wrapped } from "../columns.ts";
import { plainLine } from "../plain.ts";
import { initiativesSection, shiftsSection, totalSection } from "./business-cases.ts";
import { Figures, UNKNOWN } from "./figures.ts";
import { backlogSection, planSection } from "./progress.ts";
import type { NumbersShape } from "./shape.ts";
import { journeysSection, momentsSection, strategySection } from "./shares.ts";
import { NUMBERS_WORDS, type NumbersWords } from "./words.ts";

/** The numbers of a strategy, and what it takes to show them. */
export interface NumbersContent {
  readonly report: NumbersReport;
  readonly strategy: Strategy;
  /** An ISO code. */
  readonly currency: string;
  readonly language: Language;
}

/** What the sections of the tables work with. */
export interface NumbersTables {
  readonly report: NumbersShape;
  readonly strategy: Strategy;
  readonly language: Language;
  readonly words: NumbersWords;
  readonly figures: Figures;
  readonly paint: Colors;
}

/** A title with lines under it; without lines it is left out. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

const SECTIONS = [
  momentsSection,
  strategySection,
  journeysSection,
  shiftsSection,
  initiativesSection,
  totalSection,
  planSection,
  backlogSection,
] as const;

/** The numbers for people: tables by section, and under each why there are dashes in it. */
export function numbersTables(content: NumbersContent, paint: Colors, width: number): string {
  const report = content.report as unknown as NumbersShape;
  const words = NUMBERS_WORDS[content.language];
  const figures = new Figures(content.language, content.currency, report.why);
  const { strategy, language } = content;
  const tables: NumbersTables = { report, strategy, language, words, figures, paint };
  const sections = SECTIONS.flatMap((section) => {
    const { title, lines } = section(tables);
    const reasons = reasonLines(figures, words, paint, width);
    return lines.length === 0 ? [] : [[paint.bold(title), ...indented(lines), ...indented(reasons)].join("\n")];
  });
  const example = Object.keys(report.shifts)[0];
  const hint = `${words.explain} ${example === undefined ? "strategy.digitalShare.now" : `shifts.${plainLine(example)}.npv`}`;
  return `${[`${words.asOf} ${report.asOf}`, ...sections, paint.dim(hint)].join("\n\n")}\n`;
}

function reasonLines(figures: Figures, words: NumbersWords, paint: Colors, width: number): string[] {
  const reasons = figures.takeReasons();
  if (reasons.length === 0) return [];
  const lines = reasons.flatMap(([reason, paths]) =>
    wrapped(plainLine(`${reason}: ${paths.join(", ")}`), width - 4).map((line, index) =>
      index === 0 ? `${UNKNOWN} ${line}` : `  ${line}`,
    ),
  );
  return ["", ...[words.why, ...lines].map(paint.dim)];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}
