import type { ChannelShiftsPicture } from "../../core/pictures/types/channel-shifts.ts";
import { createFormat } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import { shiftWords, stopName } from "./words.ts";

/** What is counted, and of when. */
export function shiftFacts(picture: ChannelShiftsPicture, language: Language): string {
  const words = shiftWords(language);
  const format = createFormat(language);
  const { of, moments, ownMixes, stops, shown, inMonth } = picture;
  const month = inMonth[shown] ?? null;
  return [
    words.state(stopName(stops[shown] ?? null, language)),
    words.perYear,
    ...(of === "journey" ? [words.journeyMoments(format.integer(moments), moments === 1)] : []),
    ...(ownMixes === null ? [] : [words.segmentMoments(format.integer(moments), format.integer(ownMixes))]),
    ...(month === null ? [] : [words.inMonth(format.integer(month))]),
  ].join(" · ");
}
