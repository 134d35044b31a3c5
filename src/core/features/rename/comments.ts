import type { FileEdit } from "../../edits/file-edit.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { hasOwnIds } from "../references-index.ts";
import { wordOf } from "./hidden.ts";
import { ownerOf, type Renaming } from "./renaming.ts";

/**
 * The reasons of exceptions (`# koers-ignore RULE until DATE: reason`) that name
 * an id. Where another kind of thing has the same id, or the new one, the word
 * may mean that thing, and stays.
 */
export function commentEdits(snapshot: Snapshot, renaming: Renaming): FileEdit[] {
  const { from, to } = renaming;
  if (ownerOf(from) === "" && isAmbiguous(snapshot, renaming)) return [];
  return snapshot.files.flatMap((file) =>
    file.comments.flatMap(({ span, text }) => {
      const colon = /^#\s*koers-ignore\b[^:]*:/.exec(text)?.[0].length;
      if (colon === undefined) return [];
      return [...text.slice(colon).matchAll(wordOf(from))].map(({ index }) => {
        const start = span.start + colon + index;
        return { file: file.path, span: { start, end: start + from.length }, newText: to };
      });
    }),
  );
}

function isAmbiguous(snapshot: Snapshot, { kind, from, to }: Renaming): boolean {
  return [...snapshot.kinds].some(
    (other) =>
      other !== kind &&
      hasOwnIds(other) &&
      (snapshot.definition(other, from) !== null || snapshot.definition(other, to) !== null),
  );
}
