import type { Strategy, Threshold } from "../strategy/model.ts";
import { addDays, type Day, daysBetween, firstDay, lastDay } from "./dates.ts";
import { kpiMeasurements, type MeasuredKpi } from "./measurements.ts";

const SECONDS_A_DAY = 86_400;

/** Measurements on end, all past a limit; never empty. */
export type Stretch = readonly MeasuredKpi[];

/** The latest time that a limit was passed for as long as it asks; null where it never was. */
export function latestStretch(strategy: Strategy, when: Threshold | undefined, asOf: Day): Stretch | null {
  let latest: Stretch | null = null;
  for (const stretch of stretches(strategy, when, asOf)) {
    if (lastsLongEnough(stretch, when)) latest = stretch;
  }
  return latest;
}

/** The stretch that still goes on in the latest measurement, however short; null where that is within the limit. */
export function currentStretch(strategy: Strategy, when: Threshold | undefined, asOf: Day): Stretch | null {
  const all = finished(strategy, when, asOf);
  const current = stretches(strategy, when, asOf).at(-1);
  return current !== undefined && current.at(-1)?.index === all.at(-1)?.index ? current : null;
}

/** From when on it could be seen that the limit was passed for long enough. */
export function seenOn(stretch: Stretch, when: Threshold | undefined): Day {
  const seen = stretch.findIndex((_, index) => lastsLongEnough(stretch.slice(0, index + 1), when));
  return lastDay((stretch[seen] as MeasuredKpi).period);
}

/** The last day on which what was agreed should have followed, counted from when the figures could be seen. */
export function dueOn(stretch: Stretch, when: Threshold | undefined, withinSeconds = 0): Day {
  return addDays(seenOn(stretch, when), Math.ceil(withinSeconds / SECONDS_A_DAY));
}

/** The first date after the stretch began, and not in the future, on which it followed; null where it did not. */
export function takenOn(stretch: Stretch, taken: readonly Day[] | undefined, asOf: Day): Day | null {
  const start = firstDay((stretch[0] as MeasuredKpi).period);
  return (taken ?? []).find((date) => lastDay(date) >= start && firstDay(date) <= asOf) ?? null;
}

/** Every time that the limit was passed, each as long as it has grown. */
function stretches(strategy: Strategy, when: Threshold | undefined, asOf: Day): Stretch[] {
  const found: Stretch[] = [];
  let current: MeasuredKpi[] = [];
  for (const measurement of finished(strategy, when, asOf)) {
    current = when !== undefined && isPast(when, measurement.value) ? [...current, measurement] : [];
    if (current.length > 0) found.push(current);
  }
  return found;
}

/** What was measured over periods that are over, the oldest first; nothing for a limit that says too little. */
function finished(strategy: Strategy, when: Threshold | undefined, asOf: Day): MeasuredKpi[] {
  if (when?.kpi === undefined || (when.above === undefined && when.below === undefined)) return [];
  return kpiMeasurements(strategy, when.kpi, asOf).filter(({ period }) => lastDay(period) <= asOf);
}

function isPast({ above, below }: Threshold, value: number): boolean {
  return (above !== undefined && value > above) || (below !== undefined && value < below);
}

function lastsLongEnough(stretch: Stretch, when: Threshold | undefined): boolean {
  const [first, last] = [stretch[0] as MeasuredKpi, stretch.at(-1) as MeasuredKpi];
  return daysBetween(firstDay(first.period), lastDay(last.period)) + 1 >= (when?.for ?? 0) / SECONDS_A_DAY;
}
