/**
 * Entry of the editor suites: runs inside an extension host, of VS Code's server, the desktop or a
 * browser, and reports through its console. Every `*.test.ts` beside this file is bundled with it.
 */
import Mocha from "mocha";
import { runRecorded } from "../harness/records.ts";

/** The names of the suites that run in this host; the build writes it. */
declare const SUITES: readonly string[];

/** Called by VS Code; a rejection makes the run's exit code non-zero. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 20_000 });
  // Gives the suites mocha's globals, as loading them from files would.
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  for (const name of SUITES) await import(`./${name}.test.ts`);
  // VS Code reads its console one line a message.
  const counts = await runRecorded(mocha, (line) => console.log(line));
  if (counts.failed) throw new Error(`${counts.failed} failed`);
}
