import assert from "node:assert/strict";
import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import esbuild from "esbuild";
import type * as Program from "../../src/cli/program.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { withSlashes } from "../../src/node/disk.ts";

export const EXAMPLE = path.resolve("test/fixtures/example");
/** The day on which all tests take place. */
export const AS_OF = ["--as-of", "2026-10-01"] as const;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let bundles: string | undefined;

/**
 * The terminal as it ships, in bundles: `main` to run as a program, `program`
 * to call. Unbundled, the parts that it loads late cannot be found by `tsx/cjs`.
 */
export function bundle(name: "main" | "program"): string {
  if (bundles === undefined) {
    bundles = newFolder();
    esbuild.buildSync({
      entryPoints: { main: "src/cli/main.ts", program: "src/cli/program.ts" },
      outdir: bundles,
      outExtension: { ".js": ".cjs" },
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      jsx: "automatic",
      jsxImportSource: "preact",
      logLevel: "error",
    });
    process.once("exit", removeFolders);
  }
  return path.join(bundles, `${name}.cjs`);
}

/** Runs a command in a folder, in this process, without colour. */
export async function koers(cwd: string, ...words: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    cwd: withSlashes(realpathSync(cwd)),
    env: { LANG: "C" },
    out: { write: (text) => void out.push(text), isTTY: false, columns: undefined },
    err: { write: (text) => void err.push(text), isTTY: false, columns: undefined },
  };
  const { run } = require(bundle("program")) as typeof Program;
  const code = await run(words, terminal);
  return { code, out: out.join(""), err: err.join("") };
}

/** A finding as `koers check --format json` gives it. */
export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly why: string;
  readonly advice: string;
  readonly file: string;
  readonly range: JsonRange;
  readonly path: string | null;
  readonly docs: string;
  readonly related: readonly { readonly message: string; readonly file: string; readonly range: JsonRange }[];
}

interface JsonRange {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export interface JsonReport {
  readonly version: number;
  readonly asOf: string;
  readonly workspaces: readonly { readonly root: string; readonly files: readonly string[] }[];
  readonly findings: readonly JsonFinding[];
  readonly summary: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
}

/** Checks a folder and reads the answer. */
export async function checkJson(cwd: string, ...words: string[]): Promise<JsonReport & { readonly code: number }> {
  const { code, out, err } = await koers(cwd, "check", "--format", "json", ...AS_OF, ...words);
  assert.equal(err, "");
  return { ...(JSON.parse(out) as JsonReport), code };
}

const folders: string[] = [];

/** An empty folder of its own; all of them go when the tests are over. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "koers-cli-")));
  folders.push(folder);
  return folder;
}

export function copyOfExample(): string {
  const folder = newFolder();
  cpSync(EXAMPLE, folder, { recursive: true });
  return folder;
}

function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
