import type { VNode } from "preact";
import type { Part, Parts } from "../../core/numbers/kinds.ts";
import type {
  ChannelShiftsPicture,
  ShiftsChannel,
  ShiftsShift,
  UncountedMoment,
} from "../../core/pictures/types/channel-shifts.ts";
import { createFormat, type Format } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import { type Column, FigureTable, numberColumn, placeOf, sourceColumn, textColumn } from "../kit/table.tsx";
import { oneLine } from "../kit/text.ts";
import { shiftFacts } from "./facts.ts";
import { figuresAt } from "./figures.ts";
import { type ShiftWords, shiftWords, stopName } from "./words.ts";

interface Context {
  readonly picture: ChannelShiftsPicture;
  readonly language: Language;
  readonly words: ShiftWords;
  readonly format: Format;
}

/** All numbers: every channel and shift at the stop that is shown, and every stop. */
export function ChannelShiftsTables(props: {
  readonly picture: ChannelShiftsPicture;
  readonly language: Language;
}): VNode {
  const { picture, language } = props;
  const context: Context = { picture, language, words: shiftWords(language), format: createFormat(language) };
  return (
    <div>
      <Channels {...context} />
      <Shifts {...context} />
      {picture.uncounted.length === 0 ? null : <Uncounted {...context} />}
      <Course {...context} />
    </div>
  );
}

function Channels({ picture, language, words, format }: Context): VNode {
  const { shown, now } = picture;
  const remaining = figuresAt(picture).remaining;
  const share = (contacts: number, all: number): number | null => (all > 0 ? contacts / all : null);
  const resolved = (channel: ShiftsChannel): number => channel.resolved[shown] ?? 0;
  const count = numbers<ShiftsChannel>(format.integer);
  const shares = numbers<ShiftsChannel>((value) => format.share(value));
  return (
    <FigureTable<ShiftsChannel>
      language={language}
      caption={[`${words.table.channels}: ${oneLine(picture.name)}`, shiftFacts(picture, language)].join(" · ")}
      columns={[
        textColumn("channel", words.table.channel, ({ name, id }) => oneLine(name) || id),
        textColumn("part", words.table.part, ({ part }) => partName(part, words)),
        count("now", words.table.now, (channel) => channel.now),
        shares("nowShare", words.table.nowShare, (channel) => share(channel.now, now)),
        count("tried", words.table.tried, ({ tried }) => tried[shown] ?? 0),
        count("resolved", words.table.resolved, resolved),
        shares("share", words.table.share, (channel) => share(resolved(channel), remaining)),
        numbers<ShiftsChannel>(format.signed)(
          "difference",
          words.table.difference,
          (channel) => resolved(channel) - channel.now,
        ),
        textColumn("source", words.table.source, ({ source }) => (source === null ? "" : placeOf(source))),
      ]}
      rows={picture.channels}
      thing={({ id, source }) => (source === null ? null : { id, kind: "channel", source })}
      empty={words.empty}
    />
  );
}

function partName(part: Part | null, words: ShiftWords): string {
  if (part === null) return "";
  if (part === "self") return words.self;
  return part === "assistedDigital" ? words.personDigital : words.personPhone;
}

type NumberOf<Row> = (key: string, title: string, value: (row: Row) => number | null) => Column<Row>;

function numbers<Row>(show: (value: number) => string): NumberOf<Row> {
  return (key, title, value) => numberColumn(key, title, value, show);
}

