import { type Document, isMap, isSeq, visit } from "yaml";
import { indentAt, lineAround, restOfLine, textInBrackets } from "./lines.ts";
import type { SyntaxProblem } from "./tree.ts";

/** A line that looks like an entry: `phone: …`, `- name: …`. */
const ENTRY_LINE = /[\r\n]\s*(- )?[{["']?[\p{L}\p{N}_-]+["']?:(\s|$)/u;

/** A quoted text that runs over lines which look like entries was never closed on its own line. */
export function unclosedQuote(text: string, composed: Document.Parsed, errorAt: number): SyntaxProblem | null {
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
      if (closed && !ENTRY_LINE.test(written)) return undefined;
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
export function unclosedBracket(text: string, composed: Document.Parsed, errorAt: number): SyntaxProblem | null {
  let blamed: number | null = null;
  visit(composed, {
    Node(_key, node) {
      if (!(isMap(node) || isSeq(node)) || !node.flow || !node.range) return undefined;
      const [start, end] = node.range;
      // `[a: b]` holds a map without brackets of its own.
      if (start > errorAt || !/[{[]/.test(text[start] ?? "")) return undefined;
      const closed = text[end - 1] === (isMap(node) ? "}" : "]") && end - 1 > start && !endsInComment(text, end);
      if (closed && end <= errorAt) return undefined;
      const inside = text.slice(start, Math.min(errorAt + 1, text.length));
      if (closed && !hasShallowLine(inside, indentAt(text, start))) return undefined;
      // Deeper nodes are visited later: the innermost open bracket wins.
      blamed = start;
      return undefined;
    },
  });
  return blamed === null ? null : openBracket(text, blamed);
}

/** At the end of a text the parser takes what a comment says for the end of what it is in. */
function endsInComment(text: string, end: number): boolean {
  return end === text.length && /\s#/.test(lineAround(text, end - 1));
}

/** `{ kind: assisted # a person }`: the comment has swallowed the bracket. */
function openBracket(text: string, start: number): SyntaxProblem {
  const bracket = text[start] as string;
  const line = restOfLine(text, start);
  const comment = /\s(#.*)$/.exec(text.slice(line.start, line.end));
  const closing = bracket === "{" ? "}" : "]";
  if (comment?.[1]?.includes(closing)) {
    const cut = hashInText(text, start, line.end - comment[1].length);
    if (cut !== null) return cut;
    return { code: "commented-bracket", span: { start: line.end - comment[1].length, end: line.end }, detail: closing };
  }
  return { code: "unclosed-bracket", span: { start, end: start + 1 }, detail: bracket };
}

/** `{ question: Where is order #12?, volume: 3 }`: no comment begins with a number, or has keys behind it. */
function hashInText(text: string, bracket: number, hash: number): SyntaxProblem | null {
  const before = text.slice(bracket, hash);
  const value = before.slice(before.lastIndexOf(": ") + 2).trimStart();
  if (!before.includes(": ") || !/^[^"'{}[\],&*!|>%@`][^{}[\]]*\s$/.test(value)) return null;
  const rest = text.slice(hash, restOfLine(text, hash).end);
  if (!/^#\d|^#\S.*,\s*[\w-]+:\s/.test(rest)) return null;
  const span = { start: hash - value.length, end: textInBrackets(text, hash).end };
  return { code: "hash-in-text", span, detail: text.slice(span.start, span.end) };
}

/** Whether an offset stands between brackets. */
export function isInFlow(composed: Document.Parsed, offset: number): boolean {
  let found = false;
  visit(composed, {
    Collection(_key, node) {
      const range = node.range;
      if (!range) return undefined;
      if (range[0] > offset || range[2] < offset) return visit.SKIP;
      if (node.flow && range[0] < offset && offset < range[1]) found = true;
      return found ? visit.BREAK : undefined;
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

/** Whether the lines above an offset, back to the first that stands less deep, are items of a list. */
export function followsList(text: string, offset: number): boolean {
  const indent = indentAt(text, offset);
  for (let at = text.lastIndexOf("\n", offset - 1); at > 0; at = text.lastIndexOf("\n", at - 1)) {
    const line = lineAround(text, at);
    const content = line.trimStart();
    if (content === "" || content.startsWith("#")) continue;
    const depth = line.length - content.length;
    if (depth === indent) return content.startsWith("-");
    if (depth < indent) return false;
  }
  return false;
}
