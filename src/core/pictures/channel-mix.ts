import type { Parts } from "../numbers/kinds.ts";
import { type ComputedMix, computeMix, mixNow, segmentShare } from "../numbers/mix.ts";
import { type ByChannel, digitalShare, partOf, partsOf } from "../numbers/parts.ts";
import { quadrantOf } from "../numbers/quadrant.ts";
import { isReason, type Outcome, orNull } from "../numbers/reason.ts";
import { momentParts, strategyParts, type When } from "../numbers/shares.ts";
import type { Snapshot } from "../project/snapshot.ts";
import type { Language } from "../words/language.ts";
import { partRank } from "./part-order.ts";
import { spotOf } from "./spot.ts";
import type { ChannelMixPicture, MixBar, MixRow, MixShare } from "./types/channel-mix.ts";

/** The mix of every contact moment; of one, with its segments, where an id is given. Null for an unknown id. */
export function channelMixPicture(snapshot: Snapshot, id: string | null, language: Language): ChannelMixPicture | null {
  const { strategy, manifest } = snapshot;
  if (id === null) {
    return {
      kind: "channel-mix",
      id,
      name: manifest.name ?? manifest.organisation ?? "",
      rows: Object.keys(strategy.contactMoments).map((moment) => new Rows(snapshot, language).row(moment, null)),
      digitalShare: digital((when) => strategyParts(strategy, when)),
    };
  }
  const moment = strategy.contactMoments[id];
  if (moment === undefined) return null;
  const rows = new Rows(snapshot, language);
  const segments = Object.keys(strategy.channelMix[id]?.segments ?? {});
  return {
    kind: "channel-mix",
    id,
    name: moment.name ?? id,
    rows: [rows.row(id, null), ...segments.map((segment) => rows.row(id, segment))],
    digitalShare: digital((when) => momentParts(strategy, id, when)),
  };
}

function digital(parts: (when: When) => Outcome<Parts>): ChannelMixPicture["digitalShare"] {
  const share = (when: When): number | null => {
    const known = parts(when);
    return isReason(known) ? null : digitalShare(known);
  };
  return { now: share("now"), target: share("target") };
}

class Rows {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly language: Language,
  ) {}

  row(moment: string, segment: string | null): MixRow {
    const { strategy } = this.snapshot;
    const path = segment === null ? `channelMix.${moment}` : `channelMix.${moment}.segments.${segment}`;
    const named = segment === null ? strategy.contactMoments[moment] : strategy.segments[segment];
    const volume = this.volume(moment, segment);
    const mix = computeMix(strategy, moment, segment);
    const written = strategy.channelMix[moment];
    const declared = segment === null ? written?.target : written?.segments?.[segment]?.target;
    const now = this.bar(mixNow(strategy, moment, segment), volume, this.spot(`${path}.now`));
    return {
      id: segment ?? moment,
      name: named?.name ?? segment ?? moment,
      moment,
      segment,
      quadrant: orNull(quadrantOf(this.snapshot, moment)),
      now,
      target: this.bar(isReason(mix) ? mix : mix.target, remaining(volume, mix), null),
      declared:
        declared === undefined
          ? null
          : this.bar(declared as ByChannel, remaining(volume, mix), this.spot(`${path}.target`)),
      difference: declared === undefined || isReason(mix) ? null : largestDifference(declared as ByChannel, mix.target),
      parts: isReason(mix)
        ? { now: null, target: null }
        : {
            now: orNull(partsOf(strategy.channels, mix.now)),
            target: orNull(partsOf(strategy.channels, mix.resolved)),
          },
      source: spotOf(this.snapshot, this.snapshot.locate(path) === null ? `contactMoments.${moment}` : path),
    };
  }

  private volume(moment: string, segment: string | null): number | null {
    const { strategy } = this.snapshot;
    const whole = strategy.contactMoments[moment]?.volume ?? null;
    if (segment === null || whole === null) return whole;
    const share = segmentShare(strategy, moment, segment);
    return isReason(share) ? null : whole * share;
  }

  /** Null where the set is not written: a segment without its own mix has that of the whole. */
  private spot(path: string) {
    return this.snapshot.locate(path) === null ? null : spotOf(this.snapshot, path);
  }

  private bar(shares: Outcome<ByChannel>, contacts: number | null, source: MixBar["source"]): MixBar {
    if (isReason(shares)) return { shares: null, why: shares.text[this.language], contacts, source };
    return { shares: this.shares(shares, contacts), why: null, contacts, source };
  }

  /** Self-service first, people on the phone last: digital is on the left. */
  private shares(shares: ByChannel, contacts: number | null): MixShare[] {
    const { channels } = this.snapshot.strategy;
    const order = Object.keys(channels);
    const rank = ({ part, channel }: MixShare): number => partRank(part) * 10_000 + order.indexOf(channel);
    return Object.entries(shares)
      .filter(([, share]) => share !== 0)
      .map(([channel, share]) => ({
        channel,
        name: channels[channel]?.name ?? channel,
        part: partOf(channels[channel]),
        share,
        contacts: contacts === null ? null : contacts * share,
      }))
      .sort((a, b) => rank(a) - rank(b));
  }
}

function remaining(volume: number | null, mix: Outcome<ComputedMix>): number | null {
  return volume === null || isReason(mix) ? null : volume * mix.remaining;
}

function largestDifference(declared: ByChannel, computed: ByChannel): number {
  const channels = new Set([...Object.keys(declared), ...Object.keys(computed)]);
  return Math.max(0, ...[...channels].map((id) => Math.abs((declared[id] ?? 0) - (computed[id] ?? 0))));
}
