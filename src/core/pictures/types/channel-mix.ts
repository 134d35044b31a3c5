import type { Part, Parts, Quadrant } from "../../numbers/kinds.ts";
import type { SourceSpot } from "./spot.ts";

/*
 * Shares are 0…1, contacts are a year, `null` means unknown (never 0).
 */

export interface MixShare {
  readonly channel: string;
  readonly name: string;
  /** Null where the channel is unknown or has no kind. */
  readonly part: Part | null;
  readonly share: number;
  /** Null where the volume is not known. */
  readonly contacts: number | null;
}

/** How the contacts of one moment are spread over channels at one time. */
export interface MixBar {
  /** In the order in which they are drawn, zero shares left out; null where unknown. */
  readonly shares: readonly MixShare[] | null;
  /** Why the shares are not known. */
  readonly why: string | null;
  readonly contacts: number | null;
  /** Where the set of shares is written; null for one that is computed. */
  readonly source: SourceSpot | null;
}

/** A contact moment, or a segment within it. */
export interface MixRow {
  readonly id: string;
  readonly name: string;
  readonly moment: string;
  readonly segment: string | null;
  /** Of the contact moment; null on the threshold, or without values. */
  readonly quadrant: Quadrant | null;
  readonly now: MixBar;
  /** Now plus all shifts, as shares of the contacts that remain. */
  readonly target: MixBar;
  /** The target that is written down; null where none is. */
  readonly declared: MixBar | null;
  /** The largest difference between the declared and the computed target: 0…1. */
  readonly difference: number | null;
  readonly parts: { readonly now: Parts | null; readonly target: Parts | null };
  readonly source: SourceSpot;
}

export interface ChannelMixPicture {
  readonly kind: "channel-mix";
  /** The contact moment that is shown with its segments; null for all moments. */
  readonly id: string | null;
  readonly name: string;
  readonly rows: readonly MixRow[];
  /** Of all rows together, weighted by volume; null where an input is missing. */
  readonly digitalShare: { readonly now: number | null; readonly target: number | null };
}
