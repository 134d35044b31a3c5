import type { Snapshot } from "../../project/snapshot.ts";
import { andList } from "../../words/say.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { fixSetting, MOST_FIXES } from "../fixes.ts";
import { measuresOf } from "../goals/kpis.ts";
import { keyAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { channelsInUse } from "./channels.ts";

export const rule: Rule = {
  meta: {
    id: "channel-without-kpi",
    severity: "warning",
    fixable: true,
    title: { en: "Channel without a KPI", nl: "Kanaal zonder KPI" },
    what: {
      en: "Nothing says by which KPI a channel in use is judged, while the strategy has KPIs.",
      nl: "Nergens staat met welke KPI een kanaal in gebruik wordt beoordeeld, terwijl de strategie KPI's heeft.",
    },
    why: {
      en: "What is not measured does not get better: nobody notices that customers get stuck there.",
      nl: "Wat niet wordt gemeten wordt niet beter: niemand merkt dat klanten daar vastlopen.",
    },
    mend: {
      en: "Name under kpis what shows that the channel works for customers, such as effort or satisfaction.",
      nl: "Noem onder kpis wat laat zien dat het kanaal voor klanten werkt, zoals moeite of tevredenheid.",
    },
    examples: {
      good: [
        "koers: 1\nkpis:\n  effort: { unit: score, better: lower }\nchannels:\n  phone: { kind: assisted, kpis: [effort] }\n  fax: { kind: assisted, status: retired }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nkpis:\n  effort: { unit: score, better: lower }\nchannels:\n  phone: { kind: assisted, kpis: [effort] }\n  chat: { kind: assisted }\n",
          expect: ["chat"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels, kpis } = snapshot.strategy;
    // Without any KPI the channels are not what is missing them.
    if (Object.keys(kpis).length === 0) return;
    for (const id of channelsInUse(snapshot.strategy)) {
      const place = keyAt(snapshot, `channels.${id}.kpis`) ?? keyAt(snapshot, `channels.${id}`);
      if (place === null || !lacks(snapshot, `channels.${id}`, "kpis")) continue;
      report({
        ...place,
        what: {
          en: `Nothing says by which KPI “${called(channels, id)}” is judged.`,
          nl: `Nergens staat met welke KPI “${called(channels, id)}” wordt beoordeeld.`,
        },
        fixes: likelyKpis(snapshot, id),
      });
    }
  },
};

/** What other channels of its kind are judged by; else what customers say of their contact. */
function likelyKpis(snapshot: Snapshot, id: string): (Fix | null)[] {
  const { channels, kpis } = snapshot.strategy;
  const alike = channelsInUse(snapshot.strategy).filter((other) => {
    return channels[other]?.kind === channels[id]?.kind && (channels[other]?.kpis ?? []).length > 0;
  });
  const said = Object.keys(kpis).filter((kpi) =>
    ["effort", "satisfaction"].includes(measuresOf(kpi, kpis[kpi] ?? {}) ?? ""),
  );
  const proposals = [...alike.map((other) => channels[other]?.kpis ?? []), ...said.map((kpi) => [kpi])];
  const lists = new Map(proposals.map((list) => [list.join(", "), list]));
  return [...lists].slice(0, MOST_FIXES).map(([text, list]) => {
    const names = list.map((kpi) => called(kpis, kpi));
    const title = {
      en: () => `Judge it by ${andList(names, "en")}`,
      nl: () => `Beoordeel het met ${andList(names, "nl")}`,
    };
    return fixSetting(snapshot, `channels.${id}`, "kpis", `[${text}]`, title);
  });
}
