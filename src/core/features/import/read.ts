import { decode } from "../../project/decode.ts";
import { csvRows } from "../../syntax/csv.ts";
import type { Text } from "../../words/language.ts";
import { MAX_FILE_BYTES } from "../../workspace.ts";
import { type Cell, isEmptyCell, type Sheet, type TableRow } from "./table.ts";

export type TablesReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly reason: Text };

/** More rows than this are no list of contact reasons. */
const MOST_ROWS = 5000;
/** A workbook that unpacks to more than this is no list either. */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Reads the sheets of an Excel workbook, or a CSV file, that have anything in them. */
export async function readTables(bytes: Uint8Array, name: string): Promise<TablesReading> {
  if (bytes.length > MAX_FILE_BYTES) return refused(TOO_LARGE);
  if (startsWith(bytes, OLD_WORKBOOK)) return refused(TOO_OLD);
  const sheets = startsWith(bytes, ZIP) ? await readWorkbook(bytes) : readCsv(bytes, name);
  if (sheets === null) return refused(UNREADABLE);
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return refused(EMPTY);
  if (filled.some(({ rows }) => rows.length > MOST_ROWS)) return refused(TOO_LONG);
  return { ok: true, sheets: filled };
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Workbooks of before 2007. */
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function refused(reason: Text): TablesReading {
  return { ok: false, reason };
}

/** Loaded when it is needed: hardly anybody reads a workbook twice. */
async function readWorkbook(bytes: Uint8Array): Promise<Sheet[] | null> {
  if (unpackedBytes(bytes) > MOST_UNPACKED_BYTES) return null;
  const { default: readXlsxFile } = await import("read-excel-file/universal");
  try {
    // A copy: the bytes may be a part of a larger buffer.
    const sheets = await readXlsxFile(new Uint8Array(bytes).buffer);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: rowsOf(data.map((row) => row.map(cellOf))) }));
  } catch {
    // What is wrong inside a workbook is of no use to who wants to read it.
    return null;
  }
}

/** A date in a cell becomes its day. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function rowsOf(rows: readonly (readonly Cell[])[]): TableRow[] {
  return rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => !cells.every((cell) => isEmptyCell(cell)));
}

function readCsv(bytes: Uint8Array, name: string): Sheet[] | null {
  const { text: unicode, problem } = decode(bytes);
  if (problem?.code === "binary") return null;
  // What Excel on Windows calls CSV is in the letters of Windows.
  const text = problem?.code === "not-utf-8" ? windowsText(bytes) : unicode;
  return [{ name, rows: csvRows(text).map(({ line, cells }) => ({ number: line + 1, cells })) }];
}

/** What Windows-1252 has from 0x80 to 0x9f; elsewhere it is as Latin-1. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Not by `TextDecoder`, which reads those as control characters in some versions of Node. */
function windowsText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => WINDOWS[byte - 0x80] ?? String.fromCharCode(byte)).join("");
}

/** What the entries of a ZIP file say that they unpack to, by its directory at the end. */
function unpackedBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x02014b50) sum += view.getUint32(at + 24, true);
  }
  return sum;
}

const TOO_LARGE: Text = {
  en: "The file is larger than 2 MB: a list of contact reasons is much smaller. Keep the list, and leave single contacts out.",
  nl: "Het bestand is groter dan 2 MB: een lijst met contactredenen is veel kleiner. Bewaar de lijst, en laat losse contacten weg.",
};
const TOO_LONG: Text = {
  en: "The table has more than 5,000 rows. Make one row of each contact reason first.",
  nl: "De tabel heeft meer dan 5.000 rijen. Maak er eerst één rij per contactreden van.",
};
const TOO_OLD: Text = {
  en: "This is a workbook of before 2007 (.xls). Save it in Excel as .xlsx or CSV, and choose that.",
  nl: "Dit is een werkmap van voor 2007 (.xls). Sla die in Excel op als .xlsx of CSV, en kies die.",
};
const UNREADABLE: Text = {
  en: "The file cannot be read as an Excel workbook or as CSV. Save it in Excel as .xlsx or CSV, and choose that.",
  nl: "Het bestand is niet te lezen als Excel-werkmap of als CSV. Sla het in Excel op als .xlsx of CSV, en kies dat.",
};
const EMPTY: Text = {
  en: "There is nothing in the file.",
  nl: "Er staat niets in het bestand.",
};
