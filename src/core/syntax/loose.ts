import type { Span } from "../text/position.ts";
import { FlowReader, quoteEnd } from "./loose-flow.ts";
import type { LooseDocument, LooseEntry, LooseItem, LooseMap, LooseNode, LooseScalar, LooseSeq } from "./loose-tree.ts";

/**
 * Reads a YAML text by its layout, whatever is wrong with it: never throws, and
 * loses no more than the lines that make no sense. A blank line with the cursor
 * counts as one on which something begins in the cursor's column.
 */
export function readLoosely(text: string, cursor: number | null = null): LooseDocument[] {
  const lines = linesOf(text);
  const documents: LooseDocument[] = [];
  let first = 0;
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    const mark = line !== undefined && /^(---|\.\.\.)(\s|$)/.test(text.slice(line.start, line.start + 4));
    if (line !== undefined && !mark) continue;
    const own = lines.slice(first, index);
    // What stands above the first mark is a document only where it has content.
    if (documents.length > 0 || !mark || own.some(({ start, end }) => /^\s*[^\s#%]/.test(text.slice(start, end)))) {
      const start = own[0]?.start ?? line?.start ?? text.length;
      const end = line?.start ?? text.length;
      documents.push({ span: { start, end }, root: new BlockReader(text, own, cursor).read() });
    }
    first = index + 1;
  }
  return documents;
}

/** Deeper nesting than anybody types is read no further. */
const MAX_DEPTH = 200;

/** A line without its line break. */
type Line = Span;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: lineBreak, index } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index });
    start = index + lineBreak.length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Where a value may be put: under a key, behind a dash, at the root. */
interface Slot {
  value: LooseNode | null;
}

/** A block that further lines may go on with. */
interface Frame {
  readonly column: number;
  readonly node: LooseMap | LooseSeq | null;
}

interface KeyText {
  readonly name: string;
  readonly span: Span;
  readonly colon: number;
}

