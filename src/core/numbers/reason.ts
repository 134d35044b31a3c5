import type { Language, Text } from "../words/language.ts";

/**
 * Why a value cannot be computed: an input is missing or wrong. It is passed
 * along instead of the value, which is never 0 for want of knowing.
 */
export class Reason {
  constructor(readonly text: Text) {}
}

/** A value, or why there is none. */
export type Outcome<T = number> = T | Reason;

export function because(en: string, nl: string): Reason {
  return new Reason({ en, nl });
}

export function isReason(value: unknown): value is Reason {
  return value instanceof Reason;
}

/** Those of several values that are known. */
export function knownOf<T>(outcomes: readonly Outcome<T>[]): T[] {
  return outcomes.filter((outcome): outcome is T => !isReason(outcome));
}

/** A number that was computed, or why it is none: too large, or the outcome of something impossible. */
export function finite(value: number): Outcome {
  return Number.isFinite(value)
    ? value
    : because("the outcome is too large to compute with", "de uitkomst is te groot om mee te rekenen");
}

/** The value, or null where there is none. */
export function orNull<T>(value: Outcome<T>): T | null {
  return isReason(value) ? null : value;
}

/** Several reasons as one, each told once; null where there is none. */
export function together(reasons: readonly (Reason | null)[]): Reason | null {
  const given = reasons.filter((reason) => reason !== null);
  if (given.length === 0) return null;
  const told = (language: Language): string => [...new Set(given.map(({ text }) => text[language]))].join("; ");
  return because(told("en"), told("nl"));
}

/** The first thing of a strategy that something needs and that is not there. */
export function missing(path: string): Reason {
  return because(`${path} is missing`, `${path} ontbreekt`);
}
