import { isYaml } from "../../project/discover.ts";
import type { StrategyFile } from "../../project/file.ts";
import { repairOf } from "../../syntax/repairs.ts";
import type { SyntaxCode, SyntaxProblem } from "../../syntax/tree.ts";
import type { Text } from "../../words/language.ts";
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
      for (const problem of [...file.problems, ...file.slips]) {
        if (problem.code === "alias-bomb" || problem.code === "too-deep") continue;
        const words = SYNTAX_WORDS[problem.code](problem.detail);
        report({ at: { file, span: problem.span }, ...words, fixes: [fixOf(file, problem)] });
      }
    }
  },
};

/** Titles of what is done about each; those that are missing have no quick fix. */
const TITLES: Partial<Readonly<Record<SyntaxCode, (detail: string) => Text>>> = {
  "tab-indent": () => ({ en: "Replace the tabs by spaces", nl: "Vervang de tabs door spaties" }),
  "odd-space": () => ({ en: "Put ordinary spaces in their place", nl: "Zet er gewone spaties voor in de plaats" }),
  "curly-quotes": () => ({
    en: "Put straight quotes in their place",
    nl: "Zet er rechte aanhalingstekens voor in de plaats",
  }),
  "bad-indent": () => ({ en: "Put it straight below the others", nl: "Zet de regel recht onder de andere" }),
  "unclosed-quote": (quote) => ({ en: `Close the quote ${quote}`, nl: `Sluit het aanhalingsteken ${quote}` }),
  "apostrophe-start": () => QUOTES,
  "unclosed-bracket": (bracket) => ({ en: `Close the bracket ${bracket}`, nl: `Sluit het haakje ${bracket}` }),
  "commented-bracket": (bracket) => ({ en: `Put the ${bracket} before the #`, nl: `Zet de ${bracket} vóór het hekje` }),
  "extra-bracket": (bracket) => ({ en: `Remove the ${bracket}`, nl: `Verwijder de ${bracket}` }),
  "extra-comma": () => ({ en: "Remove the comma", nl: "Verwijder de komma" }),
  "dash-before-key": () => ({ en: "Take the dash away", nl: "Haal het streepje weg" }),
  "missing-colon": () => ({
    en: "Put a colon behind the first word",
    nl: "Zet een dubbele punt achter het eerste woord",
  }),
  "missing-comma": () => ({ en: "Put a comma between them", nl: "Zet er een komma tussen" }),
  "reserved-start": () => QUOTES,
  "unknown-alias": () => QUOTES,
  "unknown-tag": () => QUOTES,
  "text-after-quote": () => ({ en: "Put quotes round the whole text", nl: "Zet aanhalingstekens om de hele tekst" }),
  "second-colon": () => QUOTES,
  "colon-in-text": () => QUOTES,
  "hash-in-text": () => QUOTES,
  "round-brackets": () => ({ en: "Put braces { } in their place", nl: "Zet er accolades { } voor in de plaats" }),
  "bad-escape": () => ({ en: "Write the backslash twice", nl: "Schrijf de backslash dubbel" }),
};

const QUOTES: Text = { en: "Put quotes round the text", nl: "Zet aanhalingstekens om de tekst" };

function fixOf(file: StrategyFile, problem: SyntaxProblem): Fix | null {
  const title = TITLES[problem.code]?.(problem.detail);
  if (title === undefined) return wordFix(file, problem);
  const repair = repairOf(file.text, problem);
  if (repair === null) return null;
  // Only of a space is it certain what was meant: the strategy is read with it already.
  const safe = problem.code === "odd-space";
  return { title, safe, edits: repair.map((edit) => ({ ...edit, file: file.path })) };
}

/** What is wrong within the words that are pointed at. */
function wordFix(file: StrategyFile, problem: SyntaxProblem): Fix | null {
  const text = file.text.slice(problem.span.start, problem.span.end);
  const edit = (newText: string) => [{ file: file.path, span: problem.span, newText }];
  switch (problem.code) {
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
