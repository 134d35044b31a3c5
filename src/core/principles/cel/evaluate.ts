import type { Text } from "../../words/language.ts";
import type { Binary, Call, Choice, Has, Index, Logic, Macro, MapNode, Node, Select, Unary } from "./ast.ts";
import type { Budget } from "./budget.ts";
import { functionNamed, isOfKind } from "./functions.ts";
import { matchSteps, type Pattern, patternOf } from "./regex.ts";
import { type Dict, dictOf, isDict, isList, isMissing, itemsOf, listOf, Missing, type Value } from "./values.ts";

/** The things that have a name in an expression; the innermost counts. */
export interface Scope {
  readonly name: string;
  readonly value: Value;
  readonly outer: Scope | null;
}

export function scopeOf(variables: ReadonlyMap<string, Value>): Scope | null {
  let scope: Scope | null = null;
  for (const [name, value] of variables) scope = { name, value, outer: scope };
  return scope;
}

/** A text or list that grows beyond this is nobody's meaning. */
const LONGEST = 100_000;

const CHARACTERS_A_STEP = 32;

/**
 * Runs expressions. A value that is missing makes an answer unknown, unless
 * the rest decides without it: `unknown || true` is true. What has no answer
 * (an item that a list does not have) is missing too.
 */
export class Evaluator {
  private readonly patterns = new Map<string, Pattern>();

  constructor(private readonly budget: Budget) {}

  evaluate(node: Node, scope: Scope | null): Value {
    this.budget.spend(1, node);
    switch (node.kind) {
      case "literal":
        return node.value;
      case "name":
        return lookUp(scope, node.name);
      case "select":
        return this.select(node, scope);
      case "has":
        return this.has(node, scope);
      case "index":
        return this.index(node, scope);
      case "call":
        return this.call(node, scope);
      case "macro":
        return this.macro(node, scope);
      case "list":
        return known(node.items.map((item) => this.evaluate(item, scope)));
      case "map":
        return this.map(node, scope);
      case "unary":
        return this.unary(node, scope);
      case "logic":
        return this.logic(node, scope);
      case "binary":
        return this.binary(node, scope);
      case "choice":
        return this.choice(node, scope);
    }
  }

  private select(node: Select, scope: Scope | null): Value {
    const operand = this.evaluate(node.operand, scope);
    if (isMissing(operand)) return operand;
    return isDict(operand) ? operand.get(node.field) : noAnswer(node.field);
  }

  private has(node: Has, scope: Scope | null): Value {
    const operand = this.evaluate(node.target.operand, scope);
    if (isMissing(operand)) return operand;
    return isDict(operand) && operand.has(node.target.field);
  }

  private index(node: Index, scope: Scope | null): Value {
    const operand = this.evaluate(node.operand, scope);
    const index = this.evaluate(node.index, scope);
    if (isMissing(operand)) return operand;
    if (isMissing(index)) return index;
    if (isDict(operand) && typeof index === "string") return operand.get(index);
    if (isList(operand) && typeof index === "number" && Number.isInteger(index) && index >= 0 && index < operand.size) {
      return operand.at(index);
    }
    return noAnswer(String(isList(index) || isDict(index) ? "" : index));
  }

  private map(node: MapNode, scope: Scope | null): Value {
    const entries = new Map<string, Value>();
    for (const { key, value } of node.entries) {
      const name = this.evaluate(key, scope);
      if (isMissing(name)) return name;
      if (typeof name !== "string") return noAnswer("{}");
      const item = this.evaluate(value, scope);
      if (isUnknown(item)) return item;
      entries.set(name, item);
    }
    return dictOf(entries);
  }

  private call(node: Call, scope: Scope | null): Value {
    const spec = functionNamed(node.name);
    const parts = node.target === null ? node.args : [node.target, ...node.args];
    const args = parts.map((part) => this.evaluate(part, scope));
    const missing = args.find(isMissing);
    if (missing !== undefined) return missing;
    const [first, second] = args;
    if (spec === null || spec.takes.length !== args.length) return noAnswer(node.name);
    if (!spec.takes.every((kind, index) => isOfKind(args[index] as Value, kind))) return noAnswer(node.name);
    if (node.name === "matches") return this.matches(first as string, second as string, node);
    this.budget.spend(Math.ceil(weightOf(first as Value) / CHARACTERS_A_STEP), node);
    return spec.run(args) ?? noAnswer(node.name);
  }

