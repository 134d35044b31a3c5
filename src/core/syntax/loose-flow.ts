import type { Span } from "../text/position.ts";
import type { LooseEntry, LooseMap, LooseNode, LooseScalar, LooseSeq } from "./loose-tree.ts";

/** Deeper nesting than anybody types is read no further. */
const MAX_DEPTH = 60;

/**
 * Reads what stands between braces and brackets, also where the closing one is
 * missing: nothing is read beyond `limit`. An entry is there for every place in
 * which one could be typed, and for the cursor's in particular.
 */
export class FlowReader {
  private depth = 0;

  constructor(
    private readonly text: string,
    private at: number,
    private readonly limit: number,
  ) {}

  /** Where reading has come to. */
  get end(): number {
    return this.at;
  }

  collection(): LooseMap | LooseSeq {
    return this.text[this.at] === "{" ? this.map() : this.seq();
  }

  private map(): LooseMap {
    const start = this.at++;
    const map: LooseMap = {
      kind: "map",
      flow: true,
      column: -1,
      entries: [],
      span: { start, end: start },
      closed: false,
    };
    this.depth++;
    while (!this.atEnd(map)) {
      map.entries.push(this.entry());
      this.skipComma();
    }
    this.depth--;
    return map;
  }

  private seq(): LooseSeq {
    const start = this.at++;
    const seq: LooseSeq = {
      kind: "seq",
      flow: true,
      column: -1,
      items: [],
      span: { start, end: start },
      closed: false,
    };
    this.depth++;
    while (!this.atEnd(seq)) {
      const start = this.at;
      const value = this.value();
      seq.items.push({ start, end: this.at, dash: false, value });
      this.skipComma();
    }
    this.depth--;
    return seq;
  }

  /** Takes the closing bracket; one of the other kind belongs to what is around it. */
  private atEnd(node: LooseMap | LooseSeq): boolean {
    this.skipBlank();
    const character = this.text[this.at];
    const own = node.kind === "map" ? "}" : "]";
    const over = this.at >= this.limit || character === "}" || character === "]";
    if (!over) return false;
    if (this.at < this.limit && (character === own || this.depth === 1)) {
      node.closed = true;
      this.at++;
    }
    node.span = { start: node.span.start, end: this.at };
    return true;
  }

  private entry(): LooseEntry {
    const key = this.keyText();
    this.skipSpaces();
    const hasColon = this.text[this.at] === ":" && this.at < this.limit;
    const colon = hasColon ? this.at++ : null;
    const value = hasColon && !this.skipToValue() ? this.value() : null;
    this.skipSpaces();
    return { name: key.name, key: key.span, end: this.at, column: -1, colon, behind: null, value };
  }

  private keyText(): { name: string; span: Span } {
    const quote = this.text[this.at];
    if (quote === '"' || quote === "'") {
      const { span, text } = this.quoted(quote);
      return { name: text, span };
    }
    const start = this.at;
    while (this.at < this.limit && !this.endsKey()) this.at++;
    // A bracket or a stray character that no key begins with: step over it.
    if (this.at === start && !/[,:}\]]/.test(this.text[start] ?? ",")) this.at++;
    const name = this.text.slice(start, this.at).trimEnd();
    return { name, span: { start, end: start + name.length } };
  }

  private endsKey(): boolean {
    const character = this.text[this.at] as string;
    if (/[,{}[\]\r\n]/.test(character)) return true;
    if (character === ":") return /^[\s,{}[\]"']?$/.test(this.text[this.at + 1] ?? "");
    return character === "#" && /\s/.test(this.text[this.at - 1] ?? " ");
  }

  private value(): LooseNode | null {
    const character = this.text[this.at];
    if (this.at >= this.limit || character === undefined || /[,}\]]/.test(character)) return null;
    if ((character === "{" || character === "[") && this.depth < MAX_DEPTH) return this.collection();
    if (character === '"' || character === "'") return this.quoted(character);
    return this.plain();
  }

  /** A value may stand on the next line; a key that follows there is not it: then true. */
  private skipToValue(): boolean {
    this.skipSpaces();
    const back = this.at;
    if (!/[\r\n#]/.test(this.text[back] ?? "")) return false;
    this.skipBlank();
    const isKey = /^[\p{L}\p{N}_"'-]+:(\s|$)/u.test(this.text.slice(this.at, Math.min(this.limit, this.at + 80)));
    if (isKey) this.at = back;
    return isKey;
  }

  private plain(): LooseScalar {
    const start = this.at++;
    while (this.at < this.limit && !this.endsPlain()) this.at++;
    const text = this.text.slice(start, this.at).trimEnd();
    return { kind: "scalar", style: "plain", span: { start, end: start + text.length }, text, column: null };
  }

  private endsPlain(): boolean {
    const character = this.text[this.at] as string;
    if (/[,{}[\]\r\n]/.test(character)) return true;
    return character === "#" && /\s/.test(this.text[this.at - 1] ?? "");
  }

  private quoted(quote: string): LooseScalar {
    const start = ++this.at;
    const end = quoteEnd(this.text, start, quote, this.limit);
    const stop = end ?? lineEnd(this.text, start, this.limit);
    this.at = end === null ? stop : end + 1;
    const style = quote === '"' ? "double" : "single";
    return { kind: "scalar", style, span: { start, end: stop }, text: this.text.slice(start, stop), column: null };
  }

  private skipComma(): void {
    this.skipBlank();
    if (this.text[this.at] === "," && this.at < this.limit) this.at++;
  }

  private skipSpaces(): void {
    while (this.at < this.limit && /[ \t]/.test(this.text[this.at] as string)) this.at++;
  }

  /** Blanks, line ends and comments. */
  private skipBlank(): void {
    for (;;) {
      while (this.at < this.limit && /\s/.test(this.text[this.at] as string)) this.at++;
      const comment = this.at < this.limit && this.text[this.at] === "#" && /\s/.test(this.text[this.at - 1] ?? " ");
      if (!comment) return;
      this.at = lineEnd(this.text, this.at, this.limit);
    }
  }
}

/** Where the closing quote stands; null when there is none before the limit. */
export function quoteEnd(text: string, start: number, quote: string, limit: number): number | null {
  for (let at = start; at < limit; at++) {
    if (text[at] === "\\" && quote === '"') at++;
    else if (text[at] === quote && quote === "'" && text[at + 1] === "'") at++;
    else if (text[at] === quote) return at;
  }
  return null;
}

export function lineEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && text[end] !== "\n" && text[end] !== "\r") end++;
  return end;
}
