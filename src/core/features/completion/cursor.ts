import { childShape, FRAGMENT_SHAPE, MANIFEST_SHAPE, shape } from "../../schema/catalogue.ts";
import type { ShapeIndex } from "../../schema/shape.ts";
import { readLoosely } from "../../syntax/loose.ts";
import type {
  LooseDocument,
  LooseEntry,
  LooseItem,
  LooseMap,
  LooseNode,
  LooseScalar,
  LooseSeq,
} from "../../syntax/loose-tree.ts";
import type { Span } from "../../text/position.ts";

/** One step on the way from the root of a document: into a map under a key, or into a list. */
export type Level =
  | { readonly kind: "map"; readonly node: LooseMap; readonly key: string }
  | { readonly kind: "seq"; readonly node: LooseSeq; readonly index: number };

interface Place {
  readonly documents: readonly LooseDocument[];
  /** Which of them the cursor is in. */
  readonly document: number;
  readonly trail: readonly Level[];
  /** What is typed already and would be replaced: the whole word around the cursor. */
  readonly word: Span;
}

/** A key of a map is being typed; the trail leads to the map. */
export interface KeyPlace extends Place {
  readonly kind: "key";
  readonly map: LooseMap;
  readonly entry: LooseEntry | null;
  /** The key has its colon already, so only its name is written. */
  readonly colon: boolean;
  /** The line could also be more text of the value of this entry above it. */
  readonly behind: LooseEntry | null;
}

/** A value is being typed; the trail leads to it. */
export interface ValuePlace extends Place {
  readonly kind: "value";
  readonly scalar: LooseScalar | null;
  /** Behind a key, behind a dash, on a line of its own, or between brackets. */
  readonly where: "key" | "dash" | "line" | "flow";
  /** The column of the key or the dash that it belongs to, or its own on a line of its own; -1 between brackets. */
  readonly column: number;
  /** The cursor stands behind the whole value, with a blank between. */
  readonly past: boolean;
  /** An item of a list on a line of its own that has no dash yet. */
  readonly lacksDash: boolean;
}

/** In a comment. */
export interface CommentPlace extends Place {
  readonly kind: "comment";
}

export type CursorPlace = KeyPlace | ValuePlace | CommentPlace;

/**
 * What is being typed at an offset of a YAML text, whatever state the text is
 * in; null where nothing is, such as behind a value or in the middle of a text
 * that runs over lines.
 */
export function cursorAt(text: string, offset: number): CursorPlace | null {
  const documents = readLoosely(text, offset);
  const document = documents.findLastIndex(({ span }) => span.start <= offset && offset <= span.end);
  const root = documents[document]?.root ?? null;
  const finder = new Finder(text, offset, documents, document);
  const found = root === null ? null : finder.inNode(root, []);
  // What looks like a comment may be part of a text.
  if (found?.kind === "value" && found.scalar !== null && found.scalar.style !== "plain") return found;
  return finder.comment() ?? found;
}

/** The shape that belongs at the end of a trail; null where the format knows none. */
export function shapeAt(place: CursorPlace, isManifestFile: boolean): ShapeIndex | null {
  let at: ShapeIndex | null = isManifestFile && place.document === 0 ? MANIFEST_SHAPE : FRAGMENT_SHAPE;
  for (const level of place.trail) {
    if (at === null) return null;
    const parent = shape(at);
    at = level.kind === "seq" ? (parent.items ?? null) : childShape(parent, level.key);
  }
  return at;
}

/** Keys, and positions in lists, from the root of the document. */
export function pathOf(trail: readonly Level[]): string[] {
  return trail.map((level) => (level.kind === "map" ? level.key : String(level.index)));
}

