import type { Document, YAMLError } from "yaml";
import type { Span } from "../text/position.ts";
import { apostropheStart } from "./apostrophes.ts";
import { strayDash } from "./dashes.ts";
import { withoutTabs, wrongIndent } from "./indents.ts";
import { beginsLine, lineAround, restOfLine, tabIndent, textInBrackets, trimmedLine } from "./lines.ts";
import { followsList, isInFlow, unclosedBracket, unclosedQuote } from "./open.ts";
import type { SyntaxProblem } from "./tree.ts";

/**
 * The one cause behind a document's syntax errors, or null where there is none.
 * A parser complains where it gives up; a person must look where it went wrong,
 * so a quote or bracket that was left open earlier is blamed first.
 */
export function explainErrors(text: string, composed: Document.Parsed): SyntaxProblem | null {
  const first = composed.errors[0];
  if (first === undefined) return fromWarnings(text, composed);
  return (
    curlyQuotes(text, first.pos[0]) ??
    apostropheStart(text, composed, first.pos[0]) ??
    unclosedQuote(text, composed, first.pos[0]) ??
    misplacedTab(text, first) ??
    unclosedBracket(text, composed, first.pos[0]) ??
    strayDash(text, first.pos[0]) ??
    fromParser(text, composed, first)
  );
}

/** `name: “Koers: de strategie”`: to the parser these are letters. */
function curlyQuotes(text: string, errorAt: number): SyntaxProblem | null {
  const line = trimmedLine(text, errorAt);
  for (const { index, 0: written, 1: before = "" } of text.slice(line.start, line.end).matchAll(CURLY_QUOTED)) {
    const span = { start: line.start + index + before.length, end: line.start + index + written.length };
    if (span.start <= errorAt && errorAt <= span.end) return { code: "curly-quotes", span, detail: "" };
  }
  return null;
}

