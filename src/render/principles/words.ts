import type { AppliesTo, PrincipleOutcome } from "../../core/pictures/types/principles.ts";
import type { Language } from "../../core/words/language.ts";

/** What the board of principles says, in one language. */
export interface PrincipleWords {
  readonly principles: string;
  readonly asOf: (day: string) => string;
  readonly count: (count: string, one: boolean) => string;
  readonly figures: Readonly<Record<"broken" | "holds" | "unknown" | "exceptions", string>>;
  readonly ofThese: (some: string, all: string) => string;
  readonly brokenBy: (count: string, one: boolean) => string;
  readonly nothingBreaks: string;
  readonly allJudged: string;
  readonly past: (count: string) => string;
  readonly nextEnds: (day: string) => string;
  readonly noExceptions: string;
  readonly outcomes: Readonly<Record<PrincipleOutcome, string>>;
  readonly appliesTo: Readonly<Record<AppliesTo, readonly [one: string, many: string]>>;
  readonly applies: (what: string) => string;
  readonly wholeStrategy: string;
  readonly holdsFor: (holds: string, all: string) => string;
  readonly owner: (name: string) => string;
  readonly noRule: string;
  readonly appliesToNothing: string;
  readonly exceptionFor: (name: string) => string;
  readonly until: (day: string) => string;
  readonly ended: (day: string) => string;
  readonly noDate: string;
  readonly approvedBy: (name: string) => string;
  readonly notApproved: string;
  readonly notNeeded: string;
  readonly more: (count: string) => string;
  readonly moreThings: (count: string) => string;
  readonly empty: string;
  readonly add: string;
  readonly table: Readonly<
    Record<
      | "principle"
      | "outcome"
      | "appliesTo"
      | "cases"
      | "holds"
      | "broken"
      | "unknown"
      | "excepted"
      | "owner"
      | "rationale"
      | "thing"
      | "why"
      | "exception"
      | "because"
      | "until"
      | "standing"
      | "approvedBy"
      | "source",
      string
    >
  >;
  readonly things: string;
  readonly exceptions: string;
  readonly running: string;
  readonly over: string;
  readonly noThings: string;
}

const en: PrincipleWords = {
  principles: "Principles",
  asOf: (day) => `as of ${day}`,
  count: (count, one) => `${count} ${one ? "design principle" : "design principles"}`,
  figures: { broken: "Broken", holds: "Hold", unknown: "Not judged", exceptions: "Exceptions" },
  ofThese: (some, all) => `${some} of ${all}`,
  brokenBy: (count, one) => (one ? "by 1 thing" : `by ${count} things`),
  nothingBreaks: "nothing breaks a principle",
  allJudged: "every principle is judged",
  past: (count) => `${count} past ${count === "1" ? "its" : "their"} date`,
  nextEnds: (day) => `next ends ${day}`,
  noExceptions: "no exceptions",
  outcomes: {
    broken: "broken",
    unreadable: "cannot be read",
    unknown: "not known",
    "no-rule": "not checked",
    nothing: "applies to nothing",
    holds: "holds",
  },
  appliesTo: {
    strategy: ["the strategy", "the strategy"],
    moments: ["contact moment", "contact moments"],
    channels: ["channel", "channels"],
    shifts: ["channel shift", "channel shifts"],
    steps: ["journey step", "journey steps"],
    outreach: ["message", "messages"],
  },
  applies: (what) => `for ${what}`,
  wholeStrategy: "the strategy as a whole",
  holdsFor: (holds, all) => `holds for ${holds} of ${all}`,
  owner: (name) => `owner ${name}`,
  noRule: "No rule checks it: it is only words.",
  appliesToNothing: "Nothing in this strategy is what it applies to.",
  exceptionFor: (name) => `Exception for ${name}`,
  until: (day) => `until ${day}`,
  ended: (day) => `ended on ${day}`,
  noDate: "without an end date",
  approvedBy: (name) => `approved by ${name}`,
  notApproved: "approved by nobody",
  notNeeded: "not needed: the principle holds without it",
  more: (count) => `And ${count} more: they are in the table.`,
  moreThings: (count) => `and ${count} more, in the table`,
  empty: "There are no design principles yet: agreements that every choice of channel can be held against.",
  add: "Add a principle",
  table: {
    principle: "Principle",
    outcome: "Outcome",
    appliesTo: "Applies to",
    cases: "Number",
    holds: "Holds for",
    broken: "Broken by",
    unknown: "Not known for",
    excepted: "Excepted",
    owner: "Owner",
    rationale: "Why",
    thing: "What",
    why: "Values, or what is missing",
    exception: "Exception for",
    because: "Because",
    until: "Until",
    standing: "Standing",
    approvedBy: "Approved by",
    source: "Place",
  },
  things: "What breaks a principle, or is not known",
  exceptions: "Exceptions",
  running: "holds",
  over: "past",
  noThings: "Every principle holds for everything it applies to.",
};

