import { total } from "../../numbers/parts.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { fixSetting } from "../fixes.ts";
import type { Fix, Rule } from "../rule.ts";
import { contactsLeft } from "./left-over.ts";
import { allSteps, type StepPlace } from "./steps.ts";

export const rule: Rule = {
  meta: {
    id: "step-without-contacts",
    severity: "warning",
    fixable: true,
    title: { en: "Journey step without contacts", nl: "Stap zonder contacten" },
    what: {
      en: "A step of a journey does not say how many contacts a year it has in which channel.",
      nl: "Een stap in een klantreis zegt niet hoeveel contacten per jaar er via welk kanaal zijn.",
    },
    why: {
      en: "Without them the digital share of the phase leaves this step out, and nobody sees where the work is.",
      nl: "Zonder die aantallen telt de stap niet mee in de digitaliseringsgraad van de fase, en ziet niemand waar het werk zit.",
    },
    mend: {
      en: "Count them from the contact log, or estimate them and say so under evidence; 0 where there are none.",
      nl: "Tel ze uit de contactregistratie, of schat ze en zeg dat onder evidence; 0 waar er geen zijn.",
    },
    examples: {
      good: [
        "koers: 1\nchannels:\n  phone: { kind: assisted }\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: change, steps: [{ id: report, contacts: { phone: 0 } }] }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nchannels:\n  phone: { kind: assisted }\ncontactMoments:\n  move: { volume: 900 }\nchannelMix:\n  move: { now: { phone: 100% } }\njourneys:\n  life: { kind: episode, phases: [{ id: change, steps: [{ id: report, moment: move, metrics: { satisfaction: 7 } }] }] }\n",
          expect: ["report"],
        },
        {
          files:
            "koers: 1\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: change, steps: [{ id: report }, { id: bill, contacts: {} }] }\n",
          expect: ["report", "bill"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const place of allSteps(snapshot)) {
      const { name, path } = place;
      if (!lacks(snapshot, path, "contacts")) continue;
      report({
        at: path,
        what: {
          en: `The contacts of the step “${name}” are not known.`,
          nl: `De contacten van de stap “${name}” zijn niet bekend.`,
        },
        fixes: [whatIsLeft(snapshot, place)],
      });
    }
  },
};

/** What the contact moment has and no step counts; not where two steps would have to share it. */
function whatIsLeft(snapshot: Snapshot, { path, step }: StepPlace): Fix | null {
  const { moment } = step;
  if (moment === undefined) return null;
  const others = allSteps(snapshot).filter((place) => place.step.moment === moment && place.path !== path);
  const left = contactsLeft(snapshot, moment);
  if (left === null || others.some((place) => place.step.contacts === undefined)) return null;
  const sum = total(left);
  const name = called(snapshot.strategy.contactMoments, moment);
  const written = Object.entries(left).map(([channel, contacts]) => `${channel}: ${contacts}`);
  return fixSetting(snapshot, path, "contacts", `{ ${written.join(", ")} }`, {
    en: () => `Give it the ${createFormat("en").integer(sum)} contacts of “${name}” that no step counts`,
    nl: () => `Geef de stap de ${createFormat("nl").integer(sum)} contacten van “${name}” die geen stap telt`,
  });
}
