import assert from "node:assert/strict";
import { partName } from "../../../src/core/rules/part-name.ts";
import { EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";

describe("parts of a strategy are called by what people call them", () => {
  for (const [path, en, nl] of [
    ["channels.website", "channel “Mijn Waterland”", "kanaal “Mijn Waterland”"],
    ["channelMix.complain", "channel mix “Klacht”", "kanaalmix “Klacht”"],
    [
      "channelSwitches.0",
      "the switch from “Mijn Waterland” to “Telefoon”",
      "de wissel van “Mijn Waterland” naar “Telefoon”",
    ],
    ["shifts.report-move-online", "channel shift “report-move-online”", "kanaalverschuiving “report-move-online”"],
    ["journeys.customer-life.phases.arrange.steps.report", "“Verhuizing doorgeven”", "“Verhuizing doorgeven”"],
    ["experience", "“Experience”", "“Klantbeleving”"],
  ] as const) {
    it(path, async () => {
      const { snapshot } = await openFiles(readFolder(EXAMPLE));
      assert.deepEqual(partName(snapshot, path), { en, nl });
    });
  }
});
