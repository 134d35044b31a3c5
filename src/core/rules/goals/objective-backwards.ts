import type { Snapshot } from "../../project/snapshot.ts";
import type { Words } from "../../words/say.ts";
import { asWritten } from "../as-written.ts";
import { called } from "../called.ts";
import { fixSwapping } from "../fixes.ts";
import { valueAt } from "../places.ts";
import { isInUnit } from "../plausible/kpi-values.ts";
import type { Report, Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "objective-backwards",
    severity: "error",
    fixable: true,
    title: { en: "Objective makes things worse", nl: "Doel gaat de verkeerde kant op" },
    what: {
      en: "The target of an objective lies on the wrong side of its baseline, as its KPI says which way is better.",
      nl: "De streefwaarde van een doel ligt aan de verkeerde kant van de nulmeting, gezien welke kant bij de KPI beter is.",
    },
    why: {
      en: "Who reaches it has made things worse for customers or for the organisation, and progress is counted backwards.",
      nl: "Wie het haalt, heeft het voor klanten of organisatie slechter gemaakt, en de voortgang telt achteruit.",
    },
    mend: {
      en: "Correct the target or the baseline, or the better of the KPI.",
      nl: "Verbeter de streefwaarde of de nulmeting, of better bij de KPI.",
    },
    examples: {
      good: [
        "koers: 1\nkpis:\n  effort: { unit: score, better: lower }\nobjectives:\n  easy: { kpi: effort, baseline: 3.9, target: 2.8 }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nkpis:\n  effort: { unit: score, better: lower }\nobjectives:\n  easy: { kpi: effort, baseline: 3.9, target: 4.8 }\n",
          expect: ["4.8"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { objectives, kpis } = snapshot.strategy;
    for (const [id, { kpi = "", baseline, target }] of Object.entries(objectives)) {
      const better = kpis[kpi]?.better;
      if (better === undefined || baseline === undefined || target === undefined || baseline === target) continue;
      const at = valueAt(snapshot, `objectives.${id}.target`);
      // What stands in another unit is no worse or better, and told by another rule.
      const paths = [`objectives.${id}.baseline`, `objectives.${id}.target`];
      if (paths.some((path) => !isInUnit(snapshot, path, kpis[kpi]))) continue;
      if (at === null || target > baseline === (better === "higher")) continue;
      report({
        ...at,
        what: whatOf(snapshot, id, kpi, better),
        related: relatedTo(snapshot, id, kpi),
        fixes: [
          fixSwapping(snapshot, `objectives.${id}.baseline`, `objectives.${id}.target`, {
            en: "Swap the baseline and the target",
            nl: "Wissel de nulmeting en de streefwaarde om",
          }),
        ],
      });
    }
  },
};

function whatOf(snapshot: Snapshot, id: string, kpi: string, better: "higher" | "lower"): Words {
  const path = `objectives.${id}`;
  const name = called(snapshot.strategy.kpis, kpi);
  return {
    en: () => {
      const [target, baseline] = [`${path}.target`, `${path}.baseline`].map((at) => asWritten(snapshot, at, "en"));
      return `The target ${target} is worse than the baseline ${baseline}: for “${name}” ${better} is better.`;
    },
    nl: () => {
      const [target, baseline] = [`${path}.target`, `${path}.baseline`].map((at) => asWritten(snapshot, at, "nl"));
      const way = better === "higher" ? "hoger" : "lager";
      return `De streefwaarde ${target} is slechter dan de nulmeting ${baseline}: bij “${name}” is ${way} beter.`;
    },
  };
}

function relatedTo(snapshot: Snapshot, id: string, kpi: string): NonNullable<Report["related"]> {
  const baseline = valueAt(snapshot, `objectives.${id}.baseline`);
  const better = valueAt(snapshot, `kpis.${kpi}.better`);
  return [
    ...(baseline === null ? [] : [{ at: baseline.at, what: { en: "The baseline.", nl: "De nulmeting." } }]),
    ...(better === null ? [] : [{ at: better.at, what: { en: "Which way is better.", nl: "Welke kant beter is." } }]),
  ];
}
