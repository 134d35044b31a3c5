import { addKey } from "../../edits/maps.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
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
      const fix = fixOf(snapshot, id);
      report({
        at: `kpis.${id}`,
        what: {
          en: `Where the values of “${name}” come from is not said.`,
          nl: `Waar de waarden van “${name}” vandaan komen is niet gezegd.`,
        },
        fixes: [fix],
      });
    }
  },
};

/** Where exactly one data source says that it feeds the KPI, that is the source. */
function fixOf(snapshot: Snapshot, id: string): Fix | null {
  const feeding = Object.entries(snapshot.strategy.dataSources).filter(([, { feeds }]) => feeds?.kpis?.includes(id));
  const [source] = feeding[0] ?? [];
  const located = snapshot.locate(`kpis.${id}`);
  if (source === undefined || feeding.length > 1 || located === null) return null;
  const edit = addKey(located.file, located.node, "source", source);
  if (edit === null) return null;
  return {
    title: { en: `Add source: ${source}`, nl: `Voeg source: ${source} toe` },
    safe: true,
    edits: [edit],
  };
}
