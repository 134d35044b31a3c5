import type { StrategyFile } from "../../project/file.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { SchemaIssue } from "../../schema/issues.ts";

type IssueOf<Code extends SchemaIssue["code"]> = Extract<SchemaIssue, { code: Code }>;

/**
 * All schema issues of one kind, with the file each is in and its path in the
 * strategy. None where a newer format is spoken: it may be right there.
 */
export function* issuesOf<Code extends SchemaIssue["code"]>(
  snapshot: Snapshot,
  code: Code,
): Iterable<{ readonly file: StrategyFile; readonly issue: IssueOf<Code>; readonly path: string }> {
  if (snapshot.isNewer) return;
  for (const file of snapshot.files) {
    for (const document of file.documents) {
      for (const issue of document.issues) {
        if (issue.code !== code) continue;
        yield { file, issue: issue as IssueOf<Code>, path: snapshot.pathIn(document, issue.path) };
      }
    }
  }
}
