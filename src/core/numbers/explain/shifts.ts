import type { Shift } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import { type Amounts, type BusinessCase, type Case, shiftCase, shiftInCase, sumCases } from "../business-case.ts";
import { monthText, yearOf } from "../dates.ts";
import { leakChannel, mixNow } from "../mix.ts";
import { isReason, missing, type Outcome } from "../reason.ts";
import { type ChurnDifference, churnDifference, lifetimeValue, measured, NOT_MEASURED } from "../relationship.ts";
import type { ExplainedInput, Explainer, Explanation, Unit } from "./explanation.ts";

/** A figure of a business case: what it is called, its unit, its formula, and how to take it. */
interface Figure {
  readonly title: Text;
  readonly unit: Unit;
  readonly formula: Text;
  readonly take: (one: BusinessCase) => Outcome;
}

function amount(title: Text, formula: Text, key: keyof Amounts): Figure {
  return { title, unit: "money", formula, take: (one) => one.total[key] ?? unknownPart(one, key) };
}

function unknownPart(one: BusinessCase, key: keyof Amounts): Outcome {
  return (key === "conversion" ? one.conversionUnknown : one.retentionUnknown) ?? missing(key);
}

const FIGURES: Readonly<Record<string, Figure>> = {
  handling: amount(
    { en: "Handling saving over the period", nl: "Besparing op afhandelkosten over de periode" },
    {
      en: "Σ over the months: moved × (cost from − cost to − leakage × cost of the leak channel) − moved × induced demand × (cost to + leakage × cost of the leak channel) − what stays × (remaining cost − cost from) × ramp; moved = volume/12 × (1 + growth)^(t/12) × share of `from` now × share × ramp",
      nl: "Σ over de maanden: verplaatst × (kosten van − kosten naar − terugval × kosten terugvalkanaal) − verplaatst × aanzuigende werking × (kosten naar + terugval × kosten terugvalkanaal) − wat blijft × (kosten van wat blijft − kosten van) × ingroei; verplaatst = volume/12 × (1 + groei)^(t/12) × aandeel van `from` nu × aandeel × ingroei",
    },
    "handling",
  ),
  retention: amount(
    { en: "Retention over the period", nl: "Behoud over de periode" },
    {
      en: "Σ over the months: moved × (1 − leakage) ÷ contacts per customer × (churn from − churn to) × lifetime value",
      nl: "Σ over de maanden: verplaatst × (1 − terugval) ÷ contacten per klant × (vertrek van − vertrek naar) × klantwaarde",
    },
    "retention",
  ),
  conversion: amount(
    { en: "Conversion over the period", nl: "Conversie over de periode" },
    {
      en: "Σ over the months: moved × (1 − leakage) × (conversion to − conversion from) × conversion value",
      nl: "Σ over de maanden: verplaatst × (1 − terugval) × (conversie naar − conversie van) × conversiewaarde",
    },
    "conversion",
  ),
  running: amount(
    { en: "Running cost over the period", nl: "Lopende kosten over de periode" },
    {
      en: "running cost ÷ 12 for every month from the start on",
      nl: "lopende kosten ÷ 12 voor elke maand vanaf het begin",
    },
    "running",
  ),
  investment: amount(
    { en: "Investment", nl: "Investering" },
    { en: "investment in the month of the start", nl: "investering in de maand van het begin" },
    "investment",
  ),
  net: amount(
    { en: "Net over the period", nl: "Saldo over de periode" },
    {
      en: "handling + retention + conversion − running cost − investment",
      nl: "afhandelen + behoud + conversie − lopende kosten − investering",
    },
    "net",
  ),
  netBeforeRelationship: amount(
    { en: "Net before the relationship", nl: "Saldo vóór de relatie" },
    { en: "handling − running cost − investment", nl: "afhandelen − lopende kosten − investering" },
    "netBeforeRelationship",
  ),
  cumulative: {
    title: { en: "Cumulative net at the end of the period", nl: "Opgeteld saldo aan het eind van de periode" },
    unit: "money",
    formula: { en: "Σ net over all months of the period", nl: "Σ saldo over alle maanden van de periode" },
    take: (one) => one.cumulative,
  },
  npv: {
    title: { en: "Net present value", nl: "Netto contante waarde" },
    unit: "money",
    formula: {
      en: "Σ over the months: net ÷ (1 + discount rate)^(t/12), t = months since the period's first month",
      nl: "Σ over de maanden: saldo ÷ (1 + disconteringsvoet)^(t/12), t = maanden sinds de eerste maand van de periode",
    },
    take: (one) => one.npv,
  },
  paybackMonths: {
    title: { en: "Payback", nl: "Terugverdientijd" },
    unit: "months",
    formula: {
      en: "months from the start, which is 1, to the first whose cumulative net is 0 or more after it was below",
      nl: "maanden vanaf het begin, dat 1 is, tot de eerste waarin het opgetelde saldo 0 of meer is nadat het eronder lag",
    },
    take: (one) => one.paybackMonths,
  },
  paybackBeyond: {
    title: { en: "Payback beyond the period, estimated", nl: "Terugverdientijd voorbij de periode, geschat" },
    unit: "months",
    formula: {
      en: "months from the start to the end of the period + shortfall at the end ÷ net of the last month, rounded up",
      nl: "maanden vanaf het begin tot het eind van de periode + tekort aan het eind ÷ saldo van de laatste maand, naar boven afgerond",
    },
    take: (one) => one.paybackBeyond,
  },
  runRate: {
    title: { en: "Run rate", nl: "Saldo van de laatste maand" },
    unit: "money",
    formula: { en: "the net of the last month of the period", nl: "het saldo van de laatste maand van de periode" },
    take: (one) => one.runRate,
  },
  breakEvenChurnDifference: {
    title: { en: "Break-even churn difference", nl: "Omslagpunt van het verschil in vertrek" },
    unit: "points",
    formula: {
      en: "the difference (to − from) at which the cumulative net is 0: net without retention ÷ (solved contacts ÷ contacts per customer × lifetime value)",
      nl: "het verschil (naar − van) waarbij het opgetelde saldo 0 is: saldo zonder behoud ÷ (opgeloste contacten ÷ contacten per klant × klantwaarde)",
    },
    take: (one) => one.breakEvenChurnDifference,
  },
};

