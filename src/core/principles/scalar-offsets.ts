import type { YamlScalar } from "../syntax/tree.ts";
import type { Span } from "../text/position.ts";

/** Where the text of a YAML scalar stands in its file, character by character. */
export class ScalarText {
  readonly value: string;
  /** Read when a place is asked for; undefined before that, null where it is not certain. */
  private read: Read | null | undefined;

  constructor(
    private readonly file: string,
    private readonly scalar: YamlScalar,
  ) {
    this.value = String(scalar.value);
  }

  /** The stretch of the file that a stretch of the value was read from; all of it where that is not certain. */
  spanOf(span: Span): Span {
    const places = this.places;
    if (places === null) return this.scalar.span;
    const last = this.value.length - 1;
    const start = places.starts[Math.min(span.start, last)];
    const end = places.ends[Math.min(Math.max(span.end - 1, span.start), last)];
    return start === undefined || end === undefined ? this.scalar.span : { start, end };
  }

  /** All that is written, without what encloses it and the blanks around it. */
  get whole(): Span {
    const start = this.value.length - this.value.trimStart().length;
    return this.spanOf({ start, end: this.value.trimEnd().length });
  }

  /** The quote that encloses the text in the file; null where there is none. */
  get quote(): string | null {
    return this.scalar.style === "quoted" ? (this.file[this.scalar.span.start] ?? null) : null;
  }

  /** Whether a stretch is written in the file as it is read, so that plain words may take its place. */
  isLiteral(span: Span): boolean {
    const { start, end } = this.spanOf(span);
    return this.places !== null && this.file.slice(start, end) === this.value.slice(span.start, span.end);
  }

  private get places(): Read | null {
    if (this.read === undefined) this.read = readScalar(this.file, this.scalar, this.value);
    return this.read;
  }
}

/** A text with the place of each of its characters in the file. */
interface Read {
  readonly value: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Null where the characters cannot be told apart with certainty: the reading must give the same value. */
function readScalar(file: string, scalar: YamlScalar, value: string): Read | null {
  const { start, end } = scalar.span;
  if (scalar.style === "block") return readBlock(file, start, end, value);
  const mark = scalar.style === "quoted" ? (file[start] as string) : "";
  const read = new FlowReader(file, start + mark.length, end - mark.length, mark).read();
  return read.value === value ? read : null;
}

class Writer implements Read {
  value = "";
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  /** A piece of text that is one stretch of the file, if it is more than one unit long too. */
  add(text: string, start: number, end: number): void {
    this.value += text;
    for (let unit = 0; unit < text.length; unit++) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** Text that stands in the file as it is. */
  copy(text: string, start: number): void {
    for (let unit = 0; unit < text.length; unit++) this.add(text[unit] as string, start + unit, start + unit + 1);
  }

  /** Takes off characters at the end. */
  trim(length: number): void {
    this.value = this.value.slice(0, length);
    this.starts.length = length;
    this.ends.length = length;
  }
}

/** What a letter behind a backslash stands for: https://yaml.org/spec/1.2.2/#57-escaped-characters */
const ESCAPES: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  "\t": "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1b",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
};

/** Plain and quoted scalars; over more lines they are folded into one. */
class FlowReader {
  private readonly out = new Writer();
  /** What stands before this cannot be trimmed: it is no blank of the layout. */
  private kept = 0;

  constructor(
    private readonly file: string,
    private at: number,
    private readonly end: number,
    private readonly mark: string,
  ) {}

  read(): Read {
    while (this.at < this.end) {
      const character = this.file[this.at] as string;
      if (character === "\n" || character === "\r") this.fold();
      else if (character === "\\" && this.mark === '"') this.escape();
      else if (character === "'" && this.mark === "'") this.keep("'", 2);
      else this.plain(character);
    }
    return this.out;
  }

  private plain(character: string): void {
    if (character === " " || character === "\t") this.out.add(character, this.at, ++this.at);
    else this.keep(character, 1);
  }

  private keep(text: string, length: number): void {
    this.out.add(text, this.at, this.at + length);
    this.at += length;
    this.kept = this.out.value.length;
  }

