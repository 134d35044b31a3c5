import type { Gap, Part, Parts } from "../../numbers/kinds.ts";
import type { SourceSpot } from "./spot.ts";

/*
 * Shares are 0…1, contacts are a year, `null` means unknown (never 0).
 */

export interface StepContacts {
  readonly channel: string;
  readonly name: string;
  /** Null where the channel is unknown or has no kind. */
  readonly part: Part | null;
  /** Contacts a year. */
  readonly contacts: number;
}

/** What becomes of the contacts of a step once all shifts are finished. */
export interface StepTarget {
  /** Null where that cannot be computed. */
  readonly contacts: readonly StepContacts[] | null;
  /** Why not. */
  readonly why: string | null;
}

/** Of several steps together; null where it cannot be computed of one of them. */
export interface ContactsAtTarget {
  readonly contacts: number | null;
  readonly parts: Parts | null;
  readonly digitalShare: number | null;
}

export interface StepInitiative {
  readonly id: string;
  readonly name: string;
  readonly status: "idea" | "planned" | "in-progress" | "done" | "stopped" | null;
  readonly sprint: string | null;
  readonly effort: number | null;
  readonly effect: { readonly kpi: string; readonly before: number; readonly after: number } | null;
  readonly source: SourceSpot;
}

export interface JourneyStepPicture {
  readonly id: string;
  readonly name: string;
  readonly moment: { readonly id: string; readonly name: string } | null;
  readonly ambition: "excel" | "basic" | null;
  readonly momentOfTruth: boolean;
  /** −2…+2. */
  readonly emotion: number | null;
  /** The emotion is assumed or estimated, or nothing says where it comes from. */
  readonly emotionEstimated: boolean;
  readonly satisfaction: number | null;
  readonly effort: number | null;
  readonly loyalty: number | null;
  /** Null where no contacts are given. */
  readonly contacts: readonly StepContacts[] | null;
  readonly target: StepTarget;
  readonly gaps: readonly Gap[];
  readonly initiatives: readonly StepInitiative[];
  readonly source: SourceSpot;
}

export interface JourneyPhasePicture {
  readonly id: string;
  readonly name: string;
  readonly stage: "orientation" | "joining" | "use" | "change" | "leaving" | null;
  /** Contacts a year over its steps; null where no step has any. */
  readonly contacts: number | null;
  readonly parts: Parts | null;
  readonly digitalShare: number | null;
  readonly target: ContactsAtTarget;
  readonly steps: readonly JourneyStepPicture[];
  readonly source: SourceSpot;
}

export interface JourneyPicture {
  readonly kind: "journey";
  readonly id: string;
  readonly name: string;
  readonly journeyKind: "lifecycle" | "episode" | null;
  readonly contacts: number | null;
  readonly digitalShare: number | null;
  readonly target: ContactsAtTarget;
  /** The scale of the satisfaction KPI, [1, 10] where none says otherwise. */
  readonly satisfactionScale: readonly [number, number];
  readonly phases: readonly JourneyPhasePicture[];
  readonly source: SourceSpot;
}
