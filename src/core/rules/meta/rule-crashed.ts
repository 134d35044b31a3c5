import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "rule-crashed",
    severity: "error",
    fixed: true,
    title: { en: "A check failed", nl: "Een controle liep vast" },
    what: {
      en: "A check of Koers itself broke down on this strategy. That is a bug of Koers, not of yours.",
      nl: "Een controle van Koers zelf liep vast op deze strategie. Dat is een fout van Koers, niet van u.",
    },
    why: {
      en: "What that check would have found is unknown, so the result cannot be called clean.",
      nl: "Wat die controle zou hebben gevonden is onbekend, dus het resultaat is niet schoon te noemen.",
    },
    mend: {
      en: "Please report it with the text of this finding.",
      nl: "Meld het, met de tekst van deze bevinding.",
    },
    examples: { good: ["koers: 1\n"], bad: [] },
  },
  // Reported by the checker itself, in place of the rule that failed.
  check() {},
};
