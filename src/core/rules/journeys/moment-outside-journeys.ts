import { called } from "../called.ts";
import { fixAdding } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { likelyMoments } from "./left-over.ts";
import { allSteps } from "./steps.ts";

export const rule: Rule = {
  meta: {
    id: "moment-outside-journeys",
    severity: "info",
    needsWhole: true,
    restsOn: ["journeys"],
    fixable: true,
    title: { en: "Contact moment in no journey", nl: "Contactmoment in geen klantreis" },
    what: {
      en: "No step of any journey has this contact moment. Nothing is said where there are no journeys yet.",
      nl: "Geen enkele stap in een klantreis heeft dit contactmoment. Zonder klantreizen blijft deze controle stil.",
    },
    why: {
      en: "It is unknown what customers go through around this question, and so what would make it easier or needless.",
      nl: "Het is onbekend wat klanten rond deze vraag meemaken, en dus wat haar makkelijker of overbodig zou maken.",
    },
    mend: {
      en: "Put it in the journey in which customers come with this question.",
      nl: "Neem het op in de klantreis waarin klanten met deze vraag komen.",
    },
    examples: {
      good: [
        "koers: 1\ncontactMoments:\n  move: {}\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: change, steps: [{ id: report, moment: move }] }\n",
        "koers: 1\ncontactMoments:\n  move: {}\n",
      ],
      bad: [
        {
          files:
            "koers: 1\ncontactMoments:\n  move: { name: Moving house }\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: change, steps: [{ id: report, name: Moving house }] }\n",
          expect: ["move"],
        },
        {
          files:
            "koers: 1\ncontactMoments:\n  move: {}\n  bill: {}\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: change, steps: [{ id: report, moment: move }] }\n",
          expect: ["bill"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { contactMoments } = snapshot.strategy;
    const steps = allSteps(snapshot);
    if (steps.length === 0) return;
    const visited = new Set(steps.map(({ step }) => step.moment));
    for (const id of Object.keys(contactMoments)) {
      if (visited.has(id)) continue;
      const name = called(contactMoments, id);
      report({
        at: `contactMoments.${id}`,
        what: {
          en: `The contact moment “${name}” is in no journey.`,
          nl: `Het contactmoment “${name}” staat in geen klantreis.`,
        },
        fixes: steps
          .filter((place) => place.step.moment === undefined && likelyMoments(snapshot, place).includes(id))
          .map((place) => {
            const title = { en: `The step “${place.name}” is about it`, nl: `De stap “${place.name}” gaat erover` };
            return fixAdding(snapshot, place.path, "moment", id, title);
          }),
      });
    }
  },
};
