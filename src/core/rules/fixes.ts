import type { FileEdit } from "../edits/file-edit.ts";
import { addItem, removeItem, removeRecord } from "../edits/lists.ts";
import { addKey, removeEntry, replaceNode } from "../edits/maps.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { entryOf } from "../syntax/tree.ts";
import type { Words } from "../words/say.ts";
import type { Fix } from "./rule.ts";

/*
 * Fixes of one kind each, to be looked at before they are made. Each is null
 * where the text does not allow it: a report takes that too.
 */

/** More ways to mend one thing are no help. */
export const MOST_FIXES = 3;

/** Puts other text in the place of a value. */
export function fixReplacing(snapshot: Snapshot, path: string, newText: string, title?: Words): Fix | null {
  return proposed(title ?? { en: `Change to ${newText}`, nl: `Verander in ${newText}` }, [
    replacing(snapshot, path, newText),
  ]);
}

/** Adds a key to the thing at a path; `valueText` is YAML on one line. */
export function fixAdding(snapshot: Snapshot, path: string, key: string, valueText: string, title?: Words): Fix | null {
  return proposed(title ?? { en: `Add ${key}: ${valueText}`, nl: `Voeg ${key}: ${valueText} toe` }, [
    adding(snapshot, path, key, valueText),
  ]);
}

/** Writes a key of the thing at a path: in the place of its value, or as a new one. */
export function fixSetting(snapshot: Snapshot, path: string, key: string, valueText: string, title: Words): Fix | null {
  return proposed(title, [setting(snapshot, path, key, valueText)]);
}

/** Adds a word to the list under a key of the thing at a path, with the list where it is not there yet. */
export function fixListing(snapshot: Snapshot, path: string, key: string, item: string, title: Words): Fix | null {
  return proposed(title, [listing(snapshot, path, key, item)]);
}

/** Lets two values change places. */
export function fixSwapping(snapshot: Snapshot, one: string, other: string, title: Words): Fix | null {
  const [first, second] = [writtenAt(snapshot, one), writtenAt(snapshot, other)];
  if (first === null || second === null) return null;
  return proposed(title, [replacing(snapshot, one, second), replacing(snapshot, other, first)]);
}

/** Takes keys out of the thing at a path, as far as they are there. */
export function fixRemoving(snapshot: Snapshot, path: string, keys: readonly string[], title: Words): Fix | null {
  const located = snapshot.locate(path);
  const present = keys.filter((key) => snapshot.locate(`${path}.${key}`) !== null);
  return proposed(
    title,
    present.map((key) => (located === null ? null : removeEntry(located.file, located.node, key))),
  );
}

/** Takes the record at a path out of its list, whichever of several lists that make one it stands in. */
export function fixRemovingRecord(snapshot: Snapshot, path: string, title: Words): Fix | null {
  const record = snapshot.locate(path);
  const list = path.slice(0, path.lastIndexOf("."));
  if (record === null) return null;
  const lists = [snapshot.locate(list)?.node, ...record.file.documents.map(({ root }) => entryOf(root, list)?.value)];
  for (const node of lists) {
    const index = node?.kind === "seq" ? node.items.indexOf(record.node) : -1;
    if (node !== undefined && index >= 0) return proposed(title, [removeRecord(record.file, node, index)]);
  }
  return null;
}

/** Takes a word out of the list at a path. */
export function fixUnlisting(snapshot: Snapshot, path: string, item: string, title: Words): Fix | null {
  const located = snapshot.locate(path);
  if (located?.node.kind !== "seq") return null;
  const index = located.node.items.findIndex((node) => node.kind === "scalar" && node.value === item);
  return proposed(title, [removeItem(located.file, located.node, index)]);
}

/** A fix of several edits, if every one of them can be made. */
export function proposed(title: Words, edits: readonly (FileEdit | null)[]): Fix | null {
  const made = edits.filter((edit) => edit !== null);
  if (made.length === 0 || made.length < edits.length || overlap(made)) return null;
  return { title, safe: false, edits: made };
}

function overlap(edits: readonly FileEdit[]): boolean {
  return edits.some((edit, index) =>
    edits.some(
      (other, at) =>
        at > index && edit.file === other.file && edit.span.start < other.span.end && other.span.start < edit.span.end,
    ),
  );
}

/** Other text in the place of the value at a path. */
export function replacing(snapshot: Snapshot, path: string, newText: string): FileEdit | null {
  const located = snapshot.locate(path);
  return located === null ? null : replaceNode(located.file, located.node, newText);
}

/** A key more for the thing at a path. */
export function adding(snapshot: Snapshot, path: string, key: string, valueText: string): FileEdit | null {
  const located = snapshot.locate(path);
  return located === null ? null : addKey(located.file, located.node, key, valueText);
}

/** A key of the thing at a path, with a value, whether it was there or not. */
export function setting(snapshot: Snapshot, path: string, key: string, valueText: string): FileEdit | null {
  const own = `${path}.${key}`;
  return snapshot.locate(own) === null ? adding(snapshot, path, key, valueText) : replacing(snapshot, own, valueText);
}

function listing(snapshot: Snapshot, path: string, key: string, item: string): FileEdit | null {
  const list = snapshot.locate(`${path}.${key}`);
  return list === null ? adding(snapshot, path, key, `[${item}]`) : addItem(list.file, list.node, item);
}

/** The text of a value as it stands in its file; null where nothing is written. */
export function writtenAt(snapshot: Snapshot, path: string): string | null {
  const located = snapshot.locate(path);
  if (located === null) return null;
  const { start, end } = located.node.span;
  return start === end ? null : located.file.text.slice(start, end);
}
