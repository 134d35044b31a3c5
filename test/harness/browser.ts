/**
 * Finds a Chromium and launches it with flags that keep it quiet on a closed network. Serves the
 * checks of the real workbench and any test that renders HTML and takes screenshots of it.
 */
import { createReadStream, createWriteStream, existsSync, rmSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from "playwright-core";
import { ensureInstalled } from "./cache.ts";
import { exec, execOrThrow, findOnPath, installDebianPackages, npm } from "./exec.ts";
import { onExit } from "./lifecycle.ts";

/** A browser that can be started: its program and what its environment must add. */
export interface Chromium {
  executable: string;
  env: Record<string, string>;
}

/** Versions above 147 need a newer Node than the oldest that Koers supports. */
const SPARTICUZ_VERSION = "147.0.0";
const SYSTEM_NAMES = ["chromium", "google-chrome", "google-chrome-stable"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A Chromium for this machine: `KOERS_CHROMIUM`, the system's own, or one from the npm registry,
 * installed into the cache. Throws with one line that says what is missing.
 */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env.KOERS_CHROMIUM;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`KOERS_CHROMIUM names ${chosen}, which is not there`);
    return { executable: chosen, env: {} };
  }
  for (const name of SYSTEM_NAMES) {
    const executable = findOnPath(name);
    if (executable) return { executable, env: {} };
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("no Chromium found: install Chrome or Chromium and name it in KOERS_CHROMIUM");
  }
  return findPackagedChromium();
}

/** Launches a headless browser; close it when done. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/**
 * Launches a headless browser that keeps its profile in a folder of its own and takes the cookies of
 * third parties: without them the webviews of a workbench that no server stands behind stay empty.
 */
export async function launchWithProfile(): Promise<BrowserContext> {
  const profile = await mkdtemp(path.join(tmpdir(), "koers-profile-"));
  const remove = () => rmSync(profile, { recursive: true, force: true });
  const forget = onExit(remove);
  await mkdir(path.join(profile, "Default"));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  await writeFile(path.join(profile, "Default/Preferences"), JSON.stringify(preferences));
  const viewport = { width: 1280, height: 800 };
  const context = await chromium.launchPersistentContext(profile, { ...(await launchOptions()), viewport });
  context.once("close", () => {
    remove();
    forget();
  });
  return context;
}

async function launchOptions(): Promise<LaunchOptions> {
  const found = await findChromium();
  return {
    executablePath: found.executable,
    args: FLAGS,
    env: { ...(process.env as Record<string, string>), ...found.env },
    // Playwright would swallow these; it still ends the browser when the process exits.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}

async function findPackagedChromium(): Promise<Chromium> {
  const versions = { "@sparticuz/chromium": SPARTICUZ_VERSION };
  const dir = await ensureInstalled("chromium", versions, unpackChromium);
  const executable = path.join(dir, "chromium");
  const env: Record<string, string> = existsSync("/usr/share/fonts")
    ? {}
    : { FONTCONFIG_FILE: path.join(dir, "fonts.conf") };
  if ((await missingLibraries(executable, env)).length === 0) return { executable, env };
  await installDebianPackages(["libnss3", "libnspr4", "fonts-dejavu-core"]);
  if ((await missingLibraries(executable, env)).length === 0) return { executable, env };
  // Without root: the package carries these libraries for another Linux, and they mostly fit.
  const withShipped = { ...env, LD_LIBRARY_PATH: path.join(dir, "lib") };
  const missing = await missingLibraries(executable, withShipped);
  if (missing.length === 0) return { executable, env: withShipped };
  throw new Error(
    `Chromium lacks ${missing.join(", ")}: install libnss3 and libnspr4, or name a browser in KOERS_CHROMIUM`,
  );
}

async function missingLibraries(executable: string, env: Record<string, string>): Promise<string[]> {
  const { output } = await exec("ldd", [executable], { env: { ...process.env, ...env } });
  return [...output.matchAll(/(\S+) => not found/g)].map((match) => match[1] ?? "");
}

/** Unpacks by hand what the package would put into /tmp, where other programs could reach it. */
async function unpackChromium(dir: string): Promise<void> {
  await writeFile(path.join(dir, "package.json"), '{"private":true}');
  await npm(["install", "--ignore-scripts", `@sparticuz/chromium@${SPARTICUZ_VERSION}`], { cwd: dir });
  const packed = path.join(dir, "node_modules/@sparticuz/chromium/bin");
  for (const file of await readdir(packed)) {
    const unpacked = path.join(dir, file.replace(/\.br$/, ""));
    await pipeline(createReadStream(path.join(packed, file)), createBrotliDecompress(), createWriteStream(unpacked));
    if (!unpacked.endsWith(".tar")) continue;
    await execOrThrow("tar", ["-xf", unpacked, "--no-same-owner", "-C", dir]);
    await rm(unpacked);
  }
  await chmod(path.join(dir, "chromium"), 0o755);
  await rm(path.join(dir, "node_modules"), { recursive: true });
  await writeFile(path.join(dir, "fonts.conf"), fontsConfig());
}

/** For a machine without fonts; relative to the file, because the folder moves into place later. */
function fontsConfig(): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>',
    "",
  ].join("\n");
}
