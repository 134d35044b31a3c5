import type { Snapshot } from "../project/snapshot.ts";
import type { Finding } from "../rules/finding.ts";
import type { RuleId } from "../rules/ids.ts";

/** Known findings by fingerprint, with how many there are. */
export type Baseline = ReadonlyMap<string, number>;

export type BaselineReading = { readonly ok: true; readonly baseline: Baseline } | { readonly ok: false };

/** Reads the text of a baseline file. */
export function readBaseline(text: string): BaselineReading {
  try {
    const { version, findings } = JSON.parse(text) as { version?: unknown; findings?: unknown };
    if (version !== 1 || typeof findings !== "object" || findings === null) return { ok: false };
    const entries = Object.entries(findings);
    if (!entries.every(([, count]) => Number.isInteger(count) && (count as number) > 0)) return { ok: false };
    return { ok: true, baseline: new Map(entries as [string, number][]) };
  } catch {
    return { ok: false };
  }
}

/** With a file that cannot be read nobody knows what else is wrong: that is never taken for known. */
const NEVER_KNOWN: readonly RuleId[] = ["file-unreadable", "yaml-syntax", "yaml-too-large", "rule-crashed"];

/** Whether a baseline can hold a finding. */
export function canBeKnown({ rule }: Finding): boolean {
  return !NEVER_KNOWN.includes(rule);
}

/** The text of a baseline file that knows all these findings, but for those that it cannot hold. */
export function writeBaseline(snapshot: Snapshot, findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const finding of findings.filter(canBeKnown)) {
    const key = fingerprint(snapshot, finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: 1, findings: Object.fromEntries(sorted) }, null, 2)}\n`;
}

export interface Baselined {
  /** What is new. */
  readonly findings: readonly Finding[];
  /** How many findings were known. */
  readonly known: number;
  /** How many known findings are there no more. */
  readonly gone: number;
}

/** Takes out the findings that a baseline knows. */
export function withoutKnown(snapshot: Snapshot, findings: readonly Finding[], baseline: Baseline): Baselined {
  const left = new Map(baseline);
  const fresh = findings.filter((finding) => {
    const key = fingerprint(snapshot, finding);
    const count = left.get(key) ?? 0;
    if (count === 0 || !canBeKnown(finding)) return true;
    left.set(key, count - 1);
    return false;
  });
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { findings: fresh, known: findings.length - fresh.length, gone };
}

/**
 * What makes a finding the same one later: its rule, and the thing it is about
 * or else the text it points at. Lines, files and language play no part, so
 * that moving things about makes nothing new.
 */
export function fingerprint(snapshot: Snapshot, finding: Finding): string {
  if (finding.path !== null) return `${finding.rule} ${finding.path}`;
  const file = snapshot.files.find((candidate) => candidate.path === finding.file);
  const [start, end] = [finding.range.start, finding.range.end];
  const text = file?.text.slice(file.lines.offsetAt(start), file.lines.offsetAt(end)) ?? "";
  return `${finding.rule} ${finding.file}: ${text.replace(/\s+/g, " ").slice(0, 80)}`;
}
