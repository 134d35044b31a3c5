import type { SourceSpot } from "./spot.ts";

/*
 * Durations are in seconds, a working day being 7/5 of a day; `null` means
 * unknown (never 0).
 */

/** A time limit: how long it is, and how it is written (`5wd`); null where none is. */
export interface TimeLimit {
  readonly seconds: number;
  readonly written: string;
}

/** A role that tries to solve something: a lane. */
export interface EscalationRole {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  /** The strategy defines it, and says what it may decide. */
  readonly mandate: boolean;
  /** Null where no such role is defined. */
  readonly source: SourceSpot | null;
}

/** Where a step goes when it is not solved there. */
export interface EscalationArrow {
  /** The key of the step that takes over; null where there is none, and then `problem` says why. */
  readonly to: string | null;
  readonly when: readonly string[];
  readonly handOver: readonly string[];
  /** `loop`: that step has had its turn. `unknown`: there is no step `named`. `nobody`: it is to be escalated, to no one. */
  readonly problem: "loop" | "unknown" | "nobody" | null;
  /** What is written under `to`. */
  readonly named: string | null;
}

export interface EscalationStepPicture {
  /** Its id, else its position. */
  readonly id: string;
  readonly name: string;
  /** The id of a role among `roles`; null where none is named. */
  readonly role: string | null;
  readonly limit: TimeLimit | null;
  /** Null where the way never comes here. */
  readonly reached: {
    /** The limits of all steps up to and including this one. */
    readonly spent: number;
    /** A step on the way here, or this one, has no limit: it may be any longer. */
    readonly atLeast: boolean;
  } | null;
  /** Null for a step with which it ends. */
  readonly arrow: EscalationArrow | null;
  readonly source: SourceSpot;
}

/** An expectation that the escalation must keep. */
export interface EscalationPromise {
  readonly id: string;
  readonly said: string;
  readonly within: TimeLimit;
  /** `unknown`: a step has no limit, or it has no end, and what is known is within the promise. */
  readonly verdict: "kept" | "broken" | "unknown";
  /** The step in which it is passed. */
  readonly passedIn: string | null;
  readonly source: SourceSpot;
}

/** A case in which the client of an outsourced centre is called in. */
export interface ClientCase {
  readonly when: string;
  readonly to: string;
  readonly limit: TimeLimit | null;
  readonly handOver: readonly string[];
  readonly source: SourceSpot;
}

export interface EscalationPicture {
  readonly kind: "escalation";
  readonly id: string;
  readonly name: string;
  /** Names of moments, channels and segments; empty: for all contacts. */
  readonly appliesTo: readonly string[];
  readonly roles: readonly EscalationRole[];
  readonly steps: readonly EscalationStepPicture[];
  /** The keys of the steps on the way from the first. */
  readonly way: readonly string[];
  /** How the way ends: with a step that goes nowhere further, or badly. */
  readonly ends: "last" | "loop" | "unknown" | "nobody";
  /** The limits along the way together; at least that where one is missing. Null where there is no end to it. */
  readonly total: { readonly seconds: number; readonly atLeast: boolean } | null;
  readonly promises: readonly EscalationPromise[];
  readonly outsourced: boolean;
  readonly clientCases: readonly ClientCase[];
  readonly source: SourceSpot;
}