/** The figures of a business case that can be asked for. */
export const CASE_FIGURES: readonly string[] = Object.keys(FIGURES);

/** A figure of the whole period, or of a year or month of it: `years.2027.handling`, `months.2027-03.net`. */
function figureOf(name: string): Figure | null {
  const [, year, part] = /^(?:years|months)\.(\d{4}(?:-\d\d)?)\.(\w+)$/.exec(name) ?? [];
  if (year === undefined || part === undefined) return FIGURES[name] ?? null;
  const whole = FIGURES[part];
  if (whole === undefined || !YEARLY.has(part)) return null;
  const key = part as keyof Amounts;
  return {
    ...whole,
    title: { en: `${whole.title.en}: ${year}`, nl: `${whole.title.nl}: ${year}` },
    take: (one) => {
      const month = one.months.find((candidate) => monthText(candidate.month) === year);
      const amounts = month ?? one.years.get(Number(year));
      return amounts === undefined ? missing(`years.${year}`) : (amounts[key] ?? unknownPart(one, key));
    },
  };
}

/** Figures that are sums of amounts, and so known by year too. */
const YEARLY: ReadonlySet<string> = new Set([
  "handling",
  "retention",
  "conversion",
  "running",
  "investment",
  "net",
  "netBeforeRelationship",
]);

export function explainShift(
  explainer: Explainer,
  path: string,
  id: string,
  which: Case,
  name: string,
): Explanation | null {
  const { snapshot } = explainer;
  const shift = snapshot.strategy.shifts[id];
  const figure = figureOf(name);
  if (shift === undefined || figure === null) return null;
  const one = shiftCase(snapshot, id, which);
  const inputs = shiftInputs(explainer, id, shiftInCase(shift, which), which);
  return explainCase(explainer, path, figure, one, inputs, shift.name ?? id);
}

