import assert from "node:assert/strict";
import { assertFound, type Change, changedExample, newFindings, withFix } from "../../support/contradiction.ts";
import { findingsOf } from "../../support/strategy.ts";

const change = (file: string, from: string, to: string): Change => ({ file, from, to });

/** That a rule finds nothing new with a change. */
async function assertSilent(rule: string, ...changes: Change[]): Promise<void> {
  const found = await newFindings(changedExample(...changes));
  assert.deepEqual(
    found.filter((finding) => finding.rule === rule).map(({ message }) => message),
    [],
  );
}

describe("rules on what is plausible", () => {
  describe("period-reversed", () => {
    const end = (to: string): Change =>
      change("koers.yaml", "start: 2026-01, end: 2028-12", `start: 2026-01, end: ${to}`);

    it("finds a period that ends before it begins", async () => {
      const [finding] = await assertFound([end("2025-12")], {
        rule: "period-reversed",
        at: ["koers.yaml:6: 2025-12"],
        fixBrings: ["principle-broken"],
      });
      const mended = withFix(changedExample(end("2025-12")), finding);
      assert.match(mended["koers.yaml"] ?? "", /period: \{ start: 2025-12, end: 2026-01 \}/);
      assert.equal(finding?.message, "The strategy ends in 2025-12, before it begins in 2026-01.");
      assert.equal(finding?.related.length, 1);
    });

    it("lets a period be one month or the year that it begins in", async () => {
      await assertSilent("period-reversed", end("2026-01"));
      await assertSilent("period-reversed", end("2026"));
    });
  });

  describe("outside-scale", () => {
    const value = "value: { customer: 3, organisation: 8 }";

    it("finds values of contact moments outside the scale of the value matrix", async () => {
      const [finding] = await assertFound(
        [change("channels.yaml", value, "value: { customer: -3, organisation: 80 }")],
        { rule: "outside-scale", at: ["channels.yaml:9: -3", "channels.yaml:9: 80"] },
      );
      assert.equal(
        finding?.message,
        "The value of “Verhuizing doorgeven” for the customer is −3; the scale of the value matrix runs from 0 to 10.",
      );
      await assertSilent("outside-scale", change("channels.yaml", value, "value: { customer: 0, organisation: 10 }"));
    });

    it("finds a threshold outside it", () =>
      assertFound([change("koers.yaml", "threshold: 5 }", "threshold: 50 }")], {
        rule: "outside-scale",
        at: ["koers.yaml:7: 50"],
      }));

    it("takes 0 to 10 where no scale is written", () =>
      assertFound(
        [
          change("koers.yaml", "scale: [0, 10], ", ""),
          change("channels.yaml", value, "value: { customer: 3, organisation: 11 }"),
        ],
        { rule: "outside-scale", at: ["channels.yaml:9: 11"] },
      ));

    it("finds a scale from high to low, and nothing that follows from it", async () => {
      await assertFound([change("koers.yaml", "scale: [0, 10]", "scale: [4, 0]")], {
        rule: "outside-scale",
        at: ["koers.yaml:7: [4, 0]"],
        fixBrings: ["treatment-mismatch"],
      });
      const reversed = change("experience.yaml", "scale: [1, 7]", "scale: [7, 1]");
      const [finding] = await assertFound([reversed], {
        rule: "outside-scale",
        at: ["experience.yaml:15: [7, 1]"],
      });
      assert.deepEqual(withFix(changedExample(reversed), finding, "Turn the scale round"), changedExample());
    });

    it("finds scores of journey steps outside the scale of their KPI", async () => {
      const scores = change(
        "journeys.yaml",
        "ces: 4.1, nps: 5, satisfaction: 6.8",
        "ces: 7.1, nps: 101, satisfaction: 68",
      );
      const findings = await assertFound([scores], {
        rule: "outside-scale",
        at: ["journeys.yaml:10: 7.1", "journeys.yaml:10: 101", "journeys.yaml:10: 68"],
      });
      const finding = findings[1];
      assert.deepEqual(
        findings.map(({ fixes }) => fixes.map(({ title }) => title)),
        [[], [], ["Change to 6.8"]],
      );
      assert.equal(finding?.related.length, 1);
      await assertSilent(
        "outside-scale",
        change("journeys.yaml", "ces: 4.1,", "ces: 9,"),
        change("experience.yaml", "unit: score, scale: [1, 7],", "unit: score,"),
      );
    });

    it("finds what is measured, aimed at or agreed as a limit outside the scale of its KPI", async () => {
      const findings = await assertFound(
        [
          change("experience.yaml", "baseline: 3.9", "baseline: 39"),
          change("shifts.yaml", "{ kpi: customer-effort, above: 4.2", "{ kpi: customer-effort, above: 42"),
          change("operations.yaml", "kpi: customer-effort, value: 3.7", "kpi: customer-effort, value: 0.7"),
        ],
        { rule: "outside-scale", at: ["experience.yaml:24: 39", "operations.yaml:47: 0.7", "shifts.yaml:19: 42"] },
      );
      assert.deepEqual(
        findings.map(({ message }) => message),
        [
          "The baseline of “effortless-moving” is 39; the scale of “Customer Effort Score” runs from 1 to 7.",
          "What was measured of “Customer Effort Score” in 2026-08 is 0.7; the scale of “Customer Effort Score” runs from 1 to 7.",
          "The limit at which “report-move-online” stops is 42; the scale of “Customer Effort Score” runs from 1 to 7.",
        ],
      );
    });

    it("mends a cell of a table as the table writes its numbers", async () => {
      const files = {
        "koers.yaml":
          "koers: 1\nmeasurementFiles: [data.csv]\nkpis:\n  csat: { unit: score, scale: [1, 10], better: higher }\n",
        "data.csv": "period;kpi;value\n2026-06;csat;74\n2026-07;csat;7,2\n2026-08;csat;65%\n",
      };
      const [scale, unit] = (await findingsOf(files)).filter(({ severity }) => severity === "error");
      const mended = withFix(withFix(files, unit), scale);
      assert.equal(mended["data.csv"], "period;kpi;value\n2026-06;csat;7,4\n2026-07;csat;7,2\n2026-08;csat;6,5\n");
      assert.ok((await findingsOf(mended)).every(({ severity }) => severity !== "error"));
    });

    it("takes the scale of any KPI that measures it", () =>
      assertSilent(
        "outside-scale",
        change("journeys.yaml", "ces: 4.1,", "ces: 9,"),
        change(
          "experience.yaml",
          "kpis:\n  customer",
          "kpis:\n  ease: { measures: effort, unit: score, scale: [0, 10], better: lower }\n  customer",
        ),
      ));
  });

  describe("unit-mismatch", () => {
    it("finds a percentage for a score, and bare numbers for a percentage and a time", async () => {
      const target = change("experience.yaml", "baseline: -4, target: 12", "baseline: -4, target: 12%");
      const measured = change("operations.yaml", "kpi: speed-of-answer, value: 48s", "kpi: speed-of-answer, value: 48");
      const [first, second] = await assertFound([target, measured], {
        rule: "unit-mismatch",
        at: ["experience.yaml:26: 12%", "operations.yaml:48: 48"],
      });
      assert.equal(
        first?.message,
        "The target of “loyal-customers” is 12%, but “Net Promoter Score” is a score from −100 to 100.",
      );
      assert.equal(
        second?.message,
        "What was measured of “Gemiddelde wachttijd” in 2026-08 is 48, but “Gemiddelde wachttijd” is a stretch of time, such as 48s.",
      );
      const mended = withFix(withFix(changedExample(target, measured), first), second);
      assert.deepEqual(mended, changedExample());
    });

    it("offers the unit that all values of a KPI are written in", async () => {
      const unit = change(
        "experience.yaml",
        "measures: accessibility, level: transaction, unit: duration",
        "measures: accessibility, level: transaction, unit: percentage",
      );
      const findings = await newFindings(changedExample(unit));
      assert.ok(findings.length > 0 && findings.every(({ rule }) => rule === "unit-mismatch"));
      assert.deepEqual(withFix(changedExample(unit), findings[0]), changedExample());
    });
  });

  describe("segments-not-whole", () => {
    const share = "name: Kleinzakelijk, share: 12%";

    it("finds segments that are not 100% together", async () => {
      const [finding] = await assertFound([change("experience.yaml", share, "name: Kleinzakelijk, share: 22%")], {
        rule: "segments-not-whole",
        at: ["experience.yaml:28: segments"],
      });
      assert.equal(finding?.message, "The segments make 110.0% of the customers together, not 100%.");
      assert.deepEqual(
        finding?.fixes.map(({ title }) => title),
        [
          "Take what is 10.0% too much from Huishoudens",
          "Take what is 10.0% too much from Kleinzakelijk",
          "Bring all shares to 100% in proportion",
        ],
      );
    });

    it("says nothing when a share is not given, or rounded", async () => {
      await assertSilent("segments-not-whole", change("experience.yaml", share, "name: Kleinzakelijk"));
      await assertSilent("segments-not-whole", change("experience.yaml", share, "name: Kleinzakelijk, share: 12.04%"));
    });

    it("finds segments of a contact moment that are not 100% together", async () => {
      const volume = "business: { volumeShare: 10%,";
      const [finding] = await assertFound([change("channels.yaml", volume, "business: { volumeShare: 9%,")], {
        rule: "segments-not-whole",
        at: ["channels.yaml:19: segments"],
      });
      assert.equal(
        finding?.message,
        "The segments make 99.0% of the contacts for “Verhuizing doorgeven” together, not 100%.",
      );
      const nine = changedExample(change("channels.yaml", volume, "business: { volumeShare: 9%,"));
      assert.deepEqual(withFix(nine, finding, "Give the missing 1.0% to Kleinzakelijk"), changedExample());
      await assertSilent("segments-not-whole", change("channels.yaml", volume, "business: {"));
    });
  });

  describe("measurement-twice", () => {
    const row = "2026-09,report-move,chat,200\n";

    it("finds contacts that are measured twice", async () => {
      const twice = change("data/2026.csv", row, `${row}2026-09,report-move,phone,3000\n`);
      const [finding] = await assertFound([twice], {
        rule: "measurement-twice",
        at: ["data/2026.csv:7: 2026-09,report-move,phone,3000"],
      });
      assert.equal(finding?.message, "“Verhuizing doorgeven, Telefoon” has been measured in 2026-09 already.");
      assert.deepEqual(
        finding?.related.map(({ file, range }) => `${file}:${range.start.line + 1}`),
        ["data/2026.csv:5"],
      );
      assert.deepEqual(withFix(changedExample(twice), finding, "Take this measurement out"), changedExample());
    });

    it("finds a KPI that is measured twice, and takes out the one that is chosen", async () => {
      const twice = change("operations.yaml", "kpi: speed-of-answer, value: 48s", "kpi: customer-effort, value: 3.8");
      const [finding] = await assertFound([twice], {
        rule: "measurement-twice",
        at: ["operations.yaml:48: { period: 2026-08, kpi: customer-effort, value: 3.8 }"],
      });
      const mended = withFix(changedExample(twice), finding, "Take the first measurement out");
      assert.match(
        mended["operations.yaml"] ?? "",
        /measurements:\n {2}- \{ period: 2026-08, kpi: customer-effort, value: 3\.8/,
      );
    });

    it("lets segments be measured beside each other", () =>
      assertSilent(
        "measurement-twice",
        change(
          "operations.yaml",
          "  - { period: 2026-06, kpi: nps, value: -2 }\n",
          "  - { period: 2026-06, kpi: nps, value: -2 }\n  - { period: 2026-06, kpi: nps, segment: business, value: -2 }\n  - { period: 2026-06, kpi: nps, segment: households, value: -2 }\n",
        ),
      ));
  });

  describe("measurement-ahead", () => {
    const nps = "period: 2026-06, kpi: nps";

    it("finds a measurement of a period that has not begun", async () => {
      const [finding] = await assertFound([change("operations.yaml", nps, "period: 2027-06, kpi: nps")], {
        rule: "measurement-ahead",
        at: ["operations.yaml:49: 2027-06"],
      });
      assert.deepEqual(
        finding?.fixes.map(({ title }) => title),
        ["Change to 2026-06", "Take it out until it is known"],
      );
    });

    it("finds it in a table", () =>
      assertFound([change("data/2026.csv", "2026-09,report-move,chat,200", "2027-09,report-move,chat,200")], {
        rule: "measurement-ahead",
        at: ["data/2026.csv:6: 2027-09"],
      }));

    it("lets the period that has begun be measured", () =>
      assertSilent("measurement-ahead", change("operations.yaml", nps, "period: 2026-10, kpi: nps")));
  });

  describe("hours-unclear", () => {
    const hours = '"ma–vr 08:00–20:00"';

    it("finds hours that cannot be read", async () => {
      const [finding] = await assertFound([change("channels.yaml", hours, '"kantooruren"')], {
        rule: "hours-unclear",
        at: ['channels.yaml:2: "kantooruren"'],
      });
      assert.equal(finding?.message, "When Telefoon is open cannot be read from “kantooruren”.");
      assert.equal(finding?.severity, "info");
    });

    it("says nothing of a channel without hours", () =>
      assertSilent("hours-unclear", change("channels.yaml", `hours: ${hours}, `, "")));
  });

  describe("pattern-without-files", () => {
    const tables = "measurementFiles: [data/*.csv]";

    it("finds a pattern for tables that matches none", async () => {
      const [finding] = await assertFound(
        [change("koers.yaml", tables, 'measurementFiles: [data/*.csv, "metingen/*.csv"]')],
        { rule: "pattern-without-files", at: ['koers.yaml:15: "metingen/*.csv"'] },
      );
      assert.equal(finding?.message, "No file of the strategy matches “metingen/*.csv”.");
      const files = changedExample(change("koers.yaml", tables, 'measurementFiles: [data/*.csv, "metingen/*.csv"]'));
      assert.deepEqual(withFix(files, finding, "Take the pattern out"), changedExample());
    });

    it("finds a pattern for files that matches none", () =>
      assertFound([change("koers.yaml", tables, `${tables}\ninclude: ["*.yaml", drafts/**]`)], {
        rule: "pattern-without-files",
        at: ["koers.yaml:16: drafts/**"],
      }));

    it("says nothing of what is left out, or of koers.yaml by its name", () =>
      assertSilent(
        "pattern-without-files",
        change("koers.yaml", tables, `${tables}\nexclude: [drafts/**]\ninclude: [koers.yaml, ./*.yaml]`),
      ));
  });

  it("refuses growth below -100% and a volume that nobody can count", async () => {
    const volume = (to: string): Change => change("channels.yaml", "volume: 48000", `volume: ${to}`);
    const found = await newFindings(changedExample(volume("48000, growth: -200%")));
    const growth = found.filter(({ rule }) => rule === "growth-impossible");
    assert.deepEqual(
      growth.map(({ message }) => message),
      ["“Verhuizing doorgeven” cannot shrink by more than all its contacts: its growth is −200%."],
    );
    for (const [written, words] of [
      ["1e308", "“1e308” is too high: at most 1000000000000."],
      ["-5", "“-5” is too low: at least 0."],
    ] as const) {
      const messages = (await newFindings(changedExample(volume(written)))).map(({ message }) => message);
      assert.ok(messages.includes(words), messages.join("\n"));
    }
  });
});
