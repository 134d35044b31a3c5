import type { VNode } from "preact";
import type { StepInitiative } from "../../core/pictures/types/journey.ts";
import { wrap } from "../kit/measure.ts";
import { Item, Label, round } from "../kit/svg.tsx";
import { type Drawing, nameOf } from "./drawing.ts";
import type { JourneyColumn } from "./layout.ts";

/** What does not fit is counted, and stands in the table. */
const MAX_PINNED = 3;
const TOP = 14;
const NAME_LINE = 16;
const META_LINE = 15;
const GAP = 14;
const INDENT = 10;
const GLYPH_WIDTH = 13;

interface Pin {
  readonly initiative: StepInitiative;
  readonly name: readonly string[];
  readonly meta: readonly string[];
  readonly y: number;
  readonly height: number;
}

interface PinnedColumn {
  readonly column: JourneyColumn;
  readonly pins: readonly Pin[];
  readonly hidden: number;
  readonly bottom: number;
}

export interface InitiativesShape {
  readonly height: number;
  readonly columns: readonly PinnedColumn[];
}

export function measureInitiatives(drawing: Drawing): InitiativesShape {
  const columns = drawing.columns.columns.map((column) => pinColumn(column, drawing));
  return { columns, height: Math.max(56, ...columns.map((each) => each.bottom + 14)) };
}

function pinColumn(column: JourneyColumn, drawing: Drawing): PinnedColumn {
  const all = new Map(column.steps.flatMap((step) => step.initiatives.map((each) => [each.id, each] as const)));
  // One more fits in the line that would count it.
  const shown = [...all.values()].slice(0, all.size === MAX_PINNED + 1 ? MAX_PINNED + 1 : MAX_PINNED);
  let y = TOP;
  const pins = shown.map((initiative) => {
    const room = column.width - INDENT;
    const name = wrap(nameOf(initiative), room, 12, 400, 3);
    const meta = wrap(metaText(initiative, drawing), room - GLYPH_WIDTH, 11, 400, 2);
    const height = name.length * NAME_LINE + meta.length * META_LINE + 2;
    const pin = { initiative, name, meta, y, height };
    y += height + GAP;
    return pin;
  });
  const hidden = all.size - shown.length;
  return { column, pins, hidden, bottom: y - GAP + (hidden > 0 ? 22 : 0) };
}

/** `loopt · S13 · 13 punten`, or the effect where it was measured. */
function metaText({ status, sprint, effort, effect }: StepInitiative, { words, format }: Drawing): string {
  const facts = status === null ? [] : [words.status[status]];
  if (effect !== null) {
    facts.push(`${effect.kpi}\u00a0${format.score(effect.before, 1)}\u00a0→\u00a0${format.score(effect.after, 1)}`);
  } else {
    if (sprint !== null) facts.push(sprint);
    if (effort !== null) facts.push(words.points(effort, format.score(effort)).replace(" ", "\u00a0"));
  }
  return facts.join(" · ");
}

export function Initiatives({ drawing, shape, y }: { drawing: Drawing; shape: InitiativesShape; y: number }): VNode {
  const { color } = drawing.palette;
  return (
    <g>
      {shape.columns.map(({ column, pins, hidden, bottom }) => (
        <g>
          {pins.length === 0 && column.kind !== "empty" ? (
            <Label x={column.x} y={y + TOP + 12} text="—" color={color.dim} />
          ) : null}
          {pins.map((pin) => (
            <Pinned drawing={drawing} pin={pin} x={column.x} y={y + pin.y} />
          ))}
          {hidden === 0 ? null : (
            <Label
              x={column.x + INDENT}
              y={y + bottom - 2}
              text={drawing.words.more(drawing.format.integer(hidden))}
              size={11}
              color={color.dim}
            />
          )}
        </g>
      ))}
    </g>
  );
}

function Pinned({ drawing, pin, x, y }: { drawing: Drawing; pin: Pin; x: number; y: number }): VNode {
  const { color } = drawing.palette;
  const { initiative } = pin;
  const metaTop = y + pin.name.length * NAME_LINE;
  const label = [nameOf(initiative), metaText(initiative, drawing)].filter((each) => each !== "").join(", ");
  return (
    <Item
      label={label}
      path={initiative.source.path}
      kind="initiative"
      id={initiative.id}
      interactive={drawing.interactive}
    >
      <rect x={round(x)} y={round(y)} width={1.6} height={round(pin.height)} fill={color.lineStrong} />
      {pin.name.map((text, index) => (
        <Label x={x + INDENT} y={y + 12 + index * NAME_LINE} text={text} color={color.foreground} />
      ))}
      {initiative.status === null ? null : (
        <StatusGlyph drawing={drawing} status={initiative.status} x={x + INDENT + 4} y={metaTop + 8} />
      )}
      {pin.meta.map((text, index) => (
        <Label
          x={x + INDENT + (initiative.status === null ? 0 : GLYPH_WIDTH)}
          y={metaTop + 12 + index * META_LINE}
          text={text}
          size={11}
          color={color.dim}
        />
      ))}
    </Item>
  );
}

const RING = "M-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0z";

/** How far an initiative is: an empty, half or full moon; dashed for an idea, crossed when stopped. */
function StatusGlyph(props: {
  drawing: Drawing;
  status: NonNullable<StepInitiative["status"]>;
  x: number;
  y: number;
}): VNode {
  const { status } = props;
  const color = props.drawing.palette.color.dim;
  return (
    <g transform={`translate(${round(props.x)} ${round(props.y)})`}>
      <path
        d={RING}
        fill={status === "done" ? color : "none"}
        stroke={color}
        stroke-width={1.1}
        {...(status === "idea" ? { "stroke-dasharray": "1.6 1.6" } : {})}
      />
      {status === "in-progress" ? <path d="M0 -3.6a3.6 3.6 0 0 0 0 7.2z" fill={color} /> : null}
      {status === "stopped" ? <path d="M-2.5 -2.5l5 5" stroke={color} stroke-width={1.1} /> : null}
    </g>
  );
}
