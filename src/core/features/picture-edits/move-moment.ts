import type { FileEdit } from "../../edits/file-edit.ts";
import { replaceNode } from "../../edits/maps.ts";
import type { PictureEdit } from "../../pictures/types/edit.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { allOf, type EditOutcome, refused } from "./outcome.ts";

/** Only the numbers that change: comments and layout around them stay. */
export function moveMoment(
  snapshot: Snapshot,
  { moment, customer, organisation }: Extract<PictureEdit, { kind: "move-moment" }>,
): EditOutcome {
  const path = `contactMoments.${moment}.value`;
  const value = snapshot.strategy.contactMoments[moment]?.value;
  if (value?.customer === undefined || value.organisation === undefined) {
    return refused(
      `“${moment}” has no values that can be moved: write both in the text first.`,
      `“${moment}” heeft geen waarden die te verplaatsen zijn: schrijf eerst beide in de tekst.`,
    );
  }
  return allOf([
    ...(value.customer === customer ? [] : [written(snapshot, `${path}.customer`, customer)]),
    ...(value.organisation === organisation ? [] : [written(snapshot, `${path}.organisation`, organisation)]),
  ]);
}

function written(snapshot: Snapshot, path: string, value: number): FileEdit | null {
  const located = snapshot.locate(path);
  return located === null ? null : replaceNode(located.file, located.node, String(value));
}
