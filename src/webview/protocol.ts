import type { Consequence, PictureEdit } from "../core/pictures/types/edit.ts";
import type { Choice, Picture, ViewTarget } from "../core/pictures/types/picture.ts";
import type { Language } from "../core/words/language.ts";
import type { MatrixState } from "./views/value-matrix/matrix-state.ts";

/**
 * Everything that crosses between the extension and a panel. Plain data: the
 * panel draws, the extension knows the strategy and the files.
 */

/** Why the picture is not what stands in the files now. */
export type Notice =
  /** A file cannot be read: the picture is the last good one. */
  | { readonly kind: "broken"; readonly file: string; readonly line: number }
  /** The thing shown or the whole strategy is no longer there. */
  | { readonly kind: "gone" }
  /** The strategy is still being read. */
  | { readonly kind: "reading" }
  /** A bug of ours: the picture could not be made. */
  | { readonly kind: "failed" };

export interface ShowMessage {
  readonly type: "show";
  /** The folder of the strategy, as an address. */
  readonly root: string;
  readonly target: ViewTarget;
  /** Null when there has never been a picture. */
  readonly picture: Picture | null;
  readonly language: Language;
  /** The things to choose from, of which the view shows one. */
  readonly choices: readonly Choice[];
  /** The view can also show the whole strategy. */
  readonly whole: boolean;
  readonly notice: Notice | null;
  /** The pictures that the panel asked to see beside its own; absent where it asked for none. */
  readonly others?: readonly Picture[];
}

/** What the cursor in the editor stands in; null for nothing that is in the picture. */
export interface SelectMessage {
  readonly type: "select";
  readonly path: string | null;
}

/** What would come of an edit that is being tried: the last one that was asked for. */
export interface TriedMessage {
  readonly type: "tried";
  /** As the panel numbered it. */
  readonly number: number;
  /** Null where it cannot be. */
  readonly picture: Picture | null;
  readonly consequences: readonly Consequence[];
}

/** An edit was made, or could not be made: in words. */
export interface EditedMessage {
  readonly type: "edited";
  /** Null when it was made. */
  readonly refusal: string | null;
}

export type ToPanel = ShowMessage | SelectMessage | TriedMessage | EditedMessage;

export type FromPanel =
  /** The panel listens. */
  | { readonly type: "ready" }
  /** Show the source of an item; with `focus` the editor takes the keyboard. */
  | { readonly type: "open"; readonly path: string; readonly focus: boolean }
  /** Show what the notice is about. */
  | { readonly type: "open-notice" }
  /** Go to where what is missing should be written: a section of the strategy. */
  | { readonly type: "add"; readonly section: string }
  /** Show another thing in the same view; null for the whole strategy. */
  | { readonly type: "choose"; readonly id: string | null }
  /** Show the pictures of these other things beside the one shown. */
  | { readonly type: "beside"; readonly ids: readonly string[] }
  /** Show another view. */
  | { readonly type: "show-view"; readonly target: ViewTarget }
  /** What would come of this edit? */
  | { readonly type: "try"; readonly number: number; readonly edit: PictureEdit }
  /** Write this edit into the files, as one step that can be undone. */
  | { readonly type: "edit"; readonly edit: PictureEdit }
  /** Save the picture as a file; where is asked. The name ends in `.svg` or `.png`. */
  | { readonly type: "save"; readonly name: string; readonly bytes: Uint8Array }
  /** Put a text on the clipboard. */
  | { readonly type: "copy"; readonly text: string }
  /** The page must be one that may draw Mermaid, or need no longer be one: it begins anew. */
  | { readonly type: "mermaid"; readonly shown: boolean }
  | { readonly type: "undo" }
  | { readonly type: "redo" };

/** How the table is sorted: a column of one of its tables. */
export interface Sorting {
  readonly table: number;
  readonly column: number;
  readonly descending: boolean;
}

/** What one view remembers: which case it shows, which values are being tried. */
export type OwnState = Readonly<Record<string, string | number>>;

/** What a panel remembers while it is hidden and over a reload. */
export interface PanelState {
  readonly version: 2;
  readonly shown: ShowMessage;
  readonly selected: string | null;
  readonly asTable: boolean;
  /** In its Mermaid form; never as a table too. */
  readonly asMermaid?: boolean;
  readonly sorting: Sorting | null;
  readonly search: string;
  /** What the view itself remembers, by a name of its own; absent in what was left behind earlier. */
  readonly own?: OwnState;
  readonly scroll: { readonly x: number; readonly y: number };
  /** What is set in the value matrix; absent until something is. */
  readonly matrix?: MatrixState;
}

/** The state that a panel left behind; null when it is none of ours or of another version. */
export function readPanelState(value: unknown): PanelState | null {
  const state = value as Partial<PanelState> | null | undefined;
  return state?.version === 2 && state.shown?.type === "show" ? (state as PanelState) : null;
}
