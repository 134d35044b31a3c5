import type {
  EscalationArrow,
  EscalationPicture,
  EscalationPromise,
  EscalationStepPicture,
  TimeLimit,
} from "../../core/pictures/types/escalation.ts";
import { durationWords, writtenDurationWords } from "../../core/words/durations.ts";
import { createFormat } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import { oneLine } from "../kit/text.ts";
import { escalationWords } from "./words.ts";

/** A name as it is shown; the id where a thing has no name. */
export function nameOf(thing: { readonly id: string; readonly name: string }): string {
  return oneLine(thing.name) || oneLine(thing.id);
}

/** A limit in the unit in which it is written. */
export function limitText({ written, seconds }: TimeLimit, language: Language): string {
  return writtenDurationWords(written, seconds, language);
}

/** What an arrow has wrong with it; null where nothing is. */
export function arrowProblem(
  picture: EscalationPicture,
  arrow: EscalationArrow | null,
  language: Language,
): string | null {
  const words = escalationWords(language);
  switch (arrow?.problem) {
    case "loop": {
      const target = picture.steps.find(({ id }) => id === arrow.to);
      return words.back(target === undefined ? (arrow.to ?? "") : nameOf(target));
    }
    case "unknown":
      return words.missing(oneLine(arrow.named ?? ""));
    case "nobody":
      return words.nobody;
    default:
      return null;
  }
}

/** All that is wrong with a step, in words. */
export function stepProblems(picture: EscalationPicture, step: EscalationStepPicture, language: Language): string[] {
  const words = escalationWords(language);
  const late = picture.promises.some(({ passedIn }) => passedIn === step.id);
  return [
    ...(step.reached === null ? [words.never] : []),
    ...(step.limit === null ? [words.noLimit] : []),
    ...(late ? [words.tooLate] : []),
    ...[arrowProblem(picture, step.arrow, language)].filter((problem) => problem !== null),
  ];
}

/** Whether a promise is kept, and by how much. */
export function promiseOutcome(picture: EscalationPicture, promise: EscalationPromise, language: Language): string {
  const words = escalationWords(language);
  if (promise.verdict === "unknown") return picture.ends === "loop" ? words.endlessPromise : words.openPromise;
  const spent = Math.max(0, ...picture.steps.map(({ reached }) => reached?.spent ?? 0));
  const difference = spent - promise.within.seconds;
  if (promise.verdict === "broken") return words.over(durationWords(difference, language));
  return difference === 0 ? words.exact : words.left(durationWords(-difference, language));
}

/** For what it is meant, how many steps and roles there are, and how long it may take. */
export function escalationFacts(picture: EscalationPicture, language: Language): string {
  const words = escalationWords(language);
  const format = createFormat(language);
  const { steps, roles, appliesTo } = picture;
  return [
    appliesTo.length === 0 ? words.appliesToAll : words.appliesTo(appliesTo.map(oneLine).join(", ")),
    words.steps(format.integer(steps.length), steps.length === 1),
    words.roles(format.integer(roles.length), roles.length === 1),
    ...(steps.length === 0 ? [] : [totalText(picture, language)]),
    ...(picture.outsourced ? [words.outsourced] : []),
  ].join(" · ");
}

/** How long the whole way may take. */
export function totalText({ total }: EscalationPicture, language: Language): string {
  const words = escalationWords(language);
  if (total === null) return words.endless;
  if (total.atLeast && total.seconds === 0) return words.timeUnknown;
  const duration = durationWords(total.seconds, language);
  return total.atLeast ? words.atLeast(duration) : words.atMost(duration);
}
