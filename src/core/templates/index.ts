import type { Language, Text } from "../words/language.ts";
import { TEMPLATES_JSON } from "./generated/texts.ts";

/** The strategies to begin with, the simplest first. */
export const TEMPLATE_NAMES = ["starter", "full", "municipality", "telecom"] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** What a template is, in a few words. */
export const TEMPLATE_WORDS: Readonly<Record<TemplateName, { readonly title: Text; readonly detail: Text }>> = {
  starter: {
    title: { en: "A small start", nl: "Een klein begin" },
    detail: {
      en: "A bicycle shop in one file with comments, to make your own.",
      nl: "Een fietsenwinkel in één bestand met uitleg, om eigen te maken.",
    },
  },
  full: {
    title: { en: "Everything", nl: "Alles" },
    detail: {
      en: "An energy supplier with all sections, spread over files.",
      nl: "Een energieleverancier met alle onderdelen, verdeeld over bestanden.",
    },
  },
  municipality: {
    title: { en: "Municipality", nl: "Gemeente" },
    detail: {
      en: "Passports, moves, permits and money worries at desk and website.",
      nl: "Paspoorten, verhuizingen en geldzorgen, aan de balie en op de website.",
    },
  },
  telecom: {
    title: { en: "Telecom company", nl: "Telecombedrijf" },
    detail: {
      en: "Outages, bills, moves and leaving, by phone, chat, website and app.",
      nl: "Storingen, rekeningen en opzeggen, via telefoon, chat, website en app.",
    },
  },
};

/** The files of a template by path, as they are written for everybody. */
export function templateFiles(name: TemplateName, language: Language): Readonly<Record<string, string>> {
  const all = JSON.parse(TEMPLATES_JSON) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return all[`${name}.${language}`] ?? {};
}
