/**
 * Runs the bundled editor suites inside the Node extension host of VS Code's server, with the
 * packed extension installed as a user has it. The suites come in through a second, empty
 * extension under development, which is what VS Code wants before it runs tests.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "./browser.ts";
import { repoRoot } from "./cache.ts";
import type { TestRecord } from "./records.ts";
import { type Server, type ServerOptions, startServer } from "./server.ts";
import { runSuitesInPage } from "./suites-page.ts";
import { copyWorkspace, exampleFolder } from "./workspace.ts";
import { buildYamlExtension } from "./yaml-extension.ts";

/** The extension under development, empty but for its manifest. */
export const suitesHost = path.join(repoRoot, "test/editor/host");
/** What `node esbuild.mjs --tests` makes of test/editor; exports `run()`. */
export const suitesBundle = path.join(repoRoot, "out/test/editor/index.cjs");

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
      const extensions = [suitesHost, await buildYamlExtension()];
      const url = server.urlFor(workspace.folder, testParameters(server, extensions));
      return await runInBrowser(url, options);
    } finally {
      await server.stop();
    }
  } finally {
    workspace.remove();
  }
}

function testParameters(server: Server, extensions: readonly string[]): [string, string][] {
  return [
    ...extensions.map((folder): [string, string] => ["extensionDevelopmentPath", server.remoteUri(folder)]),
    ["extensionTestsPath", server.remoteUri(suitesBundle)],
  ];
}

async function runInBrowser(url: string, options: SuiteOptions): Promise<string[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    return await runSuitesInPage(page, url, options.onRecord);
  } finally {
    await browser.close();
  }
}
