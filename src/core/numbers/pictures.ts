/**
 * What a picture shows, as plain data: computed once from a strategy and drawn
 * alike by the terminal, the report and the panels in the editor.
 *
 * Shares are 0…1, contacts are a year, `null` means unknown (never 0).
 */

/** The four quadrants of the value matrix (domain: section 3, Quadrant). */
export type Quadrant = "encourage" | "self-service" | "simplify" | "eliminate";

/** The three parts any set of contacts falls into; together they are 1. */
export interface Parts {
  readonly self: number;
  readonly assistedDigital: number;
  readonly assistedPersonal: number;
}

export type Part = keyof Parts;

/** Where a thing stands in the strategy: its path, and file and position (from 1). */
export interface SourceSpot {
  readonly path: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
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

export interface StepContacts {
  readonly channel: string;
  readonly name: string;
  /** Null where the channel is unknown or has no kind. */
  readonly part: Part | null;
  /** Contacts a year. */
  readonly contacts: number;
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

/** What is not known of a step (domain: section 3, Digitisation and gaps). */
export type Gap = "contacts" | "satisfaction" | "evidence";

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
  /** The scale of the satisfaction KPI, [1, 10] where none says otherwise. */
  readonly satisfactionScale: readonly [number, number];
  readonly phases: readonly JourneyPhasePicture[];
  readonly source: SourceSpot;
}
