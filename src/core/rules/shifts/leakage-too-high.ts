import { createFormat } from "../../words/format.ts";
import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { EXAMPLE } from "./example.ts";

export const rule: Rule = {
  meta: {
    id: "leakage-too-high",
    severity: "warning",
    title: { en: "Too much leakage", nl: "Te veel terugval" },
    what: {
      en: "Of the contacts that a channel shift moves, more come back unsolved than the limit allows.",
      nl: "Van de contacten die een kanaalverschuiving verplaatst, komt een groter deel onopgelost terug dan de grens toelaat.",
    },
    why: {
      en: "A way that leaves so many customers without an answer does not solve their question; it makes them ask twice.",
      nl: "Een weg die zoveel klanten zonder antwoord laat lost hun vraag niet op; hij laat hen die twee keer stellen.",
    },
    mend: {
      en: "Make the new way better first, or set another maximum under rules.",
      nl: "Maak eerst de nieuwe manier beter, of stel onder rules een ander maximum in.",
    },
    options: {
      maximum: {
        kind: "part",
        default: 0.3,
        written: "30%",
        title: { en: "How much may leak", nl: "Hoeveel terugval er mag zijn" },
      },
    },
    examples: {
      good: [`${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50%, leakage: 30% }\n`],
      bad: [
        {
          files: `${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50%, leakage: 35% }\n`,
          expect: ["35%"],
        },
      ],
    },
  },
  check({ snapshot, option, report }) {
    const maximum = option("maximum");
    for (const [id, { leakage }] of Object.entries(snapshot.strategy.shifts)) {
      const place = valueAt(snapshot, `shifts.${id}.leakage`);
      if (leakage === undefined || leakage <= maximum + 1e-9 || place === null) continue;
      const name = called(snapshot.strategy.shifts, id);
      report({
        ...place,
        what: {
          en: () => {
            const { share } = createFormat("en");
            return `Of what “${name}” moves, ${share(leakage)} comes back unsolved; ${share(maximum)} is the most.`;
          },
          nl: () => {
            const { share } = createFormat("nl");
            return `Van wat “${name}” verplaatst, komt ${share(leakage)} onopgelost terug; ${share(maximum)} is het maximum.`;
          },
        },
      });
    }
  },
};
