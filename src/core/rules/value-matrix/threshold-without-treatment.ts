import { quadrantAt, valueThreshold } from "../../numbers/quadrant.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import { QUADRANT_NAMES } from "../../words/quadrants.ts";
import { called } from "../called.ts";
import { fixAdding } from "../fixes.ts";
import { valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "threshold-without-treatment",
    severity: "warning",
    fixable: true,
    title: { en: "On the threshold without a treatment", nl: "Op de grens zonder behandeling" },
    what: {
      en: "A value of a contact moment lies exactly on the threshold of the value matrix, and no treatment says which side counts.",
      nl: "Een waarde van een contactmoment ligt precies op de grens van de waardematrix, en geen behandeling zegt welke kant telt.",
    },
    why: {
      en: "The moment has no quadrant, so nobody knows whether to encourage, automate, simplify or prevent it.",
      nl: "Het moment heeft geen kwadrant, dus niemand weet of u het wilt aanmoedigen, automatiseren, simplificeren of voorkomen.",
    },
    mend: {
      en: "Declare the treatment, or decide on a value on one side of the threshold.",
      nl: "Geef de behandeling op, of kies een waarde aan één kant van de grens.",
    },
    examples: {
      good: [
        "koers: 1\ncontactMoments:\n  move: { value: { customer: 5, organisation: 8 }, treatment: simplify }\n",
        "koers: 1\ncontactMoments:\n  move: { value: { customer: 4, organisation: 8 } }\n",
      ],
      bad: [
        {
          files: "koers: 1\ncontactMoments:\n  move: { value: { customer: 3, organisation: 5 } }\n",
          expect: ["5"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const threshold = valueThreshold(snapshot);
    const moments = snapshot.strategy.contactMoments;
    for (const id of Object.keys(moments)) {
      const { customer, organisation } = moments[id]?.value ?? {};
      if (customer === undefined || organisation === undefined) continue;
      if (snapshot.locate(`contactMoments.${id}.treatment`) !== null) continue;
      const key = customer === threshold ? "customer" : organisation === threshold ? "organisation" : null;
      const place = key === null ? null : valueAt(snapshot, `contactMoments.${id}.value.${key}`);
      if (place === null) continue;
      report({
        ...place,
        what: {
          en: () =>
            `“${called(moments, id)}” lies on the threshold of ${createFormat("en").score(threshold)} and declares no treatment.`,
          nl: () =>
            `“${called(moments, id)}” ligt op de grens van ${createFormat("nl").score(threshold)} en heeft geen behandeling.`,
        },
        fixes: eitherSide(snapshot, id, customer, organisation),
      });
    }
  },
};

/** The treatment of each quadrant that touches the values. */
function eitherSide(snapshot: Snapshot, id: string, customer: number, organisation: number): (Fix | null)[] {
  const threshold = valueThreshold(snapshot);
  const sides = (value: number): number[] => (value === threshold ? [value + 1, value - 1] : [value]);
  const quadrants = sides(customer).flatMap((c) => sides(organisation).map((o) => quadrantAt(c, o, threshold)));
  return quadrants.flatMap((quadrant) => {
    if (isReason(quadrant)) return [];
    const name = QUADRANT_NAMES[quadrant];
    const title = { en: `Choose “${name.en}”`, nl: `Kies voor “${name.nl}”` };
    return [fixAdding(snapshot, `contactMoments.${id}`, "treatment", quadrant, title)];
  });
}
