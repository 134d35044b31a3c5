import type { Snapshot } from "../../project/snapshot.ts";
import { channelOf } from "./channels.ts";
import { type Cell, cellText, isEmptyCell, type Sheet, type TableRow } from "./table.ts";

/** What a column of the table can say of a contact moment, channels aside. */
export type Role = "name" | "question" | "volume" | "customer" | "organisation" | "code" | "cause";

/** A column of the table. */
export interface Column {
  readonly index: number;
  readonly title: string;
  readonly is:
    | { readonly kind: "role"; readonly role: Role }
    | { readonly kind: "channel"; readonly id: string }
    | null;
  /** Another column before it has the same title, and is the one that is used. */
  readonly doubled: boolean;
}

/** The columns of a sheet, and the rows below its header. */
export interface Layout {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

/** Titles and logos stand above a header, but no more than this. */
const HEADER_WITHIN = 15;

/**
 * Finds the header of a sheet: the row, or two rows one above the other, in
 * which most columns are recognised; where none is, the first with two texts.
 */
export function layoutOf(snapshot: Snapshot, sheet: Sheet): Layout {
  let best = { score: 0, at: firstWithTexts(sheet), height: 1 };
  for (let at = 0; at < Math.min(HEADER_WITHIN, sheet.rows.length); at++) {
    for (const height of [1, 2]) {
      const titles = titlesAt(sheet, at, height);
      const score = titles === null ? 0 : columnsOf(snapshot, titles).filter((column) => column.is !== null).length;
      if (score > best.score) best = { score, at, height };
    }
  }
  const titles = titlesAt(sheet, best.at, best.height) ?? [];
  return { columns: columnsOf(snapshot, titles), rows: sheet.rows.slice(best.at + best.height) };
}

function firstWithTexts({ rows }: Sheet): number {
  const at = rows.findIndex(({ cells }) => cells.filter((cell) => typeof cell === "string" && cell !== "").length > 1);
  return Math.max(0, at);
}

/** The titles of a header; in the upper of two rows an empty cell is part of the one before it. Null where there are numbers. */
function titlesAt({ rows }: Sheet, at: number, height: number): string[] | null {
  const lines = rows.slice(at, at + height).map(({ cells }) => cells);
  const lower = lines.at(-1);
  if (lower === undefined || lines.length < height || lines.some((line) => line.some(isNumber))) return null;
  if (height === 1) return lower.map(cellText);
  const upper = lines[0] as readonly Cell[];
  const width = Math.max(upper.length, lower.length);
  let above = "";
  return Array.from({ length: width }, (_, index) => {
    if (!isEmptyCell(upper[index])) above = cellText(upper[index]);
    const below = cellText(lower[index]);
    return below === "" && isEmptyCell(upper[index]) ? "" : `${above} ${below}`.trim();
  });
}

function isNumber(cell: Cell): boolean {
  return typeof cell === "number" || (typeof cell === "string" && /^[\s€]*-?\d[\d.,\s]*%?$/.test(cell));
}

/** Each role once: the first column that says so has it. */
function columnsOf(snapshot: Snapshot, titles: readonly string[]): Column[] {
  const taken = new Set<string>();
  return titles.map((title, index) => {
    const is = meaningOf(snapshot, title);
    const key = is === null ? null : is.kind === "role" ? is.role : `channel ${is.id}`;
    const doubled = title !== "" && titles.slice(0, index).some((each) => each.toLowerCase() === title.toLowerCase());
    if (key === null || taken.has(key)) return { index, title, is: null, doubled };
    taken.add(key);
    return { index, title, is, doubled };
  });
}

const CUSTOMER = /klant|customer|client|inwoner|burger|resident|citizen/;
const ORGANISATION = /organi[sz]ati[eo]n?|bedrijf|company|business|organisatie|ons\b|ours?\b|gemeente/;
const WORTH = /waarde|value|score|belang|importance|worth/;

const ROLES: readonly (readonly [Role, (title: string) => boolean])[] = [
  ["customer", (title) => CUSTOMER.test(title) && WORTH.test(title)],
  ["organisation", (title) => ORGANISATION.test(title) && WORTH.test(title)],
  ["volume", (title) => /volume|aantal|\bnumber\b|\bcount\b|per (jaar|year|maand|month|week)|totaal|total/.test(title)],
  ["question", (title) => /vraag|question/.test(title)],
  // Not a postcode.
  ["code", (title) => /\bcode|(reden|reason|onderwerp|topic|contact)s?-?codes?\b/.test(title)],
  ["cause", (title) => /oorzaak|\bcause/.test(title)],
  [
    "name",
    (title) =>
      /^(name|naam)$|reden|reason|onderwerp|subject|contactmoment|contact moment|omschrijving|description|categor|topic|intent|titel|title/.test(
        title,
      ),
  ],
  ["volume", (title) => /contacten|contacts|calls/.test(title)],
];

function meaningOf(snapshot: Snapshot, title: string): Column["is"] {
  const folded = title.toLowerCase();
  if (folded === "") return null;
  const channel = channelOf(snapshot, title);
  if (channel !== null) return { kind: "channel", id: channel };
  const role = ROLES.find(([, means]) => means(folded))?.[0];
  return role === undefined ? null : { kind: "role", role };
}

/** The column with a role; undefined where there is none. */
export function columnWith(columns: readonly Column[], role: Role): Column | undefined {
  return columns.find(({ is }) => is?.kind === "role" && is.role === role);
}
