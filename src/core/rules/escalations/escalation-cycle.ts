import type { Snapshot } from "../../project/snapshot.ts";
import { called } from "../called.ts";
import { fixRemoving, fixReplacing } from "../fixes.ts";
import { valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { type PlacedStep, placedSteps, stepName, wayFrom } from "./steps.ts";

const ROLES = "roles:\n  adviser: { mandate: { decides: goodwill } }\n  lead: { mandate: { decides: everything } }\n";

export const rule: Rule = {
  meta: {
    id: "escalation-cycle",
    severity: "error",
    fixable: true,
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
          fixes: [toUnseen(snapshot, id, steps), endAt(snapshot, id, last)],
        });
      }
    }
  },
};

/** Goes on to the first step of the list that has not had its turn, where there is one. */
function toUnseen(snapshot: Snapshot, id: string, steps: readonly PlacedStep[]): Fix | null {
  const all = placedSteps(snapshot.strategy.escalations[id] ?? {});
  const unseen = all.find(({ key, step }) => step.id !== undefined && steps.every((placed) => placed.key !== key));
  const last = steps.at(-1);
  if (unseen === undefined || last === undefined) return null;
  const name = stepName(unseen);
  const title = { en: `Go on to “${name}”`, nl: `Ga door naar “${name}”` };
  return fixReplacing(snapshot, `escalations.${id}.steps.${last.key}.to`, unseen.key, title);
}

function endAt(snapshot: Snapshot, id: string, last: PlacedStep): Fix | null {
  const name = stepName(last);
  const title = { en: `Let it end at “${name}”`, nl: `Laat het bij “${name}” eindigen` };
  return fixRemoving(snapshot, `escalations.${id}.steps.${last.key}`, ["escalateWhen", "to"], title);
}
