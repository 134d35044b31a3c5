import type { VNode } from "preact";
import type { Parts } from "../../core/numbers/kinds.ts";
import type { ShiftsShift } from "../../core/pictures/types/channel-shifts.ts";
import { shorten, textWidth, wrap } from "../kit/measure.ts";
import { spreadApart } from "../kit/spread.ts";
import { Item, Label, round } from "../kit/svg.tsx";
import { describeShift, nameOfShift, PADDING, type ShiftsDrawing } from "./drawing.ts";
import { NODE_WIDTH } from "./layout.ts";
import { stopName } from "./words.ts";

const PLOT = 76;
const ROW = 15;
/** With more shifts than this the largest have a bar. */
const MOST_BARS = 8;
const KNOB = 7;

/** Where the course lies, so that a panel can put a slider over it. */
export interface CourseFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** The middle of the line of time. */
  readonly axis: number;
  readonly bottom: number;
  /** Of the place in the middle of each stop. */
  readonly xOf: (stop: number) => number;
}

export function courseFrame(drawing: ShiftsDrawing, top: number): CourseFrame {
  const { x, picture } = drawing;
  const [left, right] = [x.now, x.resolved + NODE_WIDTH];
  const last = Math.max(1, picture.stops.length - 1);
  const rows = barRows(drawing);
  const axis = top + PLOT + 20 + rows * ROW + 16;
  return {
    ...{ left, right, top, axis, bottom: axis + 28 },
    xOf: (stop) => (picture.stops.length === 1 ? right : left + ((right - left) * stop) / last),
  };
}

function barRows({ picture }: ShiftsDrawing): number {
  return Math.min(picture.shifts.length, MOST_BARS) + (picture.shifts.length > MOST_BARS ? 1 : 0);
}

interface CourseProps {
  readonly drawing: ShiftsDrawing;
  readonly frame: CourseFrame;
}

/** How the shares go month by month, and when each shift runs. */
export function Course({ drawing, frame }: CourseProps): VNode {
  const { picture, palette, words } = drawing;
  const room = frame.left - PADDING - 44;
  return (
    <g>
      <Label
        x={PADDING}
        y={frame.top + 8}
        size={13}
        weight={600}
        text={words.course}
        color={palette.color.foreground}
      />
      {wrap(words.courseWhat, room, 11, 400, 3).map((line, index) => (
        <Label key={line} x={PADDING} y={frame.top + 25 + index * 14} size={11} text={line} color={palette.color.dim} />
      ))}
      {picture.noMonths === null ? (
        <>
          <Lines {...{ drawing, frame }} />
          <Bars {...{ drawing, frame }} />
          <Axis {...{ drawing, frame }} />
        </>
      ) : (
        <Label
          x={frame.left}
          y={frame.top + 8}
          text={shorten(words.noMonths(picture.noMonths), drawing.width - PADDING - frame.left, 12, 400)}
          color={palette.color.dim}
        />
      )}
    </g>
  );
}

const digitalOf = (parts: Parts): number => parts.self + parts.assistedDigital;
const personalOf = (parts: Parts): number => parts.assistedDigital + parts.assistedPersonal;

function Lines({ drawing, frame }: CourseProps): VNode {
  const { picture, palette, figures } = drawing;
  const known = picture.parts.filter((parts) => parts !== null);
  const values = known.flatMap((parts) => [digitalOf(parts), personalOf(parts)]);
  const scale = scaleOf([...values, ...(picture.floor === null ? [] : [picture.floor])]);
  const y = (share: number): number => frame.top + PLOT - ((share - scale.low) / (scale.high - scale.low)) * PLOT;
  const line = (pick: (parts: Parts) => number): string =>
    picture.parts
      .flatMap((parts, stop) => (parts === null ? [] : `${round(frame.xOf(stop))} ${round(y(pick(parts)))}`))
      .join("L");
  const series = [
    { pick: digitalOf, color: palette.color.self },
    { pick: personalOf, color: palette.color.person },
  ];
  const at = frame.xOf(picture.shown);
  return (
    <g>
      {scale.ticks.map((tick) => (
        <Tick key={tick} {...{ drawing, frame, tick, y: y(tick) }} />
      ))}
      {picture.floor === null ? null : (
        <path
          d={`M${round(frame.left)} ${round(y(picture.floor))}H${round(frame.right)}`}
          stroke={palette.color.foreground}
          stroke-dasharray="1.5 3"
          fill="none"
        />
      )}
      {known.length === 0 ? null : (
        <>
          {series.map(({ pick, color }) => (
            <path key={color} d={`M${line(pick)}`} fill="none" stroke={color} stroke-width={2} />
          ))}
          {/* In high contrast both have one colour: there, gaps make the personal share a dashed line. */}
          <path
            d={`M${line(personalOf)}`}
            fill="none"
            stroke={palette.color.background}
            stroke-width={3}
            stroke-dasharray="4 7"
            stroke-opacity={palette.signOpacity}
          />
        </>
      )}
      {figures.parts === null
        ? null
        : series.map(({ pick, color }) => (
            <circle key={color} cx={round(at)} cy={round(y(pick(figures.parts as Parts)))} r={3} fill={color} />
          ))}
      <SeriesNames {...{ drawing, frame, y }} />
    </g>
  );
}

