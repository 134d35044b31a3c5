import type { Span } from "../../text/position.ts";

/*
 * An expression as a tree. Spans are offsets in the text of the expression, in
 * UTF-16 units.
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

export interface Literal {
  readonly kind: "literal";
  readonly span: Span;
  readonly value: string | number | boolean | null;
  /** What stands between the quotes, where it is written as it is read. */
  readonly inner: Span | null;
}

export interface Name {
  readonly kind: "name";
  readonly span: Span;
  readonly name: string;
}

/** `operand.field` */
export interface Select {
  readonly kind: "select";
  readonly span: Span;
  readonly operand: Node;
  readonly field: string;
  readonly fieldSpan: Span;
}

/** `has(operand.field)` */
export interface Has {
  readonly kind: "has";
  readonly span: Span;
  readonly target: Select;
}

/** `operand[index]` */
export interface Index {
  readonly kind: "index";
  readonly span: Span;
  readonly operand: Node;
  readonly index: Node;
}

/** `name(args)` or `target.name(args)` */
export interface Call {
  readonly kind: "call";
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
  readonly target: Node | null;
  readonly args: readonly Node[];
}

export const MACROS = ["all", "exists", "exists_one", "filter", "map"] as const;
export type MacroName = (typeof MACROS)[number];

/** `range.all(variable, body)` and its like: the body is looked at for every item, or every key. */
export interface Macro {
  readonly kind: "macro";
  readonly span: Span;
  readonly name: MacroName;
  readonly nameSpan: Span;
  readonly range: Node;
  readonly variable: string;
  /** Of `map` with three arguments: which items take part. */
  readonly condition: Node | null;
  readonly body: Node;
}

export interface ListNode {
  readonly kind: "list";
  readonly span: Span;
  readonly items: readonly Node[];
}

export interface MapNode {
  readonly kind: "map";
  readonly span: Span;
  readonly entries: readonly { readonly key: Node; readonly value: Node }[];
}

export interface Unary {
  readonly kind: "unary";
  readonly span: Span;
  readonly operator: "!" | "-";
  readonly operand: Node;
}

/** `a && b && c`, as one. */
export interface Logic {
  readonly kind: "logic";
  readonly span: Span;
  readonly operator: "&&" | "||";
  readonly operands: readonly Node[];
}

export const RELATIONS = ["==", "!=", "<", "<=", ">", ">=", "in"] as const;
export type BinaryOperator = (typeof RELATIONS)[number] | "+" | "-" | "*" | "/" | "%";

export interface Binary {
  readonly kind: "binary";
  readonly span: Span;
  readonly operator: BinaryOperator;
  readonly operatorSpan: Span;
  readonly left: Node;
  readonly right: Node;
}

/** `condition ? yes : no` */
export interface Choice {
  readonly kind: "choice";
  readonly span: Span;
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
