import assert from "node:assert/strict";
import { durationWords } from "../../../src/core/words/durations.ts";
import { assertFound, type Change, changedExample, newFindings, withFix } from "../../support/contradiction.ts";
import { AS_OF, findingsOf, REPOSITORY, readFolder } from "../../support/strategy.ts";

const inPrinciples = (from: string, to: string): Change => ({ file: "principles.yaml", from, to });

describe("rules on escalations", () => {
  describe("escalation-unreachable-step", () => {
    it("finds a step that is jumped over", async () => {
      const change = inPrinciples("to: second-line", "to: final");
      const [finding] = await assertFound([change], {
        rule: "escalation-unreachable-step",
        at: ["principles.yaml:36: second-line"],
      });
      assert.deepEqual(withFix(changedExample(change), finding), changedExample());
      const without = withFix(changedExample(change), finding, "Take the step “second-line” out");
      assert.match(without["principles.yaml"] ?? "", /to: final, [^\n]*\n {6}- \{ id: final, role/);
      assert.match(finding?.message ?? "", /it ends at “final”/);
    });

    it("finds the steps behind one that goes nowhere", async () => {
      const change = inPrinciples("escalateWhen: [juridisch risico], to: final, ", "");
      const [finding] = await assertFound([change], {
        rule: "escalation-unreachable-step",
        at: ["principles.yaml:37: final"],
      });
      const mended = withFix(changedExample(change), finding, "Let “second-line” go to “final”");
      assert.match(mended["principles.yaml"] ?? "", /handOver: \[dossier\], to: final \}/);
    });
  });

  describe("escalation-dead-end", () => {
    const change = inPrinciples("escalateWhen: [juridisch risico], to: final, ", "escalateWhen: [juridisch risico], ");

    it("finds a step that is escalated to nobody", async () => {
      await assertFound([change], { rule: "escalation-dead-end", at: ["principles.yaml:36: escalateWhen"] });
    });

    it("goes on to the next step", async () => {
      const files = changedExample(change);
      const [finding] = await newFindings(files);
      const mended = withFix(files, finding);
      assert.ok(mended["principles.yaml"]?.includes("handOver: [dossier], to: final }"));
      assert.deepEqual(await newFindings(mended), []);
    });

    it("lets the last step be the end", async () => {
      const last = inPrinciples(
        "role: complaints-officer, resolveWithin: 5wd }",
        "role: complaints-officer, resolveWithin: 5wd, escalateWhen: [de ombudsman belt] }",
      );
      const [finding] = await assertFound([last], {
        rule: "escalation-dead-end",
        at: ["principles.yaml:37: escalateWhen"],
      });
      assert.deepEqual(withFix(changedExample(last), finding), changedExample());
    });
  });

  it("escalation-cycle finds a step that goes back", async () => {
    const change = inPrinciples("to: final", "to: first-line");
    const [finding] = await assertFound([change], {
      rule: "escalation-cycle",
      at: ["principles.yaml:36: first-line"],
      fixBrings: ["escalation-unreachable-step"],
    });
    assert.deepEqual(withFix(changedExample(change), finding, "Go on to “final”"), changedExample());
    const ended = withFix(changedExample(change), finding, "Let it end at “second-line”");
    assert.match(ended["principles.yaml"] ?? "", /resolveWithin: 1d, handOver: \[dossier\] \}/);
    assert.equal(finding?.message, "The escalation “Klacht” goes round: first-line → second-line → first-line.");
  });

  it("escalation-no-time-limit finds a step that may take for ever", async () => {
    const change = inPrinciples("role: complaints-officer, resolveWithin: 5wd }", "role: complaints-officer }");
    const [finding] = await assertFound([change], {
      rule: "escalation-no-time-limit",
      at: ["principles.yaml:37: final"],
    });
    const mended = withFix(changedExample(change), finding, "Give it 8d, what the promise leaves");
    assert.match(mended["principles.yaml"] ?? "", /role: complaints-officer, resolveWithin: 8d \}/);
    await assertFound([inPrinciples(", to: it-manager, within: 15m }", ", to: it-manager }")], {
      rule: "escalation-no-time-limit",
      at: ["principles.yaml:42: meer dan 500 huishoudens geraakt"],
    });
  });

  describe("escalation-exceeds-promise", () => {
    it("finds the step in which the promise is passed", async () => {
      const [finding] = await assertFound(
        [inPrinciples("role: team-lead, resolveWithin: 1d", "role: team-lead, resolveWithin: 4d")],
        {
          rule: "escalation-exceeds-promise",
          at: ["principles.yaml:37: 5wd"],
        },
      );
      assert.equal(
        finding?.message,
        "The steps of the escalation “Klacht” may take 11\u00a0days and 15\u00a0minutes together; 10\u00a0days is promised: “Een klacht is binnen tien dagen opgelost”.",
      );
      assert.deepEqual(
        finding?.related.map(({ file, message }) => `${file}: ${message}`),
        [
          "experience.yaml: The promise stands here.",
          "principles.yaml: Step “first-line” counts too.",
          "principles.yaml: Step “second-line” counts too.",
        ],
      );
      assert.deepEqual(
        finding?.fixes.map(({ title }) => title),
        ["Give “final” 5d, what the promise leaves", "Promise 12d, which can be kept"],
      );
    });

    it("finds a promise that is too short", async () => {
      await assertFound([{ file: "experience.yaml", from: "within: 10d", to: "within: 8d" }], {
        rule: "escalation-exceeds-promise",
        at: ["principles.yaml:37: 5wd"],
      });
    });

    const strategy = (expectations: string, appliesTo: string): string =>
      `koers: 1\ncontactMoments: { a: {}, b: {} }\nchannels:\n  phone: { kind: assisted }\n  email: { kind: assisted }\nkpis:\n  wait: { unit: duration, better: lower, measures: accessibility }\nroles: { lead: { mandate: { decides: all } } }\nexperience: { expectations: { ${expectations} } }\nescalations:\n  e: { ${appliesTo} steps: [{ id: only, role: lead, resolveWithin: 2d }] }\n`;
    const cases: readonly [name: string, expectations: string, appliesTo: string, found: boolean][] = [
      ["a promise for the moment", "p: { within: 1d, moments: [a] }", "appliesTo: { moments: [a] },", true],
      ["a promise for another moment", "p: { within: 1d, moments: [b] }", "appliesTo: { moments: [a] },", false],
      ["a promise for everything", "p: { within: 1d }", "appliesTo: { moments: [a] },", true],
      [
        "a promise that its moment takes over",
        "p: { within: 1d }, q: { within: 3d, moments: [a] }",
        "appliesTo: { moments: [a] },",
        false,
      ],
      ["an escalation for everything", "p: { within: 1d, moments: [a] }", "", true],
      ["another channel", "p: { within: 1d, channels: [phone] }", "appliesTo: { channels: [email] },", false],
      ["how soon somebody answers", "p: { within: 1m, kpi: wait }", "", false],
      ["a promise that holds", "p: { within: 2d }", "", false],
    ];
    for (const [name, expectations, appliesTo, expected] of cases) {
      it(`${expected ? "holds it against" : "leaves aside"} ${name}`, async () => {
        const found = await findingsOf(strategy(expectations, appliesTo));
        assert.equal(
          found.some(({ rule }) => rule === "escalation-exceeds-promise"),
          expected,
        );
      });
    }
  });

  it("outsourced-without-matrix finds a partner who is not told when to call", async () => {
    await assertFound(
      [
        inPrinciples(
          "    clientMatrix: [{ when: meer dan 500 huishoudens geraakt, to: it-manager, within: 15m }]\n",
          "",
        ),
      ],
      { rule: "outsourced-without-matrix", at: ["principles.yaml:41: outsourced"] },
    );
  });
});

