import type { Amounts, Case } from "../../numbers/business-case.ts";
import type { SourceSpot } from "./spot.ts";

export type { Amounts, Case };

/*
 * Amounts are in the currency of the manifest, shares and churn are 0…1, months
 * are `2026-07`; `null` means unknown (never 0), with the reason beside it.
 */

export interface YearPicture extends Amounts {
  readonly year: number;
}

export interface MonthPicture extends Amounts {
  readonly month: string;
  /** Of the net, from the first month of the period. */
  readonly cumulative: number;
}

/** One way in which it may turn out. */
export interface CasePicture {
  readonly years: readonly YearPicture[];
  readonly months: readonly MonthPicture[];
  readonly total: Amounts;
  readonly npv: number | null;
  readonly npvWhy: string | null;
  /** In months from the start, which is 1. */
  readonly payback: number | null;
  /** The month in which it has paid back. */
  readonly paybackMonth: string | null;
  readonly paybackWhy: string | null;
  /** An estimate past the period; null where there is none or no need of one. */
  readonly paybackBeyond: number | null;
  /** The net of the last month. */
  readonly runRate: number;
  readonly breakEven: number | null;
  /** Why retention is left out of the net; null when it is in. */
  readonly retentionWhy: string | null;
  readonly conversionWhy: string | null;
}

/** Churn in the new way minus churn in the old. */
export interface ChurnPicture {
  /** What the cases reckon with; null where it is not known. */
  readonly used: Readonly<Record<Case, number | null>>;
  /** The shift names a difference of its own, in place of what was measured. */
  readonly declared: boolean;
  /** Null where nothing was measured. */
  readonly measured: {
    readonly value: number;
    /** The 95% interval; null where the numbers of customers are not known. */
    readonly low: number | null;
    readonly high: number | null;
    readonly significant: boolean | null;
  } | null;
  readonly why: string | null;
  readonly source: SourceSpot;
}

/** What of a shift can be tried out. */
export type WhatIfKey =
  | "share"
  | "leakage"
  | "inducedDemand"
  | "remainingCost"
  | "churnDifference"
  | "lifetimeValue"
  | "investment"
  | "runningCost"
  | "start";

export type WhatIfUnit = "share" | "points" | "contact" | "customer" | "money" | "year" | "month";

/** A value of a shift that can be moved; of a start it is the month, counted from the first of the period. */
export interface WhatIfInput {
  readonly key: WhatIfKey;
  readonly unit: WhatIfUnit;
  /** What the case reckons with: written, or what counts where nothing is; null where it is not known. */
  readonly value: number | null;
  /** As its scenarios have it; null where they name nothing of their own. */
  readonly low: number | null;
  readonly high: number | null;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where it is written, else the shift. */
  readonly source: SourceSpot;
}

/** A shift in the case of an initiative or of the whole strategy. */
export interface ShiftRow {
  readonly id: string;
  readonly name: string;
  /** Null where it cannot be computed. */
  readonly net: Readonly<Record<Case, number | null>>;
  readonly why: string | null;
  readonly payback: number | null;
  /** Retention and conversion over the period; null where neither is known. */
  readonly relationship: number | null;
  /** Whether the net leaves an effect on retention out. */
  readonly relationshipUnknown: boolean;
  /** The measured difference in churn on which it rests may be chance. */
  readonly noise: boolean;
  readonly source: SourceSpot;
}

/** A figure that can be explained. */
export type FigureKey =
  | "net"
  | "npv"
  | "paybackMonths"
  | "netBeforeRelationship"
  | "handling"
  | "retention"
  | "conversion"
  | "running"
  | "investment"
  | "breakEvenChurnDifference";

export interface ExplainedFigure {
  readonly title: string;
  /** Null where it is not known; `reason` says why. */
  readonly value: string | null;
  readonly reason: string | null;
  readonly formula: string;
  /** The formula with its inputs filled in, a line a step. */
  readonly filled: readonly string[];
  /** What it rests on. */
  readonly inputs: readonly FigureInput[];
}

export interface FigureInput {
  /** Its place among the inputs of the case. */
  readonly at: number;
  readonly value: string;
}

/** A value that the case rests on; of several shifts together each shift. */
export interface CaseInput {
  readonly label: string;
  /** Null where nothing is written and a default was taken. */
  readonly source: SourceSpot | null;
}

/** An amount that is known by year. */
export type YearFigureKey = "net" | "handling" | "retention" | "conversion" | "running" | "investment";

export interface ExplainedCase {
  readonly figures: Readonly<Record<FigureKey, ExplainedFigure>>;
  /** By year, as `2027`. */
  readonly years: Readonly<Record<string, Readonly<Record<YearFigureKey, ExplainedFigure>>>>;
  readonly inputs: readonly CaseInput[];
}

export interface BusinessCasePicture {
  readonly kind: "business-case";
  /** Of a shift; `initiatives/…` of an initiative; null for the whole strategy. */
  readonly id: string | null;
  readonly of: "shift" | "initiative" | "strategy";
  readonly name: string;
  /** First and last month of the shift, or of the earliest and the latest of several; null where unknown. */
  readonly span: { readonly first: string; readonly last: string } | null;
  /** First and last month of the period of the strategy. */
  readonly period: { readonly first: string; readonly last: string } | null;
  readonly currency: string;
  readonly discountRate: number | null;
  /** Null where one cannot be computed. */
  readonly cases: Readonly<Record<Case, CasePicture | null>>;
  /** Why the expected case cannot be computed. */
  readonly why: string | null;
  readonly explained: Readonly<Record<Case, ExplainedCase>>;
  /** Of a shift. */
  readonly churn: ChurnPicture | null;
  /** Of a shift; none of several together. */
  readonly whatIf: readonly WhatIfInput[];
  /** Of several together. */
  readonly shifts: readonly ShiftRow[];
  /** Where the parts of the case are written. */
  readonly parts: Readonly<Record<"case" | "investment" | "running" | "retention", { readonly source: SourceSpot }>>;
}