export function explainSum(
  explainer: Explainer,
  path: string,
  ids: readonly string[],
  which: Case,
  name: string,
  subject: string,
): Explanation | null {
  const { snapshot } = explainer;
  const figure = figureOf(name);
  if (figure === null) return null;
  const inputs = ids.map((id) => {
    const one = shiftCase(snapshot, id, which);
    const part = isReason(one) ? one : figure.take(one);
    const label = snapshot.strategy.shifts[id]?.name ?? id;
    const value = isReason(part) ? explainer.text(part.text) : part;
    return explainer.input({ en: label, nl: label }, `shifts.${id}`, value, figure.unit);
  });
  return explainCase(explainer, path, figure, sumCases(snapshot, ids, which), inputs, subject);
}

function explainCase(
  explainer: Explainer,
  path: string,
  figure: Figure,
  one: Outcome<BusinessCase>,
  inputs: readonly ExplainedInput[],
  subject: string,
): Explanation {
  const title = { en: `${figure.title.en}: ${subject}`, nl: `${figure.title.nl}: ${subject}` };
  const outcome = isReason(one) ? one : figure.take(one);
  const filled = isReason(one) ? [] : [...filledYears(explainer, one), ...discounted(explainer, figure, one)];
  return explainer.explanation(path, title, outcome, figure.unit, figure.formula, filled, inputs);
}

/** For the present value: what each year's net is worth in the first month of the period. */
function discounted(explainer: Explainer, figure: Figure, one: BusinessCase): string[] {
  const rate = explainer.snapshot.manifest.discountRate;
  const first = one.months[0]?.month;
  if (figure !== FIGURES.npv || rate === undefined || first === undefined) return [];
  const years = new Map<number, number>();
  for (const { month, net } of one.months) {
    years.set(yearOf(month), (years.get(yearOf(month)) ?? 0) + net / (1 + rate) ** ((month - first) / 12));
  }
  const parts = [...years].map(([year, value]) => `${year} ${explainer.show(value, "money")}`);
  const name = explainer.language === "nl" ? "contant" : "discounted";
  return [`${name}: ${parts.join(" · ")} = ${isReason(one.npv) ? "?" : explainer.show(one.npv, "money")}`];
}

/** Every year with its parts filled in, so that the sum can be followed. */
function filledYears(explainer: Explainer, one: BusinessCase): string[] {
  const nl = explainer.language === "nl";
  const line = (name: string, amounts: Amounts): string => {
    const parts = [
      `${nl ? "afhandelen" : "handling"} ${explainer.show(amounts.handling, "money")}`,
      amounts.retention === null
        ? null
        : `${nl ? "behoud" : "retention"} ${explainer.show(amounts.retention, "money")}`,
      amounts.conversion === null
        ? null
        : `${nl ? "conversie" : "conversion"} ${explainer.show(amounts.conversion, "money")}`,
      `${nl ? "lopend" : "running"} ${explainer.show(-amounts.running, "money")}`,
      `${nl ? "investering" : "investment"} ${explainer.show(-amounts.investment, "money")}`,
    ].filter((part) => part !== null);
    const excluding = amounts.retention === null ? (nl ? " (zonder de relatie)" : " (excluding the relationship)") : "";
    return `${name}: ${parts.join(" · ")} = ${explainer.show(amounts.net, "money")}${excluding}`;
  };
  return [
    ...[...one.years].map(([year, amounts]) => line(String(year), amounts)),
    line(nl ? "samen" : "together", one.total),
  ];
}

