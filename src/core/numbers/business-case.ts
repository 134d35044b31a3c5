import type { Snapshot } from "../project/snapshot.ts";
import type { Shift, Strategy } from "../strategy/model.ts";
import { remembered } from "../text/memo.ts";
import { firstMonth, lastMonth, type MonthNumber, yearOf } from "./dates.ts";
import { leakChannel, mixNow, segmentShare } from "./mix.ts";
import { because, finite, isReason, knownOf, missing, type Outcome, type Reason, together } from "./reason.ts";
import { relationshipOf } from "./relationship.ts";

/** The scenarios of a shift: an override of what it says, for worse and for better. */
export const CASES = ["expected", "low", "high"] as const;
export type Case = (typeof CASES)[number];

/** Amounts of one month, or summed over more, in the currency of the manifest. */
export interface Amounts {
  readonly handling: number;
  /** Null where the effect on the relationship is not known; the net leaves it out. */
  readonly retention: number | null;
  readonly conversion: number | null;
  readonly running: number;
  readonly investment: number;
  readonly net: number;
  /** Without retention and conversion. */
  readonly netBeforeRelationship: number;
}

export interface MonthAmounts extends Amounts {
  readonly month: MonthNumber;
  /** Of the net, from the first month of the period. */
  readonly cumulative: number;
}

/** What a shift, or several together, costs and brings over the period of the manifest. */
export interface BusinessCase {
  readonly months: readonly MonthAmounts[];
  readonly years: ReadonlyMap<number, Amounts>;
  readonly total: Amounts;
  readonly cumulative: number;
  readonly npv: Outcome;
  /** From the start month, which is 1, to the first month in which it has paid back. */
  readonly paybackMonths: Outcome;
  /** An estimate past the end of the period, from the net of its last month. */
  readonly paybackBeyond: Outcome;
  /** The net of the last month. */
  readonly runRate: number;
  /** Churn (to − from) at which the cumulative net is 0: 0…1. */
  readonly breakEvenChurnDifference: Outcome;
  /** Why retention is left out of the net; null when it is in. */
  readonly retentionUnknown: Reason | null;
  readonly conversionUnknown: Reason | null;
}

/** What a shift says, with a scenario's words in place of its own. */
export function shiftInCase(shift: Shift, which: Case): Shift {
  const scenario = which === "expected" ? undefined : shift.scenarios?.[which];
  const { notes: _notes, ...overrides } = scenario ?? {};
  return { ...shift, ...overrides };
}

/** First and last month of the period of the manifest. */
export function periodOf(snapshot: Snapshot): Outcome<{ readonly first: MonthNumber; readonly last: MonthNumber }> {
  const { start, end } = snapshot.manifest.period ?? {};
  if (start === undefined) return missing("period.start");
  if (end === undefined) return missing("period.end");
  const [first, last] = [firstMonth(start), lastMonth(end)];
  return last < first
    ? because("the period ends before it begins", "de periode eindigt voor die begint")
    : { first, last };
}

/**
 * The part of a shift that is done by the end of a month: 0…1 (domain: section
 * 3, Ramp).
 */
export function rampAt(shift: Shift, month: MonthNumber): Outcome {
  if (shift.start === undefined) return missing("start");
  if (shift.end === undefined) return missing("end");
  const [start, end] = [firstMonth(shift.start), lastMonth(shift.end)];
  if (end < start) return because("the shift ends before it starts", "de verschuiving eindigt voor die begint");
  const x = Math.min(Math.max((month - start + 1) / (end - start + 1), 0), 1);
  return shift.ramp === "s-curve" ? 3 * x ** 2 - 2 * x ** 3 : x;
}

/** The contacts of a moment in a month of the period (domain: section 3, Volumes). */
export function volumeIn(strategy: Strategy, moment: string, monthsSinceStart: number): Outcome {
  const { volume, growth = 0 } = strategy.contactMoments[moment] ?? {};
  if (volume === undefined) return missing(`contactMoments.${moment}.volume`);
  if (growth < -1) {
    return because(
      `contactMoments.${moment}.growth is below -100%`,
      `contactMoments.${moment}.growth is lager dan -100%`,
    );
  }
  return finite((volume / 12) * (1 + growth) ** (monthsSinceStart / 12));
}

/** The business cases of a snapshot that somebody asked for, by shifts and case. */
const casesOf = remembered((_snapshot: Snapshot) => new Map<string, Outcome<BusinessCase>>());

