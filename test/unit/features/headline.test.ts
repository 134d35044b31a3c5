import assert from "node:assert/strict";
import { headline } from "../../../src/core/features/headline.ts";
import type { Language } from "../../../src/core/words/language.ts";
import { EXAMPLE, type Files, openFiles, readFolder } from "../../support/strategy.ts";

describe("a strategy in a few figures", () => {
  it("is its digital share and what its shifts are worth", async () => {
    assert.deepEqual(await lines(readFolder(EXAMPLE), "nl"), [
      "Digitaliseringsgraad: 36,9% nu → 71,1% in het doel",
      "Netto contante waarde van alle kanaalverschuivingen: € 356.525",
    ]);
    assert.equal((await lines(readFolder(EXAMPLE), "en"))[0], "Digital share: 36.9% now → 71.1% at the target");
  });

  it("leaves out what is not known", async () => {
    assert.deepEqual(await lines("koers: 1\n", "en"), []);
  });
});

async function lines(files: Files | string, language: Language): Promise<string[]> {
  const { snapshot } = await openFiles(files);
  return headline(snapshot, language).map((line) => line.replaceAll("\u00a0", " "));
}
