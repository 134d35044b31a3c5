import { scalarText } from "../../edits/yaml-text.ts";
import type { StrategyFile } from "../../project/file.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { shape } from "../../schema/catalogue.ts";
import { currencyCode } from "../../schema/currency.ts";
import type { DecimalComma, WrongValue } from "../../schema/issues.ts";
import type { Shape } from "../../schema/shape.ts";
import { isId, kebab, respell } from "../../schema/spelling.ts";
import { readValue } from "../../schema/values.ts";
import type { YamlNode, YamlScalar } from "../../syntax/tree.ts";
import { nearest } from "../../text/nearest.ts";
import type { Span } from "../../text/position.ts";
import { quote, type Words } from "../../words/say.ts";
import { idByName, namedSo } from "../references/by-name.ts";
import type { Fix, Report, Rule } from "../rule.ts";
import { issuesOf } from "./issues.ts";
import { repeatsBadId } from "./repeated-id.ts";
import { whatIsWrong, whatToDo } from "./value-words.ts";

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
    for (const { file, issue, path } of issuesOf(snapshot, "cut-value")) {
      const words = issue.form === "text" ? cutText(file, issue.span) : cutList(file, issue.span);
      report({ at: { file, span: issue.span }, path, ...words });
    }
    for (const { file, issue, path } of issuesOf(snapshot, "wrong-value")) {
      if (repeatsBadId(snapshot, file, issue.span)) continue;
      const at = { file, span: issue.span };
      const several = severalIds(snapshot, issue);
      if (several !== null) {
        report({ at, path, ...missingComma(file.path, issue, several) });
        continue;
      }
      const named = calledSo(snapshot, issue);
      const proposal = named ?? idMeant(snapshot, issue) ?? proposalFor(issue);
      const fix = proposal === null ? null : fixOf(file.path, issue, proposal, named !== null);
      const what = named === null ? whatIsWrong(issue, proposal) : nameForId(issue.node, named);
      const words = { what, mend: whatToDo(issue, proposal) };
      report({ at, path, ...words, related: definedThere(snapshot, issue, proposal), fixes: [fix] });
    }
  },
};

function decimalComma(file: string, issue: DecimalComma): { what: Words; mend: Words; fixes: Fix[] } {
  const bare = issue.written.replace(/\s+/g, "");
  const scalar: YamlScalar = { kind: "scalar", span: issue.span, value: bare, source: bare, style: "plain" };
  const respelt = issue.shape === null ? null : respell(shape(issue.shape), scalar);
  const proposal = respelt ?? bare.replace(",", ".");
  return {
    what: {
      en: `${quote(issue.written)} is written with a decimal comma, but a comma separates two parts here.`,
      nl: `${quote(issue.written)} is geschreven met een decimale komma, maar een komma scheidt hier twee delen.`,
    },
    mend: {
      en: `Write ${proposal}: decimals with a point, and thousands without one.`,
      nl: `Schrijf ${proposal}: decimalen met een punt, en duizendtallen zonder.`,
    },
    fixes: [
      {
        title: { en: `Write ${proposal}`, nl: `Schrijf ${proposal}` },
        safe: true,
        edits: [{ file, span: issue.span, newText: proposal }],
      },
    ],
  };
}

/** A text between { } of which a comma has made several parts. */
function cutText(file: StrategyFile, span: Span): { what: Words; mend: Words; fixes: Fix[] } {
  const written = file.text.slice(span.start, span.end);
  const text = written.replace(/\s+/g, " ");
  const fix: Fix = {
    title: { en: "Put quotes round the text", nl: "Zet aanhalingstekens om de tekst" },
    safe: false,
    edits: [{ file: file.path, span, newText: scalarText(text) }],
  };
  return {
    what: {
      en: `Within { } a comma ends a text, so that ${quote(text)} is cut in two.`,
      nl: `Binnen { } eindigt een tekst bij een komma, waardoor ${quote(text)} in stukken is geknipt.`,
    },
    mend: {
      en: "Put quotes round the text, and a comma may stand in it.",
      nl: "Zet aanhalingstekens om de tekst; dan mag er een komma in staan.",
    },
    fixes: /\s#/.test(written) ? [] : [fix],
  };
}

/** Several values between { }, without the [ ] that make a list of them. */
function cutList(file: StrategyFile, span: Span): { what: Words; mend: Words; fixes: Fix[] } {
  const text = file.text.slice(span.start, span.end).replace(/\s+/g, " ");
  return {
    what: {
      en: `Within { } a comma ends a value, so that only the first of ${quote(text)} belongs to this list.`,
      nl: `Binnen { } eindigt een waarde bij een komma, waardoor alleen de eerste van ${quote(text)} bij deze lijst hoort.`,
    },
    mend: { en: `Write [${text}].`, nl: `Schrijf [${text}].` },
    fixes: text.includes(" #") ? [] : [writing(file.path, span, `[${text}]`)],
  };
}

function writing(file: string, span: Span, newText: string): Fix {
  const title = { en: `Write ${newText}`, nl: `Schrijf ${newText}` };
  return { title, safe: false, edits: [{ file, span, newText }] };
}

/** The ids in `[phone chat]`, where each of the words is one; null otherwise. */
function severalIds(snapshot: Snapshot, issue: WrongValue): readonly string[] | null {
  const { kind, ref } = shape(issue.shape);
  if (issue.node.kind !== "scalar" || kind !== "id" || ref === undefined) return null;
  const words = issue.node.source.split(/\s+/);
  return words.length > 1 && words.every((word) => snapshot.definition(ref, word) !== null) ? words : null;
}

