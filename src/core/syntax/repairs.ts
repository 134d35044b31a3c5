import { applyEdits, type TextEdit } from "../text/edit.ts";
import { remembered } from "../text/memo.ts";
import { mayBeTried, soundUpTo } from "./compose.ts";
import { restOfLine } from "./lines.ts";
import type { SyntaxProblem } from "./tree.ts";

/**
 * A small change after which a problem of a text is gone: each that may be
 * meant is tried, and the first that makes the text sound is taken. Null when
 * none does.
 */
export function repairOf(text: string, problem: SyntaxProblem): readonly TextEdit[] | null {
  return repairs(problem)(text);
}

/** A text is read once, and looked at often: what mends it is sought once too. */
const repairs = remembered((problem: SyntaxProblem) => {
  let found: { readonly text: string; readonly edits: readonly TextEdit[] | null } | null = null;
  return (text: string): readonly TextEdit[] | null => {
    found ??= { text, edits: problem.repair ?? seek(text, problem) };
    return found.edits;
  };
});

function seek(text: string, problem: SyntaxProblem): readonly TextEdit[] | null {
  const line = restOfLine(text, problem.span.start);
  if (!mayBeTried(text) || line.end - line.start > LONGEST_LINE) return null;
  const before = soundUpTo(text);
  const beyond = Math.max(before, problem.span.end);
  for (const edits of candidates(text, problem)) {
    const after = soundUpTo(applyEdits(text, edits));
    if (after === Number.POSITIVE_INFINITY || after > beyond + MARGIN) return edits;
  }
  return null;
}

/** Nobody writes a longer line by hand. */
const LONGEST_LINE = 2000;

/** What is wrong next must stand well beyond what was mended. */
const MARGIN = 20;

/** Changes that may be meant, the likeliest first. */
function candidates(text: string, { code, span, detail }: SyntaxProblem): TextEdit[][] {
  const written = text.slice(span.start, span.end);
  const insert = (at: number, newText: string): TextEdit[] => [{ span: { start: at, end: at }, newText }];
  switch (code) {
    case "unclosed-quote":
      return quoteEnds(text, span.start, detail).map((end) => insert(end, detail));
    case "unclosed-bracket":
      return bracketEnds(text, span.start, detail);
    case "commented-bracket":
      return [insert(span.start, `${detail} `)];
    case "extra-bracket":
    case "extra-comma":
      return [[{ span, newText: "" }]];
    case "missing-colon":
      return missingColons(written, span.start);
    case "missing-comma":
      return missingCommas(text, span.start, written);
    case "reserved-start":
    case "unknown-alias":
    case "unknown-tag":
      return [...percentBehind(text, span.start, detail), ...quotedRest(text, span.start)];
    case "text-after-quote":
      return quotedAnew(text, span.start, span.end, detail);
    case "second-colon":
      return quotedRest(text, span.start);
    case "colon-in-text":
    case "hash-in-text":
      return [[{ span, newText: doubleQuoted(written) }]];
    case "round-brackets":
      return curlyBrackets(text, span);
    case "bad-escape":
      return [[{ span, newText: `\\${written}` }]];
    case "curly-quotes":
      return straightQuotes(text, span);
    default:
      return [];
  }
}

/** Where a text that begins with a quote may end: before the next key or bracket on its line, or with the line. */
function quoteEnds(text: string, start: number, quote: string): number[] {
  const line = restOfLine(text, start);
  const rest = text.slice(start + 1, line.end);
  if (rest.includes(quote)) return [];
  const stops = [/,\s*[\w-]+:\s/, /\s*[}\]]+\s*(?:,|$)/, /\s+#/, /\s*$/];
  return stops.flatMap((stop) => {
    const at = stop.exec(rest)?.index;
    return at === undefined || at === 0 ? [] : [start + 1 + at];
  });
}