/** The business case of a shift (domain: section 3), or why there is none. */
export function shiftCase(snapshot: Snapshot, id: string, which: Case): Outcome<BusinessCase> {
  return computedOnce(snapshot, `${which} ${id}`, () => computeCase(snapshot, id, which));
}

/** Several business cases as one: amounts add up, payback counts from the first start. */
export function sumCases(snapshot: Snapshot, ids: readonly string[], which: Case): Outcome<BusinessCase> {
  return computedOnce(snapshot, `${which} Σ ${ids.join(" ")}`, () => computeSum(snapshot, ids, which));
}

function computedOnce(snapshot: Snapshot, key: string, compute: () => Outcome<BusinessCase>): Outcome<BusinessCase> {
  const cases = casesOf(snapshot);
  const known = cases.get(key);
  if (known !== undefined) return known;
  const computed = compute();
  cases.set(key, computed);
  return computed;
}

function computeCase(snapshot: Snapshot, id: string, which: Case): Outcome<BusinessCase> {
  const declared = snapshot.strategy.shifts[id];
  if (declared === undefined) return missing(`shifts.${id}`);
  const shift = shiftInCase(declared, which);
  const period = periodOf(snapshot);
  if (isReason(period)) return period;
  const basis = basisOf(snapshot.strategy, id, shift);
  if (isReason(basis)) return basis;
  const relationship = relationshipOf(snapshot.strategy, id, shift);
  const months: MonthParts[] = [];
  for (let month = period.first; month <= period.last; month++) {
    const flow = flowIn(snapshot.strategy, shift, basis, month, period.first);
    if (isReason(flow)) return flow;
    months.push(monthParts(shift, basis, flow));
  }
  return computable(
    assemble(snapshot, {
      first: period.first,
      start: firstMonth(shift.start as string),
      months,
      retentionPerSolved: relationship.retention,
      conversionPerSolved: relationship.conversion,
      valuePerChurn: relationship.valuePerChurn,
    }),
  );
}

/** The same, unless an amount in it has become too large to be one: nobody is shown ∞. */
function computable(one: BusinessCase): Outcome<BusinessCase> {
  const amounts = [...one.months, ...one.years.values(), one.total].flatMap((part) => Object.values(part));
  const unknown = [...amounts, one.cumulative].map((amount) => finite(amount ?? 0)).find(isReason);
  return unknown ?? one;
}

/** Everything about a shift that does not change from month to month. */
export interface Basis {
  readonly moment: string;
  /** The part of the moment's contacts that it concerns: a segment's, else all. */
  readonly weight: number;
  readonly nowFrom: number;
  readonly share: number;
  readonly leakage: number;
  readonly induced: number;
  readonly costFrom: number;
  readonly costTo: number;
  readonly costLeak: number;
}

/** Everything that a shift's sums rest on, or everything that is missing of it. */
export function basisOf(strategy: Strategy, id: string, shift: Shift): Outcome<Basis> {
  const { moment, from, to, share } = shift;
  const written = (["moment", "from", "to", "share", "start", "end"] as const).map((key) =>
    shift[key] === undefined ? missing(`shifts.${id}.${key}`) : null,
  );
  const unwritten = together(written);
  if (unwritten !== null || moment === undefined || from === undefined || to === undefined || share === undefined) {
    return unwritten ?? missing(`shifts.${id}`);
  }
  const leakage = shift.leakage ?? 0;
  const now = mixNow(strategy, moment, shift.segment ?? null);
  const weight = shift.segment === undefined ? 1 : segmentShare(strategy, moment, shift.segment);
  const costFrom = costOf(strategy, from);
  const costTo = to === "none" ? 0 : costOf(strategy, to);
  const costLeak = leakage === 0 ? 0 : costOf(strategy, leakChannel(strategy, shift) ?? from);
  if (isReason(now) || isReason(weight) || isReason(costFrom) || isReason(costTo) || isReason(costLeak)) {
    return together([now, weight, costFrom, costTo, costLeak].filter(isReason)) ?? missing(`shifts.${id}`);
  }
  const induced = to === "none" ? 0 : (shift.inducedDemand ?? 0);
  return { moment, weight, nowFrom: now[from] ?? 0, share, leakage, induced, costFrom, costTo, costLeak };
}

function costOf(strategy: Strategy, channel: string): Outcome {
  return strategy.channels[channel]?.costPerContact ?? missing(`channels.${channel}.costPerContact`);
}

