import type { Snapshot } from "../../project/snapshot.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { fixAdding, MOST_FIXES } from "../fixes.ts";
import type { Fix, Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "kpi-without-source",
    severity: "warning",
    fixable: true,
    title: { en: "KPI without a source", nl: "KPI zonder bron" },
    what: {
      en: "A KPI does not say which data source its value comes from.",
      nl: "Een KPI zegt niet uit welke gegevensbron de waarde komt.",
    },
    why: {
      en: "Nobody can measure it again in the same way, so a change in it proves nothing.",
      nl: "Niemand kan het op dezelfde manier opnieuw meten, dus een verandering bewijst niets.",
    },
    mend: {
      en: "Name the data source under source; add it under dataSources where it is not there yet.",
      nl: "Noem de gegevensbron onder source; voeg die toe onder dataSources als die er nog niet staat.",
    },
    examples: {
      good: [
        "koers: 1\ndataSources:\n  survey: { feeds: { kpis: [nps] } }\nkpis:\n  nps: { unit: score, better: higher, source: survey }\n",
      ],
      bad: [
        { files: "koers: 1\nkpis:\n  nps: { unit: score, better: higher }\n", expect: ["nps"] },
        {
          files:
            "koers: 1\ndataSources:\n  survey: { feeds: { kpis: [nps] } }\nkpis:\n  nps: { unit: score, better: higher } # !\n",
          expect: ["nps"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { kpis } = snapshot.strategy;
    for (const id of Object.keys(kpis)) {
      if (!lacks(snapshot, `kpis.${id}`, "source")) continue;
      const name = called(kpis, id);
      report({
        at: `kpis.${id}`,
        what: {
          en: `Where the values of “${name}” come from is not said.`,
          nl: `Waar de waarden van “${name}” vandaan komen is niet gezegd.`,
        },
        fixes: feedingSources(snapshot, id),
      });
    }
  },
};

/** Where exactly one data source says that it feeds the KPI, that is the source; of several, people choose. */
function feedingSources(snapshot: Snapshot, id: string): (Fix | null)[] {
  const { dataSources } = snapshot.strategy;
  const feeding = Object.keys(dataSources).filter((source) => dataSources[source]?.feeds?.kpis?.includes(id));
  const fixes = feeding.slice(0, MOST_FIXES).map((source) => {
    const name = called(dataSources, source);
    const title = { en: `Take “${name}” as its source, which feeds it`, nl: `Neem “${name}” als bron, die voedt dit` };
    return fixAdding(snapshot, `kpis.${id}`, "source", source, title);
  });
  return fixes.map((fix) => (fix === null ? null : { ...fix, safe: feeding.length === 1 }));
}
