import assert from "node:assert/strict";
import fc from "fast-check";
import { percentages } from "../../../src/core/rules/mix/targets.ts";
import { assertFound, type Change, changedExample, newFindings, withFix } from "../../support/contradiction.ts";

const inChannels = (from: string, to: string): Change => ({ file: "channels.yaml", from, to });
const inShifts = (from: string, to: string): Change => ({ file: "shifts.yaml", from, to });

/** The channels that the business segment can reach. */
const inSegments = (to: string): Change => ({
  file: "experience.yaml",
  from: "reach: [phone, email, website]",
  to,
});

/** The one finding of a rule that changes bring. */
async function findingOf(rule: string, files: Record<string, string>) {
  const found = (await newFindings(files)).filter((finding) => finding.rule === rule);
  assert.equal(found.length, 1);
  return found[0];
}

describe("rules on the channel mix", () => {
  describe("mix-not-whole", () => {
    it("finds shares of today that do not make 100%", async () => {
      const change = inChannels("complain: { now: { phone: 65%,", "complain: { now: { phone: 75%,");
      const [finding] = await assertFound([change], {
        rule: "mix-not-whole",
        at: ["channels.yaml:25: now"],
        fixBrings: ["target-not-computed"],
      });
      assert.equal(finding?.message, "The channels of “Klacht” today make 110.0% together, not 100%.");
      assert.deepEqual(
        finding?.fixes.map(({ title }) => title),
        [
          "Take what is 10.0% too much from Telefoon",
          "Take what is 10.0% too much from E-mail",
          "Bring all shares to 100% in proportion",
        ],
      );
      assert.deepEqual(withFix(changedExample(change), finding), changedExample());
      const scaled = withFix(changedExample(change), finding, "Bring all shares to 100% in proportion");
      assert.match(scaled["channels.yaml"] ?? "", /complain: \{ now: \{ phone: 68\.2%, email: 31\.8% \}/);
    });

    it("finds those of a segment", async () => {
      const change = inChannels("now: { phone: 88%, website: 12% }", "now: { phone: 88%, website: 10% }");
      const [finding] = await assertFound([change], { rule: "mix-not-whole", at: ["channels.yaml:21: now"] });
      const mended = withFix(changedExample(change), finding, "Give the missing 2.0% to Mijn Waterland");
      assert.deepEqual(mended, changedExample());
    });

    it("finds a target that does not, once, and offers the computed one", async () => {
      const change = inChannels("target: { phone: 61.5%, email: 38.5% }", "target: { phone: 71.5%, email: 38.5% }");
      const [finding] = await assertFound([change], { rule: "mix-not-whole", at: ["channels.yaml:22: target"] });
      assert.match(finding?.advice ?? "", /Telefoon 61\.5% and E-mail 38\.5%/);
      assert.deepEqual(withFix(changedExample(change), finding), changedExample());
    });

    it("lets pass what shows as 100%, and what could not be read", async () => {
      const thirds = inChannels(
        "advice: { now: { phone: 90%, chat: 10% }, target: { phone: 90%, chat: 10% } }",
        "advice: { now: { phone: 89.99%, chat: 10% }, target: { phone: 90%, chat: 10% } }",
      );
      assert.deepEqual(await newFindings(changedExample(thirds)), []);
      const unread = inChannels("complain: { now: { phone: 65%,", "complain: { now: { phone: 65,");
      const found = await newFindings(changedExample(unread));
      assert.deepEqual(
        found.filter(({ severity }) => severity === "error").map(({ rule }) => rule),
        ["wrong-value"],
      );
    });
  });

  describe("target-not-computed", () => {
    const change = inChannels(
      "target: { phone: 17%, chat: 10%, website: 73% } }",
      "target: { phone: 27%, chat: 10%, website: 63% } } # agreed in March",
    );

    it("finds a target that now and the shifts do not lead to", async () => {
      const [finding] = await assertFound([change], { rule: "target-not-computed", at: ["channels.yaml:23: 27%"] });
      assert.equal(
        finding?.message,
        "Now plus the shifts of “Uitleg over de rekening” does not come to its target: Telefoon 17.0% instead of 27.0% and Mijn Waterland 73.0% instead of 63.0%.",
      );
    });

    it("offers the computed target and keeps comments", async () => {
      const files = changedExample(change);
      const mended = withFix(files, await findingOf("target-not-computed", files));
      assert.match(
        mended["channels.yaml"] ?? "",
        /target: \{ phone: 17%, chat: 10%, website: 73% \} \} # agreed in March/,
      );
      assert.deepEqual(await newFindings(mended), []);
    });

    it("offers the share of a shift that leads to the target", async () => {
      const files = changedExample(inShifts("share: 75%", "share: 60%"));
      const finding = await findingOf("target-not-computed", files);
      const title = "Let “bill-explained-online” move 75.0%, which leads to this target";
      const mended = withFix(files, finding, title);
      assert.match(mended["shifts.yaml"] ?? "", /to: website\n {4}share: 75%\n {4}start: 2026-04/);
    });

    it("offers to let the target be computed", async () => {
      const files = changedExample(change);
      const finding = await findingOf("target-not-computed", files);
      const mended = withFix(files, finding, "Take the declared target out: it is computed anyway");
      assert.match(mended["channels.yaml"] ?? "", /bill-question: \{ now: \{[^}]*\} \} # agreed in March/);
    });

    it("allows half a percentage point", async () => {
      const near = inChannels(
        "target: { phone: 17%, chat: 10%, website: 73% }",
        "target: { phone: 17.5%, chat: 10%, website: 72.5% }",
      );
      assert.deepEqual(await newFindings(changedExample(near)), []);
      const far = inChannels(
        "target: { phone: 17%, chat: 10%, website: 73% }",
        "target: { phone: 17.6%, chat: 10%, website: 72.4% }",
      );
      await assertFound([far], { rule: "target-not-computed", at: ["channels.yaml:23: 17.6%"] });
    });

    it("adds the channel that a target forgot", async () => {
      const forgot = inChannels("target: { phone: 61.5%, email: 38.5% }", "target: { phone: 100% }");
      const files = changedExample(forgot);
      const [finding] = await assertFound([forgot], { rule: "target-not-computed", at: ["channels.yaml:22: 100%"] });
      assert.deepEqual(withFix(files, finding), changedExample());
    });

    it("finds the target of a segment", async () => {
      const own = inChannels(
        "now: { phone: 88%, website: 12% }",
        "now: { phone: 88%, website: 12% }, target: { phone: 88%, website: 12% }",
      );
      const [finding] = await assertFound([own], { rule: "target-not-computed", at: ["channels.yaml:21: 88%"] });
      assert.match(finding?.message ?? "", /for Kleinzakelijk/);
    });

    it("leaves it to the shift that is wrong itself", async () => {
      const nothing = inShifts("moment: bill-question\n    from: phone", "moment: bill-question\n    from: email");
      const errors = (await newFindings(changedExample(nothing))).filter(({ severity }) => severity === "error");
      assert.ok(!errors.some(({ rule }) => rule === "target-not-computed"));
    });

    it("writes shares that make 100%", () => {
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 }), (weights) => {
          const sum = weights.reduce((all, weight) => all + weight, 0);
          fc.pre(sum > 0);
          const shares = Object.fromEntries(weights.map((weight, index) => [`c${index}`, weight / sum]));
          const texts = percentages(shares);
          const tenths = [...texts.values()].map((text) => Math.round(Number.parseFloat(text) * 10));
          assert.equal(
            tenths.reduce((all, one) => all + one, 0),
            1000,
          );
          for (const [channel, text] of texts) {
            assert.ok(Math.abs(Number.parseFloat(text) / 100 - (shares[channel] as number)) < 0.001 + 1e-9);
          }
        }),
      );
    });
  });

  describe("channel-without-cost", () => {
    it("finds a channel of the mix without a cost", async () => {
      await assertFound([inChannels("costPerContact: 5.20, ", "")], {
        rule: "channel-without-cost",
        at: ["channels.yaml:4: email"],
      });
    });

    it("lets one pass that has no share", async () => {
      const found = await newFindings(changedExample(inChannels("costPerContact: 0.60, ", "")));
      assert.ok(!found.some(({ rule }) => rule === "channel-without-cost"));
    });
  });

  describe("segments-differ-from-whole", () => {
    it("finds segments that do not come to the whole", async () => {
      const change = inChannels(
        "now: { phone: 68%, chat: 5.5%, website: 26.5% }",
        "now: { phone: 60%, chat: 5.5%, website: 34.5% }",
      );
      const [finding] = await assertFound([change], {
        rule: "segments-differ-from-whole",
        at: ["channels.yaml:19: segments"],
      });
      assert.equal(
        finding?.message,
        "Weighted by their contacts, the segments of “Verhuizing doorgeven” do not come to its whole: Mijn Waterland 32.3% against 25.0% and Telefoon 62.8% against 70.0%.",
      );
      assert.deepEqual(
        finding?.fixes.map(({ title }) => title),
        ["Give “Huishoudens” what the whole leaves for it", "Make the whole what its segments come to"],
      );
      const [rest, whole] = (finding?.fixes ?? []).map(({ title }) => withFix(changedExample(change), finding, title));
      assert.match(rest?.["channels.yaml"] ?? "", /households: .* now: \{ phone: 68%, chat: 5\.6%, website: 26\.4% \}/);
      assert.match(whole?.["channels.yaml"] ?? "", /\n {4}now: \{ phone: 62\.8%, chat: [\d.]+%, website: 32\.[23]% \}/);
    });

    it("asks of some of the segments only what cannot be", async () => {
      const business = "      business: { volumeShare: 10%, now: { phone: 88%, website: 12% } }\n";
      assert.deepEqual(await newFindings(changedExample(inChannels(business, ""))), []);
      const households = "households: { volumeShare: 90%, now: { phone: 68%, chat: 5.5%, website: 26.5% } }";
      const tooMany = inChannels(households, "households: { volumeShare: 90%, now: { phone: 88%, website: 12% } }");
      await assertFound([inChannels(business, ""), tooMany], {
        rule: "segments-differ-from-whole",
        at: ["channels.yaml:19: segments"],
      });
    });
  });

  describe("segment-unreachable", () => {
    it("finds customers who can use none of the channels", async () => {
      const change = inSegments("reach: [email, website]");
      const [finding] = await assertFound([change], { rule: "segment-unreachable", at: ["channels.yaml:24: target"] });
      const mended = withFix(changedExample(change), finding, "“Kleinzakelijk” can reach Telefoon");
      assert.match(mended["experience.yaml"] ?? "", /reach: \[email, website, phone\]/);
    });

    it("points at the mix of the segment where it has one", async () => {
      const change = inSegments("reach: [chat, email]");
      await assertFound([change], { rule: "segment-unreachable", at: ["channels.yaml:21: business"] });
    });
  });

  describe("segment-preference-missed", () => {
    it("finds customers who find none of the channels that they prefer", async () => {
      const change = inChannels(
        "advice: { now: { phone: 90%, chat: 10% }, target: { phone: 90%, chat: 10% } }",
        "advice: { now: { phone: 100% }, target: { phone: 100% } }",
      );
      await assertFound([change], {
        rule: "segment-preference-missed",
        at: ["channels.yaml:24: target"],
        also: ["route-outside-mix"],
      });
    });
  });
});
