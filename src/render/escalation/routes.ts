import type { Arrow, Ranks } from "./rank.ts";

/** How an arrow gets from its step to the next, before anything is measured. */
export interface Route {
  readonly arrow: Arrow;
  /** Where it arrives at its step: 0 straight from above, others beside each other from 1 to `ports`. */
  readonly port: number;
  readonly ports: number;
  /** Beside the lanes, where other steps stand in the way: the gap before this lane, and its track there. */
  readonly aside: { readonly gap: number; readonly track: number } | null;
}

/** The x of the two ends of an arrow, and of the gap that it goes through. */
export interface RouteEnds {
  readonly leaves: number;
  readonly arrives: number;
  readonly aside: number | null;
}

export interface Routes {
  readonly routes: readonly Route[];
  /** How many tracks the gap before each lane has, and the one behind the last. */
  readonly gapTracks: readonly number[];
}

/** Straight down where nothing stands in the way, else through the gaps between the lanes. */
export function routeArrows(ranks: Ranks): Routes {
  const arrows = ranks.arrows.filter((arrow) => arrow !== null);
  const asides = arrows.filter((arrow) => !isFree(arrow, ranks)).map((arrow) => ({ arrow, gap: gapOf(arrow, ranks) }));
  const gapTracks: number[] = [...ranks.lanes, null].map(() => 0);
  const tracks = new Map<Arrow, { gap: number; track: number }>();
  for (let gap = 0; gap < gapTracks.length; gap++) {
    const spans = asides
      .filter((aside) => aside.gap === gap)
      .map(({ arrow }) => ({ arrow, ...rowSpan(arrow, ranks) }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const ends: number[] = [];
    for (const { arrow, start, end } of spans) {
      const free = ends.findIndex((last) => last < start);
      const track = free < 0 ? ends.length : free;
      ends[track] = end;
      tracks.set(arrow, { gap, track });
    }
    gapTracks[gap] = ends.length;
  }
  return { gapTracks, routes: withPorts(arrows, tracks, ranks) };
}

/** Whether no step stands between the row below the one and the other, in the lane of the other. */
function isFree({ from, to, loop }: Arrow, { cells }: Ranks): boolean {
  const [start, end] = [cells[from], cells[to]];
  if (loop || start === undefined || end === undefined) return false;
  return cells.every(({ lane, row }) => lane !== end.lane || row <= start.row || row >= end.row);
}

/** The gap beside the lane that it leaves, on the side of the lane that it goes to. */
function gapOf({ from, to }: Arrow, { cells }: Ranks): number {
  const [start, end] = [cells[from]?.lane ?? 0, cells[to]?.lane ?? 0];
  return end > start ? start + 1 : start;
}

/** The bands between rows that it goes through beside the lanes; band `n` lies above row `n`. */
function rowSpan({ from, to }: Arrow, { cells }: Ranks): { start: number; end: number } {
  const leaves = (cells[from]?.row ?? 0) + 1;
  const arrives = cells[to]?.row ?? 0;
  return { start: Math.min(leaves, arrives), end: Math.max(leaves, arrives) };
}

/**
 * Straight down it arrives where arrows leave too; all others have places of
 * their own, in the order of the lanes that they come from.
 */
function withPorts(
  arrows: readonly Arrow[],
  tracks: ReadonlyMap<Arrow, { gap: number; track: number }>,
  { cells }: Ranks,
): Route[] {
  const lane = (index: number): number => cells[index]?.lane ?? 0;
  const straight = (arrow: Arrow): boolean => !tracks.has(arrow) && lane(arrow.from) === lane(arrow.to);
  return arrows.map((arrow) => {
    const others = arrows
      .filter((each) => each.to === arrow.to && !straight(each))
      .sort((a, b) => lane(a.from) - lane(b.from) || a.from - b.from);
    const aside = tracks.get(arrow) ?? null;
    return { arrow, port: others.indexOf(arrow) + 1, ports: others.length, aside };
  });
}
