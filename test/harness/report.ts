/** What the stages of a test run came to, printed for people as it happens and summed up at the end. */
import type { Counts, TestRecord } from "./records.ts";

/** Collects the outcomes of one stage and prints those that somebody wants to see. */
export class StageReport {
  readonly counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  /** Titles of what failed, and of what was skipped and why, for the summary. */
  readonly remarks: string[] = [];

  constructor(
    readonly name: string,
    private readonly print: (line: string) => void,
  ) {}

  pass(title: string, ms?: number): void {
    this.counts.passed++;
    this.print(`  ok    ${title}${ms === undefined ? "" : ` (${ms} ms)`}`);
  }

  fail(title: string, error: string): void {
    this.counts.failed++;
    this.remarks.push(`failed:  ${this.name}: ${title}`);
    this.print(`  FAIL  ${title}\n${indent(error)}`);
  }

  skip(title: string, reason: string): void {
    this.counts.skipped++;
    this.remarks.push(`skipped: ${this.name}: ${title}: ${reason}`);
    this.print(`  skip  ${title}: ${reason}`);
  }

  /** Takes in what a mocha run tells. */
  add(record: TestRecord): void {
    if (record.kind === "pass") this.pass(record.title, record.ms);
    else if (record.kind === "fail") this.fail(record.title, record.error);
    else if (record.kind === "skip") this.skip(record.title, record.reason);
  }

  /** Takes in what went wrong around the tests: together one failure. */
  addProblems(problems: readonly string[]): void {
    if (problems.length) this.fail(problems[0] ?? "", problems.slice(1).join("\n"));
  }

  note(line: string): void {
    this.print(`  ${line}`);
  }
}

/** `12 passed, 0 failed, 1 skipped` */
export function formatCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** The counts of several stages together. */
export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

function indent(text: string): string {
  return text.replace(/^/gm, "        ");
}
