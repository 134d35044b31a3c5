/**
 * Runs every test of the project: `tsx test/run.ts`; or one stage, with what it needs:
 * `tsx test/run.ts <stage> [part of a test file's path]`. The last line printed is the sum.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { bundleTests } from "./harness/bundle.ts";
import { repoRoot } from "./harness/cache.ts";
import { runDesktopSuites, whyNoDesktop } from "./harness/desktop.ts";
import { packedExtension } from "./harness/drive.ts";
import { exec, execOrThrow, npm } from "./harness/exec.ts";
import { parseRecord, RecordCollector } from "./harness/records.ts";
import { formatCounts, StageReport, sumCounts } from "./harness/report.ts";
import { runSuites } from "./harness/run-suites.ts";
import { runWebSuites, whyNoWeb } from "./harness/run-web-suites.ts";
import { whyNoServer } from "./harness/server.ts";

interface Stage {
  name: string;
  /** Stages whose results this one uses. */
  needs: string[];
  run(report: StageReport, filter: string): Promise<void>;
}

const stages: Stage[] = [
  { name: "generate", needs: [], run: generate },
  { name: "lint", needs: [], run: (report) => runScript(report, "lint") },
  { name: "typecheck", needs: ["generate"], run: (report) => runScript(report, "typecheck") },
  { name: "unit", needs: ["generate"], run: (report, filter) => runMocha(report, "unit", filter) },
  { name: "terminal", needs: ["generate"], run: (report, filter) => runMocha(report, "terminal", filter) },
  { name: "limits", needs: ["generate"], run: (report, filter) => runMocha(report, "limits", filter) },
  { name: "browser", needs: ["generate"], run: (report, filter) => runMocha(report, "browser", filter) },
  { name: "package", needs: ["generate"], run: packExtension },
  { name: "editor", needs: ["package"], run: runEditorSuites },
  { name: "driven", needs: ["package"], run: runDrivenChecks },
  { name: "web", needs: ["package"], run: runWeb },
  { name: "desktop", needs: ["package"], run: runDesktop },
];

/** Milliseconds a single test may take, by stage. */
const TIMEOUTS = { unit: 10_000, terminal: 20_000, limits: 30_000, browser: 30_000, driven: 120_000 };
/** Thousands of such tests would bury the rest; somebody who runs such a stage alone wants them. */
const QUIET: readonly string[] = ["unit", "terminal", "limits"];
/** How many processes share the files of a stage; a workbench that is driven wants the machine for itself. */
const PROCESSES = { unit: cores(), terminal: cores(), limits: cores(), browser: 1, driven: 1 };

function cores(): number {
  return Math.min(availableParallelism(), 4);
}

