import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { RULE_IDS } from "../../../src/core/rules/ids.ts";
import { RULES } from "../../../src/core/rules/index.ts";
import type { Example } from "../../../src/core/rules/rule.ts";
import { LANGUAGES } from "../../../src/core/words/language.ts";
import { assertMends } from "../../support/mending.ts";
import { type Files, findingsOf, pointedAt, REPOSITORY } from "../../support/strategy.ts";

/** Rules about what a text example cannot show: files on a disk, and bugs of ours. */
const WITHOUT_BAD_EXAMPLE = new Set(["file-unreadable", "file-encoding", "rule-crashed"]);

/** What a fix may bring to light that could not be told before. */
const MAY_COME_TO_LIGHT: Readonly<Record<string, readonly string[]>> = {};

/** What the checks of a strategy weigh by default: part of what Koers promises, as pipelines rest on it. */
const SEVERITIES = {
  error: `unresolved-reference duplicate-id duplicate-key fallback-cycle treatment-mismatch mix-not-whole
    target-not-computed segment-unreachable shift-same-channel shift-from-nothing shift-too-much shift-dates-reversed
    personal-contact-floor assisted-channel-missing no-way-to-a-person technology-mismatch escalation-unreachable-step
    escalation-dead-end escalation-cycle escalation-exceeds-promise outsourced-without-matrix journey-contacts-exceed
    objective-backwards commercial-without-basis data-without-basis principle-broken principle-exception-past`,
  warning: `threshold-without-treatment eliminate-shifted eliminate-without-cause self-service-stays-assisted
    encourage-moved-off-people channel-without-cost segments-differ-from-whole shift-outside-period leakage-not-stated
    leakage-too-high leakage-below-measured shift-without-evidence destination-dearer relationship-unknown
    relationship-eats-saving shift-without-initiative no-payback skill-missing mandate-missing route-outside-mix
    too-many-channels switch-loses-context hand-over-without-context context-not-integrated content-without-owner
    content-not-reviewed channel-without-kpi escalation-no-time-limit procedure-missing incident-stage-missing
    recovery-untested review-overdue step-without-contacts step-without-satisfaction lifecycle-incomplete
    low-digital-low-satisfaction objective-incomplete kpi-without-source nothing-measured promise-uncarried
    outreach-no-exclusion welcome-not-first caps-exceed-limit outreach-without-owner data-without-retention
    data-slower-than-decision law-uncovered avoided-words section-not-endorsed evidence-stale effect-not-measured
    shift-behind-plan decision-not-taken principle-applies-to-nothing ignore-comment`,
  info: `unused-definition failure-demand-ignored simplify-many-channels segment-preference-missed difference-is-noise
    no-stop-rule route-without-person fallback-closed exclusive-offer-without-reason step-without-moment
    moment-outside-journeys ambition-mismatch objective-unmoved effort-as-loyalty evidence-not-fed
    principle-exception-unneeded`,
};

function filesOf(example: Example): Files {
  return typeof example === "string" ? { "koers.yaml": example } : example;
}

describe("rules", () => {
  it("are listed once, in the order of their ids", () => {
    assert.deepEqual(
      RULES.map((rule) => rule.meta.id),
      [...RULE_IDS],
    );
  });

  it("have the severities that strategists can count on, unless a strategy sets them otherwise", () => {
    for (const [severity, ids] of Object.entries(SEVERITIES)) {
      for (const id of ids.trim().split(/\s+/)) {
        assert.equal(RULES.find(({ meta }) => meta.id === id)?.meta.severity, severity, id);
      }
    }
  });

  it("each have a file that is named for them", () => {
    const files = readdirSync(join(REPOSITORY, "src/core/rules"), { recursive: true, encoding: "utf8" });
    for (const id of RULE_IDS) {
      assert.ok(
        files.some((file) => file.replaceAll("\\", "/").endsWith(`/${id}.ts`)),
        id,
      );
    }
  });

  it("each have a documentation page", () => {
    for (const id of RULE_IDS) assert.ok(existsSync(join(REPOSITORY, "docs/rules", `${id}.md`)), id);
  });

  for (const { meta } of RULES) {
    describe(meta.id, () => {
      it("speaks both languages", () => {
        for (const text of [meta.title, meta.what, meta.why, meta.mend]) {
          for (const language of LANGUAGES) assert.ok(text[language].length > 3);
          assert.notEqual(text.en, text.nl);
        }
      });

      it("has examples", () => {
        assert.ok(meta.examples.good.length > 0);
        assert.ok(meta.examples.bad.length > 0 || WITHOUT_BAD_EXAMPLE.has(meta.id));
      });

      for (const [index, example] of meta.examples.good.entries()) {
        it(`finds nothing in good example ${index + 1}`, async () => {
          const findings = await findingsOf(filesOf(example));
          const unexpected = findings.filter((finding) => finding.rule === meta.id || finding.severity === "error");
          assert.deepEqual(
            unexpected.map(({ rule, message }) => `${rule}: ${message}`),
            [],
          );
        });
      }

      for (const [index, example] of meta.examples.bad.entries()) {
        it(`points at what is wrong in bad example ${index + 1}, and at nothing else`, async () => {
          const files = filesOf(example.files);
          const findings = await findingsOf(files);
          const own = findings.filter((finding) => finding.rule === meta.id);
          const texts = own.map((finding) => {
            const text = pointedAt(files, finding);
            return finding.file === "koers.yaml" ? text : `${finding.file}: ${text}`;
          });
          assert.deepEqual(texts, example.expect);
          const others = findings.filter((finding) => finding.rule !== meta.id && finding.severity === "error");
          assert.deepEqual(
            others.map(({ rule, message }) => `${rule}: ${message}`),
            [],
          );
          for (const finding of own) assert.equal(finding.fixes.length > 0 && !meta.fixable, false);
        });

        it(`says so in Dutch in bad example ${index + 1}`, async () => {
          const files = filesOf(example.files);
          const [english, dutch] = [await findingsOf(files), await findingsOf(files, { language: "nl" })];
          assert.equal(dutch.length, english.length);
          const own = dutch.findIndex((finding) => finding.rule === meta.id);
          assert.notEqual(dutch[own]?.message, english[own]?.message);
        });
      }

      if (meta.fixable) {
        it("mends at least one of its bad examples, and each that it says it mends", async () => {
          let mended = 0;
          for (const example of meta.examples.bad) {
            const files = filesOf(example.files);
            const found = await findingsOf(files);
            for (const finding of found.filter(({ rule }) => rule === meta.id)) {
              await assertMends(files, finding, { found, may: MAY_COME_TO_LIGHT[meta.id] ?? [] });
              mended += finding.fixes.length;
            }
          }
          assert.ok(mended > 0);
        });
      }
    });
  }
});
