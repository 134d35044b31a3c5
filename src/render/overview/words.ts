import type { Language } from "../../core/words/language.ts";

/** What the overview says, in one language. */
export interface OverviewWords {
  readonly overview: string;
  readonly asOf: (day: string) => string;
  readonly open: string;
  readonly noPromise: string;
  readonly addPromise: string;
  readonly role: string;
  readonly feelings: string;
  readonly brandValues: string;
  readonly case: string;
  readonly net: (period: string) => string;
  readonly payback: string;
  readonly notWithin: string;
  readonly nothingToPayBack: string;
  readonly estimate: (months: string) => string;
  readonly unknown: string;
  readonly matrix: string;
  readonly matrixNote: (count: string) => string;
  readonly noMoments: string;
  readonly addMoment: string;
  readonly quadrants: Readonly<Record<"encourage" | "self-service" | "simplify" | "eliminate", string>>;
  readonly quadrantCount: (count: string, one: boolean, contacts: string) => string;
  readonly forCustomer: string;
  readonly forOrganisation: string;
  readonly unplaced: (count: string, one: boolean) => string;
  readonly mix: string;
  readonly now: string;
  readonly target: string;
  readonly contacts: (count: string) => string;
  readonly digital: (share: string) => string;
  readonly personal: (share: string) => string;
  readonly noMix: string;
  readonly addMix: string;
  readonly shifts: string;
  readonly shiftsNote: string;
  readonly months: (count: number) => string;
  readonly noPayback: string;
  readonly withoutRelationship: string;
  readonly noise: string;
  readonly noShifts: string;
  readonly addShift: string;
  readonly objectives: string;
  readonly noObjectives: string;
  readonly addObjective: string;
  readonly toTarget: (value: string, by: string) => string;
  readonly principles: string;
  readonly principlesHold: (holds: string, all: string) => string;
  readonly noPrinciples: string;
  readonly addPrinciple: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly more: (count: string) => string;
  readonly mainlyPeople: string;
  readonly mainlySelf: string;
  readonly mixed: string;
  readonly table: Readonly<
    Record<
      | "promise"
      | "figure"
      | "value"
      | "note"
      | "part"
      | "share"
      | "shift"
      | "low"
      | "net"
      | "high"
      | "severity"
      | "finding"
      | "source"
      | "principle"
      | "outcome",
      string
    >
  >;
}

const en: OverviewWords = {
  overview: "Overview",
  asOf: (day) => `as of ${day}`,
  open: "Open",
  noPromise: "Nothing is said yet of what every customer may count on.",
  addPromise: "Add the promise",
  role: "Who we are to the customer",
  feelings: "How customers should feel",
  brandValues: "What we stand for",
  case: "What the strategy comes to",
  net: (period) => `Net ${period}`,
  payback: "Payback",
  notWithin: "not within the period",
  nothingToPayBack: "nothing to pay back",
  estimate: (months) => `estimate ${months}`,
  unknown: "unknown",
  matrix: "Value matrix",
  matrixNote: (count) => `${count} contact moments`,
  noMoments: "There are no contact moments with a value yet.",
  addMoment: "Add a contact moment",
  quadrants: { encourage: "Encourage", "self-service": "Self-service", simplify: "Simplify", eliminate: "Eliminate" },
  quadrantCount: (count, one, contacts) => `${count} ${one ? "moment" : "moments"} · ${contacts}`,
  forCustomer: "Value to the customer →",
  forOrganisation: "Value to the organisation →",
  unplaced: (count, one) => `${count} ${one ? "moment has" : "moments have"} no value yet`,
  mix: "Who handles it",
  now: "Now",
  target: "Target",
  contacts: (count) => `${count} contacts a year`,
  digital: (share) => `digital ${share}`,
  personal: (share) => `personal ${share}`,
  noMix: "How contacts are spread over channels is not known.",
  addMix: "Add a channel mix",
  shifts: "Channel shifts",
  shiftsNote: "net, low to high; payback",
  months: (count) => (count === 1 ? "1 month" : `${count} months`),
  noPayback: "not paid back",
  withoutRelationship: "excluding the relationship",
  noise: "noise",
  noShifts: "There are no channel shifts yet.",
  addShift: "Add a channel shift",
  objectives: "Objectives",
  noObjectives: "There are no objectives yet.",
  addObjective: "Add an objective",
  toTarget: (value, by) => `→ ${value} by ${by}`,
  principles: "Principles",
  principlesHold: (holds, all) => `${holds} of ${all} hold`,
  noPrinciples: "There are no design principles yet.",
  addPrinciple: "Add a principle",
  findings: "Findings",
  noFindings: "Nothing is found that is wrong or missing.",
  more: (count) => `And ${count} more.`,
  mainlyPeople: "mainly people",
  mainlySelf: "mainly self",
  mixed: "mixed",
  table: {
    promise: "Promise",
    figure: "Figure",
    value: "Value",
    note: "Note",
    part: "Handled by",
    share: "Share",
    shift: "Shift",
    low: "Low",
    net: "Expected",
    high: "High",
    severity: "Weight",
    finding: "Finding",
    source: "Place",
    principle: "Principle",
    outcome: "Outcome",
  },
};

