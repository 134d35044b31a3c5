import type { Span } from "../../text/position.ts";
import { type BinaryOperator, type Literal, MACROS, type MacroName, type Node, type Select } from "./ast.ts";
import type { CallExpr, Expr, ExprOf, Fold } from "./library.ts";
import { CelSyntaxError } from "./syntax-error.ts";
import { CLOSING, endsValue, isSign, type Token } from "./tokens.ts";

/** How deep an expression may nest, long chains included. */
export const MAX_DEPTH = 200;

/** What the library's parse holds beside the expression. */
export interface SourceInfo {
  /** Where a part begins, by its id; of a sign between values the place of the sign. */
  readonly positions: Readonly<Record<string, number>>;
}

const BINARY: Readonly<Record<string, BinaryOperator>> = {
  "_==_": "==",
  "_!=_": "!=",
  "_<_": "<",
  "_<=_": "<=",
  "_>_": ">",
  "_>=_": ">=",
  "@in": "in",
  "_+_": "+",
  "_-_": "-",
  "_*_": "*",
  "_/_": "/",
  "_%_": "%",
};

const LOGIC: Readonly<Record<string, "&&" | "||">> = { "_&&_": "&&", "_||_": "||" };
const UNARY: Readonly<Record<string, "!" | "-">> = { "!_": "!", "-_": "-" };

/** The library has read other pieces than are written: it takes `a inb` for `a in b`. */
export class Misread extends Error {}

/**
 * The parsed expression as it is written, with the full span of every part.
 * @throws CelSyntaxError for what the library can parse and a principle cannot use.
 * @throws Misread where the pieces do not fit.
 */
export function treeOf(expr: Expr, { positions }: SourceInfo, source: string, tokens: readonly Token[]): Node {
  return new TreeReader(positions, source, tokens).whole(expr);
}

/**
 * Where a part stands, which says whose the signs before it are: its own
 * (`free`), those of the whole that it is the beginning of (`-a.b`), or, where
 * they are odd in number, the sign that it is the value of.
 */
type Place = "free" | "beginning" | "signed";

class TreeReader {
  private readonly starts = new Map<number, number>();
  private readonly ends = new Map<number, number>();
  /** The bracket that closes or opens another, by their places in `tokens`. */
  private readonly partners = new Map<number, number>();
  private depth = 0;

  constructor(
    private readonly positions: SourceInfo["positions"],
    private readonly source: string,
    private readonly tokens: readonly Token[],
  ) {
    const open: number[] = [];
    for (const [index, token] of tokens.entries()) {
      if (token.kind === "end") break;
      this.starts.set(token.span.start, index);
      this.ends.set(token.span.end, index);
      if (isSign(token, ...Object.keys(CLOSING))) open.push(index);
      if (isSign(token, ...Object.values(CLOSING))) this.pair(open.pop() as number, index);
    }
  }

  private pair(one: number, other: number): void {
    this.partners.set(one, other);
    this.partners.set(other, one);
  }

  whole(expr: Expr): Node {
    const root = this.read(expr);
    if (this.before(root) !== -1 || this.tokens[this.after(root)]?.kind !== "end") throw new Misread();
    return root;
  }

  private read(expr: Expr, place: Place = "free"): Node {
    return this.wrapped(this.bare(expr), place);
  }

  private bare(expr: Expr): Node {
    if (++this.depth > MAX_DEPTH) throw this.tooDeep();
    const core = this.core(expr);
    this.depth--;
    return core;
  }

  private tooDeep(): CelSyntaxError {
    return new CelSyntaxError("too-deep", { start: 0, end: this.source.length }, String(MAX_DEPTH));
  }

