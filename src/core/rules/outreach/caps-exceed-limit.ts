import type { Snapshot } from "../../project/snapshot.ts";
import type { Frequency } from "../../strategy/model.ts";
import { durationWords } from "../../words/durations.ts";
import { createFormat } from "../../words/format.ts";
import type { Words } from "../../words/say.ts";
import { called } from "../called.ts";
import { fixReplacing, MOST_FIXES } from "../fixes.ts";
import { keyAt, valueAt } from "../places.ts";
import type { Fix, Report, Rule } from "../rule.ts";
import { reaches } from "./messages.ts";

/** Durations are sums of seconds: a quotient may end a hair above a whole number. */
const HAIR = 1e-9;

export const rule: Rule = {
  meta: {
    id: "caps-exceed-limit",
    severity: "warning",
    fixable: true,
    title: { en: "Messages add up past the limit", nl: "Berichten samen boven het maximum" },
    what: {
      en: "The caps of all messages that a segment may get add up to more than its contact limit. Counted is the most that can come within the time of the limit: a cap of once a year counts once.",
      nl: "De maxima van alle berichten die een segment kan krijgen zijn samen meer dan het contactmaximum. Geteld is wat er hooguit kan komen binnen de tijd van dat maximum: één keer per jaar telt als één.",
    },
    why: {
      en: "Each message is reasonable by itself; the customer gets them all.",
      nl: "Elk bericht is op zichzelf redelijk; de klant krijgt ze allemaal.",
    },
    mend: {
      en: "Lower a cap, send a message to fewer segments, or raise the limit if customers can take it.",
      nl: "Verlaag een maximum, stuur een bericht aan minder segmenten, of verhoog het contactmaximum als klanten dat aankunnen.",
    },
    examples: {
      good: [
        "koers: 1\nsegments:\n  homes: { contactLimit: { times: 4, per: 90d } }\noutreach:\n  tips: { kind: service, cap: { times: 1, per: 30d } }\n  check: { kind: service, cap: { times: 1, per: 365d } }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nsegments:\n  homes: { contactLimit: { times: 3, per: 90d } }\noutreach:\n  tips: { kind: service, cap: { times: 1, per: 30d } }\n  check: { kind: service, cap: { times: 1, per: 365d } }\n",
          expect: ["3"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const [id, { contactLimit }] of Object.entries(snapshot.strategy.segments)) {
      const { times, per } = contactLimit ?? {};
      const at = valueAt(snapshot, `segments.${id}.contactLimit.times`);
      if (times === undefined || per === undefined || per <= 0 || at === null) continue;
      const messages = messagesWithin(snapshot, id, per);
      const sum = messages.reduce((total, message) => total + message.times, 0);
      if (sum <= times) continue;
      report({
        ...at,
        what: whatOf(called(snapshot.strategy.segments, id), sum, times, per),
        related: relatedTo(snapshot, messages),
        fixes: [...lowerCaps(snapshot, messages, sum - times), higherLimit(snapshot, id, sum)],
      });
    }
  },
};

interface CappedMessage {
  readonly id: string;
  /** How often it can come at most within the time of the limit. */
  readonly times: number;
}

/** What a segment may get, the most frequent first; a message without a cap is not counted. */
function messagesWithin(snapshot: Snapshot, segment: string, per: number): CappedMessage[] {
  const { strategy } = snapshot;
  return Object.entries(strategy.outreach)
    .flatMap(([id, message]) => {
      const times = reaches(strategy, message, segment) ? mostWithin(message.cap, per) : 0;
      return times > 0 ? [{ id, times }] : [];
    })
    .sort((a, b) => b.times - a.times);
}

/** A stretch of time touches so many stretches of the cap, each of which may be used in full. */
function mostWithin(cap: Frequency | undefined, per: number): number {
  if (cap?.times === undefined || cap.per === undefined || cap.per <= 0) return 0;
  return cap.times * Math.ceil(per / cap.per - HAIR);
}

/** Each message that would make room by itself, if it came less often. */
function lowerCaps(snapshot: Snapshot, messages: readonly CappedMessage[], excess: number): (Fix | null)[] {
  const { outreach } = snapshot.strategy;
  const roomy = messages.flatMap(({ id, times }) => {
    const own = outreach[id]?.cap?.times ?? 0;
    const lower = own - Math.ceil(excess / (times / own));
    return lower >= 1 ? [{ id, lower }] : [];
  });
  return roomy.slice(0, MOST_FIXES).map(({ id, lower }) => {
    const name = called(outreach, id);
    const title = { en: `Send “${name}” at most ${lower}×`, nl: `Stuur “${name}” hooguit ${lower}×` };
    return fixReplacing(snapshot, `outreach.${id}.cap.times`, String(lower), title);
  });
}

function higherLimit(snapshot: Snapshot, segment: string, sum: number): Fix | null {
  const name = called(snapshot.strategy.segments, segment);
  return fixReplacing(snapshot, `segments.${segment}.contactLimit.times`, String(sum), {
    en: `Raise the limit of “${name}” to ${sum}`,
    nl: `Verhoog het maximum van “${name}” tot ${sum}`,
  });
}

function whatOf(segment: string, sum: number, times: number, per: number): Words {
  return {
    en: () => {
      const { integer } = createFormat("en");
      return `“${segment}” may get ${integer(sum)} messages in ${durationWords(per, "en")}, over the limit of ${integer(times)}.`;
    },
    nl: () => {
      const { integer } = createFormat("nl");
      return `“${segment}” kan ${integer(sum)} berichten krijgen in ${durationWords(per, "nl")}, boven het maximum van ${integer(times)}.`;
    },
  };
}

function relatedTo(snapshot: Snapshot, messages: readonly CappedMessage[]): NonNullable<Report["related"]> {
  return messages.flatMap(({ id, times }) => {
    const cap = keyAt(snapshot, `outreach.${id}.cap`);
    const name = called(snapshot.strategy.outreach, id);
    if (cap === null) return [];
    return [
      {
        at: cap.at,
        what: {
          en: () => `“${name}”: ${createFormat("en").integer(times)} of them.`,
          nl: () => `“${name}”: ${createFormat("nl").integer(times)} daarvan.`,
        },
      },
    ];
  });
}