/** Everything a shift's business case rests on, with where it stands. */
function shiftInputs(explainer: Explainer, id: string, shift: Shift, which: Case): ExplainedInput[] {
  const { strategy, manifest } = explainer.snapshot;
  const declared = strategy.shifts[id] as Shift;
  const own = (key: keyof Shift & string): string =>
    which !== "expected" && (declared.scenarios?.[which] as Record<string, unknown> | undefined)?.[key] !== undefined
      ? `shifts.${id}.scenarios.${which}.${key}`
      : `shifts.${id}.${key}`;
  const { moment = "", from = "", to = "" } = shift;
  const now = mixNow(strategy, moment, shift.segment ?? null);
  const leak = leakChannel(strategy, shift) ?? "";
  const mixPath =
    shift.segment === undefined ? `channelMix.${moment}.now` : `channelMix.${moment}.segments.${shift.segment}.now`;
  const cost = (channel: string, en: string, nl: string): ExplainedInput =>
    explainer.input(
      { en: `${en} (${channel})`, nl: `${nl} (${channel})` },
      `channels.${channel}.costPerContact`,
      strategy.channels[channel]?.costPerContact,
      "money",
    );
  return [
    explainer.input(
      { en: "volume a year", nl: "volume per jaar" },
      `contactMoments.${moment}.volume`,
      strategy.contactMoments[moment]?.volume,
      "contacts",
    ),
    explainer.input(
      { en: "growth", nl: "groei" },
      `contactMoments.${moment}.growth`,
      strategy.contactMoments[moment]?.growth,
      "share",
      explainer.show(0, "share"),
    ),
    explainer.input(
      { en: `share of ${from} now`, nl: `aandeel van ${from} nu` },
      `${mixPath}.${from}`,
      isReason(now) ? undefined : now[from],
      "share",
    ),
    explainer.input({ en: "share that moves", nl: "aandeel dat verschuift" }, own("share"), shift.share, "share"),
    explainer.input({ en: "start", nl: "begin" }, own("start"), shift.start, "word"),
    explainer.input({ en: "end", nl: "einde" }, own("end"), shift.end, "word"),
    explainer.input({ en: "ramp", nl: "ingroei" }, own("ramp"), shift.ramp, "word", "linear"),
    explainer.input(
      { en: "leakage", nl: "terugval" },
      own("leakage"),
      shift.leakage,
      "share",
      explainer.show(0, "share"),
    ),
    explainer.input(
      { en: "induced demand", nl: "aanzuigende werking" },
      own("inducedDemand"),
      shift.inducedDemand,
      "share",
      explainer.show(0, "share"),
    ),
    cost(from, "cost from", "kosten van"),
    ...(to === "none" ? [] : [cost(to, "cost to", "kosten naar")]),
    ...(leak === from || leak === to ? [] : [cost(leak, "cost of the leak channel", "kosten terugvalkanaal")]),
    explainer.input(
      { en: "remaining cost", nl: "kosten van wat blijft" },
      own("remainingCost"),
      shift.remainingCost,
      "money",
    ),
    ...relationshipInputs(explainer, id, shift, own("churnDifference")),
    explainer.input(
      { en: "running cost a year", nl: "lopende kosten per jaar" },
      own("runningCost"),
      shift.runningCost,
      "money",
      explainer.show(0, "money"),
    ),
    explainer.input(
      { en: "investment", nl: "investering" },
      own("investment"),
      shift.investment,
      "money",
      explainer.show(0, "money"),
    ),
    explainer.input({ en: "period from", nl: "periode van" }, "period.start", manifest.period?.start, "word"),
    explainer.input({ en: "period to", nl: "periode tot en met" }, "period.end", manifest.period?.end, "word"),
    explainer.input({ en: "discount rate", nl: "disconteringsvoet" }, "discountRate", manifest.discountRate, "share"),
  ];
}