class Finder {
  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly documents: readonly LooseDocument[],
    private readonly document: number,
  ) {}

  inNode(node: LooseNode, trail: readonly Level[]): CursorPlace | null {
    if (node.kind === "scalar") return this.inScalar(node, trail, "line", node.column ?? -1);
    if (node.flow && !this.isInside(node)) return null;
    return node.kind === "map" ? this.inMap(node, trail) : this.inSeq(node, trail);
  }

  comment(): CommentPlace | null {
    const start =
      Math.max(this.text.lastIndexOf("\n", this.offset - 1), this.text.lastIndexOf("\r", this.offset - 1)) + 1;
    const mark = commentIn(this.text.slice(start, this.offset));
    return mark === null ? null : { kind: "comment", ...this.place([], { start: start + mark, end: this.offset }) };
  }

  private isInside({ span, closed }: LooseMap | LooseSeq): boolean {
    return span.start < this.offset && (this.offset < span.end || (!closed && this.offset <= span.end));
  }

  private inMap(map: LooseMap, trail: readonly Level[]): CursorPlace | null {
    const entry = map.entries.findLast(({ key }) => key.start <= this.offset);
    if (entry === undefined) return map.flow ? this.newKey(map, trail) : null;
    if (this.offset <= entry.key.end) return this.key(map, entry, trail);
    const below = [...trail, { kind: "map", node: map, key: entry.name } as const];
    if (entry.colon !== null && entry.colon < this.offset) {
      const found = this.inValue(entry, below, map.flow ? "flow" : "key", map.column);
      if (found !== null) return found;
    } else if (entry.value !== null) {
      return this.inNode(entry.value, below);
    }
    return map.flow && (this.isPast(entry.end) || this.isBelow(entry.end)) ? this.newKey(map, trail) : null;
  }

  private inSeq(seq: LooseSeq, trail: readonly Level[]): CursorPlace | null {
    const index = seq.items.findLastIndex(({ start }) => start <= this.offset);
    const item = seq.items[index];
    if (item === undefined || (seq.flow && (this.isPast(item.end) || this.isBelow(item.end)))) {
      return seq.flow ? this.newItem(seq, trail) : null;
    }
    const below = [...trail, { kind: "seq", node: seq, index } as const];
    if (!item.dash && !seq.flow) return item.value === null ? null : this.withoutDash(item, below, seq);
    if (!seq.flow && this.offset === item.start) return null;
    return this.inValue(item, below, seq.flow ? "flow" : "dash", seq.column);
  }

  private withoutDash(item: LooseItem, trail: readonly Level[], seq: LooseSeq): CursorPlace | null {
    const found = item.value?.kind === "scalar" ? this.inScalar(item.value, trail, "line", seq.column) : null;
    return found === null ? null : { ...found, lacksDash: true };
  }

  private inValue(
    owner: LooseEntry | LooseItem,
    trail: readonly Level[],
    where: ValuePlace["where"],
    column: number,
  ): CursorPlace | null {
    const { value } = owner;
    if (value === null) return this.offset <= owner.end ? this.value(trail, null, this.here, where, column) : null;
    if (value.kind === "scalar") {
      return this.inScalar(value, trail, value.column === null ? where : "line", value.column ?? column);
    }
    return this.inNode(value, trail);
  }

  private inScalar(
    scalar: LooseScalar,
    trail: readonly Level[],
    where: ValuePlace["where"],
    column: number,
  ): ValuePlace | null {
    const { start, end } = scalar.span;
    if (this.offset < start) return null;
    const past = this.offset > end;
    if (past && (scalar.style !== "plain" || !/^[ \t]+$/.test(this.text.slice(end, this.offset)))) return null;
    return { ...this.value(trail, scalar, scalar.span, where, column), past };
  }

  private get here(): Span {
    return { start: this.offset, end: this.offset };
  }

  /** Behind a comma, or the end of what stands before it. */
  private isPast(end: number): boolean {
    return this.offset > end && this.text.slice(end, this.offset).includes(",");
  }

  /** On a line of its own below what stands before it, which may lack its comma. */
  private isBelow(end: number): boolean {
    return this.offset > end && /[\r\n]\s*$/.test(this.text.slice(end, this.offset));
  }

  private key(map: LooseMap, entry: LooseEntry, trail: readonly Level[]): KeyPlace {
    const { key, behind } = entry;
    return { kind: "key", ...this.place(trail, key), map, entry, colon: entry.colon !== null, behind };
  }

  private newKey(map: LooseMap, trail: readonly Level[]): KeyPlace {
    return { kind: "key", ...this.place(trail, this.here), map, entry: null, colon: false, behind: null };
  }

  private newItem(seq: LooseSeq, trail: readonly Level[]): ValuePlace {
    const below = [...trail, { kind: "seq", node: seq, index: seq.items.length } as const];
    return this.value(below, null, this.here, "flow", -1);
  }

  private value(
    trail: readonly Level[],
    scalar: LooseScalar | null,
    word: Span,
    where: ValuePlace["where"],
    column: number,
  ): ValuePlace {
    return { kind: "value", ...this.place(trail, word), scalar, where, column, past: false, lacksDash: false };
  }

  private place(trail: readonly Level[], word: Span): Place {
    return { documents: this.documents, document: this.document, trail, word };
  }
}

/** Where a comment begins on a line; a `#` in quotes begins none. */
function commentIn(line: string): number | null {
  let quote = "";
  for (let at = 0; at < line.length; at++) {
    const character = line[at] as string;
    const begins = /^[\s,:[{-]?$/.test(line[at - 1] ?? "");
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (/["']/.test(character) && begins) quote = character;
    else if (character === "#" && /^\s?$/.test(line[at - 1] ?? "")) return at;
  }
  return null;
}
