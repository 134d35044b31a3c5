import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { movesOffPeople, relationshipIsMeasured } from "../shifts/relationship.ts";
import { treatmentOf } from "./treatment.ts";

const STRATEGY = `channels:
  phone: { kind: assisted, digital: false }
  site: { kind: self-service, fallback: phone }
contactMoments:
  advice: { value: { customer: 9, organisation: 9 } }
shifts:
  advice-online: { moment: advice, from: phone, to: site, share: 30% }
`;

export const rule: Rule = {
  meta: {
    id: "encourage-moved-off-people",
    severity: "warning",
    needsWhole: true,
    restsOn: ["channels"],
    title: { en: "Encouraged contact moved off people", nl: "Aan te moedigen contact weg bij mensen" },
    what: {
      en: "A shift takes a contact moment that is to be encouraged away from people, and nothing was measured of what that does to the relationship.",
      nl: "Een verschuiving haalt een contactmoment dat moet worden aangemoedigd bij mensen weg, en er is niets gemeten van wat dat met de relatie doet.",
    },
    why: {
      en: "These are the contacts that both sides gain by; what you save on handling may be lost many times over in customers who leave.",
      nl: "Van deze contacten worden beide kanten beter; wat u op afhandelkosten bespaart kan vele malen verloren gaan aan klanten die vertrekken.",
    },
    mend: {
      en: "Measure churn or satisfaction in both channels first (relationshipReturns), or keep people on this moment.",
      nl: "Meet eerst het vertrek of de tevredenheid in beide kanalen (relationshipReturns), of houd mensen op dit moment.",
    },
    examples: {
      good: [
        `koers: 1\n${STRATEGY}relationshipReturns:\n  - { moment: advice, channel: phone, satisfaction: 8.1 }\n  - { moment: advice, channel: site, satisfaction: 8.3 }\n`,
      ],
      bad: [{ files: `koers: 1\n${STRATEGY}`, expect: ["site"] }],
    },
  },
  check({ snapshot, report }) {
    const { strategy } = snapshot;
    for (const [id, shift] of Object.entries(strategy.shifts)) {
      const { moment, from, to } = shift;
      if (treatmentOf(snapshot, moment) !== "encourage" || !movesOffPeople(strategy, shift)) continue;
      const place = valueAt(snapshot, `shifts.${id}.to`);
      if (place === null || relationshipIsMeasured(strategy, shift)) continue;
      const name = called(strategy.contactMoments, moment as string);
      const people = called(strategy.channels, from as string);
      report({
        ...place,
        what: {
          en: `“${name}” is to be encouraged, but this shift takes it away from people (${people}) and nothing shows what that does to the relationship.`,
          nl: `“${name}” moet worden aangemoedigd, maar deze verschuiving haalt het bij mensen weg (${people}) en niets laat zien wat dat met de relatie doet.`,
        },
        mend:
          to === "none"
            ? {
                en: "Measure what the relationship does without this contact and give it as churnDifference, or keep people on this moment.",
                nl: "Meet wat de relatie zonder dit contact doet en geef dat op als churnDifference, of houd mensen op dit moment.",
              }
            : rule.meta.mend,
      });
    }
  },
};
