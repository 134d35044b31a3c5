/**
 * Entry of the editor suites: runs inside an extension host, of VS Code's server or the desktop,
 * and reports through its console. Every `*.test.ts` beside this file is bundled with it.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import Mocha from "mocha";
import { runRecorded } from "../harness/records.ts";

/** The bundle lies in out/test/editor; the sources tell which suites there are. */
const sources = path.resolve(__dirname, "../../../test/editor");
const SUFFIX = ".test.ts";

/** Called by VS Code; a rejection makes the run's exit code non-zero. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 20_000 });
  // Gives the suites mocha's globals, as loading them from files would.
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  for (const name of suiteNames()) await import(`./${name}.test.ts`);
  // VS Code reads its console one line a message.
  const counts = await runRecorded(mocha, (line) => console.log(line));
  if (counts.failed) throw new Error(`${counts.failed} failed`);
}

function suiteNames(): string[] {
  return readdirSync(sources, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length).replaceAll("\\", "/"))
    .sort();
}
