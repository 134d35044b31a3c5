import type { FileEdit } from "../edits/file-edit.ts";
import type { Finding, FindingFix } from "../rules/finding.ts";
import type { RuleId } from "../rules/ids.ts";

/** Edits by file, and the findings that they mend. */
export interface ChosenFixes {
  readonly edits: ReadonlyMap<string, readonly FileEdit[]>;
  readonly mended: readonly Finding[];
}

/**
 * The safe fixes of findings that can be made together: where two would touch
 * the same text the first by place is made, and the other waits for the next
 * round of checking.
 */
export function safeFixes(findings: readonly Finding[]): ChosenFixes {
  return fixesTogether(findings, safeFix);
}

/** The fixes of all findings of a rule that leave no choice, as far as they can be made together. */
export function fixesOfRule(findings: readonly Finding[], rule: RuleId): ChosenFixes {
  return fixesTogether(findings, (finding) => (finding.rule === rule ? onlyFix(finding) : undefined));
}

/** The fixes that are picked and do not touch the same text: of two that do, the first by place. */
function fixesTogether(findings: readonly Finding[], pick: (finding: Finding) => FindingFix | undefined): ChosenFixes {
  const edits = new Map<string, FileEdit[]>();
  const mended: Finding[] = [];
  for (const finding of findings) {
    const fix = pick(finding);
    if (fix === undefined) continue;
    if (fix.edits.some((edit) => (edits.get(edit.file) ?? []).some((made) => touches(made, edit)))) continue;
    for (const edit of fix.edits) edits.set(edit.file, [...(edits.get(edit.file) ?? []), edit]);
    mended.push(finding);
  }
  return { edits, mended };
}

/** The fix of a finding that may be made without asking. */
export function safeFix({ fixes }: Finding): FindingFix | undefined {
  return fixes.find(({ safe }) => safe);
}

/** The fix of a finding that can be mended in one way: of several, people choose each time. */
export function onlyFix({ fixes }: Finding): FindingFix | undefined {
  return fixes.length === 1 ? fixes[0] : undefined;
}

function touches(a: FileEdit, b: FileEdit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
