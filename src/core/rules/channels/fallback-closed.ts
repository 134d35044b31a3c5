import type { Snapshot } from "../../project/snapshot.ts";
import type { Channel } from "../../strategy/model.ts";
import { createFormat } from "../../words/format.ts";
import { called } from "../called.ts";
import { fixReplacing, MOST_FIXES } from "../fixes.ts";
import { valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { answersByItself, channelsInUse, isInUse } from "./channels.ts";
import { alwaysOpen, hoursUncovered, type OpeningHours, openingHours } from "./opening-hours.ts";

export const rule: Rule = {
  meta: {
    id: "fallback-closed",
    severity: "info",
    fixable: true,
    title: { en: "Fallback is closed when it is needed", nl: "Terugval is dicht als die nodig is" },
    what: {
      en: "An automated or self-service channel is open at hours when its fallback channel is closed.",
      nl: "Een geautomatiseerd kanaal of selfservicekanaal is open op uren waarop het terugvalkanaal dicht is.",
    },
    why: {
      en: "Many customers help themselves in the evening and at weekends; who then gets stuck, is stuck until the next day.",
      nl: "Veel klanten regelen hun zaken 's avonds en in het weekend; wie dan vastloopt, zit vast tot de volgende dag.",
    },
    mend: {
      en: "Widen the hours, offer to call back, fall back to a channel that is open, or tell customers when somebody will be there.",
      nl: "Verruim de tijden, bied aan terug te bellen, val terug op een kanaal dat open is, of zeg klanten wanneer er weer iemand is.",
    },
    examples: {
      good: [
        'koers: 1\nchannels:\n  bot: { kind: automated, hours: "ma-vr 9-17", fallback: chat }\n  chat: { kind: assisted, hours: "ma–za 08:00–22:00" }\n',
      ],
      bad: [
        {
          files:
            'koers: 1\nchannels:\n  bot: { kind: automated, hours: 24/7, fallback: chat }\n  chat: { kind: assisted, hours: "ma–za 08:00–22:00" }\n',
          expect: ["chat"],
        },
        {
          files:
            'koers: 1\nchannels:\n  bot: { kind: automated, hours: "ma–zo 08:00–22:00", fallback: chat }\n  chat: { kind: assisted, hours: "ma–za 08:00–22:00" }\n  phone: { kind: assisted, hours: 24/7 }\n',
          expect: ["chat"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels } = snapshot.strategy;
    for (const id of channelsInUse(snapshot.strategy)) {
      const channel = channels[id] as Channel;
      const { fallback } = channel;
      const behind = fallback === undefined ? undefined : channels[fallback];
      if (!answersByItself(channel) || behind === undefined || fallback === undefined || !isInUse(behind)) continue;
      const hours = uncovered(channel, behind);
      const place = valueAt(snapshot, `channels.${id}.fallback`);
      const closed = valueAt(snapshot, `channels.${fallback}.hours`);
      if (hours === 0 || place === null || closed === null) continue;
      const [name, other] = [called(channels, id), called(channels, fallback)];
      report({
        ...place,
        what: {
          en: () =>
            `In ${createFormat("en").score(hours)} of the 168 hours of the week “${name}” is open while its fallback “${other}” (${behind.hours}) is closed.`,
          nl: () =>
            `In ${createFormat("nl").score(hours)} van de 168 uur in de week is “${name}” open terwijl het terugvalkanaal “${other}” (${behind.hours}) dicht is.`,
        },
        related: [
          {
            at: closed.at,
            what: { en: `The hours of “${other}” stand here.`, nl: `De openingstijden van “${other}” staan hier.` },
          },
        ],
        fixes: openThen(snapshot, id),
      });
    }
  },
};

/** The channels with people that are open whenever this one is. */
function openThen(snapshot: Snapshot, id: string): (Fix | null)[] {
  const { channels } = snapshot.strategy;
  const open = channelsInUse(snapshot.strategy).filter((other) => {
    const { kind, hours } = channels[other] as Channel;
    return (
      kind === "assisted" && hours !== undefined && uncovered(channels[id] as Channel, channels[other] as Channel) === 0
    );
  });
  return open.slice(0, MOST_FIXES).map((other) => {
    const name = called(channels, other);
    const title = { en: `Fall back to ${name}, which is open then`, nl: `Val terug op ${name}, dat dan open is` };
    return fixReplacing(snapshot, `channels.${id}.fallback`, other, title);
  });
}

/** Hours a week without anybody behind a channel; none where hours are not understood. */
function uncovered(channel: Channel, behind: Channel): number {
  const [needed, open] = [hoursOf(channel), hoursOf(behind)];
  return needed === null || open === null ? 0 : hoursUncovered(needed, open);
}

function hoursOf({ hours }: Channel): OpeningHours | null {
  return hours === undefined ? alwaysOpen() : openingHours(hours);
}
