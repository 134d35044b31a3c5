import type { Ranks } from "./rank.ts";
import type { Route, RouteEnds } from "./routes.ts";

/** A piece of an arrow that goes sideways in a band between two rows. */
interface Piece {
  readonly route: Route;
  readonly which: "leaves" | "arrives";
  readonly band: number;
  /** Its ends, and whether the arrow goes up or down from each. */
  readonly ends: readonly [PieceEnd, PieceEnd];
}

interface PieceEnd {
  readonly x: number;
  readonly goes: "up" | "down";
}

export interface Bands {
  /** How many tracks each band has; band `n` lies above row `n`. */
  readonly counts: readonly number[];
  readonly trackOf: ReadonlyMap<Route, { readonly leaves: number; readonly arrives: number }>;
}

/** Puts the pieces that go sideways in a band on tracks, so that none lies on another and few cross. */
export function bandTracks(all: readonly ({ readonly route: Route } & RouteEnds)[], ranks: Ranks): Bands {
  const pieces = all.flatMap((each) => piecesOf(each, ranks));
  const counts: number[] = [];
  const trackOf = new Map<Route, { leaves: number; arrives: number }>();
  for (let band = 0; band <= ranks.rows; band++) {
    const own = untangle(pieces.filter((piece) => piece.band === band));
    own.forEach(({ route, which }, track) => {
      trackOf.set(route, { leaves: 0, arrives: 0, ...trackOf.get(route), [which]: track });
    });
    counts.push(own.length);
  }
  return { counts, trackOf };
}

function piecesOf({ route, leaves, arrives, aside }: { readonly route: Route } & RouteEnds, ranks: Ranks): Piece[] {
  const { arrow } = route;
  const below = (ranks.cells[arrow.from]?.row ?? 0) + 1;
  const above = ranks.cells[arrow.to]?.row ?? 0;
  if (aside === null) {
    if (leaves === arrives) return [];
    const ends = [end(leaves, "up"), end(arrives, "down")] as const;
    return [{ route, which: "leaves", band: below, ends }];
  }
  const down = above > below;
  return [
    { route, which: "leaves", band: below, ends: [end(leaves, "up"), end(aside, down ? "down" : "up")] },
    { route, which: "arrives", band: above, ends: [end(aside, down ? "up" : "down"), end(arrives, "down")] },
  ];
}

function end(x: number, goes: PieceEnd["goes"]): PieceEnd {
  return { x, goes };
}

/** Neighbours change places as long as fewer cross for it. */
function untangle(pieces: readonly Piece[]): readonly Piece[] {
  const order = [...pieces];
  for (let round = 0; round < order.length; round++) {
    let changed = false;
    for (let at = 0; at + 1 < order.length; at++) {
      const [upper, lower] = [order[at] as Piece, order[at + 1] as Piece];
      if (crossings(lower, upper) >= crossings(upper, lower)) continue;
      [order[at], order[at + 1]] = [lower, upper];
      changed = true;
    }
    if (!changed) break;
  }
  return order;
}

/** How often two pieces cross when one lies on a track above the other. */
function crossings(upper: Piece, lower: Piece): number {
  const into = (piece: Piece, other: Piece, goes: PieceEnd["goes"]): number =>
    other.ends.filter((each) => each.goes === goes && within(each.x, piece)).length;
  return into(upper, lower, "up") + into(lower, upper, "down");
}

function within(x: number, { ends: [a, b] }: Piece): boolean {
  return x >= Math.min(a.x, b.x) && x <= Math.max(a.x, b.x);
}
