import type { Place, Snapshot } from "../project/snapshot.ts";

/** A place with the path of what stands there, as a report takes them. */
export interface PathPlace {
  readonly at: Place;
  readonly path: string;
}

/** The value at a path, to point at; null when nothing is written there. */
export function valueAt(snapshot: Snapshot, path: string): PathPlace | null {
  const located = snapshot.locate(path);
  if (located === null) return null;
  return { at: { file: located.file, span: located.node.span }, path };
}

/** The key or id at a path, to point at; null when nothing is written there. */
export function keyAt(snapshot: Snapshot, path: string): PathPlace | null {
  const located = snapshot.locate(path);
  if (located === null) return null;
  return { at: { file: located.file, span: located.nameSpan }, path };
}

/** The first item of a list that is written so; null when the list does not have it. */
export function itemAt(snapshot: Snapshot, list: string, item: string): PathPlace | null {
  const located = snapshot.locate(list);
  if (located?.node.kind !== "seq") return null;
  const index = located.node.items.findIndex((node) => node.kind === "scalar" && String(node.value) === item);
  return index < 0 ? null : valueAt(snapshot, `${list}.${index}`);
}