/** At the end of its line, before the brackets that close what is round it, or in the place of a wrong one. */
function bracketEnds(text: string, start: number, bracket: string): TextEdit[][] {
  const closing = bracket === "{" ? "}" : "]";
  const line = restOfLine(text, start);
  const rest = text.slice(start, line.end);
  const end = start + (/\s+#.*$|\s*$/.exec(rest)?.index ?? rest.length);
  const space = bracket === "{" ? " " : "";
  const wrong = /[}\]](?=\s*$)/.exec(text.slice(start, end));
  const outer = /\s*[}\]](?:\s*[}\]])*$/.exec(text.slice(start, end));
  const next = /,\s*[\w-]+:\s/.exec(rest)?.index;
  return [
    ...(outer === null ? [] : [[at(start + outer.index, start + outer.index, `${space}${closing}`)]]),
    ...(bracket === "[" && next !== undefined ? [[at(start + next, start + next, closing)]] : []),
    ...(wrong === null ? [] : [[at(start + wrong.index, start + wrong.index + 1, closing)]]),
    [at(end, end, `${space}${closing}`)],
  ];
}

function at(start: number, end: number, newText: string): TextEdit {
  return { span: { start, end }, newText };
}

/** Behind the first word of the line, in the place of an = that stands there. */
function missingColons(written: string, start: number): TextEdit[][] {
  const [, key, equals = ""] = /^((?:- )?[\p{L}\p{N}_-]+)(\s*=(?=\s))?/u.exec(written) ?? [];
  if (key === undefined) return [];
  return [[at(start + key.length, start + key.length + equals.length, ":")]];
}

/** Before the words, or between them where a next key begins. */
function missingCommas(text: string, start: number, written: string): TextEdit[][] {
  const before = start - (/\s*$/.exec(text.slice(0, start))?.[0].length ?? 0);
  const places = [...written.matchAll(/\s+(?=[\w-]+:(?:\s|$))/g)].map(({ index }) => start + index);
  const ending = start + written.trimEnd().length;
  return [...places, before, ending].map((place) => [at(place, place, ",")]);
}

/** `%6` is 6%. */
function percentBehind(text: string, start: number, detail: string): TextEdit[][] {
  const number = detail === "%" ? /^%\s*(\d+(?:\.\d+)?)/.exec(text.slice(start, start + 20)) : null;
  return number === null ? [] : [[at(start, start + number[0].length, `${number[1]}%`)]];
}

/** Quotes round the rest of the line, or up to the comma or bracket that ends it. */
function quotedRest(text: string, start: number): TextEdit[][] {
  const line = restOfLine(text, start);
  const rest = text
    .slice(start, line.end)
    .replace(/\s+#.*$/, "")
    .trimEnd();
  if (rest === "") return [];
  const part = /^[^,}\]]+/.exec(rest)?.[0].trimEnd() ?? rest;
  const lengths = part.length < rest.length && /[}\]]\s*$/.test(rest) ? [part.length, rest.length] : [rest.length];
  return lengths.map((length) => [at(start, start + length, doubleQuoted(rest.slice(0, length)))]);
}

function doubleQuoted(content: string): string {
  return `"${content.replace(/[\\"]/g, "\\$&")}"`;
}

/** `"We are "the best" of all"`: other quotes round the whole. */
function quotedAnew(text: string, start: number, end: number, quote: string): TextEdit[][] {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const key = /^\s*(?:- )?[\w-]+:\s+/.exec(text.slice(lineStart, start));
  if (key === null) return [];
  const opening = lineStart + key[0].length;
  const written = text.slice(opening, end).trimEnd();
  if (written[0] !== quote || / #/.test(written)) return [];
  const content = written.endsWith(quote) ? written.slice(1, -1) : written;
  const other = quote === '"' ? "'" : '"';
  const newText = content.includes(other) ? doubleQuoted(content) : `${other}${content}${other}`;
  return [[at(opening, opening + written.length, newText)]];
}

/** `(start: 2026, end: 2028)`. */
function curlyBrackets(text: string, span: { readonly start: number; readonly end: number }): TextEdit[][] {
  const closing = text.slice(span.start, span.end).lastIndexOf(")");
  if (closing === -1) return [];
  const inside = text.slice(span.start + 1, span.start + closing).trim();
  return [[at(span.start, span.start + closing + 1, `{ ${inside} }`)]];
}

function straightQuotes(text: string, { start, end }: { readonly start: number; readonly end: number }): TextEdit[][] {
  if (text.slice(start, end).includes('"')) return [];
  return [[at(start, start + 1, '"'), at(end - 1, end, '"')]];
}
