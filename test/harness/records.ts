/**
 * What crosses from a mocha run to the harness, wherever mocha runs: a child process, the
 * extension host of VS Code's server, or a desktop window. One record is one line of text, found
 * by its mark, so that it survives other output around it. Records are numbered and the last one
 * repeats the counts: a run that stopped half-way can never pass for a complete one.
 */
import Mocha from "mocha";

const MARK = "@koers-test ";
/** The extension host cuts console arguments at 100,000 characters; stay far below. */
const MAX_STACK = 8_000;

/** How many tests ended which way. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

type Event =
  | { kind: "pass"; title: string; ms: number }
  | { kind: "fail"; title: string; error: string }
  | { kind: "skip"; title: string; reason: string }
  | { kind: "end"; counts: Counts };

/** One line of the protocol. */
export type TestRecord = Event & { n: number };

/**
 * Marks the running test as skipped, for a reason that the summary shows.
 * Call it as `skip(this, 'why')` from a `function () {}` test or hook.
 */
export function skip(context: Mocha.Context, reason: string): never {
  const runnable = context.test as (Mocha.Runnable & { skipReason?: string }) | undefined;
  if (runnable) runnable.skipReason = reason;
  context.skip();
}

/** Runs suites and writes a record line for every outcome; `end` closes the run. */
export interface Recording {
  run(mocha: Mocha): Promise<void>;
  end(): Counts;
}

/** Begins a run of one or more sets of suites, whose records are numbered on. */
export function record(write: (line: string) => void): Recording {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  let n = 0;
  const send = (event: Event) => write(`${MARK}${escapeNonAscii(JSON.stringify({ n: n++, ...event }))}`);
  return {
    run: (mocha) =>
      new Promise<void>((resolve) => {
        const runner = mocha.reporter(SilentReporter).run(() => resolve());
        runner.on("pass", (test) => {
          counts.passed++;
          send({ kind: "pass", title: test.fullTitle(), ms: test.duration ?? 0 });
        });
        runner.on("fail", (test, error) => {
          counts.failed++;
          send({ kind: "fail", title: test.fullTitle(), error: describeError(error) });
        });
        runner.on("pending", (test) => {
          counts.skipped++;
          send({ kind: "skip", title: test.fullTitle(), reason: reasonOf(test) });
        });
      }),
    end: () => {
      send({ kind: "end", counts });
      return counts;
    },
  };
}

/** Runs the suites that `mocha` has loaded and writes a record line for every outcome. */
export async function runRecorded(mocha: Mocha, write: (line: string) => void): Promise<Counts> {
  const recording = record(write);
  await recording.run(mocha);
  return recording.end();
}

/** The record that a line of output holds, if it holds one. */
export function parseRecord(line: string): TestRecord | undefined {
  const at = line.indexOf(MARK);
  if (at < 0) return undefined;
  try {
    return JSON.parse(line.slice(at + MARK.length)) as TestRecord;
  } catch {
    // A damaged line leaves a gap in the numbers, which the collector reports.
    return undefined;
  }
}

/** Gathers the records of one run and tells what they add up to. */
export class RecordCollector {
  readonly counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  private expected = 0;
  private readonly problems: string[] = [];
  private end: Counts | undefined;

  /** Takes one record in; returns it so that the caller can print it. */
  add(record: TestRecord): TestRecord {
    if (record.n !== this.expected) {
      this.problems.push(`lost test records ${this.expected} to ${record.n - 1}`);
    }
    this.expected = record.n + 1;
    if (record.kind === "pass") this.counts.passed++;
    else if (record.kind === "fail") this.counts.failed++;
    else if (record.kind === "skip") this.counts.skipped++;
    else this.end = record.counts;
    return record;
  }

  /** What makes the counts untrustworthy; empty after a complete run. One of several processes may find all work taken. */
  findProblems(mayBeEmpty = false): string[] {
    if (!this.end) return [...this.problems, "the run stopped before its end"];
    if (JSON.stringify(this.end) !== JSON.stringify(this.counts)) {
      this.problems.push(`the run counted ${JSON.stringify(this.end)}, received ${JSON.stringify(this.counts)}`);
    }
    if (!mayBeEmpty && this.counts.passed + this.counts.failed === 0) this.problems.push("no test was executed");
    return this.problems;
  }
}

/** Mocha insists on a reporter; the records are ours to write, from its events. */
class SilentReporter extends Mocha.reporters.Base {}

function reasonOf(test: Mocha.Test & { skipReason?: string }): string {
  if (test.skipReason) return test.skipReason;
  const hookReason = findHookReason(test.parent);
  return hookReason ?? "no reason given: use skip(this, reason) of test/harness/records.ts";
}

/** A skip inside a `before` hook skips every test below it, with that hook's reason. */
function findHookReason(suite: Mocha.Suite | undefined): string | undefined {
  for (let at = suite; at; at = at.parent) {
    const hooks = (at as unknown as { _beforeAll: { skipReason?: string }[] })._beforeAll;
    const reason = hooks.find((hook) => hook.skipReason)?.skipReason;
    if (reason) return reason;
  }
  return undefined;
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const details = error as Error & { expected?: unknown; actual?: unknown };
  const parts = [error.stack ?? `${error.name}: ${error.message}`];
  // An AssertionError's own message already shows both sides.
  if (error.name !== "AssertionError" && "expected" in details) {
    parts.push(`expected: ${inspect(details.expected)}`, `actual: ${inspect(details.actual)}`);
  }
  if (error.cause) parts.push(`caused by: ${describeError(error.cause)}`);
  return parts.join("\n").slice(0, MAX_STACK);
}

function inspect(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/** A terminal or pipe of another encoding, or one that splits a character, cannot damage ASCII. */
function escapeNonAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
