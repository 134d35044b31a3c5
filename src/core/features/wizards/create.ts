import { flowText, type NewMap } from "../../edits/yaml-text.ts";
import { firstMonth } from "../../numbers/dates.ts";
import { fillTemplate } from "../../templates/fill.ts";
import { TEMPLATE_NAMES, TEMPLATE_WORDS, type TemplateName, templateFiles } from "../../templates/index.ts";
import { isLanguage, type Language } from "../../words/language.ts";
import { numberOf, textOf } from "./choices.ts";
import type { Answers, Question } from "./wizard.ts";

/** What is asked to begin a strategy; in the language of whoever answers, which the strategy need not have. */
export function createQuestions(language: Language, asOf: string): readonly Question[] {
  const year = Number(asOf.slice(0, 4));
  return [
    {
      id: "template",
      kind: "pick",
      ask: { en: "What do you want to begin with?", nl: "Waarmee wilt u beginnen?" },
      choices: TEMPLATE_NAMES.map((name) => ({
        value: name,
        label: TEMPLATE_WORDS[name].title[language],
        detail: TEMPLATE_WORDS[name].detail[language],
      })),
    },
    {
      id: "language",
      kind: "pick",
      ask: { en: "In which language is the strategy?", nl: "In welke taal is de strategie?" },
      choices: language === "nl" ? [DUTCH, ENGLISH] : [ENGLISH, DUTCH],
    },
    {
      id: "organisation",
      kind: "text",
      optional: true,
      ask: { en: "Whose strategy is it?", nl: "Van wie is de strategie?" },
      help: {
        en: "The name of your organisation. Empty: the one that is made up stays.",
        nl: "De naam van uw organisatie. Leeg: de verzonnen naam blijft staan.",
      },
    },
    {
      id: "name",
      kind: "text",
      suggestion: `${language === "nl" ? "Klantcontact" : "Customer contact"} ${year}–${year + 2}`,
      ask: { en: "What is the strategy called?", nl: "Hoe heet de strategie?" },
      help: { en: "It stands above every report.", nl: "De naam staat boven elk rapport." },
    },
    {
      id: "start",
      kind: "month",
      suggestion: `${year}-01`,
      ask: { en: "In which month does it begin?", nl: "In welke maand begint zij?" },
      help: { en: "Every business case counts from here.", nl: "Elke businesscase telt vanaf hier." },
      check: (month) => (isFarOff(String(month), asOf) ? FAR_OFF : null),
    },
    {
      id: "years",
      kind: "count",
      suggestion: "3",
      ask: { en: "For how many years?", nl: "Voor hoeveel jaar?" },
      help: { en: "Three years is usual.", nl: "Drie jaar is gewoon." },
      check: (years) => (Number.isInteger(years) && Number(years) >= 1 && Number(years) <= 10 ? null : YEARS),
    },
    {
      id: "currency",
      kind: "text",
      suggestion: "EUR",
      ask: { en: "In which currency are amounts?", nl: "In welke valuta zijn bedragen?" },
      help: { en: "In three capitals, such as EUR.", nl: "In drie hoofdletters, zoals EUR." },
      check: (code) => (/^[A-Z]{3}$/.test(String(code)) ? null : CAPITALS),
    },
  ];
}

const ENGLISH = { value: "en", label: "English" };
const DUTCH = { value: "nl", label: "Nederlands" };
const FAR_OFF = {
  en: "That is more than ten years away. Is the year right?",
  nl: "Dat is meer dan tien jaar hiervandaan. Klopt het jaar?",
};
const YEARS = { en: "Choose 1 to 10 years.", nl: "Kies 1 tot 10 jaar." };
const CAPITALS = {
  en: "Write the currency in three capitals: EUR, USD, GBP.",
  nl: "Schrijf de valuta in drie hoofdletters: EUR, USD, GBP.",
};

function isFarOff(month: string, asOf: string): boolean {
  return Math.abs(firstMonth(month) - firstMonth(asOf.slice(0, 7))) > 120;
}

/** The files of the strategy that was asked for, by path; what was not answered stays as in the template. */
export function createFiles(answers: Answers, asOf: string): Readonly<Record<string, string>> {
  const template = TEMPLATE_NAMES.find((name) => name === answers.template) ?? "starter";
  const language = isLanguage(answers.language) ? answers.language : "en";
  return fillTemplate(templateFiles(template satisfies TemplateName, language), {
    asOf,
    ...definedOnly({
      name: textOf(answers.name),
      organisation: textOf(answers.organisation),
      currency: textOf(answers.currency),
      start: textOf(answers.start),
      years: numberOf(answers.years),
    }),
  });
}

/** The manifest of a strategy without anything in it yet. */
export function emptyManifest(language: Language, asOf: string, organisation: string | undefined): string {
  const year = Number(asOf.slice(0, 4));
  const name = `${language === "nl" ? "Klantcontact" : "Customer contact"} ${year}–${year + 2}`;
  const lines = entriesText({
    koers: 1,
    name,
    organisation,
    language,
    currency: "EUR",
    period: { start: `${year}-01`, end: `${year + 2}-12` },
    valueMatrix: { scale: [0, 10], threshold: 5 },
  });
  return `${lines.join("\n")}\n`;
}

function entriesText(values: NewMap): string[] {
  return Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${flowText(value)}`]));
}

type Defined<Of> = { readonly [Key in keyof Of]?: Exclude<Of[Key], undefined> };

function definedOnly<Of extends object>(values: Of): Defined<Of> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<Of>;
}
