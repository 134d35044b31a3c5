import type { Strategy } from "../strategy/model.ts";
import type { Parts } from "./kinds.ts";
import { computeMix } from "./mix.ts";
import { addUp, type ByChannel, partsOf, scaled } from "./parts.ts";
import { because, isReason, type Reason } from "./reason.ts";

/** Today, or once all shifts are finished. */
export type When = "now" | "target";

/** The contacts a year of a moment by channel; at the target by where they are resolved. */
export function momentContacts(strategy: Strategy, moment: string, when: When): ByChannel | Reason {
  const volume = strategy.contactMoments[moment]?.volume;
  if (volume === undefined) {
    return because(`the volume of ${moment} is missing`, `het volume van ${moment} ontbreekt`);
  }
  const mix = computeMix(strategy, moment);
  if (isReason(mix)) return mix;
  return scaled(when === "now" ? mix.now : mix.resolved, volume);
}

/** The three parts of a moment; its volume need not be known. */
export function momentParts(strategy: Strategy, moment: string, when: When): Parts | Reason {
  const mix = computeMix(strategy, moment);
  if (isReason(mix)) return mix;
  return partsOf(strategy.channels, when === "now" ? mix.now : mix.resolved);
}

/** The contacts a year of all moments together, by channel. */
export function strategyContacts(strategy: Strategy, when: When): ByChannel | Reason {
  const all: ByChannel[] = [];
  for (const moment of Object.keys(strategy.contactMoments)) {
    const contacts = momentContacts(strategy, moment, when);
    if (isReason(contacts)) return contacts;
    all.push(contacts);
  }
  return addUp(all);
}

/** The three parts of the whole strategy, weighted by volume. */
export function strategyParts(strategy: Strategy, when: When): Parts | Reason {
  const contacts = strategyContacts(strategy, when);
  return isReason(contacts) ? contacts : partsOf(strategy.channels, contacts);
}
