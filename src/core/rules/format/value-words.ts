import { shape, shapeDocs } from "../../schema/catalogue.ts";
import type { WrongValue } from "../../schema/issues.ts";
import type { Shape, ShapeIndex, ValueKind } from "../../schema/shape.ts";
import type { YamlNode } from "../../syntax/tree.ts";
import { oddSignIn } from "../../text/odd-signs.ts";
import type { Language, Text } from "../../words/language.ts";
import { orList, quote, type Words } from "../../words/say.ts";
import { exampleText } from "./example-text.ts";
import { ODD_SIGN_WORDS } from "./odd-sign-words.ts";

/** What is wrong with a value, with the value in it and what was expected. */
export function whatIsWrong(issue: WrongValue, proposal: string | null): Words {
  const name = quote(nameOf(issue));
  if (issue.path.length === 0) return wholeDocument(issue.node);
  switch (issue.problem) {
    case "empty":
      return { en: `Nothing is filled in for ${name}.`, nl: `Bij ${name} is niets ingevuld.` };
    case "too-few":
      return { en: `${name} has too few parts.`, nl: `${name} heeft te weinig delen.` };
    case "too-many":
      return { en: `${name} has too many parts.`, nl: `${name} heeft te veel delen.` };
    case "range":
      return outOfRange(issue);
    default:
      return mismatch(issue, proposal);
  }
}

/** What to do about it, or what belongs in its place. */
export function whatToDo(issue: WrongValue, proposal: string | null): Words {
  const at = shape(issue.shape);
  if (issue.path.length === 0) {
    return {
      en: "Begin with a section, such as channels:, and put what belongs to it below it, two spaces further in.",
      nl: "Begin met een onderdeel, zoals channels:, en zet wat erbij hoort eronder, twee spaties verder naar rechts.",
    };
  }
  if (hasGluedDash(issue)) {
    return { en: "Put a space behind each dash.", nl: "Zet achter elk streepje een spatie." };
  }
  if (isListOfNamed(issue, at)) {
    return {
      en: () => `Leave out the dashes and begin each part with its own name, as in ${example(issue.shape, "en")}.`,
      nl: () =>
        `Laat de streepjes weg en laat elk deel beginnen met zijn eigen naam, zoals in ${example(issue.shape, "nl")}.`,
    };
  }
  if (issue.node.kind === "scalar" && /\S#/.test(issue.node.source)) {
    return { en: "Put a space before the # of a comment.", nl: "Zet een spatie voor het hekje (#) van commentaar." };
  }
  if (isNone(issue)) return withoutNone(issue);
  if (at.enum !== undefined) return choices(at.enum, proposal);
  if (issue.problem === "empty") return fillIn(issue, at);
  return described(issue, proposal);
}

/** `none` where an id belongs. */
function isNone({ node, shape: index }: WrongValue): boolean {
  return node.kind === "scalar" && node.source === "none" && shape(index).kind === "id";
}

function withoutNone(issue: WrongValue): Words {
  const name = quote(nameOf(issue));
  const docs = shapeDocs(issue.shape);
  const shown = exampleText(docs.examples?.[0] ?? "…");
  if (nameOf(issue) === "from") {
    return {
      en: `Write the channel that customers use today, such as ${shown}; none belongs behind “to”.`,
      nl: `Schrijf het kanaal dat klanten nu gebruiken, zoals ${shown}; none hoort achter “to”.`,
    };
  }
  return {
    en: `Leave ${name} out, or fill in an id such as ${shown}. ${docs.description.en}`,
    nl: `Laat ${name} weg, of vul een id in zoals ${shown}. ${docs.description.nl}`,
  };
}

/** The key under which a value stands; that of the list, for an item of one. */
function nameOf({ path }: WrongValue): string {
  return path.findLast((step) => !/^\d+$/.test(step)) ?? path.at(-1) ?? "";
}

function wholeDocument(node: YamlNode): Words {
  if (node.kind === "seq") {
    return { en: "This file begins with a list.", nl: "Dit bestand begint met een lijst." };
  }
  const text = writtenText(node);
  return {
    en: `This file holds only the text ${text}, and no lines “key: value”.`,
    nl: `Dit bestand bevat alleen de tekst ${text}, en geen regels “sleutel: waarde”.`,
  };
}

/** A maximum this high is no part of a scale: it keeps what is computed from becoming endless. */
const COMPUTABLE = 1e12;

function isBelow(node: YamlNode, minimum = Number.NEGATIVE_INFINITY): boolean {
  return node.kind === "scalar" && typeof node.value === "number" && node.value < minimum;
}

