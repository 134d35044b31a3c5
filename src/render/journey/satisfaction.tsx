import type { VNode } from "preact";
import type { JourneyStepPicture } from "../../core/pictures/types/journey.ts";
import { shorten, textWidth } from "../kit/measure.ts";
import { Item, Label, round } from "../kit/svg.tsx";
import { type Drawing, nameOf } from "./drawing.ts";
import { GapHatch } from "./frame.tsx";
import type { JourneyColumn } from "./layout.ts";

export const SATISFACTION_HEIGHT = 82;
const TRACK_Y = 31;
const BELOW_Y = 61;

interface RowProps {
  readonly drawing: Drawing;
  readonly y: number;
}

export function Satisfaction({ drawing, y }: RowProps): VNode {
  return (
    <g>
      {drawing.columns.columns.map((column) => (
        <ColumnSatisfaction drawing={drawing} y={y} column={column} />
      ))}
    </g>
  );
}

function ColumnSatisfaction({ drawing, y, column }: RowProps & { column: JourneyColumn }): VNode | null {
  const { words, format } = drawing;
  const [step] = column.steps;
  if (step === undefined) return null;
  const values = column.steps.flatMap((each) => (each.satisfaction === null ? [] : [each.satisfaction]));
  const below = column.kind === "step" ? belowStep(step, drawing) : belowPhase(column, values.length, drawing);
  if (values.length === 0) {
    const height = below.length === 0 ? SATISFACTION_HEIGHT - 16 : BELOW_Y - 22;
    return (
      <g>
        <GapHatch
          drawing={drawing}
          x={column.x}
          y={y + 8}
          width={column.width}
          height={height}
          text={words.notMeasured}
        />
        <Below drawing={drawing} y={y} column={column} texts={below} />
      </g>
    );
  }
  const [lowest, highest] = [Math.min(...values), Math.max(...values)].map((value) => format.score(value, 1));
  const figure = lowest === highest ? `${lowest}` : `${lowest}–${highest}`;
  const drawn = (
    <g>
      <Scale drawing={drawing} y={y + TRACK_Y} column={column} figure={figure} values={values} />
      <Below drawing={drawing} y={y} column={column} texts={below} />
    </g>
  );
  if (column.kind !== "step") return drawn;
  const label = [`${nameOf(step)}: ${words.table.satisfaction} ${figure}`, ...below].join(", ");
  return (
    <Item label={label} path={step.source.path} kind="step" id={step.id} interactive={false}>
      {drawn}
    </Item>
  );
}

/** A dot for each value on a line from the lowest to the highest possible, with its middle ticked. */
function Scale(props: RowProps & { column: JourneyColumn; figure: string; values: readonly number[] }): VNode {
  const { drawing, y, column, figure, values } = props;
  const { color } = drawing.palette;
  const [least, most] = drawing.picture.satisfactionScale;
  const size = column.kind === "step" ? 16 : 12;
  const ends = [least, most].map((end) => textWidth(drawing.format.score(end, 1), size, 400));
  const width = column.width - Math.max(...ends, textWidth(figure, size, 400)) - 14;
  // A dot at either end stays on the line.
  const inset = 5;
  const place = (value: number): number => {
    const share = most === least ? 0.5 : (value - least) / (most - least);
    return column.x + inset + (width - 2 * inset) * Math.min(1, Math.max(0, share));
  };
  return (
    <g>
      <path
        d={`M${round(column.x)} ${round(y)}h${round(width)}M${round(column.x + width / 2)} ${round(y - 6)}v12`}
        stroke={color.line}
        stroke-width={1.4}
      />
      {values.map((value) => (
        <circle
          cx={round(place(value))}
          cy={round(y)}
          r={column.kind === "step" ? 5 : 3.5}
          fill={color.foreground}
          stroke={color.background}
          stroke-width={1}
        />
      ))}
      <Label
        x={column.x + column.width}
        y={y + size / 3}
        text={figure}
        size={size}
        weight={column.kind === "step" ? 400 : 600}
        anchor="end"
        color={color.foreground}
      />
    </g>
  );
}

function Below({ drawing, y, column, texts }: RowProps & { column: JourneyColumn; texts: readonly string[] }): VNode {
  const room = column.width / Math.max(1, texts.length) - 4;
  let x = column.x;
  return (
    <g>
      {texts.map((text) => {
        const start = x;
        x += Math.max(62, textWidth(text, 11, 400) + 10);
        const shown = shorten(
          text,
          texts.length === 1 ? column.width : Math.max(room, column.x + column.width - start),
          11,
          400,
        );
        return <Label x={start} y={y + BELOW_Y} text={shown} size={11} color={drawing.palette.color.dim} />;
      })}
    </g>
  );
}

function belowStep(step: JourneyStepPicture, { words, format }: Drawing): readonly string[] {
  return [
    ...(step.effort === null ? [] : [`${words.table.effort} ${format.score(step.effort, 1)}`]),
    ...(step.loyalty === null ? [] : [`${words.table.loyalty} ${format.signed(step.loyalty)}`]),
  ];
}

function belowPhase(column: JourneyColumn, measured: number, { words, format }: Drawing): readonly string[] {
  if (measured === 0) return [];
  return [words.measuredOf(format.integer(measured), format.integer(column.steps.length))];
}
