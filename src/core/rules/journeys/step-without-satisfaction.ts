import type { ByChannel } from "../../numbers/parts.ts";
import { measured } from "../../numbers/relationship.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { fixAdding } from "../fixes.ts";
import type { Fix, Rule } from "../rule.ts";
import { allSteps, type StepPlace } from "./steps.ts";

export const rule: Rule = {
  meta: {
    id: "step-without-satisfaction",
    severity: "warning",
    fixable: true,
    title: { en: "Journey step without satisfaction", nl: "Stap zonder tevredenheid" },
    what: {
      en: "A step of a journey does not say how content customers are with it.",
      nl: "Een stap in een klantreis zegt niet hoe tevreden klanten erover zijn.",
    },
    why: {
      en: "Nobody can tell whether to improve this step or to leave it as it is.",
      nl: "Niemand kan zeggen of deze stap beter moet of zo kan blijven.",
    },
    mend: {
      en: "Ask customers after this step, and put the score under metrics.satisfaction.",
      nl: "Vraag het klanten na deze stap, en zet de score onder metrics.satisfaction.",
    },
    examples: {
      good: [
        "koers: 1\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: change, steps: [{ id: report, metrics: { satisfaction: 7.1 } }] }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nchannels:\n  phone: { kind: assisted }\ncontactMoments:\n  move: {}\nrelationshipReturns:\n  - { moment: move, channel: phone, satisfaction: 7.6 }\njourneys:\n  life: { kind: episode, phases: [{ id: change, steps: [{ id: report, moment: move, contacts: { phone: 900 } }] }] }\n",
          expect: ["report"],
        },
        {
          files:
            "koers: 1\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: change, steps: [{ id: report }, { id: bill, metrics: { ces: 3 } }] }\n",
          expect: ["report", "metrics"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const place of allSteps(snapshot)) {
      const { name, path } = place;
      const metrics = `${path}.metrics`;
      const at = lacks(snapshot, path, "metrics") ? path : lacks(snapshot, metrics, "satisfaction") ? metrics : null;
      if (at === null) continue;
      report({
        at,
        what: {
          en: `How content customers are with the step “${name}” is not known.`,
          nl: `Hoe tevreden klanten over de stap “${name}” zijn is niet bekend.`,
        },
        fixes: [asMeasured(snapshot, place)],
      });
    }
  },
};

/** What was measured for the contact moment in each channel of the step, weighted by its contacts. */
function asMeasured(snapshot: Snapshot, { path, step }: StepPlace): Fix | null {
  const { strategy } = snapshot;
  const contacts = Object.entries((step.contacts ?? {}) as ByChannel).filter(([, number]) => number > 0);
  let [sum, weighted] = [0, 0];
  for (const [channel, number] of contacts) {
    const satisfaction = measured(strategy, step.moment, channel, (record) => record.satisfaction)?.satisfaction;
    if (satisfaction === undefined) return null;
    sum += number;
    weighted += number * satisfaction;
  }
  if (!(sum > 0)) return null;
  const score = (weighted / sum).toFixed(1);
  const name = called(strategy.contactMoments, step.moment ?? "");
  const title = {
    en: () => `Take over ${createFormat("en").score(Number(score), 1)}, as measured for all of “${name}”`,
    nl: () => `Neem ${createFormat("nl").score(Number(score), 1)} over, zoals gemeten voor heel “${name}”`,
  };
  return snapshot.locate(`${path}.metrics`) === null
    ? fixAdding(snapshot, path, "metrics", `{ satisfaction: ${score} }`, title)
    : fixAdding(snapshot, `${path}.metrics`, "satisfaction", score, title);
}
