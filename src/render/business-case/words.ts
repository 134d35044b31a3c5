import type { Case, FigureKey, WhatIfKey } from "../../core/pictures/types/business-case.ts";
import type { Language } from "../../core/words/language.ts";

/** A part of the net. */
export type Component = "handling" | "retention" | "conversion" | "running" | "investment";

/** What the business case says, in one language. */
export interface CaseWords {
  readonly businessCase: string;
  readonly cases: Readonly<Record<Case, string>>;
  readonly chooseCase: string;
  readonly components: Readonly<Record<Component, string>>;
  readonly net: string;
  readonly netOver: (period: string) => string;
  readonly excluding: string;
  readonly lowHigh: (low: string, high: string) => string;
  readonly noScenarios: string;
  readonly npv: string;
  readonly discountRate: (rate: string) => string;
  readonly payback: string;
  readonly months: (count: number) => string;
  readonly notWithin: string;
  readonly never: string;
  readonly nothingToPayBack: string;
  readonly estimate: (months: string, perMonth: string) => string;
  readonly lastMonthCosts: string;
  readonly paidBackIn: (month: string) => string;
  readonly beforeRelationship: string;
  readonly withoutRelationship: string;
  readonly perYear: string;
  readonly axis: (unit: "units" | "thousands" | "millions", currency: string) => string;
  readonly cumulative: string;
  readonly sameScale: string;
  readonly notPaidBack: (name: string, year: string) => string;
  readonly whatIf: string;
  readonly churn: string;
  readonly churnOf: (interval: boolean) => string;
  readonly breakEven: (value: string) => string;
  readonly pays: string;
  readonly loses: string;
  readonly measured: (value: string, margin: string | null) => string;
  readonly declared: (value: string) => string;
  readonly badges: Readonly<Record<"noise" | "real" | "declared" | "unknown" | "unsure", string>>;
  readonly shifts: string;
  readonly table: Readonly<
    Record<
      "shift" | "paybackShort" | "relationship" | "remark" | "which" | "when" | "whole" | "cumulative" | "source",
      string
    >
  >;
  readonly figure: string;
  readonly value: string;
  readonly noiseShort: string;
  readonly unknownShort: string;
  readonly more: (count: string) => string;
  readonly emptyStrategy: string;
  readonly emptyInitiative: string;
  readonly add: string;
  readonly keys: Readonly<Record<WhatIfKey, string>>;
  readonly figures: Readonly<Record<FigureKey, string>>;
  readonly perContact: string;
  readonly perCustomer: string;
  readonly aYear: string;
}

const en: CaseWords = {
  businessCase: "Business case",
  cases: { expected: "Expected", low: "Low", high: "High" },
  chooseCase: "How it turns out",
  components: {
    handling: "Handling",
    retention: "Retention",
    conversion: "Conversion",
    running: "Running cost",
    investment: "Investment",
  },
  net: "net",
  netOver: (period) => `Net ${period}`,
  excluding: "excluding the relationship",
  lowHigh: (low, high) => `low ${low}, high ${high}`,
  noScenarios: "no low or high scenario given",
  npv: "Net present value",
  discountRate: (rate) => `discount rate ${rate}`,
  payback: "Payback",
  months: (count) => (count === 1 ? "1 month" : `${count} months`),
  notWithin: "not within the period",
  never: "not in sight",
  nothingToPayBack: "nothing to pay back",
  estimate: (months, perMonth) => `estimate ${months}, at ${perMonth} a month`,
  lastMonthCosts: "the last month still costs more than it brings",
  paidBackIn: (month) => `from the start, in ${month}`,
  beforeRelationship: "Net before the relationship",
  withoutRelationship: "without retention and conversion",
  perYear: "Per year",
  axis: (unit, currency) => {
    const money = currency === "EUR" ? "euros" : currency;
    return unit === "units" ? `in ${money}` : `axis in ${unit} of ${money}, amounts in ${money}`;
  },
  cumulative: "Added up, month by month",
  sameScale: "same scale",
  notPaidBack: (name, year) => `${name}: not paid back by the end of ${year}`,
  whatIf: "what if",
  churn: "Churn difference",
  churnOf: (interval) => `new way minus old, percentage points${interval ? ", 95% interval" : ""}`,
  breakEven: (value) => `break-even ${value}`,
  pays: "case pays back",
  loses: "case loses",
  measured: (value, margin) => (margin === null ? `measured ${value}` : `measured ${value} ± ${margin}`),
  declared: (value) => `declared ${value}`,
  badges: { noise: "noise", real: "more than chance", declared: "declared", unknown: "unknown", unsure: "uncertain" },
  shifts: "Its shifts",
  table: {
    shift: "Shift",
    paybackShort: "Payback",
    relationship: "Relationship",
    remark: "Note",
    which: "Case",
    when: "When",
    whole: "whole period",
    cumulative: "Added up",
    source: "Place",
  },
  figure: "Figure",
  value: "Value",
  noiseShort: "noise",
  unknownShort: "relationship unknown",
  more: (count) => `and ${count} more in the table`,
  emptyStrategy: "This strategy has no channel shifts yet, so there is no case to reckon.",
  emptyInitiative: "No channel shift names this initiative yet, so there is no case to reckon.",
  add: "Add a channel shift",
  keys: {
    share: "Share that moves",
    leakage: "Leakage",
    inducedDemand: "Induced demand",
    remainingCost: "Cost of what stays",
    churnDifference: "Churn difference",
    lifetimeValue: "Lifetime value",
    investment: "Investment",
    runningCost: "Running cost",
    start: "Start",
  },
  figures: {
    net: "Net",
    npv: "Net present value",
    paybackMonths: "Payback",
    netBeforeRelationship: "Net before the relationship",
    handling: "Handling",
    retention: "Retention",
    conversion: "Conversion",
    running: "Running cost",
    investment: "Investment",
    breakEvenChurnDifference: "Break-even churn difference",
  },
  perContact: "per contact",
  perCustomer: "per customer",
  aYear: "a year",
};

