import type { DateText, Seconds } from "../strategy/units.ts";
import { addDays, type Day, lastDay } from "./dates.ts";

const SECONDS_A_DAY = 86_400;

/** The last day on which something that was done on a date is still good. */
export function goodUntil(done: DateText, lasts: Seconds): Day {
  return addDays(lastDay(done), Math.ceil(lasts / SECONDS_A_DAY));
}
