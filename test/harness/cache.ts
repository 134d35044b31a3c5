/**
 * The folder that holds what the tests download: VS Code's server, Node for it, a Chromium. Two
 * test runs may use it at once, and a run may be killed in the middle of an install.
 */
import { existsSync } from "node:fs";
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The repository's root folder, absolute. */
export const repoRoot = path.resolve(__dirname, "../..");

/** Where downloads are kept: `KOERS_VSCODE_CACHE`, or `.vscode-test` in the repository. */
export const cacheRoot = path.resolve(process.env.KOERS_VSCODE_CACHE || path.join(repoRoot, ".vscode-test"));

/** Written last into an installed folder: names the pinned versions that are in it. */
const MARKER = "koers-installed.json";
const LOCK_TIMEOUT_MS = 10 * 60_000;

/**
 * Returns the folder `<cache>/<name>`, installing it when it is missing or holds other versions.
 * `install` fills an empty folder beside it, which then takes its place in one rename: a reader
 * never sees half an install, and the lock only spares two runs the same work.
 */
export async function ensureInstalled(
  name: string,
  versions: Record<string, string>,
  install: (dir: string) => Promise<void>,
): Promise<string> {
  const target = path.join(cacheRoot, name);
  const pinned = JSON.stringify(versions);
  if (await isInstalled(target, pinned)) return target;
  await mkdir(cacheRoot, { recursive: true });
  const unlock = await lock(`${target}.lock`);
  try {
    if (await isInstalled(target, pinned)) return target;
    await removeLeftovers(name);
    const started = Date.now();
    process.stderr.write(`installing ${name} into ${cacheRoot}\n`);
    const staging = `${target}.${process.pid}.tmp`;
    await mkdir(staging);
    await install(staging);
    await writeFile(path.join(staging, MARKER), pinned);
    await rm(target, { recursive: true, force: true });
    await rename(staging, target);
    process.stderr.write(`installed ${name} in ${Math.round((Date.now() - started) / 1000)} s\n`);
    return target;
  } finally {
    await unlock();
  }
}

async function isInstalled(target: string, pinned: string): Promise<boolean> {
  const marker = await readFile(path.join(target, MARKER), "utf8").catch(() => undefined);
  return marker === pinned;
}

/** Removes what killed runs left half-installed. */
async function removeLeftovers(name: string): Promise<void> {
  for (const entry of await readdir(cacheRoot)) {
    const pid = new RegExp(`^${name}\\.(\\d+)\\.tmp$`).exec(entry)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(path.join(cacheRoot, entry), { recursive: true, force: true });
  }
}

async function lock(file: string): Promise<() => Promise<void>> {
  const mine = `${file}.${process.pid}`;
  await writeFile(mine, String(process.pid));
  const deadline = Date.now() + LOCK_TIMEOUT_MS;
  let told = false;
  try {
    while (!(await tryLink(mine, file))) {
      const holder = Number(await readFile(file, "utf8").catch(() => ""));
      if (!isAlive(holder)) {
        await rm(file, { force: true });
        continue;
      }
      if (Date.now() > deadline) throw new Error(`process ${holder} has held ${file} for too long`);
      if (!told) process.stderr.write(`waiting for process ${holder}, which installs the same\n`);
      told = true;
      await sleep(500);
    }
  } finally {
    await rm(mine, { force: true });
  }
  return () => rm(file, { force: true });
}

/** Linking a file that already names its owner makes the lock and its content appear as one. */
async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (existsSync(to) || (error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
