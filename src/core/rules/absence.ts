import type { Located, Snapshot } from "../project/snapshot.ts";
import { entryOf, type YamlNode } from "../syntax/tree.ts";

/**
 * Whether a thing has nothing under a key, or an empty map or list. Never so
 * where its text could not be read in full, nor where something unreadable is
 * written: that has a finding of its own.
 */
export function lacks(snapshot: Snapshot, path: string, key: string): boolean {
  const located = snapshot.locate(path);
  if (located?.node.kind !== "map" || !isReadInFull(located)) return false;
  const entry = entryOf(located.node, key);
  return entry === null || isEmptyCollection(entry.value);
}

/** The keys of these that a thing has nothing under. */
export function lackingKeys(snapshot: Snapshot, path: string, keys: readonly string[]): string[] {
  return keys.filter((key) => lacks(snapshot, path, key));
}

function isEmptyCollection(node: YamlNode): boolean {
  return (node.kind === "map" && node.entries.length === 0) || (node.kind === "seq" && node.items.length === 0);
}

/** Broken YAML may hide a key anywhere in its file; a value that was not understood, only around itself. */
function isReadInFull({ file, node }: Located): boolean {
  if (file.problems.length > 0) return false;
  const { start, end } = node.span;
  return file.documents.every(({ contribution }) =>
    contribution.unread.every((span) => span.end <= start || span.start >= end),
  );
}
