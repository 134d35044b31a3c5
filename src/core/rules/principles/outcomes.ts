import { type JudgedPrinciple, judgedPrinciples, type Verdict } from "../../principles/judge.ts";
import { OutcomeWords } from "../../principles/outcome-words.ts";
import { excepts, isPast } from "../../principles/scope.ts";
import type { Place, Snapshot } from "../../project/snapshot.ts";
import type { Exception, Principle } from "../../strategy/model.ts";
import type { Language } from "../../words/language.ts";
import { andList, quote, type Words } from "../../words/say.ts";

/** With more, their values are left to the related places. */
const MOST_WITH_VALUES = 4;

/** With more, the others are named at their places only. */
const MOST_NAMED = 25;

/** A principle in a sentence: as it is stated, else its name or id. */
export function principleName(id: string, { statement, name }: Principle): string {
  return quote(statement?.replace(/\.$/, "") ?? name ?? id, 90);
}

/** An exception with what it covers. */
export interface ExceptionOutcome {
  readonly judged: JudgedPrinciple;
  readonly exception: Exception;
  readonly index: number;
  readonly path: string;
  readonly verdicts: readonly Verdict[];
}

export function exceptionOutcomes(snapshot: Snapshot): ExceptionOutcome[] {
  return judgedPrinciples(snapshot).flatMap((judged) =>
    (judged.principle.exceptions ?? []).map((exception, index) => ({
      judged,
      exception,
      index,
      path: `principles.${judged.id}.exceptions.${index}`,
      verdicts: judged.verdicts.filter((verdict) => excepts(exception, verdict.of)),
    })),
  );
}

/** What came of a principle where no exception that still holds covers it. */
export function openVerdicts({ principle, verdicts }: JudgedPrinciple, asOf: string): Verdict[] {
  const holding = (principle.exceptions ?? []).filter((exception) => !isPast(exception, asOf));
  return verdicts.filter((verdict) => !holding.some((exception) => excepts(exception, verdict.of)));
}

/** Things by name with the values of each: `Klacht indienen (E-mail 12%) and Verhuizen (…)`; empty for the whole. */
export function namesOf(
  snapshot: Snapshot,
  verdicts: readonly Verdict[],
  language: Language,
  valuesOf: (words: OutcomeWords, verdict: Verdict) => string,
): string {
  const words = new OutcomeWords(snapshot, language);
  const names = verdicts.flatMap((verdict, index) => {
    const name = words.caseName(verdict.of);
    if (name === null) return [];
    const values = index < MOST_WITH_VALUES ? valuesOf(words, verdict) : "";
    return [values === "" ? name : `${name} (${values})`];
  });
  const further = names.length - MOST_NAMED;
  if (further <= 0) return andList(names, language);
  return andList(
    [...names.slice(0, MOST_NAMED), language === "nl" ? `${further} andere` : `${further} others`],
    language,
  );
}

/** Each thing where it is defined, with its values. */
export function thingPlaces(
  snapshot: Snapshot,
  verdicts: readonly Verdict[],
  valuesOf: (words: OutcomeWords, verdict: Verdict) => string,
): { readonly at: Place; readonly what: Words }[] {
  return verdicts.flatMap((verdict) => {
    const { thing } = verdict.of;
    const definition = thing === null ? null : snapshot.definition(thing.kind, thing.id);
    if (definition === null) return [];
    const say = (language: Language): string => {
      const words = new OutcomeWords(snapshot, language);
      const values = valuesOf(words, verdict);
      const name = words.caseName(verdict.of) ?? "";
      return values === "" ? `${name}.` : `${name}: ${values}.`;
    };
    const at = { file: definition.file, span: definition.idSpan };
    return [{ at, what: { en: () => say("en"), nl: () => say("nl") } }];
  });
}
