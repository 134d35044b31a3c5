import type { Text } from "../../words/language.ts";
import { orList } from "../../words/say.ts";
import { lackingKeys } from "../absence.ts";
import { called } from "../called.ts";
import type { Rule } from "../rule.ts";

const NEEDED: Readonly<Record<string, Text>> = {
  kpi: { en: "KPI", nl: "KPI" },
  baseline: { en: "baseline", nl: "nulmeting (baseline)" },
  target: { en: "target", nl: "streefwaarde (target)" },
  by: { en: "deadline (by)", nl: "einddatum (by)" },
  owner: { en: "owner", nl: "eigenaar (owner)" },
};

export const rule: Rule = {
  meta: {
    id: "objective-incomplete",
    severity: "warning",
    title: { en: "Objective is not complete", nl: "Doel is niet compleet" },
    what: {
      en: "An objective lacks its KPI, baseline, target, deadline or owner.",
      nl: "Een doel mist de KPI, nulmeting, streefwaarde, einddatum of eigenaar.",
    },
    why: {
      en: "Whether it has been reached cannot be told, or nobody answers for it: then it is a wish.",
      nl: "Of het gehaald is valt niet te zeggen, of niemand staat ervoor: dan is het een wens.",
    },
    mend: { en: "Add what is missing.", nl: "Vul aan wat ontbreekt." },
    examples: {
      good: [
        "koers: 1\nkpis:\n  nps: { unit: score, better: higher }\nroles:\n  lead: {}\nobjectives:\n  loyal: { kpi: nps, baseline: 4, target: 12, by: 2028, owner: lead }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nkpis:\n  nps: { unit: score, better: higher }\nobjectives:\n  loyal: { kpi: nps, target: 12, by: 2028 }\n",
          expect: ["loyal"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { objectives } = snapshot.strategy;
    for (const id of Object.keys(objectives)) {
      const missing = lackingKeys(snapshot, `objectives.${id}`, Object.keys(NEEDED));
      if (missing.length === 0) continue;
      const name = called(objectives, id);
      report({
        at: `objectives.${id}`,
        what: {
          en: () =>
            `The objective “${name}” has no ${orList(
              missing.map((key) => (NEEDED[key] as Text).en),
              "en",
            )}.`,
          nl: () =>
            `Het doel “${name}” heeft geen ${orList(
              missing.map((key) => (NEEDED[key] as Text).nl),
              "nl",
            )}.`,
        },
      });
    }
  },
};
