import type { VNode } from "preact";
import type { BacklogRow } from "../../core/pictures/types/dashboard.ts";
import { type Block, emptyBlock, moreBlock, rowsBlock, section, stacked } from "../kit/block.tsx";
import { shorten } from "../kit/measure.ts";
import { Item, Label, round } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import type { DashboardDrawing } from "./drawing.ts";

const MOST = 20;
const ROW = 24;
const RANK_ROOM = 26;

/** The backlog by what there is to gain for the effort. */
export function backlogSection(drawing: DashboardDrawing, width: number): Block {
  const { picture, words, palette, interactive, format } = drawing;
  const shown = picture.backlog.slice(0, MOST);
  const left = picture.backlog.length - shown.length;
  const largest = Math.max(...picture.backlog.map(({ worth }) => worth ?? 0));
  const rows = rowsBlock(shown, ROW, (row, x, y, index) => (
    <Row key={row.id} {...{ drawing, row, rank: index + 1, largest, x, y, width }} />
  ));
  const empty = emptyBlock({
    text: words.noBacklog,
    add: { text: words.addInitiative, section: "initiatives" },
    width,
    palette,
    interactive,
  });
  return section({
    title: words.backlog,
    note: words.backlogNote,
    width,
    palette,
    body: stacked(
      [
        shown.length === 0 ? empty : rows,
        ...(left > 0 ? [moreBlock(words.more(format.integer(left)), width, palette)] : []),
      ],
      4,
    ),
  });
}

interface RowProps {
  readonly drawing: DashboardDrawing;
  readonly row: BacklogRow;
  readonly rank: number;
  readonly largest: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Row({ drawing, row, rank, largest, x, y, width }: RowProps): VNode {
  const { palette, interactive, format } = drawing;
  const wide = width >= 640;
  const nameRoom = Math.round(width * (wide ? 0.32 : 0.5));
  const statusLeft = x + RANK_ROOM + nameRoom + 12;
  const statusRoom = wide ? 150 : width - RANK_ROOM - nameRoom - 12;
  const barLeft = statusLeft + statusRoom + 12;
  const numberRoom = 130;
  const barRoom = x + width - numberRoom - 12 - barLeft;
  const done = row.status === "done" || row.status === "stopped";
  const color = done ? palette.color.dim : palette.color.foreground;
  const worth = row.worth;
  return (
    <Item
      label={describe(drawing, row, rank)}
      path={row.source.path}
      kind="initiative"
      id={row.id}
      interactive={interactive}
    >
      <rect x={x} y={y} width={width} height={ROW - 4} fill="transparent" />
      <Label
        x={x + RANK_ROOM - 10}
        y={y + 14}
        anchor="end"
        text={worth === null ? "–" : format.integer(rank)}
        color={palette.color.dim}
      />
      <Label x={x + RANK_ROOM} y={y + 14} text={shorten(nameOf(row), nameRoom, 12, 400)} color={color} />
      <InitiativeStatus drawing={drawing} row={row} x={statusLeft} y={y} width={statusRoom} />
      {!wide ? null : worth === null ? (
        <Label
          x={barLeft}
          y={y + 14}
          size={11}
          text={shorten(row.why ?? "", x + width - barLeft, 11, 400)}
          color={palette.color.dim}
        />
      ) : (
        <g>
          <rect
            x={round(barLeft)}
            y={y + 4.5}
            width={round(Math.max(1, (worth / largest) * barRoom))}
            height={11}
            fill={palette.color.mixed}
            fill-opacity={done ? palette.fillOpacity : palette.barOpacity}
            stroke={palette.color.mixed}
          />
          <Label
            x={x + width}
            y={y + 14}
            size={11}
            anchor="end"
            text={sumText(drawing, row)}
            color={palette.color.dim}
          />
        </g>
      )}
    </Item>
  );
}

/** ○ ◐ ●: planned, running, done; as in a journey. */
function InitiativeStatus(props: {
  readonly drawing: DashboardDrawing;
  readonly row: BacklogRow;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}): VNode | null {
  const { drawing, row, x, y, width } = props;
  const { palette, words } = drawing;
  if (row.status === null) return null;
  const text = statusText(drawing, row);
  const cy = y + 10;
  return (
    <g>
      <circle
        cx={x + 5}
        cy={cy}
        r="4"
        fill={row.status === "done" ? palette.color.dim : "none"}
        stroke={palette.color.dim}
        stroke-width="1.2"
        {...(row.status === "idea" || row.status === "stopped" ? { "stroke-dasharray": "2 1.6" } : {})}
      />
      {row.status === "in-progress" ? <path d={`M${x + 5} ${cy - 4}a4 4 0 0 0 0 8z`} fill={palette.color.dim} /> : null}
      <Label
        x={x + 15}
        y={y + 14}
        size={11}
        text={shorten(text || words.status[row.status], width - 15, 11, 400)}
        color={palette.color.dim}
      />
    </g>
  );
}

function statusText({ words }: DashboardDrawing, { status, sprint }: BacklogRow): string {
  return [
    ...(status === null ? [] : [words.status[status]]),
    ...(sprint === null ? [] : [words.sprint(oneLine(sprint))]),
  ].join(" · ");
}

/** `0,22 ÷ 13 = 0,017`. */
function sumText({ format }: DashboardDrawing, { priority, effort, worth }: BacklogRow): string {
  if (priority === null || effort === null || worth === null) return "";
  return `${format.score(priority, 3)} ÷ ${format.score(effort)} = ${format.score(worth, 3)}`;
}

function nameOf({ name, id }: BacklogRow): string {
  return oneLine(name) || id;
}

function describe(drawing: DashboardDrawing, row: BacklogRow, rank: number): string {
  const { words, format } = drawing;
  return [
    row.worth === null ? nameOf(row) : `${format.integer(rank)}. ${nameOf(row)}`,
    ...[statusText(drawing, row)].filter(Boolean),
    row.worth === null ? (row.why ?? "") : `${words.worth} ${sumText(drawing, row)}`,
  ].join("; ");
}
