import { lacks } from "../absence.ts";
import type { Rule } from "../rule.ts";
import { allSteps } from "./steps.ts";

export const rule: Rule = {
  meta: {
    id: "step-without-satisfaction",
    severity: "warning",
    title: { en: "Journey step without satisfaction", nl: "Stap zonder tevredenheid" },
    what: {
      en: "A step of a journey does not say how content customers are with it.",
      nl: "Een stap in een klantreis zegt niet hoe tevreden klanten erover zijn.",
    },
    why: {
      en: "Nobody can tell whether to improve this step or to leave it as it is.",
      nl: "Niemand kan zeggen of deze stap beter moet of zo kan blijven.",
    },
    mend: {
      en: "Ask customers after this step, and put the score under metrics.satisfaction.",
      nl: "Vraag het klanten na deze stap, en zet de score onder metrics.satisfaction.",
    },
    examples: {
      good: [
        "koers: 1\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: change, steps: [{ id: report, metrics: { satisfaction: 7.1 } }] }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: change, steps: [{ id: report }, { id: bill, metrics: { ces: 3 } }] }\n",
          expect: ["report", "metrics"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const { name, path } of allSteps(snapshot)) {
      const metrics = `${path}.metrics`;
      const at = lacks(snapshot, path, "metrics") ? path : lacks(snapshot, metrics, "satisfaction") ? metrics : null;
      if (at === null) continue;
      report({
        at,
        what: {
          en: `How content customers are with the step “${name}” is not known.`,
          nl: `Hoe tevreden klanten over de stap “${name}” zijn is niet bekend.`,
        },
      });
    }
  },
};