/** What a shift does to the contacts in one month. */
export interface MonthFlow {
  readonly month: MonthNumber;
  /** The contacts that it concerns: of the moment, or of the shift's segment in it. */
  readonly volume: number;
  readonly ramp: number;
  readonly moved: number;
  readonly induced: number;
  /** Contacts that stay behind in `from`. */
  readonly staying: number;
  /** Moved contacts that are solved in the new way. */
  readonly solved: number;
}

/** What a shift does in a month of a period that begins with `first`. */
export function flowIn(
  strategy: Strategy,
  shift: Shift,
  basis: Basis,
  month: MonthNumber,
  first: MonthNumber,
): Outcome<MonthFlow> {
  const ramp = rampAt(shift, month);
  const all = volumeIn(strategy, basis.moment, month - first);
  if (isReason(ramp)) return ramp;
  if (isReason(all)) return all;
  const volume = all * basis.weight;
  const moved = volume * basis.nowFrom * basis.share * ramp;
  return {
    month,
    volume,
    ramp,
    moved,
    induced: moved * basis.induced,
    staying: volume * basis.nowFrom * (1 - basis.share * ramp),
    solved: moved * (1 - basis.leakage),
  };
}

/** A month before the effect on the relationship is known. */
interface MonthParts {
  readonly month: MonthNumber;
  readonly handling: number;
  readonly running: number;
  readonly investment: number;
  /** Moved contacts that are solved in the new way. */
  readonly solved: number;
}

function monthParts(
  shift: Shift,
  basis: Basis,
  { month, ramp, moved, induced, staying, solved }: MonthFlow,
): MonthParts {
  const { share, leakage, costFrom, costTo, costLeak } = basis;
  const start = firstMonth(shift.start as string);
  // What stays is harder only because the rest has gone: a shift that moves nothing makes nothing harder.
  const harder =
    shift.remainingCost === undefined || share === 0 ? 0 : staying * (shift.remainingCost - costFrom) * ramp;
  return {
    month,
    handling: moved * (costFrom - costTo - leakage * costLeak) - induced * (costTo + leakage * costLeak) - harder,
    running: month >= start ? (shift.runningCost ?? 0) / 12 : 0,
    investment: month === start ? (shift.investment ?? 0) : 0,
    solved,
  };
}

interface CaseParts {
  readonly first: MonthNumber;
  readonly start: MonthNumber;
  readonly months: readonly MonthParts[];
  readonly retentionPerSolved: Outcome;
  readonly conversionPerSolved: Outcome;
  /** What one solved contact costs when all its customers leave: LTV ÷ contacts per customer. */
  readonly valuePerChurn: Outcome;
}

function assemble(snapshot: Snapshot, parts: CaseParts): BusinessCase {
  const { retentionPerSolved, conversionPerSolved } = parts;
  const amounts = parts.months.map((month) => ({
    month: month.month,
    handling: month.handling,
    retention: isReason(retentionPerSolved) ? null : month.solved * retentionPerSolved,
    conversion: isReason(conversionPerSolved) ? null : month.solved * conversionPerSolved,
    running: month.running,
    investment: month.investment,
  }));
  return {
    ...caseOf(snapshot, amounts, parts.first, parts.start),
    breakEvenChurnDifference: breakEven(parts, amounts),
    retentionUnknown: isReason(retentionPerSolved) ? retentionPerSolved : null,
    conversionUnknown: isReason(conversionPerSolved) ? conversionPerSolved : null,
  };
}

type Components = Omit<Amounts, "net" | "netBeforeRelationship">;

function netsOf(parts: Components): Amounts {
  const netBeforeRelationship = parts.handling - parts.running - parts.investment;
  return {
    ...parts,
    net: netBeforeRelationship + (parts.retention ?? 0) + (parts.conversion ?? 0),
    netBeforeRelationship,
  };
}

/** Sums, present value and payback of amounts by month. */
function caseOf(
  snapshot: Snapshot,
  components: readonly (Components & { readonly month: MonthNumber })[],
  first: MonthNumber,
  start: MonthNumber,
): Omit<BusinessCase, "breakEvenChurnDifference" | "retentionUnknown" | "conversionUnknown"> {
  const months: MonthAmounts[] = [];
  let cumulative = 0;
  for (const month of components) {
    const amounts = netsOf(month);
    cumulative += amounts.net;
    months.push({ ...amounts, month: month.month, cumulative });
  }
  const runRate = months.at(-1)?.net ?? 0;
  const payback = paybackOf(months, start);
  return {
    months,
    years: yearsOf(months),
    total: sumAmounts(months),
    cumulative,
    npv: presentValue(snapshot, months, first),
    paybackMonths: payback,
    paybackBeyond: isReason(payback) ? beyond(months, start, cumulative, runRate) : noNeed(),
    runRate,
  };
}

