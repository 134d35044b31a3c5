import type { View } from "../view.ts";
import { ChannelMix } from "./channel-mix.tsx";
import { mixFacts } from "./facts.ts";
import { ChannelMixTable } from "./table.tsx";
import { mixWords } from "./words.ts";

export const channelMixView: View<"channel-mix"> = {
  title: ({ name }, language) => name || mixWords(language).channelMix,
  name: (language) => mixWords(language).channelMix,
  facts: mixFacts,
  draw: (picture, options) => <ChannelMix picture={picture} {...options} />,
  table: (picture, language) => <ChannelMixTable picture={picture} language={language} />,
  mermaid: null,
  pageWidth: 1000,
};
