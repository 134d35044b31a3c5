import type { VNode } from "preact";
import type { Part } from "../../core/numbers/kinds.ts";
import type { DashboardPicture, PhaseDigital } from "../../core/pictures/types/dashboard.ts";
import type { SourceSpot } from "../../core/pictures/types/spot.ts";
import type { Language } from "../../core/words/language.ts";
import { lightPalette } from "../kit/palette.ts";
import { statusName } from "../kit/status.tsx";
import { type Column, FigureTable, numberColumn, sourceColumn, textColumn } from "../kit/table.tsx";
import { oneLine } from "../kit/text.ts";
import { words as commonWords } from "../kit/words.ts";
import { type DashboardDrawing, drawingFor } from "./drawing.ts";
import { followsText, limitText } from "./thresholds.tsx";

/** Every number of the dashboard: a table for each of its sections. */
export function DashboardTable(props: { readonly picture: DashboardPicture; readonly language: Language }): VNode {
  const drawing = drawingFor(props.picture, { language: props.language, palette: lightPalette });
  return (
    <>
      <Objectives drawing={drawing} />
      <Measurements drawing={drawing} />
      <Shifts drawing={drawing} />
      <Thresholds drawing={drawing} />
      <Channels drawing={drawing} />
      <Phases drawing={drawing} />
      <Experience drawing={drawing} />
      <Gaps drawing={drawing} />
      <Backlog drawing={drawing} />
    </>
  );
}

interface TableProps {
  readonly drawing: DashboardDrawing;
}

interface Sourced {
  readonly id: string;
  readonly source: SourceSpot;
}

const thingOf =
  (kind: string) =>
  ({ id, source }: Sourced) => ({ id, kind, source });

