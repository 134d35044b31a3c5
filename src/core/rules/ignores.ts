import type { StrategyFile } from "../project/file.ts";
import type { Place } from "../project/snapshot.ts";
import { respellDate } from "../schema/spelling.ts";
import { readDate } from "../schema/values.ts";
import { nearest } from "../text/nearest.ts";
import { isRuleId, RULE_IDS } from "./ids.ts";

/** A comment `# koers-ignore RULE until 2026-12-31: reason`. */
export interface IgnoreComment {
  readonly place: Place;
  readonly text: string;
  readonly rule: string;
  readonly until: string | null;
  readonly reason: string;
  /** The lines (from 0) whose findings it covers. */
  readonly lines: readonly number[];
  readonly problem: IgnoreProblem | null;
}

export type IgnoreProblem = "misspelt" | "unreadable" | "unknown-rule" | "no-date" | "no-reason" | "past";

const MARK = /^#\s*koers-ignore(?![\w-])/;
const FORM = /^#\s*koers-ignore\b\s*(?<rule>[^\s:]+)?\s*(?:until\s+(?<until>[^\s:]+))?\s*(?::\s*(?<reason>.*))?$/;

/** What looks like the mark: without its hyphen, in capitals, translated, as other programs have it. */
const NEAR_MARK = /^#+\s*koers[\s_:-]*(?<word>\p{L}+)(?:-(?:next-)?line)?(?![\w-])(?<rest>.*)$/iu;
const MARK_WORDS = ["ignore", "ignoreer", "negeer", "negeren"];

/** What stands further on is not looked at, where an exception is not written as one. */
const LONGEST = 300;

/** The parts of an exception, in whatever words they are joined. */
const LOOSE_FORM =
  /^[\s:]*(?<rule>[A-Za-z][\w-]*)?[\s,(]*(?:(?:until|till|to|tot(?:\s+en\s+met)?|t\/m)\b[\s:]*)?(?<until>\d[\w./-]*)?[\s)]*(?:[:–-]\s*(?<reason>.*))?$/i;

/** The ignore comments of a file; `asOf` is today as YYYY-MM-DD. */
export function ignoreComments(file: StrategyFile, asOf: string): IgnoreComment[] {
  const contentBelow = contentFinder(file);
  return file.comments
    .filter(({ text }) => MARK.test(text) || looksLikeIgnore(text))
    .reverse()
    .map(({ text, span }) => {
      const groups = FORM.exec(text)?.groups;
      const rule = groups?.rule ?? "";
      const until = groups?.until ?? null;
      const reason = groups?.reason?.trim() ?? "";
      const problem = groups === undefined || rule === "" ? unread(text) : problemOf(rule, until, reason, asOf);
      const place = { file, span };
      return { place, text, rule, until, reason, lines: coveredLines(file, span.start, contentBelow), problem };
    })
    .reverse();
}

/** An exception as it ought to be written; null for the parts that it does not give. */
export function writtenAnew(text: string): {
  readonly rule: string | null;
  readonly until: string | null;
  readonly reason: string | null;
} {
  const groups = LOOSE_FORM.exec(NEAR_MARK.exec(text)?.groups?.rest?.slice(0, LONGEST) ?? "")?.groups;
  const written = groups?.rule ?? "";
  const until = groups?.until ?? "";
  const day = isDay(until) ? until : respellDate(until);
  return {
    rule: isRuleId(written) ? written : nearest(written, RULE_IDS),
    until: day !== null && isDay(day) ? day : null,
    reason: groups?.reason?.trim() || null,
  };
}

/** A remark on the course of something is none: it must name a rule. */
function looksLikeIgnore(text: string): boolean {
  const word = NEAR_MARK.exec(text)?.groups?.word?.toLowerCase();
  if (word === undefined || nearest(word, MARK_WORDS) === null) return false;
  return writtenAnew(text).rule !== null;
}

function unread(text: string): IgnoreProblem {
  return MARK.test(text) && writtenAnew(text).rule === null ? "unreadable" : "misspelt";
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && readDate(text) !== undefined;
}

function problemOf(rule: string, until: string | null, reason: string, asOf: string): IgnoreProblem | null {
  if (!isRuleId(rule)) return "unknown-rule";
  if (until === null || !isDay(until)) return "no-date";
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
