import type { VNode } from "preact";
import { Label, round } from "../kit/svg.tsx";
import { type CaseDrawing, PADDING, yearSpans } from "./drawing.ts";
import { type Range, ticks } from "./scale.ts";

/** A chart of money: where zero lies, and what it reaches. */
export interface Plot {
  readonly zero: number;
  readonly top: number;
  readonly bottom: number;
}

/** Above a chart: what it shows, and in what. */
export const SECTION_HEAD = 28;

export function SectionHead(props: {
  readonly drawing: CaseDrawing;
  readonly top: number;
  readonly title: string;
  readonly note: string;
}): VNode {
  const { drawing, top, title, note } = props;
  const { palette } = drawing;
  return (
    <text x={PADDING} y={top + 12} font-size="13" fill={palette.color.foreground}>
      <tspan font-weight="600">{title}</tspan>
      <tspan dx="12" font-size="11" fill={palette.color.dim}>
        {note}
      </tspan>
    </text>
  );
}

export function plotOf(range: Range, pixels: number, top: number): Plot {
  return { top, zero: top + range.high * pixels, bottom: top + (range.high - range.low) * pixels };
}

/** In what the axis counts. */
export function axisUnit(step: number): "units" | "thousands" | "millions" {
  if (step >= 1_000_000) return "millions";
  return step >= 1_000 ? "thousands" : "units";
}

const DIVISORS = { units: 1, thousands: 1_000, millions: 1_000_000 } as const;

/** Lines and numbers of a chart of money, with the years standing up where that helps. */
export function MoneyAxis(props: {
  readonly drawing: CaseDrawing;
  readonly plot: Plot;
  readonly range: Range;
  readonly years: boolean;
  /** Where it ends, if not where both charts do. */
  readonly right?: number;
}): VNode {
  const { drawing, plot, range } = props;
  const { palette, left, scale, format } = drawing;
  const right = props.right ?? drawing.right;
  const divisor = DIVISORS[axisUnit(scale.step)];
  const decimals = scale.step / divisor < 1 ? 1 : 0;
  return (
    <g>
      {ticks(range, scale.step).map((value) => {
        const y = round(plot.zero - value * scale.pixels);
        return (
          <g key={value}>
            <path
              d={`M${round(left)} ${y}H${round(right)}`}
              stroke={value === 0 ? palette.color.lineStrong : palette.color.lineFaint}
              stroke-width={value === 0 ? 1.5 : 1}
            />
            <Label
              x={left - 8}
              y={y + 4}
              size={11}
              anchor="end"
              text={format.signed(value / divisor, decimals)}
              color={palette.color.dim}
            />
          </g>
        );
      })}
      {props.years
        ? yearSpans(drawing).map(({ year, left: begin, right: end }) => (
            <g key={year}>
              <path d={`M${round(end)} ${round(plot.top)}V${round(plot.bottom)}`} stroke={palette.color.lineFaint} />
              {end - begin < 32 ? null : (
                <Label
                  x={(begin + end) / 2}
                  y={plot.bottom + 15}
                  size={11}
                  anchor="middle"
                  text={String(year)}
                  color={palette.color.dim}
                />
              )}
            </g>
          ))
        : null}
    </g>
  );
}