class BlockReader {
  private readonly root: Slot = { value: null };
  private readonly open: Frame[] = [{ column: -1, node: null }];
  private index = 0;
  private readonly cursorLine: Line | null;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
    private readonly cursor: number | null,
  ) {
    this.cursorLine = lines.find(({ start, end }) => cursor !== null && start <= cursor && cursor <= end) ?? null;
  }

  read(): LooseNode | null {
    for (this.index = 0; this.index < this.lines.length; this.index++) this.line(this.lines[this.index] as Line);
    return this.root.value;
  }

  private line(line: Line): void {
    const { start, end } = line;
    const content = start + (/^[ \t]*/.exec(this.text.slice(start, end))?.[0].length ?? 0);
    if (content < end) {
      if (this.text[content] !== "#" && this.text[content] !== "%") this.content(line, content);
    } else if (line === this.cursorLine && this.cursor !== null) {
      this.word(line, { start: this.cursor, end: this.cursor });
    }
  }

  /** What begins on a line: dashes, then a key or a value in a column of its own. */
  private content(line: Line, start: number): void {
    let at = start;
    for (let dash = this.dashAt(at, line); dash > 0; dash = this.dashAt(at, line)) {
      if (!this.item(at - line.start, line, at)) return;
      at += dash;
      if (at >= line.end || this.text[at] === "#") return;
    }
    const column = at - line.start;
    const key = this.keyAt(at, line);
    if (key !== null) this.entry(line, column, key);
    else if (/[{["'|>]/.test(this.text[at] as string)) this.bareValue(line, column, at);
    else this.word(line, { start: at, end: this.plainEnd(at, line.end) });
  }

  /** The length of a dash with the blanks behind it; 0 where there is none. */
  private dashAt(at: number, line: Line): number {
    if (this.text[at] !== "-" || !/^\s?$/.test(this.text.slice(at + 1, Math.min(at + 2, line.end)))) return 0;
    return /^-[ \t]*/.exec(this.text.slice(at, line.end))?.[0].length ?? 0;
  }

  private item(column: number, line: Line, start: number): boolean {
    const seq = this.open.length > MAX_DEPTH ? null : this.seqAt(column);
    const item: LooseItem = { start, end: line.end, dash: true, value: null };
    seq?.items.push(item);
    return seq !== null;
  }

  private entry(line: Line, column: number, key: KeyText): void {
    const map = this.mapAt(column);
    const entry = this.newEntry(key.name, key.span, column, key.colon, line);
    if (map === null) return;
    map.entries.push(entry);
    this.value(entry, line, key.colon + 1, map.column);
  }

  private newEntry(name: string, key: Span, column: number, colon: number | null, line: Line): LooseEntry {
    return { name, key, column, colon, end: line.end, behind: null, value: null };
  }

  /** A word without a colon, or the empty place of the cursor: a key that is being typed, or a value. */
  private word(line: Line, span: Span): void {
    const column = span.start - line.start;
    this.close(column);
    const { node, column: own } = this.top;
    if (node?.kind === "seq" && own === column && !this.isListOfKey()) {
      node.items.push({ start: span.start, end: line.end, dash: false, value: this.scalar(span, column) });
      return;
    }
    const slot = own < column ? this.slot : null;
    const above = slot?.value ?? null;
    if (slot !== null && above === null) slot.value = this.scalar(span, column);
    else if (above !== null && !isBlock(above)) this.goesOn(line, span, column, above);
    else
      this.mapAt(column)?.entries.push(this.newEntry(this.text.slice(span.start, span.end), span, column, null, line));
  }

  /** A line under a value that is complete: more of its text, or a key that stands too deep. */
  private goesOn(line: Line, span: Span, column: number, above: LooseNode): void {
    const { node } = this.top;
    const isText = above.kind === "scalar" && above.style === "plain";
    if (isText && above.column === column) {
      // Two lines that begin alike are keys without colons, or lines of one text.
      this.mapAt(column)?.entries.push(this.newEntry(this.text.slice(span.start, span.end), span, column, null, line));
    } else if (line === this.cursorLine && node?.kind === "map") {
      const behind = node.entries.at(-1) ?? null;
      const entry = this.newEntry(this.text.slice(span.start, span.end), span, column, null, line);
      node.entries.push({ ...entry, behind });
    }
  }

  /** A bracket, a quote or a block text on a line of its own. */
  private bareValue(line: Line, column: number, at: number): void {
    this.close(column);
    const slot = this.top.column < column ? this.slot : null;
    const isEmpty = slot?.value === null || (slot?.value.kind === "scalar" && slot.value.text === "");
    if (slot !== null && isEmpty) this.value(slot, line, at, this.top.column, column);
  }

  /** Reads the value that begins on a line behind `from`; `base` is the column of what it belongs to. */
  private value(slot: Slot, line: Line, from: number, base: number, column: number | null = null): void {
    const at = from + (/^\s*(?:[&!]\S*(?:\s+|$))*/.exec(this.text.slice(from, line.end))?.[0].length ?? 0);
    const character = at < line.end ? (this.text[at] as string) : "";
    if (character === "" || (character === "#" && /\s/.test(this.text[at - 1] ?? " "))) return;
    if (character === "{" || character === "[") {
      const reader = new FlowReader(this.text, at, this.limit(base));
      slot.value = reader.collection();
      this.skipTo(reader.end);
    } else if (character === '"' || character === "'") {
      slot.value = this.quoted(line, at, base, column);
    } else if (/^[|>][+-]?\d?[+-]?\s*(#.*)?$/.test(this.text.slice(at, line.end))) {
      slot.value = this.blockText(line, base);
    } else {
      slot.value = this.scalar({ start: at, end: this.plainEnd(at, line.end) }, column);
    }
  }

  private quoted(line: Line, at: number, base: number, column: number | null): LooseScalar {
    const quote = this.text[at] as string;
    const closing = quoteEnd(this.text, at + 1, quote, this.limit(base));
    const end = closing ?? line.end;
    this.skipTo(end);
    const span = { start: at + 1, end };
    return { ...this.scalar(span, column), style: quote === '"' ? "double" : "single" };
  }

  private blockText(line: Line, base: number): LooseScalar {
    let end = line.end;
    for (; this.index + 1 < this.lines.length; this.index++) {
      const next = this.lines[this.index + 1] as Line;
      const written = this.text.slice(next.start, next.end);
      const blank = written.trim() === "";
      const depth = blank ? this.blankDepth(next) : written.length - written.trimStart().length;
      if (depth <= base) break;
      end = next.end;
    }
    return { kind: "scalar", style: "block", span: { start: line.end, end }, text: "", column: null };
  }

  /** A blank line is as deep as what is about to be typed on it. */
  private blankDepth(line: Line): number {
    return line === this.cursorLine && this.cursor !== null ? this.cursor - line.start : Number.POSITIVE_INFINITY;
  }

  private scalar(span: Span, column: number | null): LooseScalar {
    return { kind: "scalar", style: "plain", span, text: this.text.slice(span.start, span.end), column };
  }

  /**
   * How far a bracket or a quote that begins on this line may reach: over the
   * lines that stand deeper than what it belongs to, so that one that is not
   * closed takes nothing else with it.
   */
  private limit(base: number): number {
    let limit = (this.lines[this.index] as Line).end;
    let blanks = limit;
    for (let at = this.index + 1; at < this.lines.length; at++) {
      const line = this.lines[at] as Line;
      const written = this.text.slice(line.start, line.end);
      const content = written.trimStart();
      if (content === "") {
        if (line === this.cursorLine && this.blankDepth(line) > base) blanks = line.end;
        continue;
      }
      if (written.length - content.length <= base && !/^[}\]]/.test(content)) break;
      limit = line.end;
    }
    return Math.max(limit, blanks);
  }

  /** Goes on with the line behind the one in which something has ended. */
  private skipTo(offset: number): void {
    while (this.index + 1 < this.lines.length && (this.lines[this.index + 1] as Line).start <= offset) this.index++;
  }

  private get top(): Frame {
    return this.open.at(-1) as Frame;
  }

  /** The last place of the innermost block that can take a value. */
  private get slot(): Slot | null {
    const { node } = this.top;
    if (node === null) return this.root;
    return (node.kind === "map" ? node.entries.at(-1) : node.items.at(-1)) ?? null;
  }

  /** Blocks that stand deeper have ended. */
  private close(column: number): void {
    while (this.top.column > column) this.open.pop();
  }

  /** The list whose dashes stand in the column of the keys around it. */
  private isListOfKey(): boolean {
    const around = this.open.at(-2);
    return around?.node?.kind === "map" && around.column === this.top.column;
  }

  private mapAt(column: number): LooseMap | null {
    this.close(column);
    if (this.top.node?.kind === "seq" && this.top.column === column && this.isListOfKey()) this.open.pop();
    const { node, column: own } = this.top;
    if (own === column) return node?.kind === "map" ? node : null;
    const slot = this.slot;
    if (slot === null) return null;
    const above = slot.value;
    if (above === null) return this.begin(slot, newMap(column));
    if (isBlock(above)) return this.reopen(above, column);
    return above.kind === "scalar" ? this.mapFromWord(slot, above, column) : null;
  }

  /** What was typed on a line above without a colon begins the same map, or is the key of this one. */
  private mapFromWord(slot: Slot, word: LooseScalar, column: number): LooseMap | null {
    if (word.column === null) return null;
    const isKey = word.column < column && word.text !== "";
    const map = this.begin(slot, newMap(isKey ? word.column : column, word));
    return isKey ? this.begin(map.entries[0] as LooseEntry, newMap(column)) : map;
  }

  private seqAt(column: number): LooseSeq | null {
    this.close(column);
    const { node, column: own } = this.top;
    if (own === column && node?.kind === "seq") return node;
    const slot = this.slot;
    if (slot === null || (own === column && node?.kind !== "map")) return null;
    const above = slot.value;
    if (above?.kind === "seq" && !above.flow) {
      this.open.push({ column, node: above });
      return above;
    }
    if (above !== null && (above.kind !== "scalar" || above.column === null)) return null;
    const seq = this.begin(slot, newSeq(column));
    if (above !== null) seq.items.push({ start: above.span.start, end: above.span.end, dash: false, value: above });
    return seq;
  }

  private begin<Node extends LooseMap | LooseSeq>(slot: Slot, node: Node): Node {
    slot.value = node;
    this.open.push({ column: node.column, node });
    return node;
  }

  /** A line that stands less deep than those above it, and deeper than what they belong to: one of them. */
  private reopen(node: LooseMap | LooseSeq, column: number): LooseMap | null {
    if (node.kind === "map") {
      this.open.push({ column, node });
      return node;
    }
    const last = node.items.at(-1)?.value ?? null;
    if (last?.kind !== "map" || last.flow) return null;
    this.open.push({ column: Math.min(column, node.column), node }, { column, node: last });
    return last;
  }

  /** A key with its colon, where one begins at an offset. */
  private keyAt(at: number, line: Line): KeyText | null {
    const quote = this.text[at] as string;
    if (quote === '"' || quote === "'") {
      const end = quoteEnd(this.text, at + 1, quote, line.end);
      const colon = end === null ? null : /^\s*:(?=\s|$)/.exec(this.text.slice(end + 1, line.end));
      if (end === null || colon === null) return null;
      const span = { start: at + 1, end };
      return { name: this.text.slice(at + 1, end), span, colon: end + colon[0].length };
    }
    if (/[{[|>]/.test(quote)) return null;
    const stop = this.plainEnd(at, line.end);
    for (let colon = at; colon < stop; colon++) {
      if (this.text[colon] !== ":" || /\S/.test(this.text.slice(colon + 1, Math.min(colon + 2, line.end)))) continue;
      const name = this.text.slice(at, colon).trimEnd();
      return { name, span: { start: at, end: at + name.length }, colon };
    }
    return null;
  }

  /** Where a text without quotes ends: at a comment, or with its line. */
  private plainEnd(at: number, end: number): number {
    const comment = /[ \t]#/.exec(this.text.slice(at, end));
    const stop = comment === null ? end : at + comment.index;
    return at + this.text.slice(at, stop).trimEnd().length;
  }
}

function isBlock(node: LooseNode): node is LooseMap | LooseSeq {
  return node.kind !== "scalar" && !node.flow;
}

function newMap(column: number, first: LooseScalar | null = null): LooseMap {
  const { start, end } = first?.span ?? { start: 0, end: 0 };
  const word = { name: first?.text ?? "", key: { start, end }, end, column, colon: null, behind: null, value: null };
  const span = { start: 0, end: 0 };
  return { kind: "map", flow: false, column, entries: first === null ? [] : [word], span, closed: true };
}

function newSeq(column: number): LooseSeq {
  return { kind: "seq", flow: false, column, items: [], span: { start: 0, end: 0 }, closed: true };
}
