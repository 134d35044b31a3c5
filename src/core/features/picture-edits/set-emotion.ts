import type { FileEdit } from "../../edits/file-edit.ts";
import { addKey, replaceNode } from "../../edits/maps.ts";
import type { PictureEdit } from "../../pictures/types/edit.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { allOf, type EditOutcome, refused } from "./outcome.ts";

/** Only the number; where a step has none yet, its key comes behind the last one of the step. */
export function setEmotion(
  snapshot: Snapshot,
  { journey, step, emotion }: Extract<PictureEdit, { kind: "set-emotion" }>,
): EditOutcome {
  const phase = snapshot.strategy.journeys[journey]?.phases?.find(({ steps }) => steps?.some(({ id }) => id === step));
  const located =
    phase?.id === undefined ? null : snapshot.locate(`journeys.${journey}.phases.${phase.id}.steps.${step}`);
  if (located === null) {
    return refused(`The step “${step}” is no longer there.`, `De stap “${step}” is er niet meer.`);
  }
  const written = snapshot.locate(`journeys.${journey}.phases.${phase?.id}.steps.${step}.emotion`);
  const edit: FileEdit | null =
    written === null
      ? addKey(located.file, located.node, "emotion", String(emotion))
      : replaceNode(written.file, written.node, String(emotion));
  return allOf([edit]);
}