/** A value between curly quotation marks. */
const CURLY_QUOTED = /(: +|[{[,] *)[“”„‟][^“”„‟]*[“”‟]/g;

/** The parser only warns of tags and directives it does not know; to a strategy they are mistakes. */
function fromWarnings(text: string, composed: Document.Parsed): SyntaxProblem | null {
  for (const warning of composed.warnings) {
    const span = toSpan(warning.pos);
    if (warning.code === "BAD_DIRECTIVE") return { code: "reserved-start", span, detail: "%" };
    if (warning.code === "TAG_RESOLVE_FAILED") {
      return { code: "unknown-tag", span, detail: text.slice(span.start, span.end) };
    }
  }
  return null;
}

/** Whatever the parser makes of it, a tab before a line is what is wrong with it. */
function misplacedTab(text: string, error: YAMLError): SyntaxProblem | null {
  if (error.code !== "TAB_AS_INDENT" && error.code !== "BAD_INDENT") return null;
  const span = tabIndent(text, error.pos[0]);
  const repair = span === null ? null : withoutTabs(text, error.pos[0]);
  if (span !== null) return { code: "tab-indent", span, detail: "", ...(repair === null ? {} : { repair }) };
  return error.code === "TAB_AS_INDENT" ? { code: "tab-indent", span: toSpan(error.pos), detail: "" } : null;
}

function fromParser(text: string, composed: Document.Parsed, error: YAMLError): SyntaxProblem {
  const span = toSpan(error.pos);
  const here = text.slice(span.start, span.start + 1);
  switch (error.code) {
    case "BAD_SCALAR_START":
      return { code: "reserved-start", span, detail: here };
    case "BAD_ALIAS":
      return { code: "reserved-start", span: one(text, span), detail: here };
    case "BLOCK_AS_IMPLICIT_KEY":
      return nestedKey(text, span);
    case "BLOCK_IN_FLOW":
      return blockInFlow(text, span);
    case "BAD_DQ_ESCAPE":
      return badEscape(text, span);
    case "TAG_RESOLVE_FAILED":
      return { code: "unknown-tag", span, detail: text.slice(span.start, span.end) };
    case "MULTILINE_IMPLICIT_KEY":
    case "MISSING_CHAR":
      return missingCharacter(text, composed, error, span);
    case "BAD_INDENT":
      return badIndent(text, error, span);
    case "UNEXPECTED_TOKEN":
      return unexpectedToken(text, composed, error, span);
    case "KEY_OVER_1024_CHARS":
      return { code: "key-too-long", span: restOfLine(text, span.start), detail: "" };
    default:
      return unexpected(text, span);
  }
}

function unexpected(text: string, span: Span): SyntaxProblem {
  const at = one(text, span);
  return { code: "unexpected", span: at, detail: text.slice(at.start, at.end) };
}

/** A second colon on one line, or a value with a deeper line below it. */
function nestedKey(text: string, span: Span): SyntaxProblem {
  if (beginsLine(text, span.start)) return wrongDepth(text, span.start);
  const rest = restOfLine(text, span.start);
  const written = text.slice(rest.start, rest.end);
  if (/^\(.*:\s.*\)/.test(written)) return { code: "round-brackets", span: rest, detail: "" };
  if (/:(\s|$)/.test(written)) return { code: "second-colon", span: rest, detail: written.trim() };
  // The words on the next line stand too deep.
  const next = /[\r\n]\s*\S/.exec(text.slice(span.start));
  return wrongDepth(text, next === null ? span.start : span.start + next.index + next[0].length - 1);
}

function badIndent(text: string, error: YAMLError, span: Span): SyntaxProblem {
  if (/Flow/.test(error.message)) return { code: "unclosed-bracket", span: one(text, span), detail: "" };
  return wrongDepth(text, span.end);
}

/** The words on the line that stands at the wrong depth. */
function wrongDepth(text: string, offset: number): SyntaxProblem {
  const span = trimmedLine(text, offset);
  const isItem = text[span.start] === "-";
  if (!isItem && followsList(text, span.start)) return { code: "list-and-map", span, detail: "" };
  const wrong = wrongIndent(text, span.start);
  if (wrong === null) return { code: "bad-indent", span, detail: "" };
  const { spaces, expected, edits } = wrong;
  return { code: "bad-indent", span: trimmedLine(text, wrong.offset), detail: `${spaces}/${expected}`, repair: edits };
}

/** `{ a: 1 b: 2 }`, or the dash of an amount such as `120.000,-`. */
function blockInFlow(text: string, span: Span): SyntaxProblem {
  const amount = /(?:[€$£]\s*)?[\d.]+,$/.exec(text.slice(Math.max(0, span.start - 30), span.start));
  if (text[span.start] === "-" && amount !== null) {
    const start = span.start - amount[0].length;
    return { code: "amount-dash", span: { start, end: span.start + 1 }, detail: text.slice(start, span.start + 1) };
  }
  return missingComma(text, span.start);
}

/** Points at the words behind which, or between which, the comma is missing. */
function missingComma(text: string, offset: number): SyntaxProblem {
  const inText = colonInText(text, offset);
  if (inText !== null) return inText;
  const rest = restOfLine(text, offset);
  const words = /^[^,}\]]*/.exec(text.slice(rest.start, rest.end))?.[0].trimEnd() ?? "";
  return { code: "missing-comma", span: { start: offset, end: offset + Math.max(1, words.length) }, detail: "" };
}

