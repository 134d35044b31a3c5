import type { VNode } from "preact";
import { textWidth, wrap } from "../kit/measure.ts";
import { Label, round } from "../kit/svg.tsx";
import type { Drawing } from "./drawing.ts";
import { LABEL_WIDTH, PADDING } from "./layout.ts";

/** The name of a row in the label column; `y` is the row's top. */
export function RowLabel(props: { drawing: Drawing; y: number; title: string; note: string }): VNode {
  const { color } = props.drawing.palette;
  const titles = wrap(props.title, LABEL_WIDTH - 4, 12, 600, 2);
  const notes = wrap(props.note, LABEL_WIDTH - 4, 11, 400, 4);
  return (
    <g>
      {titles.map((text, index) => (
        <Label x={PADDING} y={props.y + index * 15} text={text} weight={600} color={color.foreground} />
      ))}
      {notes.map((text, index) => (
        <Label x={PADDING} y={props.y + titles.length * 15 + index * 14} text={text} size={11} color={color.dim} />
      ))}
    </g>
  );
}

/** The hairline between two rows. */
export function Hairline(props: { drawing: Drawing; y: number; from: number; to: number }): VNode {
  return (
    <path
      d={`M${round(props.from)} ${round(props.y) + 0.5}H${round(props.to)}`}
      stroke={props.drawing.palette.color.lineFaint}
    />
  );
}

interface GapProps {
  readonly drawing: Drawing;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** A place where data is missing: hatched, and with the name of what is missing. */
export function GapHatch({ drawing, x, y, width, height, text }: GapProps): VNode {
  const { color } = drawing.palette;
  const lines = wrap(text, width - 40, 11, 400, 3);
  const plate = Math.max(0, ...lines.map((line) => textWidth(line, 11, 400))) + 20;
  const middle = y + height / 2;
  const plateHeight = lines.length * 14 + 8;
  return (
    <g>
      <rect x={round(x)} y={round(y)} width={round(width)} height={round(height)} fill={drawing.hatch} />
      <rect
        x={round(x + (width - plate) / 2)}
        y={round(middle - plateHeight / 2)}
        width={round(plate)}
        height={plateHeight}
        fill={color.background}
      />
      {lines.map((line, index) => (
        <Label
          x={x + width / 2}
          y={middle + 4 + (index - (lines.length - 1) / 2) * 14}
          text={line}
          size={11}
          anchor="middle"
          color={color.dim}
        />
      ))}
    </g>
  );
}
