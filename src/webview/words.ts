import type { Language } from "../core/words/language.ts";
import type { Notice } from "./protocol.ts";

/** What a panel says around its picture, in the picture's language. */
export interface PanelWords {
  readonly asTable: string;
  readonly asPicture: string;
  readonly asMermaid: string;
  readonly drawing: string;
  readonly notDrawn: (reason: string) => string;
  readonly notPainted: string;
  readonly takeAway: string;
  readonly saveSvg: string;
  readonly savePng: string;
  readonly copyMermaid: string;
  readonly copySpreadsheet: string;
  readonly copyMarkdown: string;
  readonly goLeft: string;
  readonly goRight: string;
  readonly searchTable: string;
  readonly found: (count: number) => string;
  readonly choose: string;
  readonly wholeStrategy: string;
  readonly showPlace: string;
  readonly selected: string;
  readonly nothingSelected: string;
  readonly moments: string;
  readonly addMoments: string;
  readonly quadrant: string;
  readonly value: string;
  readonly volume: string;
  readonly perYear: string;
  readonly now: string;
  readonly self: string;
  readonly digital: string;
  readonly phone: string;
  readonly close: string;
  readonly notice: (notice: Notice) => string;
  readonly empty: string;
  readonly consequences: string;
  readonly noConsequences: string;
  readonly more: (count: number) => string;
}

const en: PanelWords = {
  asTable: "Show as a table",
  asPicture: "Show as a picture",
  asMermaid: "Show as Mermaid",
  drawing: "Mermaid is drawing…",
  notDrawn: (reason) => `Mermaid could not draw this: ${reason}`,
  notPainted: "This picture cannot be made into a PNG here. Export it as SVG instead.",
  takeAway: "Export or copy",
  saveSvg: "Export as SVG…",
  savePng: "Export as PNG…",
  copyMermaid: "Copy as Mermaid",
  copySpreadsheet: "Copy as a table for a spreadsheet",
  copyMarkdown: "Copy as a table in Markdown",
  goLeft: "Further left",
  goRight: "Further right",
  searchTable: "Search the table",
  found: (count) => (count === 1 ? "1 found" : `${count} found`),
  choose: "Choose what to show",
  wholeStrategy: "The whole strategy",
  showPlace: "Show the place",
  selected: "Selected contact moment",
  nothingSelected: "Select a contact moment to see its figures here.",
  moments: "moments",
  addMoments: "Add a contact moment",
  quadrant: "Quadrant",
  value: "Value",
  volume: "Volume",
  perYear: "contacts per year",
  now: "Now",
  self: "self",
  digital: "person, digital",
  phone: "person, phone",
  close: "Close",
  notice: (notice) => {
    switch (notice.kind) {
      case "broken":
        return `${notice.file} cannot be read at line ${notice.line}. This is the last good picture.`;
      case "gone":
        return "This is no longer in the strategy. Below is the last good picture.";
      case "reading":
        return "The strategy is being read…";
      case "failed":
        return "Koers could not draw this, through a fault of its own. Its output says more; this is the last good picture.";
    }
  },
  empty: "There is nothing to draw yet.",
  consequences: "What this would change",
  noConsequences: "Nothing else changes.",
  more: (count) => `and ${count} more`,
};

const nl: PanelWords = {
  asTable: "Als tabel tonen",
  asPicture: "Als beeld tonen",
  asMermaid: "Als Mermaid tonen",
  drawing: "Mermaid tekent…",
  notDrawn: (reason) => `Mermaid kon dit niet tekenen: ${reason}`,
  notPainted: "Van dit beeld is hier geen PNG te maken. Exporteer het als SVG.",
  takeAway: "Exporteren of kopiëren",
  saveSvg: "Exporteren als SVG…",
  savePng: "Exporteren als PNG…",
  copyMermaid: "Kopiëren als Mermaid",
  copySpreadsheet: "Kopiëren als tabel voor een rekenblad",
  copyMarkdown: "Kopiëren als tabel in Markdown",
  goLeft: "Verder naar links",
  goRight: "Verder naar rechts",
  searchTable: "Zoek in de tabel",
  found: (count) => `${count} gevonden`,
  choose: "Kies wat te tonen",
  wholeStrategy: "De hele strategie",
  showPlace: "Plek tonen",
  selected: "Geselecteerd contactmoment",
  nothingSelected: "Selecteer een contactmoment om hier de cijfers te zien.",
  moments: "momenten",
  addMoments: "Contactmoment toevoegen",
  quadrant: "Kwadrant",
  value: "Waarde",
  volume: "Volume",
  perYear: "contacten per jaar",
  now: "Nu",
  self: "zelf",
  digital: "mens, digitaal",
  phone: "mens, telefoon",
  close: "Sluiten",
  notice: (notice) => {
    switch (notice.kind) {
      case "broken":
        return `${notice.file} is niet te lezen op regel ${notice.line}. Dit is het laatste goede beeld.`;
      case "gone":
        return "Dit staat niet meer in de strategie. Hieronder staat het laatste goede beeld.";
      case "reading":
        return "De strategie wordt gelezen…";
      case "failed":
        return "Koers kon dit niet tekenen, door een eigen fout. De uitvoer zegt meer; dit is het laatste goede beeld.";
    }
  },
  empty: "Er is nog niets te tekenen.",
  consequences: "Wat dit zou veranderen",
  noConsequences: "Verder verandert er niets.",
  more: (count) => `en nog ${count}`,
};

export function panelWords(language: Language): PanelWords {
  return language === "nl" ? nl : en;
}
