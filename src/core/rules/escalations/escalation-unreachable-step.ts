import type { Snapshot } from "../../project/snapshot.ts";
import { called } from "../called.ts";
import { adding, fixRemovingRecord, proposed, setting } from "../fixes.ts";
import { keyAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { isDeadEnd, type PlacedStep, placedSteps, stepName, wayFrom } from "./steps.ts";

const ROLES = "roles:\n  adviser: { mandate: { decides: goodwill } }\n  lead: { mandate: { decides: everything } }\n";

export const rule: Rule = {
  meta: {
    id: "escalation-unreachable-step",
    severity: "error",
    fixable: true,
    title: { en: "Step of an escalation is never reached", nl: "Stap van een escalatie wordt nooit bereikt" },
    what: {
      en: "Following an escalation from its first step, one of its steps is never come to.",
      nl: "Wie een escalatie vanaf de eerste stap volgt, komt nooit bij een van de stappen.",
    },
    why: {
      en: "Whoever should take over there never hears of it, and the customer stays with somebody who cannot solve it.",
      nl: "Wie het daar moet overnemen hoort er nooit van, en de klant blijft bij iemand die het niet kan oplossen.",
    },
    mend: {
      en: "Let an earlier step go to it, or take it out. It begins with the first step in the list.",
      nl: "Laat een eerdere stap ernaartoe gaan, of haal de stap weg. De escalatie begint bij de eerste stap van de lijst.",
    },
    examples: {
      good: [
        `koers: 1\n${ROLES}escalations:\n  complaint: { steps: [{ id: first, role: adviser, resolveWithin: 15m, to: final }, { id: final, role: lead, resolveWithin: 2d }] }\n`,
      ],
      bad: [
        {
          files: `koers: 1\n${ROLES}escalations:\n  complaint:\n    steps:\n      - { id: first, role: adviser, resolveWithin: 15m, to: final }\n      - { id: second, role: lead, resolveWithin: 1d, to: final } # !\n      - { id: final, role: lead, resolveWithin: 2d }\n`,
          expect: ["second"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { escalations } = snapshot.strategy;
    for (const [id, escalation] of Object.entries(escalations)) {
      const all = placedSteps(escalation);
      const way = wayFrom(escalation, all[0]);
      const last = way.steps.at(-1);
      // A way that goes round, or nowhere, is a finding of its own: the rest follows from it.
      if (last === undefined || way.ends !== "last" || isDeadEnd(last.step)) continue;
      const reached = new Set(way.steps.map(({ key }) => key));
      for (const placed of all.filter(({ key }) => !reached.has(key))) {
        const place = keyAt(snapshot, `escalations.${id}.steps.${placed.key}`);
        const end = keyAt(snapshot, `escalations.${id}.steps.${last.key}`);
        if (place === null || end === null) continue;
        report({
          ...place,
          what: {
            en: `In the escalation “${called(escalations, id)}” no way leads to the step “${stepName(placed)}”; it ends at “${stepName(last)}”.`,
            nl: `In de escalatie “${called(escalations, id)}” leidt geen weg naar de stap “${stepName(placed)}”; ze eindigt bij “${stepName(last)}”.`,
          },
          related: [{ at: end.at, what: { en: "The escalation ends here.", nl: "De escalatie eindigt hier." } }],
          fixes: [putBetween(snapshot, id, placed), removal(snapshot, id, placed)],
        });
      }
    }
  },
};

/** Lets the step before it go to it, and it to where that went; where all steps are then reached in turn. */
function putBetween(snapshot: Snapshot, id: string, { key, step }: PlacedStep): Fix | null {
  const escalation = snapshot.strategy.escalations[id] ?? {};
  const all = placedSteps(escalation);
  const reached = new Set(wayFrom(escalation, all[0]).steps.map((placed) => placed.key));
  const index = all.findIndex((placed) => placed.key === key);
  const before = all.slice(0, index).findLast((placed) => reached.has(placed.key));
  if (before === undefined || step.id === undefined) return null;
  const onward = step.to ?? before.step.to;
  const steps = all.map((placed) => {
    if (placed.key === before.key) return { ...placed.step, to: key };
    return placed.key === key && onward !== undefined ? { ...placed.step, to: onward } : placed.step;
  });
  const changed = { ...escalation, steps };
  const way = wayFrom(changed, placedSteps(changed)[0]);
  if (way.ends !== "last" || way.steps.every((placed) => placed.key !== key)) return null;
  const path = `escalations.${id}.steps`;
  const [first, second] = [stepName(before), stepName({ key, step })];
  return proposed({ en: `Let “${first}” go to “${second}”`, nl: `Laat “${first}” naar “${second}” gaan` }, [
    setting(snapshot, `${path}.${before.key}`, "to", key),
    ...(step.to === undefined && onward !== undefined ? [adding(snapshot, `${path}.${key}`, "to", onward)] : []),
  ]);
}

/** Takes it out, where no other step goes to it. */
function removal(snapshot: Snapshot, id: string, { key, step }: PlacedStep): Fix | null {
  const all = placedSteps(snapshot.strategy.escalations[id] ?? {});
  if (all.some((placed) => placed.step.to === step.id)) return null;
  const name = stepName({ key, step });
  const title = { en: `Take the step “${name}” out`, nl: `Haal de stap “${name}” weg` };
  return fixRemovingRecord(snapshot, `escalations.${id}.steps.${key}`, title);
}