function Objectives({ drawing }: TableProps): VNode {
  const { picture, words, values, language } = drawing;
  type Row = DashboardPicture["objectives"][number];
  const amount = (key: string, title: string, pick: (row: Row) => number | null): Column<Row> => ({
    ...numberColumn(key, title, pick, String),
    text: (row) => {
      const value = pick(row);
      return value === null ? null : values.kpi(value, row.kpi?.unit ?? null);
    },
  });
  return (
    <FigureTable<Row>
      language={language}
      caption={words.objectives}
      rows={picture.objectives}
      thing={thingOf("objective")}
      empty={words.noObjectives}
      columns={[
        textColumn("objective", words.table.objective, ({ name, id }) => oneLine(name) || id),
        textColumn("kpi", words.table.kpi, ({ kpi }) => oneLine(kpi?.name ?? "")),
        amount("baseline", words.table.baseline, ({ baseline }) => baseline),
        amount("measured", words.table.measured, ({ measured }) => measured.at(-1)?.value ?? null),
        textColumn("period", words.table.period, ({ measured }) => measured.at(-1)?.period ?? ""),
        amount("planned", words.table.planned, ({ planned }) => planned),
        amount("target", words.table.targetValue, ({ target }) => target),
        textColumn("by", words.table.by, ({ by }) => by ?? ""),
        textColumn("status", words.table.status, ({ status }) => statusName(status, language)),
        amount("forecast", words.table.forecast, ({ forecast }) => forecast),
        textColumn("owner", words.table.owner, ({ owner }) => oneLine(owner ?? "")),
        textColumn("why", words.table.reason, ({ why }) => why ?? ""),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}

function Measurements({ drawing }: TableProps): VNode {
  const { picture, words, values, language } = drawing;
  type Row = DashboardPicture["otherKpis"][number];
  return (
    <FigureTable<Row>
      language={language}
      caption={words.otherKpis}
      rows={picture.otherKpis}
      thing={({ kpi, source }) => ({ id: kpi.id, kind: "kpi", source })}
      empty={words.figures.none}
      columns={[
        textColumn("kpi", words.table.kpi, ({ kpi }) => oneLine(kpi.name) || kpi.id),
        {
          ...numberColumn("measured", words.table.measured, ({ latest }: Row) => latest?.value ?? null, String),
          text: ({ latest, kpi }) => (latest === null ? null : values.kpi(latest.value, kpi.unit)),
        },
        textColumn("period", words.table.period, ({ latest }) => latest?.period ?? ""),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}

function Shifts({ drawing }: TableProps): VNode {
  const { picture, words, format, language } = drawing;
  type Row = DashboardPicture["shifts"][number];
  const amount = (key: string, title: string, pick: (row: Row) => number | null): Column<Row> => ({
    ...numberColumn(key, title, pick, String),
    text: (row) => {
      const value = pick(row);
      if (value === null) return null;
      return row.counts === "share" ? format.share(value) : format.integer(value);
    },
  });
  const share = (value: number): string => format.share(value);
  return (
    <FigureTable<Row>
      language={language}
      caption={words.shifts}
      rows={picture.shifts}
      thing={thingOf("shift")}
      empty={words.noShifts}
      columns={[
        textColumn("shift", words.table.shift, ({ name, id }) => oneLine(name) || id),
        textColumn("moment", words.table.moment, ({ moment }) => oneLine(moment)),
        textColumn("from", words.table.from, ({ from }) => oneLine(from)),
        textColumn("to", words.table.to, ({ to }) => (to === null ? words.prevented : oneLine(to))),
        numberColumn("share", words.table.share, (row) => row.share, share),
        textColumn("period", words.table.period, ({ period }) => period ?? ""),
        amount("planned", words.table.planned, ({ planned }) => planned),
        amount("measured", words.table.measured, ({ actual }) => actual),
        numberColumn("progress", words.table.progress, ({ progress }) => progress, share),
        textColumn("status", words.table.status, ({ status }) => statusName(status, language)),
        numberColumn("forecast", words.table.forecast, ({ forecast }) => forecast, share),
        textColumn("why", words.table.reason, ({ why }) => why ?? ""),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}

function Thresholds({ drawing }: TableProps): VNode {
  const { picture, words, values, language } = drawing;
  type Row = DashboardPicture["thresholds"][number];
  return (
    <FigureTable<Row>
      language={language}
      caption={words.thresholds}
      rows={picture.thresholds}
      thing={({ id, of, source }) => ({ id, kind: of, source })}
      empty={words.noThresholds}
      columns={[
        textColumn("follows", words.table.follows, (row) => followsText(drawing, row)),
        textColumn("kpi", words.table.kpi, ({ kpi }) => oneLine(kpi?.name ?? "")),
        textColumn("limit", words.table.limit, (row) => limitText(drawing, row)),
        {
          ...numberColumn("latest", words.table.latest, ({ latest }: Row) => latest?.value ?? null, String),
          text: ({ latest, kpi }) => (latest === null ? null : values.kpi(latest.value, kpi?.unit ?? null)),
        },
        textColumn("period", words.table.period, ({ latest }) => latest?.period ?? ""),
        textColumn("status", words.table.status, ({ state }) => words.states[state ?? "unknown"]),
        textColumn("since", words.table.since, ({ since, until }) => [since, until].filter(Boolean).join(" – ")),
        textColumn("by", words.table.byWhom, ({ by }) => oneLine(by ?? "")),
        textColumn("due", words.table.due, ({ due }) => due ?? ""),
        textColumn("taken", words.table.taken, ({ taken }) => taken ?? ""),
        textColumn("why", words.table.reason, ({ why }) => why ?? ""),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}

function Channels({ drawing }: TableProps): VNode {
  const { picture, words, format, language } = drawing;
  type Row = DashboardPicture["contacts"]["channels"][number];
  const share = (value: number): string => format.share(value);
  return (
    <FigureTable<Row>
      language={language}
      caption={[words.contacts, picture.contacts.why].filter(Boolean).join(" · ")}
      rows={picture.contacts.channels}
      thing={({ channel, source }) => ({ id: channel, kind: "channel", source })}
      empty={words.noChannels}
      columns={[
        textColumn("channel", words.table.channel, ({ name, channel }) => oneLine(name) || channel),
        textColumn("part", words.table.handledBy, ({ part }) => partName(part, language)),
        numberColumn("now", words.table.contactsNow, ({ now }) => now, format.integer),
        numberColumn("target", words.table.contactsTarget, ({ target }) => target, format.integer),
        numberColumn("measured", words.table.measuredContacts, ({ measured }) => measured, format.integer),
        numberColumn("measuredShare", words.table.measuredShare, ({ measuredShare }) => measuredShare, share),
        numberColumn("nowShare", words.table.nowShare, ({ nowShare }) => nowShare, share),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}

function partName(part: Part | null, language: Language): string {
  const common = commonWords(language);
  const names = { self: common.self, assistedDigital: common.personDigital, assistedPersonal: common.personPhone };
  return part === null ? common.unknown : names[part];
}

function Phases({ drawing }: TableProps): VNode {
  const { picture, words, format, language } = drawing;
  const common = commonWords(language);
  type Row = PhaseDigital & { readonly journey: string };
  const rows = picture.journeys.flatMap((journey) =>
    journey.phases.map((phase): Row => ({ ...phase, journey: oneLine(journey.name) || journey.id })),
  );
  const share = (value: number): string => format.share(value);
  return (
    <FigureTable<Row>
      language={language}
      caption={words.phases}
      rows={rows}
      thing={thingOf("phase")}
      empty={words.noJourneys}
      columns={[
        textColumn("phase", words.table.phase, ({ name, id }) => oneLine(name) || id),
        textColumn("journey", words.table.journey, ({ journey }) => journey),
        numberColumn("contacts", words.table.contacts, ({ contacts }) => contacts, format.integer),
        numberColumn("digital", words.table.digitalShare, ({ digitalShare }) => digitalShare, share),
        numberColumn("self", common.self, ({ parts }) => parts?.self ?? null, share),
        numberColumn("personDigital", common.personDigital, ({ parts }) => parts?.assistedDigital ?? null, share),
        numberColumn("personPhone", common.personPhone, ({ parts }) => parts?.assistedPersonal ?? null, share),
        numberColumn("gaps", words.table.gaps, ({ gaps }) => gaps, format.integer),
        textColumn("why", words.table.reason, ({ why }) => why ?? ""),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}

function Experience({ drawing }: TableProps): VNode {
  const { picture, words, format, language } = drawing;
  type Row = DashboardPicture["experience"][number];
  const score = (value: number): string => format.score(value, 1);
  return (
    <FigureTable<Row>
      language={language}
      caption={words.experience}
      rows={picture.experience}
      thing={({ of, id, source }) => ({ id, kind: of === "journey" ? "journey" : "contactMoment", source })}
      empty={words.noExperience}
      columns={[
        textColumn("thing", words.table.thing, ({ name, id, of }) =>
          of === "journey" ? `${oneLine(name) || id} (${words.journey})` : oneLine(name) || id,
        ),
        numberColumn("satisfaction", words.satisfaction, ({ satisfaction }) => satisfaction, score),
        numberColumn("effort", words.effort, ({ effort }) => effort, score),
        numberColumn("loyalty", words.loyalty, ({ loyalty }) => loyalty, format.signed),
        textColumn("why", words.table.reason, ({ why }) => why ?? ""),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}

function Gaps({ drawing }: TableProps): VNode {
  const { picture, words, language } = drawing;
  type Row = DashboardPicture["gaps"][number];
  return (
    <FigureTable<Row>
      language={language}
      caption={words.gaps}
      rows={picture.gaps}
      thing={({ of, id, source }) => ({ id, kind: of, source })}
      empty={words.noGaps}
      columns={[
        textColumn("thing", words.table.thing, ({ name, id }) => oneLine(name) || id),
        textColumn("missing", words.table.missing, ({ why }) => why),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}

function Backlog({ drawing }: TableProps): VNode {
  const { picture, words, format, language } = drawing;
  type Row = DashboardPicture["backlog"][number] & { readonly rank: number | null };
  const rows = picture.backlog.map((row, index): Row => ({ ...row, rank: row.worth === null ? null : index + 1 }));
  return (
    <FigureTable<Row>
      language={language}
      caption={words.backlog}
      rows={rows}
      thing={thingOf("initiative")}
      empty={words.noBacklog}
      columns={[
        textColumn("initiative", words.table.initiative, ({ name, id }) => oneLine(name) || id),
        numberColumn("rank", words.table.rank, ({ rank }) => rank, format.integer),
        numberColumn(
          "worth",
          words.worth,
          ({ worth }) => worth,
          (value) => format.score(value, 3),
        ),
        numberColumn(
          "priority",
          words.priority,
          ({ priority }) => priority,
          (value) => format.score(value, 3),
        ),
        numberColumn(
          "effort",
          words.effortOf,
          ({ effort }) => effort,
          (value) => format.score(value),
        ),
        textColumn("status", words.table.status, ({ status }) => (status === null ? "" : words.status[status])),
        textColumn("sprint", words.table.sprint, ({ sprint }) => oneLine(sprint ?? "")),
        textColumn("why", words.table.reason, ({ why }) => why ?? ""),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}
