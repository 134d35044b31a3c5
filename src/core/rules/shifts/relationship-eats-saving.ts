import { shiftCase } from "../../numbers/business-case.ts";
import { isReason } from "../../numbers/reason.ts";
import { createFormat } from "../../words/format.ts";
import { called } from "../called.ts";
import type { Rule } from "../rule.ts";
import { CASE_EXAMPLE } from "./example.ts";
import { amount } from "./money.ts";
import { isSound } from "./sound.ts";

const SHIFT = "moment: move, from: phone, to: site, share: 50%, start: 2026, end: 2026";

export const rule: Rule = {
  meta: {
    id: "relationship-eats-saving",
    severity: "warning",
    title: { en: "The relationship eats the saving", nl: "De relatie eet de besparing op" },
    what: {
      en: "What a channel shift loses in customers and sales comes to half or more of what it saves on handling.",
      nl: "Wat een kanaalverschuiving aan klanten en verkoop verliest, is de helft of meer van wat zij op afhandelkosten bespaart.",
    },
    why: {
      en: "A saving on handling is small beside the value of a customer; a case that looks good on cost alone may lose on the relationship.",
      nl: "Een besparing op afhandelkosten is klein naast de waarde van een klant; een businesscase die op kosten goed lijkt kan op de relatie verliezen.",
    },
    mend: {
      en: "Test on part of the customers first, keep a person within reach, or leave those who are worth most where they are.",
      nl: "Test eerst bij een deel van de klanten, houd een mens binnen bereik, of laat wie het meest waard is waar die is.",
    },
    options: {
      maximum: {
        kind: "part",
        default: 0.5,
        written: "50%",
        title: { en: "The part from which it is reported", nl: "Het deel vanaf waar dit wordt gemeld" },
      },
    },
    examples: {
      good: [`${CASE_EXAMPLE}shifts:\n  online: { ${SHIFT}, churnDifference: 0.1% }\n`],
      bad: [{ files: `${CASE_EXAMPLE}shifts:\n  online: { ${SHIFT}, churnDifference: 1% }\n`, expect: ["online"] }],
    },
  },
  check({ snapshot, option, report }) {
    const maximum = option("maximum");
    for (const id of Object.keys(snapshot.strategy.shifts)) {
      const result = isSound(snapshot, id) ? shiftCase(snapshot, id, "expected") : null;
      if (result === null || isReason(result)) continue;
      const { handling, retention, conversion } = result.total;
      const lost = -((retention ?? 0) + (conversion ?? 0));
      if (handling <= 0 || lost <= 0 || lost < maximum * handling) continue;
      const name = called(snapshot.strategy.shifts, id);
      report({
        at: `shifts.${id}`,
        what: {
          en: () =>
            `“${name}” saves ${amount(snapshot, "en", handling)} on handling, but loses ${amount(snapshot, "en", lost)} on the relationship: ${createFormat("en").share(lost / handling, 0)} of the saving.`,
          nl: () =>
            `“${name}” bespaart ${amount(snapshot, "nl", handling)} op afhandelkosten, maar verliest ${amount(snapshot, "nl", lost)} aan de relatie: ${createFormat("nl").share(lost / handling, 0)} van de besparing.`,
        },
      });
    }
  },
};
