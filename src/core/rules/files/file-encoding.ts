import type { StrategyFile } from "../../project/file.ts";
import type { Words } from "../../words/say.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "file-encoding",
    severity: "error",
    fixed: true,
    title: { en: "File is not saved as UTF-8", nl: "Bestand is niet opgeslagen als UTF-8" },
    what: {
      en: "A file is saved in another character encoding than UTF-8, or holds bytes that are no text.",
      nl: "Een bestand is opgeslagen in een andere tekencodering dan UTF-8, of bevat bytes die geen tekst zijn.",
    },
    why: {
      en: "Letters such as é and € may be read wrongly, and other programs may not read the file at all.",
      nl: "Letters als é en € kunnen verkeerd worden gelezen, en andere programma's lezen het bestand misschien helemaal niet.",
    },
    mend: {
      en: "Save the file as UTF-8: in VS Code click the encoding in the bar at the bottom and choose “Save with Encoding”.",
      nl: "Sla het bestand op als UTF-8: klik in VS Code onderin op de codering en kies “Save with Encoding”.",
    },
    examples: { good: ["koers: 1\nname: Café\n"], bad: [] },
  },
  check({ snapshot, report }) {
    for (const file of snapshot.files) {
      if (file.encoding === null) continue;
      const start = "offset" in file.encoding ? file.encoding.offset : 0;
      report({ at: { file, span: { start, end: Math.min(start + 1, file.text.length) } }, ...wordsOf(file) });
    }
  },
};

function wordsOf(file: StrategyFile): { what: Words; mend?: Words } {
  switch (file.encoding?.code) {
    case "utf-16":
      return { what: { en: `${file.path} is saved as UTF-16.`, nl: `${file.path} is opgeslagen als UTF-16.` } };
    case "binary":
      return {
        what: {
          en: `${file.path} holds a character that cannot stand in a text file; it is not read.`,
          nl: `${file.path} bevat een teken dat niet in een tekstbestand kan staan; het wordt niet gelezen.`,
        },
        mend: {
          en: "Remove that character; it is not visible in every editor. A file that is no text does not belong here.",
          nl: "Verwijder dat teken; niet elke editor toont het. Een bestand dat geen tekst is, hoort hier niet.",
        },
      };
    default:
      return {
        what: {
          en: `${file.path} is not saved as UTF-8: this character cannot be read.`,
          nl: `${file.path} is niet opgeslagen als UTF-8: dit teken is niet te lezen.`,
        },
      };
  }
}