  private matches(text: string, source: string, node: Node): Value {
    let pattern = this.patterns.get(source);
    if (pattern === undefined) {
      this.budget.spend(source.length, node);
      pattern = patternOf(source);
      this.patterns.set(source, pattern);
    }
    this.budget.spend(matchSteps(pattern, text), node);
    return pattern.ok ? pattern.test(text) : noAnswer("matches");
  }

  private macro(node: Macro, scope: Scope | null): Value {
    const range = this.evaluate(node.range, scope);
    if (isMissing(range)) return range;
    if (!isList(range) && !isDict(range)) return noAnswer(node.name);
    const items = isList(range) ? itemsOf(range) : range.keys;
    const inner = (value: Value): Scope => ({ name: node.variable, value, outer: scope });
    switch (node.name) {
      case "all":
        return decide(items, false, (item) => this.evaluate(node.body, inner(item)));
      case "exists":
        return decide(items, true, (item) => this.evaluate(node.body, inner(item)));
      case "exists_one": {
        const found = this.filtered(items, node.body, inner);
        return found instanceof Missing ? found : found.length === 1;
      }
      case "filter": {
        const found = this.filtered(items, node.body, inner);
        return found instanceof Missing ? found : listOf(found);
      }
      case "map": {
        const found = node.condition === null ? items : this.filtered(items, node.condition, inner);
        return found instanceof Missing ? found : known(found.map((item) => this.evaluate(node.body, inner(item))));
      }
    }
  }

  private filtered(items: readonly Value[], test: Node, inner: (item: Value) => Scope): readonly Value[] | Missing {
    const found: Value[] = [];
    for (const item of items) {
      const verdict = this.evaluate(test, inner(item));
      if (isMissing(verdict)) return verdict;
      if (verdict === true) found.push(item);
    }
    return found;
  }

  private unary(node: Unary, scope: Scope | null): Value {
    const operand = this.evaluate(node.operand, scope);
    if (isMissing(operand)) return operand;
    if (node.operator === "!") return typeof operand === "boolean" ? !operand : noAnswer("!");
    return typeof operand === "number" ? -operand : noAnswer("-");
  }

  private logic(node: Logic, scope: Scope | null): Value {
    return decide(node.operands, node.operator === "||", (operand) => this.evaluate(operand, scope));
  }

  private choice(node: Choice, scope: Scope | null): Value {
    const condition = this.evaluate(node.condition, scope);
    if (isMissing(condition)) return condition;
    if (typeof condition !== "boolean") return noAnswer("?");
    return this.evaluate(condition ? node.yes : node.no, scope);
  }

  private binary(node: Binary, scope: Scope | null): Value {
    const left = this.evaluate(node.left, scope);
    const right = this.evaluate(node.right, scope);
    switch (node.operator) {
      case "==":
        return this.equal(left, right, node);
      case "!=": {
        const equal = this.equal(left, right, node);
        return isMissing(equal) ? equal : !equal;
      }
      case "in":
        return this.contains(left, right, node);
      default:
        if (isMissing(left)) return left;
        if (isMissing(right)) return right;
        return this.combine(node, left, right);
    }
  }

  private contains(item: Value, range: Value, node: Node): Value {
    if (isMissing(range)) return range;
    if (isList(range)) return decide(itemsOf(range), true, (other) => this.equal(item, other, node));
    if (!isDict(range)) return noAnswer("in");
    if (isMissing(item)) return item.isText ? false : item;
    return typeof item === "string" && range.has(item);
  }

  private combine(node: Binary, left: Value, right: Value): Value {
    if (typeof left === "number" && typeof right === "number") return arithmetic(node.operator, left, right);
    if (typeof left === "string" && typeof right === "string") return this.texts(node, left, right);
    if (isList(left) && isList(right) && node.operator === "+") {
      this.grow(left.size + right.size, 1, node);
      return listOf([...itemsOf(left), ...itemsOf(right)]);
    }
    return noAnswer(node.operator);
  }

