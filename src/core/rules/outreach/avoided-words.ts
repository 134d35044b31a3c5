import type { Place, Snapshot } from "../../project/snapshot.ts";
import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "avoided-words",
    severity: "warning",
    title: { en: "Word to avoid in a reply", nl: "Te vermijden woord in een antwoord" },
    what: {
      en: "A standard reply holds a word or phrase that customers should not hear from you, everywhere or in one channel.",
      nl: "Een standaardantwoord bevat een woord of zin die klanten niet van u horen te krijgen, overal of in één kanaal.",
    },
    why: {
      en: "One style in all channels makes you recognisable; a reply that breaks it is sent thousands of times.",
      nl: "Eén stijl in alle kanalen maakt u herkenbaar; een antwoord dat ervan afwijkt wordt duizenden keren verstuurd.",
    },
    mend: { en: "Say it in other words.", nl: "Zeg het met andere woorden." },
    examples: {
      good: [
        "koers: 1\ncommunicationStyle:\n  avoid: [unfortunately]\n  replies:\n    late: We send the bill again tomorrow.\n",
      ],
      bad: [
        {
          files:
            "koers: 1\ncommunicationStyle:\n  avoid: [unfortunately]\n  replies:\n    late: The bill is late, Unfortunately.\n",
          expect: ["Unfortunately"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const phrases = avoidedPhrases(snapshot);
    for (const reply of Object.keys(snapshot.strategy.communicationStyle.replies ?? {})) {
      for (const phrase of phrases) {
        for (const at of uses(snapshot, reply, phrase.text)) {
          const { channel } = phrase;
          report({
            at,
            path: `communicationStyle.replies.${reply}`,
            what: {
              en: `The reply “${reply}” says “${phrase.text}”, which is to be avoided${channel === null ? "" : ` in ${channel}`}.`,
              nl: `Het antwoord “${reply}” zegt “${phrase.text}”, dat ${channel === null ? "" : `in ${channel} `}moet worden vermeden.`,
            },
            related: [{ at: phrase.at, what: { en: "It is to be avoided.", nl: "Het moet worden vermeden." } }],
          });
        }
      }
    }
  },
};

interface AvoidedPhrase {
  readonly text: string;
  /** The channel in which it is to be avoided; null where it is everywhere. */
  readonly channel: string | null;
  readonly at: Place;
}

/** What is to be avoided, everywhere and by channel; replies are for all channels. */
function avoidedPhrases(snapshot: Snapshot): AvoidedPhrase[] {
  const { avoid = [], perChannel = {} } = snapshot.strategy.communicationStyle;
  const everywhere = listed(snapshot, "communicationStyle.avoid", avoid, null);
  const ids = Object.keys(perChannel);
  return [
    ...everywhere,
    ...ids.flatMap((id) => {
      const own = (perChannel[id]?.avoid ?? []).filter((text) => !avoid.includes(text));
      return listed(snapshot, `communicationStyle.perChannel.${id}.avoid`, own, called(snapshot.strategy.channels, id));
    }),
  ];
}

function listed(snapshot: Snapshot, path: string, phrases: readonly string[], channel: string | null): AvoidedPhrase[] {
  const node = snapshot.locate(path)?.node;
  if (node?.kind !== "seq") return [];
  return node.items.flatMap((item, index) => {
    const place = valueAt(snapshot, `${path}.${index}`);
    if (item.kind !== "scalar" || typeof item.value !== "string" || place === null) return [];
    const text = item.value.trim();
    return text === "" || !phrases.includes(item.value) ? [] : [{ text, channel, at: place.at }];
  });
}

/** Where a reply holds a phrase, as whole words, in any case and over the ends of lines. */
function uses(snapshot: Snapshot, reply: string, phrase: string): Place[] {
  const located = snapshot.locate(`communicationStyle.replies.${reply}`);
  if (located === null) return [];
  const { file, node } = located;
  const written = file.text.slice(node.span.start, node.span.end);
  return [...written.matchAll(asPattern(phrase))].map(({ 0: found, index }) => ({
    file,
    span: { start: node.span.start + index, end: node.span.start + index + found.length },
  }));
}

function asPattern(phrase: string): RegExp {
  const words = phrase.split(/\s+/).map((word) =>
    // A quote is doubled within single quotes.
    word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/'/g, "''?"),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}(?![\\p{L}\\p{N}])`, "giu");
}
