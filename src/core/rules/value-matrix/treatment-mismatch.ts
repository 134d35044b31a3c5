import { quadrantOf, valueThreshold } from "../../numbers/quadrant.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import type { Language } from "../../words/language.ts";
import { QUADRANT_NAMES } from "../../words/quadrants.ts";
import { called } from "../called.ts";
import { fixReplacing } from "../fixes.ts";
import { keyAt, valueAt } from "../places.ts";
import type { Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "treatment-mismatch",
    severity: "error",
    fixable: true,
    title: { en: "Treatment against the value matrix", nl: "Behandeling strijdig met de waardematrix" },
    what: {
      en: "The declared treatment of a contact moment is not that of the quadrant in which its values place it.",
      nl: "De opgegeven behandeling van een contactmoment is niet die van het kwadrant waarin de waarden het plaatsen.",
    },
    why: {
      en: "The matrix is the shared ground under every choice of channel; a moment treated otherwise puts people or money in the wrong place.",
      nl: "De matrix is de gedeelde basis onder elke kanaalkeuze; een moment dat anders wordt behandeld zet mensen of geld op de verkeerde plek.",
    },
    mend: {
      en: "Change the treatment, or look at the two values again.",
      nl: "Verander de behandeling, of kijk nog eens naar de twee waarden.",
    },
    examples: {
      good: ["koers: 1\ncontactMoments:\n  move: { value: { customer: 3, organisation: 8 }, treatment: simplify }\n"],
      bad: [
        {
          files:
            "koers: 1\ncontactMoments:\n  move: { value: { customer: 3, organisation: 8 }, treatment: encourage }\n",
          expect: ["encourage"],
        },
      ],
    },
  },
  check(context) {
    for (const id of Object.keys(context.snapshot.strategy.contactMoments)) checkMoment(context, id);
  },
};

function checkMoment({ snapshot, report }: RuleContext, id: string): void {
  const moments = snapshot.strategy.contactMoments;
  const treatment = moments[id]?.treatment;
  const quadrant = quadrantOf(snapshot, id);
  const place = valueAt(snapshot, `contactMoments.${id}.treatment`);
  if (treatment === undefined || isReason(quadrant) || treatment === quadrant || place === null) return;
  const values = keyAt(snapshot, `contactMoments.${id}.value`);
  const [declared, asked] = [QUADRANT_NAMES[treatment], QUADRANT_NAMES[quadrant]];
  report({
    ...place,
    what: {
      en: () =>
        `“${called(moments, id)}” has the treatment “${declared.en}”, but its values (${scores(snapshot, id, "en")}) ask for “${asked.en}”.`,
      nl: () =>
        `“${called(moments, id)}” heeft als behandeling “${declared.nl}”, maar de waarden (${scores(snapshot, id, "nl")}) vragen om “${asked.nl}”.`,
    },
    related:
      values === null ? [] : [{ at: values.at, what: { en: "Its values stand here.", nl: "De waarden staan hier." } }],
    fixes: [
      fixReplacing(snapshot, place.path, quadrant, {
        en: `Treat it as the values ask: ${asked.en}`,
        nl: `Volg de waarden: ${asked.nl}`,
      }),
    ],
  });
}

/** `customer 3, organisation 8, threshold 5`. */
function scores(snapshot: Snapshot, id: string, language: Language): string {
  const { customer = 0, organisation = 0 } = snapshot.strategy.contactMoments[id]?.value ?? {};
  const { score } = createFormat(language);
  const names = language === "nl" ? ["klant", "organisatie", "grens"] : ["customer", "organisation", "threshold"];
  const values = [customer, organisation, valueThreshold(snapshot)];
  return names.map((name, index) => `${name} ${score(values[index] as number)}`).join(", ");
}
