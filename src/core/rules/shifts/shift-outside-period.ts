import { periodOf } from "../../numbers/business-case.ts";
import { firstDay, firstMonth, lastDay, lastMonth } from "../../numbers/dates.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { called } from "../called.ts";
import { fixReplacing, writtenAt } from "../fixes.ts";
import { keyAt, valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { EXAMPLE } from "./example.ts";

const PERIOD = `${EXAMPLE}period: { start: 2026, end: 2028 }\n`;

export const rule: Rule = {
  meta: {
    id: "shift-outside-period",
    severity: "warning",
    fixable: true,
    title: { en: "Shift outside the period", nl: "Verschuiving buiten de periode" },
    what: {
      en: "A channel shift starts or ends outside the period of the strategy.",
      nl: "Een kanaalverschuiving begint of eindigt buiten de periode van de strategie.",
    },
    why: {
      en: "What lies outside the period is not in the business case: costs before it are forgotten, and the target is not reached within it.",
      nl: "Wat buiten de periode valt zit niet in de businesscase: kosten van ervoor worden vergeten, en het doel wordt er niet binnen gehaald.",
    },
    mend: {
      en: "Plan the shift within the period, or make the period longer.",
      nl: "Plan de verschuiving binnen de periode, of maak de periode langer.",
    },
    examples: {
      good: [
        `${PERIOD}shifts:\n  online: { moment: move, from: phone, to: site, share: 50%, start: 2026-07, end: 2028 }\n`,
      ],
      bad: [
        {
          files: `${PERIOD}shifts:\n  online: { moment: move, from: phone, to: site, share: 50%, start: 2027-07, end: 2029-06 }\n`,
          expect: ["2029-06"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const period = periodOf(snapshot);
    if (isReason(period)) return;
    const { start: first, end: last } = snapshot.manifest.period ?? {};
    const outside = (month: number): boolean => month < period.first || month > period.last;
    for (const [id, { start, end }] of Object.entries(snapshot.strategy.shifts)) {
      if (start !== undefined && end !== undefined && firstDay(start) > lastDay(end)) continue;
      const dates = [
        { key: "start" as const, date: start, wrong: start !== undefined && outside(firstMonth(start)) },
        { key: "end" as const, date: end, wrong: end !== undefined && outside(lastMonth(end)) },
      ];
      for (const { key, date, wrong } of dates) {
        const place = wrong ? valueAt(snapshot, `shifts.${id}.${key}`) : null;
        if (place === null) continue;
        const written = keyAt(snapshot, "period");
        const name = called(snapshot.strategy.shifts, id);
        report({
          ...place,
          what: {
            en: `“${name}” ${key === "start" ? "starts" : "ends"} in ${date}, outside the period of ${first} to ${last}.`,
            nl: `“${name}” ${key === "start" ? "begint" : "eindigt"} in ${date}, buiten de periode van ${first} tot en met ${last}.`,
          },
          related: written === null ? [] : [{ at: written.at, what: { en: "The period.", nl: "De periode." } }],
          fixes: [within(snapshot, id, key), longerPeriod(snapshot, id, key)],
        });
      }
    }
  },
};

/** The shift from the start, or until the end, of the period; not where nothing of it lies within. */
function within(snapshot: Snapshot, id: string, key: "start" | "end"): Fix | null {
  const { period = {} } = snapshot.manifest;
  const dates = { ...snapshot.strategy.shifts[id], [key]: period[key] };
  const { start, end } = dates;
  if (start === undefined || (end !== undefined && firstDay(start) > lastDay(end))) return null;
  const written = writtenAt(snapshot, `period.${key}`);
  if (written === null) return null;
  const title =
    key === "start"
      ? { en: `Start with the period, in ${start}`, nl: `Begin met de periode, in ${start}` }
      : { en: `End with the period, in ${end}`, nl: `Eindig met de periode, in ${end}` };
  return fixReplacing(snapshot, `shifts.${id}.${key}`, written, title);
}

/** The period until the end of the shift, or from its start. */
function longerPeriod(snapshot: Snapshot, id: string, key: "start" | "end"): Fix | null {
  const { period = {} } = snapshot.manifest;
  const date = snapshot.strategy.shifts[id]?.[key];
  const own = period[key];
  if (date === undefined || own === undefined) return null;
  if (key === "start" ? firstDay(date) > firstDay(own) : lastDay(date) < lastDay(own)) return null;
  const title =
    key === "start"
      ? { en: `Let the period begin in ${date}`, nl: `Laat de periode in ${date} beginnen` }
      : { en: `Let the period last until ${date}`, nl: `Laat de periode tot en met ${date} lopen` };
  return fixReplacing(snapshot, `period.${key}`, date, title);
}
