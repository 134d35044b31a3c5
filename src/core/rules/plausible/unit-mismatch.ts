import type { Snapshot } from "../../project/snapshot.ts";
import type { Kpi } from "../../strategy/model.ts";
import { createFormat } from "../../words/format.ts";
import type { Language, Text } from "../../words/language.ts";
import { called } from "../called.ts";
import { fixReplacing, fixSetting, writtenAt } from "../fixes.ts";
import { valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { isInUnit, type KpiValue, kpiValues, type Notation, notationAt, notationOf } from "./kpi-values.ts";

const KPI = "kpis:\n  csat: { unit: score, scale: [1, 10], better: higher }\n";

export const rule: Rule = {
  meta: {
    id: "unit-mismatch",
    severity: "error",
    fixable: true,
    title: { en: "Value in another unit than its KPI", nl: "Waarde in een andere eenheid dan de KPI" },
    what: {
      en: "A baseline, a target, a limit or a measurement is written in another unit than its KPI has: a percentage for a score, a bare number for a percentage or a time.",
      nl: "Een nulmeting, streefwaarde, grens of meting staat in een andere eenheid dan de KPI heeft: een percentage bij een cijfer, een kaal getal bij een percentage of een duur.",
    },
    why: {
      en: "80% counts as 0.8 and 2m as 120: held against values in the unit of the KPI, every comparison comes out wrong.",
      nl: "80% telt als 0,8 en 2m als 120: naast waarden in de eenheid van de KPI gaat elke vergelijking mis.",
    },
    mend: {
      en: "Write the value in the unit of the KPI, or correct the unit if that is wrong.",
      nl: "Schrijf de waarde in de eenheid van de KPI, of verbeter de eenheid als die niet klopt.",
    },
    examples: {
      good: [
        `koers: 1\n${KPI}objectives:\n  happy: { kpi: csat, baseline: 6.4, target: 8 }\n`,
        "koers: 1\nkpis:\n  solved: { unit: percentage, better: higher }\nmeasurements:\n  - { period: 2026-06, kpi: solved, value: 71% }\n",
      ],
      bad: [
        {
          files: `koers: 1\n${KPI}objectives:\n  happy: { kpi: csat, baseline: 6.4, target: 80% }\n`,
          expect: ["80%"],
        },
        {
          files:
            "koers: 1\nkpis:\n  solved: { unit: percentage, better: higher }\n  wait: { unit: duration, better: lower }\nmeasurements:\n  - { period: 2026-06, kpi: solved, value: 71 }\n  - { period: 2026-06, kpi: wait, value: 48 }\n",
          expect: ["71", "48"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const values = kpiValues(snapshot.strategy);
    for (const value of values) {
      const { path, kpi: id, subject } = value;
      const kpi = snapshot.strategy.kpis[id];
      const place = valueAt(snapshot, path);
      if (kpi === undefined || place === null || isInUnit(snapshot, path, kpi)) continue;
      const unit = valueAt(snapshot, `kpis.${id}.unit`);
      const written = writtenAt(snapshot, path) ?? "";
      report({
        ...place,
        what: {
          en: () => `${subject.en} is ${written}, but “${called(snapshot.strategy.kpis, id)}” is ${unitOf(kpi, "en")}.`,
          nl: () =>
            `${subject.nl} is ${written}, maar “${called(snapshot.strategy.kpis, id)}” is ${unitOf(kpi, "nl")}.`,
        },
        ...(unit === null ? {} : { related: [{ at: unit.at, what: { en: "The unit.", nl: "De eenheid." } }] }),
        fixes: [inUnit(snapshot, value, kpi, values), otherUnit(snapshot, value, kpi, values)],
      });
    }
  },
};

const UNITS: Readonly<Record<NonNullable<Kpi["unit"]>, Text>> = {
  score: { en: "a score", nl: "een cijfer" },
  percentage: { en: "a percentage, such as 80%", nl: "een percentage, zoals 80%" },
  duration: { en: "a stretch of time, such as 48s", nl: "een duur, zoals 48s" },
  currency: { en: "an amount of money, such as 14.28", nl: "een bedrag, zoals 14.28" },
  count: { en: "a number, such as 250", nl: "een aantal, zoals 250" },
};

function unitOf({ unit, scale }: Kpi, language: Language): string {
  if (unit === undefined) return "";
  const word = UNITS[unit][language];
  if (unit !== "score" || scale?.length !== 2) return word;
  const [low, high] = scale.map((end) => createFormat(language).score(end));
  return language === "nl" ? `${word} van ${low} tot ${high}` : `${word} from ${low} to ${high}`;
}

/** The value as it was probably meant, in the unit of the KPI; null where that is anybody's guess. */
function inUnit(
  snapshot: Snapshot,
  { path, kpi: id, value }: KpiValue,
  kpi: Kpi,
  all: readonly KpiValue[],
): Fix | null {
  const written = notationAt(snapshot, path);
  const wanted = notationOf(kpi);
  if (wanted === "number" && written === "percentage") {
    const text = scoreOf(value, kpi.scale);
    return text === null ? null : fixReplacing(snapshot, path, text);
  }
  if (written !== "number") return null;
  if (wanted === "percentage") {
    const share = value > 0 && value <= 1 ? tidy(value * 100) : tidy(value);
    return fixReplacing(snapshot, path, `${share}%`);
  }
  // A time is in the unit that all others of this KPI are in.
  const times = new Set(
    all.flatMap((other) =>
      other.kpi === id ? (/[a-z]+$/.exec(writtenAt(snapshot, other.path) ?? "")?.[0] ?? []) : [],
    ),
  );
  const [only] = times;
  return times.size === 1 && value >= 0 ? fixReplacing(snapshot, path, `${tidy(value)}${only}`) : null;
}

/** 12% is 12 on a scale that has it; 80% of a scale to 10 is 8. */
function scoreOf(value: number, scale: readonly number[] | undefined): string | null {
  const [low, high] = scale ?? [];
  if (low === undefined || high === undefined) return null;
  const candidates = [value * 100, value * high];
  const meant = candidates.find((candidate) => candidate >= low && candidate <= high);
  return meant === undefined ? null : tidy(meant);
}

function tidy(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** Where every value of the KPI is written in another unit, that is the one that it has. */
function otherUnit(snapshot: Snapshot, { kpi: id, path }: KpiValue, kpi: Kpi, all: readonly KpiValue[]): Fix | null {
  const written = notationAt(snapshot, path);
  const same = all.every((other) => other.kpi !== id || notationAt(snapshot, other.path) === written);
  if (!same || kpi.scale !== undefined || written === null || written === "number") return null;
  return fixSetting(snapshot, `kpis.${id}`, "unit", written, TO_UNIT[written]);
}

const TO_UNIT: Readonly<Record<Exclude<Notation, "number">, Text>> = {
  percentage: { en: "Measure the KPI as a percentage", nl: "Druk de KPI uit in een percentage" },
  duration: { en: "Measure the KPI as a stretch of time", nl: "Druk de KPI uit in een duur" },
};
