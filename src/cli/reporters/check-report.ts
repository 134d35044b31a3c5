import { byPath } from "../../core/project/discover.ts";
import { compareFindings, type Finding } from "../../core/rules/finding.ts";
import type { Language } from "../../core/words/language.ts";

/** What a check found, as reporters get it. Paths are relative to the current folder, with `/`. */
export interface CheckReport {
  /** Today, as YYYY-MM-DD. */
  readonly asOf: string;
  /** By root. */
  readonly strategies: readonly CheckedStrategy[];
}

export interface CheckedStrategy {
  readonly root: string;
  readonly language: Language;
  readonly files: readonly string[];
  /** In their order, with paths as above. */
  readonly findings: readonly Finding[];
  readonly baseline: BaselineCounts;
  /** Checks that wait until every file can be read. */
  readonly waiting: number;
  /** The text of a line (from 0) of one of the files. */
  lineText(file: string, line: number): string;
}

/** What a baseline took out; nothing where there is none. */
export interface BaselineCounts {
  /** Findings that it knows, and that are not shown. */
  readonly known: number;
  /** What it knows that is there no more. */
  readonly gone: number;
}

export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** All findings in one order, whatever strategy they are of. */
export function allFindings(report: CheckReport): Finding[] {
  return report.strategies.flatMap(({ findings }) => findings).sort(compareFindings);
}

function allFiles(report: CheckReport): string[] {
  return report.strategies.flatMap(({ files }) => files).sort(byPath);
}

export function countsOf(report: CheckReport): Counts {
  return { files: allFiles(report).length, ...countFindings(allFindings(report)) };
}

export function countFindings(findings: readonly Finding[]): Omit<Counts, "files"> {
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), infos: count("info") };
}

/** What the baselines took out of all strategies together. */
export function baselineCounts({ strategies }: CheckReport): BaselineCounts {
  const sum = (pick: (counts: BaselineCounts) => number): number =>
    strategies.reduce((total, { baseline }) => total + pick(baseline), 0);
  return { known: sum(({ known }) => known), gone: sum(({ gone }) => gone) };
}
