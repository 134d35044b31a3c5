import type { Span } from "../../text/position.ts";
import { type BinaryOperator, type Literal, MACROS, type MacroName, type Node, RELATIONS, type Select } from "./ast.ts";
import { CelSyntaxError } from "./syntax-error.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** Longer expressions are refused: nobody can read them either. */
export const MAX_SOURCE = 4096;

/** How deep an expression may nest, long chains included. */
export const MAX_DEPTH = 200;

const RESERVED = new Set(
  "as break const continue else for function if import let loop package namespace return void var while".split(" "),
);

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

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

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
    return { ok: true, root: new Parser(source).whole() };
  } catch (error) {
    if (error instanceof CelSyntaxError) return { ok: false, error };
    throw error;
  }
}

class Parser {
  private readonly tokens: readonly Token[];
  private position = 0;
  private depth = 0;
  /** How deep the tree under a node is. */
  private readonly heights = new WeakMap<Node, number>();

  constructor(private readonly source: string) {
    this.tokens = tokensOf(source);
  }

  whole(): Node {
    if (this.atEnd) throw new CelSyntaxError("empty", { start: 0, end: this.source.length }, "");
    const root = this.expression();
    if (!this.atEnd) throw this.unexpected();
    return root;
  }

  private get current(): Token {
    return this.tokens[this.position] as Token;
  }

  private get atEnd(): boolean {
    return this.current.kind === "end";
  }

  private advance(): Token {
    const token = this.current;
    if (token.kind !== "end") this.position++;
    return token;
  }

  private is(...signs: readonly string[]): boolean {
    return this.current.kind === "sign" && signs.includes(this.current.text);
  }

  private expression(): Node {
    this.enter();
    const condition = this.logic("||", () => this.logic("&&", () => this.relation()));
    let node = condition;
    if (this.is("?")) {
      this.advance();
      const yes = this.logic("||", () => this.logic("&&", () => this.relation()));
      if (!this.is(":")) throw this.wrong("colon-expected");
      this.advance();
      const no = this.expression();
      node = this.made({ kind: "choice", span: around(condition, no), condition, yes, no }, [condition, yes, no]);
    }
    this.depth--;
    return node;
  }

  private logic(operator: "&&" | "||", operand: () => Node): Node {
    const operands = [operand()];
    while (this.is(operator)) {
      this.advance();
      operands.push(operand());
    }
    const first = operands[0] as Node;
    if (operands.length === 1) return first;
    const span = around(first, operands.at(-1) as Node);
    return this.made({ kind: "logic", span, operator, operands }, operands);
  }

  private relation(): Node {
    return this.chain(
      () => this.sum(),
      (token) =>
        (token.kind === "sign" || token.text === "in") && (RELATIONS as readonly string[]).includes(token.text),
    );
  }

  private sum(): Node {
    return this.chain(
      () => this.product(),
      (token) => token.kind === "sign" && (token.text === "+" || token.text === "-"),
    );
  }

  private product(): Node {
    return this.chain(
      () => this.unary(),
      (token) => token.kind === "sign" && ["*", "/", "%"].includes(token.text),
    );
  }

  private chain(operand: () => Node, joins: (token: Token) => boolean): Node {
    let left = operand();
    while (joins(this.current)) {
      const sign = this.advance();
      if (sign.text === "%" && this.endsOperand()) throw this.percentage(left, sign);
      const right = operand();
      const operator = sign.text as BinaryOperator;
      const span = around(left, right);
      left = this.made({ kind: "binary", span, operator, operatorSpan: sign.span, left, right }, [left, right]);
    }
    return left;
  }

  /** `80%` is how shares are written elsewhere in a strategy. */
  private percentage(left: Node, sign: Token): CelSyntaxError {
    const value = left.kind === "literal" && typeof left.value === "number" ? left.value : null;
    if (value === null) return this.wrong("value-expected");
    const span = { start: left.span.start, end: sign.span.end };
    return new CelSyntaxError("unit-on-number", span, `${value}%`, String(Number(`${value}e-2`)));
  }

  private endsOperand(): boolean {
    return this.current.kind === "end" || this.is(")", "]", "}", ",", "?", ":", "&&", "||");
  }

