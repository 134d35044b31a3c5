import { type Document, visit } from "yaml";
import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/position.ts";
import { restOfLine } from "./lines.ts";
import { isInFlow } from "./open.ts";
import type { SyntaxProblem } from "./tree.ts";

/** Dutch words that begin with an apostrophe: `'s avonds`, `'t is`, `'n keer`. */
const ELISION = /^'(?:s|t|n|k|m|r)(?=[ -]\p{L})/iu;

/** What may follow a text that is closed by its quote. */
const ENDS = /^[ \t]*(?:[,}\]:]|[\r\n]|#|$)/;

/**
 * A text that begins with an apostrophe, which YAML takes for a quote: it goes
 * on to the next apostrophe, however far away. Null where no such text stands
 * before the mistake.
 */
export function apostropheStart(text: string, composed: Document.Parsed, errorAt: number): SyntaxProblem | null {
  let start: number | null = null;
  visit(composed, {
    Scalar(_key, { type, range }) {
      if (start !== null) return visit.BREAK;
      if (type !== "QUOTE_SINGLE" || !range || range[0] > errorAt) return undefined;
      const [from, to] = range;
      if (!ELISION.test(text.slice(from, from + 5))) return undefined;
      const written = text.slice(from, to);
      const closed = written.length > 1 && written.endsWith("'") && !/[\r\n]/.test(written);
      if (closed && ENDS.test(text.slice(to, restOfLine(text, to).end))) return undefined;
      start = from;
      return visit.BREAK;
    },
  });
  if (start === null) return null;
  const inFlow = isInFlow(composed, start);
  const span = wordsFrom(text, start, inFlow);
  const repair = [span, ...(inFlow ? others(text, span.end) : [])].map((words) => quoted(text, words));
  return { code: "apostrophe-start", span, detail: text.slice(span.start, span.end), repair };
}

/** The text as it was meant: between brackets to the next comma or bracket, else to the end of the line. */
function wordsFrom(text: string, start: number, inFlow: boolean): Span {
  const rest = text.slice(start, restOfLine(text, start).end).replace(/\s+#.*$/, "");
  const words = inFlow ? (/^[^,{}[\]]+/.exec(rest)?.[0] ?? rest) : rest;
  return { start, end: start + words.trimEnd().length };
}

/** More of such texts on the same line, between brackets. */
function others(text: string, from: number): Span[] {
  const rest = text.slice(from, restOfLine(text, from).end);
  return [...rest.matchAll(/(?<=[[{,:]\s*)'/g)].flatMap(({ index }) => {
    const start = from + index;
    return ELISION.test(text.slice(start, start + 5)) ? [wordsFrom(text, start, true)] : [];
  });
}

function quoted(text: string, span: Span): TextEdit {
  return { span, newText: `"${text.slice(span.start, span.end).replace(/[\\"]/g, "\\$&")}"` };
}
