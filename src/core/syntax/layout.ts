import { type CST, Parser } from "yaml";
import type { Span } from "../text/position.ts";
import { beginsLine, columnOf } from "./lines.ts";

/**
 * A YAML text as a row of pieces with nothing but white space between them, each
 * with the place that belongs to it. What is laid out anew is that white space.
 */
export interface Piece {
  readonly kind: PieceKind;
  readonly span: Span;
  /** How far it is indented where it begins a line: two a level. */
  readonly indent: number;
  /** The entry or list item that it is part of; null outside all. */
  readonly holder: Holder | null;
  /** It stands between brackets, or is one that closes. */
  readonly inFlow: boolean;
  /** Of a bracket: square, not curly. */
  readonly isList: boolean;
  /** It begins an entry or a list item. */
  readonly begins: boolean;
  /** The name of the entry at the top of a document that it begins. */
  readonly top: string | null;
}

export type PieceKind =
  | "dash"
  | "colon"
  | "comma"
  | "open"
  | "close"
  | "comment"
  /** An anchor or a tag. */
  | "property"
  | "alias"
  | "scalar"
  /** The lines of a text below `|` or `>`. */
  | "lines"
  /** The same, where the blank lines behind it count. */
  | "kept-lines"
  /** `---` or `...` */
  | "mark";

/** Where an entry or a list item begins, and where it should. */
export interface Holder {
  readonly column: number;
  readonly indent: number;
  readonly isItem: boolean;
}

const STEP = 2;

/** The pieces of a sound YAML text in their order; null where it has something that no strategy needs. */
export function piecesOf(text: string): readonly Piece[] | null {
  const layout = new Layout(text);
  for (const token of new Parser().parse(text)) layout.top(token);
  return layout.odd ? null : layout.pieces.sort((a, b) => a.span.start - b.span.start);
}

/** What a piece takes over from where it stands. */
interface Place {
  readonly holder: Holder | null;
  readonly indent: number;
  readonly flow: Flow | null;
}

/** The brackets around a piece. Those that open on one line indent once. */
interface Flow {
  /** Of the line that they open on. */
  readonly base: number;
  /** Where that line begins. */
  readonly line: number;
}

class Layout {
  readonly pieces: Piece[] = [];
  /** Directives, keys with `?` and broken text: nothing is said of how these are laid out. */
  odd = false;

  constructor(private readonly text: string) {}

  top(token: CST.Token): void {
    const outside: Place = { holder: null, indent: 0, flow: null };
    if (token.type !== "document") {
      this.loose([token], outside);
      if (token.type === "doc-end") this.loose(token.end, outside);
      return;
    }
    this.loose(token.start, outside);
    if (token.value) this.node(token.value, outside, true);
    this.loose(token.end, outside);
  }

  private node(token: CST.Token, place: Place, isRoot = false): void {
    switch (token.type) {
      case "alias":
      case "scalar":
      case "single-quoted-scalar":
      case "double-quoted-scalar":
        this.add(token.type === "alias" ? "alias" : "scalar", token.offset, token.source.length, place);
        this.loose(token.end, place);
        break;
      case "block-scalar":
        this.blockText(token, place);
        break;
      case "block-map":
        for (const item of token.items) this.entry(item, place, isRoot);
        break;
      case "block-seq":
        for (const item of token.items) this.item(item, place);
        break;
      case "flow-collection":
        this.brackets(token, place);
        break;
      default:
        this.odd = true;
    }
  }

  private entry({ start, key, sep, value }: CST.CollectionItem, { indent }: Place, isRoot: boolean): void {
    const first = [...start, ...(sep ?? [])].find(({ type }) => type === "anchor" || type === "tag");
    const begin = Math.min(key?.offset ?? Number.POSITIVE_INFINITY, first?.offset ?? Number.POSITIVE_INFINITY);
    const offset = Number.isFinite(begin) ? begin : (sep?.[0]?.offset ?? 0);
    const place: Place = { holder: { column: columnOf(this.text, offset), indent, isItem: false }, indent, flow: null };
    const inside: Place = { ...place, indent: indent + STEP };
    const from = this.pieces.length;
    this.loose(start, place);
    if (key) this.node(key, place);
    const name = key && "source" in key ? key.source : null;
    this.begin(from, isRoot ? name : null);
    this.loose(sep ?? [], inside);
    if (value) this.node(value, inside);
  }

