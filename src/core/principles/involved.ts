import type { RefTarget } from "../schema/shape.ts";
import type { Text } from "../words/language.ts";
import type { Call, Index, Logic, Macro, Node, Select } from "./cel/ast.ts";
import type { Evaluator, Scope } from "./cel/evaluate.ts";
import { isDict, isList, isMissing, itemsOf, type Value } from "./cel/values.ts";
import type { Checked } from "./typecheck.ts";
import type { Type, Unit } from "./types.ts";

/** A value that made a principle come out as it did. */
export interface Involved {
  readonly label: Label;
  readonly value: Value;
  readonly unit: Unit | null;
  /** Of one of many things: the values that made it count. */
  readonly parts: readonly Involved[];
}

/** Words of a field, or a thing by its id. */
export type Label =
  | { readonly kind: "words"; readonly words: Text; readonly of: { target: RefTarget; id: string } | null }
  | { readonly kind: "thing"; readonly target: RefTarget | null; readonly id: string };

/** With more, the first are enough to see what is going on. */
const MOST = 5;

/** The values behind the outcome of an expression: of a false `a && b` those of what is false. */
export function involvedIn(root: Node, scope: Scope | null, checked: Checked, evaluator: Evaluator): Involved[] {
  return unique(new Explainer(checked, evaluator).behind(root, scope)).slice(0, MOST);
}

class Explainer {
  constructor(
    private readonly checked: Checked,
    private readonly evaluator: Evaluator,
  ) {}

  behind(node: Node, scope: Scope | null): Involved[] {
    switch (node.kind) {
      case "logic":
        return this.logic(node, scope);
      case "unary":
        return this.behind(node.operand, scope);
      case "macro":
        return node.name === "map" || node.name === "filter" ? this.reads(node, scope) : this.items(node, scope);
      case "choice": {
        const chosen = this.evaluator.evaluate(node.condition, scope) === true ? node.yes : node.no;
        return [...this.behind(node.condition, scope), ...this.behind(chosen, scope)];
      }
      case "binary":
        return [...this.reads(node.left, scope), ...this.reads(node.right, scope)];
      default:
        return this.reads(node, scope);
    }
  }

  /** Only the operands that came out as the whole did. */
  private logic(node: Logic, scope: Scope | null): Involved[] {
    const outcome = this.evaluator.evaluate(node, scope);
    return node.operands
      .filter((operand) => this.evaluator.evaluate(operand, scope) === outcome)
      .flatMap((operand) => this.behind(operand, scope));
  }

  /** The items that make `all` false; where none does what is asked, all of them. */
  private items(node: Macro, scope: Scope | null): Involved[] {
    const range = this.evaluator.evaluate(node.range, scope);
    if (isMissing(range) || (!isList(range) && !isDict(range))) return [];
    const inner = (value: Value): Scope => ({ name: node.variable, value, outer: scope });
    const all: readonly Value[] = isList(range) ? itemsOf(range) : range.keys;
    const failing = all.filter((item) => this.evaluator.evaluate(node.body, inner(item)) === false);
    const telling = node.name === "all" && failing.length > 0 ? failing : all;
    if (telling.length === 0) return this.reads(node.range, scope);
    const type = this.checked.types.get(node.range);
    return telling.slice(0, MOST).map((item) => {
      const amount = isDict(range) && typeof item === "string" ? range.get(item) : null;
      const unit = type?.kind === "map" && type.of.kind === "number" ? type.of.unit : null;
      const parts = unique(this.behind(node.body, inner(item)));
      return { label: labelOfItem(item, type), value: typeof amount === "number" ? amount : null, unit, parts };
    });
  }

  private reads(node: Node, scope: Scope | null): Involved[] {
    switch (node.kind) {
      case "literal":
      case "name":
        return [];
      case "has":
        return this.read(node.target, scope);
      case "select":
      case "index":
        return this.read(node, scope);
      case "call":
        return this.call(node, scope);
      case "macro":
        return this.reads(node.range, scope);
      case "list":
        return node.items.flatMap((item) => this.reads(item, scope));
      case "map":
        return node.entries.flatMap(({ value }) => this.reads(value, scope));
      default:
        return this.behind(node, scope);
    }
  }

