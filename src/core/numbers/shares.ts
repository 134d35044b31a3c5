import type { Strategy } from "../strategy/model.ts";
import { named } from "../strategy/named.ts";
import type { Parts } from "./kinds.ts";
import { computeMix, mixNow } from "./mix.ts";
import { addUp, type ByChannel, partsOf, scaled } from "./parts.ts";
import { because, isReason, knownOf, type Reason, together } from "./reason.ts";

/** Today, or once all shifts are finished. */
export type When = "now" | "target";

/** The contacts a year of a moment by channel; at the target by where they are resolved. */
export function momentContacts(strategy: Strategy, moment: string, when: When): ByChannel | Reason {
  const volume = strategy.contactMoments[moment]?.volume;
  if (volume === undefined) {
    const name = named(strategy.contactMoments, moment);
    return because(`the volume of ${name} is missing`, `het volume van ${name} ontbreekt`);
  }
  const shares = momentShares(strategy, moment, when);
  return isReason(shares) ? shares : scaled(shares, volume);
}

/** The three parts of a moment; its volume need not be known. */
export function momentParts(strategy: Strategy, moment: string, when: When): Parts | Reason {
  const shares = momentShares(strategy, moment, when);
  return isReason(shares) ? shares : partsOf(strategy.channels, shares);
}

/** The channels of a moment as shares of today's contacts; those of now are known whatever is wrong with a shift. */
export function momentShares(strategy: Strategy, moment: string, when: When): ByChannel | Reason {
  if (when === "now") return mixNow(strategy, moment, null);
  const mix = computeMix(strategy, moment);
  return isReason(mix) ? mix : mix.resolved;
}

/** The contacts a year of all moments together, by channel. */
export function strategyContacts(strategy: Strategy, when: When): ByChannel | Reason {
  const all = Object.keys(strategy.contactMoments).map((moment) => momentContacts(strategy, moment, when));
  return together(all.filter(isReason)) ?? addUp(knownOf(all));
}

/** The three parts of the whole strategy, weighted by volume. */
export function strategyParts(strategy: Strategy, when: When): Parts | Reason {
  const contacts = strategyContacts(strategy, when);
  return isReason(contacts) ? contacts : partsOf(strategy.channels, contacts);
}