const nl: OverviewWords = {
  overview: "Overzicht",
  asOf: (day) => `stand ${day}`,
  open: "Openen",
  noPromise: "Er staat nog niet waar elke klant op mag rekenen.",
  addPromise: "Belofte toevoegen",
  role: "Wie we voor de klant zijn",
  feelings: "Hoe klanten zich voelen",
  brandValues: "Waar we voor staan",
  case: "Wat de strategie oplevert",
  net: (period) => `Saldo ${period}`,
  payback: "Terugverdientijd",
  notWithin: "niet binnen de periode",
  nothingToPayBack: "niets terug te verdienen",
  estimate: (months) => `schatting ${months}`,
  unknown: "onbekend",
  matrix: "Waardematrix",
  matrixNote: (count) => `${count} contactmomenten`,
  noMoments: "Er zijn nog geen contactmomenten met een waarde.",
  addMoment: "Contactmoment toevoegen",
  quadrants: {
    encourage: "Aanmoedigen",
    "self-service": "Sturen op selfservice",
    simplify: "Simplificeren",
    eliminate: "Elimineren",
  },
  quadrantCount: (count, one, contacts) => `${count} ${one ? "moment" : "momenten"} · ${contacts}`,
  forCustomer: "Waarde voor de klant →",
  forOrganisation: "Waarde voor de organisatie →",
  unplaced: (count, one) => `${count} ${one ? "moment heeft" : "momenten hebben"} nog geen waarde`,
  mix: "Wie helpt",
  now: "Nu",
  target: "Doel",
  contacts: (count) => `${count} contacten per jaar`,
  digital: (share) => `digitaal ${share}`,
  personal: (share) => `persoonlijk ${share}`,
  noMix: "Hoe contacten over kanalen zijn verdeeld is niet bekend.",
  addMix: "Kanaalmix toevoegen",
  shifts: "Kanaalverschuivingen",
  shiftsNote: "saldo, laag tot hoog; terugverdientijd",
  months: (count) => (count === 1 ? "1 maand" : `${count} maanden`),
  noPayback: "niet terugverdiend",
  withoutRelationship: "zonder de relatie",
  noise: "ruis",
  noShifts: "Er zijn nog geen kanaalverschuivingen.",
  addShift: "Kanaalverschuiving toevoegen",
  objectives: "Doelen",
  noObjectives: "Er zijn nog geen doelen.",
  addObjective: "Doel toevoegen",
  toTarget: (value, by) => `→ ${value} in ${by}`,
  principles: "Principes",
  principlesHold: (holds, all) => `${holds} van ${all} gaan op`,
  noPrinciples: "Er zijn nog geen ontwerpprincipes.",
  addPrinciple: "Principe toevoegen",
  findings: "Bevindingen",
  noFindings: "Er is niets gevonden dat fout is of ontbreekt.",
  more: (count) => `En nog ${count}.`,
  mainlyPeople: "vooral mensen",
  mainlySelf: "vooral zelf",
  mixed: "gemengd",
  table: {
    promise: "Belofte",
    figure: "Cijfer",
    value: "Waarde",
    note: "Toelichting",
    part: "Wie helpt",
    share: "Aandeel",
    shift: "Verschuiving",
    low: "Laag",
    net: "Verwacht",
    high: "Hoog",
    severity: "Ernst",
    finding: "Bevinding",
    source: "Plaats",
    principle: "Principe",
    outcome: "Uitkomst",
  },
};

export function overviewWords(language: Language): OverviewWords {
  return language === "nl" ? nl : en;
}
