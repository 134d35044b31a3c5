import { personalShare } from "../../numbers/parts.ts";
import { isReason } from "../../numbers/reason.ts";
import { momentParts, strategyParts } from "../../numbers/shares.ts";
import { createFormat } from "../../words/format.ts";
import { called } from "../called.ts";
import type { Rule, RuleContext } from "../rule.ts";

const MIX = `contactMoments:
  move: { volume: 1000 }
channels:
  phone: { kind: assisted }
  site: { kind: self-service, fallback: phone }
`;

export const rule: Rule = {
  meta: {
    id: "personal-contact-floor",
    severity: "error",
    needsWhole: true,
    restsOn: ["channels", "contactMoments", "shifts"],
    title: { en: "Too little personal contact", nl: "Te weinig persoonlijk contact" },
    what: {
      en: "At the target, the share of contacts with a person over the whole strategy lies under the floor.",
      nl: "In het doel ligt het aandeel contacten met een mens over de hele strategie onder de ondergrens.",
    },
    why: {
      en: "Even companies that drive service out keep about three in ten contacts in which people matter; below that the relationship has no face.",
      nl: "Ook bedrijven die service zoveel mogelijk vermijden houden ongeveer drie op de tien contacten waarin mensen ertoe doen; daaronder heeft de relatie geen gezicht.",
    },
    mend: {
      en: "Shift less, keep people on the moments that matter, or set another minimum under rules if you mean it.",
      nl: "Verschuif minder, houd mensen op de momenten die ertoe doen, of zet onder rules een ander minimum als dit de bedoeling is.",
    },
    options: {
      minimum: {
        kind: "part",
        default: 0.3,
        written: "30%",
        title: { en: "The floor of the whole strategy", nl: "De ondergrens van de hele strategie" },
      },
      moments: {
        kind: "part",
        by: "contactMoments",
        written: "{ complaint: 80% }",
        title: { en: "Floors of contact moments, by id", nl: "Ondergrenzen van contactmomenten, per id" },
      },
    },
    examples: {
      good: [`koers: 1\n${MIX}channelMix:\n  move: { now: { phone: 40%, site: 60% } }\n`],
      bad: [
        {
          files: `koers: 1\n${MIX}channelMix:\n  move: { now: { phone: 20%, site: 80% } }\n`,
          expect: ["channelMix"],
        },
        {
          files: `koers: 1\nrules:\n  personal-contact-floor: { moments: { move: 50% } }\n${MIX}channelMix:\n  move: { now: { phone: 40%, site: 60% } }\n`,
          expect: ["move"],
        },
      ],
    },
  },
  check(context) {
    checkStrategy(context);
    checkMoments(context);
  },
};

function checkStrategy({ snapshot, option, report }: RuleContext): void {
  const minimum = option("minimum");
  const parts = strategyParts(snapshot.strategy, "target");
  if (isReason(parts) || snapshot.locate("channelMix") === null) return;
  const share = personalShare(parts);
  if (share >= minimum) return;
  report({
    at: "channelMix",
    what: {
      en: () => {
        const format = createFormat("en");
        return `At the target ${format.share(share)} of all contacts is with a person, under the floor of ${format.share(minimum)}.`;
      },
      nl: () => {
        const format = createFormat("nl");
        return `In het doel is ${format.share(share)} van alle contacten met een mens, onder de ondergrens van ${format.share(minimum)}.`;
      },
    },
    related: lowestMoments(snapshot),
  });
}

function checkMoments({ snapshot, optionById, report }: RuleContext): void {
  for (const [id, minimum] of optionById("moments")) {
    const parts = momentParts(snapshot.strategy, id, "target");
    if (isReason(parts) || personalShare(parts) >= minimum) continue;
    const share = personalShare(parts);
    const name = called(snapshot.strategy.contactMoments, id);
    report({
      at: `channelMix.${id}`,
      what: {
        en: () => {
          const format = createFormat("en");
          return `At the target ${format.share(share)} of “${name}” is with a person, under its floor of ${format.share(minimum)}.`;
        },
        nl: () => {
          const format = createFormat("nl");
          return `In het doel is ${format.share(share)} van “${name}” met een mens, onder de ondergrens van ${format.share(minimum)}.`;
        },
      },
    });
  }
}

/** The contact moments whose shift away from people weighs most. */
function lowestMoments(snapshot: Parameters<Rule["check"]>[0]["snapshot"]) {
  const { strategy } = snapshot;
  const lost = Object.keys(strategy.contactMoments).flatMap((id) => {
    const now = momentParts(strategy, id, "now");
    const target = momentParts(strategy, id, "target");
    const located = snapshot.locate(`channelMix.${id}`);
    if (isReason(now) || isReason(target) || located === null) return [];
    const volume = strategy.contactMoments[id]?.volume ?? 0;
    return [{ id, located, contacts: volume * (personalShare(now) - personalShare(target)) }];
  });
  const largest = lost.filter(({ contacts }) => contacts > 0).sort((a, b) => b.contacts - a.contacts);
  return largest.slice(0, 3).map(({ id, located, contacts }) => ({
    at: { file: located.file, span: located.nameSpan },
    what: {
      en: () =>
        `“${called(strategy.contactMoments, id)}”: ${createFormat("en").integer(contacts)} fewer contacts a year with a person.`,
      nl: () =>
        `“${called(strategy.contactMoments, id)}”: ${createFormat("nl").integer(contacts)} minder contacten per jaar met een mens.`,
    },
  }));
}