function outOfRange(issue: WrongValue): Words {
  const written = writtenText(issue.node);
  const { kind, minimum, maximum } = shape(issue.shape);
  if (kind === "date") return noSuchDay(written);
  const tooLow = {
    en: `${written} is too low: at least ${minimum ?? 0}.`,
    nl: `${written} is te laag: minstens ${minimum ?? 0}.`,
  };
  const tooHigh = {
    en: `${written} is too high: at most ${maximum}.`,
    nl: `${written} is te hoog: hoogstens ${maximum}.`,
  };
  if (maximum !== undefined && maximum >= COMPUTABLE) return isBelow(issue.node, minimum) ? tooLow : tooHigh;
  if (minimum !== undefined && maximum !== undefined) {
    return {
      en: `${written} lies outside ${minimum} to ${maximum}.`,
      nl: `${written} ligt buiten ${minimum} tot ${maximum}.`,
    };
  }
  return maximum === undefined ? tooLow : tooHigh;
}

function noSuchDay(written: string): Words {
  return { en: `${written} does not exist on the calendar.`, nl: `${written} bestaat niet op de kalender.` };
}

function mismatch(issue: WrongValue, proposal: string | null): Words {
  const at = shape(issue.shape);
  const { node } = issue;
  if (hasGluedDash(issue)) {
    return {
      en: `A space is missing behind the dash in ${writtenText(node)}, so that it is no list.`,
      nl: `In ${writtenText(node)} ontbreekt een spatie achter het streepje, waardoor het geen lijst is.`,
    };
  }
  if (node.kind !== "scalar" || isContainer(at)) return wrongForm(issue, at);
  const written = writtenText(node);
  if (at.kind === "date" && /^\d{4}-\d\d(-\d\d)?$/.test(node.source)) return noSuchDay(written);
  if (at.kind === undefined && (issue.problem === "spelling" || at.types.length > 1)) {
    const name = quote(nameOf(issue));
    return {
      en: `${written} is not written as ${name} should be.`,
      nl: `${written} is niet geschreven zoals bij ${name} hoort.`,
    };
  }
  if (isNone(issue)) {
    const name = quote(nameOf(issue));
    return {
      en: `“none” cannot stand behind ${name}: only behind “to” of a shift does it mean something, that nobody needs to ask any more.`,
      nl: `“none” kan niet achter ${name} staan: alleen achter “to” van een verschuiving betekent het iets, dat niemand het meer hoeft te vragen.`,
    };
  }
  const ending = (language: Language): string => suggestion(issue, at, proposal, language);
  const quoted = node.style === "quoted" && proposal === node.source;
  return {
    en: () =>
      `${written}${quoted ? " between quotes is text and" : " is"} not ${expected(at, issue, "en")}${ending("en")}`,
    nl: () =>
      quoted
        ? `${written} tussen aanhalingstekens is tekst en ${negation(at)} ${expected(at, issue, "nl")}${ending("nl")}`
        : `${written} is ${negation(at)} ${expected(at, issue, "nl")}${ending("nl")}`,
  };
}

/** What was probably meant, or by which sign it went wrong. */
function suggestion(issue: WrongValue, at: Shape, proposal: string | null, language: Language): string {
  const odd = issue.node.kind === "scalar" && proposal !== null ? oddSignIn(issue.node.source) : null;
  if (odd !== null) return `: ${ODD_SIGN_WORDS[odd][language]}.`;
  if (proposal === null || at.enum === undefined || issue.problem !== "not-listed") return ".";
  return language === "nl" ? `; bedoelt u “${proposal}”?` : `; did you mean “${proposal}”?`;
}

/** A list where a block belongs, a word where a list belongs, and so on. */
function wrongForm(issue: WrongValue, at: Shape): Words {
  const name = quote(nameOf(issue));
  const form = FORMS[issue.node.kind];
  if (issue.node.kind === "scalar") {
    const written = writtenText(issue.node);
    return {
      en: () => `Behind ${name} stands ${written}, but ${expected(at, issue, "en")} belongs there.`,
      nl: () => `Bij ${name} staat ${written}, maar daar hoort een ${expected(at, issue, "nl")}.`,
    };
  }
  return {
    en: () => `${name} is written as ${form.en}, but ${expected(at, issue, "en")} belongs there.`,
    nl: () => `${name} is geschreven als ${form.nl}, maar daar hoort ${article(at)}${expected(at, issue, "nl")}.`,
  };
}

const FORMS: Readonly<Record<YamlNode["kind"], Text>> = {
  scalar: { en: "one value", nl: "één waarde" },
  seq: { en: "a list", nl: "lijst" },
  map: { en: "a block of “key: value”", nl: "blok met “sleutel: waarde”" },
};