  private unary(): Node {
    if (!this.is("!", "-")) return this.member();
    this.enter();
    const sign = this.advance();
    if (this.is("!", "-") && !this.is(sign.text) && !this.isNegativeNumber()) throw this.wrong("value-expected");
    const operand = this.is("!", "-") ? this.unary() : this.member();
    this.depth--;
    const span = { start: sign.span.start, end: operand.span.end };
    if (sign.text === "-" && operand.kind === "literal" && typeof operand.value === "number") {
      return { ...operand, span, value: -operand.value };
    }
    return this.made({ kind: "unary", span, operator: sign.text as "!" | "-", operand }, [operand]);
  }

  /** Signs are not mixed, but for that of a number. */
  private isNegativeNumber(): boolean {
    const next = this.tokens[this.position + 1] as Token;
    return this.is("-") && next.kind === "number" && next.span.start === this.current.span.end;
  }

  private member(): Node {
    let node = this.primary();
    for (;;) {
      if (this.is(".")) node = this.selection(node);
      else if (this.is("[")) node = this.indexing(node);
      else return node;
    }
  }

  private selection(operand: Node): Node {
    this.advance();
    const name = this.advance();
    if (name.text === "?") throw new CelSyntaxError("not-available", name.span, ".?");
    if (!isFieldName(name)) throw this.wrong("name-expected", name);
    if (this.is("(")) {
      const { args, end } = this.callArguments();
      return this.called(operand, name, args, end);
    }
    const span = { start: operand.span.start, end: name.span.end };
    return this.made({ kind: "select", span, operand, field: name.text, fieldSpan: name.span }, [operand]);
  }

  private indexing(operand: Node): Node {
    const open = this.advance();
    if (this.is("?")) throw new CelSyntaxError("not-available", this.current.span, "[?");
    const index = this.expression();
    const end = this.close(open);
    return this.made({ kind: "index", span: { start: operand.span.start, end }, operand, index }, [operand, index]);
  }

  private primary(): Node {
    const token = this.current;
    if (token.kind === "number" || token.kind === "text") return this.literal();
    if (token.kind === "name") return this.nameOrCall();
    if (this.is("(")) return this.parentheses();
    if (this.is("[")) return this.list();
    if (this.is("{")) return this.map();
    if (this.is(".") && isFieldName(this.tokens[this.position + 1] as Token)) {
      this.advance();
      return this.nameOrCall();
    }
    throw this.wrong(token.kind === "end" ? "ends-early" : "value-expected");
  }

  private literal(): Literal {
    const { span, value, inner } = this.advance();
    return { kind: "literal", span, value, inner };
  }

  private nameOrCall(): Node {
    const token = this.advance();
    const { text, span } = token;
    if (text === "true" || text === "false") return { kind: "literal", span, value: text === "true", inner: null };
    if (text === "null") return { kind: "literal", span, value: null, inner: null };
    if (text === "in") throw this.wrong("value-expected", token);
    if (WORD_OPERATORS[text.toLowerCase()] === "!" && ["name", "number", "text"].includes(this.current.kind)) {
      throw new CelSyntaxError("word-operator", span, text, "!");
    }
    if (RESERVED.has(text)) throw new CelSyntaxError("reserved-word", span, text);
    if (this.is("(")) {
      const { args, end } = this.callArguments();
      return this.called(null, token, args, end);
    }
    if (this.is("{")) throw new CelSyntaxError("not-available", span, `${text}{…}`);
    return { kind: "name", span, name: text };
  }

  private parentheses(): Node {
    const open = this.advance();
    const inner = this.expression();
    const end = this.close(open);
    return this.made({ ...inner, span: { start: open.span.start, end } }, [inner]);
  }

  private list(): Node {
    const open = this.advance();
    const items = this.separated("]", () => this.expression());
    const end = this.close(open);
    return this.made({ kind: "list", span: { start: open.span.start, end }, items }, items);
  }

  private map(): Node {
    const open = this.advance();
    const entries = this.separated("}", () => {
      const key = this.expression();
      if (!this.is(":")) throw this.wrong("colon-expected");
      this.advance();
      return { key, value: this.expression() };
    });
    const end = this.close(open);
    const parts = entries.flatMap(({ key, value }) => [key, value]);
    return this.made({ kind: "map", span: { start: open.span.start, end }, entries }, parts);
  }

