import { replaceNode } from "../../edits/maps.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { called } from "../called.ts";
import { fixReplacing, MOST_FIXES, proposed } from "../fixes.ts";
import { valueAt } from "../places.ts";
import type { Report, Rule } from "../rule.ts";
import { knownFor, measuresOf } from "./kpis.ts";

export const rule: Rule = {
  meta: {
    id: "effort-as-loyalty",
    severity: "info",
    fixable: true,
    title: { en: "Effort taken for loyalty", nl: "Moeite aangezien voor loyaliteit" },
    what: {
      en: "A KPI of customer effort says that it measures loyalty, or a loyalty measure must show in customer effort.",
      nl: "Een KPI over moeite zegt dat die loyaliteit meet, of een loyaliteitsmaatregel moet blijken uit de moeite van klanten.",
    },
    why: {
      en: "Effort tells how much trouble it is to be a customer. Little of it helps to keep customers, but who stays for want of a reason to go is not loyal yet.",
      nl: "Moeite zegt hoe lastig het is om klant te zijn. Weinig moeite helpt klanten te behouden, maar wie blijft omdat er geen reden is om te gaan, is nog niet loyaal.",
    },
    mend: {
      en: "Measure loyalty by recommendation or by who stays, and effort beside it.",
      nl: "Meet loyaliteit aan aanbeveling of aan wie blijft, en moeite daarnaast.",
    },
    examples: {
      good: [
        "koers: 1\nkpis:\n  ces: { measures: effort, unit: score, better: lower }\n  nps: { measures: loyalty, unit: score, better: higher }\nloyalty:\n  thanks: { kind: recognition, kpi: nps }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nkpis:\n  ces: { measures: effort, unit: score, better: lower }\nloyalty:\n  thanks: { kind: recognition, kpi: ces } # !\n",
          expect: ["ces"],
        },
        {
          files: "koers: 1\nkpis:\n  ces: { measures: loyalty, unit: score, better: lower }\n",
          expect: ["loyalty"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { kpis, loyalty } = snapshot.strategy;
    for (const id of Object.keys(kpis)) {
      const found = misnamed(snapshot, id);
      if (found !== null) report(found);
    }
    for (const [id, { kpi = "" }] of Object.entries(loyalty)) {
      const at = valueAt(snapshot, `loyalty.${id}.kpi`);
      const measured = kpis[kpi];
      if (at === null || measured === undefined || measuresOf(kpi, measured) !== "effort") continue;
      const [measure, name] = [called(loyalty, id), called(kpis, kpi)];
      report({
        ...at,
        what: {
          en: `The loyalty measure “${measure}” must show in “${name}”, which measures effort.`,
          nl: `De loyaliteitsmaatregel “${measure}” moet blijken uit “${name}”, dat moeite meet.`,
        },
        fixes: loyaltyKpis(snapshot).map((other) => {
          const title = called(kpis, other);
          return fixReplacing(snapshot, `loyalty.${id}.kpi`, other, {
            en: `Let it show in “${title}”`,
            nl: `Laat het blijken uit “${title}”`,
          });
        }),
      });
    }
  },
};

/** The KPIs in which loyalty really shows. */
function loyaltyKpis(snapshot: Snapshot): string[] {
  const kpis = Object.entries(snapshot.strategy.kpis);
  return kpis
    .filter(([id, kpi]) => ["loyalty", "retention"].includes(kpi.measures ?? "") && knownFor(id, kpi) !== "effort")
    .map(([id]) => id)
    .slice(0, MOST_FIXES);
}

/** A KPI that everybody knows as one of effort, put down as one of loyalty. */
function misnamed(snapshot: Snapshot, id: string): Report | null {
  const kpi = snapshot.strategy.kpis[id];
  const located = snapshot.locate(`kpis.${id}.measures`);
  if (kpi?.measures !== "loyalty" || knownFor(id, kpi) !== "effort" || located === null) return null;
  const name = kpi.name ?? id;
  const edit = replaceNode(located.file, located.node, "effort");
  return {
    at: { file: located.file, span: located.node.span },
    path: `kpis.${id}.measures`,
    what: {
      en: `“${name}” is said to measure loyalty, but measures effort.`,
      nl: `Van “${name}” staat dat het loyaliteit meet, maar het meet moeite.`,
    },
    fixes: [proposed({ en: "Let it measure effort", nl: "Laat het moeite meten" }, [edit])],
  };
}
