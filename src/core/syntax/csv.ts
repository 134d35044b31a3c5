import { LineIndex, type Span } from "../text/position.ts";
import type { ParsedYaml, ScalarValue, SyntaxProblem, YamlEntry, YamlMap, YamlScalar } from "./tree.ts";

/** A cell of a table: its text without quotes, and where it stands. */
interface Cell {
  readonly text: string;
  readonly span: Span;
  readonly quoted: boolean;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly unclosedQuote: Span | null;
}

/** Separators, the likeliest of a Dutch spreadsheet first. */
const SEPARATORS = [";", "\t", ","] as const;

/**
 * Reads a table of measurements as if its rows were items of a YAML list under
 * `measurements`, with a span for every cell: all that is known of measurements
 * (shapes, references, findings) holds for tables too. Commas, semicolons or
 * tabs separate; numbers may have a decimal comma.
 */
export function parseCsv(text: string, section: string): ParsedYaml {
  const separator = separatorOf(text);
  const rows = rowsOf(text, separator);
  const [header, ...body] = rows;
  const whole = { start: 0, end: text.length };
  if (header === undefined || header.cells.every((cell) => cell.text === "")) {
    return { documents: [], problems: [], slips: [], comments: [] };
  }
  const readNumber = numberReader(separator, body);
  const problems: SyntaxProblem[] = [];
  const items: YamlMap[] = [];
  for (const row of body) {
    if (row.unclosedQuote !== null) {
      problems.push({ code: "unclosed-quote", span: row.unclosedQuote, detail: '"' });
      continue;
    }
    const extra = row.cells[header.cells.length];
    if (row.cells.length !== header.cells.length) {
      const span = extra?.span ?? rowSpan(row);
      problems.push({ code: "cell-count", span, detail: `${row.cells.length}/${header.cells.length}` });
    } else {
      items.push(rowMap(header, row, readNumber));
    }
  }
  const key: YamlScalar = {
    kind: "scalar",
    span: { start: 0, end: 0 },
    value: section,
    source: section,
    style: "plain",
  };
  const value = { kind: "seq", span: whole, flow: false, items } as const;
  const root: YamlMap = {
    kind: "map",
    span: whole,
    flow: false,
    entries: [{ key, name: section, value }],
    duplicates: [],
  };
  return { documents: [{ span: whole, root }], problems, slips: [], comments: [] };
}

function rowMap(header: Row, row: Row, readNumber: NumberReader): YamlMap {
  const entries: YamlEntry[] = [];
  header.cells.forEach((column, index) => {
    const cell = row.cells[index] as Cell;
    const name = column.text.trim();
    if (cell.text.trim() === "" || name === "") return;
    // A name that is unknown is wrong in the header, not in every row.
    const key: YamlScalar = { kind: "scalar", span: column.span, value: name, source: name, style: "plain" };
    entries.push({ key, name, value: cellScalar(cell, readNumber) });
  });
  return { kind: "map", span: rowSpan(row), flow: true, entries, duplicates: [] };
}

function cellScalar(cell: Cell, readNumber: NumberReader): YamlScalar {
  const source = cell.text.trim();
  const value = readNumber(source) ?? source;
  return {
    kind: "scalar",
    span: cell.span,
    value,
    source: sourceOf(source, value),
    style: cell.quoted ? "quoted" : "plain",
  };
}

/** A number whose points were read as separators is no longer ambiguous. */
function sourceOf(source: string, value: ScalarValue): string {
  return typeof value === "number" && Number(source.replace(",", ".")) !== value ? String(value) : source;
}

type NumberReader = (text: string) => number | null;

/**
 * How a table writes numbers. One that is divided by semicolons comes from a
 * spreadsheet with a decimal comma, in which a point separates thousands, unless
 * a cell shows that its points are decimal.
 */
function numberReader(separator: string, rows: readonly Row[]): NumberReader {
  const cells = rows.flatMap((row) => row.cells.map((cell) => cell.text.trim()));
  const decimalPoint = cells.some((text) => /^-?\d+\.(\d{1,2}|\d{4,})$/.test(text));
  const thousands = separator === ";" && !decimalPoint;
  return (text) => {
    if (thousands && /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text))
      return Number(text.replaceAll(".", "").replace(",", "."));
    return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : null;
  };
}

/** The rows of any table in CSV that are not blank: the texts of their cells, and the line they begin on, from 0. */
export function csvRows(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  const lines = new LineIndex(text);
  return rowsOf(text, separatorOf(text)).map((row) => ({
    line: lines.positionAt(rowSpan(row).start).line,
    cells: row.cells.map((cell) => cell.text.trim()),
  }));
}

/** The separator that the header uses most; a single column needs none. */
export function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, "");
  let best: string = ",";
  let most = 0;
  for (const separator of SEPARATORS) {
    const count = header.split(separator).length - 1;
    if (count > most) [best, most] = [separator, count];
  }
  return best;
}

/** The rows of a table that are not blank (RFC 4180, with any separator). */
function rowsOf(text: string, separator: string): Row[] {
  const rows: Row[] = [];
  let position = 0;
  while (position < text.length) {
    const reader = new RowReader(text, separator, position);
    const row = reader.read();
    position = reader.position;
    if (row.cells.some((cell) => cell.text.trim() !== "")) rows.push(row);
  }
  return rows;
}

class RowReader {
  private readonly cells: Cell[] = [];
  private unclosedQuote: Span | null = null;

  constructor(
    private readonly text: string,
    private readonly separator: string,
    public position: number,
  ) {}

  read(): Row {
    for (;;) {
      this.cells.push(this.text[this.position] === '"' ? this.quotedCell() : this.plainCell());
      if (this.text[this.position] !== this.separator) break;
      this.position++;
    }
    if (this.text[this.position] === "\r") this.position++;
    if (this.text[this.position] === "\n") this.position++;
    return { cells: this.cells, unclosedQuote: this.unclosedQuote };
  }

  private plainCell(): Cell {
    const start = this.position;
    while (this.position < this.text.length && !this.endsCell(this.text[this.position] as string)) this.position++;
    return { text: this.text.slice(start, this.position), span: { start, end: this.position }, quoted: false };
  }

  private quotedCell(): Cell {
    const start = this.position;
    let content = "";
    this.position++;
    for (;;) {
      const next = this.text.indexOf('"', this.position);
      if (next === -1) {
        // It ends with its row: the rows below it have nothing to do with it.
        this.unclosedQuote = { start, end: start + 1 };
        this.position = start;
        return this.plainCell();
      }
      content += this.text.slice(this.position, next);
      this.position = next + 1;
      if (this.text[this.position] !== '"') break;
      content += '"';
      this.position++;
    }
    const rest = this.plainCell();
    return { text: content + rest.text, span: { start, end: this.position }, quoted: true };
  }

  private endsCell(character: string): boolean {
    return character === this.separator || character === "\n" || character === "\r";
  }
}

function rowSpan(row: Row): Span {
  return { start: row.cells[0]?.span.start ?? 0, end: row.cells.at(-1)?.span.end ?? 0 };
}