  private texts(node: Binary, left: string, right: string): Value {
    if (node.operator !== "+") return inOrder(node.operator, left, right);
    this.grow(left.length + right.length, CHARACTERS_A_STEP, node);
    return left + right;
  }

  private grow(length: number, perStep: number, node: Node): void {
    this.budget.spend(length > LONGEST ? this.budget.left + 1 : Math.ceil(length / perStep), node);
  }

  /** Values of different kinds are unequal; numbers that are not known are unknown. */
  private equal(left: Value, right: Value, node: Node): boolean | Missing {
    this.budget.spend(1, node);
    if (isMissing(left) || isMissing(right)) return equalMissing(left, right);
    if (isNothing(left) || isNothing(right)) return isNothing(left) && isNothing(right);
    if (isList(left) && isList(right)) {
      if (left.size !== right.size) return false;
      const others = itemsOf(right);
      const pairs = itemsOf(left).map((item, index) => [item, others[index] as Value] as const);
      return decide(pairs, false, ([one, other]) => this.equal(one, other, node)) as boolean | Missing;
    }
    if (isDict(left) && isDict(right)) return this.equalDicts(left, right, node);
    return left === right;
  }

  private equalDicts(left: Dict, right: Dict, node: Node): boolean | Missing {
    if (left === right) return true;
    if (left.keys.length !== right.keys.length || !left.keys.every((key) => right.has(key))) return false;
    return decide(left.keys, false, (key) => this.equal(left.get(key), right.get(key), node)) as boolean | Missing;
  }
}

/** A text that nobody wrote is null, which is known. */
function isUnknown(value: Value): value is Missing {
  return isMissing(value) && !value.isText;
}

/** A list of which something is not known is not known itself. */
function known(items: readonly Value[]): Value {
  return items.find(isUnknown) ?? listOf(items);
}

/** The first answer that decides; else what is unknown; else the opposite. */
function decide<Item>(items: readonly Item[], decisive: boolean, verdictOf: (item: Item) => Value): Value {
  let unknown: Missing | null = null;
  for (const item of items) {
    const verdict = verdictOf(item);
    if (verdict === decisive) return decisive;
    if (typeof verdict !== "boolean") unknown ??= isMissing(verdict) ? verdict : noAnswer("");
  }
  return unknown ?? !decisive;
}

function equalMissing(left: Value, right: Value): boolean | Missing {
  const missing = isMissing(left) ? left : (right as Missing);
  const other = isMissing(left) ? right : left;
  if (isMissing(other)) return missing.isText && other.isText ? true : missing.isText ? other : missing;
  if (isNothing(other)) return missing.isText || missing.reason === null ? true : missing;
  return missing.isText ? false : missing;
}

/** Null, or a record that nobody wrote. */
function isNothing(value: Value): boolean {
  return value === null || (isDict(value) && value.absent);
}

function arithmetic(operator: Binary["operator"], left: number, right: number): Value {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return right === 0 ? noAnswer("/ 0") : left / right;
    case "%":
      return right === 0 ? noAnswer("% 0") : left % right;
    default:
      return inOrder(operator, left, right);
  }
}

/** Two numbers, or two texts, by their order. */
function inOrder<Ordered extends number | string>(operator: Binary["operator"], left: Ordered, right: Ordered): Value {
  switch (operator) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    default:
      return noAnswer(operator);
  }
}

function lookUp(scope: Scope | null, name: string): Value {
  for (let at = scope; at !== null; at = at.outer) if (at.name === name) return at.value;
  return noAnswer(name);
}

function weightOf(value: Value): number {
  if (typeof value === "string") return value.length;
  return isList(value) ? value.size * CHARACTERS_A_STEP : 1;
}

/** There is no such answer: the words are those of the expression itself. */
function noAnswer(detail: string): Missing {
  const text: Text = { en: `“${detail}” has no answer here`, nl: `“${detail}” heeft hier geen antwoord` };
  return new Missing("", text);
}
