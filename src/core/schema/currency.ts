import { own } from "./own.ts";

const CODES: Readonly<Record<string, string>> = {
  "€": "EUR",
  euro: "EUR",
  "euro's": "EUR",
  euros: "EUR",
  $: "USD",
  dollar: "USD",
  "us dollar": "USD",
  "£": "GBP",
  pond: "GBP",
  pound: "GBP",
};

/** The code of a currency that is called by its name or its sign, or written in small letters; null where it is none. */
export function currencyCode(written: string): string | null {
  const word = written.trim().toLowerCase().replaceAll("’", "'");
  return own(CODES, word) ?? (/^[a-z]{3}$/.test(word) ? word.toUpperCase() : null);
}
