import { computeMix } from "../../numbers/mix.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Shift, Strategy } from "../../strategy/model.ts";

/** Changes of a shift, those first that lead to the declared target of its moment; in their order where there is none. */
export function towardTarget(strategy: Strategy, id: string, changes: readonly Partial<Shift>[]): Partial<Shift>[] {
  const misses = new Map(changes.map((change) => [change, missOf(strategy, id, change)]));
  return [...changes].sort((a, b) => (misses.get(a) ?? 0) - (misses.get(b) ?? 0));
}

/** How many shares lie elsewhere than the target says once a shift is changed: 0…2. */
function missOf(strategy: Strategy, id: string, change: Partial<Shift>): number {
  const shift = { ...strategy.shifts[id], ...change };
  const moment = shift.moment ?? "";
  const declared = strategy.channelMix[moment]?.target;
  if (declared === undefined) return 0;
  const mix = computeMix({ ...strategy, shifts: { ...strategy.shifts, [id]: shift } }, moment);
  if (isReason(mix)) return 2;
  const channels = Object.keys({ ...declared, ...mix.target });
  return channels.reduce((sum, one) => sum + Math.abs((mix.target[one] ?? 0) - (declared[one] ?? 0)), 0);
}
