/** What stands in a cell of a table; empty is null. */
export type Cell = string | number | boolean | null;

export interface TableRow {
  /** As people count them, from 1; empty rows count too. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** A sheet of a workbook, or a CSV file. Rows without anything in them are left out. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

export function isEmptyCell(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** What a person sees in a cell, on one line. */
export function cellText(cell: Cell | undefined): string {
  return isEmptyCell(cell) ? "" : String(cell).replace(/\s+/g, " ").trim();
}
