/** Writes the generated documentation: `npm run docs`; `npm run docs -- --check` fails when it is out of date. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../core/rules/index.ts";
import { ruleIndex, rulePage } from "./rule-pages.ts";

const FOLDER = join(__dirname, "../../docs/rules");

function pages(): Map<string, string> {
  const all = new Map(RULES.map((rule) => [`${rule.meta.id}.md`, rulePage(rule.meta)]));
  return all.set("README.md", ruleIndex(RULES.map((rule) => rule.meta)));
}

function outdated(wanted: ReadonlyMap<string, string>): string[] {
  const present = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  const changed = [...wanted].filter(
    ([name, text]) => !present.includes(name) || readFileSync(join(FOLDER, name), "utf8") !== text,
  );
  return [...changed.map(([name]) => name), ...present.filter((name) => !wanted.has(name))];
}

function main(checkOnly: boolean): void {
  const wanted = pages();
  const stale = outdated(wanted);
  if (checkOnly) {
    if (stale.length === 0) return;
    console.error(`docs/rules is out of date (${stale.join(", ")}): run npm run docs`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  for (const name of stale) {
    const text = wanted.get(name);
    if (text === undefined) rmSync(join(FOLDER, name));
    else writeFileSync(join(FOLDER, name), text);
  }
}

main(process.argv.includes("--check"));
