import type { Text } from "../../words/language.ts";

/**
 * What an expression is about while it runs. Numbers are doubles. What is not
 * known is a value too: it goes along until something decides without it.
 */
export type Value = string | number | boolean | null | List | Dict | Missing;

export interface List {
  readonly kind: "list";
  readonly size: number;
  at(index: number): Value;
}

/** A record, or a map by id. */
export interface Dict {
  readonly kind: "dict";
  /** Nobody wrote it: equal to null, and without anything in it. */
  readonly absent: boolean;
  readonly keys: readonly string[];
  /** Whether something is written, or can be computed, under a key. */
  has(key: string): boolean;
  get(key: string): Value;
}

/**
 * Something that is not filled in or cannot be computed. A text that is not
 * filled in is equal to nothing but null; everything else about what is
 * missing is unknown.
 */
export class Missing {
  constructor(
    /** What to fill in, as a path in the strategy. */
    readonly path: string,
    /** Why it cannot be computed; null when nobody wrote it. */
    readonly reason: Text | null = null,
    readonly isText = false,
  ) {}
}

export function isMissing(value: Value): value is Missing {
  return value instanceof Missing;
}

export function isList(value: Value): value is List {
  return typeof value === "object" && value !== null && !isMissing(value) && value.kind === "list";
}

export function isDict(value: Value): value is Dict {
  return typeof value === "object" && value !== null && !isMissing(value) && value.kind === "dict";
}

export function listOf(items: readonly Value[]): List {
  return { kind: "list", size: items.length, at: (index) => items[index] as Value };
}

export function itemsOf(list: List): Value[] {
  return Array.from({ length: list.size }, (_, index) => list.at(index));
}

export function dictOf(entries: ReadonlyMap<string, Value>): Dict {
  return {
    kind: "dict",
    absent: false,
    keys: [...entries.keys()],
    has: (key) => entries.has(key),
    get: (key) => entries.get(key) ?? new Missing(key),
  };
}
