import type { Snapshot } from "../../project/snapshot.ts";
import type { Strategy } from "../../strategy/model.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { fixSetting } from "../fixes.ts";
import { keyAt, valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { answersByItself, channelsInUse, leadsTo, reachesPerson } from "./channels.ts";

export const rule: Rule = {
  meta: {
    id: "no-way-to-a-person",
    severity: "error",
    fixable: true,
    title: { en: "No way to a person", nl: "Geen weg naar een mens" },
    what: {
      en: "From an automated or self-service channel no person can be reached, neither by its fallback nor by its hand-overs.",
      nl: "Vanuit een geautomatiseerd kanaal of selfservicekanaal is geen mens te bereiken, niet via terugval en niet via overdracht.",
    },
    why: {
      en: "Some questions always stay unsolved there. Who is then shut in, gives up or leaves.",
      nl: "Er blijven daar altijd vragen onopgelost. Wie dan vastzit, geeft het op of vertrekt.",
    },
    mend: {
      en: "Give it a fallback channel with people, or a hand-over to one.",
      nl: "Geef het een terugvalkanaal met mensen, of een overdracht daarheen.",
    },
    examples: {
      good: [
        "koers: 1\nchannels:\n  bot: { kind: automated, handsOver: { chat: with-context } }\n  site: { kind: self-service, fallback: bot }\n  chat: { kind: assisted }\n",
      ],
      bad: [
        {
          files: "koers: 1\nchannels:\n  site: { kind: self-service }\n  phone: { kind: assisted }\n",
          expect: ["site"],
        },
        {
          files:
            "koers: 1\nchannels:\n  site: { kind: self-service, fallback: desk }\n  desk: { kind: assisted, status: retired }\n",
          expect: ["desk"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels } = snapshot.strategy;
    for (const id of channelsInUse(snapshot.strategy)) {
      if (!answersByItself(channels[id]) || reachesPerson(channels, id) !== false || fallbackGoesRound(snapshot, id)) {
        continue;
      }
      const place = valueAt(snapshot, `channels.${id}.fallback`) ?? keyAt(snapshot, `channels.${id}`);
      if (place === null) continue;
      const nowhere = leadsTo(channels[id]).length === 0;
      // What could not be read may well lead to somebody.
      if (nowhere && !["fallback", "handsOver"].every((key) => lacks(snapshot, `channels.${id}`, key))) continue;
      const name = called(channels, id);
      const fix = fallbackFor(snapshot, id);
      report({
        ...place,
        what: nowhere
          ? {
              en: `From “${name}” no person can be reached: it has no fallback channel and hands over to none.`,
              nl: `Vanuit “${name}” is geen mens te bereiken: het heeft geen terugvalkanaal en draagt nergens aan over.`,
            }
          : {
              en: `From “${name}” no person can be reached: where it leads to, nobody answers either.`,
              nl: `Vanuit “${name}” is geen mens te bereiken: ook waar het heen leidt, antwoordt niemand.`,
            },
        fixes: [fix],
      });
    }
  },
};

/** Fallbacks that go round are a finding of their own. */
function fallbackGoesRound({ strategy }: Snapshot, start: string): boolean {
  const visited = new Set<string>();
  for (let id: string | undefined = start; id !== undefined; id = strategy.channels[id]?.fallback) {
    if (visited.has(id)) return true;
    visited.add(id);
  }
  return false;
}

function fallbackFor(snapshot: Snapshot, id: string): Fix | null {
  const person = likeliestPerson(snapshot.strategy, id);
  if (person === null) return null;
  const title = { en: `Fall back to ${person}`, nl: `Val terug op ${person}` };
  return fixSetting(snapshot, `channels.${id}`, "fallback", person, title);
}

/**
 * Where contacts come from that are shifted to the channel, for that is where
 * they already count as landing; else what most channels fall back to; else
 * the only channel with people.
 */
function likeliestPerson(strategy: Strategy, id: string): string | null {
  const { channels, shifts } = strategy;
  const people = channelsInUse(strategy).filter((channel) => channels[channel]?.kind === "assisted");
  const source = Object.values(shifts).find(({ from, to }) => to === id && people.includes(from ?? ""))?.from;
  if (source !== undefined) return source;
  const uses = (person: string) => Object.values(channels).filter(({ fallback }) => fallback === person).length;
  const best = [...people].sort((a, b) => uses(b) - uses(a))[0];
  return best !== undefined && (people.length === 1 || uses(best) > 0) ? best : null;
}
