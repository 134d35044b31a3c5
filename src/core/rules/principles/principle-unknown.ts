import { type JudgedPrinciple, judgedPrinciples, type Verdict } from "../../principles/judge.ts";
import { OutcomeWords } from "../../principles/outcome-words.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Language } from "../../words/language.ts";
import { isInDoubt } from "../doubt.ts";
import { isPeriodReversed } from "../plausible/period-reversed.ts";
import type { Rule } from "../rule.ts";
import { namesOf, openVerdicts, principleName, thingPlaces } from "./outcomes.ts";

function example(volume: string): string {
  return `koers: 1\ncontactMoments:\n  order:\n    name: Where is my order\n${volume}principles:\n  small-enough:\n    statement: No question is asked more than a thousand times.\n    appliesTo: { moments: [order] }\n    rule: moment.volume <= 1000\n`;
}

export const rule: Rule = {
  meta: {
    id: "principle-unknown",
    severity: "info",
    needsWhole: true,
    restsOn: ["contactMoments", "channels", "segments", "shifts", "journeys", "outreach"],
    title: { en: "Design principle cannot be judged", nl: "Ontwerpprincipe is niet te toetsen" },
    what: {
      en: "A number or text that the rule of a principle asks for is not filled in or cannot be computed, so that nobody knows whether it holds.",
      nl: "Een getal of tekst waar de regel van een principe om vraagt is niet ingevuld of niet te berekenen, zodat niemand weet of het opgaat.",
    },
    why: {
      en: "A principle that is not judged looks like one that holds.",
      nl: "Een principe dat niet wordt getoetst lijkt op een principe dat opgaat.",
    },
    mend: {
      en: "Fill in what is missing, or let the rule say what holds without it, with has(…).",
      nl: "Vul aan wat ontbreekt, of laat de regel met has(…) zeggen wat er zonder geldt.",
    },
    examples: {
      good: [example("    volume: 900\n")],
      bad: [{ files: example(""), expect: ["moment.volume <= 1000"] }],
    },
  },
  check({ snapshot, asOf, report }) {
    // A value that is not understood has its own finding, and is why.
    if (isInDoubt(snapshot)) return;
    for (const judged of judgedPrinciples(snapshot)) {
      const unknown = openVerdicts(judged, asOf).filter(
        // Without a period nothing can be told of any shift, and that is a finding already.
        ({ outcome, of }) => outcome === "unknown" && !(of.thing?.kind === "shifts" && isPeriodReversed(snapshot)),
      );
      const { expression, id } = judged;
      if (unknown.length === 0 || expression === null) continue;
      report({
        at: { file: expression.file, span: expression.text.whole },
        path: `principles.${id}.rule`,
        what: {
          en: () => `Whether ${told(snapshot, judged, unknown, "en")}.`,
          nl: () => `Of ${told(snapshot, judged, unknown, "nl")}.`,
        },
        related: thingPlaces(snapshot, unknown, missingOf),
      });
    }
  },
};

function missingOf(words: OutcomeWords, { missing }: Verdict): string {
  return words.missing(missing);
}

function told(snapshot: Snapshot, judged: JudgedPrinciple, unknown: readonly Verdict[], language: Language): string {
  const name = principleName(judged.id, judged.principle);
  const things = namesOf(snapshot, unknown, language, missingOf);
  const [first] = unknown;
  const nl = language === "nl";
  if (things !== "") {
    return nl ? `${name} opgaat, is niet bekend voor ${things}` : `${name} holds is not known for ${things}`;
  }
  const missing = new OutcomeWords(snapshot, language).missing(first?.missing ?? null);
  return nl ? `${name} opgaat, is niet bekend: ${missing}` : `${name} holds is not known: ${missing}`;
}
