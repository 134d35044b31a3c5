import type { Parts, Quadrant } from "../../numbers/kinds.ts";
import type { FindingCounts, SourceSpot } from "./spot.ts";

/*
 * Shares are 0…1, contacts are a year, `null` means unknown (never 0).
 */

export interface MatrixMoment {
  readonly id: string;
  readonly name: string;
  readonly question: string | null;
  readonly customer: number;
  readonly organisation: number;
  /** Contacts a year. */
  readonly volume: number | null;
  /** Null on the threshold. */
  readonly quadrant: Quadrant | null;
  readonly treatment: Quadrant | null;
  readonly failureDemand: boolean;
  readonly momentOfTruth: boolean;
  /** How it is handled now. */
  readonly parts: Parts | null;
  readonly findings: FindingCounts;
  readonly source: SourceSpot;
}

export interface ValueMatrixPicture {
  readonly kind: "value-matrix";
  readonly strategy: string;
  readonly scale: readonly [number, number];
  readonly threshold: number;
  /** Moments that have both values, in the order of the strategy. */
  readonly moments: readonly MatrixMoment[];
  /** Moments that cannot be placed, because a value is missing or wrong. */
  readonly unplaced: readonly { readonly id: string; readonly name: string; readonly source: SourceSpot }[];
}
