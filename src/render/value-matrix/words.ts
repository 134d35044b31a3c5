import type { Quadrant } from "../../core/numbers/kinds.ts";
import type { Language } from "../../core/words/language.ts";
import type { ColorBy } from "./coloring.ts";

/** The words of the value matrix. */
export interface MatrixWords {
  readonly valueMatrix: string;
  readonly valueForCustomer: string;
  readonly valueForOrganisation: string;
  readonly low: string;
  readonly high: string;
  readonly now: string;
  readonly mainlyPeople: string;
  readonly mixed: string;
  readonly mainlySelf: string;
  readonly selfShort: string;
  readonly howUnknown: string;
  readonly volumeUnknown: string;
  readonly movedApart: string;
  readonly onThreshold: string;
  readonly empty: string;
  readonly quadrant: string;
  readonly treatment: string;
  readonly volume: string;
  readonly source: string;
  readonly notPlaced: string;
  readonly colorBy: Readonly<Record<ColorBy, string>>;
  readonly severalJourneys: string;
  readonly noJourney: string;
  readonly noSegment: string;
  readonly noOwner: string;
  readonly noFindings: string;
  readonly target: string;
  readonly atTarget: string;
  readonly remaining: string;
  readonly outOfSight: (count: string, one: boolean) => string;
  otherGroups(count: number): string;
  readonly quadrants: Readonly<Record<Quadrant, { readonly name: string; readonly caption: string }>>;
  moments(count: string, one: boolean): string;
  withoutVolume(count: string): string;
  hiddenNames(count: string, one: boolean): string;
  unsigned(count: string, one: boolean): string;
  unplaced(count: string, one: boolean): string;
  more(count: string): string;
  largest(shown: string, all: string): string;
}

const table: Readonly<Record<Language, MatrixWords>> = {
  en: {
    valueMatrix: "Value matrix",
    valueForCustomer: "Value to the customer",
    valueForOrganisation: "Value to the organisation",
    low: "low",
    high: "high",
    now: "Now:",
    mainlyPeople: "mainly people",
    mixed: "mixed",
    mainlySelf: "mainly self",
    selfShort: "self",
    howUnknown: "channels unknown",
    volumeUnknown: "volume unknown",
    movedApart: "true score of a bubble set aside",
    onThreshold: "on the threshold",
    empty: "No contact moment has a value to both the customer and the organisation yet.",
    quadrant: "Quadrant",
    treatment: "Declared treatment",
    volume: "Contacts per year",
    source: "Source",
    notPlaced: "not in the matrix: a value is missing or wrong",
    colorBy: {
      handling: "How handled",
      journey: "Journey",
      segment: "Segment",
      owner: "Owner",
      finding: "Findings",
    },
    severalJourneys: "several journeys",
    noJourney: "in no journey",
    noSegment: "no mix per segment",
    noOwner: "no owner",
    noFindings: "nothing found",
    target: "target",
    atTarget: "target: contacts that remain, in the colour of who resolves them",
    remaining: "target: contacts that remain",
    outOfSight: (count, one) => `${count} ${one ? "contact moment lies" : "contact moments lie"} outside what is shown`,
    otherGroups: (count) => `${count} others`,
    quadrants: {
      encourage: { name: "Encourage", caption: "Valuable to both: take time, put people on it." },
      "self-service": {
        name: "Self-service",
        caption: "Customers want it: let them do it themselves.",
      },
      simplify: {
        name: "Simplify",
        caption: "Costs the customer effort, earns us something: make it shorter.",
      },
      eliminate: { name: "Eliminate", caption: "Nobody gains by it: take away the cause." },
    },
    moments: (count, one) => `${count} contact ${one ? "moment" : "moments"}`,
    withoutVolume: (count) => `${count} without a volume`,
    hiddenNames: (count, one) => `${count} ${one ? "name" : "names"} hidden; see the table`,
    unsigned: (count, one) =>
      `${count} contact ${one ? "moment has" : "moments have"} notes without a sign; see the table`,
    unplaced: (count, one) =>
      `${count} contact ${one ? "moment is" : "moments are"} not in the matrix, because a value is missing or wrong:`,
    more: (count) => `and ${count} more`,
    largest: (shown, all) => `the ${shown} largest of ${all}`,
  },
  nl: {
    valueMatrix: "Waardematrix",
    valueForCustomer: "Waarde voor de klant",
    valueForOrganisation: "Waarde voor de organisatie",
    low: "laag",
    high: "hoog",
    now: "Nu:",
    mainlyPeople: "vooral mensen",
    mixed: "gemengd",
    mainlySelf: "vooral zelf",
    selfShort: "zelf",
    howUnknown: "kanalen onbekend",
    volumeUnknown: "aantal onbekend",
    movedApart: "eigenlijke score (cirkel opzijgezet)",
    onThreshold: "op de grens",
    empty: "Nog geen contactmoment heeft een waarde voor zowel de klant als de organisatie.",
    quadrant: "Kwadrant",
    treatment: "Gekozen aanpak",
    volume: "Contacten per jaar",
    source: "Bron",
    notPlaced: "niet in de matrix: een waarde ontbreekt of klopt niet",
    colorBy: {
      handling: "Afhandeling",
      journey: "Klantreis",
      segment: "Klantgroep",
      owner: "Eigenaar",
      finding: "Bevindingen",
    },
    severalJourneys: "meer klantreizen",
    noJourney: "in geen klantreis",
    noSegment: "geen mix per klantgroep",
    noOwner: "geen eigenaar",
    noFindings: "niets gevonden",
    target: "doel",
    atTarget: "doel: contacten die overblijven, in de kleur van wie ze oplost",
    remaining: "doel: contacten die overblijven",
    outOfSight: (count, one) => `${count} ${one ? "contactmoment ligt" : "contactmomenten liggen"} buiten beeld`,
    otherGroups: (count) => `${count} overige`,
    quadrants: {
      encourage: {
        name: "Aanmoedigen",
        caption: "Waardevol voor beide: maak tijd, zet mensen in.",
      },
      "self-service": {
        name: "Sturen op selfservice",
        caption: "De klant wil het graag: laat het zelf kunnen.",
      },
      simplify: {
        name: "Simplificeren",
        caption: "Kost de klant moeite, levert ons wat op: maak het korter.",
      },
      eliminate: {
        name: "Elimineren",
        caption: "Niemand wordt er beter van: neem de oorzaak weg.",
      },
    },
    moments: (count, one) => `${count} ${one ? "contactmoment" : "contactmomenten"}`,
    withoutVolume: (count) => `${count} zonder aantal`,
    hiddenNames: (count, one) => `${count} ${one ? "naam" : "namen"} verborgen; zie de tabel`,
    unsigned: (count, one) =>
      `${count} ${one ? "contactmoment heeft" : "contactmomenten hebben"} opmerkingen zonder teken; zie de tabel`,
    unplaced: (count, one) =>
      `${count} ${one ? "contactmoment staat" : "contactmomenten staan"} niet in de matrix, omdat een waarde ontbreekt of niet klopt:`,
    more: (count) => `en nog ${count}`,
    largest: (shown, all) => `de ${shown} grootste van ${all}`,
  },
};

/** The words of the value matrix in a language. */
export function matrixWords(language: Language): MatrixWords {
  return table[language];
}
