import assert from "node:assert/strict";
import { assertFound, type Change, changedExample, newFindings, withFix } from "../../support/contradiction.ts";
import { findingsOf } from "../../support/strategy.ts";

const FILE = "experience.yaml";

describe("rules on goals", () => {
  describe("objective-incomplete", () => {
    const all =
      "kpi: customer-effort, moments: [report-move], baseline: 3.9, target: 2.8, by: 2027-Q4, owner: head-of-cx";
    const cases: readonly [without: string, said: RegExp][] = [
      ["kpi: customer-effort, ", /has no KPI\.$/],
      ["baseline: 3.9, ", /has no baseline\.$/],
      ["target: 2.8, ", /has no target\.$/],
      ["by: 2027-Q4, ", /has no deadline \(by\)\.$/],
      [", owner: head-of-cx", /has no owner\.$/],
      [", by: 2027-Q4, owner: head-of-cx", /has no deadline \(by\) or owner\.$/],
    ];
    for (const [without, said] of cases) {
      it(`finds an objective without ${without}`, async () => {
        const [finding] = await assertFound([{ file: FILE, from: all, to: all.replace(without, "") }], {
          rule: "objective-incomplete",
          at: [`${FILE}:24: effortless-moving`],
        });
        assert.match(finding?.message ?? "", said);
      });
    }

    it("offers what is known: what was measured, the end of the period, who has the other objectives", async () => {
      const change: Change = { file: FILE, from: all, to: "kpi: customer-effort, moments: [report-move], target: 2.8" };
      const [finding] = await assertFound([change], {
        rule: "objective-incomplete",
        at: [`${FILE}:24: effortless-moving`],
      });
      assert.deepEqual(
        finding?.fixes.map(({ title }) => title),
        [
          "Begin from 3.7, as measured in 2026-08",
          "Reach it by the end of the period, 2028-12",
          "Make “Financieel manager” its owner",
          "Make “Hoofd klantbeleving” its owner",
        ],
      );
      const mended = withFix(changedExample(change), finding, "Begin from 3.7, as measured in 2026-08");
      assert.match(mended[FILE] ?? "", /moments: \[report-move\], target: 2\.8, baseline: 3\.7 \}/);
    });
  });

  describe("objective-backwards", () => {
    it("finds a higher target where lower is better", async () => {
      const [finding] = await assertFound([{ file: FILE, from: "target: 2.8", to: "target: 4.8" }], {
        rule: "objective-backwards",
        at: [`${FILE}:24: 4.8`],
      });
      assert.match(
        finding?.message ?? "",
        /target 4\.8 is worse than the baseline 3\.9: for “Customer Effort Score” lower/,
      );
      const mended = withFix(changedExample({ file: FILE, from: "target: 2.8", to: "target: 4.8" }), finding);
      assert.match(mended[FILE] ?? "", /baseline: 4\.8, target: 3\.9,/);
    });

    it("finds a lower target where higher is better", () =>
      assertFound([{ file: FILE, from: "baseline: -4, target: 12", to: "baseline: -4, target: -12" }], {
        rule: "objective-backwards",
        at: [`${FILE}:26: -12`],
      }));

    it("lets an objective hold what there is", async () => {
      const found = await newFindings(changedExample({ file: FILE, from: "target: 2.8", to: "target: 3.9" }));
      assert.ok(!found.some(({ rule }) => rule === "objective-backwards"));
    });
  });

  describe("objective-unmoved", () => {
    it("finds an objective that nothing works towards, and offers the open initiatives of its owner", async () => {
      const change: Change = {
        file: FILE,
        from: "objectives:\n",
        to: "objectives:\n  once: { kpi: first-contact-resolution, baseline: 70%, target: 80%, by: 2028, owner: digital-lead }\n",
      };
      const [finding] = await assertFound([change], { rule: "objective-unmoved", at: [`${FILE}:24: once`] });
      assert.deepEqual(
        finding?.fixes.map(({ title }) => title),
        [
          "Let the initiative “Verhuisservice in Mijn Waterland” take it on",
          "Let the initiative “Rekening uitgelegd” take it on",
        ],
      );
      const mended = withFix(changedExample(change), finding);
      assert.match(mended["shifts.yaml"] ?? "", /steps: \[customer-life\/report\], objectives: \[once\] \}/);
    });

    it("finds one whose moments nothing addresses any more", () =>
      assertFound([{ file: FILE, from: "moments: [advice, complain, bill-question]", to: "moments: [advice]" }], {
        rule: "objective-unmoved",
        at: [`${FILE}:26: loyal-customers`],
      }));

    it("knows what moves an objective by its step, its KPI or any shift", async () => {
      const kpis =
        "koers: 1\nkpis:\n  wait: { measures: speed, unit: duration, better: lower }\n  cost: { measures: cost, unit: currency, better: lower }\n";
      const moment = "channels:\n  phone: { kind: assisted }\ncontactMoments:\n  m: {}\n";
      const step = "journeys:\n  j: { kind: episode, phases: [{ id: p, steps: [{ id: s, moment: m }] }] }\n";
      for (const text of [
        `${kpis}${moment}${step}objectives:\n  o: { kpi: wait, moments: [m] }\ninitiatives:\n  i: { addresses: { steps: [j/s] } }\n`,
        `${kpis}objectives:\n  o: { kpi: wait }\ninitiatives:\n  i: { effect: { kpi: wait, before: 60s, after: 50s } }\n`,
        `${kpis}${moment}objectives:\n  o: { kpi: cost }\nshifts:\n  s: { moment: m, from: phone, to: none, share: 10% }\n`,
        `${kpis}${moment}objectives:\n  o: { kpi: wait, channels: [phone] }\nshifts:\n  s: { moment: m, from: phone, to: none, share: 10% }\n`,
      ]) {
        assert.ok(!(await findingsOf(text)).some(({ rule }) => rule === "objective-unmoved"), text);
      }
    });
  });

  describe("kpi-without-source", () => {
    it("finds it, and the fix takes the one source that feeds the KPI", async () => {
      const change: Change = {
        file: FILE,
        from: "better: higher, source: relation-survey, every",
        to: "better: higher, every",
      };
      const [finding] = await assertFound([change], {
        rule: "kpi-without-source",
        at: [`${FILE}:17: nps`],
        also: ["unused-definition"],
      });
      assert.equal(finding?.fixes[0]?.safe, true);
      const mended = withFix(changedExample(change), finding);
      assert.ok(mended[FILE]?.includes("better: higher, every: 90d, source: relation-survey }"));
      assert.deepEqual(await newFindings(mended), []);
    });

    it("leaves the choice to people where more sources feed the KPI", async () => {
      const [finding] = (
        await findingsOf(
          "koers: 1\ndataSources:\n  a: { feeds: { kpis: [nps] } }\n  b: { feeds: { kpis: [nps] } }\nkpis:\n  nps: { unit: score, better: higher }\n",
        )
      ).filter(({ rule }) => rule === "kpi-without-source");
      assert.deepEqual(
        finding?.fixes.map(({ title, safe }) => [title, safe]),
        [
          ["Take “a” as its source, which feeds it", false],
          ["Take “b” as its source, which feeds it", false],
        ],
      );
    });
  });

  describe("effort-as-loyalty", () => {
    it("finds a loyalty measure that must show in effort, and names where it does show", async () => {
      const change: Change = {
        file: "operations.yaml",
        from: "gratis energiecheck., segments: [households], kpi: nps",
        to: "gratis energiecheck., segments: [households], kpi: customer-effort",
      };
      const [finding] = await assertFound([change], {
        rule: "effort-as-loyalty",
        at: ["operations.yaml:44: customer-effort"],
      });
      assert.deepEqual(
        withFix(changedExample(change), finding, "Let it show in “Net Promoter Score”"),
        changedExample(),
      );
    });

    it("finds an effort score put down as loyalty, and the fix mends it", async () => {
      const change: Change = { file: FILE, from: "measures: effort", to: "measures: loyalty" };
      const [finding] = await assertFound([change], { rule: "effort-as-loyalty", at: [`${FILE}:15: loyalty`] });
      assert.deepEqual(await newFindings(withFix(changedExample(change), finding)), []);
    });
  });

  describe("nothing-measured", () => {
    const changes: Change[] = [
      { file: FILE, from: "measures: effort", to: "measures: other" },
      { file: FILE, from: "measures: satisfaction", to: "measures: other" },
      { file: FILE, from: "measures: loyalty", to: "measures: other" },
    ];

    it("finds KPIs that ask customers nothing", () =>
      assertFound(changes, { rule: "nothing-measured", at: [`${FILE}:14: kpis`] }));

    it("is content with one of the three, and knows it by its name", async () => {
      for (const fewer of [changes.slice(1), changes.slice(0, 2)]) {
        const found = await newFindings(changedExample(...fewer));
        assert.ok(!found.some(({ rule }) => rule === "nothing-measured"));
      }
      const named = await findingsOf("koers: 1\nkpis:\n  ktv: { unit: score, better: higher }\n");
      assert.ok(!named.some(({ rule }) => rule === "nothing-measured"));
    });
  });

  describe("promise-uncarried", () => {
    it("finds a promise that nothing carries", () =>
      assertFound(
        [
          {
            file: FILE,
            from: "  carriedBy: { kpis: [first-contact-resolution, satisfaction], principles: [people-for-moments-of-truth], journeys: [customer-life] }\n",
            to: "",
          },
        ],
        { rule: "promise-uncarried", at: [`${FILE}:2: promise`] },
      ));

    it("finds an expectation that nothing carries", () =>
      assertFound(
        [{ file: FILE, from: "  expectations:\n", to: "  expectations:\n    known: { statement: Wij kennen u. }\n" }],
        {
          rule: "promise-uncarried",
          at: [`${FILE}:11: known`],
        },
      ));

    it("finds it when the statement about silence loses what carries it", () =>
      assertFound(
        [
          {
            file: FILE,
            from: "carriedBy: { outreach: [usage-alert], kpis: [nps] }",
            to: "carriedBy: { outreach: [] }",
          },
        ],
        {
          rule: "promise-uncarried",
          at: [`${FILE}:8: statement`],
        },
      ));

    it("takes an escalation or procedure of its moments for a carrier", async () => {
      const found = await newFindings(
        changedExample({
          file: FILE,
          from: "kpi: complaint-lead-time, within: 10d, moments",
          to: "within: 10d, moments",
        }),
      );
      assert.ok(!found.some(({ rule }) => rule === "promise-uncarried"));
    });
  });

  describe("evidence-not-fed", () => {
    it("finds evidence from a source that feeds something else, and the fix says that it does", async () => {
      const change: Change = {
        file: "operations.yaml",
        from: "sections: [journeys, shifts, channelSwitches]",
        to: "sections: [journeys, shifts]",
      };
      const [finding] = await assertFound([change], {
        rule: "evidence-not-fed",
        at: ["channels.yaml:28: web-analytics", "channels.yaml:29: web-analytics"],
      });
      assert.match(
        finding?.message ?? "",
        /“Webstatistiek” is the evidence for the switch from “[^”]+” to “[^”]+”, but does not feed/,
      );
      const mended = withFix(changedExample(change), finding);
      assert.deepEqual(await newFindings(mended), []);
    });

    it("finds a KPI whose source does not feed it, and names the one that does", async () => {
      const change: Change = {
        file: FILE,
        from: "better: lower, source: ledger",
        to: "better: lower, source: web-analytics",
      };
      const [finding] = await assertFound([change], {
        rule: "evidence-not-fed",
        at: [`${FILE}:21: web-analytics`],
        also: ["unused-definition"],
      });
      assert.deepEqual(
        withFix(changedExample(change), finding, "Name “Grootboek” as the source, which feeds it"),
        changedExample(),
      );
    });

    it("leaves free text alone, a source that tells nothing, and a list that cannot be read", async () => {
      for (const change of [
        {
          file: "shifts.yaml",
          from: "inducedDemand: 5%",
          to: "evidence: { source: Gesprekken met klanten, date: 2026-05 }\n    inducedDemand: 5%",
        },
        { file: "operations.yaml", from: ", feeds: { sections: [journeys, shifts, channelSwitches] }", to: "" },
        {
          file: "operations.yaml",
          from: "[journeys, shifts, channelSwitches]",
          to: "[journeys, shifts, channelSwitch]",
        },
      ]) {
        const found = await newFindings(changedExample(change));
        assert.ok(!found.some(({ rule }) => rule === "evidence-not-fed"), change.to);
      }
    });

    it("takes the source of a KPI for evidence of what the KPI shows", async () => {
      const found = await findingsOf(
        "koers: 1\nkpis:\n  nps: { measures: loyalty, unit: score, better: higher, source: survey }\ndataSources:\n  survey: { feeds: { kpis: [nps] } }\nobjectives:\n  loyal: { kpi: nps, evidence: { source: survey, date: 2026-05 } }\n",
      );
      assert.ok(!found.some(({ rule }) => rule === "evidence-not-fed"));
    });
  });
});
