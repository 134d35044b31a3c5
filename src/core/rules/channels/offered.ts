import { computeMix } from "../../numbers/mix.ts";
import type { ByChannel } from "../../numbers/parts.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Strategy } from "../../strategy/model.ts";

/** A share this small is what is left of rounding. */
const NOTHING = 1e-9;

/** The channels with a share in the target of a moment, as computed; null when that cannot be computed. */
export function targetChannels(strategy: Strategy, moment: string): ReadonlySet<string> | null {
  const mix = computeMix(strategy, moment);
  return isReason(mix) ? null : channelsOf(mix.target);
}

/** The channels with a share in the target of a moment, as it is declared; none when it is not. */
export function declaredChannels(strategy: Strategy, moment: string): ReadonlySet<string> {
  return channelsOf(strategy.channelMix[moment]?.target ?? {});
}

function channelsOf(shares: ByChannel): ReadonlySet<string> {
  return new Set(
    Object.entries(shares)
      .filter(([, share]) => share > NOTHING)
      .map(([id]) => id),
  );
}
