import assert from "node:assert/strict";
import { assertFound, type Change, changedExample, newFindings, withFix } from "../../support/contradiction.ts";
import { EXAMPLE, findingsOf, readFolder } from "../../support/strategy.ts";

const inChannels = (from: string, to: string): Change => ({ file: "channels.yaml", from, to });
const inShifts = (from: string, to: string): Change => ({ file: "shifts.yaml", from, to });
const setting = (rule: string): Change => ({ file: "koers.yaml", from: "rules:\n", to: `rules:\n  ${rule}\n` });

/** The files with the fix of the one finding of a rule made, and whether it is gone. */
async function mend(rule: string, files: Record<string, string>): Promise<Record<string, string>> {
  const found = (await newFindings(files)).filter((finding) => finding.rule === rule);
  assert.equal(found.length, 1);
  assert.equal(found[0]?.fixes[0]?.safe, false);
  const mended = withFix(files, found[0]);
  assert.ok(!(await newFindings(mended)).some((finding) => finding.rule === rule));
  return mended;
}

/** What a new shift needs besides, so that only what it is an example of is found. */
const REST =
  "churnDifference: 0%, initiative: online-move-service, stopWhen: { kpi: customer-effort, above: 4.2, for: 8w }, evidence: { source: contact-log, date: 2026-03, confidence: estimated }";

