import type { Shift, Strategy } from "../strategy/model.ts";
import { named } from "../strategy/named.ts";
import { leakChannel, mixNow, movedShare, movedWithin, segmentShare, shiftsOf } from "./mix.ts";
import type { ByChannel } from "./parts.ts";
import { scaled } from "./parts.ts";
import { because, isReason, missing, type Outcome } from "./reason.ts";

/** What one shift does once it is finished, in contacts a year at today's volume. */
export interface ShiftFlow {
  readonly shift: string;
  readonly from: string;
  /** Null: what is moved is prevented, and tried nowhere. */
  readonly to: string | null;
  /** Where what is not solved comes back. */
  readonly leak: string;
  readonly moved: number;
  /** The part of what is moved that comes back. */
  readonly leaked: number;
  /** Extra contacts because the new way is so easy: on top, not in any share. */
  readonly induced: number;
}

/** The contacts of a moment today, and where its shifts take them. */
export interface MomentFlow {
  /** The part of the moment's contacts that these are: a segment's, else all. */
  readonly weight: number;
  readonly now: ByChannel;
  readonly shifts: readonly ShiftFlow[];
}

/** Where the contacts of a moment are while its shifts are under way. */
export interface FlowState {
  /** Tried first where they begin today. */
  readonly kept: ByChannel;
  /** By where a customer tries first. */
  readonly tried: ByChannel;
  /** By where they are resolved; with `prevented` the contacts of now. */
  readonly resolved: ByChannel;
  readonly prevented: number;
}

/** The contacts of a moment, or of a segment in it, and its shifts, or why they are not known. */
export function momentFlow(strategy: Strategy, moment: string, segment: string | null = null): Outcome<MomentFlow> {
  const all = strategy.contactMoments[moment]?.volume;
  if (all === undefined) return missing(`contactMoments.${moment}.volume`);
  const mix = mixNow(strategy, moment, segment);
  if (isReason(mix)) return mix;
  const weight = segment === null ? 1 : segmentShare(strategy, moment, segment);
  if (isReason(weight)) return weight;
  const volume = all * weight;
  const now = scaled(mix, volume);
  const shifts: ShiftFlow[] = [];
  for (const id of shiftsOf(strategy, moment)) {
    const ofOthers = segment !== null && (strategy.shifts[id]?.segment ?? segment) !== segment;
    if (ofOthers) continue;
    const flow = shiftFlow(strategy, id, volume, segment === null ? null : mix);
    if (isReason(flow)) return flow;
    shifts.push(flow);
  }
  const { kept } = flowState({ now, shifts }, () => 1);
  const over = Object.keys(kept).find((channel) => (kept[channel] as number) < 0);
  if (over === undefined) return { weight, now, shifts };
  const [name, channel] = [named(strategy.contactMoments, moment), named(strategy.channels, over)];
  return because(
    `the shifts of ${name} take more contacts from ${channel} than there are`,
    `de verschuivingen van ${name} halen meer contacten weg bij ${channel} dan er zijn`,
  );
}

/** `own` is the mix of a segment that is looked at alone. */
function shiftFlow(strategy: Strategy, id: string, volume: number, own: ByChannel | null): Outcome<ShiftFlow> {
  const shift = strategy.shifts[id] as Shift;
  const share = own === null ? movedShare(strategy, id, shift) : movedWithin(id, shift, own);
  if (isReason(share)) return share;
  const { from, to } = shift;
  if (from === undefined) return missing(`shifts.${id}.from`);
  if (to === undefined) return missing(`shifts.${id}.to`);
  const moved = volume * share;
  return {
    shift: id,
    from,
    to: to === "none" ? null : to,
    leak: leakChannel(strategy, shift) ?? from,
    moved,
    leaked: moved * (shift.leakage ?? 0),
    induced: to === "none" ? 0 : moved * (shift.inducedDemand ?? 0),
  };
}

/** A shift may take all there is, and floating-point sums of that end just beside 0. */
const NOTHING = 1e-9;

/** Where contacts are when of each shift so much (0…1) is done. */
export function flowState(
  { now, shifts }: Pick<MomentFlow, "now" | "shifts">,
  done: (shift: string) => number,
): FlowState {
  const kept: Record<string, number> = Object.assign(Object.create(null), now);
  for (const { shift, from, moved } of shifts) kept[from] = (kept[from] ?? 0) - moved * done(shift);
  for (const [channel, contacts] of Object.entries(kept)) {
    if (Math.abs(contacts) <= NOTHING * (now[channel] ?? 0)) kept[channel] = 0;
  }
  const tried: Record<string, number> = Object.assign(Object.create(null), kept);
  for (const { shift, to, moved } of shifts) {
    if (to !== null) tried[to] = (tried[to] ?? 0) + moved * done(shift);
  }
  const resolved: Record<string, number> = Object.assign(Object.create(null), tried);
  let prevented = 0;
  for (const { shift, to, leak, moved, leaked } of shifts) {
    if (to === null) prevented += (moved - leaked) * done(shift);
    else resolved[to] = (resolved[to] ?? 0) - leaked * done(shift);
    resolved[leak] = (resolved[leak] ?? 0) + leaked * done(shift);
  }
  return { kept, tried, resolved, prevented };
}
