import type { Rule } from "../rule.ts";
import { CUSTOMERS_VIEW, measuresOf } from "./kpis.ts";

export const rule: Rule = {
  meta: {
    id: "nothing-measured",
    severity: "warning",
    needsWhole: true,
    restsOn: ["kpis"],
    title: { en: "Customers are not asked", nl: "Klanten wordt niets gevraagd" },
    what: {
      en: "There are KPIs or objectives, but no KPI measures satisfaction, effort or loyalty.",
      nl: "Er zijn KPI's of doelen, maar geen KPI meet tevredenheid, moeite of loyaliteit.",
    },
    why: {
      en: "Cost and speed say what contact is to you, not what it is to customers; a saving that drives them away goes unseen.",
      nl: "Kosten en snelheid zeggen wat contact voor u is, niet voor klanten; een besparing die ze wegjaagt, blijft onzichtbaar.",
    },
    mend: {
      en: "Add a KPI of satisfaction (CSAT), effort (CES) or loyalty (NPS), and say so under measures.",
      nl: "Voeg een KPI voor tevredenheid (KTV), moeite (CES) of loyaliteit (NPS) toe, en zeg dat onder measures.",
    },
    examples: {
      good: ["koers: 1\nkpis:\n  csat: { measures: satisfaction, unit: score, better: higher }\n"],
      bad: [
        { files: "koers: 1\nkpis:\n  cost: { measures: cost, unit: currency, better: lower }\n", expect: ["kpis"] },
      ],
    },
  },
  check({ snapshot, report }) {
    const kpis = Object.entries(snapshot.strategy.kpis);
    if (kpis.some(([id, kpi]) => CUSTOMERS_VIEW.has(measuresOf(id, kpi)))) return;
    const at = ["kpis", "objectives"].find((section) => snapshot.locate(section) !== null);
    if (at === undefined) return;
    report({
      at,
      what: {
        en: "No KPI measures satisfaction, effort or loyalty: customers are not asked what they think.",
        nl: "Geen KPI meet tevredenheid, moeite of loyaliteit: klanten wordt niet gevraagd wat ze ervan vinden.",
      },
    });
  },
};
