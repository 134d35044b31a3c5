import assert from "node:assert/strict";
import { assertFound, type Change, changedExample, newFindings, withFix } from "../../support/contradiction.ts";

const inChannels = (from: string, to: string): Change => ({ file: "channels.yaml", from, to });
const inShifts = (from: string, to: string): Change => ({ file: "shifts.yaml", from, to });
const setting = (rule: string): Change => ({ file: "koers.yaml", from: "rules:\n", to: `rules:\n  ${rule}\n` });

describe("rules on the value matrix", () => {
  describe("treatment-mismatch", () => {
    const change = inChannels("treatment: simplify", "treatment: encourage");

    it("finds a treatment that is not that of the quadrant", async () => {
      await assertFound([change], { rule: "treatment-mismatch", at: ["channels.yaml:9: encourage"] });
    });

    it("says which values ask for what", async () => {
      const [finding] = await assertFound([change], { rule: "treatment-mismatch", at: ["channels.yaml:9: encourage"] });
      assert.equal(
        finding?.message,
        "“Verhuizing doorgeven” has the treatment “encourage”, but its values (customer 3, organisation 8, threshold 5) ask for “simplify”.",
      );
    });

    it("offers the treatment of the quadrant", async () => {
      const files = changedExample(change);
      const [finding] = await newFindings(files);
      assert.equal(finding?.fixes[0]?.safe, false);
      assert.deepEqual(withFix(files, finding), changedExample());
    });

    it("follows the threshold of the manifest", async () => {
      const threshold: Change = { file: "koers.yaml", from: "threshold: 5", to: "threshold: 8.5" };
      const found = (await newFindings(changedExample(threshold))).filter(({ rule }) => rule === "treatment-mismatch");
      assert.deepEqual(
        found.map(({ path }) => path),
        [
          "contactMoments.report-move.treatment",
          "contactMoments.bill-question.treatment",
          "contactMoments.complain.treatment",
        ],
      );
    });
  });

  describe("threshold-without-treatment", () => {
    it("finds a value on the threshold where no treatment is declared", async () => {
      const change = inChannels("organisation: 4 }, treatment: self-service,", "organisation: 5 },");
      const [finding] = await assertFound([change], {
        rule: "threshold-without-treatment",
        at: ["channels.yaml:11: 5"],
      });
      assert.deepEqual(
        finding?.fixes.map(({ title }) => title),
        ["Choose “encourage”", "Choose “self-service”"],
      );
      const mended = withFix(changedExample(change), finding, "Choose “self-service”");
      assert.match(mended["channels.yaml"] ?? "", /reasonCodes: \[REK01, REK02, REK03\], treatment: self-service \}/);
    });

    it("offers all four where both values lie on it", async () => {
      const change = inChannels(
        "customer: 8, organisation: 4 }, treatment: self-service,",
        "customer: 5, organisation: 5 },",
      );
      const [finding] = await assertFound([change], {
        rule: "threshold-without-treatment",
        at: ["channels.yaml:11: 5"],
      });
      assert.equal(finding?.fixes.length, 4);
    });

    it("accepts one with a treatment", async () => {
      const found = await newFindings(changedExample(inChannels("organisation: 4 }", "organisation: 5 }")));
      assert.deepEqual(found, []);
    });
  });

  describe("eliminate-shifted", () => {
    const changes = [
      inShifts("to: none ", "to: website "),
      inChannels("target: { phone: 61.5%, email: 38.5% }", "target: { phone: 32%, email: 20%, website: 48% }"),
    ];

    it("finds contact that is moved though it should be prevented", async () => {
      await assertFound(changes, {
        rule: "eliminate-shifted",
        at: ["shifts.yaml:39: website"],
        fixBrings: ["target-not-computed"],
      });
    });

    it("offers to prevent it", async () => {
      const files = changedExample(changes[0] as Change);
      const finding = (await newFindings(files)).find(({ rule }) => rule === "eliminate-shifted");
      assert.deepEqual(withFix(files, finding), changedExample());
    });
  });

  describe("eliminate-without-cause", () => {
    it("finds a moment without a cause", async () => {
      const change = inChannels("cause: Brieven in juridische taal, ", "");
      const [finding] = await assertFound([change], {
        rule: "eliminate-without-cause",
        at: ["channels.yaml:10: bill-unclear"],
      });
      assert.equal(finding?.message, "“Onduidelijke brief” is to be eliminated, but has no cause.");
    });

    it("finds a moment without a cause and an owner", async () => {
      const change = inChannels("cause: Brieven in juridische taal, owner: web-editor, ", "");
      const [finding] = await assertFound([change], {
        rule: "eliminate-without-cause",
        at: ["channels.yaml:10: bill-unclear"],
      });
      assert.match(finding?.message ?? "", /neither a cause nor an owner/);
      const mended = withFix(changedExample(change), finding, "Make “Webredacteur” its owner");
      assert.match(mended["channels.yaml"] ?? "", /reasonCodes: \[BRF01\], owner: web-editor \}/);
    });
  });

  describe("failure-demand-ignored", () => {
    const addresses = "addresses: { moments: [complain], steps: [customer-life/complaint] }";

    it("finds failure demand that nothing deals with", async () => {
      const change = inShifts(addresses, "addresses: { moments: [advice] }");
      const [finding] = await assertFound([change], {
        rule: "failure-demand-ignored",
        at: ["channels.yaml:13: failure"],
        also: ["low-digital-low-satisfaction"],
      });
      assert.deepEqual(finding?.fixes, []);
    });

    it("offers the open initiatives of whoever answers for it", async () => {
      const changes = [
        inShifts(addresses, "addresses: { moments: [advice] }"),
        inChannels("owner: complaints-officer", "owner: contact-centre-manager"),
      ];
      const [finding] = await assertFound(changes, {
        rule: "failure-demand-ignored",
        at: ["channels.yaml:13: failure"],
        also: ["low-digital-low-satisfaction"],
      });
      const mended = withFix(changedExample(...changes), finding);
      assert.match(mended["shifts.yaml"] ?? "", /addresses: \{ moments: \[advice, complain\] \}/);
    });

    it("counts an initiative for a step of a journey", async () => {
      const found = await newFindings(
        changedExample(inShifts(addresses, "addresses: { steps: [customer-life/complaint] }")),
      );
      assert.ok(!found.some(({ rule }) => rule === "failure-demand-ignored"));
    });

    it("does not count an initiative that was stopped", async () => {
      const change = inShifts(`${addresses}, effort: 5, sprint: S9, status: planned`, `${addresses}, status: stopped`);
      await assertFound([change], {
        rule: "failure-demand-ignored",
        at: ["channels.yaml:13: failure"],
        also: ["low-digital-low-satisfaction"],
      });
    });
  });

  describe("self-service-stays-assisted", () => {
    it("finds self-service that stays with people", async () => {
      const changes = [
        inShifts("share: 75%", "share: 10%"),
        inChannels(
          "target: { phone: 17%, chat: 10%, website: 73% }",
          "target: { phone: 45.6%, chat: 10%, website: 44.4% }",
        ),
      ];
      const [finding] = await assertFound(changes, {
        rule: "self-service-stays-assisted",
        at: ["channels.yaml:23: target"],
        also: ["no-payback", "principle-broken"],
      });
      assert.match(finding?.message ?? "", /55\.6%/);
    });
  });

  describe("encourage-moved-off-people", () => {
    const shift = `shifts:
  advice-online: { moment: advice, from: phone, to: website, share: 20%, start: 2026-07, end: 2027-06, leakage: 10%, initiative: online-move-service, stopWhen: { kpi: customer-effort, above: 4.2, for: 8w }, evidence: { source: contact-log, date: 2026-03, confidence: estimated } }
`;
    const changes = [
      inShifts("shifts:\n", shift),
      inChannels("target: { phone: 90%, chat: 10% }", "target: { phone: 73.8%, chat: 10%, website: 16.2% }"),
    ];

    it("finds encouraged contact that leaves people without evidence, and says it once", async () => {
      await assertFound(changes, { rule: "encourage-moved-off-people", at: ["shifts.yaml:2: website"] });
      const found = await newFindings(changedExample(...changes));
      assert.ok(!found.some(({ rule }) => rule === "relationship-unknown"));
    });

    it("accepts it where both channels were measured", async () => {
      const returns = inChannels(
        "relationshipReturns:\n",
        "relationshipReturns:\n  - { moment: advice, channel: phone, satisfaction: 8.1 }\n  - { moment: advice, channel: website, satisfaction: 8.2 }\n",
      );
      const found = (await newFindings(changedExample(...changes, returns))).map(({ rule }) => rule);
      assert.ok(!found.includes("encourage-moved-off-people"));
      assert.ok(found.includes("relationship-unknown"));
    });

    it("accepts a move from people to people", async () => {
      const toChat = inShifts("shifts:\n", shift.replace("to: website", "to: chat"));
      const found = await newFindings(changedExample(toChat));
      assert.ok(!found.some(({ rule }) => rule === "encourage-moved-off-people"));
    });
  });

  describe("simplify-many-channels", () => {
    it("finds a moment to simplify over four channels", async () => {
      const changes = [
        inChannels(
          "now: { phone: 70%, chat: 5%, website: 25% }",
          "now: { phone: 70%, chat: 4.7%, email: 0.3%, website: 25% }",
        ),
        inChannels(
          "target: { phone: 20.7%, chat: 5%, website: 74.3% }",
          "target: { phone: 20.7%, chat: 4.7%, email: 0.3%, website: 74.3% }",
        ),
      ];
      await assertFound(changes, {
        rule: "simplify-many-channels",
        at: ["channels.yaml:18: target"],
        also: ["principle-broken"],
      });
    });

    it("follows the maximum and the severity of the manifest", async () => {
      const change = setting("simplify-many-channels: { severity: warning, maximum: 2 }");
      const [finding] = await assertFound([change], {
        rule: "simplify-many-channels",
        at: ["channels.yaml:18: target"],
      });
      assert.equal(finding?.severity, "warning");
    });
  });
});
