import { removeRecord } from "../../edits/lists.ts";
import { removeEntry } from "../../edits/maps.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { proposed } from "../fixes.ts";
import type { Fix } from "../rule.ts";

/** Takes an exception out of its list, and the list too when nothing is left of it. */
export function removeException(snapshot: Snapshot, path: string): Fix | null {
  const steps = path.split(".");
  const index = Number(steps.at(-1));
  const list = snapshot.locate(steps.slice(0, -1).join("."));
  const principle = snapshot.locate(steps.slice(0, -2).join("."));
  if (list?.node.kind !== "seq" || principle === null) return null;
  const edit =
    list.node.items.length === 1
      ? removeEntry(list.file, principle.node, "exceptions")
      : removeRecord(list.file, list.node, index);
  return proposed({ en: "Take the exception away", nl: "Haal de uitzondering weg" }, [edit]);
}