function Shifts({ picture, language, words, format }: Context): VNode {
  const { shown } = picture;
  const names = new Map(picture.channels.map(({ id, name }) => [id, oneLine(name) || id]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const month = (value: string | null): string => (value === null ? "" : stopName(value, language));
  const count = numbers<ShiftsShift>(format.integer);
  const done = ({ done: all }: ShiftsShift): number => all[shown] ?? 0;
  return (
    <FigureTable<ShiftsShift>
      language={language}
      caption={words.table.shifts}
      columns={[
        textColumn("shift", words.table.shift, ({ name, id }) => oneLine(name) || id),
        textColumn("moment", words.table.moment, ({ moment }) => oneLine(moment.name) || moment.id),
        textColumn("from", words.table.from, ({ from }) => nameOf(from)),
        textColumn("to", words.table.to, ({ to }) => (to === null ? words.prevented : nameOf(to))),
        numbers<ShiftsShift>((value) => format.share(value))("done", words.table.done, done),
        count("moved", words.table.moved, (shift) => shift.moved * done(shift)),
        count("leaked", words.table.leaked, (shift) => shift.leaked * done(shift)),
        textColumn("leaksTo", words.table.leaksTo, ({ leaked, leak }) => (leaked > 0 ? nameOf(leak) : "")),
        count("prevented", words.table.prevented, (shift) => shift.prevented * done(shift)),
        count("induced", words.table.induced, (shift) => shift.induced * done(shift)),
        textColumn("start", words.table.start, ({ start }) => month(start)),
        textColumn("end", words.table.end, ({ end }) => month(end)),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
      rows={picture.shifts}
      thing={({ id, source }) => ({ id, kind: "shift", source })}
      empty={words.noShifts}
    />
  );
}

function Uncounted({ picture, language, words }: Context): VNode {
  return (
    <FigureTable<UncountedMoment>
      language={language}
      caption={words.table.why}
      columns={[
        textColumn("moment", words.table.moment, ({ name, id }) => oneLine(name) || id),
        textColumn("why", words.table.why, ({ why }) => why),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
      rows={picture.uncounted}
      thing={({ id, source }) => ({ id, kind: "contactMoment", source })}
      empty=""
    />
  );
}

/** One stop of the course. */
interface CourseRow {
  readonly name: string;
  readonly parts: Parts | null;
  readonly remaining: number;
  readonly prevented: number;
  readonly leaked: number;
  readonly inMonth: number | null;
}

function Course({ picture, language, words, format }: Context): VNode {
  const rows = picture.stops.map((stop, index): CourseRow => {
    const prevented = picture.prevented[index] ?? 0;
    return {
      name: stopName(stop, language),
      parts: picture.parts[index] ?? null,
      remaining: picture.now - prevented,
      prevented,
      leaked: picture.shifts.reduce((sum, { leaked, done }) => sum + leaked * (done[index] ?? 0), 0),
      inMonth: picture.inMonth[index] ?? null,
    };
  });
  const count = numbers<CourseRow>(format.integer);
  const share = (title: string, pick: (parts: Parts) => number): Column<CourseRow> =>
    numberColumn(
      title,
      title,
      ({ parts }) => (parts === null ? null : pick(parts)),
      (value) => format.share(value, 2),
    );
  return (
    <FigureTable<CourseRow>
      language={language}
      caption={words.table.course}
      columns={[
        // In the order of time, not of the alphabet.
        { ...textColumn<CourseRow>("month", words.table.month, ({ name }) => name), value: (row) => rows.indexOf(row) },
        share(words.table.digital, ({ self, assistedDigital }) => self + assistedDigital),
        share(words.table.personal, ({ assistedDigital, assistedPersonal }) => assistedDigital + assistedPersonal),
        share(words.self, ({ self }) => self),
        share(words.personDigital, ({ assistedDigital }) => assistedDigital),
        share(words.personPhone, ({ assistedPersonal }) => assistedPersonal),
        count("remaining", words.table.remaining, ({ remaining }) => remaining),
        count("prevented", words.table.prevented, ({ prevented }) => prevented),
        count("leaked", words.table.leaked, ({ leaked }) => leaked),
        count("inMonth", words.table.inMonth, ({ inMonth }) => inMonth),
      ]}
      rows={rows}
      thing={() => null}
      empty={words.empty}
    />
  );
}
