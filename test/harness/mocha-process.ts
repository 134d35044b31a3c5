/**
 * Runs the suites of a bundle in a process of its own and reports through records. Several such
 * processes share the work: each takes the next file that no other has claimed.
 */
import { closeSync, openSync } from "node:fs";
import path from "node:path";
import Mocha from "mocha";
import { record } from "./records.ts";

/** Whether no other process has taken the file. */
function claim(claims: string, index: number): boolean {
  try {
    closeSync(openSync(path.join(claims, String(index)), "wx"));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Runs and ends the process; its arguments are the milliseconds that a test may take and the
 * folder of claims.
 * @param loaders What loads the suites of each test file, in the order to run them.
 */
export async function runShared(loaders: readonly (() => void)[]): Promise<void> {
  const [timeout = "", claims = ""] = process.argv.slice(2);
  const recording = record((line) => process.stdout.write(`${line}\n`));
  for (const [index, load] of loaders.entries()) {
    if (!claim(claims, index)) continue;
    const mocha = new Mocha({ ui: "bdd", timeout: Number(timeout) });
    // Gives the suites mocha's globals, as loading them from files would.
    mocha.suite.emit("pre-require", globalThis, "", mocha);
    load();
    await recording.run(mocha);
    // What its suites hold is not needed any more.
    mocha.dispose();
  }
  const counts = recording.end();
  // A test that left a timer or a socket behind must not keep the stage waiting.
  process.stdout.write("", () => process.exit(counts.failed ? 1 : 0));
}
