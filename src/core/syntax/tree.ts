import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/position.ts";

/**
 * A YAML text as a tree of plain data with positions. Nothing outside this
 * folder knows which parser made it.
 */
export type YamlNode = YamlMap | YamlSeq | YamlScalar;

export type ScalarValue = string | number | boolean | null;

export interface YamlScalar {
  readonly kind: "scalar";
  readonly span: Span;
  readonly value: ScalarValue;
  /** As written for a plain scalar, the content for others. */
  readonly source: string;
  readonly style: "plain" | "quoted" | "block";
}

export interface YamlEntry {
  readonly key: YamlScalar;
  /** The key as text: `2026:` is the key "2026". */
  readonly name: string;
  /** An absent value is a null scalar of no length behind the key. */
  readonly value: YamlNode;
}

export interface YamlMap {
  readonly kind: "map";
  readonly span: Span;
  readonly flow: boolean;
  /** Each name once: the first counts. */
  readonly entries: readonly YamlEntry[];
  /** Entries whose name stands earlier in the same map. */
  readonly duplicates: readonly DuplicateEntry[];
}

export interface DuplicateEntry {
  readonly entry: YamlEntry;
  readonly first: YamlEntry;
}

export interface YamlSeq {
  readonly kind: "seq";
  readonly span: Span;
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

export interface YamlDocument {
  readonly span: Span;
  /** Null for an empty document. */
  readonly root: YamlNode | null;
  /** The first cause of what is wrong with its YAML: from there on the tree is a guess. */
  readonly problem?: SyntaxProblem;
}

/** What can be wrong with the YAML itself. Stable, and worded by the rule `yaml-syntax`. */
export type SyntaxCode =
  | "merge-conflict"
  | "tab-indent"
  | "odd-space"
  | "curly-quotes"
  | "unclosed-quote"
  | "apostrophe-start"
  | "unclosed-bracket"
  | "bad-indent"
  | "missing-colon"
  | "missing-space"
  | "missing-comma"
  | "text-after-quote"
  | "text-after-bracket"
  | "extra-bracket"
  | "extra-comma"
  | "commented-bracket"
  | "glued-comment"
  | "slash-comment"
  | "amount-dash"
  | "key-too-long"
  | "second-colon"
  | "colon-in-text"
  | "hash-in-text"
  | "round-brackets"
  | "list-on-key-line"
  | "reserved-start"
  | "unknown-alias"
  | "unknown-tag"
  | "list-and-map"
  | "dash-before-key"
  | "key-not-text"
  | "no-key"
  | "bad-merge"
  | "bad-escape"
  | "unexpected"
  | "alias-bomb"
  | "too-deep"
  | "cell-count";

export interface SyntaxProblem {
  readonly code: SyntaxCode;
  readonly span: Span;
  /** The piece of text that the words quote: a character, a name, a tag. */
  readonly detail: string;
  /** What makes the text sound, where that is known already. */
  readonly repair?: readonly TextEdit[];
}

export interface YamlComment {
  readonly span: Span;
  /** With its `#`. */
  readonly text: string;
}

export interface ParsedYaml {
  readonly documents: readonly YamlDocument[];
  /** Those of the documents, or the one because of which there are none. */
  readonly problems: readonly SyntaxProblem[];
  /** What breaks a rule of YAML, and yet is understood: all of it is read as it was meant. */
  readonly slips: readonly SyntaxProblem[];
  readonly comments: readonly YamlComment[];
}

/** The entry of a map, by its name. */
export function entryOf(node: YamlNode | null | undefined, name: string): YamlEntry | null {
  if (node?.kind !== "map") return null;
  return node.entries.find((entry) => entry.name === name) ?? null;
}

export function isEmptyScalar(node: YamlNode): boolean {
  return node.kind === "scalar" && node.value === null;
}
