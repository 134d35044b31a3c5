import { partsOf, personalShare } from "../../numbers/parts.ts";
import { isReason } from "../../numbers/reason.ts";
import { createFormat } from "../../words/format.ts";
import { called } from "../called.ts";
import { computedTarget } from "../mix/written.ts";
import { keyAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { momentsTreated } from "./treatment.ts";

const STRATEGY = `channels:
  phone: { kind: assisted, digital: false }
  site: { kind: self-service, fallback: phone }
contactMoments:
  bill: { value: { customer: 8, organisation: 4 }, volume: 100 }
`;

export const rule: Rule = {
  meta: {
    id: "self-service-stays-assisted",
    severity: "warning",
    needsWhole: true,
    restsOn: ["channels", "shifts"],
    title: { en: "Self-service that stays with people", nl: "Selfservice die bij mensen blijft" },
    what: {
      en: "A contact moment belongs in self-service, but at the target more than half of its contacts is still answered by people.",
      nl: "Een contactmoment hoort in selfservice, maar in het doel wordt meer dan de helft van de contacten nog door mensen beantwoord.",
    },
    why: {
      en: "Customers want to arrange this themselves at any hour, and the people who answer it now are missed where they matter.",
      nl: "Klanten willen dit op elk moment zelf regelen, en de mensen die het nu beantwoorden worden gemist waar zij het verschil maken.",
    },
    mend: {
      en: "Plan a channel shift to self-service, or look at the values of the moment again.",
      nl: "Plan een kanaalverschuiving naar selfservice, of kijk nog eens naar de waarden van het moment.",
    },
    examples: {
      good: [`koers: 1\n${STRATEGY}channelMix:\n  bill: { now: { phone: 40%, site: 60% } }\n`],
      bad: [
        { files: `koers: 1\n${STRATEGY}channelMix:\n  bill: { now: { phone: 70%, site: 30% } }\n`, expect: ["now"] },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const id of momentsTreated(snapshot, "self-service")) {
      const target = computedTarget(snapshot, id, null);
      const parts = target === null ? null : partsOf(snapshot.strategy.channels, target);
      const place = keyAt(snapshot, `channelMix.${id}.target`) ?? keyAt(snapshot, `channelMix.${id}.now`);
      if (parts === null || isReason(parts) || place === null || personalShare(parts) <= 0.5 + 1e-9) continue;
      const name = called(snapshot.strategy.contactMoments, id);
      const share = personalShare(parts);
      report({
        ...place,
        what: {
          en: () =>
            `“${name}” belongs in self-service, but at the target ${createFormat("en").share(share)} of its contacts is still with people.`,
          nl: () =>
            `“${name}” hoort in selfservice, maar in het doel loopt ${createFormat("nl").share(share)} van de contacten nog via mensen.`,
        },
      });
    }
  },
};
