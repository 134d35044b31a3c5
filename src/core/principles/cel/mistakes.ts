import type { Span } from "../../text/position.ts";
import { CelSyntaxError, type SyntaxErrorCode } from "./syntax-error.ts";
import { CLOSING, endsValue, isSign, type Token, VALUE_WORDS } from "./tokens.ts";

/** What people write where CEL has a sign. */
const WORD_OPERATORS: Readonly<Record<string, string>> = {
  and: "&&",
  en: "&&",
  or: "||",
  of: "||",
  not: "!",
  niet: "!",
  is: "==",
};

const RESERVED = new Set(
  "as break const continue else for function if import let loop package namespace return void var while".split(" "),
);

/** The library reads the beginning of such a name as a value. */
const BEGINS_AS_VALUE = /^(?:true|false)\w/;

const BETWEEN = ["&&", "||", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%"];

/** Where something may stand behind a percent sign only if that is a sum. */
const AFTER_VALUE = [")", "]", "}", ",", "?", ":", "&&", "||"];

/** An open bracket, or the expression as a whole. */
interface Level {
  readonly open: Token | null;
  readonly kind: "whole" | "group" | "call" | "list" | "map" | "index";
  /** `?` without its `:` so far. */
  choices: number;
  /** Of a map: the key is read, the colon is not. */
  atKey: boolean;
}

/**
 * The first thing that makes a text no expression, in order of reading. Asked
 * once the parser has refused it: the parser says that it cannot go on, and
 * for what stands between brackets no more than that something is wrong there.
 * Null where every piece can follow the one before it.
 */
export function firstMistake(tokens: readonly Token[]): CelSyntaxError | null {
  try {
    new Reader(tokens).read();
    return null;
  } catch (error) {
    if (error instanceof CelSyntaxError) return error;
    throw error;
  }
}

/**
 * A number with a decimal comma where two values can stand as well, as in
 * `all(c, x[c] <= 0,7)`; null where no number that something is compared or
 * computed with has one.
 */
export function decimalCommaIn(tokens: readonly Token[]): CelSyntaxError | null {
  for (let at = 2; at < tokens.length; at++) {
    const decimal = isSign(tokens[at - 2], ...BETWEEN) ? decimalComma(tokens, at) : null;
    if (decimal !== null) return decimal;
  }
  return null;
}

/** `0,3`, with its comma at a place among the pieces, is how numbers are written in Dutch. */
function decimalComma(tokens: readonly Token[], at: number): CelSyntaxError | null {
  const [whole, comma, decimals] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isSign(comma, ",") || !isDigits(whole) || !isDigits(decimals)) return null;
  if (whole.span.end !== comma?.span.start || comma.span.end !== decimals.span.start) return null;
  const span = { start: whole.span.start, end: decimals.span.end };
  return new CelSyntaxError("decimal-comma", span, `${whole.text},${decimals.text}`, `${whole.text}.${decimals.text}`);
}

class Reader {
  private position = 0;
  private readonly levels: Level[] = [{ open: null, kind: "whole", choices: 0, atKey: false }];

  constructor(private readonly tokens: readonly Token[]) {}

  /** A value, then a sign between values, and so on. */
  read(): void {
    let wantsValue = true;
    while (wantsValue || this.current.kind !== "end") {
      wantsValue = wantsValue ? this.value() : this.between();
    }
    this.end();
  }

  private get current(): Token {
    return this.tokens[this.position] as Token;
  }

  private get before(): Token | undefined {
    return this.tokens[this.position - 1];
  }

  private get next(): Token | undefined {
    return this.tokens[this.position + 1];
  }

  private get level(): Level {
    return this.levels.at(-1) as Level;
  }

  /** Whether another value must follow. */
  private value(): boolean {
    const token = this.current;
    if (isSign(this.before, "%") && this.isPercentage()) throw this.percentage();
    if (token.kind === "end") throw this.wrong("ends-early");
    if (token.kind === "name") return this.name(token);
    if (token.kind !== "sign") return this.step(false);
    if (isSign(token, "!", "-")) return this.prefix(token);
    if (isSign(token, "(")) return this.opens("group");
    if (isSign(token, "[")) return this.opens("list");
    if (isSign(token, "{")) return this.opens("map");
    if (isSign(token, ".") && isFieldName(this.next)) return this.step(true);
    if (this.isEmptyEnd()) return this.closes();
    throw this.wrong("value-expected");
  }

  private name({ text, span }: Token): boolean {
    if (text === "in") throw this.wrong("value-expected");
    const startsValue = ["name", "number", "text"].includes(this.next?.kind ?? "");
    if (WORD_OPERATORS[text.toLowerCase()] === "!" && startsValue) {
      throw new CelSyntaxError("word-operator", span, text, "!");
    }
    if (RESERVED.has(text) || (BEGINS_AS_VALUE.test(text) && !isSign(this.before, ".")))
      throw new CelSyntaxError("reserved-word", span, text);
    return this.step(false);
  }

  /** Signs are not mixed, but for that of a number. */
  private prefix({ text }: Token): boolean {
    this.position++;
    if (!isSign(this.current, "!", "-") || isSign(this.current, text)) return true;
    const touches = this.next?.span.start === this.current.span.end;
    if (isSign(this.current, "-") && this.next?.kind === "number" && touches) return true;
    throw this.wrong("value-expected");
  }

