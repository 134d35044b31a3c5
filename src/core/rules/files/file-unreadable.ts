import type { StrategyFile } from "../../project/file.ts";
import type { Words } from "../../words/say.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "file-unreadable",
    severity: "error",
    fixed: true,
    title: { en: "File cannot be read", nl: "Bestand kan niet worden gelezen" },
    what: {
      en: "A file that belongs to the strategy cannot be opened, or is a link to something outside the strategy.",
      nl: "Een bestand dat bij de strategie hoort kan niet worden geopend, of is een koppeling naar iets buiten de strategie.",
    },
    why: {
      en: "What it says is missing from the strategy, so every figure and every check may be wrong.",
      nl: "Wat erin staat ontbreekt in de strategie, dus elk cijfer en elke controle kan onjuist zijn.",
    },
    mend: {
      en: "Make the file readable, or leave it out with exclude in koers.yaml.",
      nl: "Maak het bestand leesbaar, of laat het weg met exclude in koers.yaml.",
    },
    examples: { good: ["koers: 1\n"], bad: [] },
  },
  check({ snapshot, report }) {
    for (const file of snapshot.files) {
      if (file.unreadable === null) continue;
      report({ at: { file, span: { start: 0, end: 0 } }, what: whatOf(file), mend: mendOf(file) });
    }
  },
};

function whatOf(file: StrategyFile): Words {
  const name = file.path;
  switch (file.unreadable?.code) {
    case "too-large":
      return {
        en: `${name} is larger than 2 MB and is not read.`,
        nl: `${name} is groter dan 2 MB en wordt niet gelezen.`,
      };
    case "stray-link":
      return {
        en: `${name} is a link to something outside this strategy and is not followed.`,
        nl: `${name} is een koppeling naar iets buiten deze strategie en wordt niet gevolgd.`,
      };
    case "absent":
      return { en: `There is no ${name} (any more).`, nl: `Er is geen ${name} (meer).` };
    case "denied":
      return {
        en: `${name} may not be opened: you lack the rights.`,
        nl: `${name} mag niet worden geopend: u hebt er geen rechten voor.`,
      };
    default: {
      const detail = file.unreadable?.detail ?? "";
      return { en: `${name} cannot be read (${detail}).`, nl: `${name} kan niet worden gelezen (${detail}).` };
    }
  }
}

function mendOf(file: StrategyFile): Words {
  switch (file.unreadable?.code) {
    case "too-large":
      return {
        en: "Divide it over several files; a strategy may be split anywhere.",
        nl: "Verdeel het over meer bestanden; een strategie mag overal worden gesplitst.",
      };
    case "absent":
      return {
        en: "Put it back, or begin a strategy in this folder with a koers.yaml.",
        nl: "Zet het terug, of begin in deze map een strategie met een koers.yaml.",
      };
    case "stray-link":
      return {
        en: "Put the file itself in the folder of the strategy, or leave it out with exclude in koers.yaml.",
        nl: "Zet het bestand zelf in de map van de strategie, of laat het weg met exclude in koers.yaml.",
      };
    default:
      return rule.meta.mend;
  }
}
