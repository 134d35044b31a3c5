import type { Snapshot } from "../../project/snapshot.ts";
import { called } from "../called.ts";
import { fixAdding } from "../fixes.ts";
import { keyAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { EXAMPLE } from "./example.ts";
import { isWritten } from "./sound.ts";

export const rule: Rule = {
  meta: {
    id: "shift-without-evidence",
    severity: "warning",
    fixable: true,
    title: { en: "Shift without evidence", nl: "Verschuiving zonder onderbouwing" },
    what: {
      en: "A channel shift does not say what its figures rest on.",
      nl: "Een kanaalverschuiving zegt niet waar de cijfers op rusten.",
    },
    why: {
      en: "How many customers will move is the weakest figure of every business case; without a source nobody can judge it.",
      nl: "Hoeveel klanten er overstappen is het zwakste cijfer van elke businesscase; zonder bron kan niemand het beoordelen.",
    },
    mend: {
      en: "Add evidence with its source, date and confidence; an assumption may be called assumed.",
      nl: "Voeg evidence toe met source, date en confidence; een aanname mag assumed heten.",
    },
    examples: {
      good: [
        `${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50%, evidence: { source: Pilot in the spring, date: 2099-03, confidence: estimated } }\n`,
      ],
      bad: [
        {
          files: `${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50% }\n`,
          expect: ["online"],
        },
      ],
    },
  },
  check({ snapshot, asOf, report }) {
    const { shifts } = snapshot.strategy;
    for (const id of Object.keys(shifts)) {
      if (isWritten(snapshot, id, "evidence.source")) continue;
      report({
        ...(keyAt(snapshot, `shifts.${id}.evidence`) ?? { at: `shifts.${id}` }),
        what: {
          en: `“${called(shifts, id)}” does not say what its figures rest on.`,
          nl: `“${called(shifts, id)}” zegt niet waar de cijfers op rusten.`,
        },
        fixes: [assumption(snapshot, id, asOf)],
      });
    }
  },
};

/** An honest start, where nothing says that there was more. */
function assumption(snapshot: Snapshot, id: string, asOf: string): Fix | null {
  const source = snapshot.manifest.language === "nl" ? "Aanname" : "Assumption";
  const title = { en: "Say that it is an assumption", nl: "Zeg dat het een aanname is" };
  if (!isWritten(snapshot, id, "evidence")) {
    const evidence = `{ source: ${source}, date: ${asOf}, confidence: assumed }`;
    return fixAdding(snapshot, `shifts.${id}`, "evidence", evidence, title);
  }
  const isAssumed = snapshot.strategy.shifts[id]?.evidence?.confidence === "assumed";
  return isAssumed ? fixAdding(snapshot, `shifts.${id}.evidence`, "source", source, title) : null;
}
