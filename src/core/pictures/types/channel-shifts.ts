import type { Part, Parts } from "../../numbers/kinds.ts";
import type { SourceSpot } from "./spot.ts";

/*
 * Contacts are a year at today's volume, unless it says otherwise; shares are
 * 0…1, `null` means unknown (never 0). Whatever changes over time has a value
 * for every stop.
 */

/** A month of the period, at its end; null for the target, once all shifts are finished. */
export type Stop = string | null;

export interface ShiftsChannel {
  readonly id: string;
  readonly name: string;
  /** Null where the channel is unknown or has no kind. */
  readonly part: Part | null;
  readonly now: number;
  /** Tried first where they begin today. */
  readonly kept: readonly number[];
  readonly tried: readonly number[];
  readonly resolved: readonly number[];
  /** Where its mix is written, for one moment; else the channel. Null for a channel that stands nowhere. */
  readonly source: SourceSpot | null;
}

export interface ShiftsShift {
  readonly id: string;
  readonly name: string;
  readonly moment: { readonly id: string; readonly name: string };
  readonly from: string;
  /** Null: prevented. */
  readonly to: string | null;
  readonly leak: string;
  /** Once it is finished. */
  readonly moved: number;
  readonly leaked: number;
  readonly prevented: number;
  readonly induced: number;
  /** How much of it is done. */
  readonly done: readonly number[];
  /** First and last month; null where it does not say. */
  readonly start: string | null;
  readonly end: string | null;
  readonly source: SourceSpot;
}

/** A contact moment that is left out of all sums, and why. */
export interface UncountedMoment {
  readonly id: string;
  readonly name: string;
  readonly why: string;
  readonly source: SourceSpot;
}

export interface ChannelShiftsPicture {
  readonly kind: "channel-shifts";
  /** A contact moment, `journeys/` and a journey, `segments/` and a customer group, or null for the whole strategy. */
  readonly id: string | null;
  readonly of: "strategy" | "moment" | "journey" | "segment";
  readonly name: string;
  /** How many contact moments count. */
  readonly moments: number;
  /** Of a segment: of how many of them its own mix is known; of the others that of everybody counts. */
  readonly ownMixes: number | null;
  readonly uncounted: readonly UncountedMoment[];
  /** The months of the period, and the target where the last month is not there yet. */
  readonly stops: readonly Stop[];
  /** Why there are no months; null where there are. */
  readonly noMonths: string | null;
  /** The stop that is shown. */
  readonly shown: number;
  /** Those with contacts at any time. */
  readonly channels: readonly ShiftsChannel[];
  readonly shifts: readonly ShiftsShift[];
  readonly now: number;
  readonly prevented: readonly number[];
  readonly partsNow: Parts | null;
  readonly parts: readonly (Parts | null)[];
  /** Why a part is not known; null where all are. */
  readonly partsWhy: string | null;
  /** Contacts that remain in that month alone, grown or shrunk as volumes do; null at the target. */
  readonly inMonth: readonly (number | null)[];
  /** The least personal share that the strategy sets itself; null where none is set. */
  readonly floor: number | null;
}
