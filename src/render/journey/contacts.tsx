import type { VNode } from "preact";
import { PartRect } from "../kit/part-rect.tsx";
import { Item, Label, round } from "../kit/svg.tsx";
import { BAR_WIDTH, type ContactBar, type ContactStack, type ContactsShape, totalX } from "./contacts-layout.ts";
import { type Drawing, nameOf } from "./drawing.ts";
import { GapHatch } from "./frame.tsx";

export function Contacts({ drawing, shape, y }: { drawing: Drawing; shape: ContactsShape; y: number }): VNode {
  const { columns, palette, words } = drawing;
  return (
    <g>
      {shape.stacks.map((stack) =>
        stack.total === null && stack.column.kind !== "empty" ? (
          <GapHatch
            drawing={drawing}
            x={stack.column.x}
            y={y + 8}
            width={stack.column.width}
            height={shape.baseline - 8}
            text={drawing.when === "target" ? words.targetUnknown : words.gap.contacts}
          />
        ) : (
          <Stack drawing={drawing} stack={stack} y={y} />
        ),
      )}
      <path
        d={`M${columns.left} ${round(y + shape.baseline) + 0.5}H${round(columns.right)}`}
        stroke={palette.color.line}
      />
    </g>
  );
}

function Stack({ drawing, stack, y }: { drawing: Drawing; stack: ContactStack; y: number }): VNode | null {
  const { format, palette } = drawing;
  const { column, total } = stack;
  const [step] = column.steps;
  if (total === null || step === undefined) return null;
  const amount = format.integer(total.contacts);
  const thing = column.kind === "step" ? step : column.phase;
  return (
    <Item
      label={stackLabel(nameOf(thing), stack, drawing)}
      path={thing.source.path}
      kind={column.kind === "step" ? "step" : "phase"}
      id={thing.id}
      interactive={false}
    >
      {stack.bars.map((bar) => (
        <Bar drawing={drawing} stack={stack} bar={bar} y={y} />
      ))}
      <Label
        x={totalX(stack, amount)}
        y={y + total.baseline}
        text={amount}
        weight={600}
        color={palette.color.foreground}
      />
    </Item>
  );
}

function Bar(props: { drawing: Drawing; stack: ContactStack; bar: ContactBar; y: number }): VNode {
  const { drawing, stack, bar, y } = props;
  const { color } = drawing.palette;
  // On whole pixels, with a hair of ground under it where it is high enough.
  const top = Math.round(y + bar.top);
  const full = Math.max(1, Math.round(y + bar.top + bar.height) - top);
  const height = full > 3 ? full - 1 : full;
  // An edge that is seen is drawn inside the bar.
  const inset = bar.part === "self" || bar.part === "assistedPersonal" || height < 3 ? 0 : 0.5;
  const middle = y + bar.top + bar.height / 2;
  const label = y + bar.labelY;
  const left = Math.round(stack.barX);
  const edge = left + BAR_WIDTH;
  return (
    <g>
      <PartRect
        part={bar.part}
        palette={drawing.palette}
        x={left + inset}
        y={top + inset}
        width={BAR_WIDTH - 2 * inset}
        height={height - 2 * inset}
      />
      <path
        d={`M${round(edge + 1)} ${round(middle)}H${round(edge + bar.turn)}L${round(edge + bar.turn + 2)} ${round(label)}H${round(stack.labelX - 4)}`}
        fill="none"
        stroke={color.line}
      />
      <Label x={stack.labelX} y={label - 2} text={bar.name} size={11} color={color.dim} />
      <Label x={stack.labelX} y={label + 11} text={drawing.format.integer(bar.contacts)} color={color.foreground} />
    </g>
  );
}

function stackLabel(name: string, stack: ContactStack, { words, format }: Drawing): string {
  const total = stack.total?.contacts ?? 0;
  const channels = stack.bars.map((bar) => `${bar.fullName} ${format.integer(bar.contacts)}`);
  return [`${name}: ${words.contactsPerYear(total, format.integer(total))}`, ...channels].join(", ");
}
