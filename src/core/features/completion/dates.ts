import { addDays, firstDay, lastDay, lastMonth, monthOf, monthText, yearOf } from "../../numbers/dates.ts";
import { readDate } from "../../schema/values.ts";
import type { Candidate } from "./candidate.ts";
import type { Request } from "./request.ts";
import { type Word, word } from "./words.ts";

/** A moment in time with what it is. */
type Dated = readonly [date: string, what: Word];

/** Dates around today and the strategy's period; those first that a key of this name is likely to have. */
export function dateCandidates(request: Request, key: string): Candidate[] {
  const { start, end } = periodOf(request);
  const now = todayDates(request.asOf);
  const begin = start === null ? [] : startDates(start);
  const close = end === null ? [] : endDates(end);
  const all = /^(start|since|from)$/.test(key)
    ? [...begin, ...now, ...close]
    : /^(end|until|by|deadline)$/.test(key)
      ? [...close, ...now, ...begin]
      : [...now, ...begin, ...close];
  return unique(all).map(([date, what]) => ({ text: date, kind: "value", description: word(what, request.language) }));
}

/** Days up to which an exception may hold: it must be a day. */
export function lastDays(request: Request): Candidate[] {
  const { end } = periodOf(request);
  const year = lastDay(request.asOf.slice(0, 4));
  const days: Dated[] = [[year, "endOfYear"], ...(end === null ? [] : [[lastDay(end), "periodLastDay"] as const])];
  return unique(days.filter(([day]) => day >= request.asOf)).map(([date, what]) => {
    return { text: date, kind: "value", description: word(what, request.language) };
  });
}

/** Months of which something may have been measured, the latest first. */
export function measuredMonths({ asOf, language }: Request): Candidate[] {
  const last = monthOf(asOf) - 1;
  return [0, 1, 2].map((back) => {
    const description = back === 0 ? word("lastMonth", language) : "";
    return { text: monthText(last - back), kind: "value", description };
  });
}

function periodOf({ snapshot }: Request): { start: string | null; end: string | null } {
  const { start, end } = snapshot.manifest.period ?? {};
  return { start: readDate(start ?? null) ?? null, end: readDate(end ?? null) ?? null };
}

function todayDates(asOf: string): Dated[] {
  const month = monthOf(asOf);
  const next = monthOf(addDays(lastDay(quarterOf(month)), 1));
  return [
    [asOf, "today"],
    [monthText(month), "thisMonth"],
    [quarterOf(month), "thisQuarter"],
    [quarterOf(next), "nextQuarter"],
    [String(yearOf(month)), "thisYear"],
  ];
}

function startDates(start: string): Dated[] {
  const day = firstDay(start);
  return [
    [start, "periodStart"],
    [day, "periodFirstDay"],
    [quarterOf(monthOf(day)), "periodFirstQuarter"],
  ];
}

function endDates(end: string): Dated[] {
  return [
    [end, "periodEnd"],
    [lastDay(end), "periodLastDay"],
    [quarterOf(lastMonth(end)), "periodLastQuarter"],
  ];
}

function quarterOf(month: number): string {
  return `${yearOf(month)}-Q${Math.floor((month % 12) / 3) + 1}`;
}

function unique(dates: readonly Dated[]): Dated[] {
  return dates.filter(([date], index) => dates.findIndex(([other]) => other === date) === index);
}