  private call(node: Call, scope: Scope | null): Involved[] {
    const parts = node.target === null ? node.args : [node.target, ...node.args];
    const value = this.evaluator.evaluate(node, scope);
    if (typeof value !== "number") return parts.flatMap((part) => this.reads(part, scope));
    const label = node.name === "size" ? this.label(parts[0] as Node, scope) : null;
    const words = { en: `${node.name}(…)`, nl: `${node.name}(…)` };
    return [{ label: label ?? { kind: "words", words, of: null }, value, unit: "plain", parts: [] }];
  }

  private read(node: Select | Index, scope: Scope | null): Involved[] {
    const label = this.label(node, scope);
    const value = this.evaluator.evaluate(node, scope);
    const type = this.checked.types.get(node);
    if (label === null) return this.reads(node.operand, scope);
    if (isDict(value) && !value.absent) return entries(value.keys, (key) => value.get(key), type, label);
    return [{ label, value, unit: type?.kind === "number" ? type.unit : null, parts: [] }];
  }

  /** The words of a field, and of what thing it is where that is not the thing at hand. */
  private label(node: Node, scope: Scope | null): Label | null {
    const field = this.checked.fields.get(node);
    if (field !== undefined) return { kind: "words", words: field.title, of: this.thingBehind(node, scope) };
    return this.thingAt(node, scope);
  }

  /** The nearest thing on the way to a value that was looked up by its id. */
  private thingBehind(node: Node, scope: Scope | null): { target: RefTarget; id: string } | null {
    for (let at = node; at.kind === "select" || at.kind === "index"; at = at.operand) {
      const found = at === node ? null : this.thingAt(at, scope);
      // What a macro goes over is named by its own label.
      if (found?.kind === "thing" && found.target !== null && !isVariable(at)) {
        return { target: found.target, id: found.id };
      }
    }
    return null;
  }

  private thingAt(node: Node, scope: Scope | null): Label | null {
    if (node.kind !== "select" && node.kind !== "index") return null;
    const range = this.checked.types.get(node.operand);
    if (range?.kind !== "map") return null;
    const key = node.kind === "select" ? node.field : this.evaluator.evaluate(node.index, scope);
    return typeof key === "string" ? { kind: "thing", target: range.ref, id: key } : null;
  }
}

function isVariable(node: Node): boolean {
  return node.kind === "index" && node.index.kind === "name";
}

/** A map of numbers entry by entry; of anything else its keys say enough. */
function entries(
  keys: readonly string[],
  get: (key: string) => Value,
  type: Type | undefined,
  label: Label,
): Involved[] {
  const of = type?.kind === "map" ? type.of : null;
  if (type?.kind !== "map" || of === null) return [];
  if (keys.length === 0) return [{ label, value: null, unit: null, parts: [] }];
  return keys.slice(0, MOST).map((id) => ({
    label: { kind: "thing", target: type.ref, id },
    value: of.kind === "number" ? get(id) : null,
    unit: of.kind === "number" ? of.unit : null,
    parts: [],
  }));
}

function labelOfItem(item: Value, type: Type | undefined): Label {
  if (isDict(item)) {
    const name = [item.get("name"), item.get("id")].find((part) => typeof part === "string");
    return { kind: "thing", target: null, id: typeof name === "string" ? name : "…" };
  }
  const of = type?.kind === "list" ? type.of : null;
  const target = type?.kind === "map" ? type.ref : of?.kind === "text" ? of.ref : null;
  return { kind: "thing", target, id: isList(item) || isMissing(item) ? "…" : String(item) };
}

/** The same value of the same thing is told once. */
function unique(all: readonly Involved[]): Involved[] {
  const seen = new Set<string>();
  return all.filter(({ label, value }) => {
    const key = JSON.stringify([label, isDict(value) || isList(value) ? "" : value]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
