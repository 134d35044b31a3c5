import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { placedSteps, stepName, wayFrom } from "./steps.ts";

const ROLES = "roles:\n  adviser: { mandate: { decides: goodwill } }\n  lead: { mandate: { decides: everything } }\n";

export const rule: Rule = {
  meta: {
    id: "escalation-cycle",
    severity: "error",
    title: { en: "Escalation goes round in a circle", nl: "Escalatie gaat in een kring rond" },
    what: {
      en: "A step of an escalation goes to a step that has already had its turn.",
      nl: "Een stap van een escalatie gaat naar een stap die al aan de beurt is geweest.",
    },
    why: {
      en: "The customer is passed round between people who each say that the other must solve it.",
      nl: "De klant wordt rondgestuurd tussen mensen die allemaal zeggen dat een ander het moet oplossen.",
    },
    mend: {
      en: "Let it end with somebody who may decide.",
      nl: "Laat de escalatie eindigen bij iemand die mag beslissen.",
    },
    examples: {
      good: [
        `koers: 1\n${ROLES}escalations:\n  complaint: { steps: [{ id: first, role: adviser, resolveWithin: 15m, to: final }, { id: final, role: lead, resolveWithin: 2d }] }\n`,
      ],
      bad: [
        {
          files: `koers: 1\n${ROLES}escalations:\n  complaint:\n    steps:\n      - { id: first, role: adviser, resolveWithin: 15m, to: second }\n      - { id: second, role: lead, resolveWithin: 1d, to: first } # !\n`,
          expect: ["first"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { escalations } = snapshot.strategy;
    for (const [id, escalation] of Object.entries(escalations)) {
      const seen = new Set<string>();
      for (const start of placedSteps(escalation)) {
        if (seen.has(start.key)) continue;
        const { steps, ends } = wayFrom(escalation, start);
        const isNew = steps.every(({ key }) => !seen.has(key));
        for (const { key } of steps) seen.add(key);
        const last = steps.at(-1);
        if (ends !== "round" || !isNew || last === undefined) continue;
        const place = valueAt(snapshot, `escalations.${id}.steps.${last.key}.to`);
        if (place === null) continue;
        const from = steps.findIndex(({ step }) => step.id === last.step.to);
        const circle = [...steps.slice(from), steps[from] ?? last].map(stepName).join(" → ");
        report({
          ...place,
          what: {
            en: `The escalation “${called(escalations, id)}” goes round: ${circle}.`,
            nl: `De escalatie “${called(escalations, id)}” gaat rond: ${circle}.`,
          },
        });
      }
    }
  },
};
