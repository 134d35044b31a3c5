import { columnsOf, padded } from "./columns.ts";

/** A column of an aligned table; figures stand to the right. */
export interface Column {
  readonly title: string;
  readonly right?: true;
}

/** Lines in columns under their titles; `paintTitle` colours the line of titles. */
export function alignedTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  paintTitle: (text: string) => string,
): string[] {
  const titles = columns.map(({ title }) => title);
  const widths = titles.map((title, index) =>
    Math.max(...[title, ...rows.map((row) => row[index] ?? "")].map(columnsOf)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => aligned(cell, widths[index] ?? 0, columns[index]?.right === true))
      .join("  ")
      .trimEnd();
  const head = titles.some((title) => title !== "") ? [paintTitle(line(titles))] : [];
  return [...head, ...rows.map(line)];
}

function aligned(text: string, columns: number, right: boolean): string {
  return right ? " ".repeat(Math.max(0, columns - columnsOf(text))) + text : padded(text, columns);
}
