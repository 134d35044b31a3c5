import type { Kpi, Strategy } from "../strategy/model.ts";

/** What a customer is asked, the scale people know for it, and which way is better. */
export const EXPERIENCE_METRICS = [
  { key: "satisfaction", measures: "satisfaction", scale: [1, 10], better: "higher" },
  { key: "ces", measures: "effort", scale: [1, 7], better: "lower" },
  { key: "nps", measures: "loyalty", scale: [-100, 100], better: "higher" },
] as const;

export type ExperienceMetric = (typeof EXPERIENCE_METRICS)[number];

/** The KPI that measures one of them; undefined where there is none. */
export function kpiFor(strategy: Strategy, metric: ExperienceMetric): Kpi | undefined {
  return strategy.kpis[kpiIdFor(strategy, metric) ?? ""];
}

/** Its id. */
export function kpiIdFor({ kpis }: Strategy, metric: ExperienceMetric): string | undefined {
  return Object.keys(kpis).find((id) => kpis[id]?.measures === metric.measures);
}

/** The scale of the KPI that measures it, the usual one where none says otherwise. */
export function scaleFor(strategy: Strategy, metric: ExperienceMetric): readonly [number, number] {
  const [low, high] = kpiFor(strategy, metric)?.scale ?? [];
  return low !== undefined && high !== undefined && low < high ? [low, high] : metric.scale;
}

/** The scale of satisfaction, 1 to 10 where no KPI says otherwise. */
export function satisfactionScale(strategy: Strategy): readonly [number, number] {
  return scaleFor(strategy, EXPERIENCE_METRICS[0]);
}