function yearsOf(months: readonly MonthAmounts[]): Map<number, Amounts> {
  const years = new Map<number, MonthAmounts[]>();
  for (const month of months) {
    const year = yearOf(month.month);
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  return new Map([...years].map(([year, list]) => [year, sumAmounts(list)]));
}

/** Adds amounts up; a part that is nowhere known stays unknown. */
export function sumAmounts(all: readonly Amounts[]): Amounts {
  const sum = (pick: (amounts: Amounts) => number): number => all.reduce((total, amounts) => total + pick(amounts), 0);
  const sumKnown = (pick: (amounts: Amounts) => number | null): number | null =>
    all.some((amounts) => pick(amounts) !== null) ? sum((amounts) => pick(amounts) ?? 0) : null;
  return {
    handling: sum((amounts) => amounts.handling),
    retention: sumKnown((amounts) => amounts.retention),
    conversion: sumKnown((amounts) => amounts.conversion),
    running: sum((amounts) => amounts.running),
    investment: sum((amounts) => amounts.investment),
    net: sum((amounts) => amounts.net),
    netBeforeRelationship: sum((amounts) => amounts.netBeforeRelationship),
  };
}

function presentValue(snapshot: Snapshot, months: readonly MonthAmounts[], first: MonthNumber): Outcome {
  const rate = snapshot.manifest.discountRate;
  if (rate === undefined) return missing("discountRate");
  if (rate <= -1) {
    return because("discountRate is -100% or lower", "discountRate is -100% of lager");
  }
  return finite(months.reduce((sum, { month, net }) => sum + net / (1 + rate) ** ((month - first) / 12), 0));
}

function paybackOf(months: readonly MonthAmounts[], start: MonthNumber): Outcome {
  let wasBelow = false;
  for (const { month, cumulative } of months) {
    if (cumulative < 0) wasBelow = true;
    else if (wasBelow) return month - start + 1;
  }
  if (!wasBelow) return because("it never costs more than it brings", "het kost nooit meer dan het oplevert");
  return because("it does not pay back within the period", "het verdient zich niet terug binnen de periode");
}

function beyond(months: readonly MonthAmounts[], start: MonthNumber, cumulative: number, runRate: number): Outcome {
  if (cumulative >= 0) return noNeed();
  if (runRate <= 0) {
    return because("the last month still costs more than it brings", "de laatste maand kost nog meer dan die oplevert");
  }
  const last = months.at(-1)?.month ?? start;
  return finite(last - start + 1 + Math.ceil(-cumulative / runRate));
}

function noNeed(): Reason {
  return because("it pays back within the period", "het verdient zich terug binnen de periode");
}

/** The net without retention, over what one point of churn takes from it. */
function breakEven(parts: CaseParts, amounts: readonly Components[]): Outcome {
  if (isReason(parts.valuePerChurn)) return parts.valuePerChurn;
  const solved = parts.months.reduce((sum, month) => sum + month.solved, 0);
  const perPoint = solved * parts.valuePerChurn;
  if (perPoint === 0) return because("no contacts move", "er verschuiven geen contacten");
  const without = amounts.reduce((sum, month) => sum + netsOf({ ...month, retention: 0 }).net, 0);
  return finite(without / perPoint);
}

function computeSum(snapshot: Snapshot, ids: readonly string[], which: Case): Outcome<BusinessCase> {
  const period = periodOf(snapshot);
  if (isReason(period)) return period;
  const outcomes = ids.map((id) => shiftCase(snapshot, id, which));
  const unknown = together(outcomes.filter(isReason));
  if (unknown !== null) return unknown;
  const cases = knownOf(outcomes);
  const starts = ids.map((id) => firstMonth(shiftInCase(snapshot.strategy.shifts[id] as Shift, which).start as string));
  if (cases.length === 0) return because("there are no shifts", "er zijn geen verschuivingen");
  const months = (cases[0] as BusinessCase).months.map(({ month }, index) => ({
    ...sumAmounts(cases.map((one) => one.months[index] as Amounts)),
    month,
  }));
  return computable({
    ...caseOf(snapshot, months, period.first, Math.min(...starts)),
    breakEvenChurnDifference: because("it is known per shift", "het is bekend per verschuiving"),
    retentionUnknown: together(cases.map((one) => one.retentionUnknown)),
    conversionUnknown: together(cases.map((one) => one.conversionUnknown)),
  });
}
