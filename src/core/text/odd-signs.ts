/**
 * Signs that word processors and web pages put in the place of those of a
 * keyboard: they look alike, and mean nothing to a program that reads YAML.
 */

/** Blanks as wide as a space, and of no width at all. */
export const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const LONG_DASH = /[\u2010-\u2015\u2212]/;
const CURLY_QUOTE = /[\u2018-\u201f\u00ab\u00bb]/;

export type OddSign = "space" | "invisible" | "dash" | "quote";

/** The first kind of odd sign in a text; null when every sign is a plain one. */
export function oddSignIn(text: string): OddSign | null {
  if (CURLY_QUOTE.test(text)) return "quote";
  if (LONG_DASH.test(text)) return "dash";
  if (INVISIBLE.test(text)) return "invisible";
  return ODD_SPACE.test(text) ? "space" : null;
}

/** A value with plain signs: no quotes round it, hyphens for dashes, spaces that are spaces. */
export function withPlainSigns(text: string): string {
  const plain = text
    .replace(new RegExp(INVISIBLE, "g"), "")
    .replace(new RegExp(ODD_SPACE, "g"), " ")
    .replace(new RegExp(LONG_DASH, "g"), "-")
    .trim();
  return new RegExp(`^${CURLY_QUOTE.source}+(.*?)${CURLY_QUOTE.source}+$`).exec(plain)?.[1]?.trim() ?? plain;
}
