import type { Snapshot } from "../../project/snapshot.ts";
import type { Escalation, Expectation, Strategy } from "../../strategy/model.ts";
import type { Seconds } from "../../strategy/units.ts";
import { durationWords } from "../../words/durations.ts";
import { quote } from "../../words/say.ts";
import { called } from "../called.ts";
import { type PathPlace, valueAt } from "../places.ts";
import type { Report, Rule } from "../rule.ts";
import { placedSteps, stepName, wayFrom } from "./steps.ts";

const PROMISE = `contactMoments:
  complain: {}
experience:
  expectations:
    solved: { within: 10d, moments: [complain] }
roles:
  adviser: { mandate: { decides: goodwill } }
  lead: { mandate: { decides: everything } }
`;

export const rule: Rule = {
  meta: {
    id: "escalation-exceeds-promise",
    severity: "error",
    needsWhole: true,
    title: { en: "Escalation takes longer than promised", nl: "Escalatie duurt langer dan beloofd" },
    what: {
      en: "The time limits of the steps of an escalation add up past what an expectation promises for the contact moments it applies to. A working day counts as 7/5 of a day.",
      nl: "De tijdslimieten van de stappen van een escalatie tellen op tot meer dan een verwachting belooft voor de contactmomenten waar ze voor geldt. Een werkdag telt als 7/5 dag.",
    },
    why: {
      en: "Everybody can keep within the limit and the promise is broken all the same, to the customers who had most to complain of.",
      nl: "Iedereen kan binnen de limiet blijven en toch wordt de belofte gebroken, juist bij klanten die het meest te klagen hadden.",
    },
    mend: {
      en: "Shorten steps or take one out, or promise what you can keep.",
      nl: "Maak stappen korter of haal er een weg, of beloof wat u kunt waarmaken.",
    },
    examples: {
      good: [
        `koers: 1\n${PROMISE}escalations:\n  complaint: { appliesTo: { moments: [complain] }, steps: [{ id: first, role: adviser, resolveWithin: 2d, to: final }, { id: final, role: lead, resolveWithin: 5wd }] }\n`,
      ],
      bad: [
        {
          files: `koers: 1\n${PROMISE}escalations:\n  complaint:\n    appliesTo: { moments: [complain] }\n    steps:\n      - { id: first, role: adviser, resolveWithin: 4d, to: final }\n      - { id: final, role: lead, resolveWithin: 5wd } # !\n`,
          expect: ["5wd"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { strategy } = snapshot;
    for (const [id, escalation] of Object.entries(strategy.escalations)) {
      for (const promise of promisesFor(strategy, escalation)) checkPromise(snapshot, { id, promise }, report);
    }
  },
};

interface Case {
  readonly id: string;
  readonly promise: string;
}

/** Points at the step in which the promise is passed. */
function checkPromise(snapshot: Snapshot, { id, promise }: Case, report: (report: Report) => void): void {
  const { escalations, experience } = snapshot.strategy;
  const escalation = escalations[id] ?? {};
  const expectation = experience.expectations?.[promise];
  const within = expectation?.within ?? Number.POSITIVE_INFINITY;
  const { steps } = wayFrom(escalation, placedSteps(escalation)[0]);
  const total = steps.reduce((sum, { step }) => sum + (step.resolveWithin ?? 0), 0);
  if (total <= within) return;
  let spent: Seconds = 0;
  const passing = steps.find(({ step }) => {
    spent += step.resolveWithin ?? 0;
    return spent > within;
  });
  const place = passing && valueAt(snapshot, `escalations.${id}.steps.${passing.key}.resolveWithin`);
  const promised = valueAt(snapshot, `experience.expectations.${promise}.within`);
  if (!passing || !place || promised === null) return;
  const said = quote((expectation?.name ?? expectation?.statement ?? promise).replace(/\.$/, ""));
  report({
    ...place,
    what: {
      en: () =>
        `The steps of the escalation “${called(escalations, id)}” may take ${durationWords(total, "en")} together; ${durationWords(within, "en")} is promised: ${said}.`,
      nl: () =>
        `De stappen van de escalatie “${called(escalations, id)}” mogen samen ${durationWords(total, "nl")} duren; beloofd is ${durationWords(within, "nl")}: ${said}.`,
    },
    related: [
      { at: promised.at, what: { en: "The promise stands here.", nl: "De belofte staat hier." } },
      ...steps
        .filter((placed) => placed !== passing)
        .map((placed) => ({ placed, at: valueAt(snapshot, `escalations.${id}.steps.${placed.key}.resolveWithin`) }))
        .filter((found): found is { placed: (typeof steps)[number]; at: PathPlace } => found.at !== null)
        .map(({ placed, at }) => ({
          at: at.at,
          what: {
            en: `Step “${stepName(placed)}” counts too.`,
            nl: `Stap “${stepName(placed)}” telt ook mee.`,
          },
        })),
    ],
  });
}

/** The expectations with a time limit that an escalation must keep. */
function promisesFor(strategy: Strategy, escalation: Escalation): string[] {
  const expectations = Object.entries(strategy.experience.expectations ?? {}).filter(
    ([, expectation]) => expectation.within !== undefined && speaksOfSolving(strategy, expectation),
  );
  const { moments = [] } = escalation.appliesTo ?? {};
  const named = expectations.filter(([, expectation]) => expectation.moments !== undefined);
  // What is promised for a moment in particular goes before what is promised for all.
  const general = (moments.length > 0 ? moments : [null]).some(
    (moment) => moment === null || !named.some(([, { moments: own = [] }]) => own.includes(moment)),
  );
  return expectations
    .filter(([, expectation]) => (expectation.moments === undefined ? general : meets(moments, expectation.moments)))
    .filter(([, { channels }]) => meets(escalation.appliesTo?.channels, channels))
    .filter(([, { segments }]) => meets(escalation.appliesTo?.segments, segments))
    .map(([id]) => id);
}

/** How soon somebody answers the phone says nothing of how soon it is solved. */
function speaksOfSolving({ kpis }: Strategy, { kpi }: Expectation): boolean {
  return kpi === undefined || kpis[kpi]?.measures !== "accessibility";
}

/** Whether two lists have something in common; without a list, all are meant. */
function meets(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === undefined || a.length === 0 || b === undefined || b.length === 0) return true;
  return a.some((item) => b.includes(item));
}
