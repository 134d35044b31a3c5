import type { VNode } from "preact";
import type { ObjectivePicture, OtherKpi } from "../../core/pictures/types/dashboard.ts";
import { type Block, emptyBlock, moreBlock, section, stacked } from "../kit/block.tsx";
import { shorten, textWidth, wrap } from "../kit/measure.ts";
import { StatusGlyph, statusName } from "../kit/status.tsx";
import { Item, Label, round } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import type { DashboardDrawing } from "./drawing.ts";

const MOST = 16;
const ROW = 66;
const NARROW_ROW = 148;
const CHART_HEIGHT = 44;
const AXIS_HEIGHT = 20;
const OTHER_ROW = 36;
/** Beside the chart, for baseline and target. */
const END_ROOM = 56;

interface Columns {
  readonly wide: boolean;
  readonly nameWidth: number;
  readonly chartLeft: number;
  readonly chartRight: number;
  readonly textLeft: number;
  readonly textWidth: number;
}

function columnsOf(width: number): Columns {
  if (width < 760) {
    return {
      wide: false,
      nameWidth: width,
      chartLeft: END_ROOM,
      chartRight: width - END_ROOM,
      textLeft: 0,
      textWidth: width,
    };
  }
  const [nameWidth, text] = [Math.round(width * 0.26), Math.min(300, Math.round(width * 0.33))];
  const textLeft = width - text;
  return {
    wide: true,
    nameWidth,
    chartLeft: nameWidth + 16 + END_ROOM,
    chartRight: textLeft - END_ROOM - 8,
    textLeft,
    textWidth: text,
  };
}

/** Objectives on their way, along one time axis. */
export function objectivesSection(drawing: DashboardDrawing, width: number): Block {
  const { picture, words, palette, interactive, format } = drawing;
  const shown = picture.objectives.slice(0, MOST);
  const columns = columnsOf(width);
  const left = picture.objectives.length - shown.length;
  const rows: Block[] =
    shown.length === 0
      ? [
          emptyBlock({
            text: words.noObjectives,
            add: { text: words.addObjective, section: "objectives" },
            width,
            palette,
            interactive,
          }),
        ]
      : [timeline(drawing, shown, columns)];
  if (left > 0) rows.push(moreBlock(words.more(format.integer(left)), width, palette));
  return section({
    title: words.objectives,
    note: shown.length === 0 ? "" : words.objectivesNote,
    width,
    palette,
    body: stacked(rows, 8),
  });
}

function timeline(drawing: DashboardDrawing, shown: readonly ObjectivePicture[], columns: Columns): Block {
  const height = columns.wide ? ROW : NARROW_ROW;
  const all = shown.length * height;
  return {
    height: all + AXIS_HEIGHT,
    draw: (x, y) => (
      <g>
        <TimeLines drawing={drawing} columns={columns} x={x} y={y} height={all} />
        {shown.map((objective, index) => (
          <Objective
            key={objective.id}
            drawing={drawing}
            objective={objective}
            columns={columns}
            x={x}
            y={y + index * height}
            height={height}
          />
        ))}
      </g>
    ),
  };
}

