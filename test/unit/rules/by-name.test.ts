import assert from "node:assert/strict";
import { findingsOf, pointedAt } from "../../support/strategy.ts";

/** A strategist writes the name that everybody uses; Koers knows which id it is. */
describe("the name of a thing where its id belongs", () => {
  const strategy = (from: string): string =>
    `koers: 1
channels:
  phone: { name: Telefoon, kind: assisted }
  site: { name: Mijn Waterland, kind: self-service, fallback: phone }
contactMoments:
  move: { name: Verhuizen }
channelSwitches:
  - { moment: move, from: ${from}, to: site, share: 5% }
`;

  for (const [written, id] of [
    ["Telefoon", "phone"],
    ["telefoon", "phone"],
    ["Mijn Waterland", "site"],
  ] as const) {
    it(`“${written}” is ${id}`, async () => {
      const text = strategy(written);
      const errors = (await findingsOf(text)).filter((finding) => finding.severity === "error");
      assert.deepEqual(
        errors.map((finding) => pointedAt(text, finding)),
        [written],
      );
      assert.match(errors[0]?.message ?? "", new RegExp(`\\b${id}\\b`));
      assert.equal(errors[0]?.fixes[0]?.edits[0]?.newText, id);
    });
  }
});
