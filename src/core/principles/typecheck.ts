import { DUTCH_KEYS, DUTCH_VALUES } from "../schema/dutch.ts";
import { letters } from "../schema/meant.ts";
import { own } from "../schema/own.ts";
import type { RefTarget } from "../schema/shape.ts";
import { kebab } from "../schema/spelling.ts";
import { nearest } from "../text/nearest.ts";
import type { Span } from "../text/position.ts";
import {
  type Binary,
  type Call,
  type Choice,
  type Index,
  type ListNode,
  type Literal,
  type Logic,
  MACROS,
  type Macro,
  type MapNode,
  type Name,
  type Node,
  type Select,
  type Unary,
} from "./cel/ast.ts";
import { FUNCTIONS, functionNamed, type Kind } from "./cel/functions.ts";
import { patternOf } from "./cel/regex.ts";
import type { Problem } from "./problems.ts";
import { ANY, type Field, FLAG, type ListType, NUMBER, TEXT, type Type } from "./types.ts";
import { SELECTORS, SUBJECTS, VARIABLES } from "./variables.ts";

/** An id in an expression that is defined elsewhere in the strategy. */
export interface ExpressionReference {
  readonly target: RefTarget;
  readonly id: string;
  readonly span: Span;
}

/** What is known of an expression without running it. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly references: readonly ExpressionReference[];
  readonly types: ReadonlyMap<Node, Type>;
  /** The field that a selection reads, with its words. */
  readonly fields: ReadonlyMap<Node, Field>;
}

interface Names {
  readonly name: string;
  readonly type: Type;
  readonly outer: Names | null;
}

/**
 * Walks all of an expression, also what running it would never reach: unknown
 * names, fields, functions and choices, and values of the wrong type. What is
 * wrong with a part is told once; nothing follows from it.
 */
export function typecheck(source: string, root: Node, variables: ReadonlyMap<string, Type>): Checked {
  const checker = new Checker(source, variables);
  checker.result(root);
  return checker;
}

class Checker implements Checked {
  readonly problems: Problem[] = [];
  readonly references: ExpressionReference[] = [];
  readonly types = new Map<Node, Type>();
  readonly fields = new Map<Node, Field>();

  constructor(
    private readonly source: string,
    private readonly variables: ReadonlyMap<string, Type>,
  ) {}

  result(root: Node): void {
    const type = this.typeOf(root, null);
    if (type.kind !== "flag" && type.kind !== "any") {
      this.problems.push({ code: "result-not-flag", span: root.span, found: type });
    }
  }

  private typeOf(node: Node, names: Names | null): Type {
    const type = this.find(node, names);
    this.types.set(node, type);
    return type;
  }

  private find(node: Node, names: Names | null): Type {
    switch (node.kind) {
      case "literal":
        return literalType(node);
      case "name":
        return this.name(node, names);
      case "select":
        return this.select(node, names);
      case "has":
        this.typeOf(node.target, names);
        return FLAG;
      case "index":
        return this.index(node, names);
      case "call":
        return this.call(node, names);
      case "macro":
        return this.macro(node, names);
      case "list":
        return this.list(node, names);
      case "map":
        return this.map(node, names);
      case "unary":
        return this.unary(node, names);
      case "logic":
        return this.logic(node, names);
      case "binary":
        return this.binary(node, names);
      case "choice":
        return this.choice(node, names);
    }
  }

  private name(node: Name, names: Names | null): Type {
    for (let at = names; at !== null; at = at.outer) if (at.name === node.name) return at.type;
    const type = this.variables.get(node.name);
    if (type !== undefined) return type;
    const { name, span } = node;
    if (name === "segment" || (VARIABLES as readonly string[]).includes(name)) {
      const selector = SELECTORS.find((candidate) => SUBJECTS[candidate].variable === name) ?? null;
      this.problems.push({ code: "variable-elsewhere", span, name, selector });
      return ANY;
    }
    const known = this.namesIn(names);
    const translated = DUTCH_VARIABLES[name];
    this.problems.push({
      code: "unknown-variable",
      span,
      name,
      known,
      guess: translated !== undefined && known.includes(translated) ? translated : nearest(name, known),
      dashed: this.dashed(span),
    });
    return ANY;
  }

