import type { Snapshot } from "../../project/snapshot.ts";
import type { Text } from "../../words/language.ts";
import { called } from "../called.ts";
import { keyAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { channelsIn, computedTarget } from "./written.ts";

/** More places than these tell nobody more. */
const MOST_PLACES = 3;

export const rule: Rule = {
  meta: {
    id: "channel-without-cost",
    severity: "warning",
    title: { en: "Channel without a cost per contact", nl: "Kanaal zonder kosten per contact" },
    what: {
      en: "A channel has a share in the channel mix, but no cost per contact.",
      nl: "Een kanaal heeft een aandeel in de kanaalmix, maar geen kosten per contact.",
    },
    why: {
      en: "No shift from or to this channel can be weighed: its saving and its payback stay unknown.",
      nl: "Geen verschuiving van of naar dit kanaal valt te wegen: besparing en terugverdientijd blijven onbekend.",
    },
    mend: {
      en: "Add costPerContact, what one contact costs to handle in all; an estimate is better than nothing.",
      nl: "Voeg costPerContact toe, wat één contact in totaal kost om af te handelen; een schatting is beter dan niets.",
    },
    examples: {
      good: [
        "koers: 1\nchannels:\n  phone: { kind: assisted, costPerContact: 6.80 }\ncontactMoments:\n  move: {}\nchannelMix:\n  move: { now: { phone: 100% } }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nchannels:\n  phone: { kind: assisted }\ncontactMoments:\n  move: {}\nchannelMix:\n  move: { now: { phone: 100% } }\n",
          expect: ["phone"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels, contactMoments } = snapshot.strategy;
    const uses = momentsByChannel(snapshot);
    for (const id of Object.keys(channels)) {
      const moments = uses.get(id) ?? [];
      if (moments.length === 0 || snapshot.locate(`channels.${id}.costPerContact`) !== null) continue;
      report({
        at: `channels.${id}`,
        what: {
          en: `“${called(channels, id)}” has no cost per contact, but a share in ${counted(moments.length).en}.`,
          nl: `“${called(channels, id)}” heeft geen kosten per contact, maar wel een aandeel in ${counted(moments.length).nl}.`,
        },
        related: moments.slice(0, MOST_PLACES).flatMap((moment) => {
          const place = keyAt(snapshot, `channelMix.${moment}`);
          const name = called(contactMoments, moment);
          const what = { en: `It has a share in “${name}”.`, nl: `Het heeft een aandeel in “${name}”.` };
          return place === null ? [] : [{ at: place.at, what }];
        }),
      });
    }
  },
};

function counted(moments: number): Text {
  return moments === 1
    ? { en: "one contact moment", nl: "één contactmoment" }
    : { en: `${moments} contact moments`, nl: `${moments} contactmomenten` };
}

/** The contact moments in which each channel has a share, now or at the target. */
function momentsByChannel(snapshot: Snapshot): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const [moment, written] of Object.entries(snapshot.strategy.channelMix)) {
    const computed = computedTarget(snapshot, moment, null) ?? {};
    const used = [written.now ?? {}, written.target ?? {}, computed].flatMap(channelsIn);
    for (const channel of new Set(used)) uses.set(channel, [...(uses.get(channel) ?? []), moment]);
  }
  return uses;
}
