import { daysBetween, firstDay, lastDay, monthOf, yearOf } from "../../numbers/dates.ts";
import { kpiMeasurements, type MeasuredKpi } from "../../numbers/measurements.ts";
import { objectiveProgress } from "../../numbers/plan.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Objective } from "../../strategy/model.ts";
import type { PictureContext } from "../context.ts";
import { spotOf } from "../spot.ts";
import type { KpiPicture, MeasuredPoint, ObjectivePicture, OtherKpi, TimeAxis } from "../types/dashboard.ts";

/** Objectives that fall behind first, then in the order of the strategy. */
export function objectiveRows(context: PictureContext): ObjectivePicture[] {
  const rows = Object.entries(context.snapshot.strategy.objectives).map(([id, one]) => row(context, id, one));
  return [...rows.filter(({ status }) => status === "behind"), ...rows.filter(({ status }) => status !== "behind")];
}

function row(context: PictureContext, id: string, objective: Objective): ObjectivePicture {
  const { snapshot, asOf, language } = context;
  const { roles } = snapshot.strategy;
  const { baseline = null, target = null, by = null, owner, kpi } = objective;
  const progress = objectiveProgress(snapshot, objective, asOf);
  const place = placing(context);
  return {
    id,
    name: objective.name ?? objective.statement ?? id,
    kpi: kpi === undefined ? null : kpiPicture(context, kpi),
    owner: owner === undefined ? null : (roles[owner]?.name ?? owner),
    baseline,
    target,
    by,
    deadline: by === null ? null : place(lastDay(by)),
    measured: kpi === undefined ? [] : pointsOf(context, kpi),
    planned: isReason(progress) ? null : progress.planned,
    status: isReason(progress) ? null : progress.status,
    forecast: isReason(progress) ? null : progress.forecast,
    why: isReason(progress) ? progress.text[language] : null,
    source: spotOf(snapshot, `objectives.${id}`),
  };
}

/** KPIs that no objective names, in the order of the strategy. */
export function otherKpis(context: PictureContext): OtherKpi[] {
  const { snapshot } = context;
  const { kpis, objectives } = snapshot.strategy;
  const named = new Set(Object.values(objectives).map(({ kpi }) => kpi));
  return Object.keys(kpis)
    .filter((id) => !named.has(id))
    .map((id) => {
      const points = pointsOf(context, id);
      return {
        kpi: kpiPicture(context, id),
        latest: points.at(-1) ?? null,
        previous: points.at(-2) ?? null,
        source: spotOf(snapshot, `kpis.${id}`),
      };
    });
}

export function kpiPicture({ snapshot }: PictureContext, id: string): KpiPicture {
  const { name = id, unit = null, better = null } = snapshot.strategy.kpis[id] ?? {};
  return { id, name, unit, better };
}

function pointsOf(context: PictureContext, kpi: string): MeasuredPoint[] {
  const place = placing(context);
  return kpiMeasurements(context.snapshot.strategy, kpi, context.asOf).map(({ period, value }: MeasuredKpi) => ({
    period,
    value,
    at: place(lastDay(period)),
  }));
}

/** From the period of the strategy to its end, or to the last deadline after it. */
export function timeAxis(context: PictureContext): TimeAxis | null {
  const span = spanOf(context);
  if (span === null) return null;
  const [first, last] = span;
  const place = placing(context);
  const years: { year: number; at: number }[] = [];
  for (let year = yearOf(monthOf(first)); year <= yearOf(monthOf(last)); year++) {
    const at = place(`${year}-01-01`);
    if (at !== null) years.push({ year, at });
  }
  return { first, last, today: place(context.asOf), years };
}

function spanOf({ snapshot }: PictureContext): [first: string, last: string] | null {
  const { start, end } = snapshot.manifest.period ?? {};
  if (start === undefined || end === undefined) return null;
  const deadlines = Object.values(snapshot.strategy.objectives).flatMap(({ by }) => (by === undefined ? [] : [by]));
  const [first, last] = [firstDay(start), [end, ...deadlines].map(lastDay).sort().at(-1) as string];
  return first < last ? [first, last] : null;
}

/** Where a day lies on the time axis: 0…1; null outside it, or where there is none. */
function placing(context: PictureContext): (day: string) => number | null {
  const span = spanOf(context);
  if (span === null) return () => null;
  const [first, last] = span;
  return (day) => {
    const at = daysBetween(first, day) / daysBetween(first, last);
    return at < 0 || at > 1 ? null : at;
  };
}