function missingComma(
  file: string,
  issue: WrongValue,
  ids: readonly string[],
): { what: Words; mend: Words; fixes: Fix[] } {
  const newText = ids.join(", ");
  return {
    what: {
      en: `A comma is missing in ${quote(ids.join(" "))}, so that it is read as one name.`,
      nl: `In ${quote(ids.join(" "))} ontbreekt een komma, waardoor het als één naam wordt gelezen.`,
    },
    mend: { en: `Write [${newText}].`, nl: `Schrijf [${newText}].` },
    fixes: [writing(file, issue.node.span, newText)],
  };
}

/** People write the name of a thing where its id belongs: `Telefoon` for `phone`. */
function calledSo(snapshot: Snapshot, issue: WrongValue): string | null {
  const { ref } = shape(issue.shape);
  return ref === undefined || issue.node.kind !== "scalar" ? null : idByName(snapshot, ref, issue.node.source);
}

function nameForId(node: YamlNode, id: string): Words {
  return namedSo(node.kind === "scalar" ? node.source : "", id);
}

/** `Chat_Bot` for `chatbot`: the id that is defined in nearly the same letters. */
function idMeant(snapshot: Snapshot, issue: WrongValue): string | null {
  const { kind, ref, refAllow } = shape(issue.shape);
  if (issue.node.kind !== "scalar" || kind !== "id" || ref === undefined) return null;
  const written = kebab(issue.node.source);
  if (written === null || written === "none" || refAllow?.includes(written)) return null;
  const ids = [...snapshot.definitionsOf(ref).keys()];
  return ids.includes(written) ? null : nearest(written, ids.filter(isId));
}

function definedThere(snapshot: Snapshot, issue: WrongValue, id: string | null): NonNullable<Report["related"]> {
  const { ref } = shape(issue.shape);
  const place = ref === undefined || id === null ? null : snapshot.definition(ref, id);
  if (place === null) return [];
  const what = { en: `“${id}” is defined here.`, nl: `“${id}” is hier gedefinieerd.` };
  return [{ at: { file: place.file, span: place.idSpan }, what }];
}

/** How the value should be spelt, where that is certain or very near. */
function proposalFor(issue: WrongValue): string | null {
  const at = shape(issue.shape);
  if (issue.node.kind !== "scalar" || issue.problem === "empty" || issue.problem === "range") return null;
  const list = asList(at, issue.node);
  if (list !== null) return list;
  if (issue.path.join(".") === "currency") return currencyCode(issue.node.source);
  const block = asPeriod(at, issue.node) ?? asSeverity(at, issue.node);
  if (block !== null) return block;
  return respell(at, issue.node) ?? (at.enum === undefined ? null : nearest(issue.node.source, at.enum));
}

/** `period: 2026-2028`, or with two months: from the first of the one to the last of the other. */
function asPeriod(at: Shape, node: YamlScalar): string | null {
  const { start, end } = at.properties ?? {};
  if (start === undefined || end === undefined || shape(start).kind !== "date") return null;
  const year = /^\d{4}$/.test(node.source) ? [node.source, node.source, node.source] : null;
  const [, from, to] =
    year ??
    /^(\d{4})\s*[-–—/]\s*(\d{4})$/.exec(node.source) ??
    /^(.+?)\s+(?:[-–—]|t\/m|tot en met|tot|to|until|through)\s+(.+)$/i.exec(node.source) ??
    [];
  const [first, last] = [dateIn(shape(start), from, "01"), dateIn(shape(end), to, "12")];
  return first === null || last === null || first > last ? null : `{ start: ${first}, end: ${last} }`;
}

/** A date as it should be written; of a year one of its months. */
function dateIn(at: Shape, text: string | undefined, monthOfYear: string): string | null {
  if (text === undefined) return null;
  const scalar: YamlScalar = { kind: "scalar", span: { start: 0, end: 0 }, value: text, source: text, style: "plain" };
  const date = readValue("date", text) === undefined ? respell(at, scalar) : text;
  return date !== null && /^\d{4}$/.test(date) ? `${date}-${monthOfYear}` : date;
}

/** `uit` behind a rule, where a block with options may stand as well. */
function asSeverity(at: Shape, node: YamlScalar): string | null {
  const severity = at.types.includes("string") ? at.properties?.severity : undefined;
  if (severity === undefined) return null;
  return respell(shape(severity), node) ?? nearest(node.source, shape(severity).enum ?? []);
}

/** `kpis: nps, csat` where a list belongs: `[nps, csat]`. */
function asList(at: Shape, node: YamlScalar): string | null {
  if (at.items === undefined || at.types.length > 1 || node.style !== "plain") return null;
  const items = shape(at.items);
  const parts = node.source.split(/\s*[,;]\s*/);
  const areIds = parts.every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part));
  const fit =
    items.enum === undefined ? items.kind === "id" && areIds : parts.every((part) => items.enum?.includes(part));
  return fit ? `[${parts.join(", ")}]` : null;
}

function fixOf(file: string, issue: WrongValue, proposal: string, isItsName: boolean): Fix {
  return {
    title: { en: `Write ${proposal}`, nl: `Schrijf ${proposal}` },
    safe: isItsName || isSameValue(issue, proposal),
    edits: [{ file, span: issue.node.span, newText: proposal }],
  };
}

/** Another spelling of the same value is safe; a near word may be the wrong one, and 1,250 may be 1.25. */
function isSameValue({ shape: index, node }: WrongValue, proposal: string): boolean {
  const at = shape(index);
  if (node.kind !== "scalar" || at.properties !== undefined) return false;
  if (at.enum !== undefined) return respell(at, node) === proposal;
  return at.kind !== "id" && !/\d,\d{3}\b/.test(node.source);
}
