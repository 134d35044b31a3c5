import { createFormat } from "./format.ts";
import type { Language } from "./language.ts";
import { andList } from "./say.ts";

interface Unit {
  readonly seconds: number;
  readonly one: Readonly<Record<Language, string>>;
  readonly more: Readonly<Record<Language, string>>;
}

const UNITS: readonly Unit[] = [
  { seconds: 86_400, one: { en: "day", nl: "dag" }, more: { en: "days", nl: "dagen" } },
  { seconds: 3600, one: { en: "hour", nl: "uur" }, more: { en: "hours", nl: "uur" } },
  { seconds: 60, one: { en: "minute", nl: "minuut" }, more: { en: "minutes", nl: "minuten" } },
  { seconds: 1, one: { en: "second", nl: "seconde" }, more: { en: "seconds", nl: "seconden" } },
];

/** A duration in its units, as in `8 days and 15 minutes`; a working day has become 7/5 of a day. */
export function durationWords(seconds: number, language: Language): string {
  const format = createFormat(language);
  const words: string[] = [];
  let rest = Math.round(seconds);
  for (const unit of UNITS) {
    const count = Math.floor(rest / unit.seconds);
    if (count === 0) continue;
    rest -= count * unit.seconds;
    words.push(`${format.integer(count)}\u00a0${(count === 1 ? unit.one : unit.more)[language]}`);
  }
  return words.length === 0 ? `0\u00a0${UNITS[3]?.more[language]}` : andList(words, language);
}
