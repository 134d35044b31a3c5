import { shiftCase } from "../../numbers/business-case.ts";
import { isReason } from "../../numbers/reason.ts";
import { churnDifference, measured } from "../../numbers/relationship.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import type { Language } from "../../words/language.ts";
import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { EXAMPLE } from "./example.ts";
import { type MovingShift, movingShifts } from "./sound.ts";

const SHIFT = "shifts:\n  online: { moment: move, from: phone, to: site, share: 50% }\n";

export const rule: Rule = {
  meta: {
    id: "difference-is-noise",
    severity: "info",
    title: { en: "Difference within the sampling error", nl: "Verschil binnen de meetfout" },
    what: {
      en: "The measured difference in churn between the two channels of a shift is no larger than chance alone can make it.",
      nl: "Het gemeten verschil in vertrek tussen de twee kanalen van een verschuiving is niet groter dan toeval alleen kan maken.",
    },
    why: {
      en: "The effect on the relationship may as well be the other way round; a decision that hangs on it is a decision to test first.",
      nl: "Het effect op de relatie kan net zo goed andersom zijn; een besluit dat ervan afhangt is een besluit om eerst te testen.",
    },
    mend: {
      en: "Test on a larger group before you decide, or see whether the case also holds at both ends of the margin.",
      nl: "Test op een grotere groep voordat u besluit, of kijk of de businesscase aan beide kanten van de marge standhoudt.",
    },
    examples: {
      good: [
        `${EXAMPLE}${SHIFT}relationshipReturns:\n  - { moment: move, channel: phone, churn: 5%, customers: 60000 }\n  - { moment: move, channel: site, churn: 6%, customers: 40000 }\n`,
      ],
      bad: [
        {
          files: `${EXAMPLE}${SHIFT}relationshipReturns:\n  - { moment: move, channel: phone, churn: 5%, customers: 600 }\n  - { moment: move, channel: site, churn: 6%, customers: 400 }\n`,
          expect: ["online"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const [id, shift] of movingShifts(snapshot.strategy)) {
      const difference = churnDifference(snapshot.strategy, id, shift);
      if (isReason(difference) || difference.significant !== false) continue;
      const { value, high } = difference;
      if (Math.abs(value) < 1e-9 || high === null) continue;
      const name = called(snapshot.strategy.shifts, id);
      report({
        at: `shifts.${id}`,
        what: {
          en: () => {
            const { points } = createFormat("en");
            return `The measured difference in churn for “${name}”, ${points(value, 1)}, lies within the sampling error of ${points(high - value, 1)} either way.${breakEven(snapshot, id, "en")}`;
          },
          nl: () => {
            const { points } = createFormat("nl");
            return `Het gemeten verschil in vertrek bij “${name}”, ${points(value, 1)}, valt binnen de meetfout van ${points(high - value, 1)} naar beide kanten.${breakEven(snapshot, id, "nl")}`;
          },
        },
        related: [...churnPlace(snapshot, shift, shift.from), ...churnPlace(snapshot, shift, shift.to)],
      });
    }
  },
};

/** The difference at which the shift just pays: what the test must settle. */
function breakEven(snapshot: Snapshot, id: string, language: Language): string {
  const result = shiftCase(snapshot, id, "expected");
  const value = isReason(result) ? result : result.breakEvenChurnDifference;
  if (isReason(value)) return "";
  const points = createFormat(language).points(value);
  return language === "nl" ? ` Het omslagpunt ligt op ${points}.` : ` It breaks even at ${points}.`;
}

function churnPlace(snapshot: Snapshot, { moment }: MovingShift, channel: string) {
  const record = measured(snapshot.strategy, moment, channel, (one) => one.churn);
  const index = record === null ? -1 : snapshot.strategy.relationshipReturns.indexOf(record);
  const place = valueAt(snapshot, `relationshipReturns.${index}.churn`);
  const name = called(snapshot.strategy.channels, channel);
  return place === null ? [] : [{ at: place.at, what: { en: `Churn by ${name}.`, nl: `Vertrek via ${name}.` } }];
}
