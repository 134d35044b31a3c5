import type { VNode } from "preact";
import type { ChannelMixPicture, MixBar, MixRow, MixShare } from "../../core/pictures/types/channel-mix.ts";
import { createFormat } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import { type Column, FigureTable, numberColumn, sourceColumn, textColumn } from "../kit/table.tsx";
import { oneLine } from "../kit/text.ts";
import { partName } from "./drawing.ts";
import { mixFacts } from "./facts.ts";
import { type MixWords, mixWords } from "./words.ts";

interface Line {
  readonly row: MixRow;
  readonly when: "now" | "target" | "declared";
  readonly bar: MixBar;
  /** Null where the shares are not known. */
  readonly share: MixShare | null;
}

/** Every share of every bar: a row for each. */
export function ChannelMixTable(props: { readonly picture: ChannelMixPicture; readonly language: Language }): VNode {
  const { picture, language } = props;
  const words = mixWords(language);
  const facts = mixFacts(picture, language);
  return (
    <FigureTable
      language={language}
      caption={[`${words.channelMix}: ${oneLine(picture.name)}`, facts].filter(Boolean).join(" · ")}
      columns={columnsOf(words, language)}
      rows={picture.rows.flatMap(linesOf)}
      thing={({ row }) => ({
        id: row.segment ?? row.moment,
        kind: row.segment === null ? "contactMoment" : "segment",
        source: row.source,
      })}
      empty={words.empty}
    />
  );
}

function linesOf(row: MixRow): Line[] {
  const line =
    (when: Line["when"], bar: MixBar) =>
    (share: MixShare | null): Line => ({ row, when, bar, share });
  const lines = (when: Line["when"], bar: MixBar): Line[] => (bar.shares ?? [null]).map(line(when, bar));
  const { now, target, declared } = row;
  return [...lines("now", now), ...lines("target", target), ...(declared === null ? [] : lines("declared", declared))];
}

function columnsOf(words: MixWords, language: Language): Column<Line>[] {
  const format = createFormat(language);
  return [
    textColumn("name", words.table.name, ({ row }) =>
      row.segment === null ? oneLine(row.name) : `${oneLine(row.name)} (${words.segment})`,
    ),
    textColumn("when", words.table.when, ({ when }) => words[when]),
    textColumn("channel", words.table.channel, ({ share, bar }) =>
      share === null ? (bar.why ?? "") : oneLine(share.name),
    ),
    textColumn("part", words.table.part, ({ share }) => (share === null ? "" : partName(share.part, language))),
    numberColumn(
      "share",
      words.table.share,
      ({ share }) => share?.share ?? null,
      (value) => format.share(value),
    ),
    numberColumn("contacts", words.table.contacts, ({ share }) => share?.contacts ?? null, format.integer),
    sourceColumn(words.table.source, ({ row }) => row.source),
  ];
}
