import type { Quadrant } from "../../numbers/kinds.ts";
import { quadrantOf } from "../../numbers/quadrant.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";

/** How a contact moment is treated: by its values, else as declared; null where neither is known. */
export function treatmentOf(snapshot: Snapshot, id: string | undefined): Quadrant | null {
  if (id === undefined) return null;
  const quadrant = quadrantOf(snapshot, id);
  return isReason(quadrant) ? (snapshot.strategy.contactMoments[id]?.treatment ?? null) : quadrant;
}

/** The contact moments with a treatment, in the order of the strategy. */
export function momentsTreated(snapshot: Snapshot, treatment: Quadrant): string[] {
  return Object.keys(snapshot.strategy.contactMoments).filter((id) => treatmentOf(snapshot, id) === treatment);
}
