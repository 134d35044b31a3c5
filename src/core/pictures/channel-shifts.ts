import { periodOf, rampAt, volumeIn } from "../numbers/business-case.ts";
import { firstMonth, lastMonth, type MonthNumber, monthText } from "../numbers/dates.ts";
import { flowState, type MomentFlow, momentFlow } from "../numbers/flow.ts";
import type { Parts } from "../numbers/kinds.ts";
import { addUp, type ByChannel, partOf, partsOf, total } from "../numbers/parts.ts";
import { isReason, type Outcome, orNull } from "../numbers/reason.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { rule as floorRule } from "../rules/people/personal-contact-floor.ts";
import { settingOf } from "../rules/settings.ts";
import type { Journey, Shift, Strategy } from "../strategy/model.ts";
import type { Language } from "../words/language.ts";
import { shiftName } from "./shift-name.ts";
import { spotOf } from "./spot.ts";
import type {
  ChannelShiftsPicture,
  ShiftsChannel,
  ShiftsShift,
  Stop,
  UncountedMoment,
} from "./types/channel-shifts.ts";

/** Before the id of a journey, and of a segment. */
const JOURNEY = "journeys/";
const SEGMENT = "segments/";

/**
 * Where contacts begin, are tried first and are resolved, in every month of
 * the period: of a contact moment, of `journeys/` and a journey, of
 * `segments/` and a customer group, or of the whole strategy. Null for an unknown id.
 */
export function channelShiftsPicture(
  snapshot: Snapshot,
  id: string | null,
  language: Language,
): ChannelShiftsPicture | null {
  const subject = subjectOf(snapshot, id);
  if (subject === null) return null;
  const counted = new Map<string, MomentFlow>();
  const uncounted: UncountedMoment[] = [];
  for (const moment of subject.moments) {
    const flow = momentFlow(snapshot.strategy, moment, subject.segment ?? null);
    if (isReason(flow)) uncounted.push(uncountedMoment(snapshot, moment, flow.text[language]));
    else counted.set(moment, flow);
  }
  return new Flows(snapshot, counted, language).picture(id, subject, uncounted);
}

interface Subject {
  readonly of: ChannelShiftsPicture["of"];
  readonly name: string;
  readonly moments: readonly string[];
  /** Whose contacts alone count; absent for everybody's. */
  readonly segment?: string;
}

function subjectOf({ strategy, manifest }: Snapshot, id: string | null): Subject | null {
  if (id === null) {
    const name = manifest.name ?? manifest.organisation ?? "";
    return { of: "strategy", name, moments: Object.keys(strategy.contactMoments) };
  }
  if (id.startsWith(JOURNEY)) {
    const journey = strategy.journeys[id.slice(JOURNEY.length)];
    if (journey === undefined) return null;
    const moments = momentsAlong(journey).filter((moment) => strategy.contactMoments[moment] !== undefined);
    return { of: "journey", name: journey.name ?? id.slice(JOURNEY.length), moments };
  }
  if (id.startsWith(SEGMENT)) return segmentSubject(strategy, id.slice(SEGMENT.length));
  const moment = strategy.contactMoments[id];
  return moment === undefined ? null : { of: "moment", name: moment.name ?? id, moments: [id] };
}

/** The contact moments of a customer group: all but those that are for others only. */
function segmentSubject({ segments, contactMoments }: Strategy, segment: string): Subject | null {
  const group = segments[segment];
  if (group === undefined) return null;
  const moments = Object.keys(contactMoments).filter((id) => {
    const named = contactMoments[id]?.segments ?? [];
    return named.length === 0 || named.includes(segment);
  });
  return { of: "segment", name: group.name ?? segment, moments, segment };
}

/** Each once, in the order of the journey. */
function momentsAlong({ phases = [] }: Journey): string[] {
  const steps = phases.flatMap((phase) => phase.steps ?? []);
  return [...new Set(steps.flatMap(({ moment }) => (moment === undefined ? [] : [moment])))];
}

function uncountedMoment(snapshot: Snapshot, id: string, why: string): UncountedMoment {
  const name = snapshot.strategy.contactMoments[id]?.name ?? id;
  return { id, name, why, source: spotOf(snapshot, `contactMoments.${id}`) };
}

/** The flows of some moments, added up at every stop. */
class Flows {
  private readonly months: Outcome<{ readonly first: MonthNumber; readonly last: MonthNumber }>;
  private readonly stops: readonly Stop[];

  constructor(
    private readonly snapshot: Snapshot,
    private readonly flows: ReadonlyMap<string, MomentFlow>,
    private readonly language: Language,
  ) {
    this.months = periodOf(snapshot);
    this.stops = this.findStops();
  }

