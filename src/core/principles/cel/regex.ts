import { RE2JS } from "@bufbuild/re2";

export type Pattern =
  | { readonly ok: true; test(text: string): boolean; readonly weight: number }
  | { readonly ok: false; readonly reason: "wrong" | "too-heavy" };

/** Patterns that weigh more are not even read. */
const MAX_WEIGHT = 50_000;

/** Work per step of a budget. */
const WORK_A_STEP = 16;

/**
 * A regular expression that takes time in proportion to pattern × text: no
 * pattern can make it go back and forth (https://github.com/google/re2).
 */
export function patternOf(source: string): Pattern {
  const weight = weightOf(source);
  if (weight > MAX_WEIGHT) return { ok: false, reason: "too-heavy" };
  try {
    const compiled = RE2JS.compile(source);
    return { ok: true, weight, test: (text) => compiled.test(text) };
  } catch {
    return { ok: false, reason: "wrong" };
  }
}

/** The steps that looking through a text costs. */
export function matchSteps(pattern: Pattern, text: string): number {
  return pattern.ok ? 1 + Math.ceil((pattern.weight * (text.length + 1)) / WORK_A_STEP) : 1;
}

/** A repeat `{30}` counts as thirty patterns; rather too heavy than too light. */
function weightOf(source: string): number {
  let repeats = 1;
  for (const [, from, to] of source.matchAll(/\{(\d{1,4}),?(\d{0,4})\}/g)) repeats += Number(to || from);
  return source.length * repeats;
}
