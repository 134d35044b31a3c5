import type { Kpi } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import { comma } from "./mix-questions.ts";
import type { Answer, BoxQuestion } from "./wizard.ts";

const UNIT_KINDS: Readonly<Record<NonNullable<Kpi["unit"]>, BoxQuestion["kind"]>> = {
  score: "score",
  percentage: "share",
  duration: "duration",
  currency: "money",
  count: "count",
};

/** How the value of a KPI is asked for: in its unit, within its scale. */
export function kpiValueQuestion(kpi: Pick<Kpi, "unit" | "scale">): Omit<BoxQuestion, "id" | "ask"> {
  const kind = UNIT_KINDS[kpi.unit ?? "score"];
  const [low, high] = kpi.scale ?? [];
  if (kind !== "score" || low === undefined || high === undefined) return { kind };
  const range: Text = { en: `From ${low} to ${high}.`, nl: `Van ${comma(low)} tot ${comma(high)}.` };
  return { kind, help: range, check: (value) => (Number(value) >= low && Number(value) <= high ? null : range) };
}

/** The value that was answered, as it is written in a strategy. */
export function writtenValue(answer: Answer | undefined): string | number | undefined {
  return typeof answer === "string" || typeof answer === "number" ? answer : undefined;
}
