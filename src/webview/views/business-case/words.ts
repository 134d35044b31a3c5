import type { Language } from "../../../core/words/language.ts";

/** What the panel of the business case says beside its picture. */
export interface CasePanelWords {
  readonly title: string;
  readonly legend: string;
  readonly outcome: string;
  readonly file: string;
  readonly whatIf: string;
  readonly none: string;
  readonly reset: string;
  readonly apply: string;
  readonly nothingWritten: string;
  readonly saveAs: string;
  readonly low: string;
  readonly high: string;
  readonly relationship: string;
  readonly explained: string;
  readonly inputs: string;
  readonly shifts: string;
  readonly openShift: (name: string) => string;
}

const en: CasePanelWords = {
  title: "What if",
  legend: "Ticks: the low and high scenario. Small ring: the file.",
  outcome: "Outcome",
  file: "file",
  whatIf: "what if",
  none: "none",
  reset: "Reset",
  apply: "Apply",
  nothingWritten: "Nothing in the file changes until you apply.",
  saveAs: "Save as scenario:",
  low: "low",
  high: "high",
  relationship: "Relationship",
  explained: "Where it comes from",
  inputs: "Rests on",
  shifts: "Its shifts",
  openShift: (name) => `Show the case of ${name}`,
};

const nl: CasePanelWords = {
  title: "Wat als",
  legend: "Streepjes: het lage en hoge scenario. Rondje: het bestand.",
  outcome: "Uitkomst",
  file: "bestand",
  whatIf: "wat als",
  none: "geen",
  reset: "Herstel",
  apply: "Toepassen",
  nothingWritten: "In het bestand verandert niets tot u toepast.",
  saveAs: "Bewaar als scenario:",
  low: "laag",
  high: "hoog",
  relationship: "Relatie",
  explained: "Waar het vandaan komt",
  inputs: "Berust op",
  shifts: "De verschuivingen",
  openShift: (name) => `Toon de case van ${name}`,
};

export function casePanelWords(language: Language): CasePanelWords {
  return language === "nl" ? nl : en;
}
