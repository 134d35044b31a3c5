import type { Shift, Strategy } from "../strategy/model.ts";
import { named } from "../strategy/named.ts";
import { remembered } from "../text/memo.ts";
import { type ByChannel, scaled, total } from "./parts.ts";
import { because, isReason, type Reason } from "./reason.ts";

/** The channels of a contact moment, now and once its shifts are finished. */
export interface ComputedMix {
  readonly now: ByChannel;
  /** By where contacts are resolved, as shares of today's contacts: they sum to `remaining`. */
  readonly resolved: ByChannel;
  /** As shares of the contacts that remain. */
  readonly target: ByChannel;
  /** The part of today's contacts that remains. */
  readonly remaining: number;
}

/** The mix of a contact moment that is written down; a segment's where one is asked for. */
export function mixNow(strategy: Strategy, moment: string, segment: string | null): ByChannel | Reason {
  const mix = strategy.channelMix[moment];
  const name = named(strategy.contactMoments, moment);
  if (mix === undefined) return because(`${name} has no channel mix`, `${name} heeft geen kanaalmix`);
  const now = segment === null ? mix.now : (mix.segments?.[segment]?.now ?? mix.now);
  if (now === undefined || Object.keys(now).length === 0) {
    return because(`the channel mix of ${name} has no now`, `de kanaalmix van ${name} heeft geen now`);
  }
  return now as ByChannel;
}

/** The share of a moment's contacts that a segment has (domain: section 3, Volumes). */
export function segmentShare(strategy: Strategy, moment: string, segment: string): number | Reason {
  const share = strategy.channelMix[moment]?.segments?.[segment]?.volumeShare ?? strategy.segments[segment]?.share;
  const [who, what] = [named(strategy.segments, segment), named(strategy.contactMoments, moment)];
  return (
    share ??
    because(
      `the share of the segment ${who} in ${what} is not known`,
      `het aandeel van het segment ${who} in ${what} is niet bekend`,
    )
  );
}

/** The channel in which contacts land that a shift does not solve. */
export function leakChannel(strategy: Strategy, shift: Shift): string | undefined {
  return shift.leaksTo ?? (shift.to === undefined ? undefined : strategy.channels[shift.to]?.fallback) ?? shift.from;
}

/** The ids of the shifts of a contact moment, in the order of the strategy. */
export function shiftsOf({ shifts }: Strategy, moment: string): readonly string[] {
  return shiftsByMoment(shifts).get(moment) ?? [];
}

/** Asked for of every contact moment, again and again: to seek among all shifts each time takes the square of it. */
const shiftsByMoment = remembered((shifts: Strategy["shifts"]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [id, { moment }] of Object.entries(shifts)) {
    if (moment === undefined) continue;
    const ids = found.get(moment);
    if (ids === undefined) found.set(moment, [id]);
    else ids.push(id);
  }
  return found;
});

/**
 * The mix of a contact moment, or of a segment within it, with all its shifts
 * finished (domain: section 3, Mix). Shifts add up, all from `now`.
 */
export function computeMix(strategy: Strategy, moment: string, segment: string | null = null): ComputedMix | Reason {
  const now = mixNow(strategy, moment, segment);
  if (isReason(now)) return now;
  const resolved: Record<string, number> = Object.assign(Object.create(null), now);
  for (const id of shiftsOf(strategy, moment)) {
    const shift = strategy.shifts[id] as Shift;
    if (segment !== null && shift.segment !== undefined && shift.segment !== segment) continue;
    const applied = applyShift(strategy, id, shift, segment === null ? null : now, resolved);
    if (isReason(applied)) return applied;
  }
  const remaining = total(resolved);
  if (!(remaining > 0)) {
    const name = named(strategy.contactMoments, moment);
    return because(`no contacts of ${name} remain`, `er blijven geen contacten van ${name} over`);
  }
  return { now, resolved, target: scaled(resolved, 1 / remaining), remaining };
}

/** Moves what one shift moves; `own` is the segment's mix when a segment is looked at alone. */
function applyShift(
  strategy: Strategy,
  id: string,
  shift: Shift,
  own: ByChannel | null,
  resolved: Record<string, number>,
): null | Reason {
  const moved = own === null ? movedShare(strategy, id, shift) : movedWithin(id, shift, own);
  if (isReason(moved)) return moved;
  const leak = leakChannel(strategy, shift);
  const { from, to } = shift;
  if (from === undefined || to === undefined || leak === undefined) return missing(id, "from, to");
  const leakage = shift.leakage ?? 0;
  resolved[from] = (resolved[from] ?? 0) - moved;
  if (to !== "none") resolved[to] = (resolved[to] ?? 0) + moved * (1 - leakage);
  if (leakage > 0) resolved[leak] = (resolved[leak] ?? 0) + moved * leakage;
  return null;
}

/** The part of all contacts of its moment that a finished shift takes from its channel. */
export function movedShare(strategy: Strategy, id: string, shift: Shift): number | Reason {
  if (shift.moment === undefined) return missing(id, "moment");
  const now = mixNow(strategy, shift.moment, shift.segment ?? null);
  if (isReason(now)) return now;
  const within = movedWithin(id, shift, now);
  if (isReason(within) || shift.segment === undefined) return within;
  const weight = segmentShare(strategy, shift.moment, shift.segment);
  return isReason(weight) ? weight : weight * within;
}

/** The part that a finished shift takes of those whose mix is given. */
export function movedWithin(id: string, shift: Shift, now: ByChannel): number | Reason {
  if (shift.share === undefined) return missing(id, "share");
  if (shift.from === undefined) return missing(id, "from");
  return (now[shift.from] ?? 0) * shift.share;
}

function missing(id: string, key: string): Reason {
  return because(`${key} of the shift ${id} is missing`, `${key} van de verschuiving ${id} ontbreekt`);
}
