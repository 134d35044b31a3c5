import type { TextEdit } from "../text/edit.ts";

/** A change in a file of the strategy. */
export interface FileEdit extends TextEdit {
  /** Relative to the root of the strategy. */
  readonly file: string;
}

/** A file that is not there yet. */
export interface NewFile {
  /** Relative to the root of the strategy. */
  readonly file: string;
  readonly text: string;
}

/** What is changed together, as one step that can be taken back. */
export interface Change {
  readonly edits: readonly FileEdit[];
  readonly newFile: NewFile | null;
}
