import type { VNode } from "preact";
import type { ShiftProgressPicture } from "../../core/pictures/types/dashboard.ts";
import { type Block, emptyBlock, moreBlock, rowsBlock, section, stacked } from "../kit/block.tsx";
import { shorten, textWidth } from "../kit/measure.ts";
import { StatusGlyph, statusName } from "../kit/status.tsx";
import { Item, Label, round } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import type { DashboardDrawing } from "./drawing.ts";

const MOST = 14;
const ROW = 58;
const BAR_TOP = 24;
const BAR = 8;
/** The bars end at one and a half times the plan; the plan is a line across all. */
const FULL = 1.5;
/** Between these a shift is on plan, as it is judged. */
const ON_PLAN = [0.8, 1.2] as const;

/** How far every shift has come against its plan: behind first. */
export function shiftsSection(drawing: DashboardDrawing, width: number): Block {
  const { picture, words, palette, interactive, format } = drawing;
  const behind = picture.shifts.filter(({ status }) => status === "behind");
  const rest = picture.shifts.filter(({ status }) => status !== "behind");
  const shown = [...behind, ...rest].slice(0, MOST);
  const left = picture.shifts.length - shown.length;
  const rows = rowsBlock(shown, ROW, (shift, x, y) => (
    <Shift key={shift.id} drawing={drawing} shift={shift} x={x} y={y} width={width} />
  ));
  const empty = emptyBlock({
    text: words.noShifts,
    add: { text: words.addShift, section: "shifts" },
    width,
    palette,
    interactive,
  });
  return section({
    title: words.shifts,
    note: words.shiftsNote,
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

interface ShiftProps {
  readonly drawing: DashboardDrawing;
  readonly shift: ShiftProgressPicture;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Shift({ drawing, shift, x, y, width }: ShiftProps): VNode {
  const { palette, interactive, language, format, words } = drawing;
  const status = statusName(shift.status, language);
  const standing = judged(shift) ? `${status}, ${words.ofPlan(format.share(shift.progress, 0))}` : status;
  const standingWidth = textWidth(standing, 12, 400) + 18;
  return (
    <Item
      label={describeShift(drawing, shift)}
      path={shift.source.path}
      kind="shift"
      id={shift.id}
      interactive={interactive}
    >
      <rect x={x} y={y} width={width} height={ROW - 8} fill="transparent" />
      <Label
        x={x}
        y={y + 13}
        text={shorten(shiftName(shift), width - standingWidth - 12, 12, 600)}
        weight={600}
        color={palette.color.foreground}
      />
      <StatusGlyph x={x + width - standingWidth + 6} y={y + 9} status={shift.status} palette={palette} />
      <Label x={x + width} y={y + 13} anchor="end" text={standing} color={palette.color.foreground} />
      <Progress drawing={drawing} shift={shift} x={x} y={y + BAR_TOP} width={width} />
      <Label
        x={x}
        y={y + BAR_TOP + BAR + 14}
        size={11}
        text={shorten(lineOf(drawing, shift), width, 11, 400)}
        color={palette.color.dim}
      />
    </Item>
  );
}

/** The bar is what has moved, the line what should have. */
function Progress({ drawing, shift, x, y, width }: ShiftProps): VNode {
  const { palette } = drawing;
  const at = (progress: number): number => x + (Math.min(Math.max(progress, 0), FULL) / FULL) * width;
  const [from, to] = ON_PLAN;
  return (
    <g>
      <rect x={x} y={y + BAR / 2 - 1} width={width} height={2} fill={palette.color.lineFaint} />
      <rect
        x={round(at(from))}
        y={y + BAR / 2 - 1}
        width={round(at(to) - at(from))}
        height={2}
        fill={palette.color.lineStrong}
      />
      {!judged(shift) || shift.progress <= 0 ? null : (
        <rect
          x={x + 0.5}
          y={y + 0.5}
          width={round(Math.max(1, at(shift.progress) - x - 1))}
          height={BAR - 1}
          fill={palette.color.mixed}
          fill-opacity={palette.barOpacity}
          stroke={palette.highContrast ? palette.color.foreground : palette.color.mixed}
        />
      )}
      <path d={`M${round(at(1))} ${y - 3}V${y + BAR + 3}`} stroke={palette.color.foreground} stroke-width="1.6" />
    </g>
  );
}

/** While hardly anything was planned to move, how much of it has moved says nothing. */
function judged(shift: ShiftProgressPicture): shift is ShiftProgressPicture & { readonly progress: number } {
  return shift.progress !== null && shift.status !== "early";
}

function shiftName({ name, id }: ShiftProgressPicture): string {
  return oneLine(name) || id;
}

function lineOf(drawing: DashboardDrawing, shift: ShiftProgressPicture): string {
  const { words, format, values } = drawing;
  if (shift.planned === null || shift.actual === null || shift.period === null) return shift.why ?? "";
  const amount = (value: number): string => (shift.counts === "share" ? format.share(value) : format.integer(value));
  const line = words.shiftLine(
    oneLine(shift.from),
    amount(shift.actual),
    amount(shift.planned),
    values.period(shift.period),
  );
  if (shift.forecast === null || shift.share === null || !judged(shift)) return line;
  return `${line} · ${words.shiftForecast(format.share(shift.forecast, 0), format.share(shift.share, 0))}`;
}

function describeShift(drawing: DashboardDrawing, shift: ShiftProgressPicture): string {
  const { words, language, format } = drawing;
  return [
    shiftName(shift),
    `${oneLine(shift.moment)}: ${oneLine(shift.from)} → ${shift.to === null ? words.prevented : oneLine(shift.to)}`,
    statusName(shift.status, language),
    ...(judged(shift) ? [words.ofPlan(format.share(shift.progress, 0))] : []),
    lineOf(drawing, shift),
  ].join("; ");
}
