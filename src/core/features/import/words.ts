import { createFormat } from "../../words/format.ts";
import type { Language, Text } from "../../words/language.ts";
import { andList } from "../../words/say.ts";
import type { ImportPlan, RowRemark } from "./plan.ts";

/** What becomes of a table, in one sentence. */
export function planInWords({ moments, channels, remarks }: ImportPlan, language: Language): string {
  const { integer } = createFormat(language);
  const leftOut = remarks.filter((remark) => remark.leftOut).length;
  const [one, more, fresh, out]: Text[] = [
    { en: "1 contact moment", nl: "1 contactmoment" },
    { en: `${integer(moments)} contact moments`, nl: `${integer(moments)} contactmomenten` },
    {
      en: `${channels.length === 1 ? "a new channel" : "new channels"}: ${channels.join(", ")}`,
      nl: `${channels.length === 1 ? "een nieuw kanaal" : "nieuwe kanalen"}: ${channels.join(", ")}`,
    },
    {
      en: `${integer(leftOut)} ${leftOut === 1 ? "row" : "rows"} left out`,
      nl: `${integer(leftOut)} ${leftOut === 1 ? "rij" : "rijen"} weggelaten`,
    },
  ] as [Text, Text, Text, Text];
  const parts = [moments === 1 ? one : more, ...(channels.length > 0 ? [fresh] : []), ...(leftOut > 0 ? [out] : [])];
  const line = andList(
    parts.map((part) => part?.[language] ?? ""),
    language,
  );
  return `${line}.`;
}

/** `Row 7: …`, and whether the row is left out. */
export function remarkInWords({ row, leftOut, text }: RowRemark, language: Language): string {
  const head = { en: `Row ${row}`, nl: `Rij ${row}` }[language];
  const out = { en: "left out: ", nl: "weggelaten: " }[language];
  return `${head}${leftOut ? `, ${out}` : ": "}${text[language]}`;
}

/** Which columns nothing is made of; empty where there are none. */
export function unusedInWords({ unused }: ImportPlan, language: Language): string {
  if (unused.length === 0) return "";
  const titles = andList(
    unused.map((title) => `“${title}”`),
    language,
  );
  return language === "nl" ? `Niet gebruikt: ${titles}.` : `Not used: ${titles}.`;
}
