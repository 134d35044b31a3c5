import type { Language } from "../../core/words/language.ts";

/** Words that more than one picture uses. */
export interface Words {
  readonly contactMoment: string;
  readonly contactMoments: string;
  readonly contactsPerYear: string;
  readonly customer: string;
  readonly organisation: string;
  readonly self: string;
  readonly personDigital: string;
  readonly personPhone: string;
  readonly momentOfTruth: string;
  readonly failureDemand: string;
  readonly digitalShare: string;
  readonly dataMissing: string;
  readonly unknown: string;
  readonly errors: readonly [one: string, many: string];
  readonly warnings: readonly [one: string, many: string];
  readonly infos: readonly [one: string, many: string];
  readonly findings: readonly [one: string, many: string];
  readonly yes: string;
  readonly no: string;
}

const table: Readonly<Record<Language, Words>> = {
  en: {
    contactMoment: "contact moment",
    contactMoments: "contact moments",
    contactsPerYear: "contacts per year",
    customer: "customer",
    organisation: "organisation",
    self: "self (self-service, automated)",
    personDigital: "person, digital (chat, email)",
    personPhone: "person, phone",
    momentOfTruth: "moment of truth",
    failureDemand: "failure demand",
    digitalShare: "digital share",
    dataMissing: "data missing",
    unknown: "unknown",
    errors: ["error", "errors"],
    warnings: ["warning", "warnings"],
    infos: ["note", "notes"],
    findings: ["finding", "findings"],
    yes: "yes",
    no: "no",
  },
  nl: {
    contactMoment: "contactmoment",
    contactMoments: "contactmomenten",
    contactsPerYear: "contacten per jaar",
    customer: "klant",
    organisation: "organisatie",
    self: "zelf (selfservice, geautomatiseerd)",
    personDigital: "mens, digitaal (chat, e-mail)",
    personPhone: "mens, telefoon",
    momentOfTruth: "moment van de waarheid",
    failureDemand: "faalvraag",
    digitalShare: "digitaliseringsgraad",
    dataMissing: "gegevens ontbreken",
    unknown: "onbekend",
    errors: ["fout", "fouten"],
    warnings: ["waarschuwing", "waarschuwingen"],
    infos: ["opmerking", "opmerkingen"],
    findings: ["bevinding", "bevindingen"],
    yes: "ja",
    no: "nee",
  },
};

/** The words of a language. */
export function words(language: Language): Words {
  return table[language];
}

/** The singular for 1, the plural otherwise. */
export function plural(count: number, forms: readonly [one: string, many: string]): string {
  return count === 1 ? forms[0] : forms[1];
}
