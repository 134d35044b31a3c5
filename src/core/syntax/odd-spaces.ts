import { Parser, visit } from "yaml";
import { ODD_SPACE } from "../text/odd-signs.ts";
import type { Span } from "../text/position.ts";
import { commentsIn } from "./comments.ts";
import { compose } from "./compose.ts";
import type { SyntaxProblem } from "./tree.ts";

/** A text with ordinary spaces where spaces have a meaning, and what was wrong there. */
export interface Respaced {
  readonly text: string;
  readonly slip: SyntaxProblem | null;
}

/**
 * Fixed and other odd spaces look like a space and are a letter to YAML. Those
 * within a text are the writer's own; those that stand round keys and values,
 * or before a line, are read as what they look like. Every offset stays.
 */
export function respaced(written: string): Respaced {
  if (!ODD_SPACE.test(written)) return { text: written, slip: null };
  const everywhere = written.replace(ALL_ODD, " ");
  const at = outside(
    [...written.matchAll(ALL_ODD)].map(({ index }) => index),
    textsIn(everywhere),
  );
  const [first] = at;
  if (first === undefined) return { text: written, slip: null };
  const meant = new Set(at);
  const text = written.replace(ALL_ODD, (space, index: number) => (meant.has(index) ? " " : space));
  const repair = at.map((start) => ({ span: { start, end: start + 1 }, newText: " " }));
  const span = { start: first, end: first + 1 };
  return { text, slip: { code: "odd-space", span, detail: String(at.length), repair } };
}

const ALL_ODD = new RegExp(ODD_SPACE, "g");

/** Where keys, values and comments stand, in order. */
function textsIn(text: string): Span[] {
  const spans: Span[] = commentsIn(text).map(({ span }) => span);
  for (const document of compose([...new Parser().parse(text)], text.length)) {
    visit(document, {
      Scalar(_key, { range }) {
        if (range) spans.push({ start: range[0], end: range[1] });
      },
    });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Those offsets that stand in none of the spans; both in order. */
function outside(offsets: readonly number[], spans: readonly Span[]): number[] {
  let at = 0;
  return offsets.filter((offset) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= offset) at++;
    return (spans[at]?.start ?? Number.POSITIVE_INFINITY) > offset;
  });
}
