import assert from "node:assert/strict";
import { assertFound, type Change, changedExample, newFindings, withFix } from "../../support/contradiction.ts";
import { findingsOf } from "../../support/strategy.ts";

const NEW_MOMENT: Change = {
  file: "channels.yaml",
  from: "\nchannelMix:\n",
  to: "  lost-card: { volume: 10, complexity: high, emotionalLoad: high }\n\nchannelMix:\n  lost-card: { now: { website: 90%, chatbot: 10% } }\n",
};

describe("rules on people", () => {
  describe("assisted-channel-missing", () => {
    it("finds a difficult moment that nobody answers", async () => {
      const [finding] = await assertFound([NEW_MOMENT], {
        rule: "assisted-channel-missing",
        at: ["channels.yaml:17: now"],
        also: ["moment-outside-journeys", "segment-preference-missed"],
      });
      assert.match(finding?.message ?? "", /“lost-card” has a high emotional load and is very complex, but today/);
    });

    it("finds each reason for which a person is needed", async () => {
      const reasons = ["momentOfTruth: true", "emotionalLoad: high", "complexity: high"];
      const things = reasons.map((reason, at) => `  m${at}: { volume: 10, ${reason} }\n`).join("");
      const mixes = reasons.map((_, at) => `  m${at}: { now: { website: 100% } }\n`).join("");
      const files = changedExample({
        file: "channels.yaml",
        from: "\nchannelMix:\n",
        to: `${things}  easy: { volume: 10, complexity: medium }\n\nchannelMix:\n${mixes}  easy: { now: { website: 100% } }\n`,
      });
      const found = (await newFindings(files)).filter(({ rule }) => rule === "assisted-channel-missing");
      assert.deepEqual(
        found.map(({ message }) => message.replace(/, but.*$/, "")),
        ["“m0” is a moment of truth", "“m1” has a high emotional load", "“m2” is very complex"],
      );
    });

    it("finds a shift that takes the last person away", async () => {
      const changes: Change[] = [
        {
          file: "channels.yaml",
          from: "\nchannelMix:\n",
          to: "  lost-card: { volume: 10, complexity: high }\n\nchannelMix:\n  lost-card: { now: { phone: 40%, website: 60% } }\n",
        },
        {
          file: "shifts.yaml",
          from: "\ninitiatives:\n",
          to: "  all-online: { moment: lost-card, from: phone, to: website, share: 100%, leakage: 0%, start: 2026-03, end: 2026-12, churnDifference: 0%, initiative: online-move-service, stopWhen: { kpi: customer-effort, above: 4.2, for: 8w }, evidence: { source: contact-log, date: 2026-03, confidence: estimated } }\n\ninitiatives:\n",
        },
      ];
      const [finding] = await assertFound(changes, {
        rule: "assisted-channel-missing",
        at: ["shifts.yaml:50: 100%"],
        also: ["moment-outside-journeys", "segment-preference-missed"],
      });
      assert.match(finding?.message ?? "", /at the target/);
    });

    it("says nothing of a simple moment, nor of a channel whose kind is not known", async () => {
      const mix = "channelMix:\n  a: { now: { site: 100% } }\n";
      for (const [moment, kind] of [
        ["{ complexity: low }", "kind: self-service, fallback: phone"],
        ["{ complexity: high }", "name: Site"],
      ]) {
        const found = await findingsOf(
          `koers: 1\nchannels:\n  phone: { kind: assisted }\n  site: { ${kind} }\ncontactMoments:\n  a: ${moment}\n${mix}`,
        );
        assert.ok(!found.some(({ rule }) => rule === "assisted-channel-missing"));
      }
    });
  });

  describe("skill-missing", () => {
    const change: Change = {
      file: "channels.yaml",
      from: "asksFor: [product-knowledge, empathy]",
      to: "asksFor: [product-knowlege, mediation]",
    };

    it("finds a skill that no role handling the moment has", async () => {
      const findings = await assertFound([change], {
        rule: "skill-missing",
        at: ["channels.yaml:12: product-knowlege", "channels.yaml:12: mediation"],
      });
      assert.match(findings[0]?.message ?? "", /did you mean “product-knowledge”/);
      assert.deepEqual(
        findings.map(({ fixes }) => fixes.map(({ title }) => title)),
        [["Change to product-knowledge"], ["Say that “Klantadviseur” has this skill"]],
      );
      const skilled = withFix(changedExample(change), findings[1]);
      assert.match(
        skilled["principles.yaml"] ?? "",
        /skills: \[empathy, problem-solving, product-knowledge, mediation\]/,
      );
      const mended = withFix(changedExample(change), findings[0]);
      assert.ok(mended["channels.yaml"]?.includes("asksFor: [product-knowledge, mediation]"));
      assert.equal((await newFindings(mended)).filter(({ rule }) => rule === "skill-missing").length, 1);
    });

    it("names who could take it over", async () => {
      const [finding] = await findingsOf(
        "koers: 1\nroles:\n  a: { skills: [x-ray], handles: [help] }\n  b: { name: Bee, skills: [Empathy] }\ncontactMoments:\n  help: { asksFor: [empathy] }\n",
      ).then((all) => all.filter(({ rule }) => rule === "skill-missing"));
      assert.match(finding?.advice ?? "", /^Let Bee handle it/);
      assert.deepEqual(
        finding?.fixes.map(({ title }) => title),
        ["Let “Bee” handle it", "Say that “a” has this skill"],
      );
    });

    it("finds a moment that no role handles", async () => {
      const unhandled: Change = {
        file: "principles.yaml",
        from: "handles: [report-move, bill-unclear, bill-question, advice, complain]",
        to: "handles: [report-move, bill-unclear, bill-question, advice]",
      };
      const [finding] = await assertFound([unhandled], { rule: "skill-missing", at: ["channels.yaml:13: asksFor"] });
      assert.deepEqual(withFix(changedExample(unhandled), finding, "Let “Klantadviseur” handle it"), changedExample());
      const other = withFix(changedExample(unhandled), finding, "Let “Teamleider” handle it");
      assert.match(other["principles.yaml"] ?? "", /upTo: 250 \}, handles: \[complain\] \}/);
    });

    it("says nothing where no role says what it handles", async () => {
      const found = await findingsOf("koers: 1\nroles:\n  a: {}\ncontactMoments:\n  help: { asksFor: [empathy] }\n");
      assert.ok(!found.some(({ rule }) => rule === "skill-missing"));
    });
  });

  it("mandate-missing finds a role in an escalation that may decide nothing", async () => {
    const [finding] = await assertFound(
      [{ file: "principles.yaml", from: ", mandate: { decides: compensatie, upTo: 250 }", to: "" }],
      { rule: "mandate-missing", at: ["principles.yaml:20: team-lead"] },
    );
    assert.deepEqual(
      finding?.related.map(({ message }) => message),
      ["In the escalation “Klacht”."],
    );
  });

  it("can be set in the manifest", async () => {
    const files = changedExample(NEW_MOMENT, {
      file: "koers.yaml",
      from: "rules:\n",
      to: "rules:\n  assisted-channel-missing: info\n",
    });
    const found = (await newFindings(files)).find(({ rule }) => rule === "assisted-channel-missing");
    assert.equal(found?.severity, "info");
  });

  it("personal-contact-floor finds a target under the floor, and can be set", async () => {
    const change: Change = { file: "koers.yaml", from: "minimum: 30%", to: "minimum: 45%" };
    await assertFound([change], { rule: "personal-contact-floor", at: ["channels.yaml:15: channelMix"] });
    const ofMoment: Change = { file: "koers.yaml", from: "minimum: 30%", to: "moments: { report-move: 30% }" };
    await assertFound([ofMoment], { rule: "personal-contact-floor", at: ["channels.yaml:16: report-move"] });
  });
});
