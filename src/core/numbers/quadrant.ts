import type { Snapshot } from "../project/snapshot.ts";
import type { Quadrant } from "./kinds.ts";
import { because, missing, type Outcome } from "./reason.ts";

const DEFAULT_SCALE = [0, 10] as const;

/** The scale of the value matrix: as the manifest says, else 0 to 10. */
export function valueScale(snapshot: Snapshot): readonly [number, number] {
  const [low, high] = snapshot.manifest.valueMatrix?.scale ?? [];
  return low !== undefined && high !== undefined && low < high ? [low, high] : DEFAULT_SCALE;
}

/** The line between low and high value: as the manifest says and the scale allows, else the middle of the scale. */
export function valueThreshold(snapshot: Snapshot): number {
  const [low, high] = valueScale(snapshot);
  const declared = snapshot.manifest.valueMatrix?.threshold;
  return declared !== undefined && declared >= low && declared <= high ? declared : (low + high) / 2;
}

/** The quadrant of a contact moment; none on the threshold (domain: section 3, Quadrant). */
export function quadrantOf(snapshot: Snapshot, id: string): Outcome<Quadrant> {
  const { customer, organisation } = snapshot.strategy.contactMoments[id]?.value ?? {};
  if (customer === undefined) return missing(`contactMoments.${id}.value.customer`);
  if (organisation === undefined) return missing(`contactMoments.${id}.value.organisation`);
  return quadrantAt(customer, organisation, valueThreshold(snapshot));
}

/** Where two values lie against the threshold. */
export function quadrantAt(customer: number, organisation: number, threshold: number): Outcome<Quadrant> {
  if (customer === threshold || organisation === threshold) {
    return because("a value lies on the threshold", "een waarde ligt op de grens");
  }
  if (customer > threshold) return organisation > threshold ? "encourage" : "self-service";
  return organisation > threshold ? "simplify" : "eliminate";
}
