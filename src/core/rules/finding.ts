import type { FileEdit } from "../edits/file-edit.ts";
import type { Range } from "../text/position.ts";
import type { RuleId } from "./ids.ts";
import type { Severity } from "./rule.ts";

/** Something that is wrong or worth knowing, in words of one language. Plain data. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What is wrong, with the values in it. */
  readonly message: string;
  /** Why it matters to the strategy. */
  readonly why: string;
  /** What to do. */
  readonly advice: string;
  /** Relative to the root of the strategy. */
  readonly file: string;
  readonly range: Range;
  /** The thing or value it is about; null for files and comments. */
  readonly path: string | null;
  /** The page that documents the rule, relative to the repository of Koers. */
  readonly docs: string;
  readonly related: readonly RelatedPlace[];
  /** Ways to mend it, the likeliest first. */
  readonly fixes: readonly FindingFix[];
}

export interface RelatedPlace {
  readonly message: string;
  readonly file: string;
  readonly range: Range;
}

export interface FindingFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly FileEdit[];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** By file, place, severity and rule: the same order everywhere. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    RANK[a.severity] - RANK[b.severity] ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

/** Whether a severity is at least as grave as a level. */
export function atLeast(severity: Severity, level: Severity): boolean {
  return RANK[severity] <= RANK[level];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
