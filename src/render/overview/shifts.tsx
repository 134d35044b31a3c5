import type { VNode } from "preact";
import type { ShiftRow } from "../../core/pictures/types/business-case.ts";
import { type Block, emptyBlock, moreBlock, rowsBlock, section, stacked } from "../kit/block.tsx";
import { shorten } from "../kit/measure.ts";
import { Item, Label, round } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { linkTo, type OverviewDrawing } from "./drawing.ts";

const MOST = 10;
const ROW = 38;
const AMOUNT_ROOM = 96;
const PAYBACK_ROOM = 124;

/** What each shift brings: those that bring most, and those that cost most. */
export function shiftsSection(drawing: OverviewDrawing, width: number): Block {
  const { picture, words, palette, interactive, format } = drawing;
  const sorted = [...picture.case.shifts].sort((a, b) => (b.net.expected ?? 0) - (a.net.expected ?? 0));
  const shown = sorted.length <= MOST ? sorted : [...sorted.slice(0, MOST / 2), ...sorted.slice(-MOST / 2)];
  const left = sorted.length - shown.length;
  const amounts = shown.flatMap(({ net }) => [net.low ?? 0, net.expected ?? 0, net.high ?? 0]);
  const scale = { low: Math.min(0, ...amounts), high: Math.max(0, ...amounts) };
  const rows = rowsBlock(shown, ROW, (shift, x, y) => (
    <Shift key={shift.id} drawing={drawing} shift={shift} scale={scale} x={x} y={y} width={width} />
  ));
  const add = { text: words.addShift, section: "shifts" };
  return section({
    title: words.shifts,
    note: shown.length === 0 ? "" : words.shiftsNote,
    width,
    palette,
    link: shown.length === 0 ? undefined : linkTo(drawing, "channel-shifts"),
    body: stacked(
      [
        shown.length === 0 ? emptyBlock({ text: words.noShifts, add, width, palette, interactive }) : rows,
        ...(left > 0 ? [moreBlock(words.more(format.integer(left)), width, palette)] : []),
      ],
      4,
    ),
  });
}

interface ShiftProps {
  readonly drawing: OverviewDrawing;
  readonly shift: ShiftRow;
  readonly scale: { readonly low: number; readonly high: number };
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Shift({ drawing, shift, scale, x, y, width }: ShiftProps): VNode {
  const { palette, interactive, words, format } = drawing;
  const name = oneLine(shift.name) || shift.id;
  const { expected } = shift.net;
  const amount = expected === null ? words.unknown : format.signedMoney(expected);
  return (
    <Item
      label={describeShift(drawing, shift)}
      path={shift.source.path}
      kind="shift"
      id={shift.id}
      interactive={interactive}
    >
      <rect x={x} y={y} width={width} height={ROW - 4} fill="transparent" />
      <Label
        x={x}
        y={y + 12}
        text={shorten(name, width - AMOUNT_ROOM - PAYBACK_ROOM, 12, 400)}
        color={palette.color.foreground}
      />
      <Label
        x={x + width - PAYBACK_ROOM}
        y={y + 12}
        weight={600}
        anchor="end"
        text={amount}
        color={palette.color.foreground}
      />
      <Label
        x={x + width}
        y={y + 12}
        size={11}
        anchor="end"
        text={shorten(paybackText(drawing, shift), PAYBACK_ROOM - 8, 11, 400)}
        color={palette.color.dim}
      />
      <Amount drawing={drawing} shift={shift} scale={scale} x={x} y={y + 19} width={width} />
    </Item>
  );
}

/** The expected net as a bar from zero, low and high as the line through it. */
function Amount({ drawing, shift, scale, x, y, width }: ShiftProps): VNode | null {
  const { palette } = drawing;
  const { low, expected, high } = shift.net;
  const span = scale.high - scale.low;
  if (expected === null || span <= 0) return null;
  const at = (value: number): number => x + ((value - scale.low) / span) * width;
  const [zero, end] = [at(0), at(expected)];
  const color = expected >= 0 ? palette.color.saving : palette.color.mixed;
  return (
    <g>
      <rect
        x={round(Math.min(zero, end))}
        y={y + 1.5}
        width={round(Math.max(1, Math.abs(end - zero)))}
        height={7}
        fill={color}
        fill-opacity={palette.barOpacity}
        stroke={palette.color.barEdge}
      />
      {low === null || high === null || low === high ? null : (
        <path
          d={`M${round(at(low))} ${y + 5}H${round(at(high))}M${round(at(low))} ${y + 2}v6M${round(at(high))} ${y + 2}v6`}
          stroke={palette.color.foreground}
          fill="none"
        />
      )}
      <path d={`M${round(zero)} ${y}v10`} stroke={palette.color.lineStrong} />
    </g>
  );
}

export function paybackText({ words }: OverviewDrawing, { payback, net, why }: ShiftRow): string {
  if (payback !== null) return words.months(payback);
  if (net.expected === null) return why ?? "";
  return net.expected >= 0 ? words.nothingToPayBack : words.noPayback;
}

function describeShift(drawing: OverviewDrawing, shift: ShiftRow): string {
  const { words, format } = drawing;
  const { low, expected, high } = shift.net;
  return [
    oneLine(shift.name) || shift.id,
    expected === null ? (shift.why ?? words.unknown) : format.signedMoney(expected),
    ...(low === null || high === null ? [] : [`${format.signedMoney(low)} … ${format.signedMoney(high)}`]),
    paybackText(drawing, shift),
    ...(shift.relationshipUnknown ? [words.withoutRelationship] : []),
    ...(shift.noise ? [words.noise] : []),
  ].join("; ");
}
