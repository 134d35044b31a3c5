import type { Snapshot } from "../../project/snapshot.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { durationText } from "../duration-text.ts";
import { fixAdding } from "../fixes.ts";
import { keyAt, valueAt } from "../places.ts";
import type { Fix, Report, Rule } from "../rule.ts";
import { timeLeftFor } from "./promises.ts";
import { placedSteps, stepName } from "./steps.ts";

const ROLES = "roles:\n  adviser: { mandate: { decides: goodwill } }\n  lead: { mandate: { decides: everything } }\n";

export const rule: Rule = {
  meta: {
    id: "escalation-no-time-limit",
    severity: "warning",
    fixable: true,
    title: { en: "Step of an escalation without a time limit", nl: "Stap van een escalatie zonder tijdslimiet" },
    what: {
      en: "Nothing says how long a step of an escalation may take, or how soon the client is called in.",
      nl: "Nergens staat hoelang een stap van een escalatie mag duren, of hoe snel de opdrachtgever erbij wordt gehaald.",
    },
    why: {
      en: "What has no end stays where it lies, and no promise to the customer can be kept or checked.",
      nl: "Wat geen einde heeft blijft liggen, en dan is geen belofte aan de klant na te komen of te controleren.",
    },
    mend: {
      en: "Add resolveWithin, for instance 1d or 4h; for the client, within.",
      nl: "Voeg resolveWithin toe, bijvoorbeeld 1d of 4h; voor de opdrachtgever within.",
    },
    examples: {
      good: [
        `koers: 1\n${ROLES}escalations:\n  complaint: { steps: [{ id: first, role: adviser, resolveWithin: 15m, to: final }, { id: final, role: lead, resolveWithin: 2d }] }\n`,
      ],
      bad: [
        {
          files: `koers: 1\n${ROLES}experience:\n  expectations:\n    solved: { within: 5d }\nescalations:\n  complaint: { steps: [{ id: first, role: adviser, resolveWithin: 1d, to: final }, { id: final, role: lead }] }\n`,
          expect: ["final"],
        },
        {
          files: `koers: 1\n${ROLES}escalations:\n  complaint:\n    steps:\n      - { id: first, role: adviser, resolveWithin: 15m, to: final }\n      - { id: final, role: lead } # !\n`,
          expect: ["final"],
        },
        {
          files: `koers: 1\n${ROLES}escalations:\n  night:\n    outsourced: true\n    clientMatrix:\n      - { when: more than a hundred customers hit, to: lead } # !\n    steps:\n      - { id: desk, role: adviser, resolveWithin: 15m }\n`,
          expect: ["more than a hundred customers hit"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const id of Object.keys(snapshot.strategy.escalations)) {
      checkSteps(snapshot, id, report);
      checkClientMatrix(snapshot, id, report);
    }
  },
};

function checkSteps(snapshot: Snapshot, id: string, report: (report: Report) => void): void {
  const { escalations } = snapshot.strategy;
  for (const placed of placedSteps(escalations[id] ?? {})) {
    const path = `escalations.${id}.steps.${placed.key}`;
    const place = keyAt(snapshot, path);
    if (place === null || !lacks(snapshot, path, "resolveWithin")) continue;
    report({
      ...place,
      what: {
        en: `Nothing says how long step “${stepName(placed)}” of the escalation “${called(escalations, id)}” may take.`,
        nl: `Nergens staat hoelang stap “${stepName(placed)}” van de escalatie “${called(escalations, id)}” mag duren.`,
      },
      fixes: [whatIsLeft(snapshot, id, placed.key)],
    });
  }
}

/** What a promise to the customer leaves for the step, where the others have their limits. */
function whatIsLeft(snapshot: Snapshot, id: string, key: string): Fix | null {
  const left = timeLeftFor(snapshot.strategy, id, key);
  if (left === null) return null;
  const text = durationText(left);
  const title = { en: `Give it ${text}, what the promise leaves`, nl: `Geef de stap ${text}, wat de belofte overlaat` };
  return fixAdding(snapshot, `escalations.${id}.steps.${key}`, "resolveWithin", text, title);
}

function checkClientMatrix(snapshot: Snapshot, id: string, report: (report: Report) => void): void {
  const { escalations } = snapshot.strategy;
  for (const [index, { when }] of (escalations[id]?.clientMatrix ?? []).entries()) {
    const path = `escalations.${id}.clientMatrix.${index}`;
    const place = valueAt(snapshot, `${path}.when`);
    if (place === null || when === undefined || !lacks(snapshot, path, "within")) continue;
    report({
      ...place,
      what: {
        en: `Nothing says how soon the client is called in when: ${when}.`,
        nl: `Nergens staat hoe snel de opdrachtgever erbij wordt gehaald als: ${when}.`,
      },
    });
  }
}
