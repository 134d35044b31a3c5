import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Span } from "../text/position.ts";
import type {
  DuplicateEntry,
  ScalarValue,
  SyntaxCode,
  SyntaxProblem,
  YamlDocument,
  YamlEntry,
  YamlMap,
  YamlNode,
  YamlScalar,
} from "./tree.ts";

/** How many nodes aliases may add to a document before it is taken for a bomb. */
export const MAX_ALIASED_NODES = 100_000;

/** A key `<<` with what it copies from. */
interface Merge {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

interface Anchored {
  readonly node: YamlNode;
  /** Nodes it stands for, with all its own aliases followed. */
  readonly size: number;
}

export interface Converted {
  readonly document: YamlDocument;
  /** The first thing in it that is good YAML but of no use to Koers. */
  readonly problem: SyntaxProblem | null;
}

/** Turns a composed document into our own tree, aliases and merge keys resolved. */
export function convertDocument(text: string, composed: Document.Parsed): Converted {
  const conversion = new Conversion(text);
  const [start, , end] = composed.range;
  const root = composed.contents === null ? null : conversion.node(composed.contents, start);
  const empty = root === null || (root.kind === "scalar" && root.value === null && root.source === "");
  return {
    document: { span: { start, end }, root: empty ? null : root },
    problem: conversion.problem,
  };
}

/** The tags of plain YAML, which say no more than how a value is written says. */
const KNOWN_TAGS: ReadonlySet<string> = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`),
);

class Conversion {
  problem: SyntaxProblem | null = null;
  private readonly anchors = new Map<string, Anchored>();
  private nodes = 0;
  private aliasedNodes = 0;

  constructor(private readonly text: string) {}

  node(source: ParsedNode | null | undefined, fallbackOffset: number): YamlNode {
    this.nodes++;
    if (source === null || source === undefined) return emptyScalar(fallbackOffset);
    const sizeBefore = this.nodes - 1;
    const node = this.convert(source);
    this.checkTag(source);
    if (!isAlias(source) && source.anchor !== undefined) {
      this.anchors.set(source.anchor, { node, size: this.nodes - sizeBefore });
    }
    return node;
  }

  private complain(code: SyntaxCode, span: Span, detail: string): void {
    this.problem ??= { code, span, detail };
  }

  /** The parser knows more tags than those of plain YAML, and makes dates and bytes of them. */
  private checkTag(source: ParsedNode): void {
    if (isAlias(source) || source.tag === undefined || !source.range || KNOWN_TAGS.has(source.tag)) return;
    // It stands before its node, perhaps with an anchor or a comment between them.
    const start = Math.max(0, this.text.lastIndexOf("!", Math.max(0, source.range[0] - 1)));
    const prefix = this.text[start - 1] === "!" ? start - 1 : start;
    const written = /^!{0,2}\S*/.exec(this.text.slice(prefix, source.range[0]))?.[0] ?? "";
    this.complain("unknown-tag", { start: prefix, end: prefix + written.length }, written);
  }

  private convert(source: ParsedNode): YamlNode {
    if (isAlias(source)) return this.alias(source.source, spanOf(source));
    if (isMap(source)) return this.map(source as YAMLMap.Parsed);
    if (isSeq(source)) return this.seq(source as YAMLSeq.Parsed);
    const converted = scalar(source as Scalar.Parsed);
    this.checkCurlyQuotes(converted);
    return converted;
  }

  /** A comma or a # has cut off a text that was meant to be kept together: `“quick, and by itself”`. */
  private checkCurlyQuotes({ style, source, span }: YamlScalar): void {
    if (style !== "plain" || !/^[“„‟”][^“”„‟]*$/.test(source)) return;
    const rest = /^[^“”„‟\r\n]*[“”‟]/.exec(this.text.slice(span.start + 1));
    if (rest !== null) this.complain("curly-quotes", { start: span.start, end: span.start + 1 + rest[0].length }, "");
  }

  private alias(name: string, span: Span): YamlNode {
    const anchored = this.anchors.get(name);
    if (anchored === undefined) {
      this.complain("unknown-alias", span, name);
      return emptyScalar(span.end);
    }
    this.aliasedNodes += anchored.size;
    if (this.aliasedNodes > MAX_ALIASED_NODES) {
      this.complain("alias-bomb", span, name);
      return emptyScalar(span.end);
    }
    this.nodes += anchored.size;
    return anchored.node;
  }

  private seq(source: YAMLSeq.Parsed): YamlNode {
    const span = spanOf(source);
    const items = source.items.map((item) => this.node(item as ParsedNode, span.start));
    return { kind: "seq", span, flow: source.flow === true, items };
  }

  private map(source: YAMLMap.Parsed): YamlMap {
    const entries = new Map<string, YamlEntry>();
    const duplicates: DuplicateEntry[] = [];
    const merges: Merge[] = [];
    for (const pair of source.items) {
      const key = this.key(pair.key as ParsedNode | null);
      if (key === null) continue;
      const value = this.node(pair.value as ParsedNode | null, key.span.end);
      if (key.source === "<<" && key.style === "plain") {
        merges.push({ key, value });
        continue;
      }
      const entry: YamlEntry = { key, name: key.source, value };
      const first = entries.get(entry.name);
      if (first === undefined) entries.set(entry.name, entry);
      else duplicates.push({ entry, first });
    }
    for (const merged of merges) this.merge(merged, entries);
    return {
      kind: "map",
      span: spanOf(source),
      flow: source.flow === true,
      entries: [...entries.values()],
      duplicates,
    };
  }

  private key(source: ParsedNode | null): YamlScalar | null {
    if (source !== null && isScalar(source)) {
      const key = scalar(source as Scalar.Parsed);
      if (key.source === "" && key.style === "plain") this.noKey(key.span.start);
      if (source.anchor !== undefined) this.anchors.set(source.anchor, { node: key, size: 1 });
      return key;
    }
    if (source !== null) {
      this.complain("key-not-text", spanOf(source), "");
    }
    return null;
  }

  /** Points at the colon that has nothing before it. */
  private noKey(offset: number): void {
    const start = Math.max(offset, this.text.indexOf(":", offset));
    this.complain("no-key", { start, end: Math.min(start + 1, this.text.length) }, "");
  }

  /** What a map already says itself is kept: https://yaml.org/type/merge.html */
  private merge({ key, value }: Merge, entries: Map<string, YamlEntry>): void {
    const sources = value.kind === "seq" ? value.items : [value];
    for (const source of sources) {
      if (source.kind !== "map") {
        this.complain("bad-merge", key.span, "");
        continue;
      }
      for (const entry of source.entries) {
        if (!entries.has(entry.name)) entries.set(entry.name, entry);
      }
    }
  }
}

function scalar(source: Scalar.Parsed): YamlScalar {
  const value = plainValue(source.value);
  return {
    kind: "scalar",
    span: spanOf(source),
    value,
    source: source.source ?? String(value ?? ""),
    style: styleOf(source),
  };
}

/** A tag that is refused may have made an object of it. */
function plainValue(value: unknown): ScalarValue {
  return typeof value === "object" ? null : (value as ScalarValue);
}

function styleOf(source: Scalar.Parsed): YamlScalar["style"] {
  switch (source.type) {
    case Scalar.QUOTE_DOUBLE:
    case Scalar.QUOTE_SINGLE:
      return "quoted";
    case Scalar.BLOCK_FOLDED:
    case Scalar.BLOCK_LITERAL:
      return "block";
    default:
      return "plain";
  }
}

function emptyScalar(offset: number): YamlScalar {
  return { kind: "scalar", span: { start: offset, end: offset }, value: null, source: "", style: "plain" };
}

/**
 * Without the white space and comments behind the node. The parser may tell the
 * ends of an empty one the wrong way round: after a stray byte order mark, say.
 */
function spanOf(source: { range?: readonly [number, number, number] | null }): Span {
  const [start, end] = source.range ?? [0, 0];
  return { start: Math.min(start, end), end: Math.max(start, end) };
}
