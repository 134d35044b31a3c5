import { type BusinessCase, CASES, type Case, shiftCase, shiftInCase, sumCases } from "../business-case.ts";
import { firstMonth, monthText, yearOf } from "../dates.ts";
import { because, isReason, type Outcome } from "../reason.ts";
import { churnDifference, lifetimeValue } from "../relationship.ts";
import { explainChurnDifference } from "./churn.ts";
import { type ExplainedInput, type Explainer, type Explanation, under } from "./explanation.ts";
import { type AskedFigure, figureOf, monthOf } from "./figures.ts";
import { FilledMonth, monthsOf, movedLine, netLine } from "./month.ts";
import { explainInitiativePriority } from "./priorities.ts";
import { shiftInputs } from "./shift-inputs.ts";

/** A number of a shift: `report-move-online.low.years.2027.net`. */
export function explainShift(
  explainer: Explainer,
  path: string,
  [id = "", ...names]: readonly string[],
): Explanation | null {
  const shift = explainer.snapshot.strategy.shifts[id];
  if (shift === undefined) return null;
  if (names[0] === "churnDifference") return explainChurnDifference(explainer, path, id, names[1]);
  if (names[0] === "relationshipKnown") return explainRelationshipKnown(explainer, path, id);
  const { which, name } = caseAsked(names);
  const one = shiftCase(explainer.snapshot, id, which);
  const subject: Subject = { name: shift.name ?? id, ids: [id], sum: false };
  return explainCase(explainer, path, subject, which, name, one);
}

/** A number of an initiative, or of the whole strategy: what their shifts come to together. */
export function explainSum(
  explainer: Explainer,
  path: string,
  initiative: string | null,
  names: readonly string[],
): Explanation | null {
  const { shifts, initiatives } = explainer.snapshot.strategy;
  if (initiative !== null && initiatives[initiative] === undefined) return null;
  if (initiative !== null && names[0] === "priority") return explainInitiativePriority(explainer, path, initiative);
  const ids = Object.keys(shifts).filter((id) => initiative === null || shifts[id]?.initiative === initiative);
  const whole = explainer.language === "nl" ? "hele strategie" : "whole strategy";
  const subject: Subject = {
    name: initiative === null ? whole : (initiatives[initiative]?.name ?? initiative),
    ids,
    sum: true,
  };
  const { which, name } = caseAsked(names);
  return explainCase(explainer, path, subject, which, name, sumCases(explainer.snapshot, ids, which));
}

/** `low.npv` is of the low case; a figure without a case of the expected one. */
function caseAsked(names: readonly string[]): { readonly which: Case; readonly name: string } {
  const which = CASES.find((one) => one === names[0]);
  return { which: which ?? "expected", name: (which === undefined ? names : names.slice(1)).join(".") };
}

/** Of whose business case a figure is: of one shift, or of several together. */
interface Subject {
  readonly name: string;
  readonly ids: readonly string[];
  readonly sum: boolean;
}

function explainCase(
  explainer: Explainer,
  path: string,
  subject: Subject,
  which: Case,
  name: string,
  one: Outcome<BusinessCase>,
): Explanation | null {
  // A case that is not known has no figures to choose from: its net tells why.
  const figure = figureOf(name === "" && isReason(one) ? "net" : name, monthsOf(one));
  if (figure === null) return null;
  const title = { en: `${figure.title.en}: ${subject.name}`, nl: `${figure.title.nl}: ${subject.name}` };
  const outcome = isReason(one) ? one : figure.take(one);
  const filled = isReason(one) || isReason(outcome) ? [] : filledCase(explainer, subject, which, figure, one);
  return explainer.explanation(
    path,
    title,
    outcome,
    figure.unit,
    figure.formula,
    filled,
    inputsOf(explainer, subject, which, figure),
  );
}

function inputsOf(explainer: Explainer, { ids, sum }: Subject, which: Case, figure: AskedFigure): ExplainedInput[] {
  const { shifts } = explainer.snapshot.strategy;
  if (ids.length === 0) {
    const label = { en: "shifts that count here", nl: "verschuivingen die hier meetellen" };
    return [explainer.input(label, "shifts", undefined, "number")];
  }
  if (sum && !explainer.eachShift) return [];
  return ids.flatMap((id) => {
    const own = shiftInputs(explainer, id, which, figure.needs);
    return sum ? under(shifts[id]?.name ?? id, own) : own;
  });
}

function filledCase(
  explainer: Explainer,
  subject: Subject,
  which: Case,
  figure: AskedFigure,
  one: BusinessCase,
): string[] {
  const lines = subject.sum && explainer.eachShift ? perShift(explainer, subject.ids, which, figure) : [];
  if (figure.stretch.kind === "month") return [...lines, ...filledMonth(explainer, subject, which, figure, one)];
  if (figure.stretch.kind === "year") return [...lines, ...filledYear(explainer, subject, which, figure, one)];
  return [...lines, ...filledPeriod(explainer, subject, which, figure, one)];
}

