import type { Language } from "../../../core/words/language.ts";

/** What the panel of the value matrix says beside its picture. */
export interface MatrixPanelWords {
  readonly tools: string;
  readonly color: string;
  readonly quadrant: string;
  readonly allQuadrants: string;
  readonly journey: string;
  readonly allJourneys: string;
  readonly owner: string;
  readonly allOwners: string;
  readonly segment: string;
  readonly allSegments: string;
  readonly withFindings: string;
  readonly target: string;
  readonly targetTip: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomAll: string;
  readonly clearFilter: string;
  readonly howTo: string;
  readonly moving: string;
  readonly dropHint: string;
  readonly keysHint: string;
  readonly clear: string;
  readonly share: string;
  readonly atTarget: string;
  shown(shown: string, all: string): string;
  chosen(count: string, one: boolean): string;
  at(customer: string, organisation: string): string;
}

const en: MatrixPanelWords = {
  tools: "What is shown",
  color: "Colour",
  quadrant: "Quadrant",
  allQuadrants: "All quadrants",
  journey: "Journey",
  allJourneys: "All journeys",
  owner: "Owner",
  allOwners: "All owners",
  segment: "Customer group with the most contacts",
  allSegments: "All customer groups",
  withFindings: "Findings only",
  target: "Target",
  targetTip: "Show what remains of each contact moment once all shifts are finished",
  zoomIn: "Zoom in (+, or Ctrl and the wheel)",
  zoomOut: "Zoom out (−)",
  zoomAll: "Show all (0)",
  clearFilter: "Show all",
  howTo:
    "Drag a contact moment to score it anew, or move it with Shift and the arrow keys (Alt: finer; Enter writes, Esc takes back). Draw a line around several to add them up.",
  moving: "While moving",
  dropHint: "Letting go writes this · Esc takes it back",
  keysHint: "Enter writes this · Esc takes it back",
  clear: "Choose none",
  share: "Of all contacts",
  atTarget: "Target",
  shown: (shown, all) => `${shown} of ${all} shown`,
  chosen: (count, one) => `${count} contact ${one ? "moment" : "moments"} chosen`,
  at: (customer, organisation) => `customer ${customer}, organisation ${organisation}`,
};

const nl: MatrixPanelWords = {
  tools: "Wat te zien is",
  color: "Kleur",
  quadrant: "Kwadrant",
  allQuadrants: "Alle kwadranten",
  journey: "Klantreis",
  allJourneys: "Alle klantreizen",
  owner: "Eigenaar",
  allOwners: "Alle eigenaren",
  segment: "Klantgroep met de meeste contacten",
  allSegments: "Alle klantgroepen",
  withFindings: "Alleen met bevindingen",
  target: "Doel",
  targetTip: "Toon wat er van elk contactmoment overblijft als alle verschuivingen klaar zijn",
  zoomIn: "Inzoomen (+, of Ctrl en het wieltje)",
  zoomOut: "Uitzoomen (−)",
  zoomAll: "Alles tonen (0)",
  clearFilter: "Alles tonen",
  howTo:
    "Sleep een contactmoment om het opnieuw te scoren, of verplaats het met Shift en de pijltjes (Alt: fijner; Enter schrijft, Esc neemt terug). Trek een lijn om er meer heen om ze op te tellen.",
  moving: "Tijdens het verplaatsen",
  dropHint: "Loslaten schrijft dit · Esc neemt het terug",
  keysHint: "Enter schrijft dit · Esc neemt het terug",
  clear: "Niets kiezen",
  share: "Van alle contacten",
  atTarget: "Doel",
  shown: (shown, all) => `${shown} van ${all} getoond`,
  chosen: (count, one) => `${count} ${one ? "contactmoment" : "contactmomenten"} gekozen`,
  at: (customer, organisation) => `klant ${customer}, organisatie ${organisation}`,
};

export function matrixPanelWords(language: Language): MatrixPanelWords {
  return language === "nl" ? nl : en;
}
