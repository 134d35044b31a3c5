/** Writes the generated documentation: `npm run docs`; `npm run docs -- --check` fails when it is out of date. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../core/rules/index.ts";
import { formatPage } from "./format-page.ts";
import { principlesPage } from "./principles-page.ts";
import { ruleIndex, rulePage } from "./rule-pages.ts";

const FOLDER = join(__dirname, "../../docs");

/** Every generated page by its path below `docs`. */
function pages(): Map<string, string> {
  const all = new Map(RULES.map((rule) => [`rules/${rule.meta.id}.md`, rulePage(rule.meta)]));
  all.set("rules/README.md", ruleIndex(RULES.map((rule) => rule.meta)));
  all.set("format.md", formatPage("en"));
  all.set("formaat.md", formatPage("nl"));
  return all.set("principles.md", principlesPage());
}

function outdated(wanted: ReadonlyMap<string, string>): string[] {
  const changed = [...wanted].filter(([path, text]) => readIfPresent(path) !== text).map(([path]) => path);
  const rules = join(FOLDER, "rules");
  const present = existsSync(rules) ? readdirSync(rules).map((name) => `rules/${name}`) : [];
  return [...changed, ...present.filter((path) => !wanted.has(path))];
}

function readIfPresent(path: string): string | null {
  return existsSync(join(FOLDER, path)) ? readFileSync(join(FOLDER, path), "utf8") : null;
}

function main(checkOnly: boolean): void {
  const wanted = pages();
  const stale = outdated(wanted);
  if (checkOnly) {
    if (stale.length === 0) return;
    console.error(`docs is out of date (${stale.join(", ")}): run npm run docs`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(join(FOLDER, "rules"), { recursive: true });
  for (const name of stale) {
    const text = wanted.get(name);
    if (text === undefined) rmSync(join(FOLDER, name));
    else writeFileSync(join(FOLDER, name), text);
  }
}

main(process.argv.includes("--check"));