  /** One line break is a blank; each further one is a line break. */
  private fold(): void {
    this.out.trim(Math.max(this.kept, this.out.value.replace(/[ \t]+$/, "").length));
    const breaks: { start: number; end: number }[] = [];
    for (;;) {
      const found = /^[ \t]*(\r\n|\n|\r)/.exec(this.file.slice(this.at, this.end));
      if (found === null) break;
      const end = this.at + found[0].length;
      breaks.push({ start: end - (found[1] as string).length, end });
      this.at = end;
    }
    this.skipBlanks();
    const [first, ...further] = breaks;
    if (first !== undefined && further.length === 0) this.out.add(" ", first.start, first.end);
    for (const { start, end } of further) this.out.add("\n", start, end);
    this.kept = this.out.value.length;
  }

  private escape(): void {
    const rest = this.file.slice(this.at + 1, this.at + 10);
    const lineBreak = /^(\r\n|\n|\r)/.exec(rest);
    if (lineBreak !== null) {
      this.at += 1 + lineBreak[0].length;
      this.kept = this.out.value.length;
      this.skipBlanks();
      return;
    }
    const hex = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(rest);
    const digits = hex?.[1] ?? hex?.[2] ?? hex?.[3];
    if (digits === undefined) this.keep(ESCAPES[rest[0] ?? ""] ?? "", 2);
    else this.keep(codePoint(Number.parseInt(digits, 16)), 2 + digits.length);
  }

  private skipBlanks(): void {
    while (this.at < this.end && /[ \t]/.test(this.file[this.at] as string)) this.at++;
  }
}

/** Halves of a pair may be escaped one by one. */
function codePoint(code: number): string {
  return code > 0x10ffff ? "" : String.fromCodePoint(code);
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** Where its line break begins and ends. */
  readonly break: Span;
}

/** `|` and `>`: the indent is not known beforehand when it is written down, so each is tried. */
function readBlock(file: string, start: number, end: number, value: string): Read | null {
  const header = /^[|>][-+0-9]*[^\r\n]*(?:\r\n|\n|\r)/.exec(file.slice(start, end));
  if (header === null) return null;
  const lines = linesOf(file, start + header[0].length, end);
  const deepest = /^ */.exec(lines.find(({ text }) => text.trim() !== "")?.text ?? "")?.[0].length ?? 0;
  for (let indent = deepest; indent > 0; indent--) {
    const read = file[start] === "|" ? readLines(lines, indent) : readFolded(lines, indent);
    if (!read.value.startsWith(value)) continue;
    read.trim(value.length);
    return read;
  }
  return null;
}

function linesOf(file: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (const match of file.slice(start, end).matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    const [whole, text, lineBreak] = match as unknown as [string, string, string];
    if (whole === "") break;
    const at = start + match.index;
    const stop = at + text.length;
    lines.push({ text, start: at, break: { start: stop, end: stop + lineBreak.length } });
  }
  return lines;
}

function readLines(lines: readonly Line[], indent: number): Writer {
  const out = new Writer();
  for (const line of lines) {
    out.copy(line.text.slice(indent), line.start + indent);
    out.add("\n", line.break.start, line.break.end);
  }
  return out;
}

/** Lines are joined by a blank, unless one of them is indented further. */
function readFolded(lines: readonly Line[], indent: number): Writer {
  const out = new Writer();
  let previous: string | null = null;
  let breaks: Span[] = [];
  for (const line of lines) {
    const text = line.text.slice(indent);
    if (text !== "") {
      if (previous === null) for (const { start, end } of breaks) out.add("\n", start, end);
      else join(out, breaks, /^[ \t]/.test(previous) || /^[ \t]/.test(text));
      out.copy(text, line.start + indent);
      previous = text;
      breaks = [];
    }
    breaks.push(line.break);
  }
  for (const { start, end } of breaks) out.add("\n", start, end);
  return out;
}

function join(out: Writer, breaks: readonly Span[], keepAll: boolean): void {
  const [first, ...further] = breaks;
  if (first !== undefined && (keepAll || further.length === 0)) {
    out.add(keepAll ? "\n" : " ", first.start, first.end);
  }
  for (const { start, end } of further) out.add("\n", start, end);
}
