import assert from "node:assert/strict";
import { madeIn } from "../../support/mending.ts";
import { findingsOf, pointedAt } from "../../support/strategy.ts";
import { BEGINNERS_MISTAKES, type BeginnersMistake } from "./beginners-mistakes.ts";

/** Errors, and the one warning that is about how something is written. */
async function saidOf({ yaml }: BeginnersMistake): Promise<BeginnersMistake["findings"]> {
  const text = `${yaml.join("\n")}\n`;
  const [english, dutch] = [await findingsOf(text), await findingsOf(text, { language: "nl" })];
  return english.flatMap((finding, index) => {
    if (finding.severity !== "error" && finding.rule !== "ambiguous-number") return [];
    const said = dutch[index];
    return {
      at: `${finding.range.start.line + 1}: ${pointedAt(text, finding)}`,
      rule: finding.rule,
      en: `${finding.message} ${finding.advice}`,
      nl: `${said?.message} ${said?.advice}`,
    };
  });
}

describe("mistakes of beginners", () => {
  for (const example of BEGINNERS_MISTAKES) {
    it(example.mistake, async () => assert.deepEqual(await saidOf(example), example.findings));
  }

  it("are gone once their fix is made", async () => {
    for (const { mistake, yaml } of BEGINNERS_MISTAKES) {
      const files = { "koers.yaml": `${yaml.join("\n")}\n` };
      for (const finding of await findingsOf(files)) {
        for (const fix of finding.fixes) {
          const left = await findingsOf(madeIn(files, fix));
          const same = left.filter(({ rule, message }) => rule === finding.rule && message === finding.message);
          assert.deepEqual(same, [], `${mistake}: ${fix.title}`);
        }
      }
    }
  });

  it("are told without words of programmers", () => {
    const jargon = /\b(scalar|mapping|sequence|node|token|parse|string|boolean|integer|null|undefined|array|object)\b/i;
    for (const { findings } of BEGINNERS_MISTAKES) {
      for (const { en, nl } of findings) {
        assert.doesNotMatch(en, jargon);
        assert.doesNotMatch(nl, jargon);
      }
    }
  });
});
