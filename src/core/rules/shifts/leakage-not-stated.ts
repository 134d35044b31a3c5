import { measured } from "../../numbers/relationship.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { called } from "../called.ts";
import { fixAdding } from "../fixes.ts";
import { percentText } from "../percent.ts";
import type { Fix, Rule } from "../rule.ts";
import { EXAMPLE } from "./example.ts";
import { isWritten, type MovingShift, movingShifts } from "./sound.ts";

export const rule: Rule = {
  meta: {
    id: "leakage-not-stated",
    severity: "warning",
    fixable: true,
    title: { en: "No leakage stated", nl: "Geen terugval opgegeven" },
    what: {
      en: "A channel shift does not say which part of the moved contacts is not solved in the new way.",
      nl: "Een kanaalverschuiving zegt niet welk deel van de verschoven contacten op de nieuwe manier niet wordt opgelost.",
    },
    why: {
      en: "Without leakage the case is computed as if every customer were helped at once. That never happens; it is optimism.",
      nl: "Zonder terugval rekent de businesscase alsof iedere klant meteen geholpen is. Dat gebeurt nooit; het is optimisme.",
    },
    mend: {
      en: "Add leakage, measured if you can. If it really is nothing, write 0%.",
      nl: "Voeg leakage toe, gemeten als het kan. Is het echt niets, schrijf dan 0%.",
    },
    examples: {
      good: [`${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50%, leakage: 12% }\n`],
      bad: [
        {
          files: `${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50% }\n`,
          expect: ["online"],
        },
        {
          files: `${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50% }\nrelationshipReturns:\n  - { moment: move, channel: site, resolved: 88% }\n`,
          expect: ["online"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const [id, shift] of movingShifts(snapshot.strategy)) {
      if (isWritten(snapshot, id, "leakage")) continue;
      const name = called(snapshot.strategy.shifts, id);
      report({
        at: `shifts.${id}`,
        what: {
          en: `“${name}” states no leakage, as if the new way solved everything.`,
          nl: `“${name}” geeft geen terugval op, alsof de nieuwe manier alles oplost.`,
        },
        fixes: [measuredLeakage(snapshot, id, shift)],
      });
    }
  },
};

/** What was measured not to be resolved in the new channel is a first answer. */
function measuredLeakage(snapshot: Snapshot, id: string, shift: MovingShift): Fix | null {
  const resolved = measured(snapshot.strategy, shift.moment, shift.to, (record) => record.resolved)?.resolved;
  return resolved === undefined ? null : fixAdding(snapshot, `shifts.${id}`, "leakage", percentText(1 - resolved));
}
