import { type Progress, shiftProgress } from "../../numbers/plan.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat, type Format } from "../../words/format.ts";
import type { Words } from "../../words/say.ts";
import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import { repeatedMeasurements } from "../plausible/measurement-twice.ts";
import type { Report, Rule } from "../rule.ts";
import { isSound } from "../shifts/sound.ts";
import { overdrawn } from "../shifts/too-much.ts";

const PLAN = `koers: 1
period: { start: 2026-01, end: 2027-12 }
channels:
  phone: { kind: assisted, costPerContact: 6 }
  email: { kind: assisted, digital: true, costPerContact: 5 }
contactMoments:
  move: { volume: 12000 }
channelMix:
  move: { now: { phone: 80%, email: 20% } }
shifts:
  move-by-mail: { moment: move, from: phone, to: email, share: 50%, leakage: 0%, start: 2026-01, end: 2026-10 }
`;

export const rule: Rule = {
  meta: {
    id: "shift-behind-plan",
    severity: "warning",
    title: { en: "Shift is behind plan", nl: "Verschuiving loopt achter op plan" },
    what: {
      en: "In the latest month that was measured in full, less than 80% of what a shift should have moved by then has moved.",
      nl: "In de laatste maand die volledig is gemeten, is minder dan 80% verschoven van wat de verschuiving dan verschoven zou hebben.",
    },
    why: {
      en: "The business case counts on contacts that still come in the old way.",
      nl: "De businesscase rekent op contacten die nog op de oude manier binnenkomen.",
    },
    mend: {
      en: "Find out what keeps customers from it, then help the shift along or plan it anew.",
      nl: "Zoek uit wat klanten tegenhoudt, en help de verschuiving op weg of plan die opnieuw.",
    },
    examples: {
      good: [
        `${PLAN}measurements:\n  - { period: 2026-05, moment: move, channel: phone, contacts: 600 }\n  - { period: 2026-05, moment: move, channel: email, contacts: 400 }\n`,
      ],
      bad: [
        {
          files: `${PLAN}measurements:\n  - { period: 2026-05, moment: move, channel: phone, contacts: 750 }\n  - { period: 2026-05, moment: move, channel: email, contacts: 250 }\n`,
          expect: ["move-by-mail"],
        },
      ],
    },
  },
  check({ snapshot, asOf, report }) {
    for (const id of Object.keys(snapshot.strategy.shifts)) {
      if (!isSound(snapshot, id) || isCountedTwice(snapshot, id)) continue;
      const progress = shiftProgress(snapshot, id, asOf);
      if (isReason(progress) || progress.status !== "behind" || progress.progress === null) continue;
      report({
        at: `shifts.${id}`,
        what: whatOf(snapshot, id, progress, progress.progress),
        related: relatedTo(snapshot, id, progress.period),
      });
    }
  },
};

/** Plans that move more than there is, and contacts that are measured twice, have findings of their own. */
function isCountedTwice({ strategy }: Snapshot, id: string): boolean {
  const { moment } = strategy.shifts[id] ?? {};
  if (moment === undefined) return false;
  const repeated = [...repeatedMeasurements(strategy).keys()];
  return (
    overdrawn(strategy, moment).length > 0 || repeated.some((index) => strategy.measurements[index]?.moment === moment)
  );
}

function whatOf(snapshot: Snapshot, id: string, { period, planned, actual }: Progress, progress: number): Words {
  const { shifts, channels, contactMoments } = snapshot.strategy;
  const { from = "", to, moment = "" } = shifts[id] ?? {};
  const [name, channel, question] = [called(shifts, id), called(channels, from), called(contactMoments, moment)];
  const amount = (format: Format, value: number): string =>
    to === "none" ? format.integer(value) : format.share(value);
  return {
    en: () => {
      const format = createFormat("en");
      return `“${name}” is behind plan: in ${period} “${channel}” took ${amount(format, actual)} of the contacts of “${question}”, planned was ${amount(format, planned)}, so only ${format.share(progress, 0)} has moved of what should have.`;
    },
    nl: () => {
      const format = createFormat("nl");
      return `“${name}” loopt achter op plan: in ${period} kwam ${amount(format, actual)} van de contacten van “${question}” via “${channel}”, gepland was ${amount(format, planned)}; daarmee is maar ${format.share(progress, 0)} verschoven van wat de bedoeling was.`;
    },
  };
}

/** What was measured in the channel that customers should leave. */
function relatedTo(snapshot: Snapshot, id: string, period: string): NonNullable<Report["related"]> {
  const { shifts, measurements } = snapshot.strategy;
  const { moment, from } = shifts[id] ?? {};
  return measurements.flatMap((record, index) => {
    const counts = record.period === period && record.moment === moment && record.channel === from;
    const place = counts ? valueAt(snapshot, `measurements.${index}.contacts`) : null;
    return place === null ? [] : [{ at: place.at, what: { en: "What was measured.", nl: "Wat is gemeten." } }];
  });
}