function article(at: Shape): string {
  return isYesNo(at) || at.kind === "text" || at.kind === "cel" || isPlainText(at) ? "" : "een ";
}

function negation(at: Shape): string {
  return isYesNo(at) ? "niet" : "geen";
}

function isYesNo(at: Shape): boolean {
  return at.kind === undefined && at.enum === undefined && at.types.includes("boolean") && !at.types.includes("string");
}

function isPlainText(at: Shape): boolean {
  return at.kind === undefined && at.enum === undefined && at.types[0] === "string";
}

function isContainer(at: Shape): boolean {
  return at.types.every((type) => type === "object" || type === "array");
}

/** `-one` on a line, as an item of a list without its space. */
function hasGluedDash({ node, shape: index }: WrongValue): boolean {
  return node.kind === "scalar" && shape(index).types.includes("array") && /^-[^\s-]/.test(node.source);
}

/** Things in a list, where each should stand under its own id. */
function isListOfNamed({ node }: WrongValue, at: Shape): boolean {
  return node.kind === "seq" && at.values !== undefined && at.types.includes("object");
}

function choices(values: readonly string[], proposal: string | null): Words {
  if (proposal === null) {
    return { en: () => `Choose ${orList(values, "en")}.`, nl: () => `Kies ${orList(values, "nl")}.` };
  }
  const others = values.filter((value) => value !== proposal);
  return {
    en: () => `Write ${proposal}; you could also choose ${orList(others, "en")}.`,
    nl: () => `Schrijf ${proposal}; u kunt ook kiezen voor ${orList(others, "nl")}.`,
  };
}

function fillIn(issue: WrongValue, at: Shape): Words {
  if (at.types[0] === "object") {
    return {
      en: "Put what belongs to it below it, two spaces further in, or leave the name out too.",
      nl: "Zet wat erbij hoort eronder, twee spaties verder naar rechts, of laat ook de naam weg.",
    };
  }
  return {
    en: () => `Fill in ${expected(at, issue, "en")}, or leave it out altogether.`,
    nl: () => `Vul ${article(at)}${expected(at, issue, "nl")} in, of laat het helemaal weg.`,
  };
}

/** How it is to be written, and what it means; with an example where no better is at hand. */
function described(issue: WrongValue, proposal: string | null): Words {
  const docs = shapeDocs(issue.shape);
  if (proposal !== null) {
    return {
      en: `Write ${proposal}. ${docs.description.en}`,
      nl: `Schrijf ${proposal}. ${docs.description.nl}`,
    };
  }
  const name = issue.path.at(-1) ?? "";
  const shown = docs.examples?.[0];
  const line = shown === undefined ? "" : /^\d+$/.test(name) ? exampleText(shown) : `${name}: ${exampleText(shown)}`;
  return {
    en: `${docs.description.en}${line === "" ? "" : ` For example ${line}`}`,
    nl: `${docs.description.nl}${line === "" ? "" : ` Bijvoorbeeld ${line}`}`,
  };
}

function example(index: ShapeIndex, language: Language): string {
  const shown = shapeDocs(index).examples?.[0];
  const [first] = Object.entries(shown ?? {});
  if (first === undefined) return language === "nl" ? "naam: waarde" : "name: value";
  return `${first[0]}: ${exampleText(first[1])}`;
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

function expected(at: Shape, issue: WrongValue, language: Language): string {
  const nl = language === "nl";
  if (at.enum !== undefined) return `${nl ? "waarde voor" : "a value for"} ${quote(nameOf(issue))}`;
  if (at.kind !== undefined) return EXPECTED[at.kind][language];
  if (at.types.includes("object")) return nl ? "blok met “sleutel: waarde”" : "a block of “key: value”";
  if (at.items !== undefined && shape(at.items).types[0] === "object") {
    return nl ? "lijst waarvan elk deel met een streepje begint" : "a list of which each part begins with a dash";
  }
  if (at.types.includes("array")) return nl ? "lijst zoals [een, twee]" : "a list such as [one, two]";
  if (isYesNo(at)) return nl ? "true of false" : "true or false";
  if (at.types.includes("string")) return nl ? "tekst" : "text";
  return nl ? "getal" : "a number";
}

/** The value as it is quoted: `80 %`, or what kind of block stands there. */
function writtenText(node: YamlNode): string {
  if (node.kind === "scalar" && /^-[^\s-]/.test(node.source)) return quote(node.source.split(/\s/)[0] as string);
  if (node.kind === "scalar") return quote(node.source === "" ? String(node.value) : node.source, 40);
  return node.kind === "seq" ? "[…]" : "{…}";
}
