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
      en: "A principle says what it applies to, and nothing in the strategy is like that.",
      nl: "Een principe zegt waarvoor het geldt, en niets in de strategie is zo.",
    },
    why: {
      en: "It can never be broken, and so it guards nothing.",
      nl: "Het kan nooit geschonden worden, en bewaakt dus niets.",
    },
    mend: {
      en: "See whether the things it is meant for are described that way, or take the principle away.",
      nl: "Kijk of de dingen waarvoor het bedoeld is ook zo zijn beschreven, of haal het principe weg.",
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
