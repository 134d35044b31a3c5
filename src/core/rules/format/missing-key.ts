import { shape, shapeDocs } from "../../schema/catalogue.ts";
import type { MissingKey } from "../../schema/issues.ts";
import { quote, type Words } from "../../words/say.ts";
import type { Rule } from "../rule.ts";
import { exampleText } from "./example-text.ts";
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
      const at = { file, span: issue.span };
      const isEmpty = issue.path.length === 0 && (file.documents[0]?.root ?? null) === null;
      report(isEmpty ? { at, path, ...EMPTY_MANIFEST } : { at, path, ...wordsOf(issue) });
    }
  },
};

const EMPTY_MANIFEST = {
  what: { en: "koers.yaml is empty.", nl: "koers.yaml is leeg." },
  mend: {
    en: "Begin with koers: 1, then a name and a period.",
    nl: "Begin met koers: 1, dan een naam (name) en een periode (period).",
  },
};

function wordsOf({ name: key, path, shape: index }: MissingKey): { what: Words; mend: Words } {
  const docs = shapeDocs(index);
  const example = docs.examples?.[0] ?? shape(index).enum?.[0];
  const line = `${key}: ${example === undefined ? "…" : exampleText(example)}`;
  const last = path.at(-1);
  const owner = last === undefined || /^\d+$/.test(last) ? null : quote(last);
  return {
    what: {
      en: owner === null ? `“${key}” is missing.` : `${owner} has no “${key}”.`,
      nl: owner === null ? `“${key}” ontbreekt.` : `${owner} heeft geen “${key}”.`,
    },
    mend: {
      en: `Add it, for example ${line}. ${docs.description.en}`,
      nl: `Voeg het toe, bijvoorbeeld ${line}. ${docs.description.nl}`,
    },
  };
}
