import type { Snapshot } from "../project/snapshot.ts";
import { type CheckOptions, check } from "../rules/check.ts";
import type { Finding } from "../rules/finding.ts";

/** The errors of a strategy that it did not have before a change; where they stand plays no part. */
export function newErrors(before: Snapshot, after: Snapshot, options: CheckOptions): readonly Finding[] {
  const known = new Set(errorsOf(before, options).map(keyOf));
  return errorsOf(after, options).filter((finding) => !known.has(keyOf(finding)));
}

function errorsOf(snapshot: Snapshot, options: CheckOptions): Finding[] {
  return check(snapshot, options).findings.filter(({ severity }) => severity === "error");
}

function keyOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}
