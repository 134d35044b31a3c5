import { type BusinessCase, shiftCase } from "../numbers/business-case.ts";
import { isReason } from "../numbers/reason.ts";
import type { Snapshot } from "../project/snapshot.ts";
import type { Format } from "../words/format.ts";
import type { Language, Text } from "../words/language.ts";

const WORDS = {
  net: { en: "net", nl: "netto" },
  withoutRelation: { en: "excluding the relationship", nl: "zonder de relatie" },
  payback: { en: "payback", nl: "terugverdientijd" },
  month: { en: "month", nl: "maand" },
  months: { en: "months", nl: "maanden" },
  noPayback: { en: "no payback within the period", nl: "niet terugverdiend binnen de periode" },
  breakEven: { en: "break-even at", nl: "omslagpunt bij" },
  moreChurn: { en: "churn", nl: "vertrek" },
  unknown: { en: "net not known", nl: "netto niet bekend" },
} satisfies Record<string, Text>;

/** What a shift brings, in one line: net and payback, and in full its break-even too. */
export function caseSummary(
  snapshot: Snapshot,
  shift: string,
  language: Language,
  length: "short" | "full",
  format: Format,
): string {
  const one = shiftCase(snapshot, shift, "expected");
  if (isReason(one)) return `${WORDS.unknown[language]}: ${one.text[language]}`;
  const currency = snapshot.manifest.currency ?? "EUR";
  const net = `${WORDS.net[language]} ${format.money(one.cumulative, currency)}`;
  const parts = [
    one.retentionUnknown === null ? net : `${net} (${WORDS.withoutRelation[language]})`,
    paybackWords(one, language, format),
  ];
  if (length === "full" && !isReason(one.breakEvenChurnDifference)) {
    parts.push(
      `${WORDS.breakEven[language]} ${format.points(one.breakEvenChurnDifference)} ${WORDS.moreChurn[language]}`,
    );
  }
  return parts.filter((part) => part !== "").join(" · ");
}

function paybackWords({ paybackMonths, cumulative }: BusinessCase, language: Language, format: Format): string {
  // What never costs more than it brings has nothing to pay back.
  if (isReason(paybackMonths)) return cumulative < 0 ? WORDS.noPayback[language] : "";
  const months = format.integer(paybackMonths);
  return `${WORDS.payback[language]} ${months} ${WORDS[paybackMonths === 1 ? "month" : "months"][language]}`;
}
