import type { Snapshot } from "../project/snapshot.ts";
import { because, type Computed, type Given, outcome, type Reason } from "./computed.ts";
import type { Quadrant } from "./pictures.ts";

const DEFAULT_SCALE = [0, 10] as const;

/** The scale of the value matrix: as the manifest says, else 0 to 10. */
export function valueScale(snapshot: Snapshot): readonly [number, number] {
  const [low, high] = snapshot.manifest.valueMatrix?.scale ?? [];
  return low !== undefined && high !== undefined && low < high ? [low, high] : DEFAULT_SCALE;
}

/** The line between low and high value: as the manifest says, else the middle of the scale. */
export function valueThreshold(snapshot: Snapshot): number {
  const [low, high] = valueScale(snapshot);
  return snapshot.manifest.valueMatrix?.threshold ?? (low + high) / 2;
}

/** The quadrant of a contact moment; null on the threshold (domain: section 3, Quadrant). */
export function quadrantOf(snapshot: Snapshot, id: string): Computed<Quadrant> {
  const path = `contactMoments.${id}`;
  const value = snapshot.strategy.contactMoments[id]?.value;
  const threshold = valueThreshold(snapshot);
  return outcome(
    {
      path: `${path}.quadrant`,
      label: { en: "Quadrant", nl: "Kwadrant" },
      unit: "word",
      formula: {
        en: "both values above the threshold: encourage; only the customer's: self-service; only the organisation's: simplify; neither: eliminate",
        nl: "beide waarden boven de grens: aanmoedigen; alleen die voor de klant: sturen op selfservice; alleen die voor de organisatie: simplificeren; geen van beide: elimineren",
      },
      inputs: () => inputsOf(path, value, threshold, snapshot.manifest.valueMatrix?.threshold !== undefined),
    },
    quadrantAt(value?.customer, value?.organisation, threshold),
  );
}

function quadrantAt(
  customer: number | undefined,
  organisation: number | undefined,
  threshold: number,
): Quadrant | Reason {
  if (customer === undefined)
    return because("the value to the customer is missing", "de waarde voor de klant ontbreekt");
  if (organisation === undefined) {
    return because("the value to the organisation is missing", "de waarde voor de organisatie ontbreekt");
  }
  if (customer === threshold || organisation === threshold) {
    return because("a value lies on the threshold", "een waarde ligt op de grens");
  }
  if (customer > threshold) return organisation > threshold ? "encourage" : "self-service";
  return organisation > threshold ? "simplify" : "eliminate";
}

function inputsOf(
  path: string,
  value: { customer?: number; organisation?: number } | undefined,
  threshold: number,
  isGiven: boolean,
): Given[] {
  const inputs: Given[] = [];
  const add = (key: "customer" | "organisation", en: string, nl: string): void => {
    const given = value?.[key];
    if (given !== undefined) {
      inputs.push({ label: { en, nl }, unit: "number", path: `${path}.value.${key}`, value: given });
    }
  };
  add("customer", "value to the customer", "waarde voor de klant");
  add("organisation", "value to the organisation", "waarde voor de organisatie");
  const label = { en: "threshold", nl: "grens" };
  inputs.push({ label, unit: "number", path: isGiven ? "valueMatrix.threshold" : null, value: threshold });
  return inputs;
}
