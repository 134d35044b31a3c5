import { addItem } from "../../edits/lists.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { answersByItself, personBehind } from "./channels.ts";
import { targetChannels } from "./offered.ts";

const CHANNELS = `channels:
  phone: { kind: assisted }
  site: { kind: self-service, fallback: phone }
`;

export const rule: Rule = {
  meta: {
    id: "route-without-person",
    severity: "info",
    fixable: true,
    title: { en: "Route ends without a person", nl: "Route eindigt zonder mens" },
    what: {
      en: "The last channel to which customers are guided has no people.",
      nl: "Het laatste kanaal waar klanten heen worden geleid, heeft geen mensen.",
    },
    why: {
      en: "Who has followed the whole route and still has no answer should find somebody at the end of it.",
      nl: "Wie de hele route heeft gevolgd en nog geen antwoord heeft, moet aan het eind iemand vinden.",
    },
    mend: {
      en: "End the route in a channel with people.",
      nl: "Laat de route eindigen in een kanaal met mensen.",
    },
    examples: {
      good: [`koers: 1\n${CHANNELS}contactMoments:\n  move: { route: [site, phone] }\n`],
      bad: [
        {
          files: `koers: 1\n${CHANNELS}contactMoments:\n  move: { route: [site] }\nchannelMix:\n  move: { now: { phone: 70%, site: 30% } }\n`,
          expect: ["site"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels, contactMoments } = snapshot.strategy;
    for (const [moment, { route = [] }] of Object.entries(contactMoments)) {
      const last = route.at(-1);
      if (last === undefined || !answersByItself(channels[last])) continue;
      const place = valueAt(snapshot, `contactMoments.${moment}.route.${route.length - 1}`);
      if (place === null) continue;
      const fix = addition(snapshot, moment, route);
      report({
        ...place,
        what: {
          en: `The route of “${called(contactMoments, moment)}” ends at “${called(channels, last)}”, where there are no people.`,
          nl: `De route van “${called(contactMoments, moment)}” eindigt bij “${called(channels, last)}”, waar geen mensen zijn.`,
        },
        fixes: [fix],
      });
    }
  },
};

/** Adds the channel with people that customers fall back to, where the moment counts on it. */
function addition(snapshot: Snapshot, moment: string, route: readonly string[]): Fix | null {
  const { strategy } = snapshot;
  const person = personBehind(strategy.channels, route.at(-1) as string);
  const list = snapshot.locate(`contactMoments.${moment}.route`);
  if (person === null || list === null || route.includes(person)) return null;
  if (targetChannels(strategy, moment)?.has(person) !== true) return null;
  const edit = addItem(list.file, list.node, person);
  if (edit === null) return null;
  return {
    title: { en: `End the route with ${person}`, nl: `Eindig de route met ${person}` },
    safe: false,
    edits: [edit],
  };
}
