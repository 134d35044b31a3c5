import { kpiMeasurements } from "../../numbers/measurements.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Text } from "../../words/language.ts";
import { orList } from "../../words/say.ts";
import { lackingKeys } from "../absence.ts";
import { called } from "../called.ts";
import { fixSetting, MOST_FIXES, writtenAt } from "../fixes.ts";
import type { Fix, Rule } from "../rule.ts";

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
    fixable: true,
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
            "koers: 1\nperiod: { start: 2026, end: 2028 }\nroles:\n  head: {}\nkpis:\n  effort: { unit: score, better: lower, owner: head }\nmeasurements:\n  - { period: 2026-08, kpi: effort, value: 3.9 }\nobjectives:\n  easy: { kpi: effort, target: 3 }\n",
          expect: ["easy"],
        },
        {
          files:
            "koers: 1\nkpis:\n  nps: { unit: score, better: higher }\nobjectives:\n  loyal: { kpi: nps, target: 12, by: 2028 }\n",
          expect: ["loyal"],
        },
      ],
    },
  },
  check({ snapshot, asOf, report }) {
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
        fixes: missing.flatMap((key) => filledIn(snapshot, id, key, asOf)),
      });
    }
  },
};

/** What the strategy itself suggests for a key; a target is for people to choose. */
function filledIn(snapshot: Snapshot, id: string, key: string, asOf: string): (Fix | null)[] {
  const { kpis, objectives, roles } = snapshot.strategy;
  const path = `objectives.${id}`;
  const kpi = objectives[id]?.kpi ?? "";
  switch (key) {
    case "baseline": {
      const latest = kpiMeasurements(snapshot.strategy, kpi, asOf).at(-1);
      const written = latest === undefined ? null : writtenAt(snapshot, `measurements.${latest.index}.value`);
      if (latest === undefined || written === null) return [];
      const title = {
        en: `Begin from ${written}, as measured in ${latest.period}`,
        nl: `Begin bij ${written}, zoals gemeten in ${latest.period}`,
      };
      return [fixSetting(snapshot, path, "baseline", written, title)];
    }
    case "by": {
      const end = writtenAt(snapshot, "period.end");
      if (end === null) return [];
      const title = {
        en: `Reach it by the end of the period, ${end}`,
        nl: `Haal het voor het eind van de periode, ${end}`,
      };
      return [fixSetting(snapshot, path, "by", end, title)];
    }
    case "owner": {
      const others = Object.values(objectives).map(({ owner }) => owner);
      const owners = new Set([kpis[kpi]?.owner, ...others].filter((owner) => owner !== undefined));
      return [...owners].slice(0, MOST_FIXES).map((owner) => {
        const name = called(roles, owner);
        return fixSetting(snapshot, path, "owner", owner, {
          en: `Make “${name}” its owner`,
          nl: `Maak “${name}” eigenaar`,
        });
      });
    }
    default:
      return [];
  }
}
