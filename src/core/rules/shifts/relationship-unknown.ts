import { isReason } from "../../numbers/reason.ts";
import { churnDifference, relationshipOf } from "../../numbers/relationship.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Text } from "../../words/language.ts";
import { andList } from "../../words/say.ts";
import { called } from "../called.ts";
import { keyAt } from "../places.ts";
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
    restsOn: ["contactMoments", "segments"],
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
    const unknown = unknownShifts(snapshot);
    const unmeasured = unknown.filter(({ isMeasurable }) => isMeasurable);
    const place = snapshot.strategy.relationshipReturns.length === 0 ? keyAt(snapshot, "shifts") : null;
    const isOne = place !== null && unmeasured.length > 1;
    if (isOne) report({ ...place, ...ofAll(snapshot, unmeasured) });
    for (const { id, reason, isMeasurable } of unknown) {
      if (isOne && isMeasurable) continue;
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

interface UnknownShift {
  readonly id: string;
  /** What is missing. */
  readonly reason: Text;
  /** Measuring churn in both channels would tell. */
  readonly isMeasurable: boolean;
}

function unknownShifts(snapshot: Snapshot): UnknownShift[] {
  return movingShifts(snapshot.strategy).flatMap(([id, shift]) => {
    if (!isSound(snapshot, id) || isToldAlready(snapshot, shift)) return [];
    if (isWritten(snapshot, id, "churnDifference") && shift.churnDifference === undefined) return [];
    const reason = reasonOf(snapshot, id, shift);
    const isMeasurable = shift.to !== "none" && isReason(churnDifference(snapshot.strategy, id, shift));
    return reason === null ? [] : [{ id, reason, isMeasurable }];
  });
}

/** Nothing was measured of the relationship: that is one thing to do, however many shifts there are. */
function ofAll(snapshot: Snapshot, unknown: readonly UnknownShift[]) {
  const names = unknown.map(({ id }) => `“${called(snapshot.strategy.shifts, id)}”`);
  return {
    what: {
      en: () => `What ${andList(names, "en")} do to the relationship is unknown: there are no relationship returns.`,
      nl: () => `Wat ${andList(names, "nl")} met de relatie doen is onbekend: er zijn geen relatierendementen.`,
    },
    related: unknown.flatMap(({ id }) => {
      const shift = keyAt(snapshot, `shifts.${id}`);
      return shift === null ? [] : [{ at: shift.at, what: { en: "Unknown here.", nl: "Hier onbekend." } }];
    }),
  };
}

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
