import type { StrategyFile } from "../project/file.ts";
import { csvRows, separatorOf } from "../syntax/csv.ts";
import type { YamlNode } from "../syntax/tree.ts";
import type { FileEdit } from "./file-edit.ts";
import { lineBreakOf } from "./sections.ts";
import type { NewMap, NewValue } from "./yaml-text.ts";

/** Whether a table has a column for each of these keys. */
export function takesRow(file: StrategyFile, keys: readonly string[]): boolean {
  const columns = columnsOf(file);
  return keys.every((key) => columns.includes(key));
}

/** Adds a row at the end of a table, written as its other rows are; null where it has no column for a value. */
export function addRow(file: StrategyFile, record: NewMap): FileEdit | null {
  const written = Object.entries(record).filter(([, value]) => value !== undefined);
  if (
    !takesRow(
      file,
      written.map(([key]) => key),
    )
  )
    return null;
  const separator = separatorOf(file.text);
  const row = columnsOf(file).map((column) => cellText(record[column], separator));
  // Blank lines at the end stay there.
  const end = file.text.search(/(?:(?:\r\n|\n|\r)[ \t]*)*$/);
  return { file: file.path, span: { start: end, end }, newText: `${lineBreakOf(file)}${row.join(separator)}` };
}

function columnsOf(file: StrategyFile): readonly string[] {
  return file.unreadable === null ? (csvRows(file.text)[0]?.cells ?? []) : [];
}

/** A table that is not divided by commas comes from a spreadsheet with a decimal comma. */
function cellText(value: NewValue | undefined, separator: string): string {
  if (value === undefined) return "";
  const text = typeof value === "number" && separator !== "," ? String(value).replace(".", ",") : String(value);
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Other text in a cell that holds something; a number as the table writes its numbers. */
export function replaceCell(file: StrategyFile, { kind, span }: YamlNode, newText: string): FileEdit | null {
  if (kind !== "scalar" || span.start === span.end) return null;
  const value = /^-?\d+(\.\d+)?$/.test(newText) ? Number(newText) : newText;
  return { file: file.path, span, newText: cellText(value, separatorOf(file.text)) };
}
