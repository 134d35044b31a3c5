import { shape, shapeDocs } from "../../schema/catalogue.ts";
import type { DecimalComma, WrongValue } from "../../schema/issues.ts";
import type { Shape, ValueKind } from "../../schema/shape.ts";
import { respell } from "../../schema/spelling.ts";
import type { YamlNode } from "../../syntax/tree.ts";
import { nearest } from "../../text/nearest.ts";
import type { Language, Text } from "../../words/language.ts";
import { orList, quote, type Words } from "../../words/say.ts";
import type { Fix, Rule } from "../rule.ts";
import { issuesOf } from "./issues.ts";

export const rule: Rule = {
  meta: {
    id: "wrong-value",
    severity: "error",
    fixed: true,
    fixable: true,
    title: { en: "Value is not written as it should be", nl: "Waarde is niet goed geschreven" },
    what: {
      en: "A value is written in another way than its place asks: a percentage without its sign, a date the other way round, a word that is not in the list.",
      nl: "Een waarde is anders geschreven dan op die plaats moet: een percentage zonder teken, een omgekeerde datum, een woord dat niet in de lijst staat.",
    },
    why: {
      en: "It cannot be computed with, so every figure that rests on it is unknown.",
      nl: "Er kan niet mee worden gerekend, dus elk cijfer dat erop rust is onbekend.",
    },
    mend: { en: "Write it as described.", nl: "Schrijf het zoals beschreven." },
    examples: {
      good: [
        "koers: 1\nperiod: { start: 2026-01, end: 2028-12 }\ndiscountRate: 6%\nchannels:\n  phone: { kind: assisted, costPerContact: 6.80, serviceLevel: { answered: 80%, within: 30s } }\n",
      ],
      bad: [
        { files: "koers: 1\ndiscountRate: 0.06\n", expect: ["0.06"] },
        { files: "koers: 1\ndiscountRate: 6 %\n", expect: ["6 %"] },
        { files: "koers: 1\ndiscountRate: 6,5%\n", expect: ["6,5%"] },
        { files: "koers: 1\nperiod: { start: 01-01-2026, end: 2028 }\n", expect: ["01-01-2026"] },
        { files: "koers: 1\nchannels:\n  phone: { kind: asisted }\n", expect: ["asisted"] },
        {
          files: "koers: 1\nchannels:\n  phone: { kind: assisted, serviceLevel: { answered: 12,5%, within: 30s } }\n",
          expect: ["12,5%"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const { file, issue, path } of issuesOf(snapshot, "decimal-comma")) {
      report({ at: { file, span: issue.span }, path, ...decimalComma(file.path, issue) });
    }
    for (const { file, issue, path } of issuesOf(snapshot, "wrong-value")) {
      const proposal = proposalFor(issue);
      const fix = proposal === null ? null : fixOf(file.path, issue, proposal);
      report({
        at: { file, span: issue.span },
        path,
        what: whatOf(issue, proposal),
        mend: mendOf(issue, proposal),
        ...(fix === null ? {} : { fix }),
      });
    }
  },
};

function decimalComma(file: string, issue: DecimalComma): { what: Words; mend: Words; fix: Fix } {
  const written = issue.written.replace(",", ".").replace(/\s+/g, "");
  return {
    what: {
      en: `“${issue.written}” is written with a decimal comma; here the comma separates two parts.`,
      nl: `“${issue.written}” is geschreven met een decimale komma; hier scheidt de komma twee delen.`,
    },
    mend: { en: `Write ${written}, with a point.`, nl: `Schrijf ${written}, met een punt.` },
    fix: {
      title: { en: `Write ${written}`, nl: `Schrijf ${written}` },
      safe: true,
      edits: [{ file, span: issue.span, newText: written }],
    },
  };
}

/** How the value should be spelt, where that is certain or very near. */
function proposalFor(issue: WrongValue): string | null {
  const at = shape(issue.shape);
  if (issue.node.kind !== "scalar" || issue.problem === "empty") return null;
  if (issue.problem === "range") return null;
  return respell(at, issue.node) ?? (at.enum === undefined ? null : nearest(issue.node.source, at.enum));
}

function fixOf(file: string, issue: WrongValue, proposal: string): Fix {
  const at = shape(issue.shape);
  return {
    title: { en: `Write ${proposal}`, nl: `Schrijf ${proposal}` },
    // Another spelling of the same value is safe; a near word may be the wrong one.
    safe: at.enum === undefined && at.kind !== "id",
    edits: [{ file, span: issue.node.span, newText: proposal }],
  };
}

function whatOf(issue: WrongValue, proposal: string | null): Words {
  const name = issue.path.at(-1) ?? "";
  const at = shape(issue.shape);
  if (issue.path.length === 0) {
    return {
      en: "This file does not consist of “key: value” lines.",
      nl: "Dit bestand bestaat niet uit regels “sleutel: waarde”.",
    };
  }
  switch (issue.problem) {
    case "empty":
      return { en: `“${name}” is empty.`, nl: `“${name}” is leeg.` };
    case "too-few":
    case "too-many":
      return { en: `“${name}” has too many or too few parts.`, nl: `“${name}” heeft te veel of te weinig delen.` };
    case "range":
      return outOfRange(issue, at);
    default:
      return mismatch(issue, at, proposal);
  }
}

function outOfRange(issue: WrongValue, at: Shape): Words {
  const written = writtenText(issue.node);
  if (at.kind === "date") {
    return { en: `${written} does not exist on the calendar.`, nl: `${written} bestaat niet op de kalender.` };
  }
  const { minimum, maximum } = at;
  if (minimum !== undefined && maximum !== undefined) {
    return {
      en: `${written} lies outside ${minimum} to ${maximum}.`,
      nl: `${written} ligt buiten ${minimum} tot ${maximum}.`,
    };
  }
  return {
    en: `${written} is too ${maximum === undefined ? "low" : "high"}.`,
    nl: `${written} is te ${maximum === undefined ? "laag" : "hoog"}.`,
  };
}

function mismatch(issue: WrongValue, at: Shape, proposal: string | null): Words {
  const written = writtenText(issue.node);
  const suggestion = (language: Language): string => {
    if (proposal === null) return ".";
    if (at.enum !== undefined && issue.problem === "not-listed") {
      return language === "nl" ? `; bedoelt u “${proposal}”?` : `; did you mean “${proposal}”?`;
    }
    return language === "nl" ? `; schrijf ${proposal}.` : `; write ${proposal}.`;
  };
  return {
    en: () => `${written} is not ${expected(issue, at, "en")}${suggestion("en")}`,
    nl: () => `${written} is geen ${expected(issue, at, "nl")}${suggestion("nl")}`,
  };
}

function mendOf(issue: WrongValue, proposal: string | null): Words {
  const at = shape(issue.shape);
  if (issue.path.length === 0) {
    return { en: "Begin with a section, such as channels:", nl: "Begin met een onderdeel, zoals channels:" };
  }
  if (at.enum !== undefined) {
    const choices = at.enum;
    return {
      en: () => `Choose ${orList(choices, "en")}.`,
      nl: () => `Kies ${orList(choices, "nl")}.`,
    };
  }
  if (issue.problem === "too-few" || issue.problem === "too-many") return describe(issue);
  if (proposal !== null) {
    return { en: `Change it to ${proposal}.`, nl: `Verander het in ${proposal}.` };
  }
  if (issue.problem === "empty") {
    return {
      en: () => `Fill it in as ${expected(issue, at, "en")}, or remove the line.`,
      nl: () => `Vul er een ${expected(issue, at, "nl")} in, of verwijder de regel.`,
    };
  }
  return describe(issue);
}

/** What the schema says of the value, with an example where it has one. */
function describe(issue: WrongValue): Words {
  const docs = shapeDocs(issue.shape);
  const example = docs.examples?.[0];
  const shown = example === undefined ? "" : JSON.stringify(example).replace(/^"|"$/g, "");
  const name = issue.path.at(-1) ?? "";
  const ending = shown === "" ? "" : ` ${name}: ${shown}`;
  return {
    en: `${docs.description.en}${ending === "" ? "" : ` For example${ending}`}`,
    nl: `${docs.description.nl}${ending === "" ? "" : ` Bijvoorbeeld${ending}`}`,
  };
}

/** What is expected, as a noun: English with its article, Dutch for behind “geen”. */
const EXPECTED: Readonly<Record<ValueKind, Text>> = {
  id: { en: "an id (small letters, digits and hyphens)", nl: "id (kleine letters, cijfers en koppeltekens)" },
  text: { en: "text", nl: "tekst" },
  cel: { en: "text", nl: "tekst" },
  share: { en: "a percentage such as 80% or 12.5%", nl: "percentage zoals 80% of 12.5%" },
  part: { en: "a percentage from 0% to 100%", nl: "percentage van 0% tot 100%" },
  duration: { en: "a duration such as 30s, 15m, 4h, 2d, 2w or 5wd", nl: "duur zoals 30s, 15m, 4h, 2d, 2w of 5wd" },
  date: {
    en: "a date such as 2026, 2026-Q3, 2026-07 or 2026-07-01",
    nl: "datum zoals 2026, 2026-Q3, 2026-07 of 2026-07-01",
  },
  money: { en: "an amount such as 6.80 or 120000", nl: "bedrag zoals 6.80 of 120000" },
  count: { en: "a number such as 48000", nl: "getal zoals 48000" },
  score: { en: "a number such as 7.5", nl: "getal zoals 7.5" },
  measure: {
    en: "a number, percentage or duration such as 7.4, 80% or 48s",
    nl: "getal, percentage of duur zoals 7.4, 80% of 48s",
  },
};

function expected(issue: WrongValue, at: Shape, language: Language): string {
  const nl = language === "nl";
  if (at.enum !== undefined) return nl ? `waarde voor “${issue.path.at(-1)}”` : `a value for “${issue.path.at(-1)}”`;
  if (at.kind !== undefined) return EXPECTED[at.kind][language];
  if (at.types.includes("object")) return nl ? "blok met “sleutel: waarde”" : "a block of “key: value”";
  if (at.types.includes("array")) return nl ? "lijst zoals [een, twee]" : "a list such as [one, two]";
  if (at.types.includes("boolean")) return nl ? "true of false" : "true or false";
  if (at.types.includes("string")) return nl ? "tekst" : "text";
  return nl ? "getal" : "a number";
}

/** The value as it is quoted: `80 %`, or what kind of block stands there. */
function writtenText(node: YamlNode): string {
  if (node.kind === "scalar") return quote(node.source === "" ? String(node.value) : node.source, 40);
  return node.kind === "seq" ? "[…]" : "{…}";
}
