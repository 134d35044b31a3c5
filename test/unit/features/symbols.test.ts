import assert from "node:assert/strict";
import { type FileSymbol, fileSymbols, thingSymbols } from "../../../src/core/features/symbols.ts";
import { EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";
import { SMALL, withCrlf } from "./cursor.ts";

describe("the symbols of a file", () => {
  it("are its sections, things, phases and steps, by their names", async () => {
    for (const texts of [SMALL, withCrlf(SMALL)]) {
      const { snapshot } = await openFiles(texts);
      assert.deepEqual(drawn(fileSymbols(snapshot, "more/journeys.yaml", "nl")), [
        "section Klantreizen",
        "  journeys Leven (life · 66,7% digitaal)",
        "    journeyPhases Veranderen 🔁 (change)",
        "      journeySteps report",
        "section Initiatieven",
        "  initiatives Beter (better)",
      ]);
      assert.deepEqual(drawn(fileSymbols(snapshot, "more/rest.yaml", "en")), [
        "section Design principles",
        "  principles Altijd een mens (person)",
        "section Escalations",
        "  escalations Klacht (complaint)",
        "    ownSteps first",
        "    ownSteps second",
        "  escalations Anders (other)",
        "    ownSteps second",
      ]);
    }
  });

  it("are the settings of the manifest too, and the mixes by their moments", async () => {
    const { snapshot } = await openFiles(SMALL);
    assert.deepEqual(drawn(fileSymbols(snapshot, "koers.yaml", "en")), [
      "setting Version",
      "setting Name",
      "setting Measurement files",
    ]);
    assert.deepEqual(drawn(fileSymbols(snapshot, "channels.yaml", "en")).slice(-2), [
      "section Channel mix",
      "  channelMix Verhuizen 🚚 (move)",
    ]);
  });

  it("name the records of lists by what they are about, in every document", async () => {
    const { snapshot } = await openFiles({
      "koers.yaml": "koers: 1\n",
      "a.yaml": "channelSwitches: [{ moment: x, from: a, to: b }]\n",
      "b.yaml":
        "channelSwitches: [{ moment: y, from: a, to: b }]\n---\nchannelSwitches:\n  - moment: z\n    from: b\n    to: c\n",
    });
    assert.deepEqual(drawn(fileSymbols(snapshot, "b.yaml", "en")), [
      "section Channel switches",
      "  item y · a → b",
      "section Channel switches",
      "  item z · b → c",
    ]);
  });

  it("hold each other, their ids, and nothing of what follows", async () => {
    for (const [path] of Object.entries(readFolder(EXAMPLE))) {
      const { snapshot } = await openFiles(readFolder(EXAMPLE));
      const symbols = fileSymbols(snapshot, path, "nl");
      if (path.endsWith(".yaml")) assert(symbols.length > 0, path);
      for (const symbol of symbols) assertNested(symbol);
    }
  });

  it("are what can be read of broken text, and of repeated text", async () => {
    for (const text of [
      "koers: 1\nroles:\n  lead: { name: [\n",
      "koers: 1\nroles: &r\n  lead: { name: x }\nroles: *r\n",
      "koers: 1\njourneys:\n  a: &a { phases: [{ id: p, steps: [{ id: s }] }] }\n  b: *a\n",
      "koers: 1\nroles: { lead: { name: ' ' }, '': {} }\n",
      "- koers\n",
      "",
    ]) {
      const { snapshot } = await openFiles(text);
      for (const symbol of fileSymbols(snapshot, "koers.yaml", "en")) assertNested(symbol);
    }
  });

  it("are none for tables and files that are not there", async () => {
    const { snapshot } = await openFiles(SMALL);
    assert.deepEqual(fileSymbols(snapshot, "data/2026.csv", "en"), []);
    assert.deepEqual(fileSymbols(snapshot, "elsewhere.yaml", "en"), []);
  });
});

describe("the symbols of a strategy", () => {
  it("are found by name, by id and by some of their letters", async () => {
    const { snapshot } = await openFiles(SMALL);
    const found = (query: string) =>
      thingSymbols(snapshot, query, "nl").map(
        ({ label, container, file, range }) => `${label}, ${container}, ${file}:${range.start.line + 1}`,
      );
    const moment = "Verhuizen 🚚 (move), contactmoment, channels.yaml:9";
    assert.deepEqual(found("verhuiz"), [moment]);
    assert.deepEqual(found("MOVE"), [moment]);
    assert.deepEqual(found("vhzn"), [moment]);
    assert.deepEqual(found("report"), ["life/report, stap in een klantreis, more/journeys.yaml:8"]);
    assert.deepEqual(found("nothing like it"), []);
    assert.equal(found("").length, 13);
  });
});

function drawn(symbols: readonly FileSymbol[], indent = ""): string[] {
  return symbols.flatMap(({ kind, name, detail, children }) => [
    `${indent}${kind} ${name}${detail === "" ? "" : ` (${detail.replaceAll("\u00a0", " ")})`}`,
    ...drawn(children, `${indent}  `),
  ]);
}

/** As VS Code asks of symbols: a name, and the id within the range; children within their parent for breadcrumbs. */
function assertNested(symbol: FileSymbol): void {
  assert.notEqual(symbol.name, "");
  const { range, selection, children } = symbol;
  const isWithin = (outer: FileSymbol["range"], inner: FileSymbol["range"]) =>
    compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
  assert(isWithin(range, selection), `${symbol.name} holds its id`);
  for (const child of children) {
    assert(isWithin(range, child.range), `${symbol.name} holds ${child.name}`);
    assertNested(child);
  }
}

function compare(a: { line: number; character: number }, b: { line: number; character: number }): number {
  return a.line - b.line || a.character - b.character;
}
