import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { MemoryWorkspace } from "../../src/core/project/memory.ts";
import { FileReader } from "../../src/core/project/reader.ts";
import type { Finding } from "../../src/core/rules/finding.ts";
import { StrategyService } from "../../src/core/service.ts";
import type { Language } from "../../src/core/words/language.ts";

/** Texts, or bytes, by path relative to the root of a strategy. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const REPOSITORY = join(__dirname, "../..");
export const EXAMPLE = join(REPOSITORY, "test/fixtures/example");
export const AS_OF = "2026-10-01";

/** Most tests change one file of the example: the others are read once for all of them. */
const reader = new FileReader();

/** A strategy held in memory; a text alone is its koers.yaml. */
export function openFiles(files: Files | string): Promise<StrategyService> {
  const all = typeof files === "string" ? { "koers.yaml": files } : files;
  const absolute = Object.fromEntries(Object.entries(all).map(([path, content]) => [`/strategy/${path}`, content]));
  return StrategyService.open(new MemoryWorkspace(absolute), "/strategy", reader);
}

export async function findingsOf(
  files: Files | string,
  options: { language?: Language; asOf?: string } = {},
): Promise<readonly Finding[]> {
  const service = await openFiles(files);
  const result = service.check({ language: options.language ?? "en", asOf: options.asOf ?? AS_OF });
  if (result.crashes.length > 0) throw result.crashes[0]?.error;
  return result.findings;
}

/** All files below a folder, by path relative to it. */
export function readFolder(folder: string, prefix = ""): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) Object.assign(files, readFolder(path, `${prefix}${name}/`));
    else files[prefix + name] = readFileSync(path, "utf8");
  }
  return files;
}

/** The text that a finding points at. */
export function pointedAt(files: Files | string, finding: Finding): string {
  const all = typeof files === "string" ? { "koers.yaml": files } : files;
  const text = String(all[finding.file] ?? "");
  const lines = text.split(/\r\n|\r|\n/);
  const { start, end } = finding.range;
  if (start.line === end.line) return (lines[start.line] ?? "").slice(start.character, end.character);
  return [(lines[start.line] ?? "").slice(start.character), ...lines.slice(start.line + 1, end.line)].join("\n");
}
