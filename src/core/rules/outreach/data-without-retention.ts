import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "data-without-retention",
    severity: "warning",
    title: { en: "Personal data kept without end", nl: "Persoonsgegevens zonder bewaartermijn" },
    what: {
      en: "A data source holds personal data, and does not say how long they are kept.",
      nl: "Een gegevensbron bevat persoonsgegevens, en zegt niet hoe lang die worden bewaard.",
    },
    why: {
      en: "Data that are kept for ever are a risk that nobody gains by, and the law asks for an end.",
      nl: "Gegevens die altijd blijven zijn een risico waar niemand beter van wordt, en de wet vraagt een einde.",
    },
    mend: {
      en: "Agree with your privacy officer how long you need them and write it as the retention, such as 365d.",
      nl: "Spreek met uw privacy officer af hoe lang u ze nodig hebt en schrijf dat bij retention, zoals 365d.",
    },
    examples: {
      good: [
        "koers: 1\ndataSources:\n  survey: { personalData: true, legalBasis: consent, retention: 365d }\n  ledger: {}\n",
      ],
      bad: [
        {
          files: "koers: 1\ndataSources:\n  survey: { personalData: true, legalBasis: consent }\n",
          expect: ["survey"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { dataSources } = snapshot.strategy;
    for (const [id, { personalData }] of Object.entries(dataSources)) {
      if (personalData !== true || !lacks(snapshot, `dataSources.${id}`, "retention")) continue;
      const name = called(dataSources, id);
      report({
        at: `dataSources.${id}`,
        what: {
          en: `How long “${name}” keeps its personal data is not said.`,
          nl: `Hoe lang “${name}” persoonsgegevens bewaart is niet gezegd.`,
        },
      });
    }
  },
};
