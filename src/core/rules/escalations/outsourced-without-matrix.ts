import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { keyAt } from "../places.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "outsourced-without-matrix",
    severity: "error",
    title: { en: "Outsourced without a matrix to the client", nl: "Uitbesteed zonder matrix naar de opdrachtgever" },
    what: {
      en: "Another company answers the customers, but nothing says when, to whom and how soon it calls in the client.",
      nl: "Een ander bedrijf staat klanten te woord, maar nergens staat wanneer, bij wie en hoe snel dat de opdrachtgever erbij haalt.",
    },
    why: {
      en: "When it goes badly wrong at night, the partner guesses, and you read about it in the morning.",
      nl: "Als het 's nachts goed misgaat, moet de partner gokken, en leest u het de volgende ochtend.",
    },
    mend: {
      en: "Add clientMatrix with cases: when, to which role, within how much time.",
      nl: "Voeg clientMatrix toe met gevallen: wanneer, naar welke rol, binnen hoeveel tijd.",
    },
    examples: {
      good: [
        "koers: 1\nroles:\n  desk: { mandate: { decides: tickets } }\n  boss: { mandate: { decides: everything } }\nescalations:\n  night: { outsourced: true, clientMatrix: [{ when: many customers hit, to: boss, within: 15m }], steps: [{ id: desk, role: desk, resolveWithin: 10m }] }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nroles:\n  desk: { mandate: { decides: tickets } }\nescalations:\n  night:\n    outsourced: true # !\n    steps: [{ id: desk, role: desk, resolveWithin: 10m }]\n",
          expect: ["outsourced"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { escalations } = snapshot.strategy;
    for (const [id, { outsourced }] of Object.entries(escalations)) {
      const place = keyAt(snapshot, `escalations.${id}.outsourced`);
      if (outsourced !== true || place === null || !lacks(snapshot, `escalations.${id}`, "clientMatrix")) continue;
      report({
        ...place,
        what: {
          en: `The escalation “${called(escalations, id)}” is outsourced, but nothing says when the client is called in.`,
          nl: `De escalatie “${called(escalations, id)}” is uitbesteed, maar nergens staat wanneer de opdrachtgever erbij wordt gehaald.`,
        },
      });
    }
  },
};
