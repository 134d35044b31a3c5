import type { Verdict } from "../../principles/judge.ts";
import type { OutcomeWords } from "../../principles/outcome-words.ts";
import { isPast } from "../../principles/scope.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Language } from "../../words/language.ts";
import { valueAt } from "../places.ts";
import type { Fix, Report, Rule } from "../rule.ts";
import { type ExceptionOutcome, exceptionOutcomes, namesOf, principleName, thingPlaces } from "./outcomes.ts";
import { removeException } from "./remove-exception.ts";

function example(until: string): string {
  return `koers: 1\ncontactMoments:\n  complain: { volume: 900 }\nprinciples:\n  small-enough:\n    statement: No question is asked more than a thousand times.\n    appliesTo: { moments: [complain] }\n    rule: moment.volume <= ${until === "2019-12-31" ? 1000 : 500}\n    exceptions: [{ moment: complain, because: The letters are being rewritten., until: ${until} }]\n`;
}

export const rule: Rule = {
  meta: {
    id: "principle-exception-past",
    severity: "error",
    fixable: true,
    title: { en: "Exception to a principle has ended", nl: "Uitzondering op een principe is voorbij" },
    what: {
      en: "The last day of an exception to a principle is past.",
      nl: "De laatste dag van een uitzondering op een principe is voorbij.",
    },
    why: {
      en: "An exception that outlives its date becomes the rule without anyone deciding so.",
      nl: "Een uitzondering die haar datum overleeft wordt de regel zonder dat iemand dat besluit.",
    },
    mend: {
      en: "Take it away; if it is still needed, have a new date approved.",
      nl: "Haal haar weg; laat een nieuwe datum goedkeuren als zij nog nodig is.",
    },
    examples: {
      good: [example("2099-12-31")],
      bad: [{ files: example("2019-12-31"), expect: ["2019-12-31"] }],
    },
  },
  check({ snapshot, asOf, report }) {
    for (const outcome of exceptionOutcomes(snapshot)) {
      const { judged, exception, path } = outcome;
      const place = valueAt(snapshot, `${path}.until`);
      if (place === null || !isPast(exception, asOf)) continue;
      const name = principleName(judged.id, judged.principle);
      const fix = fixFor(snapshot, outcome);
      report({
        ...place,
        what: {
          en: () => `The exception to ${name} ended on ${exception.until}${stillBroken(snapshot, outcome, "en")}.`,
          nl: () =>
            `De uitzondering op ${name} liep tot en met ${exception.until}${stillBroken(snapshot, outcome, "nl")}.`,
        },
        ...stillNeeded(snapshot, outcome),
        fixes: [fix],
      });
    }
  },
};

function valuesOf(words: OutcomeWords, { involved }: Verdict): string {
  return words.values(involved);
}

/** Where the principle would be broken without it. */
function stillNeeded(snapshot: Snapshot, outcome: ExceptionOutcome): Pick<Report, "mend" | "related"> {
  const broken = brokenOf(snapshot, outcome);
  if (broken.length === 0) return {};
  return {
    mend: {
      en: "Change the strategy so that the principle holds, or have a new date approved.",
      nl: "Pas de strategie aan zodat het principe opgaat, of laat een nieuwe datum goedkeuren.",
    },
    related: thingPlaces(snapshot, broken, valuesOf),
  };
}

function brokenOf(snapshot: Snapshot, { verdicts }: ExceptionOutcome): Verdict[] {
  return snapshot.incomplete ? [] : verdicts.filter(({ outcome }) => outcome === "broken");
}

function stillBroken(snapshot: Snapshot, outcome: ExceptionOutcome, language: Language): string {
  const names = namesOf(snapshot, brokenOf(snapshot, outcome), language, valuesOf);
  if (names === "") return "";
  return language === "nl"
    ? `, en het principe gaat nog niet op voor ${names}`
    : `, and the principle still does not hold for ${names}`;
}

/** Without a thing that breaks the principle nothing is lost. */
function fixFor(snapshot: Snapshot, { verdicts, path }: ExceptionOutcome): Fix | null {
  if (snapshot.incomplete || verdicts.length === 0 || verdicts.some(({ outcome }) => outcome !== "kept")) return null;
  return removeException(snapshot, path);
}
