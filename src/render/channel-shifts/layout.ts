import type { Figures, FlowChannel, FlowShift } from "./figures.ts";

/** The columns of the flow: where contacts begin, are tried first, are resolved. */
export const COLUMNS = ["now", "tried", "resolved"] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** A bar in a column; its height is its contacts on the one scale of the picture. */
export interface PlacedNode {
  readonly column: ColumnName;
  /** Null for what is prevented. */
  readonly channel: FlowChannel | null;
  readonly contacts: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** The box of induced demand below it; 0 where there is none. */
  readonly inducedHeight: number;
}

export type BandKind = "kept" | "moved" | "prevented" | "leaked";

/** Contacts on their way from one column to the next; equally high at both ends. */
export interface PlacedBand {
  readonly kind: BandKind;
  /** Null for what stays in its channel. */
  readonly flow: FlowShift | null;
  /** Whose colour it has: the key of the channel that it comes from. Null for what is prevented. */
  readonly from: string | null;
  readonly to: string | null;
  readonly half: 0 | 1;
  readonly contacts: number;
  readonly x: number;
  readonly endX: number;
  readonly y: number;
  readonly endY: number;
  readonly height: number;
}

export interface FlowLayout {
  readonly x: Readonly<Record<ColumnName, number>>;
  readonly top: number;
  readonly bottom: number;
  readonly nodes: readonly PlacedNode[];
  readonly bands: readonly PlacedBand[];
}

export const NODE_WIDTH = 14;
/** All contacts of today. */
const FLOW_HEIGHT = 330;
const GAP = 12;
/** The least room for a bar, with the lines of text beside it: the same in all columns, so that bands run level. */
const LEAST = 46;
const INDUCED_ROOM = 18;

export interface FlowFrame {
  readonly x: Readonly<Record<ColumnName, number>>;
  readonly top: number;
  readonly height: number;
}

/** The height that all stops together need: it stays the same as time passes. */
export function flowHeight(all: readonly Figures[]): number {
  return Math.max(0, ...all.flatMap((figures) => COLUMNS.map((column) => columnHeight(slotsOf(figures, column)))));
}

/** Places the bars and bands of one stop. */
export function layoutFlow(figures: Figures, { x, top, height }: FlowFrame): FlowLayout {
  const nodes = COLUMNS.flatMap((column) => {
    const slots = slotsOf(figures, column);
    let y = top + (height - columnHeight(slots)) / 2;
    return slots.map(({ channel, contacts, height: high, inducedHeight, room }) => {
      // A bar is in the middle of its room, for the text beside it.
      const place = y + (inducedHeight > 0 ? 0 : (room - high) / 2);
      y += room + GAP;
      return { column, channel, contacts, x: x[column], y: place, height: high, inducedHeight };
    });
  });
  return { x, top, bottom: top + height, nodes, bands: bandsOf(figures, nodes) };
}

interface Slot {
  readonly channel: FlowChannel | null;
  readonly contacts: number;
  readonly height: number;
  readonly inducedHeight: number;
  readonly room: number;
}

function slotsOf(figures: Figures, column: ColumnName): Slot[] {
  const scale = scaleOf(figures);
  const slot = (channel: FlowChannel | null, contacts: number, induced = 0): Slot => {
    const height = contacts * scale;
    const inducedHeight = induced > 0 ? Math.max(3, induced * scale) : 0;
    const below = inducedHeight > 0 ? Math.max(inducedHeight + 3, INDUCED_ROOM) : 0;
    return { channel, contacts, height, inducedHeight, room: Math.max(height + below, LEAST) };
  };
  const taken = awayAt(figures);
  const away = column === "tried" ? taken : figures.prevented;
  const prevented = column === "now" || away === 0 ? [] : [slot(null, away)];
  const channels = figures.channels.map((channel) =>
    slot(channel, channel[column], column === "tried" ? channel.induced : 0),
  );
  return [...prevented, ...channels];
}

function scaleOf({ now }: Figures): number {
  return now > 0 ? FLOW_HEIGHT / now : 0;
}

/** What shifts prevent, before some of it comes back all the same. */
function awayAt({ shifts }: Figures): number {
  return shifts.reduce((sum, { to, taken }) => (to === null ? sum + taken : sum), 0);
}

function columnHeight(slots: readonly Slot[]): number {
  return slots.reduce((sum, { room }) => sum + room + GAP, -GAP);
}

/** A band before it has a place; the ends of what is prevented have no channel. */
interface Link {
  readonly kind: BandKind;
  readonly flow: FlowShift | null;
  readonly half: 0 | 1;
  readonly from: string | null;
  readonly to: string | null;
  readonly contacts: number;
}

function linksOf(figures: Figures): Link[] {
  const { channels, shifts } = figures;
  const kept: Link[] = channels.map(({ key, kept: contacts }) => ({
    ...{ kind: "kept", flow: null, half: 0, from: key, to: key, contacts },
  }));
  const solved: Link[] = channels.map((channel) => {
    const leaked = shifts.reduce((sum, { to, leaked: part }) => (to === channel.key ? sum + part : sum), 0);
    return { kind: "kept", flow: null, half: 1, from: channel.key, to: channel.key, contacts: channel.tried - leaked };
  });
  const moving = shifts.flatMap((flow): Link[] => [
    {
      ...{ kind: flow.to === null ? "prevented" : "moved", flow, half: 0 },
      ...{ from: flow.from, to: flow.to, contacts: flow.taken },
    },
    { kind: "leaked", flow, half: 1, from: flow.to, to: flow.leak, contacts: flow.leaked },
    ...(flow.to === null
      ? [{ kind: "prevented", flow, half: 1, from: null, to: null, contacts: flow.prevented } as const]
      : []),
  ]);
  return [...kept, ...solved, ...moving].filter(({ contacts }) => contacts > 1e-9 * figures.now);
}

/** Bands leave and arrive in the order of the bars at their other end. */
function bandsOf(figures: Figures, nodes: readonly PlacedNode[]): PlacedBand[] {
  const scale = scaleOf(figures);
  const rank = new Map<string | null, number>([
    [null, -1],
    ...figures.channels.map(({ key }, at) => [key, at] as const),
  ]);
  const links = linksOf(figures);
  const starts = new Map<Link, number>();
  const ends = new Map<Link, number>();
  for (const node of nodes) {
    const key = node.channel?.key ?? null;
    const at = COLUMNS.indexOf(node.column);
    const pile = (side: "from" | "to", other: "from" | "to", half: number, places: Map<Link, number>): void => {
      let y = node.y;
      const own = links.filter((link) => link.half === half && link[side] === key);
      for (const link of own.sort((a, b) => (rank.get(a[other]) ?? 0) - (rank.get(b[other]) ?? 0))) {
        places.set(link, y);
        y += link.contacts * scale;
      }
    };
    if (at < 2) pile("from", "to", at, starts);
    if (at > 0) pile("to", "from", at - 1, ends);
  }
  const x = (column: ColumnName): number => nodes.find((node) => node.column === column)?.x ?? 0;
  return links.map((link) => ({
    ...link,
    x: x(link.half === 0 ? "now" : "tried") + NODE_WIDTH,
    endX: x(link.half === 0 ? "tried" : "resolved"),
    y: starts.get(link) ?? 0,
    endY: ends.get(link) ?? 0,
    height: link.contacts * scale,
  }));
}
