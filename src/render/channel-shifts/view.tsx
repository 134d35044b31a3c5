import type { View } from "../view.ts";
import { ChannelShifts } from "./channel-shifts.tsx";
import { shiftFacts } from "./facts.ts";
import { channelShiftsMermaid } from "./mermaid.ts";
import { ChannelShiftsTables } from "./table.tsx";
import { shiftWords } from "./words.ts";

export const channelShiftsView: View<"channel-shifts"> = {
  title: ({ name }, language) => name || shiftWords(language).channelShifts,
  name: (language) => shiftWords(language).channelShifts,
  facts: shiftFacts,
  draw: (picture, options) => <ChannelShifts picture={picture} {...options} />,
  table: (picture, language) => <ChannelShiftsTables picture={picture} language={language} />,
  mermaid: channelShiftsMermaid,
  pageWidth: 1320,
};
