import type { Snapshot } from "../../project/snapshot.ts";
import { andList } from "../../words/say.ts";
import { called } from "../called.ts";
import { fixListing, fixReplacing } from "../fixes.ts";
import { keyAt, valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { channelsInUse, isInUse } from "./channels.ts";

const CHANNELS = `channels:
  site: { kind: self-service, handsOver: { phone: with-context }, technologies: [portal] }
  phone: { kind: assisted, technologies: [platform] }
`;

export const rule: Rule = {
  meta: {
    id: "context-not-integrated",
    severity: "warning",
    fixable: true,
    title: {
      en: "Context goes over a connection that is not there",
      nl: "Context gaat over een koppeling die er niet is",
    },
    what: {
      en: "A channel claims to hand over with context, but none of its technologies is connected to one of the other channel.",
      nl: "Een kanaal zegt met context over te dragen, maar geen van zijn technologieën is gekoppeld aan een van het andere kanaal.",
    },
    why: {
      en: "What the customer told stays behind in a system that the next channel does not see, whatever the plan says.",
      nl: "Wat de klant vertelde blijft achter in een systeem dat het volgende kanaal niet ziet, wat het plan ook zegt.",
    },
    mend: {
      en: "Put the connection under integratesWith if it exists; else build it, or say that it goes without context.",
      nl: "Zet de koppeling onder integratesWith als die er is; bouw die anders, of zeg dat het zonder context gaat.",
    },
    examples: {
      good: [
        `koers: 1\n${CHANNELS}technologies:\n  portal: { channels: [site], integratesWith: [platform] }\n  platform: { channels: [phone] }\n`,
      ],
      bad: [
        {
          files: `koers: 1\n${CHANNELS}technologies:\n  portal: { channels: [site], integratesWith: [ledger] }\n  platform: { channels: [phone] }\n  ledger: {}\n`,
          expect: ["with-context"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels, technologies } = snapshot.strategy;
    for (const id of channelsInUse(snapshot.strategy)) {
      for (const [to, kind] of Object.entries(channels[id]?.handsOver ?? {})) {
        if (kind !== "with-context" || !isInUse(channels[to]) || areConnected(snapshot, id, to) !== false) continue;
        const place = valueAt(snapshot, `channels.${id}.handsOver.${to}`);
        const between = [id, to].map((channel) =>
          (channels[channel]?.technologies ?? []).map((technology) => called(technologies, technology)),
        ) as [string[], string[]];
        if (place === null) continue;
        report({
          ...place,
          what: {
            en: () =>
              `“${called(channels, id)}” hands over to “${called(channels, to)}” with context, but ${andList(between[0], "en")} is not connected to ${andList(between[1], "en")}.`,
            nl: () =>
              `“${called(channels, id)}” draagt met context over aan “${called(channels, to)}”, maar ${andList(between[0], "nl")} is niet gekoppeld aan ${andList(between[1], "nl")}.`,
          },
          related: [id, to].flatMap((channel) => {
            const at = keyAt(snapshot, `channels.${channel}.technologies`);
            const name = called(channels, channel);
            return at === null
              ? []
              : [{ at: at.at, what: { en: `“${name}” runs on these.`, nl: `“${name}” draait hierop.` } }];
          }),
          fixes: [
            connecting(snapshot, id, to),
            fixReplacing(snapshot, place.path, "without-context", {
              en: "Say that it goes without context",
              nl: "Zeg dat het zonder context gaat",
            }),
          ],
        });
      }
    }
  },
};

/** Writes the connection down, where it is clear between which two. */
function connecting(snapshot: Snapshot, from: string, to: string): Fix | null {
  const { channels, technologies } = snapshot.strategy;
  const [one, ...more] = channels[from]?.technologies ?? [];
  const [other, ...others] = channels[to]?.technologies ?? [];
  if (one === undefined || other === undefined || more.length + others.length > 0) return null;
  const [first, second] = [called(technologies, one), called(technologies, other)];
  const title = {
    en: `Say that ${first} is connected to ${second}`,
    nl: `Zeg dat ${first} aan ${second} is gekoppeld`,
  };
  return fixListing(snapshot, `technologies.${one}`, "integratesWith", other, title);
}

/** Whether the systems of two channels share data, in either direction; null when it is not written down. */
export function areConnected({ strategy }: Snapshot, a: string, b: string): boolean | null {
  const { channels, technologies } = strategy;
  const [first, second] = [channels[a]?.technologies ?? [], channels[b]?.technologies ?? []];
  const all = [...first, ...second];
  if (first.length === 0 || second.length === 0 || all.some((id) => technologies[id] === undefined)) return null;
  if (all.every((id) => technologies[id]?.integratesWith === undefined)) return null;
  const connects = (from: string, to: string): boolean =>
    from === to || technologies[from]?.integratesWith?.includes(to) === true;
  return first.some((x) => second.some((y) => connects(x, y) || connects(y, x)));
}
