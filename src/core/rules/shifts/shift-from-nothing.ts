import { mixNow } from "../../numbers/mix.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Shift } from "../../strategy/model.ts";
import { called } from "../called.ts";
import { fixReplacing, MOST_FIXES } from "../fixes.ts";
import { keyAt, valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { EXAMPLE } from "./example.ts";
import { type MovingShift, mixPath, movingShifts, nowOf } from "./sound.ts";
import { towardTarget } from "./toward-target.ts";

export const rule: Rule = {
  meta: {
    id: "shift-from-nothing",
    severity: "error",
    fixable: true,
    title: { en: "Shift from a channel without contacts", nl: "Verschuiving uit een kanaal zonder contacten" },
    what: {
      en: "A channel shift moves contacts out of a channel that has no share in today's mix of the contact moment.",
      nl: "Een kanaalverschuiving haalt contacten uit een kanaal dat geen aandeel heeft in de huidige mix van het contactmoment.",
    },
    why: {
      en: "There is nothing to move: the shift costs money and brings nothing.",
      nl: "Er valt niets te verschuiven: de verschuiving kost geld en levert niets op.",
    },
    mend: {
      en: "Take the channel from which contacts really move, or give it its share in the mix.",
      nl: "Neem het kanaal waar de contacten echt vandaan komen, of geef het zijn aandeel in de mix.",
    },
    examples: {
      good: [`${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50% }\n`],
      bad: [
        {
          files: `${EXAMPLE}shifts:\n  online: { moment: move, from: chat, to: site, share: 50% }\n`.replace(
            "channels:",
            "channels:\n  chat: { kind: assisted }",
          ),
          expect: ["chat"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels, contactMoments } = snapshot.strategy;
    for (const [id, shift] of movingShifts(snapshot.strategy)) {
      const place = valueAt(snapshot, `shifts.${id}.from`);
      if (place === null || nowOf(snapshot, shift) !== 0) continue;
      // A channel that is misspelt in the mix has its own finding, and may be this one.
      if (namesUnknownChannel(snapshot, shift)) continue;
      const mix = keyAt(snapshot, mixPath(snapshot, shift));
      const [channel, moment] = [called(channels, shift.from), called(contactMoments, shift.moment)];
      report({
        ...place,
        what: {
          en: `“${moment}” has no contacts in ${channel} today, so none can move.`,
          nl: `“${moment}” heeft nu geen contacten in ${channel}, dus er kan niets verschuiven.`,
        },
        related: mix === null ? [] : [{ at: mix.at, what: { en: "Today's mix.", nl: "De mix van nu." } }],
        fixes: realSources(snapshot, id, shift),
      });
    }
  },
};

/** The channels from which contacts can move, the largest first. */
function realSources(snapshot: Snapshot, id: string, { moment, segment, to }: MovingShift): (Fix | null)[] {
  const { strategy } = snapshot;
  const now = mixNow(strategy, moment, segment ?? null);
  if (isReason(now)) return [];
  const sources = Object.entries(now).filter(([channel, share]) => share > 0 && channel !== to);
  sources.sort(([, a], [, b]) => b - a);
  const changes = towardTarget(
    strategy,
    id,
    sources.map(([from]) => ({ from })),
  );
  return changes.slice(0, MOST_FIXES).map(({ from = "" }) => {
    const name = called(strategy.channels, from);
    const title = { en: `Take them from ${name}`, nl: `Haal ze weg bij ${name}` };
    return fixReplacing(snapshot, `shifts.${id}.from`, from, title);
  });
}

function namesUnknownChannel(snapshot: Snapshot, shift: Shift): boolean {
  const now = mixNow(snapshot.strategy, shift.moment ?? "", shift.segment ?? null);
  return !isReason(now) && Object.keys(now).some((channel) => snapshot.definition("channels", channel) === null);
}
