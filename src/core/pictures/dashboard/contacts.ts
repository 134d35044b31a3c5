import { measuredChannels } from "../../numbers/measurements.ts";
import { mixNow } from "../../numbers/mix.ts";
import { addUp, type ByChannel, digitalShare, partOf, total } from "../../numbers/parts.ts";
import { isReason, type Outcome, orNull } from "../../numbers/reason.ts";
import { momentContacts, strategyContacts, strategyParts, type When } from "../../numbers/shares.ts";
import type { PictureContext } from "../context.ts";
import { partRank } from "../part-order.ts";
import { spotOf } from "../spot.ts";
import type { ChannelContacts, ContactsPicture } from "../types/dashboard.ts";

/** The contacts of all moments by channel: now, at the target, and as they were measured last. */
export function contactsOf(context: PictureContext): ContactsPicture {
  const { snapshot, asOf, language } = context;
  const { strategy } = snapshot;
  const [now, target] = [strategyContacts(strategy, "now"), strategyContacts(strategy, "target")];
  const measured = measuredChannels(strategy, (moment) => channelsNow(context, moment), asOf);
  const before = measured === null ? null : contactsNow(context, measured.moments);
  const reason = [now, target].find(isReason);
  const parts = (when: When) => orNull(strategyParts(strategy, when));
  const digital = (when: When): number | null => {
    const known = parts(when);
    return known === null ? null : digitalShare(known);
  };
  return {
    channels: channelRows(context, {
      now: orNull(now),
      target: orNull(target),
      measured: measured?.contacts ?? null,
      before,
    }),
    digitalShare: { now: digital("now"), target: digital("target") },
    parts: { now: parts("now"), target: parts("target") },
    why: reason === undefined ? null : reason.text[language],
    measured:
      measured === null
        ? null
        : {
            period: measured.period,
            moments: measured.moments.length,
            of: Object.keys(strategy.contactMoments).length,
          },
  };
}

interface Amounts {
  readonly now: ByChannel | null;
  readonly target: ByChannel | null;
  /** In a month. */
  readonly measured: ByChannel | null;
  /** Of the measured moments, a year by the mix of now. */
  readonly before: ByChannel | null;
}

/** A zero is left out: what is nowhere used is no row. */
function channelRows({ snapshot }: PictureContext, { now, target, measured, before }: Amounts): ChannelContacts[] {
  const { channels } = snapshot.strategy;
  const used = (id: string): boolean => [now, target, measured].some((amounts) => Math.abs(amounts?.[id] ?? 0) > 1e-9);
  const known = now === null && target === null && measured === null;
  return Object.keys(channels)
    .filter((id) => known || used(id))
    .map((id) => ({
      channel: id,
      name: channels[id]?.name ?? id,
      part: partOf(channels[id]),
      now: now === null ? null : (now[id] ?? 0),
      target: target === null ? null : (target[id] ?? 0),
      measured: measured === null ? null : (measured[id] ?? 0),
      measuredShare: shareOf(measured, id),
      nowShare: shareOf(before, id),
      source: spotOf(snapshot, `channels.${id}`),
    }))
    .sort((a, b) => partRank(a.part) - partRank(b.part));
}

function shareOf(amounts: ByChannel | null, id: string): number | null {
  const all = amounts === null ? 0 : total(amounts);
  return amounts === null || all === 0 ? null : (amounts[id] ?? 0) / all;
}

function channelsNow({ snapshot }: PictureContext, moment: string): string[] {
  const now = mixNow(snapshot.strategy, moment, null);
  return isReason(now) ? [] : Object.keys(now);
}

function contactsNow({ snapshot }: PictureContext, moments: readonly string[]): ByChannel | null {
  const all: Outcome<ByChannel>[] = moments.map((moment) => momentContacts(snapshot.strategy, moment, "now"));
  const known = all.filter((contacts): contacts is ByChannel => !isReason(contacts));
  return known.length < all.length ? null : addUp(known);
}
