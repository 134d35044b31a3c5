import type { Kpi } from "../../strategy/model.ts";

/** How KPIs are known that do not say what they measure, in English and Dutch. */
const KNOWN_AS = [
  { measures: "effort", words: /\b(ces|effort|moeite)\b/i },
  { measures: "satisfaction", words: /\b(csat|ktv|satisfaction|tevredenheid|klanttevredenheid)\b/i },
  { measures: "loyalty", words: /\b(t?nps|net promoter|loyalty|loyaliteit|aanbeveling)\b/i },
] as const;

/** What a KPI is known for by its name or id, whatever it says that it measures. */
export function knownFor(id: string, kpi: Kpi): Kpi["measures"] | undefined {
  return KNOWN_AS.find(({ words }) => words.test(kpi.name ?? "") || words.test(id))?.measures;
}

/** What a KPI says that it measures, else what it is known for. */
export function measuresOf(id: string, kpi: Kpi): Kpi["measures"] | undefined {
  return kpi.measures ?? knownFor(id, kpi);
}

/** What customers themselves say: what it is to them, not to you. */
export const CUSTOMERS_VIEW: ReadonlySet<Kpi["measures"]> = new Set(["satisfaction", "effort", "loyalty"]);
