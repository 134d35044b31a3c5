import { andList } from "../../words/say.ts";
import { called } from "../called.ts";
import { fixListing, fixUnlisting, MOST_FIXES } from "../fixes.ts";
import { keyAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { isNoneOf, segmentChannels } from "./reachable.ts";

const STRATEGY = `channels:
  phone: { kind: assisted }
  app: { kind: self-service, fallback: phone }
contactMoments:
  claim: {}
segments:
  seniors: { reach: [phone] }
`;

export const rule: Rule = {
  meta: {
    id: "segment-unreachable",
    severity: "error",
    fixable: true,
    needsWhole: true,
    restsOn: ["channels", "segments", "shifts"],
    title: { en: "Segment without a channel that it can reach", nl: "Segment zonder kanaal dat het kan bereiken" },
    what: {
      en: "At the target, a contact moment has no channel that the customers of a segment can use.",
      nl: "In het doel heeft een contactmoment geen kanaal dat de klanten van een segment kunnen gebruiken.",
    },
    why: {
      en: "These customers are shut out: their question goes unanswered, or comes in where nobody expects it.",
      nl: "Deze klanten worden buitengesloten: hun vraag blijft liggen, of komt binnen waar niemand die verwacht.",
    },
    mend: {
      en: "Keep a channel for them in the mix, give the segment a mix of its own, or correct what it can reach.",
      nl: "Houd voor hen een kanaal in de mix, geef het segment een eigen mix, of verbeter wat het kan bereiken (reach).",
    },
    examples: {
      good: [`koers: 1\n${STRATEGY}channelMix:\n  claim: { now: { phone: 40%, app: 60% } }\n`],
      bad: [{ files: `koers: 1\n${STRATEGY}channelMix:\n  claim: { now: { app: 100% } }\n`, expect: ["now"] }],
    },
  },
  check({ snapshot, report }) {
    const { strategy } = snapshot;
    for (const { moment, segment, record, channels, place } of segmentChannels(snapshot)) {
      if (!isNoneOf(channels, record.reach)) continue;
      const [subject, customers] = [called(strategy.contactMoments, moment), called(strategy.segments, segment)];
      const names = channels.map((channel) => called(strategy.channels, channel));
      const reach = keyAt(snapshot, `segments.${segment}.reach`);
      report({
        ...place,
        what: {
          en: () => `${customers} can use none of the channels of “${subject}” at the target: ${andList(names, "en")}.`,
          nl: () =>
            `Voor ${customers} is in het doel geen van de kanalen van “${subject}” bereikbaar: ${andList(names, "nl")}.`,
        },
        related:
          reach === null
            ? []
            : [
                {
                  at: reach.at,
                  what: { en: "What they can reach stands here.", nl: "Hier staat wat zij kunnen bereiken." },
                },
              ],
        fixes: [
          ...channels.slice(0, MOST_FIXES).map((channel) => {
            const name = called(strategy.channels, channel);
            const title = { en: `“${customers}” can reach ${name}`, nl: `“${customers}” kan ${name} wel bereiken` };
            return fixListing(snapshot, `segments.${segment}`, "reach", channel, title);
          }),
          fixUnlisting(snapshot, `contactMoments.${moment}.segments`, segment, {
            en: `“${customers}” does not ask this: take it out of the segments of the moment`,
            nl: `“${customers}” stelt deze vraag niet: haal het weg bij de segmenten van het moment`,
          }),
        ],
      });
    }
  },
};
