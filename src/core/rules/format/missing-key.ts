import { shapeDocs } from "../../schema/catalogue.ts";
import type { Rule } from "../rule.ts";
import { issuesOf } from "./issues.ts";

export const rule: Rule = {
  meta: {
    id: "missing-key",
    severity: "error",
    fixed: true,
    title: { en: "Something is missing", nl: "Er ontbreekt iets" },
    what: {
      en: "A thing lacks something without which it has no meaning, such as a shift without a contact moment.",
      nl: "Iets mist wat het nodig heeft om betekenis te hebben, zoals een verschuiving zonder contactmoment.",
    },
    why: {
      en: "Without it nothing can be computed or checked for this part of the strategy.",
      nl: "Zonder dat valt er voor dit deel van de strategie niets te berekenen of te controleren.",
    },
    mend: { en: "Add it.", nl: "Voeg het toe." },
    examples: {
      good: ["koers: 1\nchannels:\n  phone: { kind: assisted }\n"],
      bad: [
        { files: "name: Koers\n", expect: ["n"] },
        { files: "koers: 1\nchannels:\n  phone: { digital: false }\n", expect: ["phone"] },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const { file, issue, path } of issuesOf(snapshot, "missing-key")) {
      const docs = shapeDocs(issue.shape);
      const last = issue.path.at(-1);
      const owner = last !== undefined && /^\d+$/.test(last) ? undefined : last;
      const example = docs.examples?.[0];
      const line =
        example === undefined ? `${issue.name}: …` : `${issue.name}: ${JSON.stringify(example).replace(/^"|"$/g, "")}`;
      report({
        at: { file, span: issue.span },
        path,
        what: {
          en: owner === undefined ? `“${issue.name}” is missing.` : `“${owner}” has no “${issue.name}”.`,
          nl: owner === undefined ? `“${issue.name}” ontbreekt.` : `“${owner}” heeft geen “${issue.name}”.`,
        },
        mend: {
          en: `Add it, for example ${line} – ${lowerFirst(docs.description.en)}`,
          nl: `Voeg het toe, bijvoorbeeld ${line} – ${lowerFirst(docs.description.nl)}`,
        },
      });
    }
  },
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
