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
      en: "One file with comments: a bicycle shop with five contact moments and one shift.",
      nl: "Eén bestand met uitleg: een fietsenwinkel met vijf contactmomenten en één verschuiving.",
    },
  },
  full: {
    title: { en: "Everything", nl: "Alles" },
    detail: {
      en: "All sections, spread over files: an energy supplier, from promise to laws and decisions.",
      nl: "Alle onderdelen, verdeeld over bestanden: een energieleverancier, van belofte tot wetten en besluiten.",
    },
  },
  municipality: {
    title: { en: "Municipality", nl: "Gemeente" },
    detail: {
      en: "Passports, moves, permits and money worries: desk, phone and website.",
      nl: "Paspoorten, verhuizingen, vergunningen en geldzorgen: balie, telefoon en website.",
    },
  },
  telecom: {
    title: { en: "Telecom company", nl: "Telecombedrijf" },
    detail: {
      en: "Outages, bills, moves and leaving: phone, chat, website and app, for two segments.",
      nl: "Storingen, rekeningen, verhuizen en opzeggen: telefoon, chat, website en app, voor twee segmenten.",
    },
  },
};

/** The files of a template by path, as they are written for everybody. */
export function templateFiles(name: TemplateName, language: Language): Readonly<Record<string, string>> {
  const all = JSON.parse(TEMPLATES_JSON) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return all[`${name}.${language}`] ?? {};
}