async function main(only: string | undefined, filter: string): Promise<number> {
  const chosen = only ? withNeeds(only) : stages;
  const reports: StageReport[] = [];
  for (const stage of chosen) reports.push(await runStage(stage, filter, only));
  console.log("\nsummary");
  for (const report of reports) {
    console.log(`  ${report.name.padEnd(10)} ${formatCounts(report.counts)}`);
  }
  for (const remark of reports.flatMap((report) => report.remarks)) console.log(`  ${remark}`);
  const total = sumCounts(reports.map((report) => report.counts));
  console.log(`\n${formatCounts(total)}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

function withNeeds(name: string): Stage[] {
  const stage = stages.find((each) => each.name === name);
  if (!stage) throw new Error(`no stage "${name}"; there are: ${stages.map((each) => each.name).join(", ")}`);
  return [...new Set([...stage.needs.flatMap(withNeeds), stage])];
}

async function runStage(stage: Stage, filter: string, only: string | undefined): Promise<StageReport> {
  console.log(`\n== ${stage.name}`);
  const started = Date.now();
  const quiet = QUIET.includes(stage.name) && only !== stage.name;
  const print = (line: string) => {
    if (!quiet || !line.startsWith("  ok")) console.log(line);
  };
  const report = new StageReport(stage.name, print);
  try {
    await stage.run(report, filter);
  } catch (error) {
    report.fail(
      `the stage "${stage.name}" could not run`,
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`== ${stage.name}: ${formatCounts(report.counts)} (${seconds} s)`);
  return report;
}

/** Writes the sources that are not in git; counts only when it fails. */
async function generate(): Promise<void> {
  await npm(["run", "generate"], { cwd: repoRoot });
}

async function runScript(report: StageReport, script: string): Promise<void> {
  const { code, output } = await exec("npm", ["run", script], { cwd: repoRoot });
  if (code === 0) report.pass(`npm run ${script}`);
  else report.fail(`npm run ${script}`, output);
}

async function runDrivenChecks(report: StageReport, filter: string): Promise<void> {
  const why = whyNoServer();
  if (why) report.skip("checks of the real workbench", why);
  else await runMocha(report, "driven", filter);
}

async function packExtension(report: StageReport): Promise<void> {
  await npm(["run", "build"], { cwd: repoRoot });
  mkdirSync(path.dirname(packedExtension), { recursive: true });
  await npm(["run", "package"], { cwd: repoRoot });
  report.pass(`packed ${path.relative(repoRoot, packedExtension)}`);
}

async function runEditorSuites(report: StageReport): Promise<void> {
  const why = whyNoServer();
  if (why) return report.skip("suites in VS Code's server", `${why}; the desktop stage runs them where it can`);
  await bundleSuites();
  report.addProblems(await runSuites({ vsix: packedExtension, onRecord: (record) => report.add(record) }));
}

async function runWeb(report: StageReport): Promise<void> {
  const why = await whyNoWeb();
  if (why) return report.skip("suites in VS Code for the web", why);
  await bundleSuites();
  report.addProblems(await runWebSuites(packedExtension, (record) => report.add(record)));
}

async function runDesktop(report: StageReport): Promise<void> {
  const why = await whyNoDesktop();
  if (why) return report.skip("suites in desktop VS Code", why);
  await bundleSuites();
  report.addProblems(await runDesktopSuites(packedExtension, (record) => report.add(record)));
}

async function bundleSuites(): Promise<void> {
  await execOrThrow(process.execPath, ["esbuild.mjs", "--tests"], { cwd: repoRoot });
}

/** Runs the tests of a folder in processes of their own, which share the files; no files is no tests. */
async function runMocha(report: StageReport, folder: keyof typeof TIMEOUTS, filter: string): Promise<void> {
  // The largest first: what is begun last should end soon.
  const files = findTests(folder, filter).sort((a, b) => statSync(b).size - statSync(a).size);
  if (files.length === 0) return report.note(`no tests in test/${folder}`);
  const processes = Math.min(PROCESSES[folder], files.length);
  const script = path.join(repoRoot, "out/test", `${folder}.cjs`);
  await bundleTests(files, script);
  const claims = mkdtempSync(path.join(tmpdir(), "koers-tests-"));
  try {
    await Promise.all(Array.from({ length: processes }, () => runBundle(report, TIMEOUTS[folder], script, claims)));
    const begun = readdirSync(claims).length;
    if (begun < files.length) report.addProblems([`only ${begun} of ${files.length} test files were begun`]);
  } finally {
    rmSync(claims, { recursive: true });
  }
}

async function runBundle(report: StageReport, timeout: number, script: string, claims: string): Promise<void> {
  const collector = new RecordCollector();
  // Tests make much that lives briefly: more room for it means less collecting.
  const options = ["--max-semi-space-size=64", "--min-semi-space-size=64", "--enable-source-maps"];
  const { code } = await exec(process.execPath, [...options, script, String(timeout), claims], {
    cwd: repoRoot,
    onLine: (line) => {
      const record = parseRecord(line);
      if (record) report.add(collector.add(record));
      else report.note(line);
    },
  });
  const problems = collector.findProblems(true);
  if (code !== 0 && collector.counts.failed === 0) problems.push(`mocha ended with code ${code}`);
  report.addProblems(problems);
}

function findTests(folder: string, filter: string): string[] {
  const root = path.join(repoRoot, "test", folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/.test(file) && file.includes(filter))
    .sort()
    .map((file) => path.join(root, file));
}

const [only, filter = ""] = process.argv.slice(2);
void main(only, filter).then((code) => {
  // Whatever still holds this process open must not add to the output or keep the caller waiting.
  process.stdout.write("", () => process.exit(code));
});
