import type { ChannelShiftsPicture } from "../../core/pictures/types/channel-shifts.ts";
import { createFormat } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import { oneLine } from "../kit/text.ts";
import { type Figures, type FlowChannel, figuresAt } from "./figures.ts";
import { shiftWords, stopName } from "./words.ts";

/**
 * The flow of the stop that is shown as a Mermaid `sankey-beta`, for Markdown.
 * A channel is three things there: where contacts begin, are tried, are resolved.
 */
export function channelShiftsMermaid(picture: ChannelShiftsPicture, language: Language): string {
  const words = shiftWords(language);
  const figures = figuresAt(picture);
  const names = new Names(figures, language);
  const end = figures.finished ? words.target.toLowerCase() : stopName(figures.stop, language);
  const sums = new Map<string, number>();
  const add = (from: string, to: string, contacts: number): void => {
    const key = `${quoted(from)},${quoted(to)}`;
    sums.set(key, (sums.get(key) ?? 0) + contacts);
  };
  const now = (key: string): string => names.of(key, words.now.toLowerCase());
  const tried = (key: string | null): string =>
    key === null ? words.prevented : names.of(key, words.soon.toLowerCase());
  const resolved = (key: string): string => names.of(key, end);
  for (const { key, kept } of figures.channels) add(now(key), tried(key), kept);
  for (const { from, to, taken } of figures.shifts) add(now(from), tried(to), taken);
  for (const { key, tried: contacts } of figures.channels) {
    const leaks = figures.shifts.reduce((sum, { to, leaked }) => (to === key ? sum + leaked : sum), 0);
    add(tried(key), resolved(key), contacts - leaks);
  }
  for (const { to, leak, leaked } of figures.shifts) add(tried(to), resolved(leak), leaked);
  const rows = [...sums].map(([ends, contacts]) => [ends, Math.round(contacts * 100) / 100] as const);
  return ["sankey-beta", "", ...rows.filter(([, contacts]) => contacts > 0).map((row) => row.join(",")), ""].join("\n");
}

/** The names of channels, kept apart where two have the same. */
class Names {
  private readonly names = new Map<string, string>();

  constructor({ channels }: Figures, language: Language) {
    for (const channel of channels) {
      const name = this.plain(channel, language);
      const taken = [...this.names.values()].includes(name);
      this.names.set(channel.key, taken ? `${name} (${channel.key})` : name);
    }
  }

  of(key: string, when: string): string {
    return `${this.names.get(key) ?? key} (${when})`;
  }

  private plain(channel: FlowChannel, language: Language): string {
    if (channel.name !== null) return oneLine(channel.name) || channel.key;
    return shiftWords(language).other(createFormat(language).integer(channel.members.length));
  }
}

/** Letters that no accent can be taken from, and signs with a likeness among the plain ones. */
const LIKENESS: Readonly<Record<string, string>> = {
  "–": "-",
  "—": "-",
  "’": "'",
  "‘": "'",
  "…": "...",
  "·": ",",
  "€": "EUR",
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  ø: "o",
  Ø: "O",
  '"': "'",
  ";": ",",
  "%": " pct",
  "<": "(",
  ">": ")",
  "[": "(",
  "]": ")",
  "{": "(",
  "}": ")",
  "=": "-",
};

/**
 * A name between quotes. A Sankey of Mermaid takes plain ASCII only, and none
 * of Mermaid's own entities: accents go, signs that mean something there or
 * that it cannot show become their likes.
 */
function quoted(name: string): string {
  const plain = Array.from(name.normalize("NFD").replace(/\p{M}/gu, ""), (character) =>
    /[a-z0-9 ,.()'?!/:+_*@$&-]/i.test(character) ? character : (LIKENESS[character] ?? "?"),
  );
  return `"${plain.join("")}"`;
}
