import assert from "node:assert/strict";
import { assertFound, type Change, changedExample, newFindings, withFix } from "../../support/contradiction.ts";
import { EXAMPLE, findingsOf, readFolder } from "../../support/strategy.ts";

const FILE = "operations.yaml";

async function found(rule: string, ...changes: Change[]) {
  return (await newFindings(changedExample(...changes))).filter((finding) => finding.rule === rule);
}

describe("rules on support and pace", () => {
  describe("section-not-endorsed", () => {
    it("finds a section that a part of the organisation does not endorse", async () => {
      const [finding] = await assertFound(
        [{ file: FILE, from: "sections: [shifts, objectives]", to: "sections: [objectives]" }],
        {
          rule: "section-not-endorsed",
          at: ["koers.yaml:11: shifts"],
        },
      );
      assert.equal(finding?.message, "“finance” must support shifts, and has not endorsed it.");
      assert.equal(finding?.related[0]?.range.start.line, 52);
    });

    it("finds a part that endorses nothing, and one that does so only later", async () => {
      const line = "  - { by: marketing, sections: [outreach, loyalty], date: 2026-03-22 }\n";
      const [nothing] = await assertFound([{ file: FILE, from: line, to: "" }], {
        rule: "section-not-endorsed",
        at: ["koers.yaml:14: marketing"],
      });
      assert.equal(nothing?.message, "“marketing” must support outreach and loyalty, and has endorsed nothing yet.");
      const [finding] = await assertFound([{ file: FILE, from: line, to: line.replace("2026-03-22", "2026-11") }], {
        rule: "section-not-endorsed",
        at: ["koers.yaml:14: outreach", "koers.yaml:14: loyalty"],
      });
      assert.match(finding?.message ?? "", /“marketing” endorses outreach only from 2026-11 on/);
    });

    it("leaves a section alone that nobody wrote", async () => {
      const rules = (await findingsOf("koers: 1\nendorsedBy:\n  finance: [shifts]\n")).map(({ rule }) => rule);
      assert.ok(!rules.includes("section-not-endorsed"));
    });
  });

  describe("evidence-stale", () => {
    it("finds evidence that is older than it may be", () =>
      assertFound(
        [
          {
            file: "shifts.yaml",
            from: "{ source: web-analytics, date: 2026-03, confidence: estimated }",
            to: "{ source: web-analytics, date: 2025-03, confidence: estimated }",
          },
        ],
        {
          rule: "evidence-stale",
          at: ["shifts.yaml:20: 2025-03"],
        },
      ));
  });

  describe("effect-not-measured", () => {
    it("finds an initiative that is done, and that is all", () =>
      assertFound(
        [
          {
            file: "shifts.yaml",
            from: ", effect: { kpi: satisfaction, before: 6.0, after: 6.6, date: 2026-09-15 }",
            to: "",
          },
        ],
        {
          rule: "effect-not-measured",
          at: ["shifts.yaml:54: done"],
        },
      ));

    it("fills in what the objective began with and what was measured since", async () => {
      const changes: Change[] = [
        {
          file: "shifts.yaml",
          from: "addresses: { moments: [bill-unclear] }, effort: 3, sprint: S5, status: done, owner: web-editor, effect: { kpi: satisfaction, before: 6.0, after: 6.6, date: 2026-09-15 }",
          to: "addresses: { objectives: [effortless-moving], moments: [bill-unclear] }, status: done",
        },
      ];
      const [finding] = await assertFound(changes, { rule: "effect-not-measured", at: ["shifts.yaml:54: done"] });
      const mended = withFix(changedExample(...changes), finding);
      assert.match(
        mended["shifts.yaml"] ?? "",
        /status: done, effect: \{ kpi: customer-effort, before: 3\.9, after: 3\.7, date: 2026-08 \} \}/,
      );
    });

    it("finds an effect without what was before", () =>
      assertFound([{ file: "shifts.yaml", from: "before: 6.0, after", to: "after" }], {
        rule: "effect-not-measured",
        at: ["shifts.yaml:54: effect"],
      }));
  });

  describe("shift-behind-plan", () => {
    const change: Change = {
      file: "data/2026.csv",
      from: "2026-08,bill-question,phone,3010\n2026-08,bill-question,chat,750\n2026-08,bill-question,website,3920",
      to: "2026-08,bill-question,phone,3400\n2026-08,bill-question,chat,750\n2026-08,bill-question,website,3530",
    };

    it("finds a shift whose contacts still come in the old way", async () => {
      const [finding] = await assertFound([change], {
        rule: "shift-behind-plan",
        at: ["shifts.yaml:21: bill-explained-online"],
      });
      assert.match(
        finding?.message ?? "",
        /in 2026-08 “Telefoon” took 44\.3% of the contacts of “Uitleg over de rekening”, planned was/,
      );
      assert.deepEqual(
        finding?.related.map(({ file, range }) => `${file}:${range.start.line + 1}`),
        ["data/2026.csv:2"],
      );
    });

    it("does not look at a month that is not over", async () => {
      const files = changedExample(change);
      const before = (await findingsOf(files, { asOf: "2026-08-31" })).map(({ rule }) => rule);
      assert.ok(!before.includes("shift-behind-plan"));
    });
  });

  describe("decision-not-taken", () => {
    const waits = (...values: [period: string, value: string][]): Change => ({
      file: FILE,
      from: "  - { period: 2026-08, kpi: speed-of-answer, value: 48s }\n",
      to: values
        .map(([period, value]) => `  - { period: ${period}, kpi: speed-of-answer, value: ${value} }\n`)
        .join(""),
    });
    const decision = (text: string): Change => ({
      file: FILE,
      from: "above: 60s, for: 2w }, then: Extra bezetting en terugbelservice aanzetten, by: contact-centre-manager, within: 2d",
      to: text,
    });

    it("finds a limit that was passed while nothing was done", async () => {
      const [finding] = await assertFound([waits(["2026-07", "61s"], ["2026-08", "75s"])], {
        rule: "decision-not-taken",
        at: [`${FILE}:34: queue-too-long`],
      });
      assert.equal(
        finding?.message,
        "“Gemiddelde wachttijd” was over 60s from 2026-07 to 2026-08, and “queue-too-long” was not taken.",
      );
      assert.deepEqual(
        finding?.related.map(({ range }) => range.start.line + 1),
        [48, 49],
      );
    });

    it("finds it in a table of measurements too", async () => {
      const files = readFolder(EXAMPLE);
      files["data/kpis.csv"] = "period,kpi,value\n2026-08,customer-effort,4.6\n2026-09,customer-effort,4.7\n";
      const own = (await newFindings(files, "2026-11-01")).filter(({ rule }) => rule === "decision-not-taken");
      assert.equal(own[0]?.path, "decisions.effort-rises");
      assert.equal(own.length, 1);
    });

    it("is silent while the limit was not passed, not long enough, or not for all customers", async () => {
      const silent: Change[][] = [
        [waits(["2026-08", "60s"])],
        [waits(["2026-08-01", "75s"], ["2026-08-08", "50s"], ["2026-08-09", "75s"])],
        [waits(["2026-08", "75s, segment: business"])],
        [waits(["2026-10", "75s"])],
      ];
      for (const changes of silent) assert.deepEqual(await found("decision-not-taken", ...changes), []);
    });

    it("counts the days of measurements on end", async () => {
      const week = waits(["2026-08-01", "75s"], ["2026-08-08", "70s"], ["2026-08-14", "75s"]);
      assert.equal((await found("decision-not-taken", week)).length, 1);
    });

    it("is silent once it was taken, or while there still is time", async () => {
      const passed = waits(["2026-08", "75s"]);
      const rest = "then: Extra bezetting, by: contact-centre-manager";
      const taken = decision(`above: 60s, for: 2w }, ${rest}, within: 2d, taken: [2026-08-20]`);
      assert.deepEqual(await found("decision-not-taken", passed, taken), []);
      const slow = decision(`above: 60s, for: 2w }, ${rest}, within: 6w`);
      assert.deepEqual(await found("decision-not-taken", passed, slow), []);
      const before = decision(`above: 60s, for: 2w }, ${rest}, within: 2d, taken: [2026-07-20]`);
      assert.equal((await found("decision-not-taken", passed, before)).length, 1);
    });
  });
});
