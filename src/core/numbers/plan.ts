import type { Snapshot } from "../project/snapshot.ts";
import type { Objective, Shift } from "../strategy/model.ts";
import { named } from "../strategy/named.ts";
import { periodOf, rampAt, volumeIn } from "./business-case.ts";
import { type Day, lastMonth, type MonthNumber } from "./dates.ts";
import type { PlanStatus } from "./kinds.ts";
import { kpiMeasurements, latestMeasuredMonth } from "./measurements.ts";
import { leakChannel, mixNow, movedShare, shiftsOf } from "./mix.ts";
import { type ByChannel, total } from "./parts.ts";
import { because, isReason, missing, type Outcome } from "./reason.ts";

/** How far a shift or a KPI has come, against the plan (domain: section 3, Plan against actual). */
export interface Progress {
  readonly period: string;
  /** Shares 0…1 of `from`; contacts a month for a shift to `none`; the KPI's unit for a KPI. */
  readonly planned: number;
  readonly actual: number;
  /** Null while nothing was planned to move yet. */
  readonly progress: number | null;
  readonly status: PlanStatus;
  /** Where it ends when it goes on like this: the shift's share, or the KPI's value. */
  readonly forecast: number | null;
}

/** Under this planned move (of all contacts) it is too early to judge. */
const EARLY = 0.02;
/** Under this nothing was planned: what is left is the rounding of sums, and to divide by it tells nothing. */
const NOTHING = 1e-9;
const BEHIND = 0.8;
const AHEAD = 1.2;

/** Why there is no progress yet. */
export const NOTHING_PLANNED = because("nothing was planned to have moved yet", "er was nog geen verschuiving gepland");

/** How far a shift has come in the latest complete measured month. */
export function shiftProgress(snapshot: Snapshot, id: string, asOf: Day): Outcome<Progress> {
  const { strategy } = snapshot;
  const shift = strategy.shifts[id];
  if (shift?.moment === undefined || shift.from === undefined) return missing(`shifts.${id}.from`);
  const now = mixNow(strategy, shift.moment, null);
  if (isReason(now)) return now;
  const measured = latestMeasuredMonth(strategy, shift.moment, Object.keys(now), asOf);
  if (measured === null) {
    const name = named(strategy.contactMoments, shift.moment);
    return because(`no month of ${name} is measured in full`, `geen maand van ${name} is volledig gemeten`);
  }
  const planned = plannedContacts(snapshot, shift.moment, now, measured.month);
  if (isReason(planned)) return planned;
  const moved = compare(shift, shift.from, now, planned, measured.contacts);
  return { period: measured.period, ...moved, forecast: forecastOf(shift, moved.progress) };
}

/** Logs count contacts, not solutions: what leaks is counted twice. */
export function plannedContacts(
  snapshot: Snapshot,
  moment: string,
  now: ByChannel,
  month: MonthNumber,
): Outcome<Planned> {
  const { strategy } = snapshot;
  const period = periodOf(snapshot);
  if (isReason(period)) return period;
  const volume = volumeIn(strategy, moment, month - period.first);
  if (isReason(volume)) return volume;
  const contacts: Record<string, number> = Object.create(null);
  for (const [channel, share] of Object.entries(now)) contacts[channel] = volume * share;
  for (const id of shiftsOf(strategy, moment)) {
    const shift = strategy.shifts[id] as Shift;
    const ramp = rampAt(shift, month);
    if (isReason(ramp)) return ramp;
    const finished = movedShare(strategy, id, shift);
    if (isReason(finished)) return finished;
    const { from, to, leakage = 0 } = shift;
    const leak = leakChannel(strategy, shift);
    if (from === undefined || to === undefined || leak === undefined) return missing(`shifts.${id}.to`);
    const moved = volume * finished * ramp;
    const induced = to === "none" ? 0 : moved * (shift.inducedDemand ?? 0);
    contacts[from] = (contacts[from] ?? 0) - moved;
    if (to !== "none") contacts[to] = (contacts[to] ?? 0) + moved + induced;
    contacts[leak] = (contacts[leak] ?? 0) + (moved + induced) * leakage;
  }
  return { volume, contacts };
}

/** The contacts of a moment in a month, and by channel as the plan has them logged. */
export interface Planned {
  readonly volume: number;
  readonly contacts: ByChannel;
}

function compare(
  shift: Shift,
  from: string,
  now: ByChannel,
  planned: Planned,
  actual: ByChannel,
): Omit<Progress, "period" | "forecast"> {
  const asNumbers = shift.to === "none";
  const before = asNumbers ? planned.volume * (now[from] ?? 0) : (now[from] ?? 0);
  const plan = asNumbers ? (planned.contacts[from] ?? 0) : (planned.contacts[from] ?? 0) / total(planned.contacts);
  const real = asNumbers ? (actual[from] ?? 0) : (actual[from] ?? 0) / total(actual);
  const plannedMove = before - plan;
  const scale = asNumbers ? planned.volume : 1;
  const early = plannedMove / scale < EARLY;
  const progress = Math.abs(plannedMove) < NOTHING * scale ? null : (before - real) / plannedMove;
  return { planned: plan, actual: real, progress, status: early ? "early" : statusOf(progress ?? 1) };
}

function statusOf(progress: number): PlanStatus {
  if (progress < BEHIND) return "behind";
  return progress > AHEAD ? "ahead" : "on-track";
}

function forecastOf(shift: Shift, progress: number | null): number | null {
  return shift.share === undefined || progress === null ? null : shift.share * progress;
}

/** How far the KPI of an objective has come on the line from its baseline to its target. */
export function objectiveProgress(snapshot: Snapshot, objective: Objective, asOf: Day): Outcome<Progress> {
  const { kpi, baseline, target, by } = objective;
  const period = periodOf(snapshot);
  if (isReason(period)) return period;
  if (kpi === undefined) return missing("kpi");
  if (baseline === undefined) return missing("baseline");
  if (target === undefined) return missing("target");
  if (by === undefined) return missing("by");
  const latest = kpiMeasurements(snapshot.strategy, kpi, asOf).at(-1);
  if (latest === undefined) {
    const name = named(snapshot.strategy.kpis, kpi);
    return because(`${name} is not measured`, `${name} is niet gemeten`);
  }
  const months = lastMonth(by) - period.first + 1;
  if (months <= 0) return because("the deadline lies before the period", "de deadline ligt voor de periode");
  const way = Math.min(Math.max((lastMonth(latest.period) - period.first + 1) / months, 0), 1);
  const planned = baseline + (target - baseline) * way;
  const progress = planned === baseline ? null : (latest.value - baseline) / (planned - baseline);
  return {
    period: latest.period,
    planned,
    actual: latest.value,
    progress,
    status: progress === null || way < EARLY ? "early" : statusOf(progress),
    forecast: progress === null ? null : baseline + (target - baseline) * progress,
  };
}
