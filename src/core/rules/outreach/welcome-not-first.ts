import type { Snapshot } from "../../project/snapshot.ts";
import type { Strategy } from "../../strategy/model.ts";
import { called } from "../called.ts";
import { fixListing, fixRemoving, fixUnlisting } from "../fixes.ts";
import type { Fix, Rule } from "../rule.ts";
import { shareSegments } from "./messages.ts";

export const rule: Rule = {
  meta: {
    id: "welcome-not-first",
    severity: "warning",
    fixable: true,
    needsWhole: true,
    restsOn: ["outreach"],
    title: { en: "Welcome does not come first", nl: "Welkom komt niet als eerste" },
    what: {
      en: "A message may reach a customer who has not been welcomed yet, or the welcome waits for another message.",
      nl: "Een bericht kan bij een klant komen die nog niet is verwelkomd, of het welkom wacht op een ander bericht.",
    },
    why: {
      en: "The welcome tells customers what they may expect and how to reach you; whatever comes before it sets the tone instead.",
      nl: "Het welkom vertelt wat klanten kunnen verwachten en hoe ze u bereiken; wat eerder komt, zet in plaats daarvan de toon.",
    },
    mend: {
      en: "Name the welcome under after, by itself or by way of another message.",
      nl: "Noem het welkom onder after, zelf of via een ander bericht.",
    },
    examples: {
      good: [
        "koers: 1\noutreach:\n  hello: { kind: welcome }\n  tips: { kind: information, after: [hello] }\n  more-tips: { kind: information, after: [tips] }\n",
        "koers: 1\noutreach:\n  tips: { kind: information }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\noutreach:\n  tips: { kind: information }\n  more-tips: { kind: information, after: [tips] }\n  hello: { kind: welcome, after: [tips] }\n",
          expect: ["tips", "after", "after"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { outreach } = snapshot.strategy;
    for (const [id, message] of Object.entries(outreach)) {
      if (message.kind === undefined) continue;
      const name = called(outreach, id);
      const after = `outreach.${id}.after`;
      if (message.kind === "welcome") {
        const [earlier] = (message.after ?? []).filter((other) => outreach[other]?.kind !== "welcome");
        if (earlier === undefined) continue;
        report({
          at: after,
          what: {
            en: `The welcome “${name}” waits for “${called(outreach, earlier)}”.`,
            nl: `Het welkom “${name}” wacht op “${called(outreach, earlier)}”.`,
          },
          mend: {
            en: "Let the welcome wait for nothing, and the other message for the welcome.",
            nl: "Laat het welkom nergens op wachten, en het andere bericht op het welkom.",
          },
          fixes: [waitsForNothing(snapshot, id, earlier)],
        });
        continue;
      }
      const welcome = unseenWelcome(snapshot.strategy, id);
      if (welcome === null) continue;
      report({
        at: snapshot.locate(after) === null ? `outreach.${id}` : after,
        what: {
          en: `Customers may get “${name}” before “${called(outreach, welcome)}” has welcomed them.`,
          nl: `Klanten kunnen “${name}” krijgen voordat ze met “${called(outreach, welcome)}” zijn verwelkomd.`,
        },
        fixes: [
          fixListing(snapshot, `outreach.${id}`, "after", welcome, {
            en: `Only after ${welcome}`,
            nl: `Pas na ${welcome}`,
          }),
        ],
      });
    }
  },
};

/** The welcome of the customers of a message, when it may come before any of theirs. */
function unseenWelcome(strategy: Strategy, id: string): string | null {
  const { outreach } = strategy;
  const message = outreach[id];
  const welcomes = Object.keys(outreach).filter((other) => {
    const candidate = outreach[other];
    return candidate?.kind === "welcome" && message !== undefined && shareSegments(message, candidate);
  });
  const before = everythingBefore(strategy, id);
  return welcomes.some((welcome) => before.has(welcome)) ? null : (welcomes[0] ?? null);
}

/** All messages that a customer has had by the time of one. */
function everythingBefore(strategy: Strategy, id: string): Set<string> {
  const found = new Set<string>();
  const open = [...(strategy.outreach[id]?.after ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(strategy.outreach[next]?.after ?? []));
  }
  return found;
}

function waitsForNothing(snapshot: Snapshot, id: string, earlier: string): Fix | null {
  const path = `outreach.${id}`;
  const title = { en: `Do not wait for ${earlier}`, nl: `Wacht niet op ${earlier}` };
  return (snapshot.strategy.outreach[id]?.after ?? []).length > 1
    ? fixUnlisting(snapshot, `${path}.after`, earlier, title)
    : fixRemoving(snapshot, path, ["after"], title);
}
