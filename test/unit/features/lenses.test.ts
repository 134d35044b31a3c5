import assert from "node:assert/strict";
import { codeLenses, type LensSettings } from "../../../src/core/features/lenses.ts";
import type { Snapshot } from "../../../src/core/project/snapshot.ts";
import type { Language } from "../../../src/core/words/language.ts";
import { EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";
import { SMALL, withCrlf } from "./cursor.ts";

const NONE: LensSettings = { shifts: false, references: false, matrix: false, journey: false };

describe("code lenses", () => {
  it("tell what a shift brings, in both languages", async () => {
    const { snapshot } = await openFiles(readFolder(EXAMPLE));
    assert.deepEqual(shown(snapshot, "shifts.yaml", { ...NONE, shifts: true }, "nl"), [
      "2 report-move-online: netto € −67.620 · niet terugverdiend binnen de periode · omslagpunt bij 0,23 procentpunt vertrek",
      "2 report-move-online: Businesscase openen",
      "21 bill-explained-online: netto € 228.201 · terugverdientijd 17 maanden · omslagpunt bij 0,55 procentpunt vertrek",
      "21 bill-explained-online: Businesscase openen",
      "36 clear-letters: netto € 257.804 · terugverdientijd 6 maanden · omslagpunt bij 0,90 procentpunt vertrek",
      "36 clear-letters: Businesscase openen",
    ]);
    assert.match(
      shown(snapshot, "shifts.yaml", { ...NONE, shifts: true }, "en")[2] ?? "",
      /: net €228,201 · payback 17 months · break-even at 0\.55 percentage point churn$/,
    );
  });

  it("say why a shift cannot be computed, and what the net leaves out", async () => {
    const { snapshot } = await openFiles(
      "koers: 1\nperiod: { start: 2026, end: 2027 }\n" +
        "channels: { a: { costPerContact: 5 }, b: { costPerContact: 1 } }\n" +
        "contactMoments: { m: { volume: 1200 } }\nchannelMix: { m: { now: { a: 100% } } }\n" +
        "shifts:\n  x: { moment: m, from: a, to: b }\n" +
        "  y: { moment: m, from: a, to: b, share: 50%, start: 2026-01, end: 2026-01, investment: 100 }\n",
    );
    assert.deepEqual(shown(snapshot, "koers.yaml", { ...NONE, shifts: true }, "en"), [
      "7 x: net not known: shifts.x.share is missing; shifts.x.start is missing; shifts.x.end is missing",
      "7 x: Open business case",
      "8 y: net €4,700 (excluding the relationship)",
      "8 y: Open business case",
    ]);
  });

  it("count references in all files, as they are written", async () => {
    for (const texts of [SMALL, withCrlf(SMALL)]) {
      const { snapshot } = await openFiles(texts);
      const settings = { ...NONE, references: true };
      assert.deepEqual(shown(snapshot, "channels.yaml", settings, "en"), [
        "3 phone: 6 references",
        "7 website: 4 references",
        "9 move: 5 references",
      ]);
      assert.deepEqual(shown(snapshot, "more/journeys.yaml", settings, "nl"), [
        "2 life: 1 verwijzing",
        "5 change: geen verwijzingen",
        "8 report: 1 verwijzing",
        "12 better: geen verwijzingen",
      ]);
    }
  });

  it("lead to the pictures", async () => {
    const { snapshot } = await openFiles(SMALL);
    const settings = { ...NONE, matrix: true, journey: true };
    assert.deepEqual(shown(snapshot, "channels.yaml", settings, "en"), ["9 move: Open in matrix"]);
    assert.deepEqual(shown(snapshot, "more/journeys.yaml", settings, "nl"), ["2 life: Bekijk de klantreis"]);
  });

  it("stand above the definition that counts, and nowhere when they are off", async () => {
    const { snapshot } = await openFiles({
      ...SMALL,
      "z.yaml": "contactMoments: { move: {} }\n",
    });
    assert.deepEqual(shown(snapshot, "z.yaml", { ...NONE, matrix: true }, "en"), []);
    for (const { path } of snapshot.files) assert.deepEqual(codeLenses(snapshot, path, NONE, "en"), []);
  });
});

/** Line, text and title of each. */
function shown(snapshot: Snapshot, path: string, settings: LensSettings, language: Language): string[] {
  const file = snapshot.files.find((candidate) => candidate.path === path) ?? assert.fail(path);
  return codeLenses(snapshot, path, settings, language).map(({ range, title }) => {
    const { start, end } = range;
    const text = file.text.slice(file.lines.offsetAt(start), file.lines.offsetAt(end));
    return `${start.line + 1} ${text}: ${title}`.replaceAll("\u00a0", " ");
  });
}
