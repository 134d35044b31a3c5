import type { Rule } from "../rule.ts";
import { issuesOf } from "./issues.ts";

export const rule: Rule = {
  meta: {
    id: "misplaced-key",
    severity: "error",
    fixed: true,
    title: { en: "Key belongs in koers.yaml", nl: "Sleutel hoort in koers.yaml" },
    what: {
      en: "A key of the manifest, such as period or currency, stands in another file or in a later document of koers.yaml.",
      nl: "Een sleutel van het manifest, zoals period of currency, staat in een ander bestand of in een later document van koers.yaml.",
    },
    why: {
      en: "There it has no effect: the whole strategy is computed with what the first document of koers.yaml says.",
      nl: "Daar heeft die geen effect: de hele strategie wordt berekend met wat het eerste document van koers.yaml zegt.",
    },
    mend: { en: "Move it to the top of koers.yaml.", nl: "Verplaats die naar het begin van koers.yaml." },
    examples: {
      good: ["koers: 1\ncurrency: EUR\n"],
      bad: [
        {
          files: { "koers.yaml": "koers: 1\n", "channels.yaml": "currency: EUR\n" },
          expect: ["channels.yaml: currency"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const { file, issue, path } of issuesOf(snapshot, "misplaced-key")) {
      report({
        at: { file, span: issue.span },
        path,
        what: {
          en: `“${issue.name}” stands only in the first document of koers.yaml.`,
          nl: `“${issue.name}” staat alleen in het eerste document van koers.yaml.`,
        },
      });
    }
  },
};