  /** A call without arguments, a list or a map without anything, or a comma too many. */
  private isEmptyEnd(): boolean {
    const { kind, open } = this.level;
    if (open === null || !isSign(this.current, CLOSING[open.text] as string)) return false;
    if (this.before === open) return kind !== "group" && kind !== "index";
    return isSign(this.before, ",") && (kind === "list" || kind === "map");
  }

  private between(): boolean {
    const token = this.current;
    if (token.kind === "name" && token.text === "in") return this.step(true);
    if (isSign(token, ...BETWEEN)) return this.step(true);
    if (isSign(token, ".")) return this.field();
    if (isSign(token, "[")) return this.opens("index");
    if (isSign(token, "(") && this.isCallable()) return this.opens("call");
    if (isSign(token, "{") && this.before?.kind === "name") {
      throw new CelSyntaxError("not-available", (this.before as Token).span, `${this.before?.text}{…}`);
    }
    if (isSign(token, "?")) return this.choice();
    if (isSign(token, ":")) return this.colon();
    if (isSign(token, ",") && this.mayContinue()) return this.comma();
    if (isSign(token, ")", "]", "}")) return this.closes();
    throw this.unexpected();
  }

  private field(): boolean {
    const name = this.next as Token;
    if (isSign(name, "?")) throw new CelSyntaxError("not-available", name.span, ".?");
    this.position++;
    if (!isFieldName(name)) throw this.wrong(name.kind === "end" ? "ends-early" : "name-expected");
    return this.step(false);
  }

  private isCallable(): boolean {
    return this.before?.kind === "name" && !VALUE_WORDS.includes(this.before.text);
  }

  /** Between `?` and `:` a second choice needs brackets. */
  private choice(): boolean {
    if (this.level.choices > 0) throw this.wrong("colon-expected");
    this.level.choices++;
    return this.step(true);
  }

  private colon(): boolean {
    if (this.level.choices > 0) this.level.choices--;
    else if (this.level.atKey) this.level.atKey = false;
    else throw this.unexpected();
    return this.step(true);
  }

  private mayContinue(): boolean {
    const { kind, choices, atKey } = this.level;
    return ["call", "list", "map"].includes(kind) && choices === 0 && !atKey;
  }

  private comma(): boolean {
    this.level.atKey = this.level.kind === "map";
    return this.step(true);
  }

  private opens(kind: Level["kind"]): boolean {
    const open = this.current;
    if (isSign(open, "[") && isSign(this.next, "?")) {
      throw new CelSyntaxError("not-available", (this.next as Token).span, "[?");
    }
    this.levels.push({ open, kind, choices: 0, atKey: kind === "map" });
    return this.step(true);
  }

  private closes(): boolean {
    const { open, choices, atKey } = this.level;
    const ended = this.isEmptyEnd();
    if (open === null || !isSign(this.current, CLOSING[open.text] as string)) throw this.unexpected();
    if (choices > 0 || (atKey && !ended)) throw this.wrong("colon-expected");
    this.levels.pop();
    return this.step(false);
  }

  private end(): void {
    const { open, choices, atKey } = this.level;
    if (choices > 0 || atKey) throw this.wrong("ends-early");
    if (open !== null) throw new CelSyntaxError("unclosed-bracket", open.span, open.text);
  }

  private step(wantsValue: boolean): boolean {
    this.position++;
    return wantsValue;
  }

  private isPercentage(): boolean {
    const number = this.tokens[this.position - 2];
    return number?.kind === "number" && (this.current.kind === "end" || isSign(this.current, ...AFTER_VALUE));
  }

  /** `80%` is how shares are written elsewhere in a strategy. */
  private percentage(): CelSyntaxError {
    const sign = this.before as Token;
    const { text, span } = this.tokens[this.position - 2] as Token;
    const whole = { start: span.start, end: sign.span.end };
    return new CelSyntaxError("unit-on-number", whole, `${text}%`, String(Number(`${text}e-2`)));
  }

  /** Something stands where the expression, or a part of it, was complete. */
  private unexpected(): CelSyntaxError {
    const decimal = decimalComma(this.tokens, this.position);
    if (decimal !== null) throw decimal;
    const { kind, text, span } = this.current;
    const instead = kind === "name" ? WORD_OPERATORS[text.toLowerCase()] : undefined;
    if (instead !== undefined) return new CelSyntaxError("word-operator", span, text, instead === "!" ? null : instead);
    if (isSign(this.current, ")", "]", "}")) return new CelSyntaxError("stray-bracket", span, text);
    if (this.level.choices > 0 || this.level.atKey) return this.wrong("colon-expected");
    return new CelSyntaxError("operator-expected", span, text);
  }

  private wrong(code: SyntaxErrorCode): CelSyntaxError {
    const { kind, span, text } = this.current;
    if (kind === "end") return new CelSyntaxError("ends-early", this.lastWritten, "");
    return new CelSyntaxError(code, span, text);
  }

  /** There is nothing to point at behind the end, so what stands before it is. */
  private get lastWritten(): Span {
    return this.before?.span ?? this.current.span;
  }
}

/** What may follow a dot; words that are no names elsewhere may, values may not. */
function isFieldName(token: Token | undefined): boolean {
  return token?.kind === "name" && endsValue(token) && !VALUE_WORDS.includes(token.text);
}

function isDigits(token: Token | undefined): token is Token {
  return token?.kind === "number" && /^\d+$/.test(token.text);
}
