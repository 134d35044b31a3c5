import type { RelationshipReturn, Shift, Strategy } from "../strategy/model.ts";
import { named } from "../strategy/named.ts";
import { lastDay } from "./dates.ts";
import { because, finite, isReason, missing, type Outcome, type Reason, together } from "./reason.ts";

/** Half the width of a 95% interval, in standard errors. */
const Z_95 = 1.959963984540054;

/** What one solved contact does to the relationship, in the currency of the manifest. */
export interface RelationshipEffect {
  readonly retention: Outcome;
  readonly conversion: Outcome;
  /** Lifetime value ÷ contacts per customer. */
  readonly valuePerChurn: Outcome;
}

/** Churn in the new way minus churn in the old: 0…1. */
export interface ChurnDifference {
  readonly value: number;
  /** Its 95% interval; null where the difference was not measured here. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the interval leaves out 0; null where it is not known. */
  readonly significant: boolean | null;
}

export function relationshipOf(strategy: Strategy, id: string, shift: Shift): RelationshipEffect {
  const moment = strategy.contactMoments[shift.moment ?? ""];
  const value = lifetimeValue(strategy, shift);
  const churn = churnDifference(strategy, id, shift);
  const valuePerChurn = isReason(value) ? value : finite(value / (moment?.contactsPerCustomer ?? 1));
  return {
    retention: isReason(churn) ? churn : isReason(valuePerChurn) ? valuePerChurn : -churn.value * valuePerChurn,
    conversion: conversionPerContact(strategy, shift),
    valuePerChurn,
  };
}

/** Why a difference has no interval. */
export const NOT_MEASURED = because(
  "the difference is declared, not measured here with two sample sizes",
  "het verschil is opgegeven, niet hier gemeten met twee steekproeven",
);

/** As the shift declares it, else as measured for its two channels. */
export function churnDifference(strategy: Strategy, id: string, shift: Shift): Outcome<ChurnDifference> {
  if (shift.churnDifference !== undefined) {
    return { value: shift.churnDifference, low: null, high: null, significant: null };
  }
  if (shift.to === "none") return missing(`shifts.${id}.churnDifference`);
  const from = measured(strategy, shift.moment, shift.from, (record) => record.churn);
  const to = measured(strategy, shift.moment, shift.to, (record) => record.churn);
  if (from !== null && to !== null) return withInterval(from, to);
  const moment = named(strategy.contactMoments, shift.moment);
  return unmeasured(strategy, [from === null ? shift.from : null, to === null ? shift.to : null], (channel) =>
    because(
      `the churn of ${moment} by ${channel} is not known`,
      `het vertrek na ${moment} via ${channel} is niet bekend`,
    ),
  );
}

function withInterval(from: RelationshipReturn, to: RelationshipReturn): ChurnDifference {
  const [p, q] = [from.churn as number, to.churn as number];
  const value = q - p;
  const [n, m] = [from.customers, to.customers];
  if (n === undefined || m === undefined || n <= 0 || m <= 0) {
    return { value, low: null, high: null, significant: null };
  }
  const margin = Z_95 * Math.sqrt((p * (1 - p)) / n + (q * (1 - q)) / m);
  const [low, high] = [value - margin, value + margin];
  return { value, low, high, significant: low > 0 || high < 0 };
}

/** The latest record of a moment and channel that has a value. */
export function measured(
  strategy: Strategy,
  moment: string | undefined,
  channel: string | undefined,
  pick: (record: RelationshipReturn) => number | undefined,
): RelationshipReturn | null {
  let latest: RelationshipReturn | null = null;
  for (const record of strategy.relationshipReturns) {
    if (record.moment !== moment || record.channel !== channel || pick(record) === undefined) continue;
    if (latest === null || endOf(record) > endOf(latest)) latest = record;
  }
  return latest;
}

function endOf(record: RelationshipReturn): string {
  return record.period === undefined ? "" : lastDay(record.period);
}

function conversionPerContact(strategy: Strategy, shift: Shift): Outcome {
  const value = strategy.contactMoments[shift.moment ?? ""]?.conversionValue;
  if (value === undefined) return missing(`contactMoments.${shift.moment}.conversionValue`);
  const difference = conversionDifference(strategy, shift);
  return isReason(difference) ? difference : difference * value;
}

/** Conversion in the new way minus conversion in the old: as the shift declares it, else as measured. */
export function conversionDifference(strategy: Strategy, shift: Shift): Outcome {
  const { moment, from, to } = shift;
  if (shift.conversionDifference !== undefined) return shift.conversionDifference;
  const before = measured(strategy, moment, from, (record) => record.conversion);
  const after = measured(strategy, moment, to, (record) => record.conversion);
  if (before !== null && after !== null) return (after.conversion as number) - (before.conversion as number);
  const name = named(strategy.contactMoments, moment);
  return unmeasured(strategy, [before === null ? from : null, after === null ? to : null], (channel) =>
    because(
      `the conversion of ${name} by ${channel} is not known`,
      `de conversie van ${name} via ${channel} is niet bekend`,
    ),
  );
}

/** Why a difference between two channels is not known: for the one, the other or both. */
function unmeasured(
  strategy: Strategy,
  channels: readonly (string | null | undefined)[],
  why: (channel: string) => Reason,
): Reason {
  const unknown = channels.filter((channel) => channel !== null).map((channel) => named(strategy.channels, channel));
  return together(unknown.map(why)) ?? why("?");
}

/** The shift's own, else its segment's, else the share-weighted mean of the moment's segments. */
export function lifetimeValue(strategy: Strategy, shift: Shift): Outcome {
  if (shift.lifetimeValue !== undefined) return shift.lifetimeValue;
  if (shift.segment !== undefined) {
    return strategy.segments[shift.segment]?.lifetimeValue ?? withoutLifetimeValue(strategy, shift.segment);
  }
  const named = strategy.contactMoments[shift.moment ?? ""]?.segments;
  return meanLifetimeValue(strategy, named?.length ? named : Object.keys(strategy.segments));
}

/** The mean lifetime value of segments, weighted by their share of customers. */
export function meanLifetimeValue(strategy: Strategy, segments: readonly string[]): Outcome {
  let [weighted, shares] = [0, 0];
  const unknown: Reason[] = [];
  for (const id of segments) {
    const { lifetimeValue: value, share } = strategy.segments[id] ?? {};
    if (value === undefined) unknown.push(withoutLifetimeValue(strategy, id));
    if (share === undefined) unknown.push(withoutShare(strategy, id));
    weighted += (share ?? 0) * (value ?? 0);
    shares += share ?? 0;
  }
  const reason = together(unknown);
  if (reason !== null) return reason;
  if (shares === 0) return because("no segment has a share of customers", "geen segment heeft een aandeel klanten");
  return weighted / shares;
}

function withoutLifetimeValue(strategy: Strategy, segment: string): Reason {
  const name = named(strategy.segments, segment);
  return because(
    `the segment ${name} has no lifetime value (lifetimeValue)`,
    `het segment ${name} heeft geen klantwaarde (lifetimeValue)`,
  );
}

function withoutShare(strategy: Strategy, segment: string): Reason {
  const name = named(strategy.segments, segment);
  return because(
    `the segment ${name} has no share of the customers (share)`,
    `het segment ${name} heeft geen aandeel in de klanten (share)`,
  );
}
