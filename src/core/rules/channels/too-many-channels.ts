import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import { andList } from "../../words/say.ts";
import { called } from "../called.ts";
import { keyAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { declaredChannels, targetChannels } from "./offered.ts";

const CHANNELS = `channels:
  phone: { kind: assisted }
  chat: { kind: assisted }
  email: { kind: assisted }
  app: { kind: self-service, fallback: phone }
  site: { kind: self-service, fallback: phone }
  desk: { kind: assisted }
channelMix:
  move: { now: { phone: 50%, chat: 10%, email: 10%, app: 10%, site: 10%, desk: 10% } }
`;

export const rule: Rule = {
  meta: {
    id: "too-many-channels",
    severity: "warning",
    title: { en: "Many channels for one contact moment", nl: "Veel kanalen voor één contactmoment" },
    what: {
      en: "A contact moment is answered in more than five channels, and nothing says why it needs so many.",
      nl: "Een contactmoment wordt in meer dan vijf kanalen beantwoord, en nergens staat waarom dat er zo veel zijn.",
    },
    why: {
      en: "More channels cost more and please no more: customers want a few that work.",
      nl: "Meer kanalen kosten meer en maken niet blijer: klanten willen er een paar die goed werken.",
    },
    mend: {
      en: "Choose the channels that fit this moment, or say under channelsBecause why it needs them all.",
      nl: "Kies de kanalen die bij dit moment passen, of schrijf onder channelsBecause waarom ze alle nodig zijn.",
    },
    options: {
      maximum: {
        kind: "count",
        default: 5,
        written: "5",
        title: { en: "The most channels without a reason", nl: "Het grootste aantal kanalen zonder reden" },
      },
    },
    examples: {
      good: [`koers: 1\n${CHANNELS}contactMoments:\n  move: { channelsBecause: Everybody moves once. }\n`],
      bad: [{ files: `koers: 1\n${CHANNELS}contactMoments:\n  move: {}\n`, expect: ["now"] }],
    },
  },
  check({ snapshot, option, report }) {
    const maximum = option("maximum");
    const { channels, contactMoments } = snapshot.strategy;
    for (const [moment, { channelsBecause = "" }] of Object.entries(contactMoments)) {
      const found = channelsOfMoment(snapshot, moment);
      if (found === null || found.ids.length <= maximum || channelsBecause.trim() !== "") continue;
      const place = keyAt(snapshot, found.path);
      const asked = keyAt(snapshot, `contactMoments.${moment}`);
      if (place === null || asked === null) continue;
      const name = called(contactMoments, moment);
      const names = found.ids.map((id) => called(channels, id));
      report({
        ...place,
        what: {
          en: () =>
            `“${name}” has ${createFormat("en").integer(names.length)} channels (${andList(names, "en")}), more than ${createFormat("en").integer(maximum)}, without a reason.`,
          nl: () =>
            `“${name}” heeft ${createFormat("nl").integer(names.length)} kanalen (${andList(names, "nl")}), meer dan ${createFormat("nl").integer(maximum)}, zonder reden.`,
        },
        related: [{ at: asked.at, what: { en: "The reason would stand here.", nl: "De reden zou hier staan." } }],
      });
    }
  },
};

/** The channels that a moment is to be answered in, and where they stand; else those of its route. */
function channelsOfMoment(snapshot: Snapshot, moment: string): { path: string; ids: string[] } | null {
  const { strategy } = snapshot;
  const declared = declaredChannels(strategy, moment);
  if (declared.size > 0) return { path: `channelMix.${moment}.target`, ids: [...declared] };
  const computed = targetChannels(strategy, moment);
  if (computed !== null) return { path: `channelMix.${moment}.now`, ids: [...computed] };
  const route = new Set(strategy.contactMoments[moment]?.route);
  const hasMix = strategy.channelMix[moment] !== undefined;
  return hasMix || route.size === 0 ? null : { path: `contactMoments.${moment}.route`, ids: [...route] };
}
