import type { Snapshot } from "../../project/snapshot.ts";
import { andList } from "../../words/say.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { fixAdding, fixRemoving } from "../fixes.ts";
import { keyAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { isDeadEnd, placedSteps, stepName } from "./steps.ts";

const ROLES = "roles:\n  adviser: { mandate: { decides: goodwill } }\n  lead: { mandate: { decides: everything } }\n";

export const rule: Rule = {
  meta: {
    id: "escalation-dead-end",
    severity: "error",
    fixable: true,
    title: { en: "Escalation leads nowhere", nl: "Escalatie loopt dood" },
    what: {
      en: "A step says when it must be escalated, but not to which step.",
      nl: "Een stap zegt wanneer er moet worden geëscaleerd, maar niet naar welke stap.",
    },
    why: {
      en: "Just when it becomes too hard, nobody takes over and the customer waits.",
      nl: "Juist als het te moeilijk wordt neemt niemand het over, en de klant wacht.",
    },
    mend: {
      en: "Name under to the step that takes over; if this is the last step, take out escalateWhen.",
      nl: "Noem onder to de stap die het overneemt; is dit de laatste stap, haal dan escalateWhen weg.",
    },
    examples: {
      good: [
        `koers: 1\n${ROLES}escalations:\n  complaint: { steps: [{ id: first, role: adviser, resolveWithin: 15m, escalateWhen: [beyond mandate], to: final }, { id: final, role: lead, resolveWithin: 2d }] }\n`,
      ],
      bad: [
        {
          files: `koers: 1\n${ROLES}escalations:\n  complaint:\n    steps:\n      - { id: final, role: lead, resolveWithin: 2d, escalateWhen: [legal risk] }\n`,
          expect: ["escalateWhen"],
        },
        {
          files: `koers: 1\n${ROLES}escalations:\n  complaint: { steps: [{ id: first, role: adviser, resolveWithin: 1h, escalateWhen: [beyond mandate] }, { id: final, role: lead }] }\n`,
          expect: ["escalateWhen"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { escalations } = snapshot.strategy;
    for (const [id, escalation] of Object.entries(escalations)) {
      for (const placed of placedSteps(escalation)) {
        const { escalateWhen = [] } = placed.step;
        const path = `escalations.${id}.steps.${placed.key}`;
        const place = keyAt(snapshot, `${path}.escalateWhen`);
        if (!isDeadEnd(placed.step) || place === null || !lacks(snapshot, path, "to")) continue;
        report({
          ...place,
          what: {
            en: () =>
              `Step “${stepName(placed)}” of the escalation “${called(escalations, id)}” is escalated at ${andList(escalateWhen, "en")}, but nobody takes over.`,
            nl: () =>
              `Stap “${stepName(placed)}” van de escalatie “${called(escalations, id)}” wordt geëscaleerd bij ${andList(escalateWhen, "nl")}, maar niemand neemt het over.`,
          },
          fixes: [toNext(snapshot, id, placed.key) ?? endHere(snapshot, path)],
        });
      }
    }
  },
};

/** Goes on to the step that is next in the list, where there is one. */
function toNext(snapshot: Snapshot, id: string, key: string): Fix | null {
  const all = placedSteps(snapshot.strategy.escalations[id] ?? {});
  const next = all[all.findIndex((placed) => placed.key === key) + 1]?.step.id;
  if (next === undefined) return null;
  const title = { en: `Escalate to ${next}`, nl: `Escaleer naar ${next}` };
  return fixAdding(snapshot, `escalations.${id}.steps.${key}`, "to", next, title);
}

function endHere(snapshot: Snapshot, path: string): Fix | null {
  return fixRemoving(snapshot, path, ["escalateWhen"], {
    en: "Let it end here: take escalateWhen out",
    nl: "Laat het hier eindigen: haal escalateWhen weg",
  });
}
