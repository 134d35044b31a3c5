import type { Text } from "../../words/language.ts";
import { understood } from "../wizards/answers.ts";
import { type Cell, cellText, isEmptyCell } from "./table.ts";

/** What a cell says; null where it is empty, or what is wrong with it. */
export type CellReading<Value> =
  | { readonly ok: true; readonly value: Value | null }
  | { readonly ok: false; readonly reason: Text };

/** A number of contacts: `12.000`, `1 200` and `12,000` are twelve thousand and so on; `12,5` is not a number of contacts. */
export function readCount(cell: Cell | undefined): CellReading<number> {
  return readNumber(cell, "count");
}

/** A score: `7,5` and `7.5`. */
export function readScore(cell: Cell | undefined): CellReading<number> {
  return readNumber(cell, "score");
}

/** What a cell says of a channel: a share where it has a percent sign, else a number whose meaning the row tells. */
export function readPortion(
  cell: Cell | undefined,
): CellReading<{ readonly number: number; readonly percent: boolean }> {
  const text = cellText(cell);
  const percent = typeof cell === "string" && text.endsWith("%");
  const reading = readNumber(percent ? text.slice(0, -1).trim() : cell, percent ? "score" : "count");
  if (!reading.ok || reading.value === null) return reading as CellReading<never>;
  return { ok: true, value: { number: reading.value, percent } };
}

function readNumber(cell: Cell | undefined, kind: "count" | "score"): CellReading<number> {
  if (isEmptyCell(cell) || isDash(cell)) return { ok: true, value: null };
  if (kind === "count" && /^-\d[\d.,]*$/.test(cellText(cell))) return { ok: false, reason: below(cellText(cell)) };
  const value = typeof cell === "number" ? cell : typeof cell === "string" ? understood(kind, cellText(cell)) : null;
  if (typeof value !== "number" || !Number.isFinite(value)) return { ok: false, reason: noNumber(cell) };
  return { ok: true, value };
}

/** How tables say that there is nothing. */
function isDash(cell: Cell | undefined): boolean {
  return typeof cell === "string" && /^([-–—]|n\.?v\.?t\.?|n\/a|onbekend|unknown)$/i.test(cell.trim());
}

function noNumber(cell: Cell | undefined): Text {
  const text = cellText(cell);
  const shown = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  if (text.startsWith("=")) {
    return {
      en: `“${shown}” is a formula, not its outcome.`,
      nl: `“${shown}” is een formule, niet de uitkomst ervan.`,
    };
  }
  return { en: `“${shown}” is not a number.`, nl: `“${shown}” is geen getal.` };
}

function below(text: string): Text {
  return {
    en: `“${text}” is below 0, and may not be negative.`,
    nl: `“${text}” is lager dan 0, en mag niet negatief zijn.`,
  };
}
