import type { EscalationPicture, EscalationStepPicture } from "../../core/pictures/types/escalation.ts";
import type { Language } from "../../core/words/language.ts";
import { type Ranks, rankSteps } from "./rank.ts";
import { type Route, type RouteEnds, routeArrows } from "./routes.ts";
import { type Line, laneTexts, type StepTexts, stepTexts, TEXT_INSET, TEXT_LINE } from "./texts.ts";
import { bandTracks } from "./tracks.ts";

export const PADDING = 24;
/** The column at the left with the time so far. */
export const TIME_WIDTH = 124;
const LANE_MIN = 188;
const LANE_MAX = 330;
const GAP = 22;
const TRACK = 9;
/** Where arrows leave a card, from its left edge. */
const LEAVES = 16;
const HEAD_LINE = 15;
export interface PlacedLane {
  readonly role: string | null;
  readonly x: number;
  readonly width: number;
  readonly name: readonly string[];
  readonly notes: readonly Line[];
}

export interface Card {
  readonly step: EscalationStepPicture;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: readonly string[];
  readonly notes: readonly Line[];
  /** What stands beside the arrow that leaves it, from its first baseline. */
  readonly beside: { readonly x: number; readonly y: number; readonly lines: readonly Line[] };
  /** The stub of an arrow that arrives nowhere; null for others. */
  readonly stub: { readonly x: number; readonly from: number; readonly to: number } | null;
}