  /** Everything that can be named at a place. */
  private namesIn(names: Names | null): string[] {
    const known = [...this.variables.keys()];
    for (let at = names; at !== null; at = at.outer) known.push(at.name);
    return known;
  }

  /** The whole id with dashes that a name is the end of, as in `channels.live-chat`. */
  private dashed(span: Span): string | null {
    const before = /\.([a-z0-9]+(?:-[a-z0-9]+)*-)$/.exec(this.source.slice(0, span.start))?.[1];
    const after = /^(?:-[a-z0-9]+)*/.exec(this.source.slice(span.end))?.[0] ?? "";
    return before === undefined ? null : before + this.source.slice(span.start, span.end) + after;
  }

  private select(node: Select, names: Names | null): Type {
    const operand = this.typeOf(node.operand, names);
    const { field: name, fieldSpan: span } = node;
    switch (operand.kind) {
      case "any":
        return ANY;
      case "map":
        this.refer(operand.ref, name, span);
        return operand.of;
      case "record":
        return this.field(node, operand.fields, operand.title, name, span);
      default:
        this.problems.push({ code: "no-fields", span, name, found: operand });
        return ANY;
    }
  }

  private field(node: Node, fields: ReadonlyMap<string, Field>, of: Field["title"], name: string, span: Span): Type {
    const field = fields.get(name);
    if (field !== undefined) {
      this.fields.set(node, field);
      return field.type;
    }
    const known = [...fields.keys()];
    this.problems.push({ code: "unknown-field", span, name, of, known, guess: fieldMeant(name, fields) });
    return ANY;
  }

  private index(node: Index, names: Names | null): Type {
    const operand = this.typeOf(node.operand, names);
    const index = this.typeOf(node.index, names);
    if (operand.kind === "any") return ANY;
    const literal = node.index.kind === "literal" && typeof node.index.value === "string" ? node.index : null;
    if (operand.kind === "list" && isKind(index, "number")) return operand.of;
    if (operand.kind === "map" && isKind(index, "text")) {
      if (literal !== null) this.compare({ ...TEXT, ref: operand.ref }, literal);
      return operand.of;
    }
    if (operand.kind === "record" && literal !== null) {
      return this.field(node, operand.fields, operand.title, literal.value as string, literal.inner ?? literal.span);
    }
    this.problems.push({ code: "wrong-index", span: node.index.span, found: operand, index });
    return operand.kind === "map" || operand.kind === "list" ? operand.of : ANY;
  }

  private call(node: Call, names: Names | null): Type {
    const spec = functionNamed(node.name);
    if (spec === null) return this.unknownFunction(node, names);
    const parts = node.target === null ? node.args : [node.target, ...node.args];
    const found = parts.map((part) => this.typeOf(part, names));
    const asMethod = node.target !== null;
    const formFits = spec.form === "both" || asMethod === (spec.form === "method");
    const fits =
      formFits && spec.takes.length === found.length && spec.takes.every((kind, at) => takes(kind, found[at] as Type));
    if (!fits) this.problems.push({ code: "wrong-call", span: node.nameSpan, name: node.name, example: spec.example });
    else if (node.name === "matches") this.pattern(parts[1] as Node);
    return spec.gives === "number" ? NUMBER : spec.gives === "text" ? TEXT : FLAG;
  }

  private unknownFunction(node: Call, names: Names | null): Type {
    const { name, nameSpan: span, target } = node;
    if (target !== null) this.typeOf(target, names);
    const guess = nearest(name, [...FUNCTIONS.map((spec) => spec.name), ...MACROS, "has"]);
    this.problems.push({ code: "unknown-function", span, name, guess });
    // A walk that is misspelt would give its item a name.
    if (!(MACROS as readonly (string | null)[]).includes(guess)) for (const part of node.args) this.typeOf(part, names);
    return ANY;
  }

