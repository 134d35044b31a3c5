import type { Text } from "../words/language.ts";

/** How a number is shown: a share 0…1, an amount, contacts a year, months, or as it is. */
export type Unit = "share" | "points" | "money" | "contacts" | "months" | "number" | "word" | "date";

/** A value that was written in a file: an input of a computed one. */
export interface Given {
  readonly label: Text;
  readonly unit: Unit;
  /** Null where a default was taken because nothing is written. */
  readonly path: string | null;
  readonly value: number | string;
}

/**
 * A computed value with all that explains it. `value` is null where an input is
 * missing or wrong, and then `reason` says which: never 0.
 */
export interface Computed<T = number> {
  /** How it is asked for: `shifts.report-move-online.npv`. */
  readonly path: string;
  readonly label: Text;
  readonly unit: Unit;
  readonly value: T | null;
  readonly reason: Text | null;
  readonly formula: Text;
  /** Made only when somebody asks for the explanation. */
  readonly inputs: () => readonly (Given | Computed<unknown>)[];
}

/** What a computed value is, apart from its outcome. */
export interface Description {
  readonly path: string;
  readonly label: Text;
  readonly unit: Unit;
  readonly formula: Text;
  readonly inputs?: () => readonly (Given | Computed<unknown>)[];
}

export function known<T>(description: Description, value: T): Computed<T> {
  return { inputs: () => [], ...description, value, reason: null };
}

export function unknown<T>(description: Description, reason: Text): Computed<T> {
  return { inputs: () => [], ...description, value: null, reason };
}

/** Either, by whether there is a reason why it cannot be known. */
export function outcome<T>(description: Description, result: T | Reason): Computed<T> {
  return result instanceof Reason ? unknown(description, result.text) : known(description, result);
}

/** Why a value cannot be computed: passed along instead of the value. */
export class Reason {
  constructor(readonly text: Text) {}
}

export function because(en: string, nl: string): Reason {
  return new Reason({ en, nl });
}

export function isReason(value: unknown): value is Reason {
  return value instanceof Reason;
}

/** The value of a computed number, or its reason. */
export function valueOf<T>(computed: Computed<T>): T | Reason {
  return computed.value === null ? new Reason(computed.reason ?? { en: "unknown", nl: "onbekend" }) : computed.value;
}

export function isComputed(input: Given | Computed<unknown>): input is Computed<unknown> {
  return "formula" in input;
}
