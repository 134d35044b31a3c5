import type { PictureEdit } from "../../pictures/types/edit.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { changeShift } from "./change-shift.ts";
import { moveMoment } from "./move-moment.ts";
import type { EditOutcome } from "./outcome.ts";
import { setEmotion } from "./set-emotion.ts";
import { setShares } from "./set-shares.ts";

export type { EditOutcome } from "./outcome.ts";

/** How an edit of a picture is written into the files: as few characters as can be. */
export function editsOf(snapshot: Snapshot, edit: PictureEdit): EditOutcome {
  switch (edit.kind) {
    case "move-moment":
      return moveMoment(snapshot, edit);
    case "set-shares":
      return setShares(snapshot, edit);
    case "change-shift":
      return changeShift(snapshot, edit);
    case "set-emotion":
      return setEmotion(snapshot, edit);
  }
}
