import type { Language } from "../../core/words/language.ts";

/** What the channel mix says, in one language. */
export interface MixWords {
  readonly channelMix: string;
  readonly now: string;
  readonly target: string;
  readonly declared: string;
  readonly segment: string;
  readonly moments: (count: string, one: boolean) => string;
  readonly digital: (now: string, target: string) => string;
  readonly digitalNow: (now: string) => string;
  readonly contacts: (count: string) => string;
  readonly differs: (points: string) => string;
  readonly notWhole: (sum: string) => string;
  readonly empty: string;
  readonly add: string;
  readonly partUnknown: string;
  /** Of many contact moments in columns. */
  readonly compact: Readonly<
    Record<"digital" | "contacts" | "again" | "noQuadrant" | "form" | "full" | "short", string>
  >;
  readonly table: Readonly<Record<"name" | "when" | "channel" | "part" | "share" | "contacts" | "source", string>>;
  /** Of the handle between two channels. */
  readonly handle: (left: string, right: string) => string;
  readonly handleValue: (left: string, leftShare: string, right: string, rightShare: string) => string;
  readonly howTo: string;
}

const en: MixWords = {
  channelMix: "Channel mix",
  now: "now",
  target: "target",
  declared: "declared",
  segment: "segment",
  moments: (count, one) => `${count} contact ${one ? "moment" : "moments"}`,
  digital: (now, target) => `digital share ${now} now → ${target} at the target`,
  digitalNow: (now) => `digital share ${now} now`,
  contacts: (count) => `${count} a year`,
  differs: (points) => `declared target is ${points} off`,
  notWhole: (sum) => `adds up to ${sum}`,
  empty: "No contact moment has a channel mix yet.",
  add: "Add a channel mix",
  partUnknown: "kind of channel unknown",
  compact: {
    digital: "digital, now → target",
    contacts: "a year",
    again: "continued",
    noQuadrant: "Without a quadrant",
    form: "How it is shown",
    full: "Full",
    short: "Compact",
  },
  table: {
    name: "Contact moment",
    when: "When",
    channel: "Channel",
    part: "Handled by",
    share: "Share",
    contacts: "Contacts per year",
    source: "Place",
  },
  handle: (left, right) => `Between ${left} and ${right}`,
  handleValue: (left, leftShare, right, rightShare) => `${left} ${leftShare}, ${right} ${rightShare}`,
  howTo: "Drag a boundary, or use the arrow keys and Enter; the other channels keep their share.",
};

const nl: MixWords = {
  channelMix: "Kanaalmix",
  now: "nu",
  target: "doel",
  declared: "afgesproken",
  segment: "segment",
  moments: (count, one) => `${count} ${one ? "contactmoment" : "contactmomenten"}`,
  digital: (now, target) => `digitaliseringsgraad ${now} nu → ${target} in het doel`,
  digitalNow: (now) => `digitaliseringsgraad ${now} nu`,
  contacts: (count) => `${count} per jaar`,
  differs: (points) => `afgesproken doel wijkt ${points} af`,
  notWhole: (sum) => `telt op tot ${sum}`,
  empty: "Nog geen contactmoment heeft een kanaalmix.",
  add: "Kanaalmix toevoegen",
  partUnknown: "soort kanaal onbekend",
  compact: {
    digital: "digitaal, nu → doel",
    contacts: "per jaar",
    again: "vervolg",
    noQuadrant: "Zonder kwadrant",
    form: "Hoe het te zien is",
    full: "Uitgebreid",
    short: "Compact",
  },
  table: {
    name: "Contactmoment",
    when: "Wanneer",
    channel: "Kanaal",
    part: "Wie helpt",
    share: "Aandeel",
    contacts: "Contacten per jaar",
    source: "Plaats",
  },
  handle: (left, right) => `Tussen ${left} en ${right}`,
  handleValue: (left, leftShare, right, rightShare) => `${left} ${leftShare}, ${right} ${rightShare}`,
  howTo: "Versleep een grens, of gebruik de pijltjestoetsen en Enter; de andere kanalen houden hun aandeel.",
};

export function mixWords(language: Language): MixWords {
  return language === "nl" ? nl : en;
}
