import type { Text } from "../../words/language.ts";
import type { Amounts, BusinessCase } from "../business-case.ts";
import { monthText } from "../dates.ts";
import { because, missing, type Outcome } from "../reason.ts";
import type { Unit } from "./explanation.ts";

/** What a figure of a business case rests on; inputs are listed by it. */
export type Need =
  | "flow"
  | "leakage"
  | "costs"
  | "churn"
  | "value"
  | "conversion"
  | "running"
  | "investment"
  | "discount";

/** A figure of a business case: what it is called, its unit, its formula, what it rests on, and how to take it. */
interface Figure {
  readonly title: Text;
  readonly unit: Unit;
  readonly formula: Text;
  readonly needs: readonly Need[];
  readonly take: (one: BusinessCase) => Outcome;
}

/** An amount that is known by month and by year too; its formula is that of one month. */
interface AmountFigure extends Omit<Figure, "take"> {
  readonly key: keyof Amounts;
}

const BEFORE_RELATIONSHIP: readonly Need[] = ["flow", "leakage", "costs", "running", "investment"];
const NET: readonly Need[] = [...BEFORE_RELATIONSHIP, "churn", "value", "conversion"];

const AMOUNTS: readonly AmountFigure[] = [
  {
    key: "handling",
    title: { en: "Handling saving", nl: "Besparing op afhandelkosten" },
    unit: "money",
    formula: {
      en: "moved × (cost from − cost to − leakage × cost of the leak channel) − moved × induced demand × (cost to + leakage × cost of the leak channel) − what stays × (remaining cost − cost from) × ramp; moved = volume/12 × (1 + growth)^(t/12) × share of `from` now × share × ramp",
      nl: "verplaatst × (kosten van − kosten naar − terugval × kosten terugvalkanaal) − verplaatst × aanzuigende werking × (kosten naar + terugval × kosten terugvalkanaal) − wat blijft × (kosten van wat blijft − kosten van) × ingroei; verplaatst = volume/12 × (1 + groei)^(t/12) × aandeel van `from` nu × aandeel × ingroei",
    },
    needs: ["flow", "leakage", "costs"],
  },
  {
    key: "retention",
    title: { en: "Retention", nl: "Behoud" },
    unit: "money",
    formula: {
      en: "moved × (1 − leakage) ÷ contacts per customer × (churn from − churn to) × lifetime value",
      nl: "verplaatst × (1 − terugval) ÷ contacten per klant × (vertrek van − vertrek naar) × klantwaarde",
    },
    needs: ["flow", "leakage", "churn", "value"],
  },
  {
    key: "conversion",
    title: { en: "Conversion", nl: "Conversie" },
    unit: "money",
    formula: {
      en: "moved × (1 − leakage) × (conversion to − conversion from) × conversion value",
      nl: "verplaatst × (1 − terugval) × (conversie naar − conversie van) × conversiewaarde",
    },
    needs: ["flow", "leakage", "conversion"],
  },
  {
    key: "running",
    title: { en: "Running cost", nl: "Lopende kosten" },
    unit: "money",
    formula: {
      en: "running cost ÷ 12 for every month from the start on",
      nl: "lopende kosten ÷ 12 voor elke maand vanaf het begin",
    },
    needs: ["running"],
  },
  {
    key: "investment",
    title: { en: "Investment", nl: "Investering" },
    unit: "money",
    formula: { en: "investment in the month of the start", nl: "investering in de maand van het begin" },
    needs: ["investment"],
  },
  {
    key: "net",
    title: { en: "Net", nl: "Saldo" },
    unit: "money",
    formula: {
      en: "handling + retention + conversion − running cost − investment",
      nl: "afhandelen + behoud + conversie − lopende kosten − investering",
    },
    needs: NET,
  },
  {
    key: "netBeforeRelationship",
    title: { en: "Net before the relationship", nl: "Saldo vóór de relatie" },
    unit: "money",
    formula: { en: "handling − running cost − investment", nl: "afhandelen − lopende kosten − investering" },
    needs: BEFORE_RELATIONSHIP,
  },
];

/** Figures of the whole period only. */
const OUTCOMES: Readonly<Record<string, Figure>> = {
  cumulative: {
    title: { en: "Cumulative net at the end of the period", nl: "Opgeteld saldo aan het eind van de periode" },
    unit: "money",
    formula: { en: "Σ net over all months of the period", nl: "Σ saldo over alle maanden van de periode" },
    needs: NET,
    take: (one) => one.cumulative,
  },
  npv: {
    title: { en: "Net present value", nl: "Netto contante waarde" },
    unit: "money",
    formula: {
      en: "Σ over the months: net ÷ (1 + discount rate)^(t/12), t = months since the period's first month",
      nl: "Σ over de maanden: saldo ÷ (1 + disconteringsvoet)^(t/12), t = maanden sinds de eerste maand van de periode",
    },
    needs: [...NET, "discount"],
    take: (one) => one.npv,
  },
  paybackMonths: {
    title: { en: "Payback", nl: "Terugverdientijd" },
    unit: "months",
    formula: {
      en: "months from the start, which is 1, to the first whose cumulative net is 0 or more after it was below",
      nl: "maanden vanaf het begin, dat 1 is, tot de eerste waarin het opgetelde saldo 0 of meer is nadat het eronder lag",
    },
    needs: NET,
    take: (one) => one.paybackMonths,
  },
  paybackBeyond: {
    title: { en: "Payback beyond the period, estimated", nl: "Terugverdientijd voorbij de periode, geschat" },
    unit: "months",
    formula: {
      en: "months from the start to the end of the period + shortfall at the end ÷ net of the last month, rounded up",
      nl: "maanden vanaf het begin tot het eind van de periode + tekort aan het eind ÷ saldo van de laatste maand, naar boven afgerond",
    },
    needs: NET,
    take: (one) => one.paybackBeyond,
  },
  runRate: {
    title: { en: "Run rate", nl: "Saldo van de laatste maand" },
    unit: "money",
    formula: { en: "the net of the last month of the period", nl: "het saldo van de laatste maand van de periode" },
    needs: NET,
    take: (one) => one.runRate,
  },
  breakEvenChurnDifference: {
    title: { en: "Break-even churn difference", nl: "Omslagpunt van het verschil in vertrek" },
    unit: "points",
    formula: {
      en: "the difference (to − from) at which the cumulative net is 0: net without retention ÷ (solved contacts ÷ contacts per customer × lifetime value)",
      nl: "het verschil (naar − van) waarbij het opgetelde saldo 0 is: saldo zonder behoud ÷ (opgeloste contacten ÷ contacten per klant × klantwaarde)",
    },
    needs: [...BEFORE_RELATIONSHIP, "value", "conversion"],
    take: (one) => one.breakEvenChurnDifference,
  },
};

