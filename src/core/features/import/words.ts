import { createFormat } from "../../words/format.ts";
import type { Language, Text } from "../../words/language.ts";
import { andList } from "../../words/say.ts";
import { channelName } from "./channels.ts";
import type { ImportPlan, RowRemark } from "./plan.ts";

/** What becomes of a table: how many contact moments, which channels with them, how many rows are left out. */
export function planInWords({ moments, channels, remarks }: ImportPlan, language: Language): string {
  const leftOut = remarks.filter((remark) => remark.leftOut).length;
  const sentences = [
    counted(moments, { en: "contact moment", nl: "contactmoment" }, { en: "contact moments", nl: "contactmomenten" }),
    ...(channels.length === 0 ? [] : [newChannels(channels)]),
    ...(leftOut === 0 ? [] : [counted(leftOut, { en: "row left out", nl: "rij weggelaten" }, ROWS_LEFT_OUT)]),
  ];
  return sentences.map((sentence) => `${sentence[language]}.`).join(" ");
}

const ROWS_LEFT_OUT: Text = { en: "rows left out", nl: "rijen weggelaten" };

function counted(count: number, one: Text, more: Text): Text {
  const words = count === 1 ? one : more;
  return {
    en: `${createFormat("en").integer(count)} ${words.en}`,
    nl: `${createFormat("nl").integer(count)} ${words.nl}`,
  };
}

function newChannels(channels: readonly string[]): Text {
  const names = (language: Language): string =>
    andList(
      channels.map((id) => channelName(id, language)),
      language,
    );
  return channels.length === 1
    ? { en: `New channel: ${names("en")}`, nl: `Nieuw kanaal: ${names("nl")}` }
    : { en: `New channels: ${names("en")}`, nl: `Nieuwe kanalen: ${names("nl")}` };
}

/** `Row 7: …`, and whether the row is left out. */
export function remarkInWords({ row, leftOut, text }: RowRemark, language: Language): string {
  const head = { en: `Row ${row}`, nl: `Rij ${row}` }[language];
  const out = { en: "left out: ", nl: "weggelaten: " }[language];
  return `${head}${leftOut ? `, ${out}` : ": "}${text[language]}`;
}

/** Which columns nothing is made of, and which titles stand twice; empty where there are none. */
export function unusedInWords({ unused, doubled }: ImportPlan, language: Language): string {
  const quoted = (titles: readonly string[]): string =>
    andList(
      titles.map((title) => `“${title}”`),
      language,
    );
  const said = {
    en: ["Not used", "More than one column is called this, and the first is used"],
    nl: ["Niet gebruikt", "Zo heet meer dan één kolom, en de eerste is gebruikt"],
  }[language];
  return [unused, doubled]
    .flatMap((titles, at) => (titles.length === 0 ? [] : [`${said[at]}: ${quoted(titles)}.`]))
    .join(" ");
}