interface PlaceProps {
  readonly drawing: DashboardDrawing;
  readonly columns: Columns;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The years, and today. */
function TimeLines({ drawing, columns, x, y, height }: PlaceProps): VNode | null {
  const { picture, palette, words } = drawing;
  const { axis } = picture;
  if (axis === null) return null;
  const at = placing(columns, x);
  const today = axis.today;
  const todayX = today === null ? null : at(today);
  const half = textWidth(words.today, 11, 400) / 2 + 4;
  return (
    <g>
      {axis.years.map(({ year, at: place }) => (
        <path key={year} d={`M${round(at(place))} ${y}V${y + height}`} stroke={palette.color.grid} />
      ))}
      {axis.years
        .filter(({ at: place }) => todayX === null || Math.abs(at(place) + 16 - todayX) > half + 18)
        .map(({ year, at: place }) => (
          <Label key={year} x={at(place)} y={y + height + 14} size={11} text={String(year)} color={palette.color.dim} />
        ))}
      {todayX === null ? null : (
        <g>
          <path d={`M${round(todayX)} ${y}V${y + height}`} stroke={palette.color.line} stroke-dasharray="2 3" />
          <Label
            x={Math.min(Math.max(todayX, x + columns.chartLeft + half), x + columns.chartRight - half + END_ROOM)}
            y={y + height + 14}
            size={11}
            anchor="middle"
            text={words.today}
            color={palette.color.dim}
          />
        </g>
      )}
    </g>
  );
}

function placing({ chartLeft, chartRight }: Columns, x: number): (at: number) => number {
  return (at) => x + chartLeft + at * (chartRight - chartLeft);
}

interface ObjectiveProps extends PlaceProps {
  readonly objective: ObjectivePicture;
}

function Objective({ drawing, objective, columns, x, y, height }: ObjectiveProps): VNode {
  const { palette, interactive } = drawing;
  const name = wrap(oneLine(objective.name) || objective.id, columns.nameWidth, 12, 600, columns.wide ? 2 : 1);
  const kpi = objective.kpi === null ? "" : oneLine(objective.kpi.name);
  const about = [kpi, objective.owner].filter(Boolean).join(" · ");
  const nameHeight = name.length * 16;
  const chartTop = columns.wide ? y + 8 : y + 34;
  return (
    <Item
      label={describeObjective(drawing, objective)}
      path={objective.source.path}
      kind="objective"
      id={objective.id}
      interactive={interactive}
    >
      <rect x={x} y={y} width={columns.textLeft + columns.textWidth} height={height - 6} fill="transparent" />
      {name.map((line, index) => (
        <Label key={line} x={x} y={y + 14 + index * 16} weight={600} text={line} color={palette.color.foreground} />
      ))}
      <Label
        x={x}
        y={y + nameHeight + 13}
        size={11}
        text={shorten(about, columns.nameWidth, 11, 400)}
        color={palette.color.dim}
      />
      <Chart drawing={drawing} objective={objective} columns={columns} x={x} y={chartTop} height={CHART_HEIGHT} />
      <Standing
        drawing={drawing}
        objective={objective}
        columns={columns}
        x={x}
        y={columns.wide ? y : y + 34 + CHART_HEIGHT}
        height={height}
      />
    </Item>
  );
}

/** The line from baseline to target, and what was measured along it. */
function Chart({ drawing, objective, columns, x, y, height }: ObjectiveProps): VNode | null {
  const { palette, values } = drawing;
  const { baseline, target, deadline, measured, kpi } = objective;
  const at = placing(columns, x);
  const points = measured.flatMap((point) => (point.at === null ? [] : [{ ...point, at: point.at }]));
  const known = [baseline, target, ...points.map(({ value }) => value)].filter((value) => value !== null);
  if (drawing.picture.axis === null || known.length === 0) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const tall = (value: number): number =>
    high === low ? y + height / 2 : y + height - 6 - ((value - low) / (high - low)) * (height - 12);
  const unit = kpi?.unit ?? null;
  const last = points.at(-1);
  const line = points.map((point) => `${round(at(point.at))} ${round(tall(point.value))}`).join("L");
  return (
    <g>
      {baseline === null || target === null || deadline === null ? null : (
        <path
          d={`M${round(at(0))} ${round(tall(baseline))}L${round(at(deadline))} ${round(tall(target))}`}
          stroke={palette.color.lineStrong}
          stroke-width="1.2"
          stroke-dasharray="4 3"
          fill="none"
        />
      )}
      {baseline === null ? null : (
        <Label
          x={at(0) - 8}
          y={tall(baseline) + 4}
          size={11}
          anchor="end"
          text={shorten(values.kpi(baseline, unit), END_ROOM - 10, 11, 400)}
          color={palette.color.dim}
        />
      )}
      {target === null || deadline === null ? null : (
        <g>
          <circle
            cx={round(at(deadline))}
            cy={round(tall(target))}
            r="4"
            fill={palette.color.background}
            stroke={palette.color.foreground}
            stroke-width="1.2"
          />
          <Label
            x={at(deadline) + 8}
            y={tall(target) + 4}
            size={11}
            text={shorten(values.kpi(target, unit), END_ROOM - 10, 11, 400)}
            color={palette.color.foreground}
            halo={palette.color.background}
          />
        </g>
      )}
      {points.length < 2 ? null : (
        <path d={`M${line}`} stroke={palette.color.foreground} stroke-width="1.6" fill="none" stroke-linejoin="round" />
      )}
      {last === undefined ? null : (
        <circle cx={round(at(last.at))} cy={round(tall(last.value))} r="3.6" fill={palette.color.foreground} />
      )}
    </g>
  );
}

/** What was measured last, where it should be, and where it goes. */
function Standing({ drawing, objective, columns, x, y }: ObjectiveProps): VNode {
  const { palette, words, values, language } = drawing;
  const unit = objective.kpi?.unit ?? null;
  const left = x + columns.textLeft;
  const last = objective.measured.at(-1);
  const value = last === undefined ? words.notMeasured : values.kpi(last.value, unit);
  const known = last !== undefined;
  const valueWidth = textWidth(value, known ? 16 : 12, known ? 600 : 400);
  const lines = standingLines(drawing, objective);
  return (
    <g>
      <Label
        x={left}
        y={y + 17}
        size={known ? 16 : 12}
        weight={known ? 600 : 400}
        text={value}
        color={known ? palette.color.foreground : palette.color.dim}
      />
      <StatusGlyph x={left + valueWidth + 18} y={y + 12} status={objective.status} palette={palette} />
      <Label
        x={left + valueWidth + 28}
        y={y + 16}
        text={shorten(statusName(objective.status, language), columns.textWidth - valueWidth - 28, 12, 400)}
        color={palette.color.foreground}
      />
      {lines.map((line, index) => (
        <Label
          key={line}
          x={left}
          y={y + 34 + index * 15}
          size={11}
          text={shorten(line, columns.textWidth, 11, 400)}
          color={palette.color.dim}
        />
      ))}
    </g>
  );
}

function standingLines(drawing: DashboardDrawing, objective: ObjectivePicture): string[] {
  const { words, values } = drawing;
  const unit = objective.kpi?.unit ?? null;
  const last = objective.measured.at(-1);
  const planned =
    objective.planned === null || last === undefined
      ? objective.why
      : words.planned(values.kpi(objective.planned, unit), values.period(last.period));
  return [planned, targetLine(drawing, objective)].filter((line) => line !== null);
}

function targetLine({ words, values }: DashboardDrawing, objective: ObjectivePicture): string | null {
  if (objective.target === null || objective.by === null) return null;
  const unit = objective.kpi?.unit ?? null;
  const [target, by] = [values.kpi(objective.target, unit), values.period(objective.by)];
  if (objective.forecast === null || objective.status === "early") return words.targetBy(target, by);
  return words.forecast(values.kpi(objective.forecast, unit), target, by);
}

function describeObjective(drawing: DashboardDrawing, objective: ObjectivePicture): string {
  const { values, words, language } = drawing;
  const unit = objective.kpi?.unit ?? null;
  const last = objective.measured.at(-1);
  return [
    oneLine(objective.name) || objective.id,
    ...(objective.kpi === null ? [] : [oneLine(objective.kpi.name)]),
    ...(objective.baseline === null ? [] : [`${words.table.baseline} ${values.kpi(objective.baseline, unit)}`]),
    last === undefined ? words.notMeasured : words.latest(values.kpi(last.value, unit), values.period(last.period)),
    statusName(objective.status, language),
    ...standingLines(drawing, objective),
  ].join("; ");
}

/** KPIs that no objective names: what was measured last, and before that. */
export function otherKpisSection(drawing: DashboardDrawing, width: number): Block | null {
  const { picture, words, palette, format } = drawing;
  const measured = picture.otherKpis.filter(({ latest }) => latest !== null);
  if (measured.length === 0) return null;
  const perRow = Math.max(1, Math.floor(width / 230));
  const shown = measured.slice(0, perRow * 4);
  const column = width / perRow;
  const grid: Block = {
    height: Math.ceil(shown.length / perRow) * OTHER_ROW,
    draw: (x, y) => (
      <g>
        {shown.map((other, index) => (
          <Other
            key={other.kpi.id}
            drawing={drawing}
            other={other}
            x={x + (index % perRow) * column}
            y={y + Math.floor(index / perRow) * OTHER_ROW}
            width={column - 16}
          />
        ))}
      </g>
    ),
  };
  const left = measured.length - shown.length;
  const body = left > 0 ? stacked([grid, moreBlock(words.more(format.integer(left)), width, palette)], 4) : grid;
  return section({ title: words.otherKpis, width, palette, body });
}

interface OtherProps {
  readonly drawing: DashboardDrawing;
  readonly other: OtherKpi;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Other({ drawing, other, x, y, width }: OtherProps): VNode {
  const { palette, words, values, interactive } = drawing;
  const { kpi, latest, previous, source } = other;
  const value = latest === null ? words.notMeasured : values.kpi(latest.value, kpi.unit);
  const name = oneLine(kpi.name) || kpi.id;
  const before =
    latest === null
      ? ""
      : [
          values.period(latest.period),
          ...(previous === null
            ? []
            : [words.wasBefore(values.kpi(previous.value, kpi.unit), values.period(previous.period))]),
        ].join(" · ");
  const valueWidth = textWidth(value, 12, 600);
  return (
    <Item label={`${name}: ${value}; ${before}`} path={source.path} kind="kpi" id={kpi.id} interactive={interactive}>
      <rect x={x} y={y} width={width} height={OTHER_ROW - 4} fill="transparent" />
      <Label x={x} y={y + 12} text={shorten(name, width - valueWidth - 8, 12, 400)} color={palette.color.foreground} />
      <Label x={x + width} y={y + 12} weight={600} anchor="end" text={value} color={palette.color.foreground} />
      <Label x={x} y={y + 27} size={11} text={shorten(before, width, 11, 400)} color={palette.color.dim} />
    </Item>
  );
}
