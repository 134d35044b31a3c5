import type { Span } from "../../text/position.ts";
import { CelSyntaxError } from "./syntax-error.ts";

/** A piece of an expression as it is written. What it means is for the parser. */
export interface Token {
  readonly kind: "name" | "number" | "text" | "sign" | "end";
  readonly span: Span;
  /** As written. */
  readonly text: string;
  /** Of a text: what stands between its quotes. */
  readonly inner: Span | null;
}

const SIGNS = ["&&", "||", "==", "!=", "<=", ">=", ..."<>!?:,.()[]{}+-*/%"];

/** Signs of other languages and of handwriting, and what they are here. */
const OTHER_SIGNS: readonly (readonly [sign: string, instead: string])[] = [
  ["===", "=="],
  ["!==", "!="],
  ["<>", "!="],
  ["=>", ">="],
  ["=<", "<="],
  ["≠", "!="],
  ["≤", "<="],
  ["≥", ">="],
];

const ESCAPE = /^\\(?:[abfnrtv\\?"'`]|[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[0-3][0-7]{2})/;

/** Units that people write behind numbers elsewhere in a strategy. */
const UNITS = /^(s|m|h|d|w|wd)$/;

/**
 * The pieces of an expression with their places, the last of them its end.
 * @throws CelSyntaxError at the first thing that is no part of an expression.
 */
export function tokensOf(source: string): Token[] {
  const lexer = new Lexer(source);
  const tokens: Token[] = [];
  for (;;) {
    const token = lexer.next();
    tokens.push(token);
    if (token.kind === "end") return tokens;
  }
}

class Lexer {
  private at = 0;

  constructor(private readonly source: string) {}

  next(): Token {
    this.skipBlank();
    const start = this.at;
    const character = this.source[start];
    if (character === undefined) return { kind: "end", span: { start, end: start }, text: "", inner: null };
    const prefix = /^[rRbB]{1,2}(?=['"])/.exec(this.source.slice(start, start + 3))?.[0];
    if (prefix !== undefined) return this.text(prefix);
    if (character === '"' || character === "'") return this.text("");
    if (/[0-9]/.test(character) || /^\.[0-9]/.test(this.source.slice(start, start + 2))) return this.number();
    if (/[A-Za-z_]/.test(character)) return this.name();
    return this.sign();
  }

  private skipBlank(): void {
    for (;;) {
      const blank = /^(?:[ \t\n\f\r]+|\/\/[^\r\n]*)/.exec(this.source.slice(this.at));
      if (blank === null) return;
      this.at += blank[0].length;
    }
  }

  private name(): Token {
    const text = /^[A-Za-z_][A-Za-z0-9_]*/.exec(this.source.slice(this.at))?.[0] as string;
    return this.token("name", text);
  }

  private number(): Token {
    const rest = this.source.slice(this.at);
    const text = /^(?:0[xX][0-9a-fA-F]+|(?:\d*\.\d+|\d+)(?:[eE][+-]?\d+)?)[uU]?/.exec(rest)?.[0] as string;
    const tail = /^[\p{L}_\d]+/u.exec(rest.slice(text.length))?.[0];
    if (tail !== undefined) {
      const span = this.spanFor(text.length + tail.length);
      throw new CelSyntaxError(UNITS.test(tail) ? "unit-on-number" : "bad-number", span, text + tail);
    }
    return this.token("number", text);
  }

  private sign(): Token {
    const rest = this.source.slice(this.at, this.at + 3);
    const other = OTHER_SIGNS.find(([candidate]) => rest.startsWith(candidate));
    if (other !== undefined) throw new CelSyntaxError("other-sign", this.spanFor(other[0].length), ...other);
    const sign = SIGNS.find((candidate) => rest.startsWith(candidate));
    if (sign === undefined) throw this.strange();
    return this.token("sign", sign);
  }

  private strange(): CelSyntaxError {
    const character = String.fromCodePoint(this.source.codePointAt(this.at) as number);
    const span = this.spanFor(character.length);
    if (character === "=") return new CelSyntaxError("single-equals", span, "=", "==");
    if (character === "&" || character === "|") {
      return new CelSyntaxError("single-logic", span, character, character.repeat(2));
    }
    if (/[\u2018\u2019\u201a\u201c\u201d\u201e\u00b4`]/.test(character)) {
      return new CelSyntaxError("curly-quote", span, character, "'");
    }
    return new CelSyntaxError("bad-character", span, character);
  }

  private text(prefix: string): Token {
    const start = this.at;
    if (/b/i.test(prefix)) throw new CelSyntaxError("not-available", this.spanFor(prefix.length), prefix);
    const open = start + prefix.length;
    const mark = this.source[open] as string;
    const quotes = this.source.startsWith(mark.repeat(3), open) ? mark.repeat(3) : mark;
    const innerStart = open + quotes.length;
    let at = innerStart;
    while (!this.source.startsWith(quotes, at)) {
      const character = this.source[at];
      if (character === undefined) throw new CelSyntaxError("unclosed-text", { start, end: innerStart }, quotes);
      if (quotes.length === 1 && (character === "\n" || character === "\r")) {
        throw new CelSyntaxError("line-break-in-text", { start, end: at }, quotes);
      }
      at += character === "\\" && prefix === "" ? this.escapeLength(at) : 1;
    }
    this.at = at + quotes.length;
    const span = { start, end: this.at };
    return { kind: "text", span, text: this.source.slice(start, this.at), inner: { start: innerStart, end: at } };
  }

  private escapeLength(at: number): number {
    const found = ESCAPE.exec(this.source.slice(at, at + 10));
    const digits = found?.[1] ?? found?.[2] ?? found?.[3] ?? "0";
    const code = Number.parseInt(digits, 16);
    if (found === null || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
      throw new CelSyntaxError("bad-escape", { start: at, end: at + 2 }, this.source.slice(at, at + 2));
    }
    return found[0].length;
  }

  private token(kind: Token["kind"], text: string): Token {
    const span = this.spanFor(text.length);
    this.at = span.end;
    return { kind, span, text, inner: null };
  }

  private spanFor(length: number): Span {
    return { start: this.at, end: this.at + length };
  }
}

export const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Words with a meaning of their own: no names. */
export const VALUE_WORDS: readonly string[] = ["true", "false", "null"];

export function isSign(token: Token | undefined, ...signs: readonly string[]): boolean {
  return token?.kind === "sign" && signs.includes(token.text);
}

/** Whether a value can end here, so that a sign that follows stands between two values. */
export function endsValue(token: Token | undefined): boolean {
  if (token === undefined || token.kind === "end") return false;
  if (token.kind === "sign") return isSign(token, ")", "]", "}");
  return token.kind !== "name" || token.text !== "in";
}
