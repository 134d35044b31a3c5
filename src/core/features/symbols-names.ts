import type { Snapshot } from "../project/snapshot.ts";
import { remembered } from "../text/memo.ts";
import type { Language } from "../words/language.ts";
import { type OutlineNode, outline } from "./outline.ts";

/** How people see the parts of a strategy: by path, with their names and figures. */
export function partsByPath(snapshot: Snapshot, language: Language): ReadonlyMap<string, OutlineNode> {
  return remembering(snapshot)[language]();
}

const remembering = remembered((snapshot: Snapshot) => ({ en: once(snapshot, "en"), nl: once(snapshot, "nl") }));

function once(snapshot: Snapshot, language: Language): () => ReadonlyMap<string, OutlineNode> {
  let parts: ReadonlyMap<string, OutlineNode> | null = null;
  return () => {
    parts ??= new Map(
      outline(snapshot, [], language)
        .flatMap((section) => [section, ...section.children])
        .map((part) => [part.id, part]),
    );
    return parts;
  };
}
