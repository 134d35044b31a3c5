import type { Span } from "../../text/position.ts";
import type { Expr } from "./library.ts";

/*
 * An expression as it is written: what the library parses is a tree to run, in
 * which walks are unfolded and brackets gone, with a place for where a part
 * begins at most. Spans are offsets in the text of the expression, in UTF-16
 * units, brackets around a part included.
 */

export type Node =
  | Literal
  | Name
  | Select
  | Has
  | Index
  | Call
  | Macro
  | ListNode
  | MapNode
  | Unary
  | Logic
  | Binary
  | Choice;

interface Part {
  readonly span: Span;
  /** What to run for its value. */
  readonly expr: Expr;
}

export interface Literal extends Part {
  readonly kind: "literal";
  readonly value: string | number | boolean | null;
  /** What stands between the quotes, where it is written as it is read. */
  readonly inner: Span | null;
}

export interface Name extends Part {
  readonly kind: "name";
  readonly name: string;
}

/** `operand.field` */
export interface Select extends Part {
  readonly kind: "select";
  readonly operand: Node;
  readonly field: string;
  readonly fieldSpan: Span;
}

/** `has(operand.field)` */
export interface Has extends Part {
  readonly kind: "has";
  readonly target: Select;
}

/** `operand[index]` */
export interface Index extends Part {
  readonly kind: "index";
  readonly operand: Node;
  readonly index: Node;
}

/** `name(args)` or `target.name(args)` */
export interface Call extends Part {
  readonly kind: "call";
  readonly name: string;
  readonly nameSpan: Span;
  readonly target: Node | null;
  readonly args: readonly Node[];
}

export const MACROS = ["all", "exists", "exists_one", "filter", "map"] as const;
export type MacroName = (typeof MACROS)[number];

/** `range.all(variable, body)` and its like: the body is looked at for every item, or every key. */
export interface Macro extends Part {
  readonly kind: "macro";
  readonly name: MacroName;
  readonly nameSpan: Span;
  readonly range: Node;
  readonly variable: string;
  /** Of `map` with three arguments: which items take part. */
  readonly condition: Node | null;
  readonly body: Node;
}

export interface ListNode extends Part {
  readonly kind: "list";
  readonly items: readonly Node[];
}

export interface MapNode extends Part {
  readonly kind: "map";
  readonly entries: readonly { readonly key: Node; readonly value: Node }[];
}

export interface Unary extends Part {
  readonly kind: "unary";
  readonly operator: "!" | "-";
  readonly operand: Node;
}

/** `a && b && c`, as one. */
export interface Logic extends Part {
  readonly kind: "logic";
  readonly operator: "&&" | "||";
  readonly operands: readonly Node[];
}

export const RELATIONS = ["==", "!=", "<", "<=", ">", ">=", "in"] as const;
export type BinaryOperator = (typeof RELATIONS)[number] | "+" | "-" | "*" | "/" | "%";

export interface Binary extends Part {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly operatorSpan: Span;
  readonly left: Node;
  readonly right: Node;
}

/** `condition ? yes : no` */
export interface Choice extends Part {
  readonly kind: "choice";
  readonly condition: Node;
  readonly yes: Node;
  readonly no: Node;
}

/** What stands directly under a node. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "literal":
    case "name":
      return [];
    case "select":
      return [node.operand];
    case "has":
      return [node.target];
    case "index":
      return [node.operand, node.index];
    case "call":
      return node.target === null ? node.args : [node.target, ...node.args];
    case "macro":
      return [node.range, ...(node.condition === null ? [] : [node.condition]), node.body];
    case "list":
      return node.items;
    case "map":
      return node.entries.flatMap(({ key, value }) => [key, value]);
    case "unary":
      return [node.operand];
    case "logic":
      return node.operands;
    case "binary":
      return [node.left, node.right];
    case "choice":
      return [node.condition, node.yes, node.no];
  }
}
