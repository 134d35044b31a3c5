import type { StrategyFile } from "../../project/file.ts";
import type { SyntaxProblem } from "../../syntax/tree.ts";
import { quote, type Words } from "../../words/say.ts";
import type { Fix, Rule } from "../rule.ts";

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
      for (const problem of file.problems) {
        if (problem.code === "alias-bomb" || problem.code === "too-deep") continue;
        const fix = fixOf(file, problem);
        const [what, mend] = wordsOf(problem);
        report({ at: { file, span: problem.span }, what, mend, ...(fix === null ? {} : { fix }) });
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
    default:
      return null;
  }
}

/** What is wrong, and what to do about it. */
function wordsOf(problem: SyntaxProblem): readonly [Words, Words] {
  const detail = problem.detail;
  switch (problem.code) {
    case "tab-indent":
      return [
        { en: "This line begins with a tab.", nl: "Deze regel begint met een tab." },
        { en: "Indent with spaces, two for each level.", nl: "Spring in met spaties, twee per niveau." },
      ];
    case "unclosed-quote":
      return [
        {
          en: `The quote ${detail} that opens here is never closed.`,
          nl: `Het aanhalingsteken ${detail} dat hier opent wordt nergens gesloten.`,
        },
        { en: `Put a ${detail} at the end of the text.`, nl: `Zet een ${detail} aan het einde van de tekst.` },
      ];
    case "unclosed-bracket":
      return [
        {
          en: `The bracket ${detail} that opens here is never closed.`,
          nl: `Het haakje ${detail} dat hier opent wordt nergens gesloten.`,
        },
        {
          en: `Put a ${detail === "[" ? "]" : "}"} where it should end.`,
          nl: `Zet een ${detail === "[" ? "]" : "}"} waar het moet eindigen.`,
        },
      ];
    case "bad-indent":
      return [
        {
          en: "This line does not line up with the lines it belongs to.",
          nl: "Deze regel staat niet recht onder de regels waar hij bij hoort.",
        },
        {
          en: "Give it as many spaces in front as its neighbours, or two more than the line it belongs under.",
          nl: "Zet er evenveel spaties voor als bij de regels ernaast, of twee meer dan de regel waar hij onder valt.",
        },
      ];
    case "missing-colon":
      return [
        {
          en: `A colon is missing behind ${quote(detail)}.`,
          nl: `Achter ${quote(detail)} ontbreekt een dubbele punt.`,
        },
        { en: "Write key: value, for example phone: 70%.", nl: "Schrijf sleutel: waarde, bijvoorbeeld phone: 70%." },
      ];
    case "missing-space":
      return [
        {
          en: `A space is missing behind the colon of ${quote(`${detail}:`)}.`,
          nl: `Achter de dubbele punt van ${quote(`${detail}:`)} ontbreekt een spatie.`,
        },
        { en: `Write ${detail}: value, with a space.`, nl: `Schrijf ${detail}: waarde, met een spatie.` },
      ];
    case "missing-comma":
      return [
        {
          en: "A comma is missing between two parts in brackets.",
          nl: "Tussen twee delen tussen haakjes ontbreekt een komma.",
        },
        {
          en: "Put a comma between them: { phone: 70%, chat: 30% }.",
          nl: "Zet er een komma tussen: { phone: 70%, chat: 30% }.",
        },
      ];
    case "second-colon":
      return [
        {
          en: `${quote(detail)} holds a second colon, and so is read as another key.`,
          nl: `${quote(detail)} bevat een tweede dubbele punt en wordt daardoor als nieuwe sleutel gelezen.`,
        },
        { en: "Put quotes round the text.", nl: "Zet aanhalingstekens om de tekst." },
      ];
    case "list-on-key-line":
      return [
        {
          en: "A list cannot begin on the line of its key.",
          nl: "Een lijst kan niet beginnen op de regel van zijn sleutel.",
        },
        {
          en: "Put each “- item” on a line of its own below the key, or write [one, two].",
          nl: "Zet elk “- onderdeel” op een eigen regel onder de sleutel, of schrijf [een, twee].",
        },
      ];
    case "reserved-start":
      return [
        { en: `A text cannot begin with ${quote(detail)}.`, nl: `Een tekst kan niet beginnen met ${quote(detail)}.` },
        { en: "Put quotes round the text.", nl: "Zet aanhalingstekens om de tekst." },
      ];
    case "unknown-alias":
      return [
        {
          en: `${quote(`*${detail}`)} repeats something that is not marked &${detail} above it.`,
          nl: `${quote(`*${detail}`)} herhaalt iets wat hierboven niet met &${detail} is gemerkt.`,
        },
        {
          en: `Mark what you want to repeat with &${detail}, or put quotes round the text if you mean a star.`,
          nl: `Merk wat u wilt herhalen met &${detail}, of zet aanhalingstekens om de tekst als u een sterretje bedoelt.`,
        },
      ];
    case "unknown-tag":
      return [
        {
          en: `${quote(detail)} is a YAML tag that Koers does not know.`,
          nl: `${quote(detail)} is een YAML-tag die Koers niet kent.`,
        },
        {
          en: "Remove it, or put quotes round the text if it should begin with an exclamation mark.",
          nl: "Verwijder die, of zet aanhalingstekens om de tekst als die met een uitroepteken moet beginnen.",
        },
      ];
    case "value-after-value":
      return [
        { en: "This follows a text that was already complete.", nl: "Dit volgt op een tekst die al af was." },
        {
          en: "Put one pair of quotes round the whole text; write a quote inside it twice ('') or use the other kind.",
          nl: "Zet één paar aanhalingstekens om de hele tekst; schrijf een aanhalingsteken erin dubbel ('') of gebruik de andere soort.",
        },
      ];
    case "list-and-map":
      return [
        {
          en: "Here “- items” and “key: value” lines stand at the same level.",
          nl: "Hier staan “- onderdelen” en regels “sleutel: waarde” op hetzelfde niveau.",
        },
        {
          en: "Use one of the two, or indent the one that belongs to the other.",
          nl: "Gebruik een van beide, of spring in wat bij het andere hoort.",
        },
      ];
    case "key-not-text":
      return [
        {
          en: "A key must be a word, not a list or a map.",
          nl: "Een sleutel moet een woord zijn, geen lijst of blok.",
        },
        { en: "Write key: value.", nl: "Schrijf sleutel: waarde." },
      ];
    case "bad-escape":
      return [
        {
          en: `${quote(detail)} has no meaning between double quotes.`,
          nl: `${quote(detail)} heeft tussen dubbele aanhalingstekens geen betekenis.`,
        },
        {
          en: "Write the backslash twice, or use single quotes.",
          nl: "Schrijf de backslash dubbel, of gebruik enkele aanhalingstekens.",
        },
      ];
    case "unexpected":
    case "alias-bomb":
    case "too-deep":
      return [
        { en: `${quote(detail)} is not expected here.`, nl: `${quote(detail)} wordt hier niet verwacht.` },
        {
          en: "Look at the brackets, quotes and indentation of this line and the one above; put quotes round a text with special characters.",
          nl: "Kijk naar de haakjes, aanhalingstekens en het inspringen van deze regel en die erboven; zet aanhalingstekens om een tekst met bijzondere tekens.",
        },
      ];
  }
}
