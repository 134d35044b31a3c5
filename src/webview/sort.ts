import type { Sorting } from "./protocol.ts";

/** Makes the heads of all tables reachable, and puts the rows of one in the order that is asked for. */
export function sortTables(view: HTMLElement, sorting: Sorting | null, language: string): void {
  view.querySelectorAll("table").forEach((table, index) => {
    const own = sorting?.table === index ? sorting : null;
    table.querySelectorAll<HTMLTableCellElement>("thead th").forEach((head) => {
      head.tabIndex = 0;
      const order = own?.descending ? "descending" : "ascending";
      head.setAttribute("aria-sort", own?.column === head.cellIndex ? order : "none");
    });
    if (own !== null) sortRows(table, own, language);
  });
}

function sortRows(table: HTMLTableElement, { column, descending }: Sorting, language: string): void {
  const body = table.tBodies[0];
  if (body === undefined) return;
  const rows = [...body.rows].map((row) => ({ row, value: cellValue(row.cells[column]) }));
  const sign = descending ? -1 : 1;
  rows.sort((a, b) => {
    // What is unknown stays at the end, whichever way the rest goes.
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return sign * compare(a.value, b.value, language);
  });
  for (const { row } of rows) body.append(row);
}

/** The number behind a cell, or its text; null where there is nothing to sort by. */
function cellValue(cell: HTMLTableCellElement | undefined): number | string | null {
  if (cell === undefined) return null;
  const value = cell.dataset.value ?? (cell.classList.contains("koers-number") ? "" : (cell.textContent ?? ""));
  if (value.trim() === "" || value === "—") return null;
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
}

function compare(a: number | string, b: number | string, language: string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), language, { numeric: true });
}
