/** Every minute of a week from Monday 0:00, 1 when open. */
export type OpeningHours = Uint8Array;

const MINUTES_A_DAY = 1440;
const DAYS_A_WEEK = 7;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** Monday is 0. English and Dutch, in full and shortened. */
const DAYS: readonly (readonly string[])[] = [
  ["ma", "maandag", "mo", "mon", "monday"],
  ["di", "dinsdag", "tu", "tue", "tues", "tuesday"],
  ["wo", "woe", "woensdag", "we", "wed", "wednesday"],
  ["do", "don", "donderdag", "th", "thu", "thur", "thurs", "thursday"],
  ["vr", "vrij", "vrijdag", "fr", "fri", "friday"],
  ["za", "zat", "zaterdag", "sa", "sat", "saturday"],
  ["zo", "zon", "zondag", "su", "sun", "sunday"],
];

const GROUPS: Readonly<Record<string, readonly number[]>> = {
  werkdagen: [0, 1, 2, 3, 4],
  weekdagen: [0, 1, 2, 3, 4],
  doordeweeks: [0, 1, 2, 3, 4],
  weekdays: [0, 1, 2, 3, 4],
  weekend: [5, 6],
  weekends: [5, 6],
  weekeinde: [5, 6],
  dagelijks: EVERY_DAY,
  daily: EVERY_DAY,
};

const ALWAYS = /^(24[/x]7|7[/x]24|altijd( open| bereikbaar)?|always( open)?|dag en nacht|day and night)$/;
const CLOSED = /\b(gesloten|dicht|closed)\b/;
const TIME = String.raw`\d{1,2}(?:[:.]\d{2})?(?:am|pm)?`;
const RANGE = new RegExp(`^(${TIME})-(${TIME})$`);
/** Between one piece and the next; days after times begin a new one. */
const SEPARATOR = / ?(?:[,;\n]|\ben\b|\band\b|&|\/(?= ?[a-z])) ?|(?<=\d(?:am|pm)?) (?=[a-z])/;
/** Days, then times: either may be absent. */
const PIECE = new RegExp(`^([a-z .-]*?):? ?((?:${TIME}-${TIME}(?: |/|$))*)$`);

/** A channel without hours is taken to be always open. */
export function alwaysOpen(): OpeningHours {
  return new Uint8Array(DAYS_A_WEEK * MINUTES_A_DAY).fill(1);
}

/**
 * Hours as people write them: `ma–vr 08:00–20:00, za 9-17`, `Mon–Fri 8am to
 * 8pm`, `24/7`. Null when they are written in a way that is not understood.
 */
export function openingHours(text: string): OpeningHours | null {
  const simple = simplified(text);
  if (ALWAYS.test(simple)) return alwaysOpen();
  const open = new Uint8Array(DAYS_A_WEEK * MINUTES_A_DAY);
  /** Days that still wait for their times, as in `za, zo 10-16`. */
  let waiting: number[] = [];
  let lastDays: readonly number[] = EVERY_DAY;
  for (const piece of simple.split(SEPARATOR)) {
    const read = readPiece(piece);
    if (read === null) return null;
    waiting.push(...read.days);
    if (read.closed) waiting = [];
    if (read.ranges.length === 0) continue;
    lastDays = waiting.length > 0 ? waiting : lastDays;
    waiting = [];
    for (const day of lastDays) for (const range of read.ranges) fill(open, day, range);
  }
  return waiting.length === 0 && open.includes(1) ? open : null;
}

/** In how many hours of a week a channel is needed while the other is closed. */
export function hoursUncovered(needed: OpeningHours, open: OpeningHours): number {
  let minutes = 0;
  for (let index = 0; index < needed.length; index += 1) {
    if (needed[index] === 1 && open[index] === 0) minutes += 1;
  }
  return minutes / 60;
}

/** One way of writing for dashes, spaces and words that say nothing. */
function simplified(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\b(elke|iedere|every) (dag|day)\b/g, "daily")
    .replace(/(?<![\d:.])24 ?(uur|hours|h|u)\b( (per|a) (dag|day))?/g, "00:00-24:00")
    .replace(/(\d)[uh](\d{2})\b/g, "$1:$2")
    .replace(/(\d) ?(uur|hours|hrs|h|u)\b/g, "$1")
    .replace(/(\d) (am|pm)\b/g, "$1$2")
    .replace(/\b(van|from)\b/g, " ")
    .replace(/\b(t\/m|tot en met|tot|through|till|until|to)\b/g, "-")
    .replace(/\s*-\s*/g, "-")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

interface Piece {
  readonly days: readonly number[];
  readonly ranges: readonly Minutes[];
  readonly closed: boolean;
}

/** Minutes of a day; the end lies after midnight where it is past 24:00. */
interface Minutes {
  readonly from: number;
  readonly to: number;
}

function readPiece(piece: string): Piece | null {
  const closed = CLOSED.test(piece);
  const match = PIECE.exec(piece.replace(CLOSED, "").trim());
  if (match === null) return null;
  const days = (match[1] ?? "").split(" ").filter((word) => word !== "");
  const ranges = (match[2] ?? "").split(/[ /]/).filter((range) => range !== "");
  const read = { days: days.map(readDays), ranges: ranges.map(readRange) };
  if (read.days.includes(null) || read.ranges.includes(null)) return null;
  if (closed ? ranges.length > 0 : days.length + ranges.length === 0) return null;
  return { days: (read.days as number[][]).flat(), ranges: read.ranges as Minutes[], closed };
}

/** `ma-vr`, `za` or `weekend`. */
function readDays(word: string): readonly number[] | null {
  const group = Object.hasOwn(GROUPS, word) ? GROUPS[word] : undefined;
  if (group !== undefined) return group;
  const [first, last, more] = word.split("-").map(dayOf);
  if (first === undefined || first < 0 || more !== undefined) return null;
  if (last === undefined) return [first];
  if (last < 0) return null;
  const count = ((last - first + DAYS_A_WEEK) % DAYS_A_WEEK) + 1;
  return Array.from({ length: count }, (_, index) => (first + index) % DAYS_A_WEEK);
}

function dayOf(word: string): number {
  return DAYS.findIndex((names) => names.includes(word.replace(/\.$/, "")));
}

function readRange(range: string): Minutes | null {
  const [, start = "", end = ""] = RANGE.exec(range) ?? [];
  const from = minutesOf(start);
  const to = minutesOf(end);
  if (from === null || to === null) return null;
  if (to > from) return { from, to };
  // `9-5` is an afternoon to some and a night to others.
  if (!/[:.apm]/.test(range) && from < 12 * 60) return null;
  return { from, to: to + MINUTES_A_DAY };
}

function minutesOf(time: string): number | null {
  const [, hours = "", minutes = "00", half] = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(time) ?? [];
  if (hours === "" || Number(minutes) > 59) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === "pm" ? 12 : 0);
  const total = hour * 60 + Number(minutes);
  return total > MINUTES_A_DAY || (half !== undefined && Number(hours) > 12) ? null : total;
}

function fill(open: Uint8Array, day: number, { from, to }: Minutes): void {
  for (let minute = from; minute < to; minute++) open[(day * MINUTES_A_DAY + minute) % open.length] = 1;
}
