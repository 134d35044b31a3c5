import { type JudgedPrinciple, judgedPrinciples } from "../../principles/judge.ts";
import { SUBJECTS } from "../../principles/variables.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { principleName } from "./outcomes.ts";

function example(truth: string): string {
  return `koers: 1\ncontactMoments:\n  complain: { momentOfTruth: ${truth} }\nprinciples:\n  excel:\n    statement: We excel at moments of truth.\n    appliesTo:\n      moments: { momentOfTruth: true }\n    rule: moment.complexity != 'low'\n`;
}

export const rule: Rule = {
  meta: {
    id: "principle-applies-to-nothing",
    severity: "warning",
    needsWhole: true,
    restsOn: ["contactMoments", "channels", "segments", "shifts", "journeys", "outreach"],
    title: { en: "Design principle applies to nothing", nl: "Ontwerpprincipe geldt voor niets" },
    what: {
      en: "Nothing in the strategy is what a principle says that it applies to.",
      nl: "Niets in de strategie is waarvan een principe zegt dat het ervoor geldt.",
    },
    why: {
      en: "It can never be broken, and so it guards nothing.",
      nl: "Het kan nooit geschonden worden, en bewaakt dus niets.",
    },
    mend: {
      en: "Look whether what it is meant for is described that way, or take the principle away.",
      nl: "Kijk of waarvoor het bedoeld is zo beschreven staat, of haal het principe weg.",
    },
    examples: {
      good: [example("true")],
      bad: [{ files: example("false"), expect: ["{ momentOfTruth: true }"] }],
    },
  },
  check({ snapshot, report }) {
    for (const judged of judgedPrinciples(snapshot)) {
      const { id, principle, application } = judged;
      const [selector] = application.selectors;
      if (selector === undefined || application.problems.length > 0 || application.cases.length > 0) continue;
      const place = valueAt(snapshot, `principles.${id}.appliesTo.${selector}`);
      if (place === null || namesUnknown(snapshot, judged)) continue;
      const name = principleName(id, principle);
      report({
        ...place,
        what: {
          en: `${name} applies to nothing in this strategy.`,
          nl: `${name} geldt voor niets in deze strategie.`,
        },
      });
    }
  },
};

/** An id that nobody defines is told as such. */
function namesUnknown(snapshot: Snapshot, { principle, application }: JudgedPrinciple): boolean {
  const [selector] = application.selectors;
  const wanted = selector === undefined ? undefined : principle.appliesTo?.[selector];
  const things = Array.isArray(wanted) ? wanted : [];
  const segments = principle.appliesTo?.segments ?? [];
  return (
    things.some((id) => selector !== undefined && snapshot.definition(SUBJECTS[selector].kind, id) === null) ||
    segments.some((id) => snapshot.definition("segments", id) === null)
  );
}
