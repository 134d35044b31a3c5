import type { VNode } from "preact";
import type { Part, Parts } from "../../core/numbers/kinds.ts";
import { shorten, wrap } from "../kit/measure.ts";
import { PartRect } from "../kit/part-rect.tsx";
import { partOrder } from "../kit/parts.ts";
import { hatchId, Item, Label, round } from "../kit/svg.tsx";
import { describeShift, endName, endNameInside, nameOfShift, type ShiftsDrawing } from "./drawing.ts";
import type { FlowShift } from "./figures.ts";
import { HATCH_SCOPE } from "./flow.tsx";

/** With more shifts than this the largest have a row. */
const MOST_ROWS = 12;
const BAR = 18;
const ROW = 27;
/** More for a name in two lines. */
const SECOND_LINE = 14;
/** The first of the two bars, and the one below it. */
const PARTS_TOP = 68;
const PARTS_STEP = 92;

export interface SideProps {
  readonly drawing: ShiftsDrawing;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export function sideHeight(drawing: ShiftsDrawing, width: number): number {
  return partsHeight() + 40 + shiftsHeight(drawing, width) + 24 + 60;
}

function partsHeight(): number {
  return PARTS_TOP + 2 * PARTS_STEP + 4 * ROW;
}

function shiftsHeight({ figures: { shifts } }: ShiftsDrawing, width: number): number {
  if (shifts.length === 0) return 48;
  const names = largest(shifts).reduce((sum, flow) => sum + rowHeight(nameOfShift(flow), width, 400), 0);
  return 27 + ROW * (shifts.length > MOST_ROWS ? 3 : 2) + names;
}

/** The three parts now and then, what each shift does, and what the signs mean. */
export function Side({ drawing, x, y, width }: SideProps): VNode {
  const { palette } = drawing;
  const shifts = y + partsHeight() + 40;
  const legend = shifts + shiftsHeight(drawing, width) + 24;
  const line = (at: number): VNode => <path d={`M${x} ${at}H${x + width}`} stroke={palette.color.lineFaint} />;
  return (
    <g>
      <ThreeParts {...{ drawing, x, y, width }} />
      {line(shifts - 20)}
      <ShiftRows {...{ drawing, x, y: shifts, width }} />
      {line(legend - 16)}
      <SideLegend {...{ drawing, x, y: legend, width }} />
    </g>
  );
}

function ThreeParts({ drawing, x, y, width }: SideProps): VNode {
  const { words, palette, picture, figures } = drawing;
  return (
    <g>
      <Label x={x} y={y + 12} size={13} weight={600} text={words.parts} color={palette.color.foreground} />
      {wrap(words.partsNote, width, 11, 400, 2).map((line, index) => (
        <Label key={line} x={x} y={y + 29 + index * 14} size={11} text={line} color={palette.color.dim} />
      ))}
      <PartsBar {...{ drawing, x, y: y + PARTS_TOP, width }} name={words.now} parts={picture.partsNow} />
      <PartsBar
        {...{ drawing, x, y: y + PARTS_TOP + PARTS_STEP, width }}
        name={endName(drawing)}
        parts={figures.parts}
      />
      <PartRows {...{ drawing, x, y: y + PARTS_TOP + 2 * PARTS_STEP - 12, width }} />
    </g>
  );
}

function PartsBar(props: SideProps & { readonly name: string; readonly parts: Parts | null }): VNode {
  const { drawing, x, y, width, name, parts } = props;
  const { words, palette, format, picture } = drawing;
  const head = <Label x={x} y={y} weight={600} text={name} color={palette.color.foreground} />;
  if (parts === null) {
    return (
      <g>
        {head}
        <Label
          x={x}
          y={y + 18}
          size={11}
          text={shorten(picture.partsWhy ?? "", width, 11, 400)}
          color={palette.color.dim}
        />
      </g>
    );
  }
  const digital = (parts.self + parts.assistedDigital) * width;
  const personal = (parts.assistedDigital + parts.assistedPersonal) * width;
  const top = y + 22;
  const bracket = (from: number, to: number, at: number, foot: number): VNode => (
    <path
      d={`M${round(from + 0.5)} ${at + foot}V${at}H${round(to - 0.5)}V${at + foot}`}
      fill="none"
      stroke={palette.color.foreground}
    />
  );
  let left = x;
  return (
    <g>
      {head}
      <Label
        x={x}
        y={y + 15}
        size={11}
        text={words.digital(format.share(digital / width))}
        color={palette.color.foreground}
      />
      {digital > 0 ? bracket(x, x + digital, top, 4) : null}
      {partOrder.map((part) => {
        const wide = parts[part] * width;
        const place = left;
        left += wide;
        return wide <= 0 ? null : (
          <PartRect
            key={part}
            part={part}
            palette={palette}
            x={round(place)}
            y={top + 7}
            width={round(Math.max(1, wide - 1))}
            height={BAR}
            title={`${partName(part, drawing)} ${format.share(parts[part], 2)}`}
          />
        );
      })}
      {personal > 0 ? bracket(x + width - personal, x + width, top + BAR + 14, -4) : null}
      <Label
        x={x + width}
        y={top + BAR + 27}
        size={11}
        anchor="end"
        text={words.personal(format.share(personal / width))}
        color={palette.color.foreground}
      />
    </g>
  );
}

function partName(part: Part, { words }: ShiftsDrawing): string {
  if (part === "self") return words.self;
  return part === "assistedDigital" ? words.personDigital : words.personPhone;
}

function PartRows({ drawing, x, y, width }: SideProps): VNode {
  const { palette, format, words, picture, figures } = drawing;
  const [before, after] = [x + width - 84, x + width];
  const text = (value: number | undefined): string => (value === undefined ? "–" : format.share(value, 2));
  return (
    <g>
      <Label x={before} y={y + 17} size={11} anchor="end" text={words.now.toLowerCase()} color={palette.color.dim} />
      <Label
        x={after}
        y={y + 17}
        size={11}
        anchor="end"
        text={shorten(endNameInside(drawing), 80, 11, 400)}
        color={palette.color.dim}
      />
      {partOrder.map((part, index) => {
        const top = y + ROW * (index + 1);
        return (
          <g key={part}>
            <path d={`M${x} ${top}H${x + width}`} stroke={palette.color.lineFaint} />
            <PartRect x={x + 0.5} y={top + 8.5} width={10} height={10} part={part} palette={palette} />
            <Label x={x + 18} y={top + 18} text={partName(part, drawing)} color={palette.color.foreground} />
            <Label
              x={before}
              y={top + 18}
              anchor="end"
              text={text(picture.partsNow?.[part])}
              color={palette.color.foreground}
            />
            <Label
              x={after}
              y={top + 18}
              anchor="end"
              weight={600}
              text={text(figures.parts?.[part])}
              color={palette.color.foreground}
            />
          </g>
        );
      })}
      <path d={`M${x} ${y + ROW * 4}H${x + width}`} stroke={palette.color.lineFaint} />
    </g>
  );
}

/** Of the three figures of a row: where each ends. */
const FIGURES = [128, 64, 0] as const;
const FIGURE_WIDTH = 60;

function nameLines(name: string, width: number, weight: 400 | 600): string[] {
  return wrap(name, width - FIGURES[0] - FIGURE_WIDTH - 4, 12, weight, 2);
}

function rowHeight(name: string, width: number, weight: 400 | 600): number {
  return ROW + (nameLines(name, width, weight).length > 1 ? SECOND_LINE : 0);
}

function ShiftRows({ drawing, x, y, width }: SideProps): VNode {
  const { palette, words, figures, format } = drawing;
  const { columns } = words;
  const rows = largest(figures.shifts);
  const more = figures.shifts.length - rows.length;
  let top = y + 27 + ROW;
  const placed = rows.map((flow) => {
    const row = { flow, top, height: rowHeight(nameOfShift(flow), width, 400) };
    top += row.height;
    return row;
  });
  const head = <Label x={x} y={y + 12} size={13} weight={600} text={words.perShift} color={palette.color.foreground} />;
  if (rows.length === 0) {
    return (
      <g>
        {head}
        <Label x={x} y={y + 32} size={11} text={shorten(words.noShifts, width, 11, 400)} color={palette.color.dim} />
      </g>
    );
  }
  return (
    <g>
      {head}
      {[columns.moved, columns.leaked, columns.prevented].map((name, index) => (
        <Label
          key={name}
          x={x + width - (FIGURES[index] ?? 0)}
          y={y + 27 + 17}
          size={11}
          anchor="end"
          text={shorten(name, FIGURE_WIDTH, 11, 400)}
          color={palette.color.dim}
        />
      ))}
      {placed.map((row) => (
        <ShiftRow key={row.flow.shift.id} {...{ drawing, x, width, row }} />
      ))}
      {more > 0 ? (
        <Label x={x} y={top + 18} size={11} text={words.moreShifts(format.integer(more))} color={palette.color.dim} />
      ) : null}
      <FigureRow
        {...{ drawing, x, width }}
        y={top + (more > 0 ? ROW : 0)}
        name={words.together}
        values={[figures.moved, figures.leaked, figures.prevented]}
        strong
      />
    </g>
  );
}

interface ShiftRowProps extends Omit<SideProps, "y"> {
  readonly row: { readonly flow: FlowShift; readonly top: number; readonly height: number };
}

function ShiftRow({ drawing, x, width, row: { flow, top, height } }: ShiftRowProps): VNode {
  const { shift, moved, leaked, prevented } = flow;
  return (
    <Item
      label={describeShift(flow, drawing)}
      path={shift.source.path}
      kind="shift"
      id={shift.id}
      interactive={drawing.interactive}
    >
      <rect x={x} y={top} width={width} height={height} fill="transparent" />
      <FigureRow {...{ drawing, x, width }} y={top} name={nameOfShift(flow)} values={[moved, leaked, prevented]} />
    </Item>
  );
}

/** In the order of the strategy. */
function largest(shifts: readonly FlowShift[]): readonly FlowShift[] {
  if (shifts.length <= MOST_ROWS) return shifts;
  const size = ({ shift }: FlowShift): number => shift.moved + shift.leaked + shift.prevented;
  const kept = new Set([...shifts].sort((a, b) => size(b) - size(a)).slice(0, MOST_ROWS));
  return shifts.filter((shift) => kept.has(shift));
}

interface FigureRowProps extends SideProps {
  readonly name: string;
  readonly values: readonly number[];
  readonly strong?: boolean;
}

function FigureRow({ drawing, x, y, width, name, values, strong = false }: FigureRowProps): VNode {
  const { palette, format } = drawing;
  const weight = strong ? 600 : 400;
  return (
    <g>
      <path d={`M${x} ${y}H${x + width}`} stroke={palette.color.lineFaint} />
      {nameLines(name, width, weight).map((line, index) => (
        <Label
          key={line}
          x={x}
          y={y + 18 + index * SECOND_LINE}
          weight={weight}
          text={line}
          color={palette.color.foreground}
        />
      ))}
      {values.map((value, index) => (
        <Label
          key={FIGURES[index]}
          x={x + width - (FIGURES[index] ?? 0)}
          y={y + 18}
          anchor="end"
          weight={weight}
          text={value > 0 ? format.integer(value) : "–"}
          color={palette.color.foreground}
        />
      ))}
    </g>
  );
}

function SideLegend({ drawing, x, y, width }: SideProps): VNode {
  const { palette, words } = drawing;
  const entries = [
    {
      text: words.leakLegend,
      sign: { fill: `url(#${hatchId(HATCH_SCOPE, "person")})`, stroke: palette.color.barEdge },
    },
    {
      text: words.preventedLegend,
      sign: { fill: "none", stroke: palette.color.lineStrong, "stroke-dasharray": "3 3" },
    },
    { text: words.inducedLegend, sign: { fill: "none", stroke: palette.color.self, "stroke-dasharray": "1.5 1.5" } },
  ];
  return (
    <g>
      {entries.map(({ text, sign }, index) => (
        <g key={text}>
          <rect x={x + 0.5} y={y + index * 20 - 5.5} width={20} height={11} {...sign} />
          <Label
            x={x + 28}
            y={y + index * 20 + 4}
            size={11}
            text={shorten(text, width - 28, 11, 400)}
            color={palette.color.dim}
          />
        </g>
      ))}
    </g>
  );
}
