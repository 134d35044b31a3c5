import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The starter in English is a sample as well, which people read. */
const STARTER = "samples/starter";
const FOLDER = "samples/templates";

/** The texts of all templates as a module: one string, parsed only when somebody begins a strategy. */
export function templatesModule(root: string): string {
  const folders = new Map([["starter.en", join(root, STARTER)]]);
  for (const name of readdirSync(join(root, FOLDER)).sort()) folders.set(name, join(root, FOLDER, name));
  const all = Object.fromEntries([...folders].map(([name, folder]) => [name, filesIn(folder)]));
  return `// Generated from ${FOLDER} by \`npm run generate\`. Do not edit.\n/** Texts by path, by template and language. */\nexport const TEMPLATES_JSON = ${JSON.stringify(JSON.stringify(all))};\n`;
}

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
