import type { Measurement, Strategy } from "../strategy/model.ts";
import { type Day, firstDay, lastDay, lastMonth, type MonthNumber } from "./dates.ts";
import { addUp, type ByChannel } from "./parts.ts";

/** The contacts of a moment in a measured month, by channel. */
export interface MeasuredMonth {
  readonly month: MonthNumber;
  readonly period: string;
  readonly contacts: ByChannel;
}

/**
 * The latest month that is over and in which every channel of a moment was
 * measured; records of segments add up. Null where there is none.
 */
export function latestMeasuredMonth(
  strategy: Strategy,
  moment: string,
  channels: readonly string[],
  asOf: Day,
): MeasuredMonth | null {
  const months = new Map<string, Record<string, number>>();
  for (const { period, moment: of, channel, contacts } of strategy.measurements) {
    if (of !== moment || channel === undefined || contacts === undefined || !isMonth(period)) continue;
    if (lastDay(period) >= asOf) continue;
    const month = months.get(period) ?? Object.create(null);
    months.set(period, month);
    month[channel] = (month[channel] ?? 0) + contacts;
  }
  const complete = [...months].filter(([, contacts]) => channels.every((channel) => channel in contacts));
  const latest = complete.sort(([a], [b]) => (a < b ? 1 : -1))[0];
  return latest === undefined ? null : { month: lastMonth(latest[0]), period: latest[0], contacts: latest[1] };
}

/** What was measured of all moments together in one month. */
export interface MeasuredChannels {
  readonly period: string;
  /** Of the moments that were measured in full in that month. */
  readonly contacts: ByChannel;
  readonly moments: readonly string[];
}

/**
 * The latest month that is over in which a moment was measured in full, with
 * every moment that was; `channelsOf` names the channels a moment comes in by.
 */
export function measuredChannels(
  strategy: Strategy,
  channelsOf: (moment: string) => readonly string[],
  asOf: Day,
): MeasuredChannels | null {
  const latest = Object.keys(strategy.contactMoments).flatMap((moment) => {
    const channels = channelsOf(moment);
    const month = channels.length === 0 ? null : latestMeasuredMonth(strategy, moment, channels, asOf);
    return month === null ? [] : [{ ...month, moment }];
  });
  const last = Math.max(...latest.map(({ month }) => month));
  const inMonth = latest.filter(({ month }) => month === last);
  const [first] = inMonth;
  if (first === undefined) return null;
  return {
    period: first.period,
    contacts: addUp(inMonth.map(({ contacts }) => contacts)),
    moments: inMonth.map(({ moment }) => moment),
  };
}

/** A measurement of a KPI that is over, of all customers together. */
export interface MeasuredKpi {
  readonly index: number;
  readonly period: string;
  readonly value: number;
}

/** All measurements of a KPI up to a day, the oldest first. */
export function kpiMeasurements(strategy: Strategy, kpi: string, asOf: Day): MeasuredKpi[] {
  return strategy.measurements
    .flatMap((record: Measurement, index) => {
      const { period, kpi: of, segment, value } = record;
      const counts = of === kpi && segment === undefined && value !== undefined && period !== undefined;
      return counts && firstDay(period) <= asOf ? [{ index, period, value }] : [];
    })
    .sort((a, b) => (lastDay(a.period) < lastDay(b.period) ? -1 : 1));
}

function isMonth(period: string | undefined): period is string {
  return period !== undefined && /^\d{4}-\d\d$/.test(period);
}