  private core(expr: Expr): Node {
    const { exprKind } = expr;
    switch (exprKind.case) {
      case "constExpr":
        return this.literal(expr, exprKind.value);
      case "identExpr":
        return { kind: "name", expr, span: this.nameAt(this.startOf(expr)), name: exprKind.value.name };
      case "selectExpr":
        return exprKind.value.testOnly ? this.presence(expr, exprKind.value) : this.select(expr, exprKind.value);
      case "callExpr":
        return this.call(expr, exprKind.value);
      case "listExpr": {
        const items = exprKind.value.elements.map((item) => this.read(item));
        return { kind: "list", expr, span: this.bracketsAt(this.startOf(expr)), items };
      }
      case "structExpr":
        return this.struct(expr, exprKind.value);
      case "comprehensionExpr":
        return this.walk(expr, exprKind.value);
      default:
        throw new Error(`no expression: ${exprKind.case}`);
    }
  }

  private literal(expr: Expr, { constantKind }: ExprOf<"constExpr">): Literal {
    const at = this.startOf(expr);
    const token = this.tokens[at] as Token;
    const span = isSign(token, "-") ? this.between(at, at + 1) : token.span;
    const common = { kind: "literal", expr, span } as const;
    switch (constantKind.case) {
      case "stringValue": {
        const { value } = constantKind;
        const isWritten = token.inner !== null && this.source.slice(token.inner.start, token.inner.end) === value;
        return { ...common, value, inner: isWritten ? token.inner : null };
      }
      case "boolValue":
        return { ...common, value: constantKind.value, inner: null };
      case "int64Value":
      case "uint64Value":
      case "doubleValue":
        return { ...common, value: Number(constantKind.value), inner: null };
      default:
        return { ...common, value: null, inner: null };
    }
  }

  /** `.name` begins with its dot. */
  private nameAt(at: number): Span {
    return isSign(this.tokens[at], ".") ? this.between(at, at + 1) : (this.tokens[at] as Token).span;
  }

  private select(expr: Expr, { operand: of, field }: ExprOf<"selectExpr">): Select {
    const operand = this.read(of as Expr, "beginning");
    const { span: fieldSpan } = this.tokens[this.after(operand) + 1] as Token;
    const span = { start: operand.span.start, end: fieldSpan.end };
    return { kind: "select", expr, span, operand, field, fieldSpan };
  }

  private presence(expr: Expr, value: ExprOf<"selectExpr">): Node {
    const at = this.startOf(expr);
    const exprKind = { case: "selectExpr", value: { ...value, testOnly: false } } as const;
    const target = this.wrapped(this.select({ ...expr, exprKind }, exprKind.value)) as Select;
    return { kind: "has", expr, span: this.between(at, this.partner(at + 1)), target };
  }

  private struct(expr: Expr, { messageName, entries }: ExprOf<"structExpr">): Node {
    const at = this.startOf(expr);
    if (messageName !== "") {
      throw new CelSyntaxError("not-available", (this.tokens[at] as Token).span, `${messageName}{…}`);
    }
    const read = entries.map(({ keyKind, value }) => ({
      key: this.read(keyKind.value as Expr),
      value: this.read(value as Expr),
    }));
    return { kind: "map", expr, span: this.bracketsAt(at), entries: read };
  }

  private call(expr: Expr, call: CallExpr): Node {
    const [first, second, third] = call.args as [Expr, Expr, Expr];
    const binary = BINARY[call.function];
    const logic = LOGIC[call.function];
    const unary = UNARY[call.function];
    if (binary !== undefined) return this.binary(expr, binary, first, second);
    if (logic !== undefined) return this.logic(expr, logic, call.function);
    if (unary !== undefined) return this.unary(expr, unary, first);
    if (call.function === "_[_]") return this.index(expr, first, second);
    if (call.function === "_?_:_") return this.choice(expr, first, second, third);
    return call.target === undefined ? this.plainCall(expr, call) : this.method(expr, call.target, call);
  }

