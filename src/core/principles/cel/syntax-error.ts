import type { Span } from "../../text/position.ts";

/** What can be wrong with the writing of an expression. Worded in `words.ts`. */
export type SyntaxErrorCode =
  | "empty"
  | "too-long"
  | "too-deep"
  | "unclosed-text"
  | "bad-escape"
  | "line-break-in-text"
  | "bad-number"
  | "unit-on-number"
  | "decimal-comma"
  | "bad-character"
  | "curly-quote"
  | "other-sign"
  | "single-equals"
  | "single-logic"
  | "word-operator"
  | "not-available"
  | "reserved-word"
  | "unclosed-bracket"
  | "stray-bracket"
  | "ends-early"
  | "value-expected"
  | "name-expected"
  | "operator-expected"
  | "colon-expected"
  | "macro-variable"
  | "macro-arguments"
  | "has-argument";

/** Stops the reading at the first thing that is wrong: what follows from it is of no use. */
export class CelSyntaxError extends Error {
  constructor(
    readonly code: SyntaxErrorCode,
    readonly span: Span,
    /** The piece of text that the words quote. */
    readonly detail: string,
    /** What to write instead of what stands at the span. */
    readonly instead: string | null = null,
  ) {
    super(`${code} ${detail}`);
  }
}
