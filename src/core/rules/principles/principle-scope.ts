import { judgedPrinciples } from "../../principles/judge.ts";
import type { ScopeProblem } from "../../principles/scope.ts";
import { scopeWords } from "../../principles/words.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { keyAt, type PathPlace, valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";

function example(appliesTo: string, exceptions = ""): string {
  return `koers: 1\ncontactMoments:\n  order: { momentOfTruth: false, demand: value }\n  complain: { momentOfTruth: true, demand: failure }\nchannels:\n  phone: { kind: assisted }\nprinciples:\n  named:\n    statement: Everything has a name.\n    appliesTo: ${appliesTo}\n    rule: "true"\n${exceptions}`;
}

function excepting(exception: string): string {
  return `    exceptions: [{ ${exception}, because: It is not there yet., until: 2099-12-31 }]\n`;
}

export const rule: Rule = {
  meta: {
    id: "principle-scope",
    severity: "error",
    fixable: true,
    title: {
      en: "Principle or exception does not say what it is about",
      nl: "Principe of uitzondering zegt niet waar het over gaat",
    },
    what: {
      en: "A principle names more than one kind of thing or something that things do not have, or an exception is for something the principle does not apply to.",
      nl: "Een principe noemt meer dan één soort dingen of iets wat dingen niet hebben, of een uitzondering is voor iets waarvoor het principe niet geldt.",
    },
    why: {
      en: "A principle that does not reach what it is meant for, or an exception without effect, looks like a choice that was made.",
      nl: "Een principe dat niet raakt waarvoor het bedoeld is, of een uitzondering die niets doet, lijkt op een gemaakte keuze.",
    },
    mend: {
      en: "Let appliesTo and the exceptions speak of the same things, or take the exception away.",
      nl: "Laat appliesTo en de uitzonderingen over dezelfde dingen gaan, of haal de uitzondering weg.",
    },
    examples: {
      good: [example("{ moments: { momentOfTruth: true } }"), example("{ moments: [order, complain] }", "")],
      bad: [
        { files: example("{ moments: [order], channels: [phone] }"), expect: ["channels"] },
        { files: example("{ moments: { momentOfTruht: true } }"), expect: ["momentOfTruht"] },
        { files: example("{ moments: { demand: falure } }"), expect: ["falure"] },
        { files: example("{ moments: [order] }", excepting("moment: complain")), expect: ["complain"] },
        { files: example("{ moments: [order] }", excepting("channel: phone")), expect: ["channel"] },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const { application } of judgedPrinciples(snapshot)) {
      for (const problem of application.problems) {
        const place = placeOf(snapshot, problem);
        if (place === null) continue;
        const { what, mend, instead } = scopeWords(problem);
        const fix = instead === null ? null : replacement(place, instead);
        report({
          at: place.at,
          path: place.path,
          what,
          ...(mend === undefined ? {} : { mend }),
          fixes: [fix],
        });
      }
    }
  },
};

function placeOf(snapshot: Snapshot, { path, on }: ScopeProblem): PathPlace | null {
  return on === "key" ? keyAt(snapshot, path) : valueAt(snapshot, path);
}

function replacement({ at }: PathPlace, instead: string): Fix | null {
  const { file, span } = at;
  if (!/^[\w-]+$/.test(file.text.slice(span.start, span.end))) return null;
  return {
    title: { en: `Change to ${instead}`, nl: `Verander in ${instead}` },
    safe: false,
    edits: [{ file: file.path, span, newText: instead }],
  };
}
