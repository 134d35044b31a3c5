/** What somebody does to a picture, to be written into the strategy. */
export type PictureEdit =
  /** Gives a contact moment other values, on the scale of the value matrix. */
  { readonly kind: "move-moment"; readonly moment: string; readonly customer: number; readonly organisation: number };

/** One thing that an edit would bring about. */
export interface Consequence {
  /** What it means for the strategy. */
  readonly sign: "better" | "worse" | "neutral";
  readonly text: string;
}