const nl: PrincipleWords = {
  principles: "Principes",
  asOf: (day) => `stand ${day}`,
  count: (count, one) => `${count} ${one ? "ontwerpprincipe" : "ontwerpprincipes"}`,
  figures: { broken: "Geschonden", holds: "Gaan op", unknown: "Niet getoetst", exceptions: "Uitzonderingen" },
  ofThese: (some, all) => `${some} van ${all}`,
  brokenBy: (count, one) => (one ? "door 1 ding" : `door ${count} dingen`),
  nothingBreaks: "niets schendt een principe",
  allJudged: "elk principe is getoetst",
  past: (count) => `${count} voorbij de einddatum`,
  nextEnds: (day) => `eerste einddatum ${day}`,
  noExceptions: "geen uitzonderingen",
  outcomes: {
    broken: "geschonden",
    unreadable: "niet te lezen",
    unknown: "niet bekend",
    "no-rule": "niet getoetst",
    nothing: "geldt voor niets",
    holds: "gaat op",
  },
  appliesTo: {
    strategy: ["de strategie", "de strategie"],
    moments: ["contactmoment", "contactmomenten"],
    channels: ["kanaal", "kanalen"],
    shifts: ["kanaalverschuiving", "kanaalverschuivingen"],
    steps: ["stap in een klantreis", "stappen in klantreizen"],
    outreach: ["bericht", "berichten"],
  },
  applies: (what) => `voor ${what}`,
  wholeStrategy: "de strategie als geheel",
  holdsFor: (holds, all) => `gaat op voor ${holds} van ${all}`,
  owner: (name) => `eigenaar ${name}`,
  noRule: "Geen regel toetst het: het zijn alleen woorden.",
  appliesToNothing: "Niets in deze strategie is waar het voor geldt.",
  exceptionFor: (name) => `Uitzondering voor ${name}`,
  until: (day) => `tot en met ${day}`,
  ended: (day) => `liep tot en met ${day}`,
  noDate: "zonder einddatum",
  approvedBy: (name) => `akkoord van ${name}`,
  notApproved: "akkoord van niemand",
  notNeeded: "niet nodig: het principe gaat zonder ook op",
  more: (count) => `En nog ${count}: die staan in de tabel.`,
  moreThings: (count) => `en nog ${count}, in de tabel`,
  empty: "Er zijn nog geen ontwerpprincipes: afspraken waaraan elke kanaalkeuze te toetsen is.",
  add: "Principe toevoegen",
  table: {
    principle: "Principe",
    outcome: "Uitkomst",
    appliesTo: "Geldt voor",
    cases: "Aantal",
    holds: "Gaat op voor",
    broken: "Geschonden door",
    unknown: "Niet bekend voor",
    excepted: "Uitgezonderd",
    owner: "Eigenaar",
    rationale: "Waarom",
    thing: "Wat",
    why: "Waarden, of wat ontbreekt",
    exception: "Uitzondering voor",
    because: "Omdat",
    until: "Tot en met",
    standing: "Stand",
    approvedBy: "Akkoord van",
    source: "Plaats",
  },
  things: "Wat een principe schendt, of niet bekend is",
  exceptions: "Uitzonderingen",
  running: "geldt",
  over: "voorbij",
  noThings: "Elk principe gaat op voor alles waarvoor het geldt.",
};

export function principleWords(language: Language): PrincipleWords {
  return language === "nl" ? nl : en;
}
