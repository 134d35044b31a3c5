import { isPast } from "../../principles/scope.ts";
import { VARIABLES } from "../../principles/variables.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Exception } from "../../strategy/model.ts";
import { type PathPlace, valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { exceptionOutcomes, namesOf, principleName } from "./outcomes.ts";
import { removeException } from "./remove-exception.ts";

function example(volume: number): string {
  return `koers: 1\ncontactMoments:\n  complain: { volume: ${volume} }\nprinciples:\n  small-enough:\n    statement: No question is asked more than a thousand times.\n    appliesTo: { moments: [complain] }\n    rule: moment.volume <= 1000\n    exceptions: [{ moment: complain, because: The letters are being rewritten., until: 2099-12-31 }]\n`;
}

export const rule: Rule = {
  meta: {
    id: "principle-exception-unneeded",
    severity: "info",
    needsWhole: true,
    restsOn: ["contactMoments", "channels", "segments", "shifts", "journeys", "outreach"],
    fixable: true,
    title: { en: "Exception to a principle is not needed", nl: "Uitzondering op een principe is niet nodig" },
    what: {
      en: "The principle holds for what an exception lets break it.",
      nl: "Het principe gaat gewoon op voor wat er volgens een uitzondering van mag afwijken.",
    },
    why: {
      en: "An exception that nothing needs leaves room that nobody asked for.",
      nl: "Een uitzondering die niemand nodig heeft laat ruimte waar niemand om vroeg.",
    },
    mend: { en: "Take the exception away.", nl: "Haal de uitzondering weg." },
    examples: {
      good: [example(4000)],
      bad: [{ files: example(800), expect: ["complain"] }],
    },
  },
  check({ snapshot, asOf, report }) {
    for (const { judged, exception, verdicts, path } of exceptionOutcomes(snapshot)) {
      if (isPast(exception, asOf) || verdicts.length === 0) continue;
      if (verdicts.some(({ outcome }) => outcome !== "kept")) continue;
      const place = placeOf(snapshot, exception, path);
      if (place === null) continue;
      const name = principleName(judged.id, judged.principle);
      const fix = removeException(snapshot, path);
      report({
        ...place,
        what: {
          en: () =>
            `${name} holds${before(
              " for ",
              namesOf(snapshot, verdicts, "en", () => ""),
            )}: no exception is needed.`,
          nl: () =>
            `${name} gaat op${before(
              " voor ",
              namesOf(snapshot, verdicts, "nl", () => ""),
            )}: een uitzondering is niet nodig.`,
        },
        fixes: [fix],
      });
    }
  },
};

function before(word: string, names: string): string {
  return names === "" ? "" : word + names;
}

/** Where the exception says what it is for; one for the whole strategy as it stands. */
function placeOf(snapshot: Snapshot, exception: Exception, path: string): PathPlace | null {
  const key = [...VARIABLES, "segment" as const].find((name) => exception[name] !== undefined);
  return valueAt(snapshot, key === undefined ? path : `${path}.${key}`);
}
