import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "data-without-basis",
    severity: "error",
    title: { en: "Personal data without a legal basis", nl: "Persoonsgegevens zonder grondslag" },
    what: {
      en: "A data source holds personal data, and does not say why you may use them.",
      nl: "Een gegevensbron bevat persoonsgegevens, en zegt niet waarom u die mag gebruiken.",
    },
    why: {
      en: "Without a basis the data may not be used, and whatever rests on them falls.",
      nl: "Zonder grondslag mogen de gegevens niet worden gebruikt, en vervalt wat erop rust.",
    },
    mend: {
      en: "Ask your privacy officer for the basis and write it as the legalBasis.",
      nl: "Vraag uw privacy officer naar de grondslag en schrijf die bij legalBasis.",
    },
    examples: {
      good: [
        "koers: 1\ndataSources:\n  survey: { personalData: true, legalBasis: consent, retention: 365d }\n  ledger: { personalData: false }\n",
      ],
      bad: [
        { files: "koers: 1\ndataSources:\n  survey: { personalData: true, retention: 365d }\n", expect: ["survey"] },
      ],
    },
  },
  check({ snapshot, report }) {
    const { dataSources } = snapshot.strategy;
    for (const [id, { personalData }] of Object.entries(dataSources)) {
      if (personalData !== true || !lacks(snapshot, `dataSources.${id}`, "legalBasis")) continue;
      const name = called(dataSources, id);
      report({
        at: `dataSources.${id}`,
        what: {
          en: `“${name}” holds personal data without a legal basis.`,
          nl: `“${name}” bevat persoonsgegevens zonder grondslag.`,
        },
      });
    }
  },
};
