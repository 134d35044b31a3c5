import assert from "node:assert/strict";
import { assertFound, type Change, changedExample, newFindings, withFix } from "../../support/contradiction.ts";
import { findingsOf } from "../../support/strategy.ts";

const JOURNEYS = "journeys.yaml";

async function rulesIn(text: string): Promise<string[]> {
  return (await findingsOf(text)).map(({ rule }) => rule);
}

describe("rules on journeys", () => {
  describe("what a step lacks", () => {
    const cases: readonly [rule: string, from: string, to: string, at: string, mended: string][] = [
      [
        "step-without-moment",
        "verhuizing werkt, moment: report-move,",
        "verhuizing werkt,",
        "10: look-up",
        "confidence: measured }, moment: report-move }",
      ],
      [
        "step-without-contacts",
        "contacts: { website: 6000, phone: 8000 }, ",
        "",
        "10: look-up",
        "confidence: measured }, contacts: { phone: 8000, website: 6000 } }",
      ],
      [
        "step-without-satisfaction",
        "metrics: { ces: 4.1, nps: 5, satisfaction: 6.8 }, ",
        "",
        "10: look-up",
        "confidence: measured }, metrics: { satisfaction: 7.7 } }",
      ],
      [
        "step-without-satisfaction",
        "nps: 5, satisfaction: 6.8",
        "nps: 5",
        "10: metrics",
        "metrics: { ces: 4.1, nps: 5, satisfaction: 7.7 }",
      ],
    ];
    for (const [rule, from, to, at, expected] of cases) {
      it(`${rule} finds it: ${from} → ${to}, and fills in what is known elsewhere`, async () => {
        const change: Change = { file: JOURNEYS, from, to };
        const [finding] = await assertFound([change], { rule, at: [`${JOURNEYS}:${at}`] });
        const mended = withFix(changedExample(change), finding);
        assert.ok(mended[JOURNEYS]?.includes(expected), mended[JOURNEYS]);
      });
    }

    it("leaves a value that cannot be read to the finding about that value", async () => {
      const files = changedExample({
        file: JOURNEYS,
        from: "nps: 5, satisfaction: 6.8",
        to: "nps: 5, satisfaction: hoog",
      });
      assert.deepEqual(
        (await newFindings(files)).map(({ rule }) => rule),
        ["wrong-value"],
      );
    });

    it("says nothing of a step with a key that is misspelt, nor in a file that is broken", async () => {
      const found = await newFindings(changedExample({ file: JOURNEYS, from: "werkt, moment:", to: "werkt, momnt:" }));
      assert.deepEqual(
        found.filter(({ rule }) => rule === "step-without-moment"),
        [],
      );
      const broken = await rulesIn(
        "koers: 1\njourneys:\n  a:\n    kind: episode\n    phases:\n      - { id: b, steps: [{ id: c, } }\n",
      );
      assert.ok(!broken.includes("step-without-moment"));
    });
  });

  describe("moment-outside-journeys", () => {
    it("finds a moment that left its only journey, and knows its step by the contacts", async () => {
      const change: Change = { file: JOURNEYS, from: "woning, moment: advice,", to: "woning," };
      const [finding] = await assertFound([change], {
        rule: "moment-outside-journeys",
        at: ["channels.yaml:12: advice"],
        also: ["step-without-moment"],
      });
      const mended = withFix(changedExample(change), finding, "The step “Advies over de woning” is about it");
      assert.match(mended[JOURNEYS] ?? "", /id: first-advice, .*, moment: advice \}/);
    });
  });

  describe("journey-contacts-exceed", () => {
    it("finds the step that counts what is not there, and names the others", async () => {
      const [finding] = await assertFound([{ file: JOURNEYS, from: "phone: 25600", to: "phone: 26600" }], {
        rule: "journey-contacts-exceed",
        at: [`${JOURNEYS}:15: contacts`],
      });
      assert.match(finding?.message ?? "", /count 49,000 contacts of “Verhuizing doorgeven”, which has 48,000/);
      assert.deepEqual(
        finding?.related.map(({ file, range }) => `${file}:${range.start.line + 1}`),
        ["journeys.yaml:10", "channels.yaml:9"],
      );
      const change: Change = { file: JOURNEYS, from: "phone: 25600", to: "phone: 26600" };
      const fewer = withFix(changedExample(change), finding, "Count 1,000 fewer by Telefoon in “Verhuizing doorgeven”");
      assert.deepEqual(fewer, changedExample());
      const more = withFix(changedExample(change), finding, "Make the volume of “Verhuizing doorgeven” 49,000");
      assert.match(more["channels.yaml"] ?? "", /treatment: simplify, volume: 49000,/);
    });

    it("adds all journeys up", () =>
      assertFound(
        [
          {
            file: JOURNEYS,
            from: "journeys:\n",
            to: "journeys:\n  again: { kind: episode, phases: [{ id: a, steps: [{ id: b, moment: advice, contacts: { phone: 1 }, metrics: { satisfaction: 8 } }] }] }\n",
          },
        ],
        { rule: "journey-contacts-exceed", at: [`${JOURNEYS}:22: contacts`] },
      ));

    it("does not mind fractions that add up", async () => {
      const steps = ["a", "b", "c"].map((id) => `{ id: ${id}, moment: m, contacts: { phone: 0.1 } }`).join(", ");
      const found = await rulesIn(
        `koers: 1\nchannels:\n  phone: { kind: assisted }\ncontactMoments:\n  m: { volume: 0.3 }\njourneys:\n  j: { kind: episode, phases: [{ id: p, steps: [${steps}] }] }\n`,
      );
      assert.ok(!found.includes("journey-contacts-exceed"));
    });
  });

  describe("lifecycle-incomplete", () => {
    it("finds the end that is missing, and says which", async () => {
      const [finding] = await assertFound([{ file: JOURNEYS, from: "stage: leaving", to: "stage: change" }], {
        rule: "lifecycle-incomplete",
        at: [`${JOURNEYS}:2: customer-life`],
      });
      assert.match(finding?.message ?? "", /has no phase of leaving\.$/);
      assert.deepEqual(
        finding?.fixes.map(({ title }) => title),
        ["Make it an episode, which needs neither"],
      );
    });

    it("offers the last phase where it does not say what it is", async () => {
      const change: Change = { file: JOURNEYS, from: "        stage: leaving\n", to: "" };
      const [finding] = await assertFound([change], {
        rule: "lifecycle-incomplete",
        at: [`${JOURNEYS}:2: customer-life`],
      });
      const title = "Say that “Opzeggen of blijven” is the phase of leaving";
      const mended = withFix(changedExample(change), finding, title);
      assert.deepEqual(await newFindings(mended), []);
    });

    it("leaves an episode alone, and a stage that cannot be read", async () => {
      for (const change of [
        { file: JOURNEYS, from: "kind: lifecycle ", to: "kind: episode " },
        { file: JOURNEYS, from: "stage: leaving", to: "stage: gone" },
      ]) {
        const found = await newFindings(changedExample(change));
        assert.deepEqual(
          found.filter(({ rule }) => rule === "lifecycle-incomplete"),
          [],
        );
      }
    });
  });

  describe("low-digital-low-satisfaction", () => {
    const change: Change = {
      file: "shifts.yaml",
      from: "addresses: { moments: [complain], steps: [customer-life/complaint] }",
      to: "addresses: { objectives: [loyal-customers] }",
    };

    it("finds a step that nobody works on", async () => {
      const [finding] = await assertFound([change], {
        rule: "low-digital-low-satisfaction",
        at: [`${JOURNEYS}:26: 5.0`],
        also: ["failure-demand-ignored"],
      });
      assert.match(finding?.message ?? "", /only 35\.0% digital and scores 5 on satisfaction, under 5\.5/);
    });

    it("finds it when the initiative was stopped", () =>
      assertFound([{ file: "shifts.yaml", from: "sprint: S9, status: planned", to: "sprint: S9, status: stopped" }], {
        rule: "low-digital-low-satisfaction",
        at: [`${JOURNEYS}:26: 5.0`],
        also: ["failure-demand-ignored"],
      }));

    it("takes its limits from the manifest", async () => {
      const rules = (options: string): Change => ({
        file: "koers.yaml",
        from: "rules:\n",
        to: `rules:\n  low-digital-low-satisfaction: { ${options} }\n`,
      });
      const found = async (...changes: Change[]) =>
        (await newFindings(changedExample(...changes))).filter(({ rule }) => rule === "low-digital-low-satisfaction");
      assert.equal((await found(change, rules("digitalShare: 30%"))).length, 0);
      assert.equal((await found(change, rules("satisfaction: 40%"))).length, 0);
      assert.equal((await found(change, rules("severity: error")))[0]?.severity, "error");
    });
  });

  describe("ambition-mismatch", () => {
    const cases: readonly [name: string, change: Change, at: string][] = [
      [
        "basic at a moment of truth",
        {
          file: JOURNEYS,
          from: "satisfaction: 5.0 }, momentOfTruth: true, ambition: excel",
          to: "satisfaction: 5.0 }, momentOfTruth: true, ambition: basic",
        },
        "26: basic",
      ],
      [
        "excel where there is none",
        { file: JOURNEYS, from: "satisfaction: 6.8 }, ambition: basic", to: "satisfaction: 6.8 }, ambition: excel" },
        "10: excel",
      ],
    ];
    for (const [name, change, at] of cases) {
      it(`finds ${name}, and its fix mends it`, async () => {
        const expected = { rule: "ambition-mismatch", at: [`${JOURNEYS}:${at}`] };
        const [finding] = await assertFound([change], expected);
        assert.equal(finding?.fixes[0]?.safe, false);
        assert.equal(finding?.fixes.length, 2);
        for (const { title } of finding?.fixes ?? []) {
          assert.deepEqual(await newFindings(withFix(changedExample(change), finding, title)), []);
        }
      });
    }

    it("knows a moment of truth from the contact moment, unless the step says otherwise", async () => {
      const from = "satisfaction: 8.6 }, momentOfTruth: true, ambition: excel";
      const found = async (to: string) =>
        (await newFindings(changedExample({ file: JOURNEYS, from, to }))).map(({ rule }) => rule);
      assert.deepEqual(await found("satisfaction: 8.6 }, ambition: excel"), []);
      assert.deepEqual(await found("satisfaction: 8.6 }, ambition: basic"), ["ambition-mismatch"]);
      assert.deepEqual(await found("satisfaction: 8.6 }, momentOfTruth: false, ambition: basic"), []);
    });
  });
});
