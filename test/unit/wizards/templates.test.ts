import assert from "node:assert/strict";
import { createFiles, createQuestions } from "../../../src/core/features/wizards/create.ts";
import { Asking } from "../../../src/core/features/wizards/session.ts";
import { TEMPLATE_NAMES } from "../../../src/core/templates/index.ts";
import { LANGUAGES } from "../../../src/core/words/language.ts";
import { openFiles } from "../../support/strategy.ts";
import { answerAll } from "../../support/wizards.ts";

/** What a template is meant to show: a case that looks good on handling cost alone. */
const MEANT: Readonly<Record<string, readonly string[]>> = { full: ["no-payback", "relationship-eats-saving"] };

/** The keys and ids of a text, in their order. */
function bones(text: string): string {
  const bare = text.replace(/#.*$/gm, "");
  return [...bare.matchAll(/[{,\s]([a-zA-Z-]+):(?=\s)/g)]
    .map((match) => match[1])
    .filter((key) => key !== "name")
    .join(" ");
}

const TIMES = [
  { start: "2026-01", years: 3, asOf: "2026-10-01" },
  { start: "2031-03", years: 3, asOf: "2030-12-31" },
];

describe("templates", () => {
  for (const template of TEMPLATE_NAMES) {
    for (const language of LANGUAGES) {
      for (const { asOf, ...time } of TIMES) {
        it(`${template} in ${language} from ${time.start}: nothing is wrong but what is meant`, async () => {
          const answers = {
            template,
            language,
            organisation: "Ons: bedrijf & co",
            name: "Koers “2031”",
            currency: "USD",
            ...time,
          };
          const service = await openFiles(createFiles(answers, asOf));
          const { findings } = service.check({ language, asOf });
          const grave = findings.filter(({ severity }) => severity !== "info");
          assert.deepEqual(
            grave.map(({ rule }) => rule),
            MEANT[template] ?? [],
            grave.map(({ message }) => message).join("\n"),
          );
          const { manifest } = service.snapshot;
          assert.equal(manifest.organisation, answers.organisation);
          assert.equal(manifest.name, answers.name);
          assert.equal(manifest.language, language);
          assert.equal(manifest.currency, "USD");
          assert.equal(manifest.period?.start, time.start);
          assert.equal(manifest.period?.end, time.start === "2026-01" ? "2028-12" : "2034-02");
        });
      }
    }
  }

  it("say the same in both languages", () => {
    for (const template of TEMPLATE_NAMES) {
      const shapeOf = (language: string): string[] =>
        Object.entries(createFiles({ template, language }, "2026-10-01")).map(
          ([path, text]) => `${path}: ${bones(text)} ${[...text.matchAll(/\d+(?:\.\d+)?/g)].join(" ")}`,
        );
      assert.deepEqual(shapeOf("nl"), shapeOf("en"), template);
    }
  });

  it("are asked for in plain words, and stay as they are where nothing is said", () => {
    const asking = new Asking(() => createQuestions("nl", "2026-11-01"));
    const asked = answerAll(asking, { organisation: "", start: "januari 2027" });
    assert.deepEqual(asked, ["template", "language", "organisation", "name", "start", "years", "currency"]);
    const files = createFiles(asking.answers, "2026-11-01");
    assert.match(files["koers.yaml"] ?? "", /organisation: Groenveld Fietsen/);
    assert.match(files["koers.yaml"] ?? "", /period: \{ start: 2027-01, end: 2029-12 \}/);
  });
});
