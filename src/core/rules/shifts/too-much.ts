import { shiftsOf } from "../../numbers/mix.ts";
import type { Shift, Strategy } from "../../strategy/model.ts";

/** Shifts that together take more from one channel than comes in there. */
export interface Overdrawn {
  readonly moment: string;
  readonly from: string;
  /** The customers for whom it is too much; null for all. */
  readonly segment: string | null;
  readonly ids: readonly string[];
  readonly sum: number;
}

/** The channels of a contact moment from which its shifts move more than 100%. */
export function overdrawn(strategy: Strategy, moment: string): Overdrawn[] {
  const ids = shiftsOf(strategy, moment);
  const shifts = ids.map((id) => strategy.shifts[id] as Shift);
  const channels = new Set(shifts.flatMap(({ from }) => (from === undefined ? [] : [from])));
  const segments = [null, ...new Set(shifts.flatMap(({ segment }) => (segment === undefined ? [] : [segment])))];
  return [...channels].flatMap((from) => {
    const all = segments.map((segment) => taken(strategy, ids, { moment, from, segment }));
    const first = all.find(({ sum }) => sum > 1 + 1e-9);
    return first === undefined ? [] : [first];
  });
}

type Source = Pick<Overdrawn, "moment" | "from" | "segment">;

/** What shifts take from one channel; a shift without a segment takes from every segment alike. */
function taken(strategy: Strategy, ids: readonly string[], source: Source): Overdrawn {
  const taking = ids.filter((id) => {
    const { from, segment } = strategy.shifts[id] as Shift;
    return from === source.from && (segment === undefined || segment === source.segment);
  });
  return { ...source, ids: taking, sum: taking.reduce((sum, id) => sum + (strategy.shifts[id]?.share ?? 0), 0) };
}
