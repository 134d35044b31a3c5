import { firstDay, lastDay } from "../../numbers/dates.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { fixSwapping } from "../fixes.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "period-reversed",
    severity: "error",
    fixable: true,
    title: { en: "Period ends before it begins", nl: "Looptijd eindigt voor het begin" },
    what: {
      en: "The end of the period of the strategy lies before its start.",
      nl: "Het einde van de looptijd van de strategie ligt voor het begin.",
    },
    why: {
      en: "Every business case is computed over this period; without months in it nothing costs or saves anything.",
      nl: "Elke businesscase wordt over deze looptijd berekend; zonder maanden daarin kost en bespaart niets iets.",
    },
    mend: {
      en: "Correct the start or the end of the period.",
      nl: "Verbeter het begin (start) of het einde (end) van de looptijd.",
    },
    examples: {
      good: [
        "koers: 1\nperiod: { start: 2026-01, end: 2028-12 }\n",
        "koers: 1\nperiod: { start: 2026-07, end: 2026 }\n",
      ],
      bad: [{ files: "koers: 1\nperiod: { start: 2028-01, end: 2026-12 }\n", expect: ["2026-12"] }],
    },
  },
  check({ snapshot, report }) {
    const { start, end } = snapshot.manifest.period ?? {};
    if (!isPeriodReversed(snapshot)) return;
    const from = valueAt(snapshot, "period.start");
    const to = valueAt(snapshot, "period.end");
    if (from === null || to === null) return;
    report({
      ...to,
      what: {
        en: `The strategy ends in ${end}, before it begins in ${start}.`,
        nl: `De strategie eindigt in ${end}, voordat die begint in ${start}.`,
      },
      fixes: [fixSwapping(snapshot, from.path, to.path, { en: "Swap the two dates", nl: "Wissel de twee datums om" })],
      related: [{ at: from.at, what: { en: "The start of the period.", nl: "Het begin van de looptijd." } }],
    });
  },
};

/** Whether the period is no time at all, so that no business case can be computed. */
export function isPeriodReversed({ manifest }: Snapshot): boolean {
  const { start, end } = manifest.period ?? {};
  return start !== undefined && end !== undefined && firstDay(start) > lastDay(end);
}
