import type { Measurement, Strategy } from "../../strategy/model.ts";
import { called } from "../called.ts";
import { fixRemovingRecord } from "../fixes.ts";
import { keyAt } from "../places.ts";
import type { Rule } from "../rule.ts";

const KPI = "kpis:\n  nps: { unit: score, better: higher }\n";
const CONTACTS = "channels:\n  phone: { kind: assisted }\ncontactMoments:\n  move: {}\n";

const THIS_ONE = { en: "Take this measurement out", nl: "Haal deze meting weg" };
const FIRST_ONE = { en: "Take the first measurement out", nl: "Haal de eerste meting weg" };

export const rule: Rule = {
  meta: {
    id: "measurement-twice",
    severity: "warning",
    fixable: true,
    title: { en: "Measured twice", nl: "Tweemaal gemeten" },
    what: {
      en: "There are two measurements of the same contacts (period, contact moment, channel and segment), or of the same KPI (period and segment).",
      nl: "Er zijn twee metingen van dezelfde contacten (periode, contactmoment, kanaal en segment), of van dezelfde KPI (periode en segment).",
    },
    why: {
      en: "Contacts that are measured twice add up, and of a KPI nobody knows which value holds.",
      nl: "Contacten die dubbel zijn gemeten tellen op, en van een KPI weet niemand welke waarde geldt.",
    },
    mend: {
      en: "Take one of the two out, or correct what it is a measurement of.",
      nl: "Haal een van beide weg, of verbeter waarvan het een meting is.",
    },
    examples: {
      good: [
        `koers: 1\n${KPI}measurements:\n  - { period: 2026-06, kpi: nps, value: 4 }\n  - { period: 2026-07, kpi: nps, value: 4 }\n`,
      ],
      bad: [
        {
          files: `koers: 1\n${KPI}measurements:\n  - { period: 2026-06, kpi: nps, value: 4 }\n  - { period: 2026-06, kpi: nps, value: 6 }\n`,
          expect: ["{ period: 2026-06, kpi: nps, value: 6 }"],
        },
        {
          files: {
            "koers.yaml": `koers: 1\n${CONTACTS}measurementFiles: [data.csv]\n`,
            "data.csv": "period,moment,channel,contacts\n2026-08,move,phone,3010\n2026-08,move,phone,3010\n",
          },
          expect: ["data.csv: 2026-08,move,phone,3010"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { strategy } = snapshot;
    for (const [index, first] of repeatedMeasurements(strategy)) {
      const measurement = strategy.measurements[index] as Measurement;
      const place = keyAt(snapshot, `measurements.${first}`);
      const name = nameOf(strategy, measurement);
      const { period } = measurement;
      report({
        at: `measurements.${index}`,
        what: {
          en: `${name} has been measured in ${period} already.`,
          nl: `${name} is voor ${period} al gemeten.`,
        },
        fixes: [
          fixRemovingRecord(snapshot, `measurements.${index}`, THIS_ONE),
          fixRemovingRecord(snapshot, `measurements.${first}`, FIRST_ONE),
        ],
        ...(place === null
          ? {}
          : { related: [{ at: place.at, what: { en: "The first measurement.", nl: "De eerste meting." } }] }),
      });
    }
  },
};

/** The positions of measurements of what was measured already, each with that of the first. */
export function repeatedMeasurements({ measurements }: Strategy): Map<number, number> {
  const firsts = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const [index, measurement] of measurements.entries()) {
    const key = keyOf(measurement);
    const first = key === null ? undefined : firsts.get(key);
    if (first !== undefined) repeated.set(index, first);
    else if (key !== null) firsts.set(key, index);
  }
  return repeated;
}

/** What it is a measurement of; null where that is not said in full. */
function keyOf({ period, moment, channel, segment, contacts, kpi, value }: Measurement): string | null {
  if (period === undefined) return null;
  const ofContacts = moment !== undefined && channel !== undefined && contacts !== undefined;
  const ofKpi = kpi !== undefined && value !== undefined;
  if (ofContacts === ofKpi) return null;
  return JSON.stringify([period, segment ?? null, ...(ofKpi ? [kpi] : [moment, channel])]);
}

/** `“Moving house, Phone, Households”`. */
function nameOf(strategy: Strategy, { moment, channel, segment, kpi }: Measurement): string {
  const names = [
    kpi === undefined ? null : called(strategy.kpis, kpi),
    moment === undefined ? null : called(strategy.contactMoments, moment),
    channel === undefined ? null : called(strategy.channels, channel),
    segment === undefined ? null : called(strategy.segments, segment),
  ];
  return `“${names.filter((name) => name !== null).join(", ")}”`;
}
