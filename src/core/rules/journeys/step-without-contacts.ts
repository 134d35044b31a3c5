import { lacks } from "../absence.ts";
import type { Rule } from "../rule.ts";
import { allSteps } from "./steps.ts";

export const rule: Rule = {
  meta: {
    id: "step-without-contacts",
    severity: "warning",
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
            "koers: 1\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: change, steps: [{ id: report }, { id: bill, contacts: {} }] }\n",
          expect: ["report", "bill"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const { name, path } of allSteps(snapshot)) {
      if (!lacks(snapshot, path, "contacts")) continue;
      report({
        at: path,
        what: {
          en: `The contacts of the step “${name}” are not known.`,
          nl: `De contacten van de stap “${name}” zijn niet bekend.`,
        },
      });
    }
  },
};
