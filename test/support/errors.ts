import type { Finding } from "../../src/core/rules/finding.ts";
import type { Language } from "../../src/core/words/language.ts";
import { type Files, findingsOf, pointedAt } from "./strategy.ts";

/** The errors of a strategy: what nobody may add to, and nobody may leave out. */
export async function errorsOf(files: Files | string, language: Language = "en"): Promise<Finding[]> {
  return (await findingsOf(files, { language })).filter(({ severity }) => severity === "error");
}

/** `line rule: the text pointed at` of each error; the file first where it is not koers.yaml. */
export async function shownErrors(files: Files | string): Promise<string[]> {
  return (await errorsOf(files)).map((finding) => shown(files, finding));
}

export function shown(files: Files | string, finding: Finding): string {
  const file = finding.file === "koers.yaml" ? "" : `${finding.file}:`;
  return `${file}${finding.range.start.line + 1} ${finding.rule}: ${pointedAt(files, finding)}`;
}

/** How long a piece of work takes, in milliseconds. */
export async function elapsed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
