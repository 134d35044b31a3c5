import type { TextEdit } from "../text/edit.ts";

/** A change in a file of the strategy. */
export interface FileEdit extends TextEdit {
  /** Relative to the root of the strategy. */
  readonly file: string;
}
