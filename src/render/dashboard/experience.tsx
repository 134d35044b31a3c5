import type { VNode } from "preact";
import type { ExperienceRow } from "../../core/pictures/types/dashboard.ts";
import { type Block, emptyBlock, moreBlock, rowsBlock, section, stacked } from "../kit/block.tsx";
import { shorten } from "../kit/measure.ts";
import { hatchId, Item, Label, round } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { type DashboardDrawing, HATCH } from "./drawing.ts";

const MOST = 14;
const ROW = 24;
const HEAD = 18;
const NUMBERS = [44, 40, 40] as const;
const NUMBERS_WIDTH = NUMBERS.reduce((sum, width) => sum + width, 0);

/** How journeys and contact moments are experienced: the least satisfied moments first. */
export function experienceSection(drawing: DashboardDrawing, width: number): Block {
  const { picture, words, palette, interactive, format } = drawing;
  const known = picture.experience.some(
    ({ satisfaction, effort, loyalty }) => (satisfaction ?? effort ?? loyalty) !== null,
  );
  const shown = known ? picture.experience.slice(0, MOST) : [];
  const left = picture.experience.length - shown.length;
  const [low, high] = picture.satisfactionScale;
  const rows = stacked([
    heads(drawing, width),
    rowsBlock(shown, ROW, (row, x, y) => (
      <Row key={`${row.of}/${row.id}`} drawing={drawing} row={row} x={x} y={y} width={width} />
    )),
  ]);
  const empty = emptyBlock({
    text: words.noExperience,
    add: { text: words.addJourney, section: "journeys" },
    width,
    palette,
    interactive,
  });
  return section({
    title: words.experience,
    note: words.experienceNote(format.score(low), format.score(high)),
    width,
    palette,
    body: stacked(
      [
        shown.length === 0 ? empty : rows,
        ...(known && left > 0 ? [moreBlock(words.more(format.integer(left)), width, palette)] : []),
      ],
      4,
    ),
  });
}

function heads({ words, palette }: DashboardDrawing, width: number): Block {
  return {
    height: HEAD,
    draw: (x, y) => (
      <g>
        {numberSpots(x, width).map((right, index) => (
          <Label
            key={String(index)}
            x={right}
            y={y + 10}
            size={11}
            anchor="end"
            text={[shorten(words.satisfaction, 110, 11, 400), words.effort, words.loyalty][index] ?? ""}
            color={palette.color.dim}
          />
        ))}
      </g>
    ),
  };
}

/** Where the numbers end on the right. */
function numberSpots(x: number, width: number): readonly number[] {
  const [, second, third] = NUMBERS;
  return [x + width - second - third, x + width - third, x + width];
}

interface RowProps {
  readonly drawing: DashboardDrawing;
  readonly row: ExperienceRow;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Row({ drawing, row, x, y, width }: RowProps): VNode {
  const { palette, interactive, format } = drawing;
  const nameRoom = Math.max(110, Math.round(width * 0.42));
  const line = { left: x + nameRoom + 8, right: x + width - NUMBERS_WIDTH - 12 };
  const name = oneLine(row.name) || row.id;
  const weight = row.of === "journey" ? 600 : 400;
  const numbers = [
    row.satisfaction === null ? null : format.score(row.satisfaction, 1),
    row.effort === null ? null : format.score(row.effort, 1),
    row.loyalty === null ? null : format.signed(row.loyalty),
  ];
  return (
    <Item
      label={describe(drawing, row)}
      path={row.source.path}
      kind={row.of === "journey" ? "journey" : "contactMoment"}
      id={row.id}
      interactive={interactive}
    >
      <rect x={x} y={y} width={width} height={ROW - 4} fill="transparent" />
      <Label
        x={x}
        y={y + 14}
        weight={weight}
        text={shorten(name, nameRoom, 12, weight)}
        color={palette.color.foreground}
      />
      {line.right - line.left < 24 ? null : (
        <Scale drawing={drawing} row={row} left={line.left} right={line.right} y={y + 10} />
      )}
      {numberSpots(x, width).map((right, index) => (
        <Label
          key={String(index)}
          x={right}
          y={y + 14}
          anchor="end"
          weight={index === 0 ? 600 : 400}
          text={numbers[index] ?? "–"}
          color={index === 0 ? palette.color.foreground : palette.color.dim}
        />
      ))}
    </Item>
  );
}

interface ScaleProps {
  readonly drawing: DashboardDrawing;
  readonly row: ExperienceRow;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The place of satisfaction on its scale, with its middle marked. */
function Scale({ drawing, row, left, right, y }: ScaleProps): VNode {
  const { palette, picture } = drawing;
  const [low, high] = picture.satisfactionScale;
  if (row.satisfaction === null) {
    return (
      <rect
        x={left}
        y={y - 5.5}
        width={right - left}
        height={11}
        fill={`url(#${hatchId(HATCH, "line")})`}
        stroke={palette.color.line}
      />
    );
  }
  const at = left + Math.min(Math.max((row.satisfaction - low) / (high - low), 0), 1) * (right - left);
  const middle = (left + right) / 2;
  return (
    <g>
      <path d={`M${round(left)} ${y}H${round(right)}`} stroke={palette.color.line} stroke-width="1.4" />
      <path d={`M${round(middle)} ${y - 4}V${y + 4}`} stroke={palette.color.line} />
      <circle cx={round(at)} cy={y} r="4.5" fill={palette.color.foreground} />
    </g>
  );
}

function describe({ words, format }: DashboardDrawing, row: ExperienceRow): string {
  return [
    oneLine(row.name) || row.id,
    row.satisfaction === null ? (row.why ?? "") : `${words.satisfaction} ${format.score(row.satisfaction, 1)}`,
    ...(row.effort === null ? [] : [`${words.effort} ${format.score(row.effort, 1)}`]),
    ...(row.loyalty === null ? [] : [`${words.loyalty} ${format.signed(row.loyalty)}`]),
  ].join("; ");
}
