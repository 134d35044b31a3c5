import type { VNode } from "preact";
import type { ClientCase } from "../../core/pictures/types/escalation.ts";
import { wrap } from "../kit/measure.ts";
import { Item, Label, round } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import type { Drawing } from "./drawing.ts";
import { PADDING, TIME_WIDTH } from "./layout.ts";
import { Lines } from "./lines.tsx";
import { limitText } from "./say.ts";
import { type Line, textLines } from "./texts.ts";

const COLUMNS = ["when", "to", "within", "handOver"] as const;
/** Room for a duration; the other columns share the rest. */
const WITHIN_WIDTH = 112;
const SHARES = { when: 0.42, to: 0.28, handOver: 0.3 } as const;
const LINE = 15;

type Column = (typeof COLUMNS)[number];

interface Row {
  readonly item: ClientCase;
  readonly cells: Readonly<Record<Column, readonly Line[]>>;
  readonly top: number;
  readonly height: number;
}

export interface ClientShape {
  readonly rows: readonly Row[];
  readonly missing: readonly Line[];
  readonly columns: Readonly<Record<Column, number>>;
  readonly right: number;
  /** 0 where the centre is not outsourced and nothing is said of a client. */
  readonly height: number;
}

/** When the client of an outsourced centre is called in, as a small matrix. */
export function measureClient({ picture, words, language }: Drawing, frame: number): ClientShape {
  const left = PADDING + TIME_WIDTH;
  const width = Math.max(360, frame - left - PADDING);
  const columns = { when: left, to: 0, within: 0, handOver: 0 };
  let x = left;
  for (const column of COLUMNS) {
    columns[column] = x;
    x += columnWidth(column, width);
  }
  const room = (column: Column): number => columnWidth(column, width) - 12;
  let top = 40;
  const rows = picture.clientCases.map((item) => {
    const limit = item.limit === null ? null : limitText(item.limit, language);
    const cells = {
      when: textLines(oneLine(item.when), room("when"), 4, { strong: true }),
      to: textLines(oneLine(item.to), room("to"), 3, { strong: true }),
      within:
        limit === null
          ? textLines(words.noLimit, room("within"), 3, { sign: "warning" })
          : textLines(limit, room("within"), 3, { strong: true }),
      handOver: textLines(item.handOver.map(oneLine).join(", "), room("handOver"), 4),
    };
    const height = Math.max(1, ...Object.values(cells).map((lines) => lines.length)) * LINE + 10;
    top += height;
    return { item, cells, top: top - height, height };
  });
  const isMissing = picture.outsourced && rows.length === 0;
  const missing = isMissing ? textLines(words.clientMissing, width, 3, { sign: "error" }) : [];
  const height = rows.length > 0 ? top + 4 : isMissing ? 16 + missing.length * LINE : 0;
  return { rows, missing, columns, right: left + width, height };
}

function columnWidth(column: Column, width: number): number {
  return column === "within" ? WITHIN_WIDTH : (width - WITHIN_WIDTH) * SHARES[column];
}

export function Client({ drawing, shape }: { readonly drawing: Drawing; readonly shape: ClientShape }): VNode | null {
  const { palette, words } = drawing;
  const { color } = palette;
  if (shape.height === 0) return null;
  return (
    <g>
      {wrap(words.client, TIME_WIDTH - 20, 13, 600, 3).map((line, index) => (
        <Label
          key={String(index)}
          x={PADDING}
          y={12 + index * 16}
          text={line}
          size={13}
          weight={600}
          color={color.foreground}
        />
      ))}
      <Lines lines={shape.missing} x={shape.columns.when} y={12} lineHeight={LINE} palette={palette} />
      {shape.rows.length === 0
        ? null
        : COLUMNS.map((column) => (
            <Label
              key={column}
              x={shape.columns[column]}
              y={12}
              text={words.clientTable[column]}
              size={11}
              color={color.dim}
            />
          ))}
      {shape.rows.map((row, index) => (
        <ClientRow key={String(index)} drawing={drawing} shape={shape} row={row} index={index} />
      ))}
    </g>
  );
}

function ClientRow(props: {
  readonly drawing: Drawing;
  readonly shape: ClientShape;
  readonly row: Row;
  readonly index: number;
}): VNode {
  const { drawing, shape, row, index } = props;
  const { palette, words, language, interactive } = drawing;
  const { item, cells, top } = row;
  const label = [
    words.when(oneLine(item.when)),
    oneLine(item.to),
    item.limit === null ? words.noLimit : words.within(limitText(item.limit, language)),
    ...(item.handOver.length === 0 ? [] : [words.handOver(item.handOver.map(oneLine).join(", "))]),
  ].join("; ");
  return (
    <Item label={label} path={item.source.path} kind="client-case" id={String(index)} interactive={interactive}>
      <path
        d={`M${round(shape.columns.when)} ${round(top - 17) + 0.5}H${round(shape.right)}`}
        stroke={palette.color.lineFaint}
      />
      {COLUMNS.map((column) => (
        <Lines
          key={column}
          lines={cells[column]}
          x={shape.columns[column]}
          y={top}
          lineHeight={LINE}
          palette={palette}
        />
      ))}
    </Item>
  );
}
