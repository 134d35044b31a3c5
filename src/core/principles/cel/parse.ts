import { parse } from "@bufbuild/cel";
import { adapt } from "./adapt.ts";
import type { Node } from "./ast.ts";
import { decimalCommaIn, firstMistake } from "./mistakes.ts";
import { CelSyntaxError } from "./syntax-error.ts";
import { CLOSING, endsValue, isSign, type Token, tokensOf } from "./tokens.ts";
import { MAX_DEPTH, Misread, treeOf } from "./tree.ts";

/** Longer expressions are refused: nobody can read them either. */
export const MAX_SOURCE = 4096;

export type Parsed =
  | { readonly ok: true; readonly root: Node }
  | { readonly ok: false; readonly error: CelSyntaxError };

/**
 * Reads an expression in CEL (https://github.com/google/cel-spec), without
 * bytes, message types and optional values, of which a strategy has none. All
 * numbers are doubles.
 */
export function parseExpression(source: string): Parsed {
  try {
    if (source.length > MAX_SOURCE) {
      throw new CelSyntaxError("too-long", { start: 0, end: source.length }, String(MAX_SOURCE));
    }
    return { ok: true, root: rootOf(source) };
  } catch (error) {
    if (error instanceof CelSyntaxError) return { ok: false, error };
    throw error;
  }
}

function rootOf(source: string): Node {
  const tokens = tokensOf(source);
  if (tokens.length === 1) throw new CelSyntaxError("empty", { start: 0, end: source.length }, "");
  limitNesting(tokens);
  const { expr, sourceInfo } = parsed(source, tokens);
  const root = written(() => treeOf(expr, sourceInfo ?? { positions: {} }, source, tokens), tokens);
  adapt(expr);
  return root;
}

function parsed(source: string, tokens: readonly Token[]): ReturnType<typeof parse> {
  try {
    return parse(plainly(source, tokens));
  } catch (error) {
    throw firstMistake(tokens) ?? refusal(error, tokens);
  }
}

function written(read: () => Node, tokens: readonly Token[]): Node {
  try {
    return read();
  } catch (error) {
    // A comma too many in a walk may be that of a number.
    if (error instanceof CelSyntaxError && error.code === "macro-arguments") throw decimalCommaIn(tokens) ?? error;
    throw error instanceof Misread ? (firstMistake(tokens) ?? refusal(error, tokens)) : error;
  }
}

/** The parser's own word on where it stopped, for a mistake that is not known here. */
function refusal(error: unknown, tokens: readonly Token[]): CelSyntaxError {
  const end = tokens.at(-1) as Token;
  const offset = offsetOf(error) ?? end.span.start;
  const token = tokens.find(({ span }) => span.end > offset) ?? end;
  const code = token === end ? "ends-early" : "operator-expected";
  const pointed = token === end ? (tokens.at(-2) ?? end) : token;
  return new CelSyntaxError(code, pointed.span, pointed.text);
}

/** Its errors are of no exported class. */
function offsetOf(error: unknown): number | null {
  const { location } = error as { readonly location?: { readonly start?: { readonly offset?: unknown } } };
  const offset = location?.start?.offset;
  return typeof offset === "number" ? offset : null;
}

/** The parser goes down by calling itself, and so does whatever walks the tree. */
function limitNesting(tokens: readonly Token[]): void {
  let open = 0;
  let signs = 0;
  let choices = 0;
  for (const [index, token] of tokens.entries()) {
    if (isSign(token, ...Object.keys(CLOSING))) open++;
    if (isSign(token, ...Object.values(CLOSING))) open--;
    signs = isPrefix(tokens, index) ? signs + 1 : 0;
    if (isSign(token, "?")) choices++;
    if (open + signs + choices > MAX_DEPTH) throw new CelSyntaxError("too-deep", token.span, String(MAX_DEPTH));
  }
}

/**
 * The same pieces in the same places, as the parser wants them: it takes one
 * remark at a time and none at the end, and no blanks between brackets with
 * nothing in them or between signs before a value. Those move behind.
 */
function plainly(source: string, tokens: readonly Token[]): string {
  let text = "";
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const isTight =
      (isSign(before, "(") && isSign(token, ")")) ||
      (isPrefix(tokens, index) && isPrefix(tokens, index - 1) && before?.text === token.text);
    if (!isTight) text = text.padEnd(token.span.start);
    text += token.text;
  }
  return text.padEnd(source.length);
}

/** A sign of the value that follows, not one between two values. */
function isPrefix(tokens: readonly Token[], index: number): boolean {
  return isSign(tokens[index], "!", "-") && !endsValue(tokens[index - 1]);
}
