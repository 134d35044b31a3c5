import { isYaml } from "../../project/discover.ts";
import type { Place } from "../../project/snapshot.ts";
import type { SyntaxProblem } from "../../syntax/tree.ts";
import type { Words } from "../../words/say.ts";
import type { Report, Rule } from "../rule.ts";

const MANIFEST =
  "koers: 1\nmeasurementFiles: [data.csv]\nchannels:\n  phone: { kind: assisted }\ncontactMoments:\n  move: {}\n";

export const rule: Rule = {
  meta: {
    id: "measurement-file",
    severity: "error",
    fixed: true,
    fixable: true,
    title: { en: "Row of a measurement file cannot be read", nl: "Rij van een meetbestand is niet te lezen" },
    what: {
      en: "A row of a table with measurements has more or fewer cells than its header, or a quote that is not closed; or there is nothing in the file.",
      nl: "Een rij van een tabel met metingen heeft meer of minder cellen dan de kop, of een aanhalingsteken dat niet wordt gesloten; of er staat niets in het bestand.",
    },
    why: {
      en: "The row is left out, so plan and actual are compared on incomplete figures.",
      nl: "De rij telt niet mee, dus plan en werkelijkheid worden vergeleken op onvolledige cijfers.",
    },
    mend: {
      en: "Give the row a cell for every column of the header; leave a cell empty where there is no value.",
      nl: "Geef de rij een cel voor elke kolom van de kop; laat een cel leeg waar geen waarde is.",
    },
    examples: {
      good: [{ "koers.yaml": MANIFEST, "data.csv": "period;moment;channel;contacts\n2026-08;move;phone;3010\n" }],
      bad: [
        { files: { "koers.yaml": MANIFEST, "data.csv": "" }, expect: ["data.csv: "] },
        {
          files: { "koers.yaml": MANIFEST, "data.csv": "period,moment,channel,contacts\n2026-08,move,phone\n" },
          expect: ["data.csv: 2026-08,move,phone"],
        },
        {
          files: { "koers.yaml": MANIFEST, "data.csv": 'period,moment,channel,contacts\n2026-08,"move,phone,3010\n' },
          expect: ['data.csv: "'],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const file of snapshot.files) {
      if (isYaml(file.path)) continue;
      if (file.unreadable === null && /^[\s;,]*$/.test(file.text)) {
        report({ at: { file, span: { start: 0, end: 0 } }, ...NOTHING });
      }
      for (const problem of file.problems) {
        const at = { file, span: problem.span };
        report(problem.code === "unclosed-quote" ? { at, ...unclosedQuote(at) } : { at, what: cellCount(problem) });
      }
    }
  },
};

const NOTHING: Omit<Report, "at"> = {
  what: { en: "There is nothing in this file.", nl: "Er staat niets in dit bestand." },
  mend: {
    en: "Write a header, such as period;moment;channel;contacts, with a row for each measurement below it; or take the file out of measurementFiles.",
    nl: "Schrijf een kop, zoals period;moment;channel;contacts, met daaronder een rij per meting; of haal het bestand weg bij measurementFiles.",
  },
};

function unclosedQuote({ file, span }: Place): Omit<Report, "at"> {
  return {
    what: {
      en: "The quote that opens here is never closed, so that this row is not read.",
      nl: "Het aanhalingsteken dat hier opent wordt nergens gesloten, waardoor deze rij niet wordt gelezen.",
    },
    mend: {
      en: "Remove the quote, or put one at the end of the cell too.",
      nl: "Verwijder het aanhalingsteken, of zet er ook een aan het einde van de cel.",
    },
    fixes: [
      {
        title: { en: "Remove the quote", nl: "Verwijder het aanhalingsteken" },
        safe: false,
        edits: [{ file: file.path, span, newText: "" }],
      },
    ],
  };
}

function cellCount(problem: SyntaxProblem): Words {
  const [cells, columns] = problem.detail.split("/");
  return {
    en: `This row has ${cells} cells; the header has ${columns}.`,
    nl: `Deze rij heeft ${cells} cellen; de kop heeft er ${columns}.`,
  };
}