  private pattern(node: Node): void {
    if (node.kind !== "literal" || typeof node.value !== "string") return;
    const pattern = patternOf(node.value);
    if (pattern.ok) return;
    if (pattern.reason === "too-heavy") this.problems.push({ code: "too-heavy", span: node.span });
    else this.problems.push({ code: "bad-pattern", span: node.span, pattern: node.value });
  }

  private macro(node: Macro, names: Names | null): Type {
    const range = this.typeOf(node.range, names);
    if (range.kind !== "list" && range.kind !== "map" && range.kind !== "any") {
      this.problems.push({ code: "nothing-to-walk", span: node.nameSpan, name: node.name, found: range });
    }
    const item = itemType(range);
    const inner: Names = { name: node.variable, type: item, outer: names };
    if (node.condition !== null) this.flag(node.condition, inner);
    if (node.name === "map") return { kind: "list", of: this.typeOf(node.body, inner) };
    this.flag(node.body, inner);
    return node.name === "filter" ? { kind: "list", of: item } : FLAG;
  }

  private flag(node: Node, names: Names | null): void {
    const found = this.typeOf(node, names);
    if (!isKind(found, "flag")) this.problems.push({ code: "flag-expected", span: node.span, found });
  }

  private list(node: ListNode, names: Names | null): ListType {
    const items = node.items.map((item) => this.typeOf(item, names));
    return { kind: "list", of: items.reduce((one, other) => joined(one, other), items[0] ?? ANY) };
  }

  private map(node: MapNode, names: Names | null): Type {
    for (const { key } of node.entries) {
      const found = this.typeOf(key, names);
      if (!isKind(found, "text")) this.problems.push({ code: "wrong-index", span: key.span, found: ANY, index: found });
    }
    const values = node.entries.map(({ value }) => this.typeOf(value, names));
    return { kind: "map", ref: null, of: values.reduce((one, other) => joined(one, other), values[0] ?? ANY) };
  }

  private unary(node: Unary, names: Names | null): Type {
    if (node.operator === "!") {
      this.flag(node.operand, names);
      return FLAG;
    }
    const found = this.typeOf(node.operand, names);
    if (!isKind(found, "number")) {
      this.problems.push({ code: "wrong-operands", span: node.span, operator: "-", left: NUMBER, right: found });
    }
    return NUMBER;
  }

  private logic(node: Logic, names: Names | null): Type {
    for (const operand of node.operands) this.flag(operand, names);
    return FLAG;
  }

  private choice(node: Choice, names: Names | null): Type {
    this.flag(node.condition, names);
    return joined(this.typeOf(node.yes, names), this.typeOf(node.no, names));
  }

  private binary(node: Binary, names: Names | null): Type {
    if (["==", "!=", "in"].includes(node.operator) && this.comparesWord(node, names)) return FLAG;
    const left = this.typeOf(node.left, names);
    const right = this.typeOf(node.right, names);
    if (COMPARING.has(node.operator)) this.shares(node, left, right);
    switch (node.operator) {
      case "==":
      case "!=":
        this.equality(node, left, right);
        return FLAG;
      case "in":
        this.membership(node, left, right);
        return FLAG;
      case "<":
      case "<=":
      case ">":
      case ">=":
        this.operands(node, left, right, ["number", "text"]);
        return FLAG;
      case "+":
        this.operands(node, left, right, ["number", "text", "list"]);
        return left.kind === "any" ? right : left.kind === "number" ? sumType(left, right) : left;
      default:
        this.operands(node, left, right, ["number"]);
        return NUMBER;
    }
  }