  private item({ start, value }: CST.CollectionItem, { indent }: Place): void {
    const dash = start.find(({ type }) => type === "seq-item-ind");
    const holder: Holder | null =
      dash === undefined ? null : { column: columnOf(this.text, dash.offset), indent, isItem: true };
    const inside: Place = { holder, indent: indent + STEP, flow: null };
    for (const token of start) {
      const from = this.pieces.length;
      this.loose([token], token === dash ? { ...inside, indent } : inside);
      if (token === dash) this.begin(from, null);
    }
    if (value) this.node(value, inside);
  }

  private brackets(token: CST.FlowCollection, place: Place): void {
    const flow = this.flowOf(token.start.offset, place);
    const inside: Place = { ...place, indent: flow.base + STEP, flow };
    this.add("open", token.start.offset, 1, place);
    for (const { start, key, sep, value } of token.items) {
      this.loose(start, inside);
      if (key) this.node(key, inside);
      this.loose(sep ?? [], inside);
      if (value) this.node(value, inside);
    }
    const [close, ...behind] = token.end;
    if (close === undefined) {
      this.odd = true;
      return;
    }
    const indent = this.closeIndent(close.offset, inside);
    this.add("close", close.offset, close.source.length, { ...inside, indent });
    this.loose(behind, place);
  }

  private flowOf(open: number, { holder, indent, flow }: Place): Flow {
    const line = open - columnOf(this.text, open);
    if (flow !== null) return flow.line === line ? flow : { base: flow.base + STEP, line };
    if (beginsLine(this.text, open)) return { base: indent, line };
    return { base: holder === null ? 0 : holder.indent + (holder.isItem ? STEP : 0), line };
  }

  /** Below its opening line; not quite YAML where that is the key's own column, and left so only where it was. */
  private closeIndent(offset: number, { holder, flow }: Place): number {
    const base = flow?.base ?? 0;
    const tooFar = holder !== null && base <= holder.indent && columnOf(this.text, offset) > holder.column;
    return tooFar ? base + STEP : base;
  }

  private blockText(token: CST.BlockScalar, place: Place): void {
    let header = "";
    for (const prop of token.props) {
      if ("source" in prop && prop.type === "block-scalar-header") header = prop.source;
      this.loose([prop], place);
    }
    const last = token.props.at(-1);
    if (last === undefined || !("source" in last) || token.source.trim() === "") {
      if (token.source !== "") this.odd = true;
      return;
    }
    const start = last.offset + last.source.length;
    const kept = header.includes("+");
    // The blank lines behind it count only where they are kept.
    const length = kept ? token.source.length : token.source.replace(/(?:\r?\n[ \t]*)+$/, "").length;
    this.add(kept ? "kept-lines" : "lines", start, length, place);
  }

  /** Tokens between nodes: signs, comments, anchors; white space is left out. */
  private loose(tokens: readonly CST.Token[] | undefined, place: Place): void {
    for (const token of tokens ?? []) {
      const kind = LOOSE[token.type];
      if (kind === undefined || !("source" in token)) this.odd = true;
      else if (kind !== "blank") this.add(kind, token.offset, token.source.trimEnd().length, place);
    }
  }

  private add(kind: PieceKind, start: number, length: number, { holder, indent, flow }: Place): void {
    const span = { start, end: start + length };
    const isList = kind === "open" ? this.text[start] === "[" : kind === "close" && this.text[start] === "]";
    this.pieces.push({ kind, span, indent, holder, inFlow: flow !== null, isList, begins: false, top: null });
  }

  /** Marks the first of the pieces that were added last, comments aside. */
  private begin(from: number, top: string | null): void {
    for (let at = from; at < this.pieces.length; at++) {
      const piece = this.pieces[at] as Piece;
      if (piece.kind === "comment") continue;
      this.pieces[at] = { ...piece, begins: true, top };
      return;
    }
  }
}

const LOOSE: Readonly<Partial<Record<CST.Token["type"], PieceKind | "blank">>> = {
  "byte-order-mark": "blank",
  space: "blank",
  newline: "blank",
  comment: "comment",
  "doc-start": "mark",
  "doc-end": "mark",
  "doc-mode": "blank",
  "map-value-ind": "colon",
  "seq-item-ind": "dash",
  comma: "comma",
  anchor: "property",
  tag: "property",
  "block-scalar-header": "scalar",
};
