import type { FileEdit } from "../edits/file-edit.ts";
import { addKey, replaceNode } from "../edits/maps.ts";
import type { Snapshot } from "../project/snapshot.ts";
import type { Text } from "../words/language.ts";
import type { Fix } from "./rule.ts";

/** A fix that puts other text in the place of a value; to be looked at before it is made. */
export function fixReplacing(snapshot: Snapshot, path: string, newText: string): Fix | null {
  const located = snapshot.locate(path);
  const edit = located === null ? null : replaceNode(located.file, located.node, newText);
  return proposed({ en: `Change to ${newText}`, nl: `Verander in ${newText}` }, [edit]);
}

/** A fix that adds a key to the thing at a path; to be looked at before it is made. */
export function fixAdding(snapshot: Snapshot, path: string, key: string, valueText: string): Fix | null {
  const located = snapshot.locate(path);
  const edit = located === null ? null : addKey(located.file, located.node, key, valueText);
  return proposed({ en: `Add ${key}: ${valueText}`, nl: `Voeg ${key}: ${valueText} toe` }, [edit]);
}

/** A fix of several edits, if every one of them can be made. */
export function proposed(title: Text, edits: readonly (FileEdit | null)[]): Fix | null {
  const made = edits.filter((edit) => edit !== null);
  return made.length === 0 || made.length < edits.length ? null : { title, safe: false, edits: made };
}