  private binary(expr: Expr, operator: BinaryOperator, first: Expr, second: Expr): Node {
    const [left, right] = [this.read(first), this.read(second)];
    const { span: operatorSpan, text } = this.tokens[this.after(left)] as Token;
    if (text !== operator) throw new Misread();
    return { kind: "binary", expr, span: around(left, right), operator, operatorSpan, left, right };
  }

  /** The library makes a balanced tree of a row of them; brackets keep their own. */
  private logic(expr: Expr, operator: "&&" | "||", name: string): Node {
    const operands = this.operands(expr, name);
    const span = around(operands[0] as Node, operands.at(-1) as Node);
    return { kind: "logic", expr, span, operator, operands };
  }

  private operands(expr: Expr, name: string): Node[] {
    return (expr.exprKind.value as CallExpr).args.flatMap((arg) => {
      const isRow = arg.exprKind.case === "callExpr" && arg.exprKind.value.function === name;
      if (!isRow) return [this.read(arg)];
      const core = this.bare(arg);
      const whole = this.wrapped(core);
      return core.kind === "logic" && whole.span === core.span ? core.operands : [whole];
    });
  }

  private unary(expr: Expr, operator: "!" | "-", of: Expr): Node {
    const operand = this.read(of, "signed");
    const { start } = (this.tokens[this.signsBefore(operand).from] as Token).span;
    return { kind: "unary", expr, span: { start, end: operand.span.end }, operator, operand };
  }

  private index(expr: Expr, of: Expr, by: Expr): Node {
    const operand = this.read(of, "beginning");
    const index = this.read(by);
    const end = (this.tokens[this.partner(this.after(operand))] as Token).span.end;
    return { kind: "index", expr, span: { start: operand.span.start, end }, operand, index };
  }

  private choice(expr: Expr, test: Expr, first: Expr, second: Expr): Node {
    const [condition, yes, no] = [this.read(test), this.read(first), this.read(second)];
    return { kind: "choice", expr, span: around(condition, no), condition, yes, no };
  }

  private plainCall(expr: Expr, { function: name, args }: CallExpr): Node {
    const at = this.startOf(expr);
    const nameAt = isSign(this.tokens[at], ".") ? at + 1 : at;
    const { span: nameSpan } = this.tokens[nameAt] as Token;
    const read = args.map((arg) => this.read(arg));
    if (name === "has") throw new CelSyntaxError("has-argument", read[0]?.span ?? nameSpan, "has");
    const span = this.between(at, this.partner(nameAt + 1));
    return { kind: "call", expr, span, name, nameSpan, target: null, args: read };
  }

  private method(expr: Expr, of: Expr, { function: name, args }: CallExpr): Node {
    const target = this.read(of, "beginning");
    const nameAt = this.after(target) + 1;
    const { span: nameSpan } = this.tokens[nameAt] as Token;
    const read = args.map((arg) => this.read(arg));
    if (isMacro(name)) throw misused(name, nameSpan, read);
    const end = (this.tokens[this.partner(nameAt + 1)] as Token).span.end;
    return { kind: "call", expr, span: { start: target.span.start, end }, name, nameSpan, target, args: read };
  }

  private walk(expr: Expr, fold: Fold): Node {
    const range = this.read(fold.iterRange as Expr, "beginning");
    const nameAt = this.after(range) + 1;
    const { span: nameSpan, text } = this.tokens[nameAt] as Token;
    const name = isMacro(text) ? text : "exists_one";
    const { condition, body } = partsOf(name, fold);
    return {
      kind: "macro",
      expr,
      span: { start: range.span.start, end: (this.tokens[this.partner(nameAt + 1)] as Token).span.end },
      name,
      nameSpan,
      range,
      variable: fold.iterVar,
      condition: condition === null ? null : this.read(condition),
      body: this.read(body),
    };
  }

