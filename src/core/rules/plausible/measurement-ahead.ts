import { firstDay, lastDay } from "../../numbers/dates.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { fixRemovingRecord, fixReplacing } from "../fixes.ts";
import { valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";

const KPI = "kpis:\n  nps: { unit: score, better: higher }\n";

export const rule: Rule = {
  meta: {
    id: "measurement-ahead",
    severity: "warning",
    fixable: true,
    title: { en: "Measured in the future", nl: "Gemeten in de toekomst" },
    what: {
      en: "The period of a measurement has not begun yet.",
      nl: "De periode van een meting is nog niet begonnen.",
    },
    why: {
      en: "Measurements say what really happened; an expectation among them is taken for a fact.",
      nl: "Metingen zeggen wat er echt is gebeurd; een verwachting ertussen wordt voor een feit aangezien.",
    },
    mend: {
      en: "Correct the period, or take the measurement out until it is known.",
      nl: "Verbeter de periode, of haal de meting weg tot de uitkomst bekend is.",
    },
    examples: {
      good: [`koers: 1\n${KPI}measurements:\n  - { period: 2020-06, kpi: nps, value: 4 }\n`],
      bad: [
        {
          files: `koers: 1\n${KPI}measurements:\n  - { period: 2099-06, kpi: nps, value: 4 }\n`,
          expect: ["2099-06"],
        },
        {
          files: `koers: 1\n${KPI}measurements:\n  - { period: 2026-06, kpi: nps, value: 4 }\n  - { period: 2099-07, kpi: nps, value: 6 }\n`,
          expect: ["2099-07"],
        },
      ],
    },
  },
  check({ snapshot, asOf, report }) {
    for (const [index, { period }] of snapshot.strategy.measurements.entries()) {
      if (period === undefined || firstDay(period) <= asOf) continue;
      const place = valueAt(snapshot, `measurements.${index}.period`);
      if (place === null) continue;
      report({
        ...place,
        what: {
          en: `This is measured in ${period}, which has not begun yet.`,
          nl: `Dit is gemeten in ${period}, en die periode is nog niet begonnen.`,
        },
        fixes: [
          yearEarlier(snapshot, place.path, period, asOf),
          fixRemovingRecord(snapshot, `measurements.${index}`, {
            en: "Take it out until it is known",
            nl: "Haal de meting weg tot de uitkomst bekend is",
          }),
        ],
      });
    }
  },
};

/** A year is easily mistaken. */
function yearEarlier(snapshot: Snapshot, path: string, period: string, asOf: string): Fix | null {
  const earlier = period.replace(/^\d{4}/, (year) => String(Number(year) - 1));
  return lastDay(earlier) > asOf ? null : fixReplacing(snapshot, path, earlier);
}
