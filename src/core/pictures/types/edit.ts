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
    };

/** One thing that an edit would bring about. */
export interface Consequence {
  /** What it means for the strategy. */
  readonly sign: "better" | "worse" | "neutral";
  readonly text: string;
}
