import type { Stop } from "../../core/pictures/types/channel-shifts.ts";
import type { Language } from "../../core/words/language.ts";

/** What the channel shifts say, in one language. */
export interface ShiftWords {
  readonly channelShifts: string;
  readonly now: string;
  readonly soon: string;
  readonly target: string;
  readonly begins: string;
  readonly tries: string;
  readonly isResolved: string;
  readonly andPrevented: (rest: string, prevented: string) => string;
  readonly remain: (count: string) => string;
  readonly prevented: string;
  readonly ofNow: (share: string) => string;
  readonly difference: (contacts: string) => string;
  readonly moved: (count: string) => string;
  readonly movedTo: (count: string, from: string, to: string) => string;
  readonly preventedFrom: (count: string, from: string) => string;
  readonly direct: (count: string) => string;
  readonly tried: (count: string) => string;
  readonly resolved: (count: string) => string;
  readonly leaked: (count: string, share: string) => string;
  readonly leakedShort: (count: string) => string;
  readonly leakedTo: (count: string, to: string) => string;
  readonly induced: (count: string) => string;
  readonly inducedShort: (count: string) => string;
  readonly done: (share: string) => string;
  readonly other: (count: string) => string;
  readonly course: string;
  readonly courseWhat: string;
  readonly digital: (share: string) => string;
  readonly personal: (share: string) => string;
  readonly floor: (share: string) => string;
  readonly floorShort: (share: string) => string;
  readonly noMonths: (why: string) => string;
  readonly moreShifts: (count: string) => string;
  readonly parts: string;
  readonly partsNote: string;
  readonly self: string;
  readonly personDigital: string;
  readonly personPhone: string;
  readonly perShift: string;
  readonly together: string;
  readonly noShifts: string;
  readonly leakLegend: string;
  readonly preventedLegend: string;
  readonly inducedLegend: string;
  readonly uncounted: (list: string, one: boolean) => string;
  readonly perYear: string;
  readonly journeyMoments: (count: string, one: boolean) => string;
  readonly segmentMoments: (count: string, own: string) => string;
  readonly state: (when: string) => string;
  readonly inMonth: (count: string) => string;
  readonly empty: string;
  readonly addMix: string;
  readonly addShift: string;
  readonly slider: string;
  readonly columns: Readonly<Record<"moved" | "leaked" | "prevented", string>>;
  readonly table: Readonly<
    Record<
      | "channels"
      | "shifts"
      | "course"
      | "channel"
      | "part"
      | "now"
      | "nowShare"
      | "tried"
      | "resolved"
      | "share"
      | "difference"
      | "source"
      | "shift"
      | "moment"
      | "from"
      | "to"
      | "done"
      | "moved"
      | "leaked"
      | "leaksTo"
      | "prevented"
      | "induced"
      | "start"
      | "end"
      | "month"
      | "digital"
      | "personal"
      | "remaining"
      | "inMonth"
      | "why",
      string
    >
  >;
}

const en: ShiftWords = {
  channelShifts: "Channel shifts",
  now: "Now",
  soon: "Then",
  target: "Target",
  begins: "where the contact begins",
  tries: "where the customer tries first",
  isResolved: "where it is resolved",
  andPrevented: (rest, prevented) => `${rest} + ${prevented} prevented`,
  remain: (count) => `${count} remain`,
  prevented: "Prevented",
  ofNow: (share) => `${share} of now`,
  difference: (contacts) => `${contacts} contacts`,
  moved: (count) => `moved ${count}`,
  movedTo: (count, from, to) => `${count} moved from ${from} to ${to}`,
  preventedFrom: (count, from) => `${count} prevented in ${from}`,
  direct: (count) => `direct ${count}`,
  tried: (count) => `try ${count}`,
  resolved: (count) => `resolved ${count}`,
  leaked: (count, share) => `leakage ${count} (${share} of moved)`,
  leakedShort: (count) => `leakage ${count}`,
  leakedTo: (count, to) => `${count} not solved, back to ${to}`,
  induced: (count) => `+${count} induced demand, not in the shares`,
  inducedShort: (count) => `+${count} induced demand`,
  done: (share) => `${share} done`,
  other: (count) => `${count} other channels`,
  course: "Course",
  courseWhat: "share of the contacts by month",
  digital: (share) => `digital ${share}`,
  personal: (share) => `personal ${share}`,
  floor: (share) => `personal floor ${share}`,
  floorShort: (share) => `floor ${share}`,
  noMonths: (why) => `There are no months to show: ${why}.`,
  moreShifts: (count) => `and ${count} more, in the table`,
  parts: "Three parts",
  partsNote: "A person who answers digitally counts in both: digital and personal.",
  self: "self",
  personDigital: "person, digital",
  personPhone: "person, phone",
  perShift: "By shift",
  together: "Together",
  noShifts: "No channel shift yet: the target is what it is now.",
  leakLegend: "leakage: not solved, comes back",
  preventedLegend: "prevented: nobody needs to ask any more",
  inducedLegend: "induced demand: extra contacts",
  uncounted: (list, one) => `${one ? "One contact moment does" : "These contact moments do"} not count: ${list}`,
  perYear: "contacts a year at today's volume",
  segmentMoments: (count, own) => `mix of its own in ${own} of ${count} contact moments, else that of everybody`,
  journeyMoments: (count, one) => `${count} contact ${one ? "moment" : "moments"} of the journey, with all contacts`,
  state: (when) => `state at ${when}`,
  inMonth: (count) => `${count} contacts in that month`,
  empty: "No contact moment has both a volume and a channel mix yet.",
  addMix: "Add a channel mix",
  addShift: "Add a channel shift",
  slider: "Month that is shown",
  columns: { moved: "moved", leaked: "leaked", prevented: "prevented" },
  table: {
    channels: "Channels",
    shifts: "Shifts",
    course: "Course",
    channel: "Channel",
    part: "Handled by",
    now: "Begins, now",
    nowShare: "Share now",
    tried: "Tried first",
    resolved: "Resolved",
    share: "Share of what remains",
    difference: "Difference",
    source: "Place",
    shift: "Shift",
    moment: "Contact moment",
    from: "From",
    to: "To",
    done: "Done",
    moved: "Moved",
    leaked: "Leaked",
    leaksTo: "Leaks to",
    prevented: "Prevented",
    induced: "Induced demand",
    start: "Start",
    end: "End",
    month: "Month",
    digital: "Digital share",
    personal: "Personal share",
    remaining: "Contacts a year that remain",
    inMonth: "Contacts in the month",
    why: "Does not count because",
  },
};

