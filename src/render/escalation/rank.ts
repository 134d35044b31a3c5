import type { EscalationPicture, EscalationStepPicture } from "../../core/pictures/types/escalation.ts";

/** Where each step stands, before anything is measured. */
export interface Ranks {
  /** The lanes from left to right: ids of roles, null for steps without one. */
  readonly lanes: readonly (string | null)[];
  /** Of each step, by its place in the list: its lane and its row. No two share both. */
  readonly cells: readonly Cell[];
  /** Where each step goes; null where nowhere. Arrows that close a circle go up, all others down. */
  readonly arrows: readonly (Arrow | null)[];
  readonly rows: number;
}

export interface Cell {
  readonly lane: number;
  readonly row: number;
}

export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly loop: boolean;
}

/** Steps in rows below those they come from, in the lanes of their roles. */
export function rankSteps(picture: EscalationPicture): Ranks {
  const { steps } = picture;
  const arrows = steps.map((step, from) => arrowOf(steps, step, from));
  const lanes = orderLanes(lanesOf(picture), steps, arrows);
  const laneOf = steps.map(({ role }) => lanes.indexOf(role));
  const rows = rowsOf(picture, laneOf, arrows);
  return {
    lanes,
    arrows,
    cells: steps.map((_, index) => ({ lane: laneOf[index] ?? 0, row: rows[index] ?? 0 })),
    rows: Math.max(-1, ...rows) + 1,
  };
}

function arrowOf(steps: readonly EscalationStepPicture[], step: EscalationStepPicture, from: number): Arrow | null {
  const to = steps.findIndex(({ id }) => id === step.arrow?.to);
  return to < 0 ? null : { from, to, loop: step.arrow?.problem === "loop" };
}

function lanesOf({ roles, steps }: EscalationPicture): (string | null)[] {
  const ids: (string | null)[] = roles.map(({ id }) => id);
  return steps.some(({ role }) => role === null) ? [...ids, null] : ids;
}

/**
 * The order of lanes in which arrows go the least sideways, which is also what
 * lets them cross least; as given where no other is better. A lane at a time
 * goes to its best place, until none gains.
 */
function orderLanes(
  given: readonly (string | null)[],
  steps: readonly EscalationStepPicture[],
  arrows: readonly (Arrow | null)[],
): readonly (string | null)[] {
  const pairs = arrows.flatMap((arrow) =>
    arrow === null ? [] : [[steps[arrow.from]?.role ?? null, steps[arrow.to]?.role ?? null] as const],
  );
  const cost = (lanes: readonly (string | null)[]): number =>
    pairs.reduce((sum, [from, to]) => sum + Math.abs(lanes.indexOf(from) - lanes.indexOf(to)), 0);
  let best = given;
  let bestCost = cost(given);
  for (let round = 0; round < given.length; round++) {
    const before = bestCost;
    for (const lane of given) {
      const others = best.filter((each) => each !== lane);
      for (let place = 0; place <= others.length; place++) {
        const moved = [...others.slice(0, place), lane, ...others.slice(place)];
        const movedCost = cost(moved);
        if (movedCost < bestCost) [best, bestCost] = [moved, movedCost];
      }
    }
    if (bestCost === before) break;
  }
  return best;
}

/** Each step below all that go to it, those on the way first where two want one place. */
function rowsOf(picture: EscalationPicture, laneOf: readonly number[], arrows: readonly (Arrow | null)[]): number[] {
  const { steps, way } = picture;
  const down = arrows.filter((arrow) => arrow !== null && !arrow.loop) as Arrow[];
  const waiting = steps.map((_, index) => down.filter(({ to }) => to === index).length);
  const first = (index: number): number => {
    const place = way.indexOf(steps[index]?.id ?? "");
    return place < 0 ? way.length + index : place;
  };
  const rows = steps.map(() => 0);
  const taken = new Set<string>();
  const ready = steps.map((_, index) => index).filter((index) => waiting[index] === 0);
  while (ready.length > 0) {
    ready.sort((a, b) => first(a) - first(b));
    const index = ready.shift() as number;
    let row = rows[index] ?? 0;
    while (taken.has(`${laneOf[index]}/${row}`)) row += 1;
    taken.add(`${laneOf[index]}/${row}`);
    rows[index] = row;
    const arrow = down.find(({ from }) => from === index);
    if (arrow === undefined) continue;
    rows[arrow.to] = Math.max(rows[arrow.to] ?? 0, row + 1);
    waiting[arrow.to] = (waiting[arrow.to] ?? 0) - 1;
    if (waiting[arrow.to] === 0) ready.push(arrow.to);
  }
  return rows;
}
