/**
 * Runs the editor suites in a desktop VS Code, where its download host can be reached. Started as
 * a program (`tsx test/harness/desktop.ts <vsix>`) it is the child that owns the window: its
 * output, which holds the test records, is VS Code's own.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import { cacheRoot, repoRoot } from "./cache.ts";
import { exec, execOrThrow, isOnPath } from "./exec.ts";
import { parseRecord, RecordCollector, type TestRecord } from "./records.ts";
import { suitesBundle, suitesHost } from "./run-suites.ts";
import { copyWorkspace, exampleFolder } from "./workspace.ts";
import { buildYamlExtension } from "./yaml-extension.ts";

/** The desktop that the suites run in. Raise together with the server's. */
const VSCODE_VERSION = "1.139.1";
const DOWNLOAD_HOST = "https://update.code.visualstudio.com/api/releases/stable";
const PROBE_TIMEOUT_MS = 4_000;
const LOG_LINES = 40;

/** Why the desktop cannot be used on this machine, in one line; undefined where it can. */
export async function whyNoDesktop(): Promise<string | undefined> {
  if (process.platform === "linux" && !process.env.DISPLAY && !isOnPath("xvfb-run")) {
    return "no display: neither DISPLAY nor xvfb-run is there";
  }
  try {
    const answer = await fetch(DOWNLOAD_HOST, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    return answer.ok ? undefined : `VS Code's download host answers ${answer.status}`;
  } catch {
    return "VS Code's download host cannot be reached";
  }
}

/** Runs the suites on the desktop; answers like `runSuites`. */
export async function runDesktopSuites(vsix: string, onRecord: (record: TestRecord) => void): Promise<string[]> {
  const collector = new RecordCollector();
  const log: string[] = [];
  const child = [process.execPath, "--require", "tsx/cjs", __filename, vsix];
  const needsDisplay = process.platform === "linux" && !process.env.DISPLAY;
  const [command = "", ...args] = needsDisplay ? ["xvfb-run", "--auto-servernum", ...child] : child;
  const { code } = await exec(command, args, {
    cwd: repoRoot,
    onLine: (line) => {
      const record = parseRecord(line);
      if (record) onRecord(collector.add(record));
      else log.push(line);
    },
  });
  const problems = collector.findProblems();
  if (code !== 0 && collector.counts.failed === 0) problems.push(`VS Code ended with code ${code}`);
  return problems.length ? [...problems, ...log.slice(-LOG_LINES)] : [];
}

async function runInWindow(vsix: string): Promise<void> {
  const vscodeExecutablePath = await downloadAndUnzipVSCode({
    version: VSCODE_VERSION,
    cachePath: path.join(cacheRoot, "desktop"),
  });
  // A short path: VS Code makes a socket in it, and sockets have short names.
  const root = await mkdtemp(path.join(tmpdir(), "koers-"));
  const workspace = await copyWorkspace(exampleFolder);
  try {
    const profile = [`--user-data-dir=${path.join(root, "u")}`, `--extensions-dir=${path.join(root, "e")}`];
    const [cli = ""] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
    await execOrThrow(cli, [...profile, "--install-extension", vsix, ...rootFlags()]);
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: [suitesHost, await buildYamlExtension()],
      extensionTestsPath: suitesBundle,
      launchArgs: [workspace.folder, ...profile],
    });
  } finally {
    workspace.remove();
    await rm(root, { recursive: true, force: true });
  }
}

/** VS Code refuses its sandbox to root. */
function rootFlags(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

if (require.main === module) {
  runInWindow(process.argv[2] ?? "").catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
}
