import { isReason } from "../../numbers/reason.ts";
import { churnDifference, relationshipOf } from "../../numbers/relationship.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Text } from "../../words/language.ts";
import { called } from "../called.ts";
import type { Rule } from "../rule.ts";
import { treatmentOf } from "../value-matrix/treatment.ts";
import { CASE_EXAMPLE } from "./example.ts";
import { movesOffPeople, relationshipIsMeasured } from "./relationship.ts";
import { isSound, isWritten, type MovingShift, movingShifts } from "./sound.ts";

const SHIFT = "moment: move, from: phone, to: site, share: 50%";

export const rule: Rule = {
  meta: {
    id: "relationship-unknown",
    severity: "warning",
    needsWhole: true,
    title: { en: "Effect on the relationship is unknown", nl: "Effect op de relatie is onbekend" },
    what: {
      en: "For a channel shift it is not known whether more or fewer customers leave in the new way, or what a customer is worth.",
      nl: "Van een kanaalverschuiving is niet bekend of er op de nieuwe manier meer of minder klanten vertrekken, of wat een klant waard is.",
    },
    why: {
      en: "Its business case counts handling cost only; a saving that costs customers is none.",
      nl: "De businesscase telt alleen afhandelkosten; een besparing die klanten kost is er geen.",
    },
    mend: {
      en: "Measure churn in both channels (relationshipReturns), or put what you expect as churnDifference.",
      nl: "Meet het vertrek in beide kanalen (relationshipReturns), of geef wat u verwacht op als churnDifference.",
    },
    examples: {
      good: [
        `${CASE_EXAMPLE}shifts:\n  online: { ${SHIFT}, churnDifference: 0.1% }\n`,
        `${CASE_EXAMPLE}shifts:\n  online: { ${SHIFT} }\nrelationshipReturns:\n  - { moment: move, channel: phone, churn: 5% }\n  - { moment: move, channel: site, churn: 5.1% }\n`,
      ],
      bad: [{ files: `${CASE_EXAMPLE}shifts:\n  online: { ${SHIFT} }\n`, expect: ["online"] }],
    },
  },
  check({ snapshot, report }) {
    for (const [id, shift] of movingShifts(snapshot.strategy)) {
      if (!isSound(snapshot, id)) continue;
      const unknown = isWritten(snapshot, id, "churnDifference") && shift.churnDifference === undefined;
      const reason = unknown || isToldAlready(snapshot, shift) ? null : reasonOf(snapshot, id, shift);
      if (reason === null) continue;
      const name = called(snapshot.strategy.shifts, id);
      report({
        at: `shifts.${id}`,
        what: {
          en: `What “${name}” does to the relationship is unknown: ${reason.en}.`,
          nl: `Wat “${name}” met de relatie doet is onbekend: ${reason.nl}.`,
        },
      });
    }
  },
};

/** The rule encourage-moved-off-people says the same, and more. */
function isToldAlready(snapshot: Snapshot, shift: MovingShift): boolean {
  const { strategy } = snapshot;
  if (treatmentOf(snapshot, shift.moment) !== "encourage") return false;
  return movesOffPeople(strategy, shift) && !relationshipIsMeasured(strategy, shift);
}

/** Null when it is known; no difference costs nothing, whatever a customer is worth. */
function reasonOf(snapshot: Snapshot, id: string, shift: MovingShift): Text | null {
  const churn = churnDifference(snapshot.strategy, id, shift);
  if (!isReason(churn)) {
    const { retention } = relationshipOf(snapshot.strategy, id, shift);
    return churn.value !== 0 && isReason(retention) ? retention.text : null;
  }
  if (shift.to !== "none") return churn.text;
  return {
    en: "nothing says whether customers stay longer without this contact (churnDifference)",
    nl: "niets zegt of klanten langer blijven zonder dit contact (churnDifference)",
  };
}
