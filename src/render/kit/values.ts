import { createFormat } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";

/** In what a KPI counts; null where nobody said. */
export type KpiUnit = "score" | "percentage" | "duration" | "currency" | "count" | null;

/** Values and moments in time as pictures show them. */
export interface Values {
  /** A value of a KPI with its unit: `48 s`, `20,7%`, `€ 14,28`, `3,9`. */
  kpi(value: number, unit: KpiUnit): string;
  /** `aug 2026` of `2026-08`; a day, quarter or year as people write it. */
  period(text: string): string;
}

const DURATIONS = [
  { seconds: 86_400, en: ["day", "days"], nl: ["dag", "dagen"] },
  { seconds: 3600, en: ["hour", "hours"], nl: ["uur", "uur"] },
  { seconds: 60, en: ["min", "min"], nl: ["min", "min"] },
  { seconds: 1, en: ["s", "s"], nl: ["s", "s"] },
] as const;

export function createValues(language: Language, currency: string): Values {
  const format = createFormat(language);
  const dates = dateFormats(language);

  function duration(seconds: number): string {
    const unit = DURATIONS.find((each) => Math.abs(seconds) >= each.seconds) ?? DURATIONS[3];
    const count = format.score(seconds / unit.seconds);
    return `${count}\u00a0${unit[language][count === "1" ? 0 : 1]}`;
  }

  return {
    kpi: (value, unit) => {
      switch (unit) {
        case "percentage":
          return format.share(value);
        case "duration":
          return duration(value);
        case "currency":
          return format.money(value, currency, Math.abs(value) < 1000 ? 2 : 0);
        case "count":
          return format.integer(value);
        default:
          return format.score(value);
      }
    },
    period: (text) => {
      const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
      if (quarter !== null) return `${language === "nl" ? "kw" : "Q"}${quarter[2]} ${quarter[1]}`;
      if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dates.day.format(new Date(`${text}T00:00:00Z`));
      return /^\d{4}-\d{2}$/.test(text) ? dates.month.format(new Date(`${text}-01T00:00:00Z`)) : text;
    },
  };
}

function dateFormats(language: Language) {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const month = { month: "short", year: "numeric", timeZone: "UTC" } as const;
  return {
    month: new Intl.DateTimeFormat(locale, month),
    day: new Intl.DateTimeFormat(locale, { ...month, day: "numeric" }),
  };
}
