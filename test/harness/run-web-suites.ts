/**
 * Runs the editor suites inside the web extension host, as on vscode.dev: the files of the packed
 * extension, a virtual folder, and no Node anywhere.
 */
import { cp } from "node:fs/promises";
import path from "node:path";
import { findChromium, launchWithProfile } from "./browser.ts";
import { repoRoot } from "./cache.ts";
import type { TestRecord } from "./records.ts";
import { suitesHost } from "./run-suites.ts";
import { runSuitesInPage } from "./suites-page.ts";
import { startWebServer, unpackExtension } from "./web-server.ts";
import { copyWorkspace, exampleFolder } from "./workspace.ts";
import { buildYamlExtension } from "./yaml-extension.ts";

/** What `node esbuild.mjs --tests` makes of test/editor for a browser. */
const suitesBundle = path.join(repoRoot, "out/test/web/index.js");

/** Why the web host cannot be used on this machine, in one line; undefined where it can. */
export async function whyNoWeb(): Promise<string | undefined> {
  try {
    await findChromium();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Runs the suites on the web; answers like `runSuites`. */
export async function runWebSuites(vsix: string, onRecord: (record: TestRecord) => void): Promise<string[]> {
  const extensions = await unpackExtension(vsix);
  const workspace = await copyWorkspace(exampleFolder);
  try {
    const suites = path.join(extensions.folder, "suites/index.js");
    await cp(suitesHost, path.join(extensions.folder, "suites"), { recursive: true });
    await cp(suitesBundle, suites);
    await cp(await buildYamlExtension(), path.join(extensions.folder, "red-hat"), { recursive: true });
    const server = await startWebServer({ extensions: extensions.folder, suites, workspace: workspace.folder });
    try {
      return await runInProfile(server.url, onRecord);
    } finally {
      await server.stop();
    }
  } finally {
    workspace.remove();
    extensions.remove();
  }
}

async function runInProfile(url: string, onRecord: (record: TestRecord) => void): Promise<string[]> {
  const context = await launchWithProfile();
  try {
    return await runSuitesInPage(await context.newPage(), url, onRecord);
  } finally {
    await context.close();
  }
}