  picture(id: string | null, subject: Subject, uncounted: readonly UncountedMoment[]): ChannelShiftsPicture {
    const { stops, months, language } = this;
    const states = stops.map((stop) => [...this.flows.values()].map((flow) => flowState(flow, this.doneAt(stop))));
    const now = addUp([...this.flows.values()].map((flow) => flow.now));
    const at = (pick: "kept" | "tried" | "resolved"): ByChannel[] =>
      states.map((all) => addUp(all.map((state) => state[pick])));
    const resolved = at("resolved");
    const partsNow = this.parts(now);
    return {
      kind: "channel-shifts",
      id,
      of: subject.of,
      name: subject.name,
      moments: this.flows.size,
      ownMixes: subject.segment === undefined ? null : this.ownMixes(subject.segment),
      uncounted,
      stops,
      noMonths: isReason(months) ? months.text[language] : null,
      shown: isReason(months) ? 0 : months.last - months.first,
      channels: this.channels(subject, { now, kept: at("kept"), tried: at("tried"), resolved }),
      shifts: this.shifts(),
      now: total(now),
      prevented: states.map((all) => all.reduce((sum, { prevented }) => sum + prevented, 0)),
      partsNow: orNull(partsNow),
      parts: resolved.map((contacts) => orNull(this.parts(contacts))),
      partsWhy: isReason(partsNow) ? partsNow.text[language] : null,
      inMonth: stops.map((stop, index) => this.inMonth(stop, index)),
      floor: this.floor(subject),
    };
  }

  /** Of how many moments the mix tells this segment apart: of the others it has that of everybody. */
  private ownMixes(segment: string): number {
    const { channelMix } = this.snapshot.strategy;
    return [...this.flows.keys()].filter((moment) => channelMix[moment]?.segments?.[segment]?.now !== undefined).length;
  }

  private parts(contacts: ByChannel): Outcome<Parts> {
    return partsOf(this.snapshot.strategy.channels, contacts);
  }

  private findStops(): Stop[] {
    if (isReason(this.months)) return [null];
    const { first, last } = this.months;
    const months = Array.from({ length: last - first + 1 }, (_, index) => monthText(first + index));
    const done = this.doneAt(months.at(-1) ?? null);
    const finished = [...this.flows.values()].every(({ shifts }) => shifts.every(({ shift }) => done(shift) === 1));
    return finished ? months : [...months, null];
  }

  /** A shift without dates counts at the target only: nobody says when it runs. */
  private doneAt(stop: Stop): (shift: string) => number {
    if (stop === null) return () => 1;
    const month = firstMonth(stop);
    return (id) => orNull(rampAt(this.snapshot.strategy.shifts[id] as Shift, month)) ?? 0;
  }

  private channels(
    subject: Subject,
    contacts: {
      readonly now: ByChannel;
      readonly kept: readonly ByChannel[];
      readonly tried: readonly ByChannel[];
      readonly resolved: readonly ByChannel[];
    },
  ): ShiftsChannel[] {
    const { channels } = this.snapshot.strategy;
    const { now, kept, tried, resolved } = contacts;
    const met = new Set([now, ...tried, ...resolved].flatMap((each) => Object.keys(each)));
    const known = Object.keys(channels).filter((id) => met.has(id));
    return [...known, ...[...met].filter((id) => channels[id] === undefined)]
      .map((id) => ({
        id,
        name: channels[id]?.name ?? id,
        part: partOf(channels[id]),
        now: now[id] ?? 0,
        kept: kept.map((each) => each[id] ?? 0),
        tried: tried.map((each) => each[id] ?? 0),
        resolved: resolved.map((each) => each[id] ?? 0),
        source: this.channelSource(id, subject),
      }))
      .filter((channel) => channel.now > 0 || [...channel.tried, ...channel.resolved].some((value) => value > 0));
  }

  private channelSource(id: string, { of, moments: [moment] }: Subject): ShiftsChannel["source"] {
    const paths = [...(of === "moment" ? [`channelMix.${moment}.now.${id}`] : []), `channels.${id}`];
    const path = paths.find((candidate) => this.snapshot.locate(candidate) !== null);
    return path === undefined ? null : spotOf(this.snapshot, path);
  }

  private shifts(): ShiftsShift[] {
    const { strategy } = this.snapshot;
    const done = this.stops.map((stop) => this.doneAt(stop));
    return [...this.flows].flatMap(([moment, { shifts }]) =>
      shifts.map(({ shift: id, to, moved, leaked, ...flow }) => {
        const shift = strategy.shifts[id] as Shift;
        return {
          ...flow,
          id,
          name: shiftName(this.snapshot, id),
          moment: { id: moment, name: strategy.contactMoments[moment]?.name ?? moment },
          to,
          moved: to === null ? 0 : moved,
          leaked,
          prevented: to === null ? moved - leaked : 0,
          done: done.map((at) => at(id)),
          start: shift.start === undefined ? null : monthText(firstMonth(shift.start)),
          end: shift.end === undefined ? null : monthText(lastMonth(shift.end)),
          source: spotOf(this.snapshot, `shifts.${id}`),
        };
      }),
    );
  }

  /** What remains of the contacts that a month would have. */
  private inMonth(stop: Stop, monthsSinceStart: number): number | null {
    if (stop === null) return null;
    let sum = 0;
    for (const [moment, flow] of this.flows) {
      const volume = volumeIn(this.snapshot.strategy, moment, monthsSinceStart);
      const before = total(flow.now);
      if (isReason(volume)) return null;
      if (before > 0) sum += (volume * flow.weight * total(flowState(flow, this.doneAt(stop)).resolved)) / before;
    }
    return sum;
  }

  private floor({ of, moments: [moment = ""] }: Subject): number | null {
    const setting = settingOf(this.snapshot, floorRule);
    if (setting.severity === "off" || of === "journey" || of === "segment") return null;
    return of === "strategy" ? setting.option("minimum") : (setting.optionById("moments").get(moment) ?? null);
  }
}
