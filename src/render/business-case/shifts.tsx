import type { VNode } from "preact";
import type { ShiftRow } from "../../core/pictures/types/business-case.ts";
import { shorten, textWidth } from "../kit/measure.ts";
import { Item, Label, round } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { words as commonWords } from "../kit/words.ts";
import { SECTION_HEAD, SectionHead } from "./axis.tsx";
import { type CaseDrawing, PADDING } from "./drawing.ts";

const HEAD = 22;
const ROW = 26;
/** The table has them all; here the ones that matter most. */
const MOST = 25;

/** Those with the largest net first, however it turns out. */
function shownRows({ picture, which }: CaseDrawing): readonly ShiftRow[] {
  const size = ({ net }: ShiftRow): number => Math.abs(net[which] ?? 0);
  return [...picture.shifts].sort((a, b) => size(b) - size(a)).slice(0, MOST);
}

export function shiftsHeight(drawing: CaseDrawing): number {
  const rows = shownRows(drawing).length;
  if (rows === 0) return 0;
  return SECTION_HEAD + HEAD + rows * ROW + (drawing.picture.shifts.length > rows ? ROW : 0);
}

interface Cell {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly text: (row: ShiftRow) => string;
}

/** Of an initiative and of the strategy: what each shift brings to it. */
export function Shifts({ drawing, top }: { readonly drawing: CaseDrawing; readonly top: number }): VNode | null {
  const { picture, words, palette, width, format } = drawing;
  const rows = shownRows(drawing);
  if (rows.length === 0) return null;
  const cells = cellsOf(drawing);
  const nameRoom = width - 2 * PADDING - cells.reduce((sum, cell) => sum + cell.width, 0) - 12;
  const from = top + SECTION_HEAD;
  const left = picture.shifts.length - rows.length;
  return (
    <g>
      <SectionHead drawing={drawing} top={top} title={words.shifts} note={format.integer(picture.shifts.length)} />
      <g>
        <Label x={PADDING} y={from + 14} size={11} text={words.table.shift} color={palette.color.dim} />
        {placed(cells, width).map(({ cell, right }) => (
          <Label
            key={cell.key}
            x={right}
            y={from + 14}
            size={11}
            anchor="end"
            text={shorten(cell.title, cell.width - 12, 11, 400)}
            color={palette.color.dim}
          />
        ))}
      </g>
      {rows.map((row, index) => (
        <Row key={row.id} drawing={drawing} row={row} top={from + HEAD + index * ROW} cells={cells} room={nameRoom} />
      ))}
      {left > 0 ? (
        <Label
          x={PADDING}
          y={from + HEAD + rows.length * ROW + 17}
          size={11}
          text={words.more(format.integer(left))}
          color={palette.color.dim}
        />
      ) : null}
    </g>
  );
}

/** From the right, each as wide as it must be. */
function placed(cells: readonly Cell[], width: number): { readonly cell: Cell; readonly right: number }[] {
  let right = width - PADDING;
  return [...cells].reverse().map((cell) => {
    const at = { cell, right };
    right -= cell.width;
    return at;
  });
}

function cellsOf(drawing: CaseDrawing): Cell[] {
  const { words, format, language, which, width } = drawing;
  const unknown = commonWords(language).unknown;
  const money = (value: number | null): string => (value === null ? unknown : format.signedMoney(value));
  const all: Omit<Cell, "width">[] = [
    { key: "net", title: words.figures.net, text: ({ net }) => money(net[which]) },
    { key: "low", title: words.cases.low, text: ({ net }) => money(net.low) },
    { key: "high", title: words.cases.high, text: ({ net }) => money(net.high) },
    {
      key: "payback",
      title: words.table.paybackShort,
      text: ({ payback }) => (payback === null ? "–" : words.months(payback)),
    },
    {
      key: "relationship",
      title: words.table.relationship,
      text: ({ relationship, relationshipUnknown, noise }) => {
        const amount = relationshipUnknown && relationship === null ? unknown : money(relationship);
        return noise ? `${amount} · ${words.noiseShort}` : amount;
      },
    },
  ];
  const measured = all.map((cell) => ({
    ...cell,
    width:
      24 +
      Math.max(
        textWidth(cell.title, 11, 400),
        ...drawing.picture.shifts.map((row) => textWidth(cell.text(row), 12, cell.key === "net" ? 600 : 400)),
      ),
  }));
  // On a narrow page the net alone stays, and the table says the rest.
  const needed = measured.reduce((sum, cell) => sum + cell.width, 160 + 2 * PADDING);
  return needed <= width ? measured : measured.filter(({ key }) => key === "net" || (key === "payback" && width > 520));
}

function Row(props: {
  readonly drawing: CaseDrawing;
  readonly row: ShiftRow;
  readonly top: number;
  readonly cells: readonly Cell[];
  readonly room: number;
}): VNode {
  const { drawing, row, top, cells, room } = props;
  const { palette, width, interactive } = drawing;
  const name = oneLine(row.name) || row.id;
  const said = cells.map((cell) => `${cell.title} ${cell.text(row)}`).join(", ");
  return (
    <Item
      label={[`${name}: ${said}`, ...(row.why === null ? [] : [row.why])].join(". ")}
      path={row.source.path}
      kind="shift"
      id={row.id}
      interactive={interactive}
    >
      <rect x={PADDING} y={round(top)} width={width - 2 * PADDING} height={ROW} fill="transparent" />
      <path d={`M${PADDING} ${round(top)}H${width - PADDING}`} stroke={palette.color.lineFaint} />
      <Label x={PADDING} y={top + 17} text={shorten(name, room, 12, 400)} color={palette.color.foreground} />
      {placed(cells, width).map(({ cell, right }) => (
        <Label
          key={cell.key}
          x={right}
          y={top + 17}
          anchor="end"
          weight={cell.key === "net" ? 600 : 400}
          text={cell.text(row)}
          color={cell.key === "net" ? palette.color.foreground : palette.color.dim}
        />
      ))}
    </Item>
  );
}
