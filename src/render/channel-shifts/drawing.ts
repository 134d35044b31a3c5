import type { ChannelShiftsPicture } from "../../core/pictures/types/channel-shifts.ts";
import type { Format } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import type { Palette } from "../kit/palette.ts";
import { oneLine } from "../kit/text.ts";
import type { Figures, FlowChannel, FlowShift } from "./figures.ts";
import type { ColumnName } from "./layout.ts";
import { type ShiftWords, stopName } from "./words.ts";

/** What every part of the drawing needs. */
export interface ShiftsDrawing {
  readonly picture: ChannelShiftsPicture;
  /** Of the stop that is shown. */
  readonly figures: Figures;
  readonly words: ShiftWords;
  readonly format: Format;
  readonly palette: Palette;
  readonly language: Language;
  readonly interactive: boolean;
  /** Of the part with the flow. */
  readonly width: number;
  /** Of the columns: the course below keeps to them. */
  readonly x: Readonly<Record<ColumnName, number>>;
}

export const PADDING = 24;

export function channelName(channel: FlowChannel, { words, format }: Pick<ShiftsDrawing, "words" | "format">): string {
  if (channel.name === null) return words.other(format.integer(channel.members.length));
  return oneLine(channel.name) || channel.key;
}

/** The name of a channel that a shift speaks of. */
export function nameOfKey(key: string, drawing: ShiftsDrawing): string {
  const channel = drawing.figures.channels.find((each) => each.key === key);
  return channel === undefined ? key : channelName(channel, drawing);
}

export function nameOfShift({ shift }: Pick<FlowShift, "shift">): string {
  return oneLine(shift.name) || shift.id;
}

/** The third column: the target, or how it is in a month on the way there. */
export function endName({ figures, words, language }: ShiftsDrawing): string {
  if (figures.finished) return words.target;
  const name = stopName(figures.stop, language);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The same within a sentence: months have a capital in some languages only. */
export function endNameInside({ figures, words, language }: ShiftsDrawing): string {
  return figures.finished ? words.target.toLowerCase() : stopName(figures.stop, language);
}

/** `Verhuizing online: 26.880 verplaatst van Telefoon naar Mijn Waterland; 3.226 niet opgelost, terug naar Telefoon`. */
export function describeShift(flow: FlowShift, drawing: ShiftsDrawing): string {
  const { words, format } = drawing;
  const from = nameOfKey(flow.from, drawing);
  const what =
    flow.to === null
      ? words.preventedFrom(format.integer(flow.prevented), from)
      : words.movedTo(format.integer(flow.moved), from, nameOfKey(flow.to, drawing));
  const parts = [
    what,
    ...(flow.leaked > 0 ? [words.leakedTo(format.integer(flow.leaked), nameOfKey(flow.leak, drawing))] : []),
    ...(flow.induced > 0 ? [words.induced(format.integer(flow.induced))] : []),
    ...(flow.done < 1 ? [words.done(format.share(flow.done))] : []),
  ];
  return `${nameOfShift(flow)}: ${parts.join("; ")}`;
}

export function describeChannel(channel: FlowChannel, drawing: ShiftsDrawing): string {
  const { words, format, figures } = drawing;
  const count = (contacts: number, all: number): string =>
    [format.integer(contacts), ...(all > 0 ? [format.share(contacts / all)] : [])].join(" · ");
  const parts = [
    `${words.now.toLowerCase()} ${count(channel.now, figures.now)}`,
    words.tried(format.integer(channel.tried)),
    `${endNameInside(drawing)} ${count(channel.resolved, figures.remaining)}`,
    words.difference(format.signed(channel.resolved - channel.now)),
    ...(channel.members.length > 1 ? [channel.members.map(({ name }) => oneLine(name)).join(", ")] : []),
  ];
  return `${channelName(channel, drawing)}: ${parts.join("; ")}`;
}
