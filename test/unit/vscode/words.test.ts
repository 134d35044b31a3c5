import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { REPOSITORY } from "../../support/strategy.ts";

describe("the words of the extension", () => {
  it("are all there in Dutch, and no others", () => {
    const folder = path.join(REPOSITORY, "src/vscode");
    const said = new Set<string>();
    for (const name of readdirSync(folder)) {
      const source = readFileSync(path.join(folder, name), "utf8");
      for (const [, text] of source.matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)) said.add(text ?? "");
    }
    assert.deepEqual([...said].sort(), Object.keys(readJson("l10n/bundle.l10n.nl.json")).sort());
  });

  it("of the manifest are the same in both languages, and all used", () => {
    const manifest = readFileSync(path.join(REPOSITORY, "package.json"), "utf8");
    const used = new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
    const english = Object.keys(readJson("package.nls.json"));
    assert.deepEqual([...used].sort(), [...english].sort());
    assert.deepEqual(Object.keys(readJson("package.nls.nl.json")).sort(), [...english].sort());
  });
});

function readJson(file: string): Record<string, string> {
  return JSON.parse(readFileSync(path.join(REPOSITORY, file), "utf8")) as Record<string, string>;
}
