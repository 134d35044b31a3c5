import assert from "node:assert/strict";
import { semanticTokens } from "../../../src/core/features/semantic.ts";
import type { Snapshot } from "../../../src/core/project/snapshot.ts";
import { EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";
import { SMALL, withCrlf } from "./cursor.ts";

describe("semantic highlighting", () => {
  it("tells ids by their kind, and definitions from references", async () => {
    for (const texts of [SMALL, withCrlf(SMALL)]) {
      const { snapshot } = await openFiles(texts);
      assert.deepEqual(shown(snapshot, "channels.yaml"), [
        "phone koersChannel!",
        "6.8 koersMoney",
        "website koersChannel!",
        "0.35 koersMoney",
        "phone koersChannel",
        "move koersMoment!",
        "website koersChannel",
        "phone koersChannel",
        "move koersMoment",
        "phone koersChannel",
        "70% koersShare",
        "website koersChannel",
        "30% koersShare",
      ]);
      assert.deepEqual(shown(snapshot, "more/journeys.yaml").slice(0, 4), [
        "life koersJourney!",
        "change koersJourney!",
        "report koersJourney!",
        "move koersMoment",
      ]);
    }
  });

  it("tells the parts of an expression apart, with the ids in it", async () => {
    const { snapshot } = await openFiles(SMALL);
    assert.deepEqual(shown(snapshot, "more/rest.yaml").slice(0, 12), [
      "person koersThing!",
      "move koersMoment",
      "moment variable",
      "now property",
      "exists function",
      "c variable",
      "c variable",
      "== operator",
      "' string",
      "phone koersChannel",
      "' string",
      "complaint koersThing!",
    ]);
  });

  it("colours an expression that is not finished as far as its words go", async () => {
    const rule = "moment.volume > 10 && has(moment.cause) && true in [";
    const { snapshot } = await openFiles(`koers: 1\nprinciples: { p: { rule: "${rule}" } }\n`);
    assert.deepEqual(shown(snapshot, "koers.yaml").slice(1), [
      "moment variable",
      "volume property",
      "> operator",
      "10 number",
      "&& operator",
      "has function",
      "moment variable",
      "cause property",
      "&& operator",
      "true keyword",
      "in operator",
    ]);
  });

  it("knows shares, durations, dates and money where they are written rightly", async () => {
    const { snapshot } = await openFiles(
      "koers: 1\nperiod: { start: 2026-01, end: 2028-Q9 }\ndiscountRate: 6%\n" +
        "channels: { a: { costPerContact: 1.2, serviceLevel: { answered: 0.8, within: 30s } } }\n",
    );
    assert.deepEqual(shown(snapshot, "koers.yaml"), [
      "2026-01 koersDate",
      "6% koersShare",
      "a koersChannel!",
      "1.2 koersMoney",
      "30s koersDuration",
    ]);
  });

  it("works before the place where a text is broken, and in tables", async () => {
    const { snapshot } = await openFiles({
      ...SMALL,
      "channels.yaml": `${SMALL["channels.yaml"]}shifts:\n  a: { share: 10%, from: phone\nroles: {}\n`,
    });
    const tokens = shown(snapshot, "channels.yaml");
    assert(tokens.includes("70% koersShare"));
    assert(!tokens.includes("10% koersShare"));
    assert.deepEqual(shown(snapshot, "data/2026.csv").slice(0, 3), [
      "2026-01 koersDate",
      "move koersMoment",
      "phone koersChannel",
    ]);
  });

  it("gives every token of a whole strategy on one line, in order and apart", async () => {
    const { snapshot } = await openFiles(readFolder(EXAMPLE));
    for (const { path } of snapshot.files) {
      let [line, character] = [0, 0];
      for (const { range } of semanticTokens(snapshot, path)) {
        const { start, end } = range;
        assert.equal(start.line, end.line, path);
        assert(start.line > line || (start.line === line && start.character >= character), `${path}:${line + 1}`);
        assert(end.character > start.character);
        [line, character] = [end.line, end.character];
      }
    }
  });
});

/** Each token with its text; `!` marks a definition. */
function shown(snapshot: Snapshot, path: string): string[] {
  const file = snapshot.files.find((candidate) => candidate.path === path) ?? assert.fail(path);
  return semanticTokens(snapshot, path).map(({ range, type, isDefinition }) => {
    const text = file.lines.lineText(range.start.line).slice(range.start.character, range.end.character);
    return `${text} ${type}${isDefinition ? "!" : ""}`;
  });
}
