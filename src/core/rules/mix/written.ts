import { computeMix, shiftsOf } from "../../numbers/mix.ts";
import { type ByChannel, total } from "../../numbers/parts.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { isSound } from "../shifts/sound.ts";
import { overdrawn } from "../shifts/too-much.ts";

/** Shares that show as 100.0% are whole: so much room do written decimals need. */
export const WHOLE_WITHIN = 0.0005;

/** One mix as it is written: of a contact moment, or of a segment in it. */
export interface WrittenMix {
  readonly moment: string;
  readonly segment: string | null;
  readonly when: "now" | "target";
  /** `channelMix.move.segments.homes.now`. */
  readonly path: string;
  readonly shares: ByChannel;
  readonly sum: number;
}

/** Every mix that is written down and can be read in full. */
export function writtenMixes(snapshot: Snapshot): WrittenMix[] {
  return Object.keys(snapshot.strategy.channelMix).flatMap((moment) => mixesOf(snapshot, moment));
}

/** Those of one contact moment: of the whole first, then of its segments. */
export function mixesOf(snapshot: Snapshot, moment: string): WrittenMix[] {
  const mix = snapshot.strategy.channelMix[moment] ?? {};
  const segments = Object.entries(mix.segments ?? {});
  return [
    ...mixesAt(snapshot, moment, null, mix),
    ...segments.flatMap(([segment, own]) => mixesAt(snapshot, moment, segment, own)),
  ];
}

function mixesAt(
  snapshot: Snapshot,
  moment: string,
  segment: string | null,
  written: { readonly now?: ByChannel; readonly target?: ByChannel },
): WrittenMix[] {
  const owner = segment === null ? `channelMix.${moment}` : `channelMix.${moment}.segments.${segment}`;
  return (["now", "target"] as const).flatMap((when) => {
    const shares = written[when];
    const path = `${owner}.${when}`;
    if (shares === undefined || !isReadInFull(snapshot, path, shares)) return [];
    return [{ moment, segment, when, path, shares, sum: total(shares) }];
  });
}

/** The paths of mixes that are there and hold no channel. */
export function emptyMixes(snapshot: Snapshot): string[] {
  return Object.entries(snapshot.strategy.channelMix).flatMap(([moment, mix]) => {
    const own = `channelMix.${moment}`;
    const owners = [own, ...Object.keys(mix.segments ?? {}).map((segment) => `${own}.segments.${segment}`)];
    const paths = owners.flatMap((owner) => [`${owner}.now`, `${owner}.target`]);
    return paths.filter((path) => {
      const node = snapshot.locate(path)?.node;
      return node?.kind === "map" && node.entries.length === 0;
    });
  });
}

/** Every share that is written could be read; otherwise another finding says what is wrong. */
function isReadInFull(snapshot: Snapshot, path: string, shares: ByChannel): boolean {
  const node = snapshot.locate(path)?.node;
  if (node?.kind !== "map" || node.duplicates.length > 0) return false;
  return node.entries.length > 0 && node.entries.length === Object.keys(shares).length;
}

export function isWhole(mix: WrittenMix): boolean {
  return Math.abs(mix.sum - 1) < WHOLE_WITHIN;
}

/** What today's mix and the shifts come to; null where one of them is in doubt. */
export function computedTarget(snapshot: Snapshot, moment: string, segment: string | null): ByChannel | null {
  const { strategy } = snapshot;
  const ids = shiftsOf(strategy, moment);
  if (!ids.every((id) => isSound(snapshot, id)) || overdrawn(strategy, moment).length > 0) return null;
  const mix = computeMix(strategy, moment, segment);
  if (isReason(mix) || Math.abs(total(mix.now) - 1) >= WHOLE_WITHIN) return null;
  return mix.target;
}

/** The channels that have a share; what is left of a sum of fractions is none. */
export function channelsIn(shares: ByChannel): string[] {
  return Object.keys(shares).filter((channel) => (shares[channel] as number) > 1e-9);
}