export interface PlacedArrow {
  readonly from: string;
  readonly to: string;
  readonly loop: boolean;
  /** Only horizontal and vertical pieces. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** Rows from the top of the first, in px. */
export interface FlowLayout {
  readonly lanes: readonly PlacedLane[];
  readonly cards: readonly Card[];
  readonly arrows: readonly PlacedArrow[];
  readonly headHeight: number;
  readonly height: number;
  readonly right: number;
}

/** Lanes, cards and arrows, none of which lies on another; `width` is what there is for the whole picture. */
export function layoutFlow(picture: EscalationPicture, language: Language, width: number): FlowLayout {
  const ranks = rankSteps(picture);
  const { routes, gapTracks } = routeArrows(ranks);
  const lanes = placeLanes(picture, ranks, gapTracks, width, language);
  const measured = picture.steps.map((step, index) =>
    stepTexts(picture, step, lanes.placed[ranks.cells[index]?.lane ?? 0]?.width ?? LANE_MIN, language),
  );
  const headHeight =
    Math.max(0, ...lanes.placed.map(({ name, notes }) => name.length * HEAD_LINE + notes.length * TEXT_LINE)) + 12;
  const xs = routes.map((route) => endsOf(route, ranks, lanes));
  const bands = bandTracks(
    routes.map((route, index) => ({ route, ...(xs[index] as RouteEnds) })),
    ranks,
  );
  const rows = stackRows(ranks, measured, bands.counts, headHeight + 14);
  const cards = picture.steps.map((step, index) => placeCard(step, index, { ranks, lanes, measured, rows }));
  return {
    lanes: lanes.placed,
    cards,
    arrows: routes.map((route, index) =>
      drawRoute(route, xs[index] as RouteEnds, picture, { ranks, cards, rows, tracks: bands.trackOf }),
    ),
    headHeight,
    height: rows.bottom,
    right: lanes.right,
  };
}

interface Lanes {
  readonly placed: readonly PlacedLane[];
  /** The first track of the gap before each lane, and behind the last. */
  readonly gapX: readonly number[];
  readonly right: number;
}

function placeLanes(
  picture: EscalationPicture,
  ranks: Ranks,
  gapTracks: readonly number[],
  width: number,
  language: Language,
): Lanes {
  // The first gap and the one behind the last lane need room only for their tracks.
  const gaps = gapTracks.map((tracks, index) => {
    const outer = index === 0 || index === gapTracks.length - 1;
    return tracks * TRACK + (outer ? (tracks > 0 ? 6 : 0) : GAP);
  });
  const room = width - 2 * PADDING - TIME_WIDTH - gaps.reduce((sum, gap) => sum + gap, 0);
  const laneWidth = Math.floor(Math.min(LANE_MAX, Math.max(LANE_MIN, room / Math.max(1, ranks.lanes.length))));
  const gapX: number[] = [];
  let x = PADDING + TIME_WIDTH;
  const placed = ranks.lanes.map((role, index) => {
    gapX.push(x + (index === 0 ? 3 : GAP / 2));
    x += gaps[index] ?? 0;
    const lane = { role, x, width: laneWidth, ...laneTexts(picture, role, laneWidth, language) };
    x += laneWidth;
    return lane;
  });
  gapX.push(x + 6);
  return { placed, gapX, right: x + (gaps.at(-1) ?? 0) };
}

interface Rows {
  readonly tops: readonly number[];
  readonly cardHeights: readonly number[];
  /** Where the tracks of the band above each row begin; one more below the last. */
  readonly trackTops: readonly number[];
  readonly bottom: number;
}

/** From a card to the first text beside its arrow, and from the last track to the next card. */
const BELOW_CARD = 6;
const ABOVE_CARD = 14;

function stackRows(ranks: Ranks, measured: readonly StepTexts[], tracks: readonly number[], top: number): Rows {
  const tops: number[] = [];
  const cardHeights: number[] = [];
  const trackTops: number[] = [];
  let y = top;
  for (let row = 0; row <= ranks.rows; row++) {
    const count = tracks[row] ?? 0;
    trackTops.push(y + TRACK / 2);
    y += count * TRACK + (row === 0 ? (count > 0 ? ABOVE_CARD : 0) : ABOVE_CARD);
    if (row === ranks.rows) break;
    tops.push(y);
    const own = measured.filter((_, index) => ranks.cells[index]?.row === row);
    const height = Math.max(0, ...own.map((each) => each.height));
    cardHeights.push(height);
    const text = Math.max(0, ...own.map((each) => each.beside.length));
    y += height + (text === 0 ? 4 : BELOW_CARD + text * TEXT_LINE + 4);
  }
  return { tops, cardHeights, trackTops, bottom: y };
}

interface Placing {
  readonly ranks: Ranks;
  readonly lanes: Lanes;
  readonly measured: readonly StepTexts[];
  readonly rows: Rows;
}

function placeCard(step: EscalationStepPicture, index: number, { ranks, lanes, measured, rows }: Placing): Card {
  const cell = ranks.cells[index] ?? { lane: 0, row: 0 };
  const lane = lanes.placed[cell.lane];
  const own = measured[index] as StepTexts;
  const [x, y, height] = [lane?.x ?? 0, rows.tops[cell.row] ?? 0, rows.cardHeights[cell.row] ?? 0];
  const bottom = y + height;
  const nowhere = step.arrow !== null && step.arrow.to === null;
  return {
    step,
    x,
    y,
    width: lane?.width ?? LANE_MIN,
    height,
    name: own.name,
    notes: own.notes,
    beside: { x: x + TEXT_INSET, y: bottom + BELOW_CARD + 10, lines: own.beside },
    stub: nowhere ? { x: x + LEAVES, from: bottom, to: bottom + BELOW_CARD + own.beside.length * TEXT_LINE - 2 } : null,
  };
}

function endsOf({ arrow, port, ports, aside }: Route, ranks: Ranks, lanes: Lanes): RouteEnds {
  const [start, end] = [arrow.from, arrow.to].map((index) => lanes.placed[ranks.cells[index]?.lane ?? 0]);
  const width = end?.width ?? LANE_MIN;
  const pitch = Math.min(16, (width - 2 * LEAVES - 20) / Math.max(1, ports));
  return {
    leaves: (start?.x ?? 0) + LEAVES,
    arrives: (end?.x ?? 0) + LEAVES + (port === 0 ? 0 : 20 + (port - 1) * pitch),
    aside: aside === null ? null : (lanes.gapX[aside.gap] ?? 0) + aside.track * TRACK,
  };
}

interface Drawing {
  readonly ranks: Ranks;
  readonly cards: readonly Card[];
  readonly rows: Rows;
  /** Of each route, its track in the band that it leaves by, and in the one that it arrives by. */
  readonly tracks: ReadonlyMap<Route, { readonly leaves: number; readonly arrives: number }>;
}

function drawRoute(
  route: Route,
  ends: RouteEnds,
  picture: EscalationPicture,
  { ranks, cards, rows, tracks }: Drawing,
): PlacedArrow {
  const { from, to, loop } = route.arrow;
  const [start, end] = [cards[from] as Card, cards[to] as Card];
  const bottom = start.y + start.height;
  const own = tracks.get(route) ?? { leaves: 0, arrives: 0 };
  const y1 = (rows.trackTops[(ranks.cells[from]?.row ?? 0) + 1] ?? 0) + own.leaves * TRACK;
  const y2 = (rows.trackTops[ranks.cells[to]?.row ?? 0] ?? 0) + own.arrives * TRACK;
  const points =
    ends.aside === null
      ? [
          { x: ends.leaves, y: bottom },
          { x: ends.leaves, y: y1 },
          { x: ends.arrives, y: y1 },
          { x: ends.arrives, y: end.y },
        ]
      : [
          { x: ends.leaves, y: bottom },
          { x: ends.leaves, y: y1 },
          { x: ends.aside, y: y1 },
          { x: ends.aside, y: y2 },
          { x: ends.arrives, y: y2 },
          { x: ends.arrives, y: end.y },
        ];
  return { from: picture.steps[from]?.id ?? "", to: picture.steps[to]?.id ?? "", loop, points };
}
