import type { Span } from "../text/position.ts";

/**
 * A YAML text as its layout suggests it is meant, half typed and broken or not:
 * what people write between two valid states. It keeps no values, only what
 * stands where; findings and numbers come from the strict tree.
 */
export type LooseNode = LooseMap | LooseSeq | LooseScalar;

export interface LooseMap {
  readonly kind: "map";
  readonly flow: boolean;
  /** Where the keys of a block begin on their lines; -1 between braces. */
  readonly column: number;
  readonly entries: LooseEntry[];
  /** Of what stands between braces, these included; empty for a block. */
  span: Span;
  /** The closing brace is there. */
  closed: boolean;
}

export interface LooseEntry {
  /** Empty where the cursor stands and nothing is typed yet. */
  readonly name: string;
  /** Without quotes. */
  readonly key: Span;
  /** Where the key begins on its line: another column than the map's where a line is not well aligned. */
  readonly column: number;
  /** Null while it has no colon. */
  readonly colon: number | null;
  /** Of an entry between braces, where the next could begin; of a line its end. */
  readonly end: number;
  /** An entry above, at whose value this line could go on. */
  readonly behind: LooseEntry | null;
  value: LooseNode | null;
}

export interface LooseSeq {
  readonly kind: "seq";
  readonly flow: boolean;
  /** Where the dashes of a block stand; -1 between brackets. */
  readonly column: number;
  readonly items: LooseItem[];
  span: Span;
  closed: boolean;
}

export interface LooseItem {
  /** Where it begins: at its dash, or behind the bracket or comma before it. */
  readonly start: number;
  /** Of an item between brackets, where the next could begin; of a line its end. */
  readonly end: number;
  /** A block item that has its dash. */
  readonly dash: boolean;
  value: LooseNode | null;
}

export interface LooseScalar {
  readonly kind: "scalar";
  /** Without quotes; of a block text everything below its `|` or `>`. */
  readonly span: Span;
  readonly style: "plain" | "single" | "double" | "block";
  /** As written on one line; empty for a block text. */
  readonly text: string;
  /** Where it begins a line of its own, its column; else null. */
  readonly column: number | null;
}

export interface LooseDocument {
  /** Whole lines. */
  readonly span: Span;
  readonly root: LooseNode | null;
}

/** What stands under a key of a map. */
export function looseChild(node: LooseNode | null, name: string): LooseNode | null {
  return looseEntry(node, name)?.value ?? null;
}

export function looseEntry(node: LooseNode | null, name: string): LooseEntry | null {
  if (node?.kind !== "map") return null;
  return node.entries.find((entry) => entry.name === name && entry.colon !== null) ?? null;
}

/** The text of a scalar on one line; null for anything else. */
export function looseText(node: LooseNode | null): string | null {
  return node?.kind === "scalar" && node.style !== "block" ? node.text : null;
}
