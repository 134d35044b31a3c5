import type { JourneyPicture, ValueMatrixPicture } from "../core/numbers/pictures.ts";
import type { Language } from "../core/words/language.ts";

/**
 * Everything that crosses between the extension and a panel. Plain data: the
 * panel draws, the extension knows the strategy and the files.
 */

export type Picture = ValueMatrixPicture | JourneyPicture;

/** Which picture of a strategy a panel shows. */
export type PanelTarget =
  | { readonly picture: "value-matrix"; readonly journey: null }
  | { readonly picture: "journey"; readonly journey: string };

/** Why the picture is not what stands in the files now. */
export type Notice =
  /** A file cannot be read: the picture is the last good one. */
  | { readonly kind: "broken"; readonly file: string; readonly line: number }
  /** The journey or the whole strategy is no longer there. */
  | { readonly kind: "gone" }
  /** The strategy is still being read. */
  | { readonly kind: "reading" }
  /** A bug of ours: the picture could not be made. */
  | { readonly kind: "failed" };

export interface ShowMessage {
  readonly type: "show";
  /** The folder of the strategy, as an address. */
  readonly root: string;
  readonly target: PanelTarget;
  /** Null when there has never been a picture. */
  readonly picture: Picture | null;
  readonly language: Language;
  /** The journeys to choose from. */
  readonly journeys: readonly { readonly id: string; readonly name: string }[];
  readonly notice: Notice | null;
}

/** What the cursor in the editor stands in; null for nothing that is in the picture. */
export interface SelectMessage {
  readonly type: "select";
  readonly path: string | null;
}

export type ToPanel = ShowMessage | SelectMessage;

export type FromPanel =
  /** The panel listens. */
  | { readonly type: "ready" }
  /** Show the source of an item; with `focus` the editor takes the keyboard. */
  | { readonly type: "open"; readonly path: string; readonly focus: boolean }
  /** Show what the notice is about. */
  | { readonly type: "open-notice" }
  /** Go to where what is missing should be written. */
  | { readonly type: "add" }
  | { readonly type: "choose-journey"; readonly journey: string };

/** How the table is sorted: a column of one of its tables. */
export interface Sorting {
  readonly table: number;
  readonly column: number;
  readonly descending: boolean;
}

/** What a panel remembers while it is hidden and over a reload. */
export interface PanelState {
  readonly version: 1;
  readonly shown: ShowMessage;
  readonly selected: string | null;
  readonly asTable: boolean;
  readonly sorting: Sorting | null;
  readonly search: string;
  readonly scroll: { readonly x: number; readonly y: number };
}

/** The state that a panel left behind; null when it is none of ours or of another version. */
export function readPanelState(value: unknown): PanelState | null {
  const state = value as Partial<PanelState> | null | undefined;
  return state?.version === 1 && state.shown?.type === "show" ? (state as PanelState) : null;
}
