import { shiftInCase } from "../../numbers/business-case.ts";
import { firstDay, lastDay } from "../../numbers/dates.ts";
import { called } from "../called.ts";
import { fixSwapping } from "../fixes.ts";
import { type PathPlace, valueAt } from "../places.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { EXAMPLE } from "./example.ts";

const SWAP = { en: "Swap the two dates", nl: "Wissel de twee datums om" };

export const rule: Rule = {
  meta: {
    id: "shift-dates-reversed",
    severity: "error",
    fixable: true,
    title: { en: "Shift ends before it starts", nl: "Verschuiving eindigt voor ze begint" },
    what: {
      en: "The end of a channel shift, or of one of its scenarios, lies before its start.",
      nl: "Het einde van een kanaalverschuiving, of van een van haar scenario's, ligt voor het begin.",
    },
    why: {
      en: "Without a time to grow in there is no ramp, and no business case can be computed.",
      nl: "Zonder tijd om te groeien is er geen ingroei, en valt er geen businesscase te berekenen.",
    },
    mend: { en: "Correct the start or the end.", nl: "Verbeter het begin of het einde." },
    examples: {
      good: [
        `${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50%, start: 2026-07, end: 2026 }\n`,
      ],
      bad: [
        {
          files: `${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50%, start: 2028-07, end: 2027-06 }\n`,
          expect: ["2027-06"],
        },
      ],
    },
  },
  check(context) {
    for (const id of Object.keys(context.snapshot.strategy.shifts)) {
      if (checkDates(context, id, "")) continue;
      checkDates(context, id, "scenarios.low.");
      checkDates(context, id, "scenarios.high.");
    }
  },
};

/** Whether the dates of a shift, or of one of its scenarios, are the wrong way round. */
function checkDates({ snapshot, report }: RuleContext, id: string, prefix: string): boolean {
  const declared = snapshot.strategy.shifts[id] ?? {};
  const shift = prefix === "" ? declared : shiftInCase(declared, prefix.includes("low") ? "low" : "high");
  const { start, end } = shift;
  if (start === undefined || end === undefined || firstDay(start) <= lastDay(end)) return false;
  const own = (key: string): PathPlace | null => valueAt(snapshot, `shifts.${id}.${prefix}${key}`);
  const [startPlace, endPlace] = ["start", "end"].map((key) => own(key) ?? valueAt(snapshot, `shifts.${id}.${key}`));
  const place = own("end") ?? own("start");
  if (place === null || !startPlace || !endPlace) return false;
  const other = place.path === endPlace.path ? startPlace : endPlace;
  report({
    ...place,
    what: {
      en: `“${called(snapshot.strategy.shifts, id)}” starts in ${start} and ends in ${end}, before that.`,
      nl: `“${called(snapshot.strategy.shifts, id)}” begint in ${start} en eindigt in ${end}, dus daarvoor.`,
    },
    related: [{ at: other.at, what: { en: "The other date.", nl: "De andere datum." } }],
    fixes: [fixSwapping(snapshot, startPlace.path, endPlace.path, SWAP)],
  });
  return true;
}
