import type { Colors } from "picocolors/types";
import { safeFix } from "../../core/features/fixes.ts";
import type { Finding } from "../../core/rules/finding.ts";
import type { Language } from "../../core/words/language.ts";
import {
  allFindings,
  baselineCounts,
  type CheckedStrategy,
  type CheckReport,
  type Counts,
  countsOf,
} from "./check-report.ts";
import { columnsOf, padded, wrapped } from "./columns.ts";
import { caretsOf, excerptOf } from "./excerpt.ts";
import { groupBy } from "./group.ts";
import { placeText } from "./place.ts";
import { plain } from "./plain.ts";
import { GLYPH, severityMark, severityPaint } from "./severity.ts";
import { baselineTexts, countsText, numbered, reportWords } from "./words.ts";

export interface StylishOptions {
  readonly colors: Colors;
  /** In columns. */
  readonly width: number;
}

const MARGIN = "  ";

/** The report for people: what is grave in full, notes in short, and the sum. */
export function stylishReport(report: CheckReport, options: StylishOptions): string {
  const parts = report.strategies.map((strategy) => new StrategyReport(strategy, options).text());
  return [...parts.filter((part) => part !== ""), summary(report, options)].join("\n");
}

class StrategyReport {
  private readonly language: Language;

  constructor(
    private readonly strategy: CheckedStrategy,
    private readonly options: StylishOptions,
  ) {
    this.language = strategy.language;
  }

  text(): string {
    const { findings } = this.strategy;
    const grave = findings.filter((finding) => finding.severity !== "info").map((finding) => this.inFull(finding));
    const notes = findings.filter((finding) => finding.severity === "info");
    return [...grave, ...(notes.length === 0 ? [] : [this.notes(notes)])].join("\n");
  }

  private inFull(finding: Finding): string {
    const { colors } = this.options;
    const words = reportWords[this.language];
    const head = severityMark(finding.severity, this.language, colors);
    const what = this.indented(plain(finding.message), columnsOf(head.plain) + 4, (line) => colors.bold(line));
    return [
      colors.underline(placeText(finding.file, finding.range)),
      `${MARGIN}${head.colored}${MARGIN}${what}`,
      "",
      ...this.frame(finding),
      "",
      ...this.labelled(words.why, plain(finding.why)),
      ...this.labelled(words.advice, plain(finding.advice)),
      ...finding.related.flatMap((place, index) =>
        this.labelled(
          index === 0 ? words.related : "",
          `${placeText(place.file, place.range)}\n${plain(place.message)}`,
        ),
      ),
      ...this.labelled(words.rule, finding.rule),
      "",
    ].join("\n");
  }

  /** The line itself, with carets under the exact range; nothing for a file without text. */
  private frame(finding: Finding): string[] {
    const { colors, width } = this.options;
    const number = String(finding.range.start.line + 1);
    const text = this.strategy.lineText(finding.file, finding.range.start.line);
    const gutter = `${MARGIN}${MARGIN}${number} │ `;
    const excerpt = excerptOf(text, finding.range, width - gutter.length);
    const { indent, carets } = caretsOf(excerpt);
    const paint = severityPaint(finding.severity, colors);
    return [
      `${colors.dim(gutter)}${excerpt.before}${paint(excerpt.marked)}${excerpt.after}`,
      `${colors.dim(`${" ".repeat(gutter.length - 2)}│ `)}${" ".repeat(indent)}${paint("^".repeat(carets))}`,
    ];
  }

  private labelled(label: string, text: string): string[] {
    const { why, advice, related, rule } = reportWords[this.language];
    const column = Math.max(...[why, advice, related, rule].map(columnsOf)) + 2;
    const body = this.indented(text, column + 4, (line) => line);
    return [`${MARGIN}${MARGIN}${this.options.colors.dim(padded(label, column))}${body}`];
  }

  /** Notes of one rule have one reason: it is said once. */
  private notes(notes: readonly Finding[]): string {
    const { colors } = this.options;
    const byRule = groupBy(notes, (finding) => finding.rule);
    return [...byRule].map(([rule, findings]) => this.notesOf(rule, findings, colors)).join("\n");
  }

  private notesOf(rule: string, findings: readonly Finding[], colors: Colors): string {
    const words = reportWords[this.language];
    const [first] = findings;
    const sameAdvice = findings.every((finding) => finding.advice === first?.advice);
    const head = severityMark("info", this.language, colors);
    return [
      ...findings.map((finding) => {
        const place = placeText(finding.file, finding.range);
        const advice = sameAdvice ? "" : ` ${plain(finding.advice)}`;
        return `${colors.underline(place)}\n${MARGIN}${head.colored}${MARGIN}${plain(finding.message)}${advice}`;
      }),
      "",
      ...this.labelled(words.why, plain(first?.why ?? "")),
      ...(sameAdvice ? this.labelled(words.advice, plain(first?.advice ?? "")) : []),
      ...this.labelled(words.rule, rule),
      "",
    ].join("\n");
  }

  private indented(text: string, column: number, paint: (line: string) => string): string {
    return wrapped(text, Math.max(30, this.options.width - column))
      .map(paint)
      .join(`\n${" ".repeat(column)}`);
  }
}

/** The last line: what there is, in what; in the language of the first strategy. */
function summary(report: CheckReport, { colors }: StylishOptions): string {
  const counts = countsOf(report);
  const language = report.strategies[0]?.language ?? "en";
  const words = reportWords[language];
  const checked = [
    numbered(counts.files, words.files),
    ...(report.strategies.length > 1 ? [numbered(report.strategies.length, words.strategies)] : []),
  ].join(` ${words.of} `);
  const sum = `${countsText(counts, language)} ${words.within} ${checked}, ${words.asOf} ${report.asOf}.`;
  const example = gravest(report);
  const hint = example === undefined ? "" : `${colors.dim(`${words.explainHint} ${example.rule}`)}\n`;
  const known = baselineTexts(baselineCounts(report), language).map((text) => `${text}\n`);
  const waiting = report.strategies.reduce((total, strategy) => total + strategy.waiting, 0);
  const held = waiting === 0 ? "" : `${numbered(waiting, words.waiting)}\n`;
  const safe = allFindings(report).filter((finding) => safeFix(finding) !== undefined).length;
  const mendable = safe === 0 ? "" : `${numbered(safe, words.mendable)}\n`;
  return `${verdict(counts, sum, colors)}\n${held}${known.join("")}${mendable}${hint}`;
}

function gravest(report: CheckReport): Finding | undefined {
  const findings = allFindings(report);
  return findings.find(({ severity }) => severity !== "info") ?? findings[0];
}

function verdict(counts: Counts, sum: string, colors: Colors): string {
  if (counts.errors > 0) return colors.red(colors.bold(`${GLYPH.error} ${sum}`));
  if (counts.warnings > 0) return colors.yellow(colors.bold(`${GLYPH.warning} ${sum}`));
  return colors.green(colors.bold(`✔ ${sum}`));
}
