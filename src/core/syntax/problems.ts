import { type Document, isMap, isSeq, visit, type YAMLError } from "yaml";
import type { Span } from "../text/position.ts";
import type { SyntaxCode, SyntaxProblem } from "./tree.ts";

/**
 * The one cause behind a document's syntax errors, or null where there is none.
 * A parser complains where it gives up; a person must look where it went wrong,
 * so a quote or bracket that was left open earlier is blamed first.
 */
export function explainErrors(text: string, composed: Document.Parsed): SyntaxProblem | null {
  const first = composed.errors[0];
  if (first === undefined) return tagProblem(composed);
  const openQuote = unclosedQuote(text, composed, first.pos[0]);
  if (openQuote !== null) return openQuote;
  const openBracket = unclosedBracket(text, composed, first.pos[0]);
  if (openBracket !== null) return openBracket;
  return fromParser(text, first);
}

/** The parser only warns of tags it does not know; to a strategy they are mistakes. */
function tagProblem(composed: Document.Parsed): SyntaxProblem | null {
  const warning = composed.warnings.find((candidate) => candidate.code === "TAG_RESOLVE_FAILED");
  if (warning === undefined) return null;
  const detail = /: (!\S*)/.exec(warning.message)?.[1] ?? "";
  return { code: "unknown-tag", span: toSpan(warning.pos), detail };
}

