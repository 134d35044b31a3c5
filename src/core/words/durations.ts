import { createFormat } from "./format.ts";
import type { Language } from "./language.ts";
import { andList } from "./say.ts";

interface Unit {
  /** As the format writes it. */
  readonly sign: string;
  readonly seconds: number;
  readonly one: Readonly<Record<Language, string>>;
  readonly more: Readonly<Record<Language, string>>;
}

const UNITS: readonly Unit[] = [
  { sign: "d", seconds: 86_400, one: { en: "day", nl: "dag" }, more: { en: "days", nl: "dagen" } },
  { sign: "h", seconds: 3600, one: { en: "hour", nl: "uur" }, more: { en: "hours", nl: "uur" } },
  { sign: "m", seconds: 60, one: { en: "minute", nl: "minuut" }, more: { en: "minutes", nl: "minuten" } },
  { sign: "s", seconds: 1, one: { en: "second", nl: "seconde" }, more: { en: "seconds", nl: "seconden" } },
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

/** Units in which people write, but no duration is told that is computed. */
const WRITTEN_ONLY: readonly Omit<Unit, "seconds">[] = [
  { sign: "w", one: { en: "week", nl: "week" }, more: { en: "weeks", nl: "weken" } },
  { sign: "wd", one: { en: "working\u00a0day", nl: "werkdag" }, more: { en: "working\u00a0days", nl: "werkdagen" } },
];

/** A duration in the unit in which it is written: `5wd` is 5 working days. As it is computed where that cannot be told. */
export function writtenDurationWords(written: string, seconds: number, language: Language): string {
  const [, count = "", sign = ""] = /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(written) ?? [];
  const unit = [...UNITS, ...WRITTEN_ONLY].find((each) => each.sign === sign);
  if (unit === undefined) return durationWords(seconds, language);
  const words = Number(count) === 1 ? unit.one : unit.more;
  return `${createFormat(language).score(Number(count))}\u00a0${words[language]}`;
}
