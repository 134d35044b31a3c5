import type { FileEdit } from "../../edits/file-edit.ts";
import { replaceNode } from "../../edits/maps.ts";
import type { PictureEdit } from "../../pictures/types/edit.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { percentText } from "../../rules/percent.ts";
import { allOf, type EditOutcome, refused } from "./outcome.ts";

/** Only the shares that change, each with no more decimals than it needs. */
export function setShares(
  snapshot: Snapshot,
  { moment, segment, when, shares }: Extract<PictureEdit, { kind: "set-shares" }>,
): EditOutcome {
  const within = segment === null ? "" : `.segments.${segment}`;
  const path = `channelMix.${moment}${within}.${when}`;
  const edits: (FileEdit | null)[] = [];
  for (const [channel, share] of Object.entries(shares)) {
    const located = snapshot.locate(`${path}.${channel}`);
    if (located === null) {
      return refused(
        `${path} has no share of “${channel}” to change: write it in the text first.`,
        `${path} heeft geen aandeel van “${channel}” om te wijzigen: schrijf het eerst in de tekst.`,
      );
    }
    edits.push(replaceNode(located.file, located.node, percentText(share, 2)));
  }
  return allOf(edits);
}