  private callArguments(): { args: Node[]; end: number } {
    const open = this.advance();
    const args: Node[] = [];
    if (!this.is(")")) {
      args.push(this.expression());
      while (this.is(",")) {
        this.advance();
        args.push(this.expression());
      }
    }
    return { args, end: this.close(open) };
  }

  /** Items up to a closing bracket; a comma may stand behind the last. */
  private separated<Item>(closing: string, item: () => Item): Item[] {
    const items: Item[] = [];
    while (!this.is(closing)) {
      items.push(item());
      if (!this.is(",")) break;
      this.advance();
    }
    return items;
  }

  private called(target: Node | null, name: Token, args: readonly Node[], end: number): Node {
    const span = { start: target?.span.start ?? name.span.start, end };
    if (target === null && name.text === "has") return this.presence(name, args, span);
    if (target !== null && isMacro(name.text)) return this.macro(target, name, name.text, args, span);
    const parts = target === null ? args : [target, ...args];
    return this.made({ kind: "call", span, name: name.text, nameSpan: name.span, target, args }, parts);
  }

  private presence(name: Token, args: readonly Node[], span: Span): Node {
    const [target] = args;
    if (args.length !== 1 || target?.kind !== "select") {
      throw new CelSyntaxError("has-argument", target?.span ?? name.span, "has");
    }
    return this.made({ kind: "has", span, target: target as Select }, args);
  }

  private macro(range: Node, name: Token, macro: MacroName, args: readonly Node[], span: Span): Node {
    const withCondition = macro === "map" && args.length === 3;
    const [variable, ...rest] = args;
    if (variable === undefined || (args.length !== 2 && !withCondition)) {
      throw new CelSyntaxError("macro-arguments", name.span, macro);
    }
    if (variable.kind !== "name") throw new CelSyntaxError("macro-variable", variable.span, macro);
    const condition = withCondition ? (rest[0] as Node) : null;
    const body = rest.at(-1) as Node;
    const parts = { range, variable: variable.name, condition, body };
    return this.made({ kind: "macro", span, name: macro, nameSpan: name.span, ...parts }, [range, ...rest]);
  }

  private close(open: Token): number {
    if (this.is(CLOSING[open.text] as string)) return this.advance().span.end;
    if (this.current.kind === "end") throw new CelSyntaxError("unclosed-bracket", open.span, open.text);
    throw this.unexpected();
  }

  /** Something stands where the expression, or a part of it, was complete. */
  private unexpected(): CelSyntaxError {
    const { kind, text, span } = this.current;
    const instead = kind === "name" ? WORD_OPERATORS[text.toLowerCase()] : undefined;
    if (instead !== undefined && instead !== "!") return new CelSyntaxError("word-operator", span, text, instead);
    if (this.is(")", "]", "}")) return new CelSyntaxError("stray-bracket", span, text);
    return new CelSyntaxError("operator-expected", span, text);
  }

  private wrong(code: CelSyntaxError["code"], token: Token = this.current): CelSyntaxError {
    if (token.kind === "end") return new CelSyntaxError("ends-early", this.lastWritten(), "");
    return new CelSyntaxError(code, token.span, token.text);
  }

  /** There is nothing to point at behind the end, so what stands before it is. */
  private lastWritten(): Span {
    return this.tokens[this.position - 1]?.span ?? { start: 0, end: this.source.length };
  }

  private enter(): void {
    this.depth++;
    if (this.depth > MAX_DEPTH) throw new CelSyntaxError("too-deep", this.current.span, String(MAX_DEPTH));
  }

  /** Notes how deep the tree has become: whatever walks it may then go down by calling itself. */
  private made<Made extends Node>(node: Made, parts: readonly Node[]): Made {
    const height = 1 + parts.reduce((most, part) => Math.max(most, this.heights.get(part) ?? 0), 0);
    if (height > MAX_DEPTH) throw new CelSyntaxError("too-deep", node.span, String(MAX_DEPTH));
    this.heights.set(node, height);
    return node;
  }
}

/** What may follow a dot; words that are no names elsewhere may, values may not. */
function isFieldName({ kind, text }: Token): boolean {
  return kind === "name" && !["true", "false", "null", "in"].includes(text);
}

function isMacro(name: string): name is MacroName {
  return (MACROS as readonly string[]).includes(name);
}

function around(first: Node, last: Node): Span {
  return { start: first.span.start, end: last.span.end };
}
