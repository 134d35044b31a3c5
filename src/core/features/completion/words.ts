import type { Language, Text } from "../../words/language.ts";

const WORDS = {
  required: { en: "required", nl: "verplicht" },
  example: { en: "example", nl: "voorbeeld" },
  reserved: { en: "no contact any more: prevented", nl: "geen contact meer: vermeden" },
  yes: { en: "yes", nl: "ja" },
  no: { en: "no", nl: "nee" },
  lines: { en: "on lines of their own", nl: "elk op een eigen regel" },
  list: { en: "a list on lines of its own", nl: "een lijst onder elkaar" },
  listBetween: { en: "a list on this line", nl: "een lijst op deze regel" },
  between: { en: "on this line", nl: "op deze regel" },
  item: { en: "a new item of the list", nl: "een nieuw onderdeel van de lijst" },
  toWhole: { en: "completes to 100%", nl: "vult aan tot 100%" },
  computed: { en: "now plus the shifts", nl: "nu plus de verschuivingen" },
  today: { en: "today", nl: "vandaag" },
  thisMonth: { en: "this month", nl: "deze maand" },
  lastMonth: { en: "last month", nl: "vorige maand" },
  thisQuarter: { en: "this quarter", nl: "dit kwartaal" },
  nextQuarter: { en: "next quarter", nl: "volgend kwartaal" },
  thisYear: { en: "this year", nl: "dit jaar" },
  endOfYear: { en: "end of this year", nl: "eind van dit jaar" },
  periodStart: { en: "start of the period", nl: "begin van de periode" },
  periodFirstDay: { en: "first day of the period", nl: "eerste dag van de periode" },
  periodFirstQuarter: { en: "first quarter of the period", nl: "eerste kwartaal van de periode" },
  periodEnd: { en: "end of the period", nl: "einde van de periode" },
  periodLastDay: { en: "last day of the period", nl: "laatste dag van de periode" },
  periodLastQuarter: { en: "last quarter of the period", nl: "laatste kwartaal van de periode" },
  rule: { en: "rule", nl: "regel" },
  foundHere: { en: "found here", nl: "hier gevonden" },
  exceptionWords: { en: "an exception with an end date and a reason", nl: "een uitzondering met einddatum en reden" },
  usual: { en: "usual", nl: "gebruikelijk" },
  function: { en: "function", nl: "functie" },
  variable: { en: "variable", nl: "variabele" },
  computedField: { en: "computed", nl: "berekend" },
  atHand: { en: "the one at hand", nl: "degene waar het om gaat" },
  now: { en: "now", nl: "nu" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;

export function word(name: Word, language: Language): string {
  return WORDS[name][language];
}

/** `new contact moment…`. */
export function newThing(thing: string, language: Language): string {
  return language === "nl" ? `nieuw: ${thing}…` : `new ${thing}…`;
}