/** What each of several shifts adds, or why it adds nothing. */
function perShift(explainer: Explainer, ids: readonly string[], which: Case, figure: AskedFigure): string[] {
  return ids.map((id) => {
    const one = shiftCase(explainer.snapshot, id, which);
    const part = isReason(one) ? one : figure.take(one);
    const shown = isReason(part) ? `– (${explainer.text(part.text)})` : explainer.show(part, figure.unit);
    return `${explainer.snapshot.strategy.shifts[id]?.name ?? id}: ${shown}`;
  });
}

function filledMonth(
  explainer: Explainer,
  { ids: [id], sum }: Subject,
  which: Case,
  { stretch, amount }: AskedFigure,
  one: BusinessCase,
): string[] {
  const month = stretch.kind === "month" ? monthOf(one, stretch.name) : undefined;
  if (month === undefined) return [];
  if (amount === null) return [cumulativeLine(explainer, one, month.month)];
  if (!sum && id !== undefined) return new FilledMonth(explainer, id, which, month).lines(amount);
  return amount === "net" ? [netLine(explainer, monthText(month.month), month)] : [];
}

/** The net of each month before, added to that of the month itself. */
function cumulativeLine(explainer: Explainer, one: BusinessCase, until: number): string {
  const months = one.months.filter(({ month }) => month <= until);
  const last = months.at(-1);
  const before = months.at(-2)?.cumulative ?? 0;
  const parts = `${explainer.show(before, "money")} + ${explainer.show(last?.net ?? 0, "money")}`;
  return `${monthText(until)}: ${parts} = ${explainer.show(last?.cumulative ?? 0, "money")}`;
}

function filledYear(
  explainer: Explainer,
  { ids }: Subject,
  which: Case,
  { stretch, amount, needs }: AskedFigure,
  one: BusinessCase,
): string[] {
  if (stretch.kind !== "year" || amount === null) return [];
  const whole = one.years.get(Number(stretch.name));
  const months = one.months.filter(({ month }) => yearOf(month) === Number(stretch.name));
  const moved = needs.includes("flow") ? movedLine(explainer, ids, which, stretch.name, months) : null;
  const terms = months.map((month) => `${monthText(month.month)} ${explainer.show(month[amount] ?? 0, "money")}`);
  return [
    ...(moved === null ? [] : [moved]),
    ...(amount === "net" && whole !== undefined ? [netLine(explainer, stretch.name, whole)] : []),
    `${terms.join(" · ")} = ${explainer.show(whole?.[amount] ?? 0, "money")}`,
  ];
}

function filledPeriod(
  explainer: Explainer,
  subject: Subject,
  which: Case,
  figure: AskedFigure,
  one: BusinessCase,
): string[] {
  const { amount } = figure;
  const years = filledYears(explainer, one);
  if (amount === "net") return years;
  if (amount !== null) return [...lastMonth(explainer, subject, which, figure, one), yearSums(explainer, one, amount)];
  switch (figure.name) {
    case "npv":
      return [...years, ...discounted(explainer, one)];
    case "paybackMonths":
      return [...years, ...turningPoint(explainer, subject, which, one)];
    case "paybackBeyond":
      return [...years, ...afterPeriod(explainer, subject, which, one)];
    case "runRate":
      return one.months.slice(-1).map((month) => netLine(explainer, monthText(month.month), month));
    case "breakEvenChurnDifference":
      return [...years, ...breakEven(explainer, subject, which, one)];
    default:
      return years;
  }
}

/** The formula of a month filled in for the last one, as an example. */
function lastMonth(
  explainer: Explainer,
  { ids: [id], sum }: Subject,
  which: Case,
  { amount }: AskedFigure,
  one: BusinessCase,
): string[] {
  const month = one.months.at(-1);
  if (sum || id === undefined || month === undefined || amount === null) return [];
  return new FilledMonth(explainer, id, which, month).lines(amount);
}

function yearSums(explainer: Explainer, one: BusinessCase, key: keyof BusinessCase["total"]): string {
  const terms = [...one.years].map(([year, amounts]) => `${year} ${explainer.show(amounts[key] ?? 0, "money")}`);
  return `${terms.join(" · ")} = ${explainer.show(one.total[key] ?? 0, "money")}`;
}

/** Every year with its parts filled in, so that the sum can be followed. */
function filledYears(explainer: Explainer, one: BusinessCase): string[] {
  const together = explainer.language === "nl" ? "samen" : "together";
  return [
    ...[...one.years].map(([year, amounts]) => netLine(explainer, String(year), amounts)),
    netLine(explainer, together, one.total),
  ];
}

