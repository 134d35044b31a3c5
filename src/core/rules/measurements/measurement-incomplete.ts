import type { Snapshot } from "../../project/snapshot.ts";
import { entryOf, type YamlMap } from "../../syntax/tree.ts";
import type { Words } from "../../words/say.ts";
import { fixRemoving } from "../fixes.ts";
import type { Fix, Rule } from "../rule.ts";

const OF_CONTACTS = ["moment", "channel", "contacts"];
const OF_KPI = ["kpi", "value"];

export const rule: Rule = {
  meta: {
    id: "measurement-incomplete",
    severity: "error",
    fixable: true,
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
        {
          files:
            "koers: 1\nchannels:\n  phone: { kind: assisted }\ncontactMoments:\n  move: {}\nkpis:\n  nps: { unit: score, better: higher }\nmeasurements:\n  - { period: 2026-06, moment: move, channel: phone, contacts: 900, kpi: nps, value: 4 }\n",
          expect: ["{ period: 2026-06, moment: move, channel: phone, contacts: 900, kpi: nps, value: 4 }"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const index of snapshot.strategy.measurements.keys()) {
      const path = `measurements.${index}`;
      const node = snapshot.locate(path)?.node;
      const what = node?.kind === "map" ? problemOf(node) : null;
      if (node?.kind === "map" && what !== null) report({ at: path, what, fixes: oneOfBoth(snapshot, path, node) });
    }
  },
};

/** Of one that is both, what is complete: without the rest. */
function oneOfBoth(snapshot: Snapshot, path: string, measurement: YamlMap): (Fix | null)[] {
  const has = (keys: readonly string[]) => keys.every((key) => entryOf(measurement, key) !== null);
  return [
    has(OF_CONTACTS) ? fixRemoving(snapshot, path, OF_KPI, { en: "Keep the contacts", nl: "Houd de contacten" }) : null,
    has(OF_KPI) ? fixRemoving(snapshot, path, OF_CONTACTS, { en: "Keep the KPI", nl: "Houd de KPI" }) : null,
  ];
}

/** Looks at what is written, not at what could be read: a wrong value has its own finding. */
function problemOf(measurement: YamlMap): Words | null {
  const written = (...keys: string[]): number => keys.filter((key) => entryOf(measurement, key) !== null).length;
  const ofContacts = written(...OF_CONTACTS);
  const ofKpi = written(...OF_KPI);
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