describe("rules on procedures", () => {
  it("procedure-missing names all kinds that are missing, once", async () => {
    const [finding] = await assertFound(
      [inPrinciples("kind: refund", "kind: other"), inPrinciples("kind: training", "kind: other")],
      { rule: "procedure-missing", at: ["principles.yaml:47: procedures"] },
    );
    assert.equal(finding?.message, "There is no procedure of kind refund or training.");
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ["Say that “Terugbetaling” is of kind refund", "Say that “Opleiding” is of kind training"],
    );
  });

  it("procedure-missing says nothing of a first sketch, nor while a file cannot be read", async () => {
    const starter = readFolder(`${REPOSITORY}/samples/starter`);
    assert.ok(!(await findingsOf(starter)).some(({ rule }) => rule === "procedure-missing"));
    const broken = { "koers.yaml": "koers: 1\nprocedures:\n  a: { kind: inbound }\n", "b.yaml": "procedures:\n  - [" };
    assert.ok(!(await findingsOf(broken)).some(({ rule }) => rule === "procedure-missing"));
  });

  it("incident-stage-missing names the stages that are skipped", async () => {
    const change = inPrinciples("{ stage: register, name: Vastleggen", "{ name: Vastleggen");
    const [finding] = await assertFound([change], {
      rule: "incident-stage-missing",
      at: ["principles.yaml:51: steps"],
    });
    const mended = withFix(changedExample(change), finding, "Say that “Vastleggen” is the stage register");
    assert.match(mended["principles.yaml"] ?? "", /\{ name: Vastleggen, role: team-lead, stage: register \}/);
    assert.equal(finding?.message, "The procedure “Incident” has no step to register.");
  });

  it("recovery-untested finds a drill of more than a year ago, to the day", async () => {
    const from = "role: contact-centre-manager, within: 12h }], tested: 2026-03-12";
    const tested = (day: string) => inPrinciples(from, from.replace("2026-03-12", day));
    await assertFound([tested("2025-09-30")], { rule: "recovery-untested", at: ["principles.yaml:52: 2025-09-30"] });
    assert.deepEqual(await newFindings(changedExample(tested("2025-10-01"))), []);
    await assertFound([inPrinciples(from, from.replace(", tested: 2026-03-12", ""))], {
      rule: "recovery-untested",
      at: ["principles.yaml:52: disaster-recovery"],
    });
    const limit: Change = {
      file: "koers.yaml",
      from: "rules:\n",
      to: "rules:\n  recovery-untested: { severity: error, maximumAge: 90d }\n",
    };
    const [finding] = await newFindings(changedExample(limit));
    assert.deepEqual([finding?.rule, finding?.severity], ["recovery-untested", "error"]);
  });

  it("review-overdue finds a procedure that had to be reviewed, to the day", async () => {
    const from = "tested: 2026-03-12, reviewed: 2026-02-02, reviewEvery: 365d }\n  refund";
    const every = (days: string) => inPrinciples(from, from.replace("365d", days));
    await assertFound([every("240d")], { rule: "review-overdue", at: ["principles.yaml:52: 2026-02-02"] });
    assert.equal(AS_OF, "2026-10-01");
    assert.deepEqual(await newFindings(changedExample(every("241d"))), []);
  });
});

describe("durations in words", () => {
  const cases: readonly [seconds: number, en: string, nl: string][] = [
    [0, "0 seconds", "0 seconden"],
    [60, "1 minute", "1 minuut"],
    [86_400 + 3600 * 2, "1 day and 2 hours", "1 dag en 2 uur"],
    [86_400 * 8 + 900 + 30, "8 days, 15 minutes and 30 seconds", "8 dagen, 15 minuten en 30 seconden"],
  ];
  for (const [seconds, en, nl] of cases) {
    it(`says ${en}`, () => {
      assert.equal(durationWords(seconds, "en").replaceAll("\u00a0", " "), en);
      assert.equal(durationWords(seconds, "nl").replaceAll("\u00a0", " "), nl);
    });
  }
});
