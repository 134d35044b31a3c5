import type { SourceSpot } from "./spot.ts";

/**
 * What came of a principle: broken by something, not to be judged because its
 * rule or scope cannot be read, or because a value is missing; without a rule,
 * applying to nothing, or holding for all that it applies to.
 */
export type PrincipleOutcome = "broken" | "unreadable" | "unknown" | "no-rule" | "nothing" | "holds";

/** What a principle applies to. */
export type AppliesTo = "strategy" | "moments" | "channels" | "shifts" | "steps" | "outreach";

/** Something that a principle does not hold for, or of which that is not known. */
export interface PrincipleThing {
  /** Null for the strategy as a whole. */
  readonly name: string | null;
  /** The values that break it, or what is missing. */
  readonly why: string;
  readonly source: SourceSpot;
}

export interface PrincipleException {
  /** What it is for. */
  readonly name: string;
  readonly because: string | null;
  /** As it is written; null where no date is. */
  readonly until: string | null;
  /** The last day is behind us. */
  readonly past: boolean;
  readonly approvedBy: string | null;
  /** False where the principle holds without it; null where that cannot be judged. */
  readonly needed: boolean | null;
  readonly source: SourceSpot;
}

export interface PrinciplePicture {
  readonly id: string;
  readonly statement: string;
  readonly rationale: string | null;
  readonly owner: string | null;
  readonly appliesTo: AppliesTo;
  /** How many things that is, and for how many of them it holds. */
  readonly cases: number;
  readonly holds: number;
  /** Things that an exception covers today. */
  readonly excepted: number;
  readonly outcome: PrincipleOutcome;
  readonly broken: readonly PrincipleThing[];
  readonly unknown: readonly PrincipleThing[];
  /** Why it cannot be judged at all. */
  readonly why: string | null;
  readonly exceptions: readonly PrincipleException[];
  readonly source: SourceSpot;
}

/** The design principles of a strategy, those that are broken first. */
export interface PrinciplesPicture {
  readonly kind: "principles";
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly principles: readonly PrinciplePicture[];
}
