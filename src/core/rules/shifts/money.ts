import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import type { Language } from "../../words/language.ts";

/** An amount in the currency of the manifest; a plain number where that is not written as it should be. */
export function amount(snapshot: Snapshot, language: Language, value: number, decimals = 0): string {
  const { currency } = snapshot.manifest;
  const format = createFormat(language);
  if (currency !== undefined && /^[A-Z]{3}$/.test(currency)) return format.money(value, currency, decimals);
  return decimals === 0 ? format.integer(value) : format.score(value, decimals);
}
