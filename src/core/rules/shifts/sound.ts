import { mixNow } from "../../numbers/mix.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Shift, Strategy } from "../../strategy/model.ts";

/** What a shift is computed from, besides dates and money. */
const MOVES_BY = ["moment", "segment", "from", "to", "share", "leakage", "leaksTo"] as const;

/** A shift that says what moves from where to where, and whose channels exist. */
export interface MovingShift extends Shift {
  readonly moment: string;
  readonly from: string;
  readonly to: string;
}

/** The shifts whose contact moment and channels are known; of the others another finding speaks. */
export function movingShifts(strategy: Strategy): [id: string, shift: MovingShift][] {
  return Object.entries(strategy.shifts).filter((entry): entry is [string, MovingShift] =>
    isMoving(strategy, entry[1]),
  );
}

function isMoving(strategy: Strategy, shift: Shift): shift is MovingShift {
  const { moment, from, to } = shift;
  if (moment === undefined || strategy.contactMoments[moment] === undefined) return false;
  return isChannel(strategy, from) && (to === "none" || isChannel(strategy, to));
}

function isChannel(strategy: Strategy, id: string | undefined): boolean {
  return id !== undefined && strategy.channels[id] !== undefined;
}

/** Whether what a shift moves is beyond doubt: all of it can be read, and it moves something somewhere. */
export function isSound(snapshot: Snapshot, id: string): boolean {
  const shift = snapshot.strategy.shifts[id];
  if (shift === undefined || !isMoving(snapshot.strategy, shift)) return false;
  if (shift.from === shift.to || nowOf(snapshot, shift) === 0) return false;
  return MOVES_BY.every((key) => shift[key] !== undefined || !isWritten(snapshot, id, key));
}

/** Whether a shift has a key, even with a value that could not be read. */
export function isWritten(snapshot: Snapshot, id: string, key: string): boolean {
  return snapshot.locate(`shifts.${id}.${key}`) !== null;
}

/** The share that the channel a shift comes from has today; null where that is not known. */
export function nowOf(snapshot: Snapshot, shift: MovingShift): number | null {
  const now = mixNow(snapshot.strategy, shift.moment, shift.segment ?? null);
  if (isReason(now)) return null;
  const unread = now[shift.from] === undefined && snapshot.locate(`${mixPath(snapshot, shift)}.${shift.from}`) !== null;
  return unread ? null : (now[shift.from] ?? 0);
}

/** Where today's mix stands that a shift counts with: its segment's own, else that of the whole. */
export function mixPath(snapshot: Snapshot, { moment, segment }: MovingShift): string {
  const own = `channelMix.${moment}.segments.${segment}.now`;
  return segment !== undefined && snapshot.locate(own) !== null ? own : `channelMix.${moment}.now`;
}
