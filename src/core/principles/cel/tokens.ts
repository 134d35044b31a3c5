import type { Span } from "../../text/position.ts";
import { CelSyntaxError } from "./syntax-error.ts";

export interface Token {
  readonly kind: "name" | "number" | "text" | "sign" | "end";
  readonly span: Span;
  /** As written. */
  readonly text: string;
  readonly value: string | number | null;
  /** Of a text: what stands between its quotes, where that is read as it is written. */
  readonly inner: Span | null;
}

const SIGNS = ["&&", "||", "==", "!=", "<=", ">=", ..."<>!?:,.()[]{}+-*/%"];

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  "?": "?",
  '"': '"',
  "'": "'",
  "`": "`",
};

/** Units that people write behind numbers elsewhere in a strategy. */
const UNITS = /^(s|m|h|d|w|wd)$/;

/** @throws CelSyntaxError at the first thing that is no part of an expression. */
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
    if (character === undefined)
      return { kind: "end", span: { start, end: start }, text: "", value: null, inner: null };
    const prefix = /^[rRbB]{1,2}(?=['"])/.exec(this.source.slice(start, start + 3))?.[0];
    if (prefix !== undefined) return this.text(prefix);
    if (character === '"' || character === "'") return this.text("");
    if (/[0-9]/.test(character) || /^\.[0-9]/.test(this.source.slice(start, start + 2))) return this.number();
    if (/[A-Za-z_]/.test(character)) return this.name();
    return this.sign();
  }

  private skipBlank(): void {
    for (;;) {
      const blank = /^(?:[ \t\n\f\r]+|\/\/[^\n]*)/.exec(this.source.slice(this.at));
      if (blank === null) return;
      this.at += blank[0].length;
    }
  }

  private name(): Token {
    const text = /^[A-Za-z_][A-Za-z0-9_]*/.exec(this.source.slice(this.at))?.[0] as string;
    return this.token("name", text, text);
  }

  private number(): Token {
    const rest = this.source.slice(this.at);
    const match = /^(?:0[xX][0-9a-fA-F]+|(?:\d*\.\d+|\d+)(?:[eE][+-]?\d+)?)[uU]?/.exec(rest);
    const text = match?.[0] as string;
    const digits = text.replace(/[uU]$/, "");
    const tail = /^[\p{L}_\d]+/u.exec(rest.slice(text.length))?.[0];
    if (tail !== undefined) {
      const span = this.spanFor(text.length + tail.length);
      throw new CelSyntaxError(UNITS.test(tail) ? "unit-on-number" : "bad-number", span, text + tail);
    }
    return this.token("number", text, Number(digits));
  }

  private sign(): Token {
    const rest = this.source.slice(this.at, this.at + 2);
    const sign = SIGNS.find((candidate) => rest.startsWith(candidate));
    if (sign === undefined) throw this.strange(rest);
    return this.token("sign", sign, null);
  }

  private strange(rest: string): CelSyntaxError {
    const character = String.fromCodePoint(this.source.codePointAt(this.at) as number);
    const span = this.spanFor(character.length);
    if (character === "=") return new CelSyntaxError("single-equals", span, "=", "==");
    if (character === "&" || character === "|") {
      return new CelSyntaxError("single-logic", span, character, character.repeat(2));
    }
    if (character === "\u2264" || character === "\u2265") {
      return new CelSyntaxError("bad-character", span, character, character === "\u2264" ? "<=" : ">=");
    }
    if (character === "\u2260") return new CelSyntaxError("bad-character", span, character, "!=");
    if (/[\u2018\u2019\u201a\u201c\u201d\u201e\u00b4`]/.test(character)) {
      return new CelSyntaxError("curly-quote", span, character, "'");
    }
    return new CelSyntaxError("bad-character", span, rest.startsWith(character) ? character : rest);
  }

  private text(prefix: string): Token {
    const start = this.at;
    if (/b/i.test(prefix)) throw new CelSyntaxError("not-available", this.spanFor(prefix.length), prefix);
    const raw = prefix !== "";
    const open = start + prefix.length;
    const mark = this.source[open] as string;
    const quotes = this.source.startsWith(mark.repeat(3), open) ? mark.repeat(3) : mark;
    let at = open + quotes.length;
    const innerStart = at;
    let value = "";
    let plain = true;
    while (!this.source.startsWith(quotes, at)) {
      const character = this.source[at];
      if (character === undefined) {
        throw new CelSyntaxError("unclosed-text", { start, end: open + quotes.length }, quotes);
      }
      if (quotes.length === 1 && (character === "\n" || character === "\r")) {
        throw new CelSyntaxError("line-break-in-text", { start, end: at }, quotes);
      }
      if (character === "\\" && !raw) {
        const escaped = this.escapeAt(at);
        value += escaped.value;
        at += escaped.length;
        plain = false;
      } else {
        value += character;
        at += 1;
      }
    }
    const inner = plain ? { start: innerStart, end: at } : null;
    this.at = at + quotes.length;
    return { kind: "text", span: { start, end: this.at }, text: this.source.slice(start, this.at), value, inner };
  }

  private escapeAt(at: number): { value: string; length: number } {
    const rest = this.source.slice(at + 1, at + 10);
    const simple = SIMPLE_ESCAPES[rest[0] ?? ""];
    if (simple !== undefined) return { value: simple, length: 2 };
    const hex = /^(?:[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(rest);
    const octal = /^[0-3][0-7]{2}/.exec(rest);
    const digits = hex?.[1] ?? hex?.[2] ?? hex?.[3];
    const code = digits !== undefined ? Number.parseInt(digits, 16) : octal ? Number.parseInt(octal[0], 8) : null;
    if (code === null || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
      throw new CelSyntaxError("bad-escape", { start: at, end: at + 2 }, `\\${rest[0] ?? ""}`);
    }
    return { value: String.fromCodePoint(code), length: 1 + (hex ?? (octal as RegExpExecArray))[0].length };
  }

  private token(kind: Token["kind"], text: string, value: string | number | null): Token {
    const span = this.spanFor(text.length);
    this.at = span.end;
    return { kind, span, text, value, inner: null };
  }

  private spanFor(length: number): Span {
    return { start: this.at, end: this.at + length };
  }
}
