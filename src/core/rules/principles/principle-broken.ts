import { type JudgedPrinciple, judgedPrinciples, type Verdict } from "../../principles/judge.ts";
import { OutcomeWords } from "../../principles/outcome-words.ts";
import { excepts } from "../../principles/scope.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Language } from "../../words/language.ts";
import { valueAt } from "../places.ts";
import type { Report, Rule } from "../rule.ts";
import { settingOf } from "../settings.ts";
import { isSound } from "../shifts/sound.ts";
import { namesOf, openVerdicts, principleName, thingPlaces } from "./outcomes.ts";
import { rule as exceptionPast } from "./principle-exception-past.ts";

const CHANNELS =
  "channels:\n  phone: { kind: assisted, costPerContact: 5 }\n  site: { kind: self-service, costPerContact: 0.2, fallback: phone }\n";

function example(site: string, exceptions = ""): string {
  const phone = 100 - Number(site);
  const mix = `now: { phone: ${phone}%, site: ${site}% }`;
  const rule = "rule: moment.personalShare >= 0.5";
  return `koers: 1\n${CHANNELS}contactMoments:\n  complain: { momentOfTruth: true }\nchannelMix:\n  complain: { ${mix} }\nprinciples:\n  people-first:\n    statement: At a moment of truth most customers have a person.\n    appliesTo: { moments: { momentOfTruth: true } }\n    ${rule}\n${exceptions}`;
}

const EXCEPTION = "    exceptions: [{ moment: complain, because: The team is being built up., until: 2099-12-31 }]\n";

export const rule: Rule = {
  meta: {
    id: "principle-broken",
    severity: "error",
    needsWhole: true,
    restsOn: ["contactMoments", "channels", "segments", "shifts", "journeys", "outreach"],
    title: { en: "Design principle does not hold", nl: "Ontwerpprincipe gaat niet op" },
    what: {
      en: "The rule of a principle is not true of something that the principle applies to, and no exception covers it.",
      nl: "De regel van een principe is niet waar voor iets waarvoor het principe geldt, en er is geen uitzondering voor.",
    },
    why: {
      en: "A principle is a promise about all choices in the strategy; one that quietly does not hold guides nobody.",
      nl: "Een principe is een belofte over alle keuzes in de strategie; een principe dat stilletjes niet opgaat, stuurt niemand.",
    },
    mend: {
      en: "Change the strategy so that the principle holds, or record an exception with its reason, end date and approver.",
      nl: "Pas de strategie aan zodat het principe opgaat, of leg een uitzondering vast met reden, einddatum en wie die goedkeurde.",
    },
    examples: {
      good: [example("40"), example("80", EXCEPTION)],
      bad: [{ files: example("80"), expect: ["moment.personalShare >= 0.5"] }],
    },
  },
  check({ snapshot, asOf, report }) {
    const tellsOfEnded = settingOf(snapshot, exceptionPast).severity !== "off";
    for (const judged of judgedPrinciples(snapshot)) {
      const broken = openVerdicts(judged, asOf).filter(
        // An exception that has ended says itself that the principle still does not hold.
        (verdict) =>
          verdict.outcome === "broken" &&
          !(tellsOfEnded && isExcepted(judged, verdict)) &&
          !isImpossibleShift(snapshot, verdict.of.thing),
      );
      if (broken.length > 0) report(brokenReport(snapshot, judged, broken));
    }
  },
};

/** By an exception that holds or has ended. */
function isExcepted({ principle }: JudgedPrinciple, { of }: Verdict): boolean {
  return (principle.exceptions ?? []).some((exception) => exception.until !== undefined && excepts(exception, of));
}

/** A shift that cannot be has a finding of its own, and is judged once it can. */
function isImpossibleShift(snapshot: Snapshot, thing: Verdict["of"]["thing"]): boolean {
  return thing?.kind === "shifts" && !isSound(snapshot, thing.id);
}

function valuesOf(words: OutcomeWords, { involved }: Verdict): string {
  return words.values(involved);
}

function brokenReport(snapshot: Snapshot, judged: JudgedPrinciple, broken: readonly Verdict[]): Report {
  const { id, principle, expression } = judged;
  const name = principleName(id, principle);
  const path = `principles.${id}.rule`;
  return {
    at: expression === null ? path : { file: expression.file, span: expression.text.whole },
    path,
    what: {
      en: () => `${name} does not hold${named(snapshot, broken, "en", " for ")}.`,
      nl: () => `${name} gaat niet op${named(snapshot, broken, "nl", " voor ")}.`,
    },
    related: [...thingPlaces(snapshot, broken, valuesOf), ...endedExceptions(snapshot, judged, broken)],
  };
}

function named(snapshot: Snapshot, broken: readonly Verdict[], language: Language, before: string): string {
  const names = namesOf(snapshot, broken, language, valuesOf);
  if (names !== "") return before + names;
  const values = broken.map((verdict) => valuesOf(new OutcomeWords(snapshot, language), verdict)).join("");
  return values === "" ? "" : `: ${values}`;
}

/** What breaks it now may have been allowed until some day. */
function endedExceptions(snapshot: Snapshot, { id, principle }: JudgedPrinciple, broken: readonly Verdict[]) {
  return (principle.exceptions ?? []).flatMap((exception, index) => {
    const place = valueAt(snapshot, `principles.${id}.exceptions.${index}.until`);
    if (place === null || !broken.some((verdict) => excepts(exception, verdict.of))) return [];
    const what = {
      en: `Its exception ended on ${exception.until}.`,
      nl: `De uitzondering hiervoor liep tot en met ${exception.until}.`,
    };
    return [{ at: place.at, what }];
  });
}