describe("rules on channel shifts", () => {
  it("find in the example what it is an example of", async () => {
    const own = new Set(["no-payback", "relationship-eats-saving", "difference-is-noise"]);
    const found = (await findingsOf(readFolder(EXAMPLE))).filter(({ rule }) => own.has(rule));
    assert.deepEqual(
      found.map(({ rule, severity, path }) => `${severity} ${rule} ${path}`),
      [
        "warning no-payback shifts.report-move-online",
        "warning relationship-eats-saving shifts.report-move-online",
        "info difference-is-noise shifts.report-move-online",
      ],
    );
    assert.match(found[0]?.message ?? "", /€67,620 short .* €56,660 would be left.* €3,988 a month/);
    assert.match(found[1]?.message ?? "", /56% of the saving/);
    assert.match(found[2]?.message ?? "", /0\.5.percentage.point.* 1\.7.percentage.points .*0\.23/);
  });

  it("shift-not-computed tells each cause once, and none that has its own finding", async () => {
    const told = async (...changes: Change[]): Promise<string[]> =>
      (await newFindings(changedExample(...changes)))
        .filter(({ rule }) => rule === "shift-not-computed")
        .map(({ path }) => path ?? "");
    const period = { file: "koers.yaml", from: "period: { start: 2026-01, end: 2028-12 }", to: "" };
    assert.deepEqual(await told(period), ["koers"]);
    assert.deepEqual(await told(inChannels("volume: 48000, ", "")), ["contactMoments.report-move"]);
    assert.deepEqual(await told(inChannels("volume: 48000", "volume: many")), []);
    assert.deepEqual(await told(inShifts("    start: 2026-07\n", "")), ["shifts.report-move-online"]);
    assert.deepEqual(await told(inShifts("start: 2026-07", "start: soon")), []);
  });

  it("shift-same-channel finds a shift that goes nowhere", async () => {
    const change = inShifts("to: none ", "to: phone ");
    const [finding] = await assertFound([change], {
      rule: "shift-same-channel",
      at: ["shifts.yaml:39: phone"],
      fixBrings: ["target-not-computed"],
    });
    // What leads to the target comes first.
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ["Prevent the contacts: let them go to none", "Let them go to E-mail"],
    );
    assert.deepEqual(withFix(changedExample(change), finding), changedExample());
  });

  it("shift-from-nothing finds a channel without contacts", async () => {
    const change = inShifts("moment: bill-question\n    from: phone", "moment: bill-question\n    from: email");
    const [finding] = await assertFound([change], {
      rule: "shift-from-nothing",
      at: ["shifts.yaml:23: email"],
      fixBrings: ["target-not-computed", "principle-broken"],
    });
    assert.deepEqual(withFix(changedExample(change), finding, "Take them from Telefoon"), changedExample());
    assert.equal(finding?.fixes[0]?.title, "Take them from Telefoon");
    assert.equal(finding?.message, "“Uitleg over de rekening” has no contacts in E-mail today, so none can move.");
  });

  describe("shift-too-much", () => {
    const second = (share: string, segment = ""): Change =>
      inShifts(
        "initiatives:\n",
        `  report-move-chat: { moment: report-move, ${segment}from: phone, to: chat, share: ${share}, start: 2026-07, end: 2027-06, leakage: 0%, ${REST} }\n\ninitiatives:\n`,
      );

    it("finds shifts that together move more than there is", async () => {
      const [finding] = await assertFound([second("30%")], {
        rule: "shift-too-much",
        at: ["shifts.yaml:51: 30%"],
        fixBrings: ["target-not-computed"],
      });
      const mended = withFix(changedExample(second("30%")), finding, "Move 20.0%, what the others leave");
      assert.match(mended["shifts.yaml"] ?? "", /from: phone, to: chat, share: 20%, start/);
      assert.equal(
        finding?.message,
        "The shifts of “Verhuizing doorgeven” together move 110.0% of its contacts in Telefoon.",
      );
      assert.deepEqual(
        finding?.related.map(({ range }) => range.start.line + 1),
        [6],
      );
    });

    it("finds it for one segment", async () => {
      const [finding] = await assertFound([second("30%", "segment: business, ")], {
        rule: "shift-too-much",
        at: ["shifts.yaml:51: 30%"],
        fixBrings: ["target-not-computed"],
      });
      assert.match(finding?.message ?? "", /for Kleinzakelijk/);
    });

    it("lets exactly everything pass", async () => {
      const found = await newFindings(changedExample(second("20%")));
      assert.ok(!found.some(({ rule }) => rule === "shift-too-much"));
    });
  });

  describe("shift-dates-reversed", () => {
    const change = inShifts("end: 2028-06 ", "end: 2025-06 ");

    it("finds an end before the start", async () => {
      await assertFound([change], { rule: "shift-dates-reversed", at: ["shifts.yaml:8: 2025-06"] });
    });

    it("offers to swap them, comments kept", async () => {
      const mended = await mend("shift-dates-reversed", changedExample(change));
      assert.match(mended["shifts.yaml"] ?? "", /start: 2025-06\n {4}end: 2026-07 {14}# the ramp is complete/);
    });

    it("looks at scenarios too", async () => {
      const low = inShifts("low: { share: 60%,", "low: { end: 2026-01, share: 60%,");
      await assertFound([low], { rule: "shift-dates-reversed", at: ["shifts.yaml:16: 2026-01"] });
    });
  });

  it("shift-outside-period finds an end past the period", async () => {
    const change = inShifts("end: 2028-06 ", "end: 2029-06 ");
    const [finding] = await assertFound([change], { rule: "shift-outside-period", at: ["shifts.yaml:8: 2029-06"] });
    const within = withFix(changedExample(change), finding, "End with the period, in 2028-12");
    assert.match(within["shifts.yaml"] ?? "", /end: 2028-12 {14}# the ramp is complete/);
    const longer = withFix(changedExample(change), finding, "Let the period last until 2029-06");
    assert.match(longer["koers.yaml"] ?? "", /period: \{ start: 2026-01, end: 2029-06 \}/);
  });

  describe("leakage-not-stated", () => {
    it("finds a shift without leakage", async () => {
      const [finding] = await assertFound([inShifts("    leakage: 0%\n", "")], {
        rule: "leakage-not-stated",
        at: ["shifts.yaml:36: clear-letters"],
      });
      assert.deepEqual(
        finding?.fixes.map(({ title }) => title),
        ["State 0.0% leakage: what is prevented does not come back"],
      );
    });

    it("offers what was measured", async () => {
      const change = inShifts(
        "    leakage: 12%              # of the moved",
        "                              # of the moved",
      );
      const mended = await mend("leakage-not-stated", changedExample(change));
      assert.match(mended["shifts.yaml"] ?? "", /confidence: estimated }\n {4}leakage: 11%\n {2}bill-explained-online/);
      const finding = (await newFindings(changedExample(change))).find(({ rule }) => rule === "leakage-not-stated");
      const switching = withFix(changedExample(change), finding, "State 9.0% leakage: as many go on from there");
      assert.match(switching["shifts.yaml"] ?? "", /\n {4}leakage: 9%\n/);
    });
  });

  describe("leakage-too-high", () => {
    const changes = [
      inShifts("leakage: 12%\n    inducedDemand: 5%", "leakage: 35%\n    inducedDemand: 5%"),
      inChannels(
        "target: { phone: 17%, chat: 10%, website: 73% }",
        "target: { phone: 25.6%, chat: 10%, website: 64.4% }",
      ),
    ];

    it("finds leakage over the limit", async () => {
      await assertFound(changes, { rule: "leakage-too-high", at: ["shifts.yaml:29: 35%"] });
    });

    it("follows the manifest", async () => {
      const found = await newFindings(changedExample(...changes, setting("leakage-too-high: { maximum: 40% }")));
      assert.ok(!found.some(({ rule }) => rule === "leakage-too-high"));
    });
  });

  describe("leakage-below-measured", () => {
    const changes = [
      inShifts("leakage: 12%              #", "leakage: 10%              #"),
      inChannels(
        "target: { phone: 20.7%, chat: 5%, website: 74.3% }",
        "target: { phone: 19.6%, chat: 5%, website: 75.4% }",
      ),
    ];

    it("finds leakage under what was measured", async () => {
      const [finding] = await assertFound(changes, {
        rule: "leakage-below-measured",
        at: ["shifts.yaml:10: 10%"],
        fixBrings: ["target-not-computed"],
      });
      assert.equal(finding?.related[0]?.file, "channels.yaml");
    });

    it("offers what was measured", async () => {
      const mended = await mend("leakage-below-measured", changedExample(changes[0] as Change));
      assert.match(mended["shifts.yaml"] ?? "", /leakage: 11% {14}# of the moved/);
    });
  });

  it("shift-without-evidence finds a shift that rests on nothing", async () => {
    const change = inShifts("    evidence: { source: web-analytics, date: 2026-03, confidence: estimated }\n", "");
    const [finding] = await assertFound([change], {
      rule: "shift-without-evidence",
      at: ["shifts.yaml:2: report-move-online"],
    });
    const mended = withFix(changedExample(change), finding);
    assert.match(
      mended["shifts.yaml"] ?? "",
      /\n {4}evidence: \{ source: Aanname, date: 2026-10-01, confidence: assumed \}\n/,
    );
  });

  describe("destination-dearer", () => {
    const shift = (moment: string): Change =>
      inShifts(
        "shifts:\n",
        `shifts:\n  by-phone: { moment: ${moment}, from: chat, to: phone, share: 20%, start: 2026-07, end: 2027-06, leakage: 10%, ${REST} }\n`,
      );

    it("finds a dearer destination", async () => {
      const target = inChannels(
        "target: { phone: 20.7%, chat: 5%, website: 74.3% }",
        "target: { phone: 21.7%, chat: 4%, website: 74.3% }",
      );
      const [finding] = await assertFound([shift("report-move"), target], {
        rule: "destination-dearer",
        at: ["shifts.yaml:2: phone"],
        also: ["no-payback"],
        fixBrings: ["target-not-computed"],
      });
      const mended = withFix(changedExample(shift("report-move"), target), finding);
      assert.match(mended["shifts.yaml"] ?? "", /by-phone: \{ moment: report-move, from: phone, to: chat,/);
      assert.equal(finding?.message, "A contact by Telefoon costs €6.80, by Chat €4.10.");
    });

    it("lets it pass where contact is to be encouraged", async () => {
      const found = await newFindings(changedExample(shift("advice")));
      assert.ok(!found.some(({ rule }) => rule === "destination-dearer"));
    });
  });

  describe("relationship-unknown", () => {
    const record = /\n {2}- \{ moment: report-move, channel: website, churn[^\n]*/.exec(
      readFolder(EXAMPLE)["channels.yaml"] as string,
    )?.[0] as string;

    it("finds a shift whose churn was measured in one channel only", async () => {
      const [finding] = await assertFound([inChannels(record, "")], {
        rule: "relationship-unknown",
        at: ["shifts.yaml:2: report-move-online"],
      });
      assert.match(finding?.message ?? "", /the churn of “Verhuizing doorgeven” by “Mijn Waterland” is not known/);
    });

    it("finds prevented contact of which nothing is said", async () => {
      const line = "    churnDifference: -0.1%    # sparing people the annoyance keeps some of them\n";
      await assertFound([inShifts(line, "")], {
        rule: "relationship-unknown",
        at: ["shifts.yaml:36: clear-letters"],
      });
    });

    it("finds a difference that cannot be counted in money", async () => {
      const change = { file: "experience.yaml", from: "share: 12%, lifetimeValue: 2600,", to: "share: 12%," };
      const [finding] = await assertFound([change], {
        rule: "relationship-unknown",
        at: ["shifts.yaml:2: report-move-online", "shifts.yaml:36: clear-letters"],
      });
      assert.match(finding?.message ?? "", /the segment “Kleinzakelijk” has no lifetime value \(lifetimeValue\)/);
    });
  });

  describe("difference-is-noise", () => {
    const website = "channel: website, churn: 6%, nps: 3";

    it("finds a difference that chance may have made", async () => {
      const change = inChannels(website, website.replace("6%", "6.1%"));
      await assertFound([change], { rule: "difference-is-noise", at: ["shifts.yaml:21: bill-explained-online"] });
    });

    it("lets one pass that is larger than its margin", async () => {
      const change = inChannels(website, website.replace("6%", "9%"));
      const found = await newFindings(changedExample(change));
      assert.ok(!found.some(({ rule }) => rule === "difference-is-noise"));
    });
  });

  describe("relationship-eats-saving", () => {
    it("finds a shift that loses in customers what it saves", async () => {
      const change = inShifts("churnDifference: -0.1% ", "churnDifference: 0.6% ");
      await assertFound([change], {
        rule: "relationship-eats-saving",
        at: ["shifts.yaml:36: clear-letters"],
      });
    });

    it("follows the manifest", async () => {
      const files = changedExample(setting("relationship-eats-saving: { maximum: 60% }"));
      const found = await findingsOf(files);
      assert.ok(!found.some(({ rule }) => rule === "relationship-eats-saving"));
    });
  });

  describe("shift-without-initiative", () => {
    const change = inShifts("    initiative: bill-explainer\n", "");

    it("finds a shift that nobody works on", async () => {
      await assertFound([change], {
        rule: "shift-without-initiative",
        at: ["shifts.yaml:21: bill-explained-online"],
        also: ["unused-definition"],
      });
    });

    it("offers the one initiative for its contact moment", async () => {
      const mended = await mend("shift-without-initiative", changedExample(change));
      assert.match(
        mended["shifts.yaml"] ?? "",
        /confidence: estimated }\n {4}initiative: bill-explainer\n {2}clear-letters:/,
      );
    });
  });

  describe("no-payback", () => {
    const dear = inShifts("investment: 90000", "investment: 900000");

    it("finds a shift that does not earn its money back", async () => {
      const [finding] = await assertFound([dear], {
        rule: "no-payback",
        at: ["shifts.yaml:21: bill-explained-online"],
        also: ["principle-broken"],
      });
      assert.match(finding?.message ?? "", /does not pay back within the period/);
    });

    it("says what it leaves out", async () => {
      const files = changedExample(dear, inChannels("channel: website, churn: 6%,", "channel: website,"));
      const finding = (await newFindings(files)).find(({ rule }) => rule === "no-payback");
      assert.match(finding?.message ?? "", /excluding the relationship/);
    });
  });

  it("no-stop-rule finds a shift without an agreement", async () => {
    const change = inShifts("    stopWhen: { kpi: satisfaction, below: 6.5, for: 8w }\n", "");
    const [finding] = await assertFound([change], {
      rule: "no-stop-rule",
      at: ["shifts.yaml:21: bill-explained-online"],
    });
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      [
        "Stop when “Net Promoter Score” is worse than the baseline -4 for eight weeks",
        "Stop when “Customer Effort Score” is worse than the baseline 3.9 for eight weeks",
      ],
    );
    const mended = withFix(changedExample(change), finding);
    assert.match(mended["shifts.yaml"] ?? "", /\n {4}stopWhen: \{ kpi: nps, below: -4, for: 8w \}\n/);
  });

  it("follow the severity of the manifest", async () => {
    const found = await findingsOf(changedExample(setting("no-payback: error")));
    assert.equal(found.find(({ rule }) => rule === "no-payback")?.severity, "error");
    const off = await findingsOf(changedExample(setting("no-payback: off")));
    assert.ok(!off.some(({ rule }) => rule === "no-payback"));
  });
});
