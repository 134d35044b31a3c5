import { segmentMeetsBox, segmentsCross } from "./geometry.ts";
import {
  type LabelRequest,
  labelAir,
  type Obstacles,
  type PlacedLabel,
  possibleSpots,
  type Rank,
  rowOf,
} from "./label-spots.ts";

const rounds = 8;
/** Room between two labels on a line: less, and they read as one. */
const wordAir = 7;

/**
 * A label for as many requests as there is room for, by the order given; `null`
 * where there is none. Labels overlap nothing, and leaders cross nothing.
 */
export function placeLabels(requests: readonly LabelRequest[], obstacles: Obstacles, maxWidth: number): Labels {
  const spots = requests.map((request) => possibleSpots(request, obstacles, maxWidth));
  const rank = (index: number): Rank => requests[index]?.rank ?? 2;
  const inFirstRanks = (label: PlacedLabel | null, index: number): boolean => label !== null && rank(index) < 2;
  const worth = (labels: Labels): number => count(labels) + requests.length * labels.filter(inFirstRanks).length;
  let order = requests.map((_, index) => index).sort((a, b) => rank(a) - rank(b));
  let best: Labels = [];
  for (let round = 0; round < rounds; round += 1) {
    const placed = placeInOrder(spots, order);
    if (round === 0 || worth(placed) > worth(best)) best = placed;
    if (count(best) === requests.length) break;
    const isPlaced = (index: number): number => (placed[index] === null ? 0 : 1);
    order = order.toSorted((a, b) => rank(a) - rank(b) || isPlaced(a) - isPlaced(b));
  }
  makeRoom(best, spots, order);
  return best;
}

type Labels = (PlacedLabel | null)[];

function count(labels: Labels): number {
  return labels.filter((label) => label !== null).length;
}

function placeInOrder(spots: readonly (readonly PlacedLabel[])[], order: readonly number[]): Labels {
  const placed: Labels = spots.map(() => null);
  const standing = new StandingLabels();
  for (const index of order) {
    const spot = spots[index]?.find((label) => standing.isFree(label));
    if (spot === undefined) continue;
    placed[index] = spot;
    standing.put(index, spot);
  }
  return placed;
}

/** Gives missing labels the place of a single other one that can stand elsewhere. */
function makeRoom(placed: Labels, spots: readonly (readonly PlacedLabel[])[], order: readonly number[]): void {
  const standing = new StandingLabels();
  placed.forEach((label, index) => {
    if (label !== null) standing.put(index, label);
  });
  const refuges = new Map<number, readonly PlacedLabel[]>();
  const refugesOf = (index: number): readonly PlacedLabel[] => {
    const known = refuges.get(index);
    if (known !== undefined) return known;
    const found = (spots[index] ?? []).filter((label) => standing.isFree(label, index));
    refuges.set(index, found);
    return found;
  };
  for (const index of order) {
    if (placed[index] !== null) continue;
    for (const spot of spots[index] ?? []) {
      const rival = standing.onlyRival(spot);
      if (rival === null) continue;
      // Checked again: places that were free may have been taken since.
      const refuge = refugesOf(rival).find((label) => !collide(label, spot) && standing.isFree(label, rival));
      if (refuge === undefined) continue;
      placed[rival] = refuge;
      standing.put(rival, refuge);
      placed[index] = spot;
      standing.put(index, spot);
      break;
    }
  }
}

interface Standing {
  readonly index: number;
  readonly label: PlacedLabel;
}

/** Labels that have their place, in rows of the picture, so that a new one is held against its neighbours only. */
class StandingLabels {
  private readonly rows: Standing[][] = [];
  private readonly labels: PlacedLabel[] = [];

  /** Gives a label its place, instead of the one that it had. */
  put(index: number, label: PlacedLabel): void {
    const before = this.labels[index];
    if (before !== undefined) {
      for (let row = firstRow(before); row <= lastRow(before); row += 1) {
        this.rows[row] = (this.rows[row] ?? []).filter((other) => other.index !== index);
      }
    }
    this.labels[index] = label;
    for (let row = firstRow(label); row <= lastRow(label); row += 1) {
      const standing = this.rows[row];
      if (standing === undefined) this.rows[row] = [{ index, label }];
      else standing.push({ index, label });
    }
  }

  /** Whether a label would collide with none, but for the one that is left out. */
  isFree(label: PlacedLabel, leftOut = -1): boolean {
    const last = lastRow(label);
    for (let row = firstRow(label); row <= last; row += 1) {
      for (const other of this.rows[row] ?? []) {
        if (other.index !== leftOut && collide(label, other.label)) return false;
      }
    }
    return true;
  }

  /** The one label that this one collides with; null when there are more, or none. */
  onlyRival(label: PlacedLabel): number | null {
    let rival: number | null = null;
    const last = lastRow(label);
    for (let row = firstRow(label); row <= last; row += 1) {
      for (const other of this.rows[row] ?? []) {
        if (other.index === rival || !collide(label, other.label)) continue;
        if (rival !== null) return null;
        rival = other.index;
      }
    }
    return rival;
  }
}

/** The rows that a label and its leader reach into, air included. */
function firstRow({ box, leader }: PlacedLabel): number {
  const top = leader === null ? box.top : Math.min(box.top, leader.y1, leader.y2);
  return rowOf(top - labelAir);
}

function lastRow({ box, leader }: PlacedLabel): number {
  const bottom = leader === null ? box.bottom : Math.max(box.bottom, leader.y1, leader.y2);
  return rowOf(bottom + labelAir);
}

function collide(a: PlacedLabel, b: PlacedLabel): boolean {
  if (
    a.box.left < b.box.right + wordAir &&
    b.box.left < a.box.right + wordAir &&
    a.box.top < b.box.bottom + labelAir &&
    b.box.top < a.box.bottom + labelAir
  ) {
    return true;
  }
  if (a.leader !== null && segmentMeetsBox(a.leader, b.box, labelAir)) return true;
  if (b.leader !== null && segmentMeetsBox(b.leader, a.box, labelAir)) return true;
  return a.leader !== null && b.leader !== null && segmentsCross(a.leader, b.leader);
}
