/** What somebody does to a picture, to be written into the strategy. */
export type PictureEdit =
  /** Gives a contact moment other values, on the scale of the value matrix. */
  | { readonly kind: "move-moment"; readonly moment: string; readonly customer: number; readonly organisation: number }
  /** Gives channels other shares (0…1) of a contact moment, or of a segment in it: now, or in the declared target. */
  | {
      readonly kind: "set-shares";
      readonly moment: string;
      readonly segment: string | null;
      readonly when: "now" | "target";
      /** Only those that change. */
      readonly shares: Readonly<Record<string, number>>;
    }
  /** Gives a shift other values, or one of its scenarios values of its own. */
  | {
      readonly kind: "change-shift";
      readonly shift: string;
      /** Null for the shift itself: what is expected. */
      readonly scenario: "low" | "high" | null;
      readonly values: ShiftValues;
    }
  /** Says how customers feel in a step of a journey, from −2 to +2. */
  | { readonly kind: "set-emotion"; readonly journey: string; readonly step: string; readonly emotion: number };

/** Only those that change: shares and churn 0…1, money in the currency of the manifest. */
export interface ShiftValues {
  readonly share?: number;
  readonly leakage?: number;
  readonly inducedDemand?: number;
  readonly remainingCost?: number;
  readonly churnDifference?: number;
  readonly lifetimeValue?: number;
  readonly investment?: number;
  readonly runningCost?: number;
  /** By how many months it begins later, or earlier below zero; it takes as long as it did. */
  readonly later?: number;
}

/** One thing that an edit would bring about. */
export interface Consequence {
  /** What it means for the strategy. */
  readonly sign: "better" | "worse" | "neutral";
  readonly text: string;
}
