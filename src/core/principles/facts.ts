import { type BusinessCase, type Case, shiftCase, sumCases } from "../numbers/business-case.ts";
import type { Parts } from "../numbers/kinds.ts";
import { type ComputedMix, computeMix, segmentShare } from "../numbers/mix.ts";
import { type ByChannel, partsOf, scaled } from "../numbers/parts.ts";
import { isReason, missing, type Outcome } from "../numbers/reason.ts";
import { strategyContacts, strategyParts, type When } from "../numbers/shares.ts";
import type { Snapshot } from "../project/snapshot.ts";

/** The thing whose computed number is asked for. */
export interface Thing {
  readonly facts: Facts;
  readonly id: string;
  /** The customer group that is looked at alone; null for all customers. */
  readonly segment: string | null;
  /** What the strategy says of it. */
  readonly raw: object;
}

/** A value in the model's units, plain data, or the reason that there is none. */
export type Compute = (thing: Thing) => unknown;

/** What is computed of one strategy, each number once. */
export class Facts {
  private readonly known = new Map<string, unknown>();

  constructor(readonly snapshot: Snapshot) {}

  mix(moment: string, segment: string | null): Outcome<ComputedMix> {
    return this.once(`mix ${moment} ${segment}`, () => computeMix(this.snapshot.strategy, moment, segment));
  }

  parts(moment: string, segment: string | null, when: When): Outcome<Parts> {
    const mix = this.mix(moment, segment);
    if (isReason(mix)) return mix;
    return partsOf(this.snapshot.strategy.channels, when === "now" ? mix.now : mix.resolved);
  }

  /** Contacts a year by channel; at the target by where they are resolved. */
  contacts(moment: string, segment: string | null, when: When): Outcome<ByChannel> {
    const { strategy } = this.snapshot;
    const volume = strategy.contactMoments[moment]?.volume;
    if (volume === undefined) return missing(`contactMoments.${moment}.volume`);
    const mix = this.mix(moment, segment);
    if (isReason(mix)) return mix;
    const share = segment === null ? 1 : segmentShare(strategy, moment, segment);
    if (isReason(share)) return share;
    return scaled(when === "now" ? mix.now : mix.resolved, volume * share);
  }

  /** The contacts of all moments together. */
  allContacts(when: When): Outcome<ByChannel> {
    return this.once(`contacts ${when}`, () => strategyContacts(this.snapshot.strategy, when));
  }

  allParts(when: When): Outcome<Parts> {
    return this.once(`parts ${when}`, () => strategyParts(this.snapshot.strategy, when));
  }

  shiftCase(shift: string, which: Case): Outcome<BusinessCase> {
    return this.once(`case ${shift} ${which}`, () => shiftCase(this.snapshot, shift, which));
  }

  totalCase(which: Case): Outcome<BusinessCase> {
    return this.once(`total ${which}`, () =>
      sumCases(this.snapshot, Object.keys(this.snapshot.strategy.shifts), which),
    );
  }

  private once<T>(key: string, compute: () => T): T {
    if (!this.known.has(key)) this.known.set(key, compute());
    return this.known.get(key) as T;
  }
}
