import type { DateText } from "../strategy/units.ts";

/** A day as YYYY-MM-DD: such texts compare as dates do. */
export type Day = string;

const MILLISECONDS_A_DAY = 86_400_000;

/** The first day of a year, quarter, month or day. */
export function firstDay(date: DateText): Day {
  const { year, month, day } = parts(date);
  return iso(year, month ?? 1, day ?? 1);
}

/** The last day of a year, quarter, month or day. */
export function lastDay(date: DateText): Day {
  const { year, month, day, quarter } = parts(date);
  if (day !== null) return iso(year, month as number, day);
  const last = quarter === null ? (month ?? 12) : quarter * 3;
  return iso(year, last, daysIn(year, last));
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_A_DAY);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** Months counted from year 0, so that they subtract. */
export type MonthNumber = number;

export function firstMonth(date: DateText): MonthNumber {
  return monthOf(firstDay(date));
}

export function lastMonth(date: DateText): MonthNumber {
  return monthOf(lastDay(date));
}

export function monthOf(day: Day): MonthNumber {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** `2026-07`. */
export function monthText(month: MonthNumber): DateText {
  return `${yearOf(month)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

export function yearOf(month: MonthNumber): number {
  return Math.floor(month / 12);
}

function parts(date: DateText): { year: number; month: number | null; day: number | null; quarter: number | null } {
  const year = Number(date.slice(0, 4));
  const quarter = /^\d{4}-Q([1-4])$/.exec(date);
  if (quarter) return { year, month: Number(quarter[1]) * 3 - 2, day: null, quarter: Number(quarter[1]) };
  const month = date.length >= 7 ? Number(date.slice(5, 7)) : null;
  const day = date.length >= 10 ? Number(date.slice(8, 10)) : null;
  return { year, month, day, quarter: null };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
