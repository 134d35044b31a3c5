import type { ChannelMixPicture, MixBar, MixRow, MixShare } from "../../core/pictures/types/channel-mix.ts";

/** Which set of shares a bar shows. */
export type When = "now" | "target" | "declared";

export interface PlacedShare {
  readonly share: MixShare;
  readonly x: number;
  readonly width: number;
}

export interface PlacedBar {
  readonly when: When;
  readonly bar: MixBar;
  /** The top. */
  readonly y: number;
  readonly height: number;
  readonly shares: readonly PlacedShare[];
  /** What the shares add up to. */
  readonly sum: number;
}

export interface PlacedRow {
  readonly row: MixRow;
  readonly top: number;
  readonly bottom: number;
  readonly bars: readonly PlacedBar[];
}

export interface MixLayout {
  readonly width: number;
  readonly height: number;
  readonly nameWidth: number;
  /** Where bars begin and end. */
  readonly left: number;
  readonly right: number;
  readonly rows: readonly PlacedRow[];
  readonly bottom: number;
}

export const PADDING = 24;
/** Beside a bar: which it is. */
export const WHEN_WIDTH = 84;
const CONTACTS_WIDTH = 92;
const BAR = 20;
/** At the foot of a bar its colour is full; a declared target is that foot alone. */
export const STRIP = 5;
const BAR_GAP = 4;
const ROW_GAP = 20;
const LEAST_ROW = 36;

/** Rows below each other; all bars share one scale, which ends at 100%. */
export function layoutMix(picture: ChannelMixPicture, width: number, top: number): MixLayout {
  const nameWidth = Math.min(240, Math.max(120, Math.round(width * 0.24)));
  const left = PADDING + nameWidth + WHEN_WIDTH;
  const right = Math.max(left + 80, width - PADDING - CONTACTS_WIDTH);
  let y = top;
  const rows = picture.rows.map((row) => {
    const placed = placeRow(row, y, left, right - left);
    y = placed.bottom + ROW_GAP;
    return placed;
  });
  const bottom = rows.length === 0 ? top + 48 : y - ROW_GAP;
  return { width, height: bottom, nameWidth, left, right, rows, bottom };
}

function placeRow(row: MixRow, top: number, left: number, room: number): PlacedRow {
  const bars = placeBars(row, top, { left, room, height: BAR, gap: BAR_GAP });
  const last = bars.at(-1);
  return { row, top, bottom: Math.max(last === undefined ? top : last.y + last.height, top + LEAST_ROW), bars };
}

/** The bars of a row below each other. */
export function placeBars(
  row: MixRow,
  top: number,
  { left, room, height, gap }: Readonly<Record<"left" | "room" | "height" | "gap", number>>,
): PlacedBar[] {
  const bars: PlacedBar[] = [];
  let y = top;
  const add = (when: When, bar: MixBar, high: number): void => {
    bars.push({ when, bar, y, height: high, ...placeShares(bar, left, room) });
    y += high + gap;
  };
  add("now", row.now, height);
  add("target", row.target, height);
  if (row.declared !== null) add("declared", row.declared, STRIP);
  return bars;
}

/** Shares of more than 100% are drawn to scale within the room: the sum is said beside. */
function placeShares(bar: MixBar, left: number, room: number): Pick<PlacedBar, "shares" | "sum"> {
  const shares = (bar.shares ?? []).filter(({ share }) => share > 0);
  const sum = shares.reduce((all, { share }) => all + share, 0);
  const scale = room / Math.max(1, sum);
  let x = left;
  const placed = shares.map((share) => {
    const width = share.share * scale;
    const spot = { share, x, width };
    x += width;
    return spot;
  });
  return { shares: placed, sum };
}
