import type { FileEdit } from "../../edits/file-edit.ts";
import { lineBreakOf } from "../../edits/sections.ts";
import { lastDay } from "../../numbers/dates.ts";
import { isYaml } from "../../project/discover.ts";
import { readStrategyFile, type StrategyFile } from "../../project/file.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Finding } from "../../rules/finding.ts";
import { ignoreComments } from "../../rules/ignores.ts";
import { RULES } from "../../rules/index.ts";
import { readDate } from "../../schema/values.ts";
import type { YamlNode } from "../../syntax/tree.ts";
import { applyEdits } from "../../text/edit.ts";
import type { Text } from "../../words/language.ts";

/** Why a finding is left as it is, and until when. */
export interface Excuse {
  readonly reason: string;
  /** The last day, as YYYY-MM-DD. */
  readonly until: string;
}

/** Whether a finding can be excused where it stands: not what is broken, not in tables, not inside a text. */
export function canBeExcused(snapshot: Snapshot, finding: Finding): boolean {
  const file = excusableFile(snapshot, finding);
  if (file === null) return false;
  const start = file.lines.offsetAt({ line: finding.range.start.line, character: 0 });
  return file.documents.every(({ root }) => root === null || !isInsideText(root, start));
}

/**
 * The edit that puts `# koers-ignore RULE until DATE: reason` on a line of its
 * own above a finding; null where such a comment would not cover it.
 */
export function excuseEdit(snapshot: Snapshot, finding: Finding, excuse: Excuse): FileEdit | null {
  const file = excusableFile(snapshot, finding);
  if (file === null || !canBeExcused(snapshot, finding)) return null;
  const { line } = finding.range.start;
  const start = file.lines.offsetAt({ line, character: 0 });
  const indent = /^ */.exec(file.lines.lineText(line))?.[0] ?? "";
  const reason = excuse.reason.replace(/\s+/g, " ").trim();
  const newText = `${indent}# koers-ignore ${finding.rule} until ${excuse.until}: ${reason}${lineBreakOf(file)}`;
  const edit = { file: file.path, span: { start, end: start }, newText };
  return covers(file, edit, finding, excuse) ? edit : null;
}

/** Three months from today: long enough to act, short enough to come back to. */
export function usualEnd(asOf: string): string {
  const month = Number(asOf.slice(5, 7)) + 2;
  const year = Number(asOf.slice(0, 4)) + Math.floor(month / 12);
  const then = `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
  const [day, last] = [`${then}-${asOf.slice(8, 10)}`, lastDay(then)];
  return day < last ? day : last;
}

/** What is wrong with a reason as it is typed; null where it will do. */
export function reasonProblem(typed: string): Text | null {
  if (typed.trim() !== "") return null;
  return {
    en: "Say in a few words why this is left as it is.",
    nl: "Zeg in een paar woorden waarom dit zo blijft.",
  };
}

/** What is wrong with an end date as it is typed; null where it will do. */
export function endProblem(typed: string, asOf: string): Text | null {
  const day = typed.trim();
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || readDate(day) === undefined) {
    const example = usualEnd(asOf);
    return {
      en: `Write a day that exists as year-month-day, such as ${example}.`,
      nl: `Schrijf een bestaande dag als jaar-maand-dag, zoals ${example}.`,
    };
  }
  if (day >= asOf) return null;
  return {
    en: `${day} is over. Choose today (${asOf}) or a later day.`,
    nl: `${day} is voorbij. Kies vandaag (${asOf}) of een latere dag.`,
  };
}

function excusableFile(snapshot: Snapshot, finding: Finding): StrategyFile | null {
  const file = snapshot.files.find(({ path }) => path === finding.file);
  return file === undefined || !isYaml(file.path) || file.problems.length > 0 || isFixed(finding) ? null : file;
}

/** In a text over lines a comment would become part of that text. */
function isInsideText(root: YamlNode, offset: number): boolean {
  const open: YamlNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === "map") open.push(...node.entries.map(({ value }) => value));
    else if (node.kind === "seq") open.push(...node.items);
    else if (node.span.start < offset && offset < node.span.end) return true;
  }
  return false;
}

/** What is wrong with the file itself cannot be excused, nor can an excuse. */
function isFixed({ rule }: Finding): boolean {
  return rule === "ignore-comment" || RULES.some(({ meta }) => meta.id === rule && meta.fixed === true);
}

/** The comment is read as one, and the finding is on the line that it covers. */
function covers(file: StrategyFile, edit: FileEdit, finding: Finding, excuse: Excuse): boolean {
  const { path, text, encoding, unreadable } = file;
  const after = readStrategyFile({ path, text: applyEdits(text, [edit]), encoding, unreadable });
  const { line } = finding.range.start;
  return (
    after.problems.length === 0 &&
    ignoreComments(after, excuse.until).some(
      (comment) =>
        comment.problem === null &&
        comment.rule === finding.rule &&
        comment.place.span.start >= edit.span.start &&
        after.lines.positionAt(comment.place.span.start).line === line &&
        comment.lines.includes(line + 1),
    )
  );
}
