import { createFormat } from "../../words/format.ts";
import { andList } from "../../words/say.ts";
import { called } from "../called.ts";
import { channelsIn, computedTarget } from "../mix/written.ts";
import { keyAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { momentsTreated } from "./treatment.ts";

const STRATEGY = `channels:
  phone: { kind: assisted }
  chat: { kind: assisted }
  mail: { kind: assisted }
  site: { kind: self-service, fallback: phone }
contactMoments:
  move: { value: { customer: 3, organisation: 8 } }
channelMix:
`;

export const rule: Rule = {
  meta: {
    id: "simplify-many-channels",
    severity: "info",
    needsWhole: true,
    restsOn: ["channels", "shifts"],
    title: { en: "To be simplified, over many channels", nl: "Simplificeren over veel kanalen" },
    what: {
      en: "A contact moment that is to be simplified keeps more channels at the target than the limit allows.",
      nl: "Een contactmoment dat moet worden gesimplificeerd houdt in het doel meer kanalen dan de grens toelaat.",
    },
    why: {
      en: "Simple means one clear way and a fallback; every further channel has to be kept up and gives the customer a choice that brings nothing.",
      nl: "Eenvoudig betekent één duidelijke weg en een terugval; elk kanaal erbij vraagt onderhoud en geeft de klant een keuze die niets oplevert.",
    },
    mend: {
      en: "Shift what is left in the smaller channels to the main one, or set another maximum under rules.",
      nl: "Verschuif wat er in de kleinere kanalen overblijft naar het belangrijkste, of stel onder rules een ander maximum in.",
    },
    options: {
      maximum: {
        kind: "count",
        default: 3,
        written: "3",
        title: { en: "How many channels may remain", nl: "Hoeveel kanalen er mogen blijven" },
      },
    },
    examples: {
      good: [`koers: 1\n${STRATEGY}  move: { now: { phone: 50%, mail: 10%, site: 40% } }\n`],
      bad: [
        {
          files: `koers: 1\n${STRATEGY}  move: { now: { phone: 50%, chat: 5%, mail: 5%, site: 40% } }\n`,
          expect: ["now"],
        },
      ],
    },
  },
  check({ snapshot, option, report }) {
    const { strategy } = snapshot;
    const maximum = option("maximum");
    for (const id of momentsTreated(snapshot, "simplify")) {
      const target = computedTarget(snapshot, id, null);
      const place = keyAt(snapshot, `channelMix.${id}.target`) ?? keyAt(snapshot, `channelMix.${id}.now`);
      if (target === null || place === null) continue;
      const channels = channelsIn(target);
      if (channels.length <= maximum) continue;
      const name = called(strategy.contactMoments, id);
      const names = channels.map((channel) => called(strategy.channels, channel));
      report({
        ...place,
        what: {
          en: () =>
            `“${name}” is to be simplified, but keeps ${channels.length} channels at the target (${andList(names, "en")}); ${createFormat("en").integer(maximum)} is the most.`,
          nl: () =>
            `“${name}” moet worden gesimplificeerd, maar houdt in het doel ${channels.length} kanalen (${andList(names, "nl")}); ${createFormat("nl").integer(maximum)} is het maximum.`,
        },
      });
    }
  },
};
