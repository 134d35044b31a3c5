import { readStrategyFile } from "../project/file.ts";
import { type Snapshot, snapshotOf } from "../project/snapshot.ts";
import { applyEdits } from "../text/edit.ts";
import type { FileEdit } from "./file-edit.ts";

/** The strategy as it would be with the edits made; the snapshot itself stays as it is. */
export function edited(snapshot: Snapshot, edits: readonly FileEdit[]): Snapshot {
  const changed = new Set(edits.map(({ file }) => file));
  return snapshotOf(
    snapshot.files.map((file) => {
      if (!changed.has(file.path)) return file;
      const own = edits.filter((edit) => edit.file === file.path);
      const { path, encoding, unreadable } = file;
      return readStrategyFile({ path, encoding, unreadable, text: applyEdits(file.text, own) });
    }),
  );
}
