import { isYaml } from "../../project/discover.ts";
import type { StrategyFile } from "../../project/file.ts";
import type { SyntaxProblem } from "../../syntax/tree.ts";
import type { Fix, Rule } from "../rule.ts";
import { SYNTAX_WORDS } from "./syntax-words.ts";

export const rule: Rule = {
  meta: {
    id: "yaml-syntax",
    severity: "error",
    fixed: true,
    fixable: true,
    title: { en: "Not readable as YAML", nl: "Niet leesbaar als YAML" },
    what: {
      en: "The text breaks a rule of YAML, such as a quote that is not closed, a tab, or lines that do not line up.",
      nl: "De tekst breekt een regel van YAML, zoals een aanhalingsteken dat niet wordt gesloten, een tab, of regels die niet recht onder elkaar staan.",
    },
    why: {
      en: "From here on it is a guess what the file means, so part of the strategy may be missing.",
      nl: "Vanaf hier is het gissen wat het bestand bedoelt, dus een deel van de strategie kan ontbreken.",
    },
    mend: { en: "Mend this line.", nl: "Herstel deze regel." },
    examples: {
      good: ['koers: 1\nname: "Koers: de strategie"\n'],
      bad: [
        { files: 'koers: 1\nname: "Our course\norganisation: Waterland\n', expect: ['"Our course'] },
        { files: "koers: 1\nname: Koers: de strategie\n", expect: ["Koers: de strategie"] },
        { files: "koers: 1\nperiod:\n\tstart: 2026\n\tend: 2028\n", expect: ["\t"] },
        { files: "koers: 1\nperiod: { start: 2026, end: 2028\nname: Koers\n", expect: ["{"] },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const file of snapshot.files) {
      if (!isYaml(file.path)) continue;
      for (const problem of file.problems) {
        if (problem.code === "alias-bomb" || problem.code === "too-deep") continue;
        const fix = fixOf(file, problem);
        const words = SYNTAX_WORDS[problem.code](problem.detail);
        report({ at: { file, span: problem.span }, ...words, fixes: [fix] });
      }
    }
  },
};

function fixOf(file: StrategyFile, problem: SyntaxProblem): Fix | null {
  const text = file.text.slice(problem.span.start, problem.span.end);
  const edit = (newText: string) => [{ file: file.path, span: problem.span, newText }];
  switch (problem.code) {
    case "tab-indent": {
      const spaces = text.replace(/\t/g, "  ");
      if (spaces === text) return null;
      return {
        title: { en: "Replace the tab by spaces", nl: "Vervang de tab door spaties" },
        safe: false,
        edits: edit(spaces),
      };
    }
    case "second-colon": {
      const value = text.trimEnd();
      const quoted = `"${value.replace(/[\\"]/g, "\\$&")}"`;
      if (value.includes(" #")) return null;
      return {
        title: { en: "Put quotes round the text", nl: "Zet aanhalingstekens om de tekst" },
        safe: false,
        edits: edit(quoted),
      };
    }
    case "missing-space":
      return {
        title: { en: "Put a space behind the colon", nl: "Zet een spatie achter de dubbele punt" },
        safe: false,
        edits: edit(text.replace(":", ": ")),
      };
    case "glued-comment":
      return {
        title: { en: "Put a space before the #", nl: "Zet een spatie voor het #" },
        safe: true,
        edits: edit(` ${text}`),
      };
    case "slash-comment":
      return {
        title: { en: "Let the comment begin with #", nl: "Laat het commentaar beginnen met #" },
        safe: true,
        edits: edit(text.replace(/^\/\/ ?/, "# ")),
      };
    case "amount-dash": {
      const amount = problem.detail.replace(/\D/g, "");
      return {
        title: { en: `Write ${amount}`, nl: `Schrijf ${amount}` },
        safe: false,
        edits: edit(amount),
      };
    }
    default:
      return null;
  }
}