  /**
   * A part with the brackets around it, and with the signs before it that the
   * library leaves out because they undo each other (`!!a`, `-(-a)`).
   */
  private wrapped(core: Node, place: Place = "free"): Node {
    let { span } = core;
    for (;;) {
      const { from, count } = this.signsBefore({ span });
      if (count > 0 && this.isOwn(place, from, count, span)) {
        span = { start: (this.tokens[from] as Token).span.start, end: span.end };
      } else if (count === 0 && this.isEnclosed(this.before({ span }) + 1, span)) {
        span = this.between(this.before({ span }), this.after({ span }));
      } else {
        return span === core.span ? core : { ...core, span };
      }
    }
  }

  private isOwn(place: Place, from: number, count: number, span: Span): boolean {
    if (place === "free") return true;
    return place === "signed" ? count % 2 === 0 : this.isEnclosed(from, span);
  }

  /** Whether brackets stand around what begins at a token and ends with a span. */
  private isEnclosed(from: number, span: Span): boolean {
    const open = from - 1;
    if (!isSign(this.tokens[open], "(") || this.isCall(open)) return false;
    return this.partners.get(open) === this.after({ span });
  }

  /** The row of like signs that stands directly before, as signs of a value and not between two. */
  private signsBefore(node: { readonly span: Span }): { readonly from: number; readonly count: number } {
    const last = this.before(node);
    const sign = this.tokens[last];
    let from = last + 1;
    if (isSign(sign, "!", "-")) {
      while (isSign(this.tokens[from - 1], sign?.text ?? "") && !endsValue(this.tokens[from - 2])) from--;
    }
    return { from, count: last + 1 - from };
  }

  private isCall(open: number): boolean {
    const before = this.tokens[open - 1];
    return before?.kind === "name" && endsValue(before);
  }

  private startOf(expr: Expr): number {
    return sure(this.starts.get(this.positions[String(expr.id)] as number));
  }

  private before({ span }: { readonly span: Span }): number {
    return sure(this.starts.get(span.start)) - 1;
  }

  private after({ span }: { readonly span: Span }): number {
    return sure(this.ends.get(span.end)) + 1;
  }

  private partner(at: number): number {
    return sure(this.partners.get(at));
  }

  private bracketsAt(at: number): Span {
    return this.between(at, this.partner(at));
  }

  private between(first: number, last: number): Span {
    return { start: (this.tokens[first] as Token).span.start, end: (this.tokens[last] as Token).span.end };
  }
}

function sure(place: number | undefined): number {
  if (place === undefined) throw new Misread();
  return place;
}

/** What the library unfolds a walk into, back to what is written. */
function partsOf(name: MacroName, { loopStep }: Fold): { readonly condition: Expr | null; readonly body: Expr } {
  const [first, second] = argsOf(loopStep);
  switch (name) {
    case "all":
    case "exists":
      return { condition: null, body: second };
    case "exists_one":
    case "filter":
      return { condition: null, body: first };
    case "map": {
      const isAdded = ((loopStep as Expr).exprKind.value as CallExpr).function === "_+_";
      const item = itemOf(isAdded ? second : argsOf(second)[1]);
      return { condition: isAdded ? null : first, body: item };
    }
  }
}

function argsOf(expr: Expr | undefined): readonly [Expr, Expr] {
  return ((expr as Expr).exprKind.value as CallExpr).args as [Expr, Expr];
}

function itemOf(expr: Expr): Expr {
  return (expr.exprKind.value as ExprOf<"listExpr">).elements[0] as Expr;
}

/** The library takes a walk without a name, or without a question, for a function. */
function misused(name: MacroName, nameSpan: Span, args: readonly Node[]): CelSyntaxError {
  const [variable] = args;
  const fits = args.length === 2 || (name === "map" && args.length === 3);
  if (variable === undefined || !fits) return new CelSyntaxError("macro-arguments", nameSpan, name);
  return new CelSyntaxError("macro-variable", variable.span, name);
}

function isMacro(name: string): name is MacroName {
  return (MACROS as readonly string[]).includes(name);
}

function around(first: Node, last: Node): Span {
  return { start: first.span.start, end: last.span.end };
}