/** For the present value: what each year's net is worth in the first month of the period. */
function discounted(explainer: Explainer, one: BusinessCase): string[] {
  const rate = explainer.snapshot.manifest.discountRate;
  const first = one.months[0]?.month;
  if (rate === undefined || first === undefined) return [];
  const years = new Map<number, number>();
  for (const { month, net } of one.months) {
    years.set(yearOf(month), (years.get(yearOf(month)) ?? 0) + net / (1 + rate) ** ((month - first) / 12));
  }
  const parts = [...years].map(([year, value]) => `${year} ${explainer.show(value, "money")}`);
  const name = explainer.language === "nl" ? "contant" : "discounted";
  return [`${name}: ${parts.join(" · ")} = ${isReason(one.npv) ? "?" : explainer.show(one.npv, "money")}`];
}

/** The month in which the cumulative net comes to 0, and the one before it. */
function turningPoint(explainer: Explainer, subject: Subject, which: Case, one: BusinessCase): string[] {
  const start = firstStart(explainer, subject, which);
  if (isReason(one.paybackMonths) || start === null) return [];
  const turning = start + one.paybackMonths - 1;
  const shown = one.months
    .filter(({ month }) => month === turning || month === turning - 1)
    .map(({ month, cumulative }) => `${monthText(month)} ${explainer.show(cumulative, "money")}`);
  const count = explainer.show(one.paybackMonths, "months");
  return [`${shown.join(" → ")}; ${monthText(start)} … ${monthText(turning)} = ${count}`];
}

function afterPeriod(explainer: Explainer, subject: Subject, which: Case, one: BusinessCase): string[] {
  const start = firstStart(explainer, subject, which);
  const last = one.months.at(-1)?.month;
  if (isReason(one.paybackBeyond) || start === null || last === undefined) return [];
  const short = `${explainer.show(-one.cumulative, "money")} ÷ ${explainer.show(one.runRate, "money")}`;
  return [`${last - start + 1} + ${short} → ${explainer.show(one.paybackBeyond, "months")}`];
}

/** The month in which the first of the shifts begins. */
function firstStart({ snapshot }: Explainer, { ids }: Subject, which: Case): number | null {
  const starts = ids.flatMap((id) => {
    const { start } = shiftInCase(snapshot.strategy.shifts[id] ?? {}, which);
    return start === undefined ? [] : [firstMonth(start)];
  });
  return starts.length === 0 ? null : Math.min(...starts);
}

function breakEven(explainer: Explainer, { ids: [id = ""] }: Subject, which: Case, one: BusinessCase): string[] {
  const { strategy } = explainer.snapshot;
  const shift = shiftInCase(strategy.shifts[id] ?? {}, which);
  const value = lifetimeValue(strategy, shift);
  const difference = one.breakEvenChurnDifference;
  if (isReason(value) || isReason(difference) || difference === 0) return [];
  const without = one.total.net - (one.total.retention ?? 0);
  const { contactsPerCustomer = 1 } = strategy.contactMoments[shift.moment ?? ""] ?? {};
  const solved = without / difference / (value / contactsPerCustomer);
  const below = `(${explainer.show(solved, "contacts")} ÷ ${explainer.show(contactsPerCustomer, "number")} × ${explainer.show(value, "money")})`;
  return [`${explainer.show(without, "money")} ÷ ${below} = ${explainer.show(difference, "points")}`];
}

/** Whether the business case of a shift counts what it does to the relationship. */
function explainRelationshipKnown(explainer: Explainer, path: string, id: string): Explanation {
  const one = shiftCase(explainer.snapshot, id, "expected");
  const unknown = isReason(one) ? one : one.retentionUnknown;
  const [yes, no] = explainer.language === "nl" ? ["ja", "nee"] : ["yes", "no"];
  return explainer.explanation(
    path,
    { en: "Relationship effect known", nl: "Effect op de relatie bekend" },
    unknown === null ? yes : because(`${no}: ${unknown.text.en}`, `${no}: ${unknown.text.nl}`),
    "word",
    {
      en: "known where churn in both ways, or their difference, and the lifetime value are given",
      nl: "bekend waar het vertrek in beide wegen, of het verschil daarvan, en de klantwaarde zijn gegeven",
    },
    filledRelationship(explainer, id),
    shiftInputs(explainer, id, "expected", ["flow", "leakage", "churn", "value"]),
  );
}

/** The two values that the effect on the relationship is known by. */
function filledRelationship(explainer: Explainer, id: string): string[] {
  const { strategy } = explainer.snapshot;
  const shift = strategy.shifts[id] ?? {};
  const [churn, value] = [churnDifference(strategy, id, shift), lifetimeValue(strategy, shift)];
  if (isReason(churn) || isReason(value)) return [];
  const [difference, worth] = [explainer.show(churn.value, "points"), explainer.show(value, "money")];
  return explainer.language === "nl"
    ? [`verschil in vertrek ${difference}; klantwaarde ${worth}`]
    : [`churn difference ${difference}; lifetime value ${worth}`];
}
