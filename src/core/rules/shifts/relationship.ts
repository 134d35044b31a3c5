import { partOf } from "../../numbers/parts.ts";
import { measured } from "../../numbers/relationship.ts";
import type { RelationshipReturn, Shift, Strategy } from "../../strategy/model.ts";

/** What of the relationship may be measured: one of them in both channels makes them comparable. */
const MEASURES: readonly ((record: RelationshipReturn) => number | undefined)[] = [
  (record) => record.churn,
  (record) => record.conversion,
  (record) => record.satisfaction,
  (record) => record.nps,
];

/** Whether contacts that people answer will be answered by a system, or by nobody. */
export function movesOffPeople(strategy: Strategy, { from, to }: Shift): boolean {
  if (from === undefined || to === undefined || strategy.channels[from]?.kind !== "assisted") return false;
  return to === "none" || partOf(strategy.channels[to]) === "self";
}

/** Whether something says what a shift does to the relationship: the shift itself, or both its channels. */
export function relationshipIsMeasured(strategy: Strategy, shift: Shift): boolean {
  if (shift.churnDifference !== undefined || shift.conversionDifference !== undefined) return true;
  const { moment, from, to } = shift;
  return MEASURES.some(
    (pick) => measured(strategy, moment, from, pick) !== null && measured(strategy, moment, to, pick) !== null,
  );
}
