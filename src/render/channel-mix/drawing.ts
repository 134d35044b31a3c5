import type { ChannelMixPicture } from "../../core/pictures/types/channel-mix.ts";
import type { Format } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import type { Palette } from "../kit/palette.ts";
import { oneLine } from "../kit/text.ts";
import { words as commonWords } from "../kit/words.ts";
import type { MixLayout, PlacedRow, PlacedShare } from "./layout.ts";
import { type MixWords, mixWords } from "./words.ts";

/** All that the parts of the picture are drawn from. */
export interface MixDrawing {
  readonly picture: ChannelMixPicture;
  readonly layout: MixLayout;
  readonly words: MixWords;
  readonly format: Format;
  readonly palette: Palette;
  readonly language: Language;
  readonly interactive: boolean;
}

/** `Telefoon 70% (33.600 per jaar), mens, telefoon`. */
export function shareText(share: PlacedShare["share"], { format, words, language }: MixDrawing): string {
  const contacts = share.contacts === null ? "" : ` (${words.contacts(format.integer(share.contacts))})`;
  return `${oneLine(share.name)} ${format.share(share.share)}${contacts}, ${partName(share.part, language)}`;
}

export function partName(part: PlacedShare["share"]["part"], language: Language): string {
  const common = commonWords(language);
  if (part === "self") return common.self;
  if (part === "assistedDigital") return common.personDigital;
  return part === "assistedPersonal" ? common.personPhone : mixWords(language).partUnknown;
}

/** A row as it is read aloud: every bar with its shares, or why it has none. */
export function describeRow(drawing: MixDrawing, { row, bars }: Pick<PlacedRow, "row" | "bars">): string {
  const { words } = drawing;
  const said = bars.map(({ when, bar, shares }) => {
    const what = bar.shares === null ? bar.why : shares.map(({ share }) => shareText(share, drawing)).join("; ");
    return `${words[when]}: ${what}`;
  });
  return [oneLine(row.name) || row.id, ...said].join(". ");
}
