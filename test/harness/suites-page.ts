/** A page in which a workbench runs suites: what it prints are the records of the tests. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { parseRecord, RecordCollector, type TestRecord } from "./records.ts";

const RUN_TIMEOUT_MS = 5 * 60_000;
/** How much of the workbench's log to show when a run went wrong. */
const LOG_LINES = 40;

/**
 * Opens the workbench, waits until its suites have ended, and tells every outcome; answers what
 * went wrong around the tests, if anything.
 */
export async function runSuitesInPage(
  page: Page,
  url: string,
  onRecord: (record: TestRecord) => void,
): Promise<string[]> {
  const collector = new RecordCollector();
  const log: string[] = [];
  await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => {
    const line = args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg))).join(" ");
    const record = parseRecord(line);
    if (record) onRecord(collector.add(record));
    else log.push(line.split("\n", 1)[0] ?? "");
  });
  const exited = waitForExit(page);
  await page.goto(url);
  const code = await exited;
  const problems = collector.findProblems();
  if (code === undefined) problems.push(`the suites did not end within ${RUN_TIMEOUT_MS / 1000} s`);
  else if (code !== 0 && collector.counts.failed === 0) problems.push(`the run ended with code ${code}`);
  // The log is noisy: it is worth reading only when the tests themselves do not tell.
  return problems.length ? [...problems, ...log.slice(-LOG_LINES)] : [];
}

/** The exit code that the workbench reports, or undefined when it takes too long. */
async function waitForExit(page: Page): Promise<number | undefined> {
  const stopWaiting = new AbortController();
  const tooLate = sleep(RUN_TIMEOUT_MS, undefined, { signal: stopWaiting.signal }).catch(() => undefined);
  const exited = new Promise<number>((resolve) => {
    void page.exposeFunction("codeAutomationExit", resolve);
  });
  const code = await Promise.race([exited, tooLate]);
  stopWaiting.abort();
  return code ?? undefined;
}
