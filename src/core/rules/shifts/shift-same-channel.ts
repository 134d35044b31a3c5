import type { Snapshot } from "../../project/snapshot.ts";
import { called } from "../called.ts";
import { fixReplacing, MOST_FIXES } from "../fixes.ts";
import { keyAt, valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { EXAMPLE } from "./example.ts";
import { movingShifts } from "./sound.ts";
import { towardTarget } from "./toward-target.ts";

export const rule: Rule = {
  meta: {
    id: "shift-same-channel",
    severity: "error",
    fixable: true,
    title: { en: "Shift to the same channel", nl: "Verschuiving naar hetzelfde kanaal" },
    what: {
      en: "A channel shift comes from and goes to the same channel.",
      nl: "Een kanaalverschuiving komt van en gaat naar hetzelfde kanaal.",
    },
    why: {
      en: "Nothing moves, while its investment counts and its saving is imagined.",
      nl: "Er verschuift niets, terwijl de investering telt en de besparing er niet is.",
    },
    mend: {
      en: "Say where the contacts go: another channel, or none when they are prevented.",
      nl: "Zeg waar de contacten heen gaan: een ander kanaal, of none als ze worden vermeden.",
    },
    examples: {
      good: [`${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50% }\n`],
      bad: [
        {
          files: `${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: phone, share: 50% }\n`,
          expect: ["phone"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels, shifts } = snapshot.strategy;
    for (const [id, { moment, from, to }] of movingShifts(snapshot.strategy)) {
      const place = valueAt(snapshot, `shifts.${id}.to`);
      if (from !== to || place === null) continue;
      const key = keyAt(snapshot, `shifts.${id}.from`);
      report({
        ...place,
        what: {
          en: `“${called(shifts, id)}” goes from ${called(channels, from)} to ${called(channels, from)}.`,
          nl: `“${called(shifts, id)}” gaat van ${called(channels, from)} naar ${called(channels, from)}.`,
        },
        related: key === null ? [] : [{ at: key.at, what: { en: "It comes from here.", nl: "Hier komt ze vandaan." } }],
        fixes: elsewhere(snapshot, id, moment, from),
      });
    }
  },
};

/** Nowhere, or the other channels in which customers bring this question. */
function elsewhere(snapshot: Snapshot, id: string, moment: string, from: string): (Fix | null)[] {
  const { strategy } = snapshot;
  const { now = {}, target = {} } = strategy.channelMix[moment] ?? {};
  const others = Object.keys({ ...target, ...now }).filter((to) => to !== from && strategy.channels[to] !== undefined);
  const changes = towardTarget(
    strategy,
    id,
    [...others, "none"].map((to) => ({ to })),
  );
  return changes.slice(0, MOST_FIXES).map(({ to = "none" }) => {
    const name = called(strategy.channels, to);
    const title =
      to === "none"
        ? { en: "Prevent the contacts: let them go to none", nl: "Voorkom de contacten: laat ze naar none gaan" }
        : { en: `Let them go to ${name}`, nl: `Laat ze naar ${name} gaan` };
    return fixReplacing(snapshot, `shifts.${id}.to`, to, title);
  });
}
