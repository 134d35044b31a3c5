import type { Snapshot } from "../../project/snapshot.ts";
import type { Strategy } from "../../strategy/model.ts";
import { called } from "../called.ts";
import { fixReplacing, MOST_FIXES } from "../fixes.ts";
import type { Fix, Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "fallback-cycle",
    severity: "error",
    fixable: true,
    title: { en: "Fallback goes round in a circle", nl: "Terugval gaat in een kring rond" },
    what: {
      en: "The fallback of a channel leads, by way of other channels, back to the channel itself.",
      nl: "Het terugvalkanaal van een kanaal leidt via andere kanalen terug naar het kanaal zelf.",
    },
    why: {
      en: "A customer who is not helped is sent round and never reaches anybody.",
      nl: "Een klant die niet geholpen wordt, wordt rondgestuurd en bereikt nooit iemand.",
    },
    mend: {
      en: "Let the chain end in a channel with people, which needs no fallback.",
      nl: "Laat de keten eindigen in een kanaal met mensen, dat geen terugval nodig heeft.",
    },
    examples: {
      good: ["koers: 1\nchannels:\n  bot: { kind: automated, fallback: chat }\n  chat: { kind: assisted }\n"],
      bad: [
        {
          files:
            "koers: 1\nchannels:\n  bot: { kind: automated, fallback: site }\n  site: { kind: self-service, fallback: bot }\n",
          expect: ["site", "bot"],
        },
        {
          files: "koers: 1\nchannels:\n  phone: { kind: assisted }\n  site: { kind: self-service, fallback: site }\n",
          expect: ["site"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const id of Object.keys(snapshot.strategy.channels)) {
      const circle = circleFrom(snapshot.strategy.channels, id);
      const located = circle === null ? null : snapshot.locate(`channels.${id}.fallback`);
      if (circle === null || located === null) continue;
      const name = (channel: string): string => called(snapshot.strategy.channels, channel);
      report({
        at: { file: located.file, span: located.node.span },
        path: `channels.${id}.fallback`,
        what: {
          en: `The fallback goes round: ${circle.map(name).join(" → ")}.`,
          nl: `De terugval gaat rond: ${circle.map(name).join(" → ")}.`,
        },
        fixes: fallbacks(snapshot, id),
      });
    }
  },
};

/** To a channel with people, where the chain ends. */
function fallbacks(snapshot: Snapshot, id: string): (Fix | null)[] {
  const { channels } = snapshot.strategy;
  const people = Object.keys(channels).filter((other) => other !== id && channels[other]?.kind === "assisted");
  return people.slice(0, MOST_FIXES).map((other) => {
    const name = called(channels, other);
    const title = { en: `Let it fall back on ${name}`, nl: `Laat het terugvallen op ${name}` };
    return fixReplacing(snapshot, `channels.${id}.fallback`, other, title);
  });
}

/** The channels from one by its fallbacks back to itself; null when it does not come back. */
function circleFrom(channels: Strategy["channels"], start: string): string[] | null {
  const path = [start];
  for (let at = channels[start]?.fallback; at !== undefined; at = channels[at]?.fallback) {
    if (at === start) return [...path, start];
    if (path.includes(at)) return null;
    path.push(at);
  }
  return null;
}
