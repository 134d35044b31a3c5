import { measured } from "../../numbers/relationship.ts";
import { createFormat } from "../../words/format.ts";
import { called } from "../called.ts";
import { fixReplacing } from "../fixes.ts";
import { percentText } from "../percent.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { EXAMPLE } from "./example.ts";
import { movingShifts } from "./sound.ts";

const MEASURED = `${EXAMPLE}relationshipReturns:\n  - { moment: move, channel: site, resolved: 88% }\n`;

export const rule: Rule = {
  meta: {
    id: "leakage-below-measured",
    severity: "warning",
    fixable: true,
    title: { en: "Less leakage than was measured", nl: "Minder terugval dan gemeten" },
    what: {
      en: "A channel shift counts on less leakage than the share that was measured not to be resolved in the new channel.",
      nl: "Een kanaalverschuiving rekent op minder terugval dan het aandeel dat in het nieuwe kanaal gemeten niet wordt opgelost.",
    },
    why: {
      en: "Those who move are seldom easier to help than those who already chose the channel; the saving is counted too high.",
      nl: "Wie verschuift is zelden makkelijker te helpen dan wie het kanaal al koos; de besparing wordt te hoog geraamd.",
    },
    mend: {
      en: "Count on at least what was measured, or say in the evidence what will make it better.",
      nl: "Reken op minstens wat er is gemeten, of zeg in de onderbouwing waardoor het beter wordt.",
    },
    examples: {
      good: [`${MEASURED}shifts:\n  online: { moment: move, from: phone, to: site, share: 50%, leakage: 12% }\n`],
      bad: [
        {
          files: `${MEASURED}shifts:\n  online: { moment: move, from: phone, to: site, share: 50%, leakage: 5% }\n`,
          expect: ["5%"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels, relationshipReturns, shifts } = snapshot.strategy;
    for (const [id, { moment, to, leakage }] of movingShifts(snapshot.strategy)) {
      const record = measured(snapshot.strategy, moment, to, (one) => one.resolved);
      const place = valueAt(snapshot, `shifts.${id}.leakage`);
      if (record?.resolved === undefined || leakage === undefined || place === null) continue;
      const unsolved = 1 - record.resolved;
      if (leakage >= unsolved - 1e-9) continue;
      const source = valueAt(snapshot, `relationshipReturns.${relationshipReturns.indexOf(record)}.resolved`);
      const [name, channel] = [called(shifts, id), called(channels, to)];
      report({
        ...place,
        what: {
          en: () => {
            const { share } = createFormat("en");
            return `“${name}” counts on ${share(leakage)} leakage, but ${share(unsolved)} was measured not to be resolved in ${channel}.`;
          },
          nl: () => {
            const { share } = createFormat("nl");
            return `“${name}” rekent op ${share(leakage)} terugval, maar volgens de meting wordt ${share(unsolved)} in ${channel} niet opgelost.`;
          },
        },
        related:
          source === null
            ? []
            : [{ at: source.at, what: { en: "Measured as resolved.", nl: "Gemeten als opgelost." } }],
        fixes: [fixReplacing(snapshot, place.path, percentText(unsolved))],
      });
    }
  },
};
