import type { Part, Parts } from "../../core/numbers/kinds.ts";
import type {
  ChannelShiftsPicture,
  ShiftsChannel,
  ShiftsShift,
  Stop,
} from "../../core/pictures/types/channel-shifts.ts";
import type { SourceSpot } from "../../core/pictures/types/spot.ts";

/** With more channels than this the smallest are drawn as one. */
const MOST_CHANNELS = 8;
/** The key of those together: no id is empty. */
const OTHER = "";

/** A channel at one stop, or the smallest together. */
export interface FlowChannel {
  readonly key: string;
  /** Null for several channels together. */
  readonly name: string | null;
  readonly members: readonly ShiftsChannel[];
  /** Null where it is unknown, or differs among them. */
  readonly part: Part | null;
  readonly now: number;
  readonly kept: number;
  readonly tried: number;
  readonly resolved: number;
  readonly induced: number;
  readonly source: SourceSpot | null;
}

/** A shift at one stop, between keys of channels. */
export interface FlowShift {
  readonly shift: ShiftsShift;
  readonly from: string;
  readonly to: string | null;
  readonly leak: string;
  /** What is taken from its channel: moved elsewhere, or away. */
  readonly taken: number;
  readonly moved: number;
  readonly leaked: number;
  readonly prevented: number;
  readonly induced: number;
  readonly done: number;
}

/** All that a picture says of one stop. */
export interface Figures {
  readonly stop: Stop;
  /** All shifts are finished. */
  readonly finished: boolean;
  readonly now: number;
  readonly remaining: number;
  readonly prevented: number;
  readonly moved: number;
  readonly leaked: number;
  readonly induced: number;
  readonly parts: Parts | null;
  readonly inMonth: number | null;
  readonly channels: readonly FlowChannel[];
  readonly shifts: readonly FlowShift[];
}

/** The figures of a stop, with the smallest of many channels together. */
export function figuresAt(picture: ChannelShiftsPicture, index = picture.shown): Figures {
  const keys = keysOf(picture);
  const keyOf = (id: string): string => keys.get(id) ?? id;
  const shifts = picture.shifts.map((shift) => shiftAt(shift, index, keyOf));
  const sum = (pick: (shift: FlowShift) => number): number => shifts.reduce((all, each) => all + pick(each), 0);
  const prevented = picture.prevented[index] ?? 0;
  return {
    stop: picture.stops[index] ?? null,
    finished: shifts.every(({ done }) => done === 1),
    now: picture.now,
    remaining: picture.now - prevented,
    prevented,
    moved: sum(({ moved }) => moved),
    leaked: sum(({ leaked }) => leaked),
    induced: sum(({ induced }) => induced),
    parts: picture.parts[index] ?? null,
    inMonth: picture.inMonth[index] ?? null,
    channels: ordered(
      [...new Set(picture.channels.map(({ id }) => keyOf(id)))].map((key) => {
        const members = picture.channels.filter(({ id }) => keyOf(id) === key);
        return channelAt(key, members, index, shifts);
      }),
      picture,
      keyOf,
    ),
    shifts,
  };
}

function shiftAt(shift: ShiftsShift, index: number, keyOf: (id: string) => string): FlowShift {
  const done = shift.done[index] ?? 0;
  const leaked = shift.leaked * done;
  const prevented = shift.prevented * done;
  const moved = shift.moved * done;
  return {
    shift,
    from: keyOf(shift.from),
    to: shift.to === null ? null : keyOf(shift.to),
    leak: keyOf(shift.leak),
    taken: shift.to === null ? prevented + leaked : moved,
    moved,
    leaked,
    prevented,
    induced: shift.induced * done,
    done,
  };
}

function channelAt(
  key: string,
  members: readonly ShiftsChannel[],
  index: number,
  shifts: readonly FlowShift[],
): FlowChannel {
  const sum = (pick: (channel: ShiftsChannel) => number): number => members.reduce((all, each) => all + pick(each), 0);
  const [first] = members;
  const alone = key !== OTHER && first !== undefined;
  return {
    key,
    name: alone ? first.name : null,
    members,
    part: members.every(({ part }) => part === first?.part) ? (first?.part ?? null) : null,
    now: sum(({ now }) => now),
    kept: sum(({ kept }) => kept[index] ?? 0),
    tried: sum(({ tried }) => tried[index] ?? 0),
    resolved: sum(({ resolved }) => resolved[index] ?? 0),
    induced: shifts.reduce((all, { to, induced }) => (to === key ? all + induced : all), 0),
    source: alone ? first.source : null,
  };
}

/** The same at every stop, so that nothing jumps as time passes. */
function keysOf({ channels }: ChannelShiftsPicture): ReadonlyMap<string, string> {
  if (channels.length <= MOST_CHANNELS) return new Map();
  const largest = (channel: ShiftsChannel): number => Math.max(channel.now, ...channel.tried, ...channel.resolved);
  const bySize = [...channels].sort((a, b) => largest(b) - largest(a) || (a.id < b.id ? -1 : 1));
  return new Map(bySize.slice(MOST_CHANNELS - 1).map(({ id }) => [id, OTHER]));
}

/**
 * From top to bottom so that bands cross as little as can be: what moves from
 * one channel to another crosses all that lies between them, and what is
 * prevented leaves at the top.
 */
function ordered(
  channels: readonly FlowChannel[],
  { shifts }: ChannelShiftsPicture,
  keyOf: (id: string) => string,
): FlowChannel[] {
  const size = (channel: FlowChannel): number =>
    channel.members.reduce((all, { now, resolved }) => {
      return all + Math.max(now, resolved.at(-1) ?? 0);
    }, 0);
  const cost = (order: readonly FlowChannel[]): number => {
    const places = new Map<string, number>();
    let top = 0;
    for (const channel of order) {
      places.set(channel.key, top + size(channel) / 2);
      top += size(channel);
    }
    const place = (id: string): number => places.get(keyOf(id)) ?? 0;
    return shifts.reduce((all, { from, to, leak, moved, leaked, prevented }) => {
      const start = to === null ? 0 : place(to);
      return all + (moved + prevented) * Math.abs(place(from) - start) + leaked * Math.abs(start - place(leak));
    }, 0);
  };
  let best = [...channels].sort((a, b) => (b.members.length === 1 && a.members.length > 1 ? -1 : size(b) - size(a)));
  for (let round = 0; round < channels.length; round++) {
    const better = bestMove(best, cost);
    if (better === null) break;
    best = better;
  }
  return best;
}

/** The best order that moving one channel gives; null where none is better. */
function bestMove(
  order: readonly FlowChannel[],
  cost: (order: readonly FlowChannel[]) => number,
): FlowChannel[] | null {
  let least = cost(order) * (1 - 1e-9);
  let best: FlowChannel[] | null = null;
  for (const channel of order) {
    const rest = order.filter((each) => each !== channel);
    for (let place = 0; place <= rest.length; place++) {
      const candidate = rest.toSpliced(place, 0, channel);
      const its = cost(candidate);
      if (its >= least) continue;
      least = its;
      best = candidate;
    }
  }
  return best;
}

/** Where `2027-06` or `target` is among the stops; null where it is not. */
export function stopIndex({ stops }: ChannelShiftsPicture, written: string): number | null {
  const index = stops.indexOf(written === "target" ? null : written);
  return index < 0 ? null : index;
}
