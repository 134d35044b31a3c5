/** A table as people read it: what stands in its cells. */
export interface TextTable {
  readonly caption: string;
  /** The heads, and then the rows. */
  readonly rows: readonly (readonly string[])[];
}

/** The tables in an element, as text. */
export function tablesIn(view: ParentNode): TextTable[] {
  return [...view.querySelectorAll("table")].map((table) => ({
    caption: plain(table.caption?.textContent ?? ""),
    rows: [...table.rows].map((row) => [...row.cells].map((cell) => plain(cell.textContent ?? ""))),
  }));
}

/** For a spreadsheet: cells apart by tabs, signs and spaces as it reads numbers in this language. */
export function spreadsheetText(tables: readonly TextTable[]): string {
  return tables
    .map(({ caption, rows }) => [[caption], ...rows].map((row) => row.map(cellText).join("\t")).join("\r\n"))
    .join("\r\n\r\n");
}

/** In a cell a spreadsheet would take for a formula, the text is kept a text. */
function cellText(text: string): string {
  const spoken = text.replaceAll("\u2212", "-").replaceAll("\u00a0", " ");
  return /^[=+@]|^-(?![\d€$£ .,])/.test(spoken) && !/^[+-]?[\d€$£ .,%]+$/.test(spoken) ? `'${spoken}` : spoken;
}

/** For a document in Markdown. */
export function markdownText(tables: readonly TextTable[]): string {
  return tables.map(markdownTable).join("\n");
}

function markdownTable({ caption, rows }: TextTable): string {
  const [heads = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(" | ")} |`;
  const lines = [line(heads), `|${heads.map(() => " --- |").join("")}`, ...body.map(line)];
  return [...(caption === "" ? [] : [`**${markdownCell(caption)}**`, ""]), ...lines, ""].join("\n");
}

/** What would be read as more than text in a cell. */
function markdownCell(text: string): string {
  return text.replace(/[\\|`*_[\]<>]/g, (character) => `\\${character}`);
}

function plain(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ").trim();
}
