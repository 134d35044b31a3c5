import type { FileDocument, StrategyFile } from "../../project/file.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { YamlNode } from "../../syntax/tree.ts";

/** What stands at an offset: keys and list positions from the root of its document. */
export interface KeyPlace {
  readonly file: StrategyFile;
  readonly document: FileDocument;
  readonly keys: readonly string[];
}

/** The deepest entry whose key or value an offset is in; null where none is. */
export function keyPlaceAt(snapshot: Snapshot, path: string, offset: number): KeyPlace | null {
  const file = snapshot.files.find((candidate) => candidate.path === path);
  for (const document of file?.documents ?? []) {
    const keys = document.root === null ? null : keysAt(document.root, offset);
    if (file !== undefined && keys !== null && keys.length > 0) return { file, document, keys };
  }
  return null;
}

function keysAt(node: YamlNode, offset: number): readonly string[] | null {
  const holds = node.span.start <= offset && offset <= node.span.end;
  if (node.kind === "scalar") return holds ? [] : null;
  if (node.kind === "seq") {
    for (const [index, item] of node.items.entries()) {
      const keys = keysAt(item, offset);
      if (keys !== null) return [String(index), ...keys];
    }
    return holds ? [] : null;
  }
  for (const { key, name, value } of node.entries) {
    if (key.span.start <= offset && offset <= key.span.end) return [name];
    const keys = keysAt(value, offset);
    if (keys !== null) return [name, ...keys];
  }
  return holds ? [] : null;
}