const nl: ShiftWords = {
  channelShifts: "Kanaalverschuivingen",
  now: "Nu",
  soon: "Straks",
  target: "Doel",
  begins: "waar het contact begint",
  tries: "waar de klant het eerst probeert",
  isResolved: "waar het is opgelost",
  andPrevented: (rest, prevented) => `${rest} + ${prevented} vermeden`,
  remain: (count) => `${count} blijven over`,
  prevented: "Vermeden",
  ofNow: (share) => `${share} van nu`,
  difference: (contacts) => `${contacts} contacten`,
  moved: (count) => `verplaatst ${count}`,
  movedTo: (count, from, to) => `${count} verplaatst van ${from} naar ${to}`,
  preventedFrom: (count, from) => `${count} vermeden bij ${from}`,
  direct: (count) => `direct ${count}`,
  tried: (count) => `probeert ${count}`,
  resolved: (count) => `opgelost ${count}`,
  leaked: (count, share) => `terugval ${count} (${share} van verplaatst)`,
  leakedShort: (count) => `terugval ${count}`,
  leakedTo: (count, to) => `${count} niet opgelost, terug naar ${to}`,
  induced: (count) => `+${count} aanzuigende werking, niet in de aandelen`,
  inducedShort: (count) => `+${count} aanzuigende werking`,
  done: (share) => `${share} gereed`,
  other: (count) => `${count} overige kanalen`,
  course: "Verloop",
  courseWhat: "aandeel van de contacten per maand",
  digital: (share) => `digitaal ${share}`,
  personal: (share) => `persoonlijk ${share}`,
  floor: (share) => `ondergrens persoonlijk ${share}`,
  floorShort: (share) => `ondergrens ${share}`,
  noMonths: (why) => `Er zijn geen maanden te tonen: ${why}.`,
  moreShifts: (count) => `en nog ${count}, in de tabel`,
  parts: "Drie delen",
  partsNote: "Een mens die digitaal helpt telt in beide mee: digitaal én persoonlijk.",
  self: "zelf",
  personDigital: "mens, digitaal",
  personPhone: "mens, telefoon",
  perShift: "Per verschuiving",
  together: "Samen",
  noShifts: "Nog geen kanaalverschuiving: het doel is wat het nu is.",
  leakLegend: "terugval: niet opgelost, komt terug",
  preventedLegend: "vermeden: niemand hoeft het nog te vragen",
  inducedLegend: "aanzuigende werking: extra contacten",
  uncounted: (list, one) => `${one ? "Eén contactmoment telt" : "Deze contactmomenten tellen"} niet mee: ${list}`,
  perYear: "contacten per jaar bij het huidige volume",
  segmentMoments: (count, own) => `eigen mix bij ${own} van ${count} contactmomenten, verder die van iedereen`,
  journeyMoments: (count, one) =>
    `${count} ${one ? "contactmoment" : "contactmomenten"} van de klantreis, met alle contacten`,
  state: (when) => `stand ${when}`,
  inMonth: (count) => `${count} contacten in die maand`,
  empty: "Nog geen contactmoment heeft zowel een volume als een kanaalmix.",
  addMix: "Kanaalmix toevoegen",
  addShift: "Kanaalverschuiving toevoegen",
  slider: "Maand die te zien is",
  columns: { moved: "verplaatst", leaked: "terugval", prevented: "vermeden" },
  table: {
    channels: "Kanalen",
    shifts: "Verschuivingen",
    course: "Verloop",
    channel: "Kanaal",
    part: "Wie helpt",
    now: "Begint, nu",
    nowShare: "Aandeel nu",
    tried: "Eerst geprobeerd",
    resolved: "Opgelost",
    share: "Aandeel van wat overblijft",
    difference: "Verschil",
    source: "Plaats",
    shift: "Verschuiving",
    moment: "Contactmoment",
    from: "Van",
    to: "Naar",
    done: "Gereed",
    moved: "Verplaatst",
    leaked: "Terugval",
    leaksTo: "Valt terug op",
    prevented: "Vermeden",
    induced: "Aanzuigende werking",
    start: "Begin",
    end: "Eind",
    month: "Maand",
    digital: "Digitaliseringsgraad",
    personal: "Persoonlijk aandeel",
    remaining: "Contacten per jaar die overblijven",
    inMonth: "Contacten in de maand",
    why: "Telt niet mee omdat",
  },
};

export function shiftWords(language: Language): ShiftWords {
  return language === "nl" ? nl : en;
}

/** `december 2028`; the target where there is no month. */
export function stopName(stop: Stop, language: Language, month: "long" | "short" = "long"): string {
  if (stop === null) return shiftWords(language).target.toLowerCase();
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const format = new Intl.DateTimeFormat(locale, { month, year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${stop}-01T00:00:00Z`));
}
