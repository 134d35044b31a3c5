/**
 * Runs suites of a bundle in a process of its own and reports through records: `mocha-process.ts
 * <timeout ms> <bundle> <folder of claims>`. Several such processes share the work: each takes
 * the next file that no other has claimed.
 */
import { closeSync, openSync } from "node:fs";
import path from "node:path";
import Mocha from "mocha";
import { record } from "./records.ts";

const [timeout = "", bundle = "", claims = ""] = process.argv.slice(2);
/** What loads the suites of each test file, in the order to run them. */
const loaders = require(bundle) as readonly (() => void)[];

/** Whether no other process has taken the file. */
function claim(index: number): boolean {
  try {
    closeSync(openSync(path.join(claims, String(index)), "wx"));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function main(): Promise<void> {
  const recording = record((line) => process.stdout.write(`${line}\n`));
  for (const [index, load] of loaders.entries()) {
    if (!claim(index)) continue;
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

void main();
