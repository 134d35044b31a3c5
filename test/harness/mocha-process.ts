/** Runs mocha over the given test files in a process of its own and reports through records. */
import Mocha from "mocha";
import { runRecorded } from "./records.ts";

const [timeout, ...files] = process.argv.slice(2);
const mocha = new Mocha({ ui: "bdd", timeout: Number(timeout) });
for (const file of files) mocha.addFile(file);
void runRecorded(mocha, (line) => process.stdout.write(`${line}\n`)).then((counts) => {
  // A test that left a timer or a socket behind must not keep the stage waiting.
  process.stdout.write("", () => process.exit(counts.failed ? 1 : 0));
});
