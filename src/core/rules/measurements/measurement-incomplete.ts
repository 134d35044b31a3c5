import { entryOf, type YamlMap } from "../../syntax/tree.ts";
import type { Words } from "../../words/say.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "measurement-incomplete",
    severity: "error",
    title: { en: "Measurement does not say what it measures", nl: "Meting zegt niet wat er is gemeten" },
    what: {
      en: "A measurement is either contacts of a contact moment by a channel, or the value of a KPI; this one is neither, or both.",
      nl: "Een meting is het aantal contacten van een contactmoment via een kanaal, of de waarde van een KPI; deze is geen van beide, of allebei.",
    },
    why: {
      en: "It cannot be set against the plan.",
      nl: "Die kan niet tegen het plan worden afgezet.",
    },
    mend: {
      en: "Write { period, moment, channel, contacts } or { period, kpi, value }.",
      nl: "Schrijf { period, moment, channel, contacts } of { period, kpi, value }.",
    },
    examples: {
      good: [
        "koers: 1\nkpis:\n  nps: { unit: score, better: higher }\nmeasurements:\n  - { period: 2026-06, kpi: nps, value: 4 }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nkpis:\n  nps: { unit: score, better: higher }\nmeasurements:\n  - { period: 2026-06, kpi: nps }\n",
          expect: ["{ period: 2026-06, kpi: nps }"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const index of snapshot.strategy.measurements.keys()) {
      const node = snapshot.locate(`measurements.${index}`)?.node;
      const what = node?.kind === "map" ? problemOf(node) : null;
      if (what !== null) report({ at: `measurements.${index}`, what });
    }
  },
};

/** Looks at what is written, not at what could be read: a wrong value has its own finding. */
function problemOf(measurement: YamlMap): Words | null {
  const written = (...keys: string[]): number => keys.filter((key) => entryOf(measurement, key) !== null).length;
  const ofContacts = written("moment", "channel", "contacts");
  const ofKpi = written("kpi", "value");
  if (ofContacts > 0 && ofKpi > 0) {
    return {
      en: "This measurement mixes contacts and a KPI.",
      nl: "Deze meting mengt contacten en een KPI.",
    };
  }
  if (ofContacts === 3 || ofKpi === 2) return null;
  if (ofContacts > 0) {
    return {
      en: "This measurement of contacts lacks its moment, channel or contacts.",
      nl: "Deze meting van contacten mist het moment, het kanaal of het aantal (moment, channel, contacts).",
    };
  }
  return {
    en: "This measurement lacks its KPI or its value.",
    nl: "Deze meting mist de KPI of de waarde (kpi, value).",
  };
}
