import type { Snapshot } from "../../project/snapshot.ts";
import { lackingKeys, lacks } from "../absence.ts";
import { called } from "../called.ts";
import { keyAt, type PathPlace, valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";

const WISHES = "koers: 1\nkpis:\n  ces: { unit: score, better: lower }\n";

export const rule: Rule = {
  meta: {
    id: "effect-not-measured",
    severity: "warning",
    title: { en: "Done, but did it help?", nl: "Klaar, maar hielp het?" },
    what: {
      en: "An initiative is done, and its effect is not measured, or not before and after.",
      nl: "Een initiatief is klaar, en het effect is niet gemeten, of niet ervoor en erna.",
    },
    why: {
      en: "Without it the next choice on the backlog is a guess again.",
      nl: "Zonder effect is de volgende keuze op de backlog weer een gok.",
    },
    mend: {
      en: "Measure the KPI that it should improve, and put the value before and after under effect.",
      nl: "Meet de KPI die erdoor beter moest worden, en zet de waarde ervoor en erna onder effect.",
    },
    examples: {
      good: [
        `${WISHES}initiatives:\n  new-letters: { status: done, effect: { kpi: ces, before: 4.1, after: 3.6 } }\n  new-form: { status: planned }\n`,
      ],
      bad: [
        {
          files: `${WISHES}initiatives:\n  new-letters: { status: done }\n  new-form: { status: done, effect: { kpi: ces, before: 4.1 } }\n`,
          expect: ["done", "effect"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { initiatives } = snapshot.strategy;
    for (const [id, { status }] of Object.entries(initiatives)) {
      const at = status === "done" ? unmeasured(snapshot, `initiatives.${id}`) : null;
      if (at === null) continue;
      const name = called(initiatives, id);
      report({
        ...at,
        what: {
          en: `“${name}” is done, but its effect is not measured${at.path.endsWith("effect") ? " before and after" : ""}.`,
          nl: `“${name}” is klaar, maar het effect is niet ${at.path.endsWith("effect") ? "ervoor en erna " : ""}gemeten.`,
        },
      });
    }
  },
};

function unmeasured(snapshot: Snapshot, path: string): PathPlace | null {
  if (lacks(snapshot, path, "effect")) return valueAt(snapshot, `${path}.status`);
  const effect = `${path}.effect`;
  return lackingKeys(snapshot, effect, ["before", "after"]).length > 0 ? keyAt(snapshot, effect) : null;
}
