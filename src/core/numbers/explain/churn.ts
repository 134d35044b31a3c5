import { isReason, type Outcome } from "../reason.ts";
import { type ChurnDifference, churnDifference, measured, NOT_MEASURED } from "../relationship.ts";
import type { Explainer, Explanation } from "./explanation.ts";
import { ShiftReader } from "./inputs.ts";
import { churnInputs } from "./shift-inputs.ts";

/** The churn difference with its 95% interval, one end of that, or whether it leaves out 0. */
export function explainChurnDifference(
  explainer: Explainer,
  path: string,
  id: string,
  name: string | undefined,
): Explanation | null {
  const { strategy } = explainer.snapshot;
  const shift = strategy.shifts[id];
  if (shift === undefined || !(name === undefined || NAMES.has(name))) return null;
  const churn = churnDifference(strategy, id, shift);
  return explainer.explanation(
    path,
    { en: `Churn difference: ${shift.name ?? id}`, nl: `Verschil in vertrek: ${shift.name ?? id}` },
    isReason(churn) ? churn : asked(explainer, churn, name),
    "points",
    {
      en: "churn to − churn from; interval ± 1.96 × √(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂) from the two sample sizes",
      nl: "vertrek naar − vertrek van; interval ± 1,96 × √(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂) uit de twee steekproeven",
    },
    isReason(churn) ? [] : filled(explainer, id, churn),
    churnInputs(explainer, new ShiftReader(explainer, id, shift, "expected"), true),
  );
}

const NAMES: ReadonlySet<string> = new Set(["value", "low", "high", "significant"]);

function asked(explainer: Explainer, churn: ChurnDifference, name: string | undefined): Outcome<number | string> {
  if (name === "low") return churn.low ?? NOT_MEASURED;
  if (name === "high") return churn.high ?? NOT_MEASURED;
  if (name !== "significant") return churn.value;
  if (churn.significant === null) return NOT_MEASURED;
  if (churn.significant) return explainer.language === "nl" ? "ja, meer dan toeval" : "yes, more than chance";
  return explainer.language === "nl" ? "nee, binnen de steekproeffout" : "no, within the sampling error";
}

function filled(explainer: Explainer, id: string, churn: ChurnDifference): string[] {
  const { strategy } = explainer.snapshot;
  const shift = strategy.shifts[id] ?? {};
  if (shift.churnDifference !== undefined) return [explainer.show(churn.value, "points")];
  const [from, to] = [shift.from, shift.to].map((channel) =>
    measured(strategy, shift.moment, channel, (one) => one.churn),
  );
  const shares = [to, from].map((record) => explainer.show(record?.churn ?? 0, "share"));
  const difference = `${shares.join(" − ")} = ${explainer.show(churn.value, "points")}`;
  if (churn.low === null || churn.high === null) return [difference];
  const terms = [from, to].map((record) => {
    const churned = explainer.show(record?.churn ?? 0, "share");
    return `${churned}(1 − ${churned})/${explainer.show(record?.customers ?? 0, "contacts")}`;
  });
  const factor = explainer.format.score(1.96, 2);
  const margin = explainer.show(churn.high - churn.value, "points");
  const interval = `${explainer.show(churn.low, "points")} … ${explainer.show(churn.high, "points")}`;
  return [difference, `± ${factor} × √(${terms.join(" + ")}) = ± ${margin}`, `95%: ${interval}`];
}
