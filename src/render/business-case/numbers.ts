import type { Amounts, Case } from "../../core/pictures/types/business-case.ts";
import { createFormat, type Format } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import type { Component } from "./words.ts";

/** In the order in which they are offered. */
export const CASE_ORDER: readonly Case[] = ["low", "expected", "high"];

/** From zero outwards: the relationship touches zero, the investment lies outermost. */
export const COMPONENTS: readonly Component[] = ["retention", "conversion", "handling", "running", "investment"];

/** What a component does to the net: costs count below zero; null where it is not known. */
export function effectOf(amounts: Amounts, component: Component): number | null {
  const amount = amounts[component];
  if (amount === null) return null;
  return component === "running" || component === "investment" ? 0 - amount : amount;
}

/** Retention and conversion; null where neither is known. */
export function relationshipIn({ retention, conversion }: Amounts): number | null {
  return retention === null && conversion === null ? null : (retention ?? 0) + (conversion ?? 0);
}

/** Numbers as a business case shows them. */
export interface CaseFormat extends Format {
  /** With its sign: `€ +75.540`. */
  signedMoney(value: number): string;
  /** A difference of shares without the word: `0,23`. */
  pointsOnly(value: number): string;
  /** `juli 2026` of `2026-07`. */
  month(text: string): string;
}

export function caseFormat(language: Language, currency: string): CaseFormat {
  const format = createFormat(language);
  const months = new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return {
    ...format,
    signedMoney: (value) => {
      const shown = format.money(value, currency);
      return value > 0 && /[1-9]/.test(shown) ? format.money(-value, currency).replace("\u2212", "+") : shown;
    },
    pointsOnly: (value) => format.score(value * 100, decimalsOf(value)),
    month: (text) => months.format(new Date(`${text}-01T00:00:00Z`)),
  };
}

/** One decimal says it, unless there are more: `0,5` and `0,23`. */
function decimalsOf(value: number): number {
  const hundredths = Math.round(value * 10_000);
  return hundredths % 10 === 0 ? 1 : 2;
}
