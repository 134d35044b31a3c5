import { computeMix, shiftsOf } from "../../numbers/mix.ts";
import type { ByChannel } from "../../numbers/parts.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { ContactMoment, Strategy } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import { andList } from "../../words/say.ts";
import { called } from "../called.ts";
import { keyAt, type PathPlace, valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";

/** A share this small is what is left of rounding. */
const NOTHING = 1e-9;

const CHANNELS = `channels:
  phone: { kind: assisted }
  site: { kind: self-service, fallback: phone }
`;

export const rule: Rule = {
  meta: {
    id: "assisted-channel-missing",
    severity: "error",
    title: { en: "No person where one is needed", nl: "Geen mens waar die nodig is" },
    what: {
      en: "A moment of truth, or a contact moment with a high emotional load or a high complexity, has no channel with people in its mix, now or at the target.",
      nl: "Een moment van de waarheid, of een contactmoment met een hoge emotionele lading of hoge complexiteit, heeft nu of in het doel geen kanaal met mensen in de mix.",
    },
    why: {
      en: "Here the relationship is made or broken, and a machine cannot comfort, weigh or make an exception.",
      nl: "Hier wordt de relatie gemaakt of gebroken, en een machine kan niet troosten, afwegen of een uitzondering maken.",
    },
    mend: {
      en: "Keep a share for a channel with people, or say why this moment is less delicate than it seems.",
      nl: "Houd een aandeel voor een kanaal met mensen, of geef aan dat dit moment minder gevoelig is dan het lijkt.",
    },
    examples: {
      good: [
        `koers: 1\n${CHANNELS}contactMoments:\n  complain: { emotionalLoad: high }\nchannelMix:\n  complain: { now: { phone: 60%, site: 40% } }\n`,
      ],
      bad: [
        {
          files: `koers: 1\n${CHANNELS}contactMoments:\n  complain: { momentOfTruth: true }\nchannelMix:\n  complain: { now: { site: 100% } }\n`,
          expect: ["now"],
        },
        {
          files: `koers: 1\n${CHANNELS}contactMoments:\n  advice: { complexity: high }\nchannelMix:\n  advice: { now: { phone: 60%, site: 40% } }\nshifts:\n  advice-online: { moment: advice, from: phone, to: site, share: 100%, leakage: 0%, start: 2026-01, end: 2026-12, ramp: linear }\n`,
          expect: ["100%"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { strategy } = snapshot;
    for (const [id, moment] of Object.entries(strategy.contactMoments)) {
      const reasons = reasonsOf(moment);
      if (reasons.length === 0) continue;
      const found = lacking(snapshot, id);
      const asked = keyAt(snapshot, `contactMoments.${id}`);
      if (found === null || asked === null) continue;
      const name = called(strategy.contactMoments, id);
      report({
        ...found.place,
        what: {
          en: () =>
            `“${name}” ${andList(
              reasons.map(({ en }) => en),
              "en",
            )}, but ${found.when.en} no channel with people has a share in it.`,
          nl: () =>
            `“${name}” ${andList(
              reasons.map(({ nl }) => nl),
              "nl",
            )}, maar ${found.when.nl} heeft geen kanaal met mensen er een aandeel in.`,
        },
        related: [
          { at: asked.at, what: { en: `“${name}” is described here.`, nl: `“${name}” staat hier beschreven.` } },
        ],
      });
    }
  },
};

function reasonsOf(moment: ContactMoment): Text[] {
  const reasons: Text[] = [];
  if (moment.momentOfTruth === true) reasons.push({ en: "is a moment of truth", nl: "is een moment van de waarheid" });
  if (moment.emotionalLoad === "high") {
    reasons.push({ en: "has a high emotional load", nl: "heeft een hoge emotionele lading" });
  }
  if (moment.complexity === "high") reasons.push({ en: "is very complex", nl: "is erg complex" });
  return reasons;
}

interface Lacking {
  readonly place: PathPlace;
  readonly when: Text;
}

/** Where the mix of a moment has nobody; today's before the target's. */
function lacking(snapshot: Snapshot, id: string): Lacking | null {
  const { strategy } = snapshot;
  const now = keyAt(snapshot, `channelMix.${id}.now`);
  if (now !== null && hasNobody(strategy, strategy.channelMix[id]?.now)) {
    return { place: now, when: { en: "today", nl: "nu" } };
  }
  const declared = keyAt(snapshot, `channelMix.${id}.target`);
  const computed = computeMix(strategy, id);
  const atTarget = { en: "at the target", nl: "in het doel" };
  if (declared !== null && hasNobody(strategy, strategy.channelMix[id]?.target)) {
    return { place: declared, when: atTarget };
  }
  if (isReason(computed) || !hasNobody(strategy, computed.target)) return null;
  const place = emptyingShift(snapshot, id) ?? declared ?? now;
  return place === null ? null : { place, when: atTarget };
}

/** Whether all contacts are in channels that certainly have no people. */
function hasNobody(strategy: Strategy, shares: ByChannel | undefined): boolean {
  const used = Object.entries(shares ?? {}).filter(([, share]) => share > NOTHING);
  return used.length > 0 && used.every(([channel]) => isWithoutPeople(strategy.channels[channel]));
}

function isWithoutPeople(channel: Strategy["channels"][string] | undefined): boolean {
  if (channel?.kind === undefined) return false;
  return channel.kind !== "assisted" || channel.status === "retired";
}

/** The share of the shift that takes the contacts from people. */
function emptyingShift(snapshot: Snapshot, moment: string): PathPlace | null {
  const { shifts, channels } = snapshot.strategy;
  const id = shiftsOf(snapshot.strategy, moment).find(
    (shift) => channels[shifts[shift]?.from ?? ""]?.kind === "assisted",
  );
  return id === undefined ? null : valueAt(snapshot, `shifts.${id}.share`);
}
