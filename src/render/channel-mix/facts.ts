import type { ChannelMixPicture } from "../../core/pictures/types/channel-mix.ts";
import { createFormat } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import { mixWords } from "./words.ts";

/** How many moments, and how digital they are. */
export function mixFacts(picture: ChannelMixPicture, language: Language): string {
  const words = mixWords(language);
  const format = createFormat(language);
  const { now, target } = picture.digitalShare;
  const count = new Set(picture.rows.map(({ moment }) => moment)).size;
  return [
    ...(picture.id === null ? [words.moments(format.integer(count), count === 1)] : []),
    ...(now !== null && target !== null ? [words.digital(format.share(now), format.share(target))] : []),
    ...(now !== null && target === null ? [words.digitalNow(format.share(now))] : []),
  ].join(" · ");
}