const nl: CaseWords = {
  businessCase: "Businesscase",
  cases: { expected: "Verwacht", low: "Laag", high: "Hoog" },
  chooseCase: "Hoe het uitpakt",
  components: {
    handling: "Afhandelen",
    retention: "Behoud",
    conversion: "Conversie",
    running: "Lopende kosten",
    investment: "Investering",
  },
  net: "saldo",
  netOver: (period) => `Saldo ${period}`,
  excluding: "zonder de relatie",
  lowHigh: (low, high) => `laag ${low}, hoog ${high}`,
  noScenarios: "geen laag of hoog scenario opgegeven",
  npv: "Netto contante waarde",
  discountRate: (rate) => `disconteringsvoet ${rate}`,
  payback: "Terugverdientijd",
  months: (count) => (count === 1 ? "1 maand" : `${count} maanden`),
  notWithin: "niet binnen de periode",
  never: "niet in zicht",
  nothingToPayBack: "niets terug te verdienen",
  estimate: (months, perMonth) => `schatting ${months}, bij ${perMonth} per maand`,
  lastMonthCosts: "de laatste maand kost nog meer dan die oplevert",
  paidBackIn: (month) => `vanaf het begin, in ${month}`,
  beforeRelationship: "Saldo vóór de relatie",
  withoutRelationship: "zonder behoud en conversie",
  perYear: "Per jaar",
  axis: (unit, currency) => {
    const money = currency === "EUR" ? "euro’s" : currency;
    if (unit === "units") return `in ${money}`;
    return `in ${unit === "thousands" ? "duizenden" : "miljoenen"} ${money} op de as, bedragen in ${money}`;
  },
  cumulative: "Opgeteld per maand",
  sameScale: "zelfde schaal",
  notPaidBack: (name, year) => `${name}: niet terugverdiend eind ${year}`,
  whatIf: "wat als",
  churn: "Verschil in vertrek",
  churnOf: (interval) => `nieuwe weg min oude, procentpunt${interval ? ", 95%-interval" : ""}`,
  breakEven: (value) => `omslagpunt ${value}`,
  pays: "case verdient zich terug",
  loses: "case verliest",
  measured: (value, margin) => (margin === null ? `gemeten ${value}` : `gemeten ${value} ± ${margin}`),
  declared: (value) => `opgegeven ${value}`,
  badges: { noise: "ruis", real: "meer dan toeval", declared: "opgegeven", unknown: "onbekend", unsure: "onzeker" },
  shifts: "De verschuivingen",
  table: {
    shift: "Verschuiving",
    paybackShort: "Terugverdiend",
    relationship: "Relatie",
    remark: "Opmerking",
    which: "Scenario",
    when: "Wanneer",
    whole: "hele periode",
    cumulative: "Opgeteld",
    source: "Plaats",
  },
  figure: "Cijfer",
  value: "Waarde",
  noiseShort: "ruis",
  unknownShort: "relatie onbekend",
  more: (count) => `en nog ${count} in de tabel`,
  emptyStrategy: "Deze strategie heeft nog geen kanaalverschuivingen, dus er valt niets door te rekenen.",
  emptyInitiative: "Nog geen kanaalverschuiving noemt dit initiatief, dus er valt niets door te rekenen.",
  add: "Kanaalverschuiving toevoegen",
  keys: {
    share: "Aandeel dat verschuift",
    leakage: "Terugval",
    inducedDemand: "Aanzuigende werking",
    remainingCost: "Kosten van wat blijft",
    churnDifference: "Verschil in vertrek",
    lifetimeValue: "Klantwaarde",
    investment: "Investering",
    runningCost: "Lopende kosten",
    start: "Begin",
  },
  figures: {
    net: "Saldo",
    npv: "Netto contante waarde",
    paybackMonths: "Terugverdientijd",
    netBeforeRelationship: "Saldo vóór de relatie",
    handling: "Afhandelen",
    retention: "Behoud",
    conversion: "Conversie",
    running: "Lopende kosten",
    investment: "Investering",
    breakEvenChurnDifference: "Omslagpunt",
  },
  perContact: "per contact",
  perCustomer: "per klant",
  aYear: "per jaar",
};

export function caseWords(language: Language): CaseWords {
  return language === "nl" ? nl : en;
}