function Tick(props: CourseProps & { readonly tick: number; readonly y: number }): VNode {
  const { drawing, frame, tick, y } = props;
  const { palette, format } = drawing;
  return (
    <g>
      <path d={`M${round(frame.left)} ${round(y)}H${round(frame.right)}`} stroke={palette.color.lineFaint} />
      <Label
        x={frame.left - 8}
        y={y + 4}
        size={11}
        anchor="end"
        text={format.share(tick, 0)}
        color={palette.color.dim}
      />
    </g>
  );
}

/** Beside the lines: what each is, at the stop that is shown. */
function SeriesNames({ drawing, frame, y }: CourseProps & { readonly y: (share: number) => number }): VNode {
  const { picture, palette, words, format, figures, width } = drawing;
  const { parts } = figures;
  const x = frame.right + 14;
  const room = width - PADDING - x + 12;
  const floorText = (floor: number): string => {
    const share = format.share(floor, 0);
    const whole = words.floor(share);
    return textWidth(whole, 11, 400) <= room ? whole : words.floorShort(share);
  };
  const names = [
    ...(parts === null
      ? []
      : [
          { text: words.digital(format.share(digitalOf(parts))), y: y(digitalOf(parts)), size: 12, dim: false },
          { text: words.personal(format.share(personalOf(parts))), y: y(personalOf(parts)), size: 12, dim: false },
        ]),
    ...(picture.floor === null ? [] : [{ text: floorText(picture.floor), y: y(picture.floor), size: 11, dim: true }]),
  ].sort((a, b) => a.y - b.y);
  const places = spreadApart(
    names.map((name) => name.y),
    15,
    frame.top,
    frame.top + PLOT + 8,
  );
  return (
    <g>
      {names.map(({ text, size, dim }, index) => (
        <Label
          key={text}
          {...{ x, size }}
          y={(places[index] ?? 0) + 4}
          text={shorten(text, room, size, 400)}
          color={dim ? palette.color.dim : palette.color.foreground}
        />
      ))}
    </g>
  );
}

/** Whole tens around the shares, at most five lines. */
function scaleOf(shares: readonly number[]): { readonly low: number; readonly high: number; readonly ticks: number[] } {
  const [least, most] = shares.length === 0 ? [0, 1] : [Math.min(...shares), Math.max(...shares)];
  const from = Math.max(0, Math.floor(least * 10 + 1e-9));
  const to = Math.max(from + 1, Math.min(10, Math.ceil(most * 10 - 1e-9)));
  const step = to - from > 4 ? 2 : 1;
  const ticks: number[] = [];
  for (let ten = from; ten <= to; ten += step) ticks.push(ten / 10);
  return { low: from / 10, high: to / 10, ticks };
}