function relationshipInputs(explainer: Explainer, id: string, shift: Shift, declaredPath: string): ExplainedInput[] {
  const { strategy } = explainer.snapshot;
  const inputs: ExplainedInput[] = [];
  if (shift.churnDifference !== undefined) {
    const label = { en: "churn difference (to − from)", nl: "verschil in vertrek (naar − van)" };
    inputs.push(explainer.input(label, declaredPath, shift.churnDifference, "points"));
  } else {
    inputs.push(...[shift.from, shift.to].flatMap((channel) => churnInput(explainer, shift.moment, channel)));
  }
  inputs.push(...lifetimeValueInputs(explainer, id, shift));
  const moment = shift.moment ?? "";
  const perCustomer = { en: "contacts per customer", nl: "contacten per klant" };
  inputs.push(
    explainer.input(
      perCustomer,
      `contactMoments.${moment}.contactsPerCustomer`,
      strategy.contactMoments[moment]?.contactsPerCustomer,
      "number",
      "1",
    ),
  );
  return inputs;
}

/** One value where the shift or its segment names it; else the segments that the mean is taken of. */
function lifetimeValueInputs(explainer: Explainer, id: string, shift: Shift): ExplainedInput[] {
  const { strategy } = explainer.snapshot;
  const label = { en: "lifetime value of a customer", nl: "klantwaarde" };
  if (shift.lifetimeValue !== undefined) {
    return [explainer.input(label, `shifts.${id}.lifetimeValue`, shift.lifetimeValue, "money")];
  }
  const named = strategy.contactMoments[shift.moment ?? ""]?.segments;
  const segments =
    shift.segment !== undefined ? [shift.segment] : named?.length ? named : Object.keys(strategy.segments);
  const mean = lifetimeValue(strategy, shift);
  const shown = isReason(mean) ? undefined : mean;
  return [
    explainer.input(label, "segments", shown, "money"),
    ...segments.flatMap((segment) => [
      explainer.input(
        { en: `lifetime value of ${segment}`, nl: `klantwaarde van ${segment}` },
        `segments.${segment}.lifetimeValue`,
        strategy.segments[segment]?.lifetimeValue,
        "money",
      ),
      explainer.input(
        { en: `share of customers of ${segment}`, nl: `aandeel klanten van ${segment}` },
        `segments.${segment}.share`,
        strategy.segments[segment]?.share,
        "share",
      ),
    ]),
  ];
}

function churnInput(explainer: Explainer, moment: string | undefined, channel: string | undefined): ExplainedInput[] {
  const { strategy } = explainer.snapshot;
  const record = measured(strategy, moment, channel, (candidate) => candidate.churn);
  if (record === null) return [];
  const index = strategy.relationshipReturns.indexOf(record);
  const label = { en: `churn by ${channel}`, nl: `vertrek via ${channel}` };
  return [explainer.input(label, `relationshipReturns.${index}.churn`, record.churn, "share")];
}

function boundOf(churn: ChurnDifference, bound: string | undefined): number | null {
  if (bound === "low") return churn.low;
  return bound === "high" ? churn.high : churn.value;
}

/** The churn difference with its 95% interval, or one end of that. */
export function explainChurnDifference(
  explainer: Explainer,
  path: string,
  id: string,
  bound: string | undefined,
): Explanation | null {
  const shift = explainer.snapshot.strategy.shifts[id];
  if (shift === undefined) return null;
  const churn = churnDifference(explainer.snapshot.strategy, id, shift);
  const filled: string[] = [];
  if (!isReason(churn) && churn.low !== null && churn.high !== null) {
    filled.push(`95%: ${explainer.show(churn.low, "points")} … ${explainer.show(churn.high, "points")}`);
  }
  return explainer.explanation(
    path,
    { en: `Churn difference: ${shift.name ?? id}`, nl: `Verschil in vertrek: ${shift.name ?? id}` },
    isReason(churn) ? churn : (boundOf(churn, bound) ?? NOT_MEASURED),
    "points",
    {
      en: "churn to − churn from; interval ± 1.96 × √(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂) from the two sample sizes",
      nl: "vertrek naar − vertrek van; interval ± 1,96 × √(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂) uit de twee steekproeven",
    },
    filled,
    relationshipInputs(explainer, id, shift, `shifts.${id}.churnDifference`),
  );
}
