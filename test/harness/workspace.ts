/** Copies of fixture folders, so that a test may change its workspace. */
import { rmSync } from "node:fs";
import { chmod, cp, mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { repoRoot } from "./cache.ts";
import { onExit } from "./lifecycle.ts";

/** The strategy that tests open unless they ask for another folder. */
export const exampleFolder = path.join(repoRoot, "test/fixtures/example");

/** A temporary copy of a folder; `remove` deletes it. */
export async function copyWorkspace(folder: string): Promise<{ folder: string; remove(): void }> {
  const parent = await mkdtemp(path.join(tmpdir(), "koers-workspace-"));
  // Keeps the folder's name, which the workbench shows.
  const copy = path.join(parent, path.basename(folder));
  await cp(folder, copy, { recursive: true });
  await makeWritable(copy);
  const removeNow = () => rmSync(parent, { recursive: true, force: true });
  const forget = onExit(removeNow);
  return {
    folder: copy,
    remove() {
      removeNow();
      forget();
    },
  };
}

/** A fixture may be read-only, and its copy then is too. */
async function makeWritable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const target = path.join(folder, entry.name);
    if (entry.isDirectory()) await makeWritable(target);
    else if (entry.isFile()) await chmod(target, 0o644);
  }
}