/** `{ question: Ask this: why? }` or `{ now: ( phone: 70% ) }`; not `{ a: 1 b: 2 }`, where a comma is missing. */
function colonInText(text: string, offset: number): SyntaxProblem | null {
  if (!/:\s+$/.test(text.slice(Math.max(0, offset - 20), offset))) return null;
  const line = restOfLine(text, offset);
  const round = /^\([^()]*:\s[^()]*\)/.exec(text.slice(offset, line.end));
  if (round !== null) {
    return { code: "round-brackets", span: { start: offset, end: offset + round[0].length }, detail: "" };
  }
  const span = textInBrackets(text, offset);
  const written = text.slice(span.start, span.end);
  const [, before = "", word = "", after = ""] = /^([^:"'{[]*?)([^\s:"'{[]+):\s+(.*)$/.exec(written) ?? [];
  if (word === "" || (before !== "" && isLikelyKey(text, word, after))) return null;
  return { code: "colon-in-text", span, detail: written };
}

/** A word with a colon is a key where it is one elsewhere too, or where no sentence follows. */
function isLikelyKey(text: string, word: string, after: string): boolean {
  if (!/^[a-z][\w-]*$/.test(word)) return false;
  if (text.split(new RegExp(`(?<![\\w-])${word}:\\s`)).length > 2) return true;
  return after.split(/\s+/).length < 3 && !/[.?!]$/.test(after);
}

function badEscape(text: string, span: Span): SyntaxProblem {
  const end = Math.min(span.start + 2, text.length);
  return { code: "bad-escape", span: { start: span.start, end }, detail: text.slice(span.start, end) };
}

function missingCharacter(text: string, composed: Document.Parsed, error: YAMLError, span: Span): SyntaxProblem {
  if (/quote/.test(error.message)) {
    return { code: "unclosed-quote", span, detail: /'/.test(error.message) ? "'" : '"' };
  }
  if (/^Comments/.test(error.message)) return { code: "glued-comment", span: restOfLine(text, span.start), detail: "" };
  if (/Missing , /.test(error.message) || isInFlow(composed, span.start)) {
    return missingComma(text, span.start);
  }
  return lineWithoutColon(text, span.start);
}

/** `name:Koers` is one word to the parser, `name Koers` is two; neither is a key with a value. */
function lineWithoutColon(text: string, offset: number): SyntaxProblem {
  const span = trimmedLine(text, offset);
  const line = text.slice(span.start, span.end);
  // It is no key only because it stands at another depth than those around it.
  if (/^(?:- )?[\p{L}\p{N}_-]+:(?:\s|$)/u.test(line)) return wrongDepth(text, span.start);
  const glued = /^(?:- )?([\p{L}\p{N}_-]+):\S/u.exec(line);
  if (glued) return { code: "missing-space", span, detail: glued[1] ?? "" };
  if (line.startsWith("//")) return { code: "slash-comment", span, detail: "" };
  return { code: "missing-colon", span, detail: line.replace(/\s+#.*$/, "") };
}

function unexpectedToken(text: string, composed: Document.Parsed, error: YAMLError, span: Span): SyntaxProblem {
  const { message } = error;
  const here = text.slice(span.start, span.start + 1);
  if (/block-seq-ind/.test(message)) return { code: "list-on-key-line", span, detail: "" };
  if (/flow-(map|seq)-end/.test(message)) return { code: "extra-bracket", span: one(text, span), detail: here };
  if (/Unexpected , /.test(message)) return { code: "extra-comma", span: one(text, span), detail: "" };
  if (/block scalar header|Not a YAML token/i.test(message)) return blockMark(text, span);
  if (/scalar (at node end|token)/.test(message)) return textAfterValue(text, composed, span);
  return unexpected(text, span);
}

/** `when: > 60s`: the sign announces a text of several lines. */
function blockMark(text: string, span: Span): SyntaxProblem {
  const before = lineAround(text, span.start).slice(0, span.start - (text.lastIndexOf("\n", span.start - 1) + 1));
  const mark = /[>|][^>|]*$/.exec(before);
  if (mark === null) return unexpected(text, span);
  const start = span.start - mark[0].length;
  return { code: "reserved-start", span: { start, end: start + 1 }, detail: text[start] as string };
}

/** Something stands behind a value that was complete: behind its closing quote or bracket, or on a line of its own. */
function textAfterValue(text: string, composed: Document.Parsed, span: Span): SyntaxProblem {
  if (beginsLine(text, span.start) && followsList(text, span.start)) {
    return { code: "list-and-map", span: trimmedLine(text, span.start), detail: "" };
  }
  const separated = /\s/.test(text[span.start - 1] ?? "");
  if (separated && isInFlow(composed, span.start)) return missingComma(text, span.start);
  const before =
    text
      .slice(Math.max(0, span.start - 200), span.start)
      .trimEnd()
      .at(-1) ?? "";
  const rest = restOfLine(text, span.start);
  const written = text.slice(rest.start, rest.end);
  if (/["']/.test(before)) return { code: "text-after-quote", span: rest, detail: before };
  if (/[}\]]/.test(before)) return { code: "text-after-bracket", span: rest, detail: written };
  return unexpected(text, span);
}

/** At least one character, and no more than a line. */
function one(text: string, span: Span): Span {
  if (span.end > span.start && span.end - span.start <= 200) return span;
  return { start: span.start, end: Math.min(span.start + 1, text.length) };
}

function toSpan(position: readonly [number, number]): Span {
  return { start: position[0], end: Math.max(position[0], position[1]) };
}
