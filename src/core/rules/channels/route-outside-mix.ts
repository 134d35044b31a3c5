import { called } from "../called.ts";
import { fixUnlisting } from "../fixes.ts";
import { itemAt, keyAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { declaredChannels, targetChannels } from "./offered.ts";

const CHANNELS = `channels:
  phone: { kind: assisted }
  chat: { kind: assisted }
  site: { kind: self-service, fallback: phone }
`;

export const rule: Rule = {
  meta: {
    id: "route-outside-mix",
    severity: "warning",
    fixable: true,
    title: { en: "Route leads outside the channel mix", nl: "Route loopt buiten de kanaalmix om" },
    what: {
      en: "Customers are guided along a channel that has no share in the target mix of the contact moment.",
      nl: "Klanten worden langs een kanaal geleid dat geen aandeel heeft in de streefmix van het contactmoment.",
    },
    why: {
      en: "Where you send customers, contacts come; a channel that nobody counted on has no people and no answers for them.",
      nl: "Waar u klanten heen stuurt, komen contacten; een kanaal waar niemand op rekent, heeft er geen mensen en geen antwoorden voor.",
    },
    mend: {
      en: "Take it out of the route, or give it a share in the mix or a shift that leads to it.",
      nl: "Haal het uit de route, of geef het een aandeel in de mix of een verschuiving ernaartoe.",
    },
    examples: {
      good: [
        `koers: 1\n${CHANNELS}contactMoments:\n  move: { route: [site, phone] }\nchannelMix:\n  move: { now: { phone: 70%, site: 30% } }\n`,
      ],
      bad: [
        {
          files: `koers: 1\n${CHANNELS}contactMoments:\n  move: { route: [site, chat, phone] }\nchannelMix:\n  move: { now: { phone: 70%, site: 30% } }\n`,
          expect: ["chat"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { strategy } = snapshot;
    for (const [moment, { route = [] }] of Object.entries(strategy.contactMoments)) {
      const target = targetChannels(strategy, moment);
      if (target === null) continue;
      const declared = declaredChannels(strategy, moment);
      for (const channel of new Set(route)) {
        if (target.has(channel) || declared.has(channel) || strategy.channels[channel] === undefined) continue;
        const place = itemAt(snapshot, `contactMoments.${moment}.route`, channel);
        const mix = keyAt(snapshot, `channelMix.${moment}`);
        if (place === null || mix === null) continue;
        const name = called(strategy.channels, channel);
        report({
          ...place,
          what: {
            en: `The route of “${called(strategy.contactMoments, moment)}” goes by “${name}”, which has no share in its target mix.`,
            nl: `De route van “${called(strategy.contactMoments, moment)}” gaat langs “${name}”, dat geen aandeel heeft in de streefmix.`,
          },
          related: [{ at: mix.at, what: { en: "The mix stands here.", nl: "De mix staat hier." } }],
          fixes: [
            fixUnlisting(snapshot, `contactMoments.${moment}.route`, channel, {
              en: `Take ${channel} out of the route`,
              nl: `Haal ${channel} uit de route`,
            }),
          ],
        });
      }
    }
  },
};
