/**
 * Runs the bundled editor suites inside the Node extension host of VS Code's server, with the
 * packed extension installed as a user has it. The suites come in through a second, empty
 * extension under development, which is what VS Code wants before it runs tests.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { repoRoot } from "./cache.ts";
import { parseRecord, RecordCollector, type TestRecord } from "./records.ts";
import { type Server, type ServerOptions, startServer } from "./server.ts";
import { copyWorkspace, exampleFolder } from "./workspace.ts";

/** The extension under development, empty but for its manifest. */
export const suitesHost = path.join(repoRoot, "test/editor/host");
/** What `node esbuild.mjs --tests` makes of test/editor; exports `run()`. */
export const suitesBundle = path.join(repoRoot, "out/test/editor/index.cjs");

const RUN_TIMEOUT_MS = 5 * 60_000;
/** How much of the workbench's log to show when a run went wrong. */
const LOG_LINES = 40;

/** What to run and whom to tell. */
export interface SuiteOptions extends ServerOptions {
  /** Default: the example strategy, in a copy. */
  workspace?: string;
  onRecord(record: TestRecord): void;
}

/**
 * Runs the suites and tells `onRecord` every outcome; what went wrong around the tests, if
 * anything, is told in the result.
 */
export async function runSuites(options: SuiteOptions): Promise<string[]> {
  if (!existsSync(suitesBundle)) throw new Error(`${suitesBundle} is missing: node esbuild.mjs --tests writes it`);
  const workspace = await copyWorkspace(options.workspace ?? exampleFolder);
  try {
    const server = await startServer(options);
    try {
      const url = server.urlFor(workspace.folder, testParameters(server));
      return await runInPage(url, options);
    } finally {
      await server.stop();
    }
  } finally {
    workspace.remove();
  }
}

function testParameters(server: Server): [string, string][] {
  return [
    ["extensionDevelopmentPath", server.remoteUri(suitesHost)],
    ["extensionTestsPath", server.remoteUri(suitesBundle)],
  ];
}

async function runInPage(url: string, options: SuiteOptions): Promise<string[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const collector = new RecordCollector();
    const log: string[] = [];
    await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => {
      const line = args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg))).join(" ");
      const record = parseRecord(line);
      if (record) options.onRecord(collector.add(record));
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
  } finally {
    await browser.close();
  }
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