/** A quoted text that runs over lines which look like entries was never closed on its own line. */
function unclosedQuote(text: string, composed: Document.Parsed, errorAt: number): SyntaxProblem | null {
  let found: SyntaxProblem | null = null;
  visit(composed, {
    Scalar(_key, node) {
      if (found !== null) return visit.BREAK;
      if (node.type !== "QUOTE_DOUBLE" && node.type !== "QUOTE_SINGLE") return undefined;
      const range = node.range;
      if (!range || range[0] > errorAt) return undefined;
      const written = text.slice(range[0], range[1]);
      const quote = written[0] ?? '"';
      const closed = written.length > 1 && written.endsWith(quote);
      const swallowsEntries = /[\r\n]\s*(- )?[{["']?[\p{L}\p{N}_-]+["']?:(\s|$)/u.test(written);
      if (closed && !swallowsEntries) return undefined;
      found = { code: "unclosed-quote", span: restOfLine(text, range[0]), detail: quote };
      return visit.BREAK;
    },
  });
  return found;
}

/**
 * A bracket is blamed when it has no partner, or when lines inside it stand no
 * deeper than the line it opens on: then its partner belongs to another.
 */
function unclosedBracket(text: string, composed: Document.Parsed, errorAt: number): SyntaxProblem | null {
  let found: SyntaxProblem | null = null;
  visit(composed, {
    Node(_key, node) {
      if (!(isMap(node) || isSeq(node)) || !node.flow || !node.range) return undefined;
      const [start, end] = node.range;
      // `[a: b]` holds a map without brackets of its own.
      if (start > errorAt || !/[{[]/.test(text[start] ?? "")) return undefined;
      const closed = text[end - 1] === (isMap(node) ? "}" : "]") && end - 1 > start;
      if (closed && end <= errorAt) return undefined;
      const inside = text.slice(start, Math.min(errorAt + 1, text.length));
      if (closed && !hasShallowLine(inside, indentAt(text, start))) return undefined;
      // Deeper nodes are visited later: the innermost open bracket wins.
      found = { code: "unclosed-bracket", span: { start, end: start + 1 }, detail: text[start] ?? "" };
      return undefined;
    },
  });
  return found;
}

function hasShallowLine(inside: string, indent: number): boolean {
  const lines = inside.split(/\r\n|\r|\n/).slice(1);
  return lines.some((line) => {
    const content = line.trimStart();
    if (content === "" || content.startsWith("#") || /^[}\]]/.test(content)) return false;
    return line.length - content.length <= indent;
  });
}

function indentAt(text: string, offset: number): number {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  return line.length - line.trimStart().length;
}

function fromParser(text: string, error: YAMLError): SyntaxProblem {
  const span = toSpan(error.pos);
  const [code, detail] = codeOf(text, error, span);
  if (code === "bad-indent") return { code, span: badlyIndented(text, error, span), detail };
  return { code, span: tidy(text, code, span), detail };
}

function codeOf(text: string, error: YAMLError, span: Span): [SyntaxCode, string] {
  const here = text.slice(span.start, span.start + 1);
  switch (error.code) {
    case "TAB_AS_INDENT":
      return ["tab-indent", ""];
    case "BAD_SCALAR_START":
      return ["reserved-start", here];
    case "BLOCK_AS_IMPLICIT_KEY":
      return secondColon(text, span);
    case "BLOCK_IN_FLOW":
      return ["missing-comma", ""];
    case "BAD_DQ_ESCAPE":
      return ["bad-escape", text.slice(span.start, span.start + 2)];
    case "BAD_ALIAS":
      return ["unknown-alias", here];
    case "TAG_RESOLVE_FAILED":
      return ["unknown-tag", text.slice(span.start, span.end)];
    case "MULTILINE_IMPLICIT_KEY":
    case "MISSING_CHAR":
      return missingCharacter(text, error, span);
    case "BAD_INDENT":
      return /Flow/.test(error.message) ? ["unclosed-bracket", ""] : ["bad-indent", ""];
    case "UNEXPECTED_TOKEN":
      return unexpectedToken(error, here);
    default:
      return tabBefore(text, span.start) ? ["tab-indent", ""] : ["unexpected", here];
  }
}

/** A second colon on one line, or a value with a deeper line below it. */
function secondColon(text: string, span: Span): [SyntaxCode, string] {
  const rest = text.slice(span.start, restOfLine(text, span.start).end);
  return /:(\s|$)/.test(rest) ? ["second-colon", rest.trim()] : ["bad-indent", ""];
}

/** The words on the line that stands at the wrong depth. */
function badlyIndented(text: string, error: YAMLError, span: Span): Span {
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY") return trimmedLine(text, span.end);
  const next = text.slice(span.start).search(/[\r\n]+[^\S\r\n]*\S/);
  return trimmedLine(text, next === -1 ? span.start : span.start + next + 1);
}

function missingCharacter(text: string, error: YAMLError, span: Span): [SyntaxCode, string] {
  if (/quote/.test(error.message)) return ["unclosed-quote", /'/.test(error.message) ? "'" : '"'];
  if (/Missing , /.test(error.message)) return ["missing-comma", ""];
  if (/flow/i.test(error.message)) return ["missing-comma", ""];
  const line = lineAround(text, span.start);
  const glued = /^\s*(?:- )?([\p{L}\p{N}_-]+):\S/u.exec(line);
  if (glued) return ["missing-space", glued[1] ?? ""];
  return ["missing-colon", line.trim().slice(0, 40)];
}

function unexpectedToken(error: YAMLError, here: string): [SyntaxCode, string] {
  if (/block-seq-ind/.test(error.message)) return ["list-on-key-line", ""];
  if (/at node end/.test(error.message)) return ["value-after-value", here];
  if (/(All|A) (collection|block) /.test(error.message)) return ["list-and-map", ""];
  return ["unexpected", here];
}

/** Shows the words at fault rather than one character where that helps the eye. */
function tidy(text: string, code: SyntaxCode, span: Span): Span {
  if (code === "missing-colon" || code === "missing-space") return trimmedLine(text, span.start);
  if (code === "second-colon") return restOfLine(text, span.start);
  if (span.end > span.start) return span.end - span.start > 200 ? restOfLine(text, span.start) : span;
  return { start: span.start, end: Math.min(span.start + 1, text.length) };
}

function tabBefore(text: string, offset: number): boolean {
  return /^\s*\t/.test(lineAround(text, offset));
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, "");
}

function trimmedLine(text: string, offset: number): Span {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const line = lineAround(text, offset);
  const content = line.trimStart();
  return { start: start + line.length - content.length, end: start + line.trimEnd().length };
}

function restOfLine(text: string, offset: number): Span {
  const end = text.slice(offset).search(/[\r\n]/);
  return { start: offset, end: end === -1 ? text.length : offset + end };
}

function toSpan(position: readonly [number, number]): Span {
  return { start: position[0], end: Math.max(position[0], position[1]) };
}
