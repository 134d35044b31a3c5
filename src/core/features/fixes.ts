import type { FileEdit } from "../edits/file-edit.ts";
import type { Finding } from "../rules/finding.ts";

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
  const edits = new Map<string, FileEdit[]>();
  const mended: Finding[] = [];
  for (const finding of findings) {
    if (finding.fix === null || !finding.fix.safe) continue;
    if (finding.fix.edits.some((edit) => (edits.get(edit.file) ?? []).some((made) => touches(made, edit)))) continue;
    for (const edit of finding.fix.edits) edits.set(edit.file, [...(edits.get(edit.file) ?? []), edit]);
    mended.push(finding);
  }
  return { edits, mended };
}

function touches(a: FileEdit, b: FileEdit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