/** When each shift runs; of many, the largest. */
function Bars({ drawing, frame }: CourseProps): VNode {
  const { picture, figures, palette, words, format } = drawing;
  const size = ({ moved, leaked, prevented }: ShiftsShift): number => moved + leaked + prevented;
  const largest = new Set(
    [...picture.shifts]
      .sort((a, b) => size(b) - size(a))
      .slice(0, MOST_BARS)
      .map(({ id }) => id),
  );
  const flows = figures.shifts.filter(({ shift }) => largest.has(shift.id));
  const top = frame.top + PLOT + 20;
  const room = frame.left - 8 - PADDING;
  const more = picture.shifts.length - flows.length;
  return (
    <g>
      {flows.map((flow, index) => {
        const y = top + index * ROW;
        const span = spanOf(flow.shift, drawing, frame);
        return (
          <Item
            key={flow.shift.id}
            label={[describeShift(flow, drawing), spanText(flow.shift, drawing)].join("; ")}
            path={flow.shift.source.path}
            kind="shift"
            id={flow.shift.id}
            interactive={drawing.interactive}
          >
            <rect x={PADDING} y={y - 1} width={frame.right - PADDING} height={ROW} fill="transparent" />
            <Label
              x={frame.left - 8}
              y={y + 9}
              size={11}
              anchor="end"
              text={shorten(nameOfShift(flow), room, 11, 400)}
              color={palette.color.dim}
            />
            {span === null ? null : (
              <rect
                class="band"
                x={round(span.from)}
                y={y + 3}
                width={round(Math.max(2, span.to - span.from))}
                height={5}
                fill={palette.color.inactive}
                fill-opacity={palette.barOpacity}
                stroke={palette.color.barEdge}
              />
            )}
          </Item>
        );
      })}
      {more > 0 ? (
        <Label
          x={frame.left - 8}
          y={top + flows.length * ROW + 9}
          size={11}
          anchor="end"
          text={shorten(words.moreShifts(format.integer(more)), room, 11, 400)}
          color={palette.color.dim}
        />
      ) : null}
    </g>
  );
}

function spanText({ start, end }: ShiftsShift, { language }: ShiftsDrawing): string {
  const name = (month: string | null): string => (month === null ? "?" : stopName(month, language));
  return `${name(start)} – ${name(end)}`;
}

/** From the beginning of the first month, which is the end of the one before, to the end of the last. */
function spanOf(
  { start, end }: ShiftsShift,
  { picture }: ShiftsDrawing,
  frame: CourseFrame,
): { readonly from: number; readonly to: number } | null {
  const [first] = picture.stops;
  if (start === null || end === null || first === undefined || first === null) return null;
  const last = picture.stops.length - 1;
  const [from, to] = [monthsBetween(first, start) - 1, monthsBetween(first, end)];
  if (to < 0 || from > last || to < from) return null;
  return { from: frame.xOf(Math.max(0, from)), to: frame.xOf(Math.min(last, to)) };
}

function monthsBetween(from: string, to: string): number {
  const months = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return months(to) - months(from);
}

/** The line of time, with the stop that is shown. */
function Axis({ drawing, frame }: CourseProps): VNode {
  const { picture, palette, language } = drawing;
  const at = frame.xOf(picture.shown);
  const y = frame.axis;
  const name = stopName(picture.stops[picture.shown] ?? null, language);
  const width = textWidth(name, 11, 600);
  const middle = Math.min(Math.max(at, frame.left + width / 2), frame.right - width / 2);
  const taken = [middle - width / 2 - 8, middle + width / 2 + 8] as const;
  return (
    <g>
      <path d={`M${round(at)} ${frame.top - 12}V${y}`} stroke={palette.color.focus} />
      <path
        d={`M${frame.left} ${y}H${frame.right}`}
        stroke={palette.color.line}
        stroke-width={2}
        stroke-linecap="round"
      />
      <path
        d={`M${frame.left} ${y}H${round(at)}`}
        stroke={palette.color.focus}
        stroke-width={4}
        stroke-linecap="round"
      />
      <circle
        cx={round(at)}
        cy={y}
        r={KNOB}
        fill={palette.color.focus}
        stroke={palette.color.background}
        stroke-width={1}
      />
      {yearNames(drawing, frame)
        .filter(({ left, right }) => right < taken[0] || left > taken[1])
        .map(({ text, left }) => (
          <Label key={text} x={left} y={y + 23} size={11} text={text} color={palette.color.dim} />
        ))}
      <Label
        x={middle}
        y={y + 23}
        size={11}
        weight={600}
        anchor="middle"
        text={name}
        color={palette.color.foreground}
      />
    </g>
  );
}

interface YearName {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** The first month, and each January while there is room. */
function yearNames({ picture, language }: ShiftsDrawing, frame: CourseFrame): YearName[] {
  const names: YearName[] = [];
  picture.stops.forEach((stop, index) => {
    if (stop === null || (index > 0 && !stop.endsWith("-01"))) return;
    const text = index === 0 ? stopName(stop, language, "short") : stop.slice(0, 4);
    const width = textWidth(text, 11, 400);
    const left = index === 0 ? frame.left : frame.xOf(index) - width / 2;
    const before = names.at(-1);
    if ((before !== undefined && left < before.right + 16) || left + width > frame.right) return;
    names.push({ text, left, right: left + width });
  });
  return names;
}
