import assert from "node:assert/strict";
import type { Finding, FindingFix } from "../../src/core/rules/finding.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { AS_OF, type Files, findingsOf, pointedAt } from "./strategy.ts";

/** The files with the edits of a fix made. */
export function madeIn<Some extends Files>(files: Some, fix: FindingFix): Some {
  const mended: Record<string, string | Uint8Array> = { ...files };
  for (const file of new Set(fix.edits.map((edit) => edit.file))) {
    const text = files[file];
    assert.ok(typeof text === "string", `${file} is a text`);
    mended[file] = applyEdits(
      text,
      fix.edits.filter((edit) => edit.file === file),
    );
  }
  return mended as Some;
}

/**
 * Whether each fix of a finding takes it away, keeps every comment and brings
 * no error that was not there; `may` names rules that may find one after all.
 */
export async function assertMends(
  files: Files,
  finding: Finding,
  { found, asOf = AS_OF, may = [] }: { found: readonly Finding[]; asOf?: string; may?: readonly string[] },
): Promise<void> {
  for (const fix of finding.fixes) {
    const mended = madeIn(files, fix);
    const isComment = pointedAt(files, finding).startsWith("#");
    if (!isComment) assert.deepEqual(commentsIn(mended), commentsIn(files), fix.title);
    const left = (await findingsOf(mended, { asOf })).map(identity);
    const before = found.map(identity);
    const own = identity(finding);
    assert.ok(count(left, own) < count(before, own), `“${fix.title}” leaves: ${finding.message}`);
    const errors = left.filter((one) => one.startsWith("error ") && !before.includes(one));
    const unexpected = errors.filter((one) => ![finding.rule, ...may].some((rule) => one.startsWith(`error ${rule} `)));
    assert.deepEqual(unexpected, [], `“${fix.title}”`);
  }
}

/** Without its place, which moves with the text around it, unless that is all it has. */
function identity({ severity, rule, path, range, message }: Finding): string {
  return `${severity} ${rule} ${path ?? range.start.line} ${message}`;
}

function count(all: readonly string[], one: string): number {
  return all.filter((other) => other === one).length;
}

/** But for exceptions: those are what a fix may mend. */
function commentsIn(files: Files): string[] {
  return Object.values(files).flatMap((text) =>
    typeof text === "string"
      ? [...text.matchAll(/(?:^|\s)(#(?!\s*koers)[^\r\n]*)/g)].map(([, comment]) => comment ?? "")
      : [],
  );
}
