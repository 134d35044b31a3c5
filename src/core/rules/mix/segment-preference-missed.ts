import { andList } from "../../words/say.ts";
import { called } from "../called.ts";
import { keyAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { treatmentOf } from "../value-matrix/treatment.ts";
import { isNoneOf, segmentChannels } from "./reachable.ts";

const STRATEGY = `channels:
  phone: { kind: assisted }
  chat: { kind: assisted, digital: true }
contactMoments:
  claim: {}
segments:
  homes: { reach: [phone, chat], prefers: [chat] }
`;

export const rule: Rule = {
  meta: {
    id: "segment-preference-missed",
    severity: "info",
    needsWhole: true,
    restsOn: ["channels", "segments", "shifts"],
    title: { en: "Segment without a channel that it prefers", nl: "Segment zonder kanaal van voorkeur" },
    what: {
      en: "At the target, a contact moment has no channel that the customers of a segment prefer. Moments that are to be eliminated are left out.",
      nl: "In het doel heeft een contactmoment geen kanaal waaraan de klanten van een segment de voorkeur geven. Momenten die moeten worden geëlimineerd tellen niet mee.",
    },
    why: {
      en: "Customers who may not choose find it more effort, and rate the contact lower whatever the answer.",
      nl: "Klanten die niets te kiezen hebben vinden het meer moeite, en waarderen het contact lager, wat het antwoord ook is.",
    },
    mend: {
      en: "Weigh whether one of their channels belongs in the mix, or accept it knowingly.",
      nl: "Weeg af of een van hun kanalen in de mix hoort, of aanvaard het bewust.",
    },
    examples: {
      good: [`koers: 1\n${STRATEGY}channelMix:\n  claim: { now: { phone: 70%, chat: 30% } }\n`],
      bad: [{ files: `koers: 1\n${STRATEGY}channelMix:\n  claim: { now: { phone: 100% } }\n`, expect: ["now"] }],
    },
  },
  check({ snapshot, report }) {
    const { strategy } = snapshot;
    for (const { moment, segment, record, channels, place } of segmentChannels(snapshot)) {
      if (!isNoneOf(channels, record.prefers) || isNoneOf(channels, record.reach)) continue;
      if (treatmentOf(snapshot, moment) === "eliminate") continue;
      const [subject, customers] = [called(strategy.contactMoments, moment), called(strategy.segments, segment)];
      const names = (record.prefers ?? []).map((channel) => called(strategy.channels, channel));
      const prefers = keyAt(snapshot, `segments.${segment}.prefers`);
      report({
        ...place,
        what: {
          en: () =>
            `At the target “${subject}” offers none of the channels that ${customers} prefer: ${andList(names, "en")}.`,
          nl: () =>
            `In het doel biedt “${subject}” geen van de favoriete kanalen van ${customers}: ${andList(names, "nl")}.`,
        },
        related:
          prefers === null
            ? []
            : [{ at: prefers.at, what: { en: "What they prefer stands here.", nl: "Hier staat hun voorkeur." } }],
      });
    }
  },
};
