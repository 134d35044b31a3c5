import type { StrategyFile } from "../project/file.ts";
import type { Place } from "../project/snapshot.ts";
import { readDate } from "../schema/values.ts";
import { isRuleId } from "./ids.ts";

/** A comment `# koers-ignore RULE until 2026-12-31: reason`. */
export interface IgnoreComment {
  readonly place: Place;
  readonly rule: string;
  readonly until: string | null;
  readonly reason: string;
  /** The lines (from 0) whose findings it covers. */
  readonly lines: readonly number[];
  readonly problem: IgnoreProblem | null;
}

export type IgnoreProblem = "unreadable" | "unknown-rule" | "no-date" | "no-reason" | "past";

const FORM = /^#\s*koers-ignore\b\s*(?<rule>[^\s:]+)?\s*(?:until\s+(?<until>[^\s:]+))?\s*(?::\s*(?<reason>.*))?$/;

/** The ignore comments of a file; `asOf` is today as YYYY-MM-DD. */
export function ignoreComments(file: StrategyFile, asOf: string): IgnoreComment[] {
  const contentBelow = contentFinder(file);
  return file.comments
    .filter((comment) => /^#\s*koers-ignore\b/.test(comment.text))
    .reverse()
    .map((comment) => {
      const groups = FORM.exec(comment.text)?.groups;
      const rule = groups?.rule ?? "";
      const until = groups?.until ?? null;
      const reason = groups?.reason?.trim() ?? "";
      const problem = groups === undefined ? "unreadable" : problemOf(rule, until, reason, asOf);
      const place = { file, span: comment.span };
      return { place, rule, until, reason, lines: coveredLines(file, comment.span.start, contentBelow), problem };
    })
    .reverse();
}

function problemOf(rule: string, until: string | null, reason: string, asOf: string): IgnoreProblem | null {
  if (rule === "") return "unreadable";
  if (!isRuleId(rule)) return "unknown-rule";
  if (until === null || !/^\d{4}-\d\d-\d\d$/.test(until) || readDate(until) === undefined) return "no-date";
  if (reason === "") return "no-reason";
  return until < asOf ? "past" : null;
}

/** Its own line, or the next one that is neither empty nor a comment. */
function coveredLines(file: StrategyFile, offset: number, contentBelow: (line: number) => number | null): number[] {
  const line = file.lines.positionAt(offset).line;
  if (hasContent(file, line)) return [line];
  const next = contentBelow(line);
  return next === null ? [line] : [line, next];
}

/** Finds the first line with content below another; asked from the bottom up, each line is looked at once. */
function contentFinder(file: StrategyFile): (line: number) => number | null {
  let lowest = file.lines.lineCount;
  let found: number | null = null;
  return (line) => {
    for (let at = lowest - 1; at > line; at--) if (hasContent(file, at)) found = at;
    lowest = Math.min(lowest, line + 1);
    return found;
  };
}

function hasContent(file: StrategyFile, line: number): boolean {
  const text = file.lines.lineText(line).trim();
  return text !== "" && !text.startsWith("#");
}
