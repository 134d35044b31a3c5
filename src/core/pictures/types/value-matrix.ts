import type { Parts, Quadrant } from "../../numbers/kinds.ts";
import type { FindingCounts, SourceSpot } from "./spot.ts";

/*
 * Shares are 0…1, contacts are a year, `null` means unknown (never 0).
 */

/** A thing that several contact moments can share: a journey, a segment, a role. */
export interface MatrixGroup {
  readonly id: string;
  readonly name: string;
}

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
  /** Once all its shifts are finished: the contacts that remain and who resolves them; null without shifts. */
  readonly target: { readonly volume: number | null; readonly parts: Parts | null } | null;
  /** In which it is a step, in the order of the strategy. */
  readonly journeys: readonly MatrixGroup[];
  /** The segment with the most of its contacts, where its mix tells segments apart. */
  readonly segment: MatrixGroup | null;
  readonly owner: MatrixGroup | null;
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
