import type { Text } from "../../words/language.ts";
import { type Cell, cellText, type TableRow } from "./table.ts";

/** The sign that a column has before its decimals; both where it has the one and the other, null where it shows neither. */
export type Decimals = "comma" | "point" | "both" | null;

const COMMA = /^-?(\d+,(\d{1,2}|\d{4,})|\d{1,3}(\.\d{3})+,\d+|\d{1,3}(\.\d{3}){2,})$/;
const POINT = /^-?(\d+\.(\d{1,2}|\d{4,})|\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,})$/;
/** Thousands with one sign, thousandths with the other. */
const EITHER = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/** Which sign stands before the decimals in a column, by the numbers in it that can be read in one way only. */
export function decimalsIn(rows: readonly TableRow[], index: number): Decimals {
  const numbers = rows.map(({ cells }) => numberIn(cells[index]));
  const [comma, point] = [COMMA, POINT].map((pattern) => numbers.some((number) => pattern.test(number)));
  if (comma || point) return comma && point ? "both" : comma ? "comma" : "point";
  const thousands = [",", "."].filter((sign) => numbers.some((each) => EITHER.test(each) && each.includes(sign)));
  return thousands.length === 2 ? "both" : null;
}

/** A cell as its column reads it: with a point before its decimals, and no sign between thousands. */
export function inColumn(cell: Cell | undefined, decimals: Decimals): Cell | undefined {
  if (typeof cell !== "string" || (decimals !== "comma" && decimals !== "point")) return cell;
  const number = numberIn(cell);
  const [sign, thousands] = decimals === "comma" ? [",", "."] : [".", ","];
  const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${sign}\\d+)?$`);
  const plain = new RegExp(`^-?\\d+(\\${sign}\\d+)?$`);
  if (!grouped.test(number) && !plain.test(number)) return cell;
  return String(Number(number.replaceAll(thousands, "").replace(sign, ".")));
}

/** What to know of a number of contacts that may be a thousand times as much or as little; null where it is sure. */
export function doubtOf(cell: Cell | undefined, decimals: Decimals, read: number): Text | null {
  const number = typeof cell === "string" ? numberIn(cell) : "";
  // Nobody counts thousandths of contacts: it is only in doubt where its column does seem to.
  const isDoubtful = EITHER.test(number) && (decimals === "both" || read < 1000);
  if (!isDoubtful) return null;
  const comma = String(read).replace(".", ",");
  return decimals === "both"
    ? {
        en: `“${number}” is read as ${read}; the column has both decimal commas and decimal points, so check it.`,
        nl: `“${number}” is gelezen als ${comma}; in de kolom staan zowel punten als komma’s voor decimalen, dus kijk dit na.`,
      }
    : {
        en: `“${number}” is read as ${read}, as the other numbers in the column are written; check it.`,
        nl: `“${number}” is gelezen als ${comma}, zoals de andere getallen in de kolom zijn geschreven; kijk dit na.`,
      };
}

/** Without a currency sign and a percent sign. */
function numberIn(cell: Cell | undefined): string {
  return cellText(cell).replace(/^[€$£]\s*|\s*%$/g, "");
}