  /** A share is held against a part of 1, not of 100. */
  private shares(node: Binary, left: Type, right: Type): void {
    for (const [type, of, other] of [
      [left, node.left, node.right],
      [right, node.right, node.left],
    ] as const) {
      if (type.kind !== "number" || type.unit !== "share" || MAY_EXCEED_ONE.has(this.fields.get(of)?.name ?? ""))
        continue;
      if (other.kind !== "literal" || typeof other.value !== "number" || other.value <= 1) continue;
      this.problems.push({ code: "share-above-one", span: other.span, value: other.value });
    }
  }

  /** Whether a word without quotes is compared with a text: told as that, and nothing else of it. */
  private comparesWord(node: Binary, names: Names | null): boolean {
    const { left, right } = node;
    const words = right.kind === "list" ? right.items : [right];
    const unquoted = words.filter((part) => this.isWord(part, names));
    if (unquoted.length > 0 && !this.isWord(left, names))
      return this.quote(unquoted, this.typeBefore(left, names), node, names);
    if (!this.isWord(left, names)) return false;
    const type = this.typeBefore(right, names);
    return this.quote([left], node.operator === "in" ? itemType(type) : type, node, names);
  }

  /** Tells of words that stand for texts of a type; false where they may be names after all. */
  private quote(words: readonly Node[], type: Type, node: Binary, names: Names | null): boolean {
    if (type.kind !== "text" || (type.ref === null && type.choices === null)) return false;
    const known = this.namesIn(names);
    const meant = words.map((word) => {
      const text = this.source.slice(word.span.start, word.span.end);
      if (type.choices !== null) return type.choices.includes(text) ? text : choiceMeant(text, type.choices);
      return nearest(text, known) === null ? text : null;
    });
    if (meant.includes(null)) return false;
    const [other] = node.right === words[0] || node.right.kind === "list" ? [node.left] : [node.right];
    if (other !== undefined) this.typeOf(other, names);
    for (const [index, { span }] of words.entries()) {
      const name = this.source.slice(span.start, span.end);
      this.problems.push({ code: "unquoted", span, name, meant: meant[index] as string });
    }
    return true;
  }

  /** `assisted`, or `self-service`, which reads as a subtraction: made of names that are none. */
  private isWord(node: Node, names: Names | null): boolean {
    const text = this.source.slice(node.span.start, node.span.end);
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text)) return false;
    const known = this.namesIn(names);
    return (
      isMadeOfNames(node) &&
      namesOf(node).every((name) => !known.includes(name) && !(VARIABLES as readonly string[]).includes(name))
    );
  }

  /** The type of a part that is walked again afterwards: what is wrong with it is told then. */
  private typeBefore(node: Node, names: Names | null): Type {
    const [problems, references] = [this.problems.length, this.references.length];
    const type = this.find(node, names);
    this.problems.length = problems;
    this.references.length = references;
    return type;
  }

  private operands(node: Binary, left: Type, right: Type, allowed: readonly Type["kind"][]): void {
    const fits = allowed.some((kind) => isKind(left, kind) && isKind(right, kind));
    if (fits) return;
    const { operator } = node;
    this.problems.push({ code: "wrong-operands", span: node.operatorSpan, operator, left, right });
  }

  private equality(node: Binary, left: Type, right: Type): void {
    this.compareNode(left, node.right);
    this.compareNode(right, node.left);
    if (isNull(node.left) || isNull(node.right) || comparable(left, right)) return;
    this.problems.push({ code: "never-equal", span: node.operatorSpan, left, right });
  }

  private membership(node: Binary, left: Type, right: Type): void {
    if (right.kind === "any") return;
    if (right.kind !== "list" && right.kind !== "map") {
      this.problems.push({ code: "wrong-operands", span: node.operatorSpan, operator: "in", left, right });
      return;
    }
    const item = itemType(right);
    this.compareNode(item, node.left);
    if (node.right.kind === "list") for (const part of node.right.items) this.compareNode(left, part);
    if (comparable(left, item)) return;
    this.problems.push({ code: "never-equal", span: node.operatorSpan, left, right: item });
  }

  private compareNode(type: Type, other: Node): void {
    if (type.kind === "text" && other.kind === "literal" && typeof other.value === "string") this.compare(type, other);
  }

  /** A text that is compared with an id or a choice ought to be one. */
  private compare(type: Extract<Type, { kind: "text" }>, literal: Literal): void {
    const value = literal.value as string;
    const span = literal.inner ?? literal.span;
    if (!type.allow.includes(value)) this.refer(type.ref, value, literal.inner);
    if (type.choices === null || type.choices.includes(value)) return;
    this.problems.push({
      code: "unknown-choice",
      span,
      value,
      choices: type.choices,
      guess: choiceMeant(value, type.choices),
    });
  }

  private refer(target: RefTarget | null, id: string, span: Span | null): void {
    if (target !== null && span !== null) this.references.push({ target, id, span });
  }
}

