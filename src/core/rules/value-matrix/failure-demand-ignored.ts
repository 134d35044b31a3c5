import type { Strategy } from "../../strategy/model.ts";
import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "failure-demand-ignored",
    severity: "info",
    needsWhole: true,
    title: { en: "Failure demand with nothing done about it", nl: "Faalvraag waar niets aan gebeurt" },
    what: {
      en: "A contact moment is caused by something that went wrong, and no channel shift or initiative deals with it.",
      nl: "Een contactmoment komt voort uit iets wat misging, en geen kanaalverschuiving of initiatief doet er iets aan.",
    },
    why: {
      en: "Failure demand costs twice: the contact, and the patience of the customer. It comes back until its cause is gone.",
      nl: "Een faalvraag kost dubbel: het contact, en het geduld van de klant. Die blijft komen tot de oorzaak weg is.",
    },
    mend: {
      en: "Put an initiative on the backlog that takes the cause away, or plan a shift to none.",
      nl: "Zet een initiatief op de backlog dat de oorzaak wegneemt, of plan een verschuiving naar none.",
    },
    examples: {
      good: [
        "koers: 1\ncontactMoments:\n  letter: { demand: failure }\ninitiatives:\n  rewrite: { addresses: { moments: [letter] } }\n",
      ],
      bad: [{ files: "koers: 1\ncontactMoments:\n  letter: { demand: failure }\n", expect: ["failure"] }],
    },
  },
  check({ snapshot, report }) {
    const moments = snapshot.strategy.contactMoments;
    const dealtWith = momentsDealtWith(snapshot.strategy);
    for (const id of Object.keys(moments)) {
      if (moments[id]?.demand !== "failure" || dealtWith.has(id)) continue;
      const place = valueAt(snapshot, `contactMoments.${id}.demand`);
      if (place === null) continue;
      report({
        ...place,
        what: {
          en: `“${called(moments, id)}” is failure demand, and no shift or initiative does anything about it.`,
          nl: `“${called(moments, id)}” is een faalvraag, en geen verschuiving of initiatief doet er iets aan.`,
        },
      });
    }
  },
};

/** The moments that a shift or an initiative that was not given up works on. */
function momentsDealtWith(strategy: Strategy): Set<string> {
  const found = new Set(Object.values(strategy.shifts).map((shift) => shift.moment));
  const steps = momentsOfSteps(strategy);
  for (const { addresses, status } of Object.values(strategy.initiatives)) {
    if (status === "stopped") continue;
    for (const moment of addresses?.moments ?? []) found.add(moment);
    for (const step of addresses?.steps ?? []) found.add(steps.get(step));
  }
  return new Set([...found].filter((moment) => moment !== undefined));
}

/** By `journey/step`. */
function momentsOfSteps(strategy: Strategy): Map<string, string | undefined> {
  const moments = new Map<string, string | undefined>();
  for (const [journey, { phases }] of Object.entries(strategy.journeys)) {
    for (const step of (phases ?? []).flatMap((phase) => phase.steps ?? [])) {
      moments.set(`${journey}/${step.id}`, step.moment);
    }
  }
  return moments;
}
