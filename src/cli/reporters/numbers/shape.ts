import type { Case } from "../../../core/numbers/business-case.ts";
import type { Gap, PlanStatus, Quadrant } from "../../../core/numbers/kinds.ts";

/** What `numbersReport` gives, as far as the tables show it; shares are 0…1. */
export interface NumbersShape {
  readonly asOf: string;
  readonly moments: ById<MomentNumbers>;
  readonly strategy: ShareNumbers & { readonly meanLifetimeValue: number | null };
  readonly journeys: ById<JourneyNumbers>;
  readonly shifts: ById<ShiftNumbers>;
  readonly initiatives: ById<CasesNumbers & { readonly priority: number | null }>;
  readonly total: CasesNumbers;
  readonly plan: readonly PlanNumbers[];
  readonly backlog: readonly BacklogNumbers[];
  /** Why a number is null, by its path. */
  readonly why: Readonly<Record<string, string>>;
}

type ById<Thing> = Readonly<Record<string, Thing>>;

interface NowAndTarget<Value> {
  readonly now: Value;
  readonly target: Value;
}

interface PartNumbers {
  readonly self: number;
  readonly assistedDigital: number;
  readonly assistedPersonal: number;
}

interface ShareNumbers {
  readonly digitalShare: NowAndTarget<number | null>;
  readonly personalShare: NowAndTarget<number | null>;
  readonly parts: NowAndTarget<PartNumbers | null>;
}

interface MomentNumbers extends ShareNumbers {
  readonly quadrant: Quadrant | null;
  readonly priority: number | null;
}

interface JourneyNumbers {
  readonly digitalShare: number | null;
  readonly phases: ById<{
    readonly digitalShare: number | null;
    readonly gaps: readonly { readonly step: string | null; readonly missing: readonly Gap[] }[];
  }>;
}

export type CasesNumbers = Readonly<Record<Case, CaseNumbers | null>>;

export interface CaseNumbers {
  readonly years: Readonly<Record<string, YearNumbers>>;
  readonly cumulative: number;
  readonly npv: number | null;
  readonly paybackMonths: number | null;
  readonly paybackBeyond: number | null;
  readonly runRate: number;
  readonly breakEvenChurnDifference: number | null;
}

export interface YearNumbers {
  readonly handling: number;
  readonly retention: number | null;
  readonly conversion: number | null;
  readonly running: number;
  readonly investment: number;
  readonly net: number;
  readonly netBeforeRelationship: number;
}

export interface ShiftNumbers extends CasesNumbers {
  readonly relationshipKnown: boolean;
  readonly churnDifference: {
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly significant: boolean | null;
  } | null;
}

export interface PlanNumbers {
  readonly shift?: string;
  readonly objective?: string;
  readonly kpi?: string | null;
  readonly period: string | null;
  readonly planned: number | null;
  readonly actual: number | null;
  readonly progress: number | null;
  readonly status: PlanStatus | null;
  readonly forecast: number | null;
}

export interface BacklogNumbers {
  readonly initiative: string;
  readonly priority: number | null;
  readonly effort: number | null;
}
