import type { FileEdit } from "../core/edits/file-edit.ts";
import { safeFix, safeFixes } from "../core/features/fixes.ts";
import type { StrategyFile } from "../core/project/file.ts";
import type { FindingFix } from "../core/rules/finding.ts";
import type { StrategyService } from "../core/service.ts";
import { applyEdits } from "../core/text/edit.ts";
import { isOwnFile } from "./mended-files.ts";
import type { OpenStrategy } from "./strategies.ts";

/** What the safe fixes of a strategy come to. */
export interface Mending {
  /** How many findings they mend. */
  readonly mended: number;
  readonly files: readonly MendedFile[];
  /** Files that have safe fixes but cannot be written without loss: they stay as they are. */
  readonly left: readonly string[];
}

export interface MendedFile {
  /** Relative to the root of the strategy. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A fix may bring a next one to light; no more often than this. */
const MOST_ROUNDS = 10;

/** Makes the safe fixes in memory: the strategy goes on with the mended texts, its files stay as they are. */
export function mend({ service, language }: OpenStrategy, asOf: string): Mending {
  const before = new Map(service.snapshot.files.map((file) => [file.path, file.text]));
  const left = new Set<string>();
  let mended = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { findings } = service.check({ language, asOf });
    const chosen = safeFixes(findings.filter((finding) => canBeMade(service, safeFix(finding), left)));
    if (!makeEdits(service, chosen.edits)) break;
    mended += chosen.mended.length;
  }
  const files = service.snapshot.files
    .map(({ path, text }) => ({ path, before: before.get(path) ?? text, after: text }))
    .filter((file) => file.before !== file.after);
  return { mended, files, left: [...left] };
}

/** Takes down the files that stand in the way. */
function canBeMade(service: StrategyService, fix: FindingFix | undefined, left: Set<string>): boolean {
  if (fix === undefined) return false;
  const fixed = fix.edits.filter((edit) => !canBeWritten(service, edit.file));
  for (const { file } of fixed) left.add(file);
  return fixed.length === 0;
}

/** Only what was read without guessing can be written back as it was. */
function canBeWritten({ snapshot, root }: StrategyService, path: string): boolean {
  const file = snapshot.files.find((candidate) => candidate.path === path);
  return file !== undefined && file.encoding === null && file.unreadable === null && isOwnFile(root, path);
}

/** Whether anything changed. */
function makeEdits(service: StrategyService, edits: ReadonlyMap<string, readonly FileEdit[]>): boolean {
  const changed = service.snapshot.files.flatMap((file) => {
    const after = applyEdits(file.text, withItsLineBreaks(file, edits.get(file.path) ?? []));
    return after === file.text ? [] : [{ path: file.path, after }];
  });
  for (const { path, after } of changed) service.setText(path, after);
  return changed.length > 0;
}

function withItsLineBreaks({ text }: StrategyFile, edits: readonly FileEdit[]): readonly FileEdit[] {
  const onlyWindows = text.includes("\r\n") && !/(?<!\r)\n/.test(text);
  if (!onlyWindows) return edits;
  return edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/\r?\n/g, "\r\n") }));
}
