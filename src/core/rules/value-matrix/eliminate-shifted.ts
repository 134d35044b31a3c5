import { called } from "../called.ts";
import { fixReplacing } from "../fixes.ts";
import { keyAt, valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { treatmentOf } from "./treatment.ts";

const STRATEGY = `channels:
  phone: { kind: assisted }
  site: { kind: self-service, fallback: phone }
contactMoments:
  letter: { value: { customer: 2, organisation: 1 }, cause: Unclear letters }
`;

const PREVENT = { en: "Prevent it: let it go to none", nl: "Voorkom het: laat het naar none gaan" };

export const rule: Rule = {
  meta: {
    id: "eliminate-shifted",
    severity: "warning",
    fixable: true,
    title: { en: "Shifted instead of prevented", nl: "Verschoven in plaats van voorkomen" },
    what: {
      en: "A channel shift moves contacts to another channel, though their contact moment is to be eliminated.",
      nl: "Een kanaalverschuiving brengt contacten naar een ander kanaal, terwijl het contactmoment moet worden geëlimineerd.",
    },
    why: {
      en: "Contact that is worth nothing to anybody stays a nuisance in a cheaper channel; its cause costs as much as before.",
      nl: "Contact waar niemand iets aan heeft blijft ook in een goedkoper kanaal ergernis; de oorzaak kost evenveel als eerst.",
    },
    mend: {
      en: "Take the cause away and let the shift go to none, or look at the values of the moment again.",
      nl: "Neem de oorzaak weg en laat de verschuiving naar none gaan, of kijk nog eens naar de waarden van het moment.",
    },
    examples: {
      good: [`koers: 1\n${STRATEGY}shifts:\n  clear: { moment: letter, from: phone, to: none, share: 60% }\n`],
      bad: [
        {
          files: `koers: 1\n${STRATEGY}shifts:\n  clear: { moment: letter, from: phone, to: site, share: 60% }\n`,
          expect: ["site"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { shifts, contactMoments, channels } = snapshot.strategy;
    for (const [id, { moment, from, to }] of Object.entries(shifts)) {
      // What goes nowhere has a finding of its own.
      if (moment === undefined || to === undefined || to === "none" || to === from) continue;
      const place = valueAt(snapshot, `shifts.${id}.to`);
      if (place === null || treatmentOf(snapshot, moment) !== "eliminate") continue;
      const subject = keyAt(snapshot, `contactMoments.${moment}`);
      report({
        ...place,
        what: {
          en: `“${called(contactMoments, moment)}” is to be eliminated, but this shift moves it to ${called(channels, to)}.`,
          nl: `“${called(contactMoments, moment)}” moet worden geëlimineerd, maar deze verschuiving brengt het naar ${called(channels, to)}.`,
        },
        related:
          subject === null
            ? []
            : [{ at: subject.at, what: { en: "Its values stand here.", nl: "De waarden staan hier." } }],
        fixes: [fixReplacing(snapshot, place.path, "none", PREVENT)],
      });
    }
  },
};