/** The figures of a business case that can be asked for. */
export const CASE_FIGURES: readonly string[] = [...AMOUNTS.map(({ key }) => key), ...Object.keys(OUTCOMES)];

/** What part of the period a figure is of. */
export type Stretch = { readonly kind: "period" } | { readonly kind: "year" | "month"; readonly name: string };

/** A figure that somebody asked for, of the period or of a part of it. */
export interface AskedFigure extends Figure {
  /** The amount that it is, or adds up; null for what is known of the whole period only. */
  readonly amount: keyof Amounts | null;
  readonly name: string;
  readonly stretch: Stretch;
}

/**
 * A figure by its name: of the whole period (`npv`), of a year or of a month,
 * the month by its date or its place in the list: `years.2027.handling`,
 * `months.2027-03.net`, `months.14.cumulative`. Null where there is none.
 */
export function figureOf(name: string, months: readonly string[]): AskedFigure | null {
  const [, kind, which, part] = /^(years|months)\.([\d-]+)\.(\w+)$/.exec(name) ?? [];
  if (kind === undefined || which === undefined || part === undefined) return ofPeriod(name);
  if (kind === "years" && !/^\d{4}$/.test(which)) return null;
  if (kind === "years") return ofYear(part, which);
  const month = /^\d{1,3}$/.test(which) ? months[Number(which)] : which;
  if (month === undefined || !/^\d{4}-\d\d$/.test(month)) return null;
  return part === "cumulative" ? cumulativeIn(month) : ofMonth(part, month);
}

function ofPeriod(name: string): AskedFigure | null {
  const stretch = { kind: "period" } as const;
  const outcome = OUTCOMES[name];
  if (outcome !== undefined) return { ...outcome, name, amount: null, stretch };
  const amount = AMOUNTS.find(({ key }) => key === name);
  if (amount === undefined) return null;
  const { title, key } = amount;
  return {
    ...summed(amount),
    title:
      key === "investment" || key === "netBeforeRelationship"
        ? title
        : { en: `${title.en} over the period`, nl: `${title.nl} over de periode` },
    take: (one) => one.total[key] ?? unknownPart(one, key),
    name,
    amount: key,
    stretch,
  };
}

function ofYear(name: string, year: string): AskedFigure | null {
  const amount = AMOUNTS.find(({ key }) => key === name);
  if (amount === undefined) return null;
  return {
    ...summed(amount),
    title: dated(amount.title, year),
    take: (one) => amountOf(one, one.years.get(Number(year)), amount.key, year),
    name,
    amount: amount.key,
    stretch: { kind: "year", name: year },
  };
}

function ofMonth(name: string, month: string): AskedFigure | null {
  const amount = AMOUNTS.find(({ key }) => key === name);
  if (amount === undefined) return null;
  return {
    ...amount,
    title: dated(amount.title, month),
    take: (one) => amountOf(one, monthOf(one, month), amount.key, month),
    name,
    amount: amount.key,
    stretch: { kind: "month", name: month },
  };
}

function cumulativeIn(month: string): AskedFigure {
  return {
    title: dated({ en: "Cumulative net", nl: "Opgeteld saldo" }, month),
    unit: "money",
    formula: {
      en: "Σ net of all months of the period until and with this one",
      nl: "Σ saldo van alle maanden van de periode tot en met deze",
    },
    needs: NET,
    take: (one) => monthOf(one, month)?.cumulative ?? outside(month),
    name: "cumulative",
    amount: null,
    stretch: { kind: "month", name: month },
  };
}

/** The month of a business case by its date. */
export function monthOf(one: BusinessCase, month: string): BusinessCase["months"][number] | undefined {
  return one.months.find((candidate) => monthText(candidate.month) === month);
}

/** The formula of a month, summed over several. */
function summed(figure: AmountFigure): AmountFigure {
  const { key, formula } = figure;
  if (key !== "handling" && key !== "retention" && key !== "conversion") return figure;
  return { ...figure, formula: { en: `Σ over the months: ${formula.en}`, nl: `Σ over de maanden: ${formula.nl}` } };
}

function amountOf(one: BusinessCase, amounts: Amounts | undefined, key: keyof Amounts, when: string): Outcome {
  return amounts === undefined ? outside(when) : (amounts[key] ?? unknownPart(one, key));
}

function outside(when: string): Outcome {
  return because(`${when} lies outside the period`, `${when} ligt buiten de periode`);
}

function unknownPart(one: BusinessCase, key: keyof Amounts): Outcome {
  return (key === "conversion" ? one.conversionUnknown : one.retentionUnknown) ?? missing(key);
}

function dated(title: Text, when: string): Text {
  return { en: `${title.en}: ${when}`, nl: `${title.nl}: ${when}` };
}
