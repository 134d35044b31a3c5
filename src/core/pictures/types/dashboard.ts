import type { Gap, Part, Parts, PlanStatus } from "../../numbers/kinds.ts";
import type { SourceSpot } from "./spot.ts";

/*
 * Shares are 0…1, contacts are a year unless it says a month, `null` means
 * unknown (never 0), with the reason in `why`. Places on the time axis are 0…1
 * from its first to its last day.
 */

/** A KPI, and in what its values count. */
export interface KpiPicture {
  readonly id: string;
  readonly name: string;
  readonly unit: "score" | "percentage" | "duration" | "currency" | "count" | null;
  readonly better: "higher" | "lower" | null;
}

export interface MeasuredPoint {
  readonly period: string;
  readonly value: number;
  /** On the time axis; null where it lies outside. */
  readonly at: number | null;
}

/** An objective on its way from baseline to target. */
export interface ObjectivePicture {
  readonly id: string;
  readonly name: string;
  readonly kpi: KpiPicture | null;
  readonly owner: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  /** The deadline, as it is written. */
  readonly by: string | null;
  /** On the time axis. */
  readonly deadline: number | null;
  readonly measured: readonly MeasuredPoint[];
  /** Where the line from baseline to target is in the period of the last measurement. */
  readonly planned: number | null;
  readonly status: PlanStatus | null;
  /** Where it ends when it goes on like this. */
  readonly forecast: number | null;
  readonly why: string | null;
  readonly source: SourceSpot;
}

/** A KPI that no objective names. */
export interface OtherKpi {
  readonly kpi: KpiPicture;
  readonly latest: MeasuredPoint | null;
  readonly previous: MeasuredPoint | null;
  readonly source: SourceSpot;
}

/** The time that objectives are drawn along. */
export interface TimeAxis {
  readonly first: string;
  readonly last: string;
  /** Null where today lies outside. */
  readonly today: number | null;
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

/** The contacts of all moments in one channel. */
export interface ChannelContacts {
  readonly channel: string;
  readonly name: string;
  readonly part: Part | null;
  readonly now: number | null;
  /** By where they are resolved. */
  readonly target: number | null;
  /** In the measured month. */
  readonly measured: number | null;
  /** Of the contacts of that month. */
  readonly measuredShare: number | null;
  /** Of the same moments, by the mix of now. */
  readonly nowShare: number | null;
  readonly source: SourceSpot;
}

export interface ContactsPicture {
  readonly channels: readonly ChannelContacts[];
  readonly digitalShare: { readonly now: number | null; readonly target: number | null };
  readonly parts: { readonly now: Parts | null; readonly target: Parts | null };
  /** Why contacts or shares are not known. */
  readonly why: string | null;
  /** Null where no month is measured in full for any moment. */
  readonly measured: { readonly period: string; readonly moments: number; readonly of: number } | null;
}

export interface PhaseDigital {
  readonly id: string;
  readonly name: string;
  readonly contacts: number | null;
  readonly parts: Parts | null;
  readonly digitalShare: number | null;
  readonly why: string | null;
  /** Steps without contacts, satisfaction or evidence. */
  readonly gaps: number;
  readonly source: SourceSpot;
}

export interface JourneyDigital {
  readonly id: string;
  readonly name: string;
  readonly digitalShare: number | null;
  readonly phases: readonly PhaseDigital[];
  readonly source: SourceSpot;
}

/** How customers experience a journey or a contact moment. */
export interface ExperienceRow {
  readonly of: "journey" | "moment";
  readonly id: string;
  readonly name: string;
  readonly satisfaction: number | null;
  readonly effort: number | null;
  readonly loyalty: number | null;
  /** Why satisfaction is not known. */
  readonly why: string | null;
  readonly source: SourceSpot;
}

/** Something that the figures need and that nobody has filled in or measured. */
export interface DataGap {
  readonly of: "step" | "kpi" | "moment";
  readonly id: string;
  readonly name: string;
  /** Of a step: what it lacks. */
  readonly missing: readonly Gap[];
  readonly why: string;
  readonly source: SourceSpot;
}

/** How far a shift has come against its plan. */
export interface ShiftProgressPicture {
  readonly id: string;
  readonly name: string;
  /** `Verhuizing doorgeven: telefoon → website`. */
  readonly moment: string;
  readonly from: string;
  /** Null: prevented. */
  readonly to: string | null;
  readonly share: number | null;
  readonly period: string | null;
  /** Shares of `from`, or contacts a month for a shift that prevents them. */
  readonly planned: number | null;
  readonly actual: number | null;
  readonly counts: "share" | "contacts";
  /** Moved ÷ planned to have moved: 1 is on plan. */
  readonly progress: number | null;
  readonly status: PlanStatus | null;
  /** The share it ends at when it goes on like this. */
  readonly forecast: number | null;
  readonly why: string | null;
  readonly source: SourceSpot;
}

/**
 * Where a limit stands: not passed, passed but not yet for long enough, passed
 * for long enough, too long ago for what was agreed, or followed up.
 */
export type ThresholdState = "clear" | "short" | "passed" | "overdue" | "taken";

/** A limit agreed beforehand, and what follows when it is passed. */
export interface ThresholdPicture {
  readonly of: "decision" | "shift";
  readonly id: string;
  readonly name: string;
  readonly kpi: KpiPicture | null;
  readonly above: number | null;
  readonly below: number | null;
  readonly forSeconds: number | null;
  readonly latest: { readonly period: string; readonly value: number } | null;
  readonly state: ThresholdState | null;
  /** The stretch of measurements past the limit. */
  readonly since: string | null;
  readonly until: string | null;
  /** What was agreed; null for a shift, which stops. */
  readonly action: string | null;
  readonly by: string | null;
  /** The last day on which it should follow. */
  readonly due: string | null;
  readonly taken: string | null;
  readonly why: string | null;
  readonly source: SourceSpot;
}

export interface BacklogRow {
  readonly id: string;
  readonly name: string;
  readonly status: "idea" | "planned" | "in-progress" | "done" | "stopped" | null;
  readonly sprint: string | null;
  readonly priority: number | null;
  readonly effort: number | null;
  /** Priority ÷ effort, by which it is ranked. */
  readonly worth: number | null;
  readonly why: string | null;
  readonly source: SourceSpot;
}

/** The digital customer interaction dashboard. */
export interface DashboardPicture {
  readonly kind: "dashboard";
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly currency: string;
  /** Null where the strategy has no period. */
  readonly axis: TimeAxis | null;
  readonly objectives: readonly ObjectivePicture[];
  readonly otherKpis: readonly OtherKpi[];
  readonly contacts: ContactsPicture;
  readonly journeys: readonly JourneyDigital[];
  readonly satisfactionScale: readonly [number, number];
  readonly experience: readonly ExperienceRow[];
  readonly gaps: readonly DataGap[];
  readonly shifts: readonly ShiftProgressPicture[];
  readonly thresholds: readonly ThresholdPicture[];
  /** The best first. */
  readonly backlog: readonly BacklogRow[];
}
