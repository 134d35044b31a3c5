import { addKeys } from "../../edits/maps.ts";
import { kpiMeasurements } from "../../numbers/measurements.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { lackingKeys, lacks } from "../absence.ts";
import { called } from "../called.ts";
import { fixAdding, proposed, writtenAt } from "../fixes.ts";
import { keyAt, type PathPlace, valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";

const WISHES = "koers: 1\nkpis:\n  ces: { unit: score, better: lower }\n";

export const rule: Rule = {
  meta: {
    id: "effect-not-measured",
    severity: "warning",
    fixable: true,
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
        {
          files: `${WISHES}objectives:\n  easy: { kpi: ces, baseline: 4.1 }\nmeasurements:\n  - { period: 2026-08, kpi: ces, value: 3.7 }\ninitiatives:\n  new-letters: { status: done, addresses: { objectives: [easy] } }\n  new-form: { status: done, effect: { kpi: ces, before: 4.0 } }\n`,
          expect: ["done", "effect"],
        },
      ],
    },
  },
  check({ snapshot, asOf, report }) {
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
        fixes: [asMeasured(snapshot, id, asOf)],
      });
    }
  },
};

function unmeasured(snapshot: Snapshot, path: string): PathPlace | null {
  if (lacks(snapshot, path, "effect")) return valueAt(snapshot, `${path}.status`);
  const effect = `${path}.effect`;
  return lackingKeys(snapshot, effect, ["before", "after"]).length > 0 ? keyAt(snapshot, effect) : null;
}

/** From the baseline of an objective that it works on to what was measured last of its KPI. */
function asMeasured(snapshot: Snapshot, id: string, asOf: string): Fix | null {
  const { initiatives, kpis, objectives } = snapshot.strategy;
  const { addresses, effect } = initiatives[id] ?? {};
  const objective = Object.keys(objectives).find((one) => {
    const kpi = objectives[one]?.kpi;
    return kpi !== undefined && (effect?.kpi === kpi || (effect === undefined && addresses?.objectives?.includes(one)));
  });
  const kpi = objectives[objective ?? ""]?.kpi ?? "";
  const latest = kpiMeasurements(snapshot.strategy, kpi, asOf).at(-1);
  const before = writtenAt(snapshot, `objectives.${objective}.baseline`);
  const after = writtenAt(snapshot, `measurements.${latest?.index}.value`);
  if (latest === undefined || before === null || after === null) return null;
  const path = `initiatives.${id}`;
  const missing = lackingKeys(snapshot, `${path}.effect`, ["before", "after"]);
  const values = { before, after } as Readonly<Record<string, string>>;
  const name = called(kpis, kpi);
  const title = {
    en: `“${name}” went from the baseline ${before} to ${after}, as measured in ${latest.period}`,
    nl: `“${name}” ging van de nulmeting ${before} naar ${after}, zoals gemeten in ${latest.period}`,
  };
  if (effect !== undefined) {
    const located = snapshot.locate(`${path}.effect`);
    const keys = missing.map((key) => [key, values[key] as string] as const);
    return located === null ? null : proposed(title, [addKeys(located.file, located.node, keys)]);
  }
  return fixAdding(
    snapshot,
    path,
    "effect",
    `{ kpi: ${kpi}, before: ${before}, after: ${after}, date: ${latest.period} }`,
    title,
  );
}
