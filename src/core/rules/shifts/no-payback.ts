import { type BusinessCase, shiftCase } from "../../numbers/business-case.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Language } from "../../words/language.ts";
import { called } from "../called.ts";
import type { Rule } from "../rule.ts";
import { CASE_EXAMPLE } from "./example.ts";
import { amount } from "./money.ts";
import { isSound } from "./sound.ts";

const SHIFT = "moment: move, from: phone, to: site, share: 50%, start: 2026, end: 2026, churnDifference: 0%";

export const rule: Rule = {
  meta: {
    id: "no-payback",
    severity: "warning",
    needsWhole: true,
    restsOn: ["contactMoments", "channels", "segments", "shifts"],
    title: { en: "Does not pay back within the period", nl: "Verdient zich niet terug binnen de periode" },
    what: {
      en: "At the end of the period of the strategy a channel shift has cost more than it brought, as far as the relationship is known with what it does to that.",
      nl: "Aan het einde van de periode van de strategie heeft een kanaalverschuiving meer gekost dan opgeleverd, met het effect op de relatie voor zover dat bekend is.",
    },
    why: {
      en: "Money and attention go to it that another shift would earn back; it needs another reason than its business case.",
      nl: "Er gaat geld en aandacht naartoe die een andere verschuiving wel terugverdient; er is een andere reden nodig dan de businesscase.",
    },
    mend: {
      en: "Lower the investment, start earlier or move more; or say why it is worth its money without paying back.",
      nl: "Verlaag de investering, begin eerder of verschuif meer; of zeg waarom het zijn geld waard is zonder zich terug te verdienen.",
    },
    examples: {
      good: [`${CASE_EXAMPLE}shifts:\n  online: { ${SHIFT}, investment: 5000 }\n`],
      bad: [{ files: `${CASE_EXAMPLE}shifts:\n  online: { ${SHIFT}, investment: 500000 }\n`, expect: ["online"] }],
    },
  },
  check({ snapshot, report }) {
    for (const id of Object.keys(snapshot.strategy.shifts)) {
      const result = isSound(snapshot, id) ? shiftCase(snapshot, id, "expected") : null;
      if (result === null || isReason(result)) continue;
      if (!isReason(result.paybackMonths) || result.cumulative >= 0) continue;
      const name = called(snapshot.strategy.shifts, id);
      report({
        at: `shifts.${id}`,
        what: {
          en: () =>
            `“${name}” does not pay back within the period: ${amount(snapshot, "en", -result.cumulative)} short at the end${relationshipNote(result, "en")}. ${outlook(snapshot, result, "en")}`,
          nl: () =>
            `“${name}” verdient zich niet terug binnen de periode: aan het einde ${amount(snapshot, "nl", -result.cumulative)} tekort${relationshipNote(result, "nl")}. ${outlook(snapshot, result, "nl")}`,
        },
      });
    }
  },
};

/** A net that leaves the relationship out says so. */
function relationshipNote({ retentionUnknown }: BusinessCase, language: Language): string {
  if (retentionUnknown === null) return "";
  return language === "nl" ? ", de relatie niet meegerekend" : ", excluding the relationship";
}

function outlook(snapshot: Snapshot, { paybackBeyond, runRate, total }: BusinessCase, language: Language): string {
  const nl = language === "nl";
  const parts: string[] = [];
  if (total.netBeforeRelationship >= 0) {
    const before = amount(snapshot, language, total.netBeforeRelationship);
    parts.push(
      nl
        ? `Zonder het effect op de relatie bleef er ${before} over.`
        : `Without its effect on the relationship ${before} would be left.`,
    );
  }
  const monthly = amount(snapshot, language, runRate);
  if (isReason(paybackBeyond)) {
    parts.push(
      nl
        ? "Ook in de laatste maand kost het meer dan het oplevert."
        : "Even in its last month it costs more than it brings.",
    );
  } else {
    parts.push(
      nl
        ? `Met ${monthly} per maand erbij duurt het vanaf het begin naar schatting ${paybackBeyond} maanden.`
        : `At ${monthly} a month it takes an estimated ${paybackBeyond} months from its start.`,
    );
  }
  return parts.join(" ");
}
