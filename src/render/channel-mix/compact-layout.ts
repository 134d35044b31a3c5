import type { ChannelMixPicture, MixRow } from "../../core/pictures/types/channel-mix.ts";
import { PADDING } from "./layout.ts";

/** From this many contact moments on a page of bars would be endless. */
export const COMPACT_FROM = 40;

export const ROW = 26;
const HEAD = 40;
/** What stands above a column: what its figures are. */
const COLUMN_HEAD = 22;
const COLUMN_GAP = 32;
const TWO_FROM = 760;

/** `null`: on the threshold, or without values. */
export type Group = MixRow["quadrant"];

const GROUPS: readonly Group[] = ["encourage", "self-service", "simplify", "eliminate", null];

/** What stands in a column, from top to bottom. */
export type CompactLine =
  | {
      readonly kind: "head";
      readonly group: Group;
      readonly count: number;
      readonly again: boolean;
      readonly y: number;
    }
  | { readonly kind: "row"; readonly row: MixRow; readonly y: number };

export interface CompactColumn {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly CompactLine[];
}

export interface CompactLayout {
  readonly columns: readonly CompactColumn[];
  /** Of a column: where bars begin and end, and where the two figures end, from its left. */
  readonly bars: { readonly left: number; readonly right: number };
  readonly digital: number;
  readonly bottom: number;
}

/** Contact moments in columns, by what is to be done with them, those with the most contacts first. */
export function layoutCompact({ rows }: ChannelMixPicture, width: number, top: number): CompactLayout {
  const count = width >= TWO_FROM ? 2 : 1;
  const columnWidth = (width - 2 * PADDING - (count - 1) * COLUMN_GAP) / count;
  const groups = GROUPS.map((group) => ({ group, rows: byContacts(rows.filter((row) => row.quadrant === group)) }));
  const used = groups.filter((group) => group.rows.length > 0);
  const all = used.reduce((sum, group) => sum + HEAD + group.rows.length * ROW, 0);
  const begin = top + COLUMN_HEAD;
  const full = begin + all / count + HEAD;
  const columns: CompactLine[][] = [[]];
  let y = begin;
  const place = (height: number, line: (y: number) => CompactLine): void => {
    columns.at(-1)?.push(line(y));
    y += height;
  };
  const next = (needed: number): boolean => {
    if (columns.length === count || y + needed <= full) return false;
    columns.push([]);
    y = begin;
    return true;
  };
  for (const { group, rows: own } of used) {
    const head = (again: boolean) => place(HEAD, (at) => ({ kind: "head", group, count: own.length, again, y: at }));
    next(HEAD + ROW);
    head(false);
    for (const row of own) {
      if (next(ROW)) head(true);
      place(ROW, (at) => ({ kind: "row", row, y: at }));
    }
  }
  const bottoms = columns.map((lines) => (lines.at(-1)?.y ?? begin) + ROW);
  const left = Math.round(columnWidth * 0.42);
  return {
    columns: columns.map((lines, index) => ({
      x: PADDING + index * (columnWidth + COLUMN_GAP),
      width: columnWidth,
      lines,
    })),
    bars: { left, right: columnWidth - 136 },
    digital: columnWidth - 54,
    bottom: Math.max(...bottoms),
  };
}

function byContacts(rows: readonly MixRow[]): MixRow[] {
  return [...rows].sort((a, b) => (b.now.contacts ?? -1) - (a.now.contacts ?? -1));
}
