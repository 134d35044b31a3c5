import type { Snapshot } from "../../project/snapshot.ts";
import type { Seconds } from "../../strategy/units.ts";
import { durationWords } from "../../words/durations.ts";
import { quote } from "../../words/say.ts";
import { called } from "../called.ts";
import { durationText } from "../duration-text.ts";
import { fixReplacing } from "../fixes.ts";
import { type PathPlace, valueAt } from "../places.ts";
import type { Fix, Report, Rule } from "../rule.ts";
import { promisesFor, timeLeftFor } from "./promises.ts";
import { type PlacedStep, placedSteps, stepName, wayFrom } from "./steps.ts";

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
    restsOn: ["kpis", "escalations"],
    fixable: true,
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
    fixes: [shorter(snapshot, id, passing), longerPromise(snapshot, promise, total)],
  });
}

/** The step in which the promise is passed, with what the promise leaves for it. */
function shorter(snapshot: Snapshot, id: string, { key, step }: PlacedStep): Fix | null {
  const left = timeLeftFor(snapshot.strategy, id, key);
  if (left === null) return null;
  const [text, name] = [durationText(left), stepName({ key, step })];
  const title = {
    en: `Give “${name}” ${text}, what the promise leaves`,
    nl: `Geef “${name}” ${text}, wat de belofte overlaat`,
  };
  return fixReplacing(snapshot, `escalations.${id}.steps.${key}.resolveWithin`, text, title);
}

/** What can be kept, in whole days. */
function longerPromise(snapshot: Snapshot, promise: string, total: Seconds): Fix | null {
  const text = `${Math.ceil(total / 86_400)}d`;
  const title = { en: `Promise ${text}, which can be kept`, nl: `Beloof ${text}, wat u kunt waarmaken` };
  return fixReplacing(snapshot, `experience.expectations.${promise}.within`, text, title);
}