const COMPARING: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">="]);

/** Shares of something else than a whole. */
const MAY_EXCEED_ONE: ReadonlySet<string> = new Set(["growth", "inducedDemand"]);

/** What people call the variables in Dutch. */
const DUTCH_VARIABLES: Readonly<Partial<Record<string, string>>> = {
  strategie: "strategy",
  contactmoment: "moment",
  kanaal: "channel",
  verschuiving: "shift",
  stap: "step",
  bericht: "message",
};

/** The field that a misspelt or Dutch name stands for: `doel` for `target`. */
function fieldMeant(name: string, fields: ReadonlyMap<string, Field>): string | null {
  const wanted = letters(name);
  const titled = [...fields.values()].find(({ title }) => letters(title.nl) === wanted);
  const translated = titled?.name ?? own(DUTCH_KEYS, wanted)?.find((key) => fields.has(key));
  return translated ?? nearest(name, [...fields.keys()]);
}

/** The choice that a misspelt or Dutch word stands for. */
function choiceMeant(value: string, choices: readonly string[]): string | null {
  const translated = own(DUTCH_VALUES, kebab(value) ?? "")?.find((choice) => choices.includes(choice));
  return translated ?? nearest(value, choices);
}

/** A name, or names that are subtracted. */
function isMadeOfNames(node: Node): boolean {
  if (node.kind === "binary") return node.operator === "-" && isMadeOfNames(node.left) && isMadeOfNames(node.right);
  return node.kind === "name";
}

function namesOf(node: Node): string[] {
  if (node.kind === "name") return [node.name];
  return node.kind === "binary" ? [...namesOf(node.left), ...namesOf(node.right)] : [];
}

function literalType({ value }: Literal): Type {
  if (typeof value === "number") return NUMBER;
  if (typeof value === "boolean") return FLAG;
  return value === null ? ANY : TEXT;
}

function isNull(node: Node): boolean {
  return node.kind === "literal" && node.value === null;
}

function isKind(type: Type, kind: Type["kind"]): boolean {
  return type.kind === kind || type.kind === "any";
}

function comparable(left: Type, right: Type): boolean {
  return left.kind === "any" || isKind(right, left.kind);
}

/** What a macro calls by its variable: the items of a list, the keys of a map. */
function itemType(range: Type): Type {
  if (range.kind === "list") return range.of;
  return range.kind === "map" ? { ...TEXT, ref: range.ref } : ANY;
}

function joined(one: Type, other: Type): Type {
  return one.kind === other.kind ? one : ANY;
}

/** A unit stays where both have it. */
function sumType(left: Type, right: Type): Type {
  return left.kind === "number" && right.kind === "number" && left.unit === right.unit ? left : NUMBER;
}

function takes(kind: Kind, found: Type): boolean {
  switch (kind) {
    case "number":
    case "text":
      return isKind(found, kind);
    case "numbers":
      return found.kind === "any" || (found.kind === "list" && isKind(found.of, "number"));
    case "sized":
      return ["any", "text", "list", "map"].includes(found.kind);
    case "plain":
      return ["any", "number", "text", "flag"].includes(found.kind);
  }
}
