import { mixNow } from "../../numbers/mix.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Language } from "../../words/language.ts";
import { called } from "../called.ts";
import { fixSwapping } from "../fixes.ts";
import { valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { treatmentOf } from "../value-matrix/treatment.ts";
import { EXAMPLE } from "./example.ts";
import { amount } from "./money.ts";
import { movingShifts } from "./sound.ts";

export const rule: Rule = {
  meta: {
    id: "destination-dearer",
    severity: "warning",
    fixable: true,
    title: { en: "Destination is dearer", nl: "Bestemming is duurder" },
    what: {
      en: "A channel shift moves contacts to a channel that costs more per contact, though the contact moment is not to be encouraged.",
      nl: "Een kanaalverschuiving brengt contacten naar een kanaal dat meer per contact kost, terwijl het contactmoment niet hoeft te worden aangemoedigd.",
    },
    why: {
      en: "Dearer contact is worth it where the relationship gains; elsewhere every contact that moves loses money.",
      nl: "Duurder contact loont waar de relatie erbij wint; elders kost elk contact dat verschuift geld.",
    },
    mend: {
      en: "Choose another channel, correct the costs, or look at the values of the moment again.",
      nl: "Kies een ander kanaal, verbeter de kosten, of kijk nog eens naar de waarden van het moment.",
    },
    examples: {
      good: [`${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50% }\n`],
      bad: [
        {
          files: `${EXAMPLE}shifts:\n  back: { moment: move, from: site, to: phone, share: 50% }\n`,
          expect: ["phone"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels } = snapshot.strategy;
    for (const [id, { moment, from, to }] of movingShifts(snapshot.strategy)) {
      const [before, after] = [channels[from]?.costPerContact, channels[to]?.costPerContact];
      const place = valueAt(snapshot, `shifts.${id}.to`);
      if (before === undefined || after === undefined || after <= before || place === null) continue;
      if (treatmentOf(snapshot, moment) === "encourage") continue;
      const money = (language: Language, value: number) => amount(snapshot, language, value, 2);
      report({
        ...place,
        what: {
          en: () =>
            `A contact by ${called(channels, to)} costs ${money("en", after)}, by ${called(channels, from)} ${money("en", before)}.`,
          nl: () =>
            `Een contact via ${called(channels, to)} kost ${money("nl", after)}, via ${called(channels, from)} ${money("nl", before)}.`,
        },
        related: [costPlace(snapshot, to), costPlace(snapshot, from)].flat(),
        fixes: [turnedRound(snapshot, id)],
      });
    }
  },
};

/** The two channels may have changed places; not where nothing could move the other way. */
function turnedRound(snapshot: Snapshot, id: string): Fix | null {
  const { moment, from, to, segment } = snapshot.strategy.shifts[id] ?? {};
  const now = mixNow(snapshot.strategy, moment ?? "", segment ?? null);
  if (isReason(now) || to === undefined || !((now[to] ?? 0) > 0)) return null;
  const { channels } = snapshot.strategy;
  const [first, second] = [called(channels, to), called(channels, from ?? "")];
  const title = { en: `Turn it round: from ${first} to ${second}`, nl: `Draai het om: van ${first} naar ${second}` };
  return fixSwapping(snapshot, `shifts.${id}.from`, `shifts.${id}.to`, title);
}

function costPlace(snapshot: Snapshot, channel: string) {
  const place = valueAt(snapshot, `channels.${channel}.costPerContact`);
  const name = called(snapshot.strategy.channels, channel);
  return place === null ? [] : [{ at: place.at, what: { en: `The cost of ${name}.`, nl: `De kosten van ${name}.` } }];
}
