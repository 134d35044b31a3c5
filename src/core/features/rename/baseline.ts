import type { FileEdit } from "../../edits/file-edit.ts";
import { BASELINE_NAME } from "../../project/discover.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { check } from "../../rules/check.ts";
import { fingerprint } from "../baseline.ts";
import { listAt } from "../references-index.ts";

/**
 * The edits of a baseline file after which it knows the same findings as
 * before: a finding is known by the path of what it is about, and that may hold
 * the id. `asOf` is today, as YYYY-MM-DD.
 */
export function baselineEdits(text: string, before: Snapshot, after: Snapshot, asOf: string): FileEdit[] {
  const [old, fresh] = [before, after].map((snapshot) => fingerprints(snapshot, asOf)) as [Prints, Prints];
  const renamed = new Map<string, string>();
  for (const [place, keys] of old) {
    const others = fresh.get(place) ?? [];
    if (others.length !== keys.length) continue;
    keys.forEach((key, index) => {
      if (key !== others[index]) renamed.set(key, others[index] as string);
    });
  }
  return [...renamed].flatMap(([from, to]) => {
    const start = text.indexOf(JSON.stringify(from));
    if (start < 0) return [];
    const span = { start, end: start + JSON.stringify(from).length };
    return [{ file: BASELINE_NAME, span, newText: JSON.stringify(to) }];
  });
}

/** By rule and file, in the order in which the findings stand there: a renaming leaves that as it is. */
type Prints = ReadonlyMap<string, readonly string[]>;

function fingerprints(snapshot: Snapshot, asOf: string): Prints {
  const prints = new Map<string, string[]>();
  for (const finding of check(snapshot, { language: "en", asOf }).findings) {
    listAt(prints, `${finding.rule} ${finding.file}`).push(fingerprint(snapshot, finding));
  }
  return prints;
}
