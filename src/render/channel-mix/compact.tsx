import type { VNode } from "preact";
import type { Parts } from "../../core/numbers/kinds.ts";
import { shorten } from "../kit/measure.ts";
import { PartRect } from "../kit/part-rect.tsx";
import { FindingGlyph, hatchId, Item, Label, round } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { matrixWords } from "../value-matrix/words.ts";
import { type CompactColumn, type CompactLayout, type CompactLine, type Group, ROW } from "./compact-layout.ts";
import { describeRow, type MixDrawing, shareText } from "./drawing.ts";
import { type PlacedBar, placeBars } from "./layout.ts";

const BAR = 9;

interface CompactProps {
  readonly drawing: MixDrawing;
  readonly layout: CompactLayout;
  readonly top: number;
}

/** A line a contact moment: its bars of now and of the target without names, and how digital it is. */
export function CompactMix({ drawing, layout, top }: CompactProps): VNode {
  return (
    <g>
      {layout.columns.map((column) => (
        <Column key={column.x} drawing={drawing} layout={layout} column={column} top={top} />
      ))}
    </g>
  );
}

function Column(props: CompactProps & { readonly column: CompactColumn }): VNode {
  const { drawing, layout, column, top } = props;
  const { words, palette } = drawing;
  const { x, width, lines } = column;
  const head = (at: number, text: string): VNode => (
    <Label x={x + at} y={top + 12} size={11} anchor="end" text={text} color={palette.color.dim} />
  );
  return (
    <g>
      {head(layout.digital, words.compact.digital)}
      {head(width, words.compact.contacts)}
      {lines.map((line) =>
        line.kind === "head" ? (
          <Head key={`${line.group} ${line.again}`} drawing={drawing} column={column} line={line} />
        ) : (
          <Row key={line.row.moment} drawing={drawing} layout={layout} column={column} line={line} />
        ),
      )}
    </g>
  );
}

interface HeadProps {
  readonly drawing: MixDrawing;
  readonly column: CompactColumn;
  readonly line: Extract<CompactLine, { kind: "head" }>;
}

function Head({ drawing, column, line }: HeadProps): VNode {
  const { words, palette, format } = drawing;
  const { x, width } = column;
  const name = groupName(line.group, drawing);
  const count = words.moments(format.integer(line.count), line.count === 1);
  return (
    <g>
      <text x={round(x)} y={line.y + 24} font-size="13" fill={palette.color.foreground}>
        <tspan font-weight="600">{name}</tspan>
        <tspan dx="10" font-size="11" fill={palette.color.dim}>
          {line.again ? words.compact.again : count}
        </tspan>
      </text>
      <path d={`M${round(x)} ${line.y + 32.5}H${round(x + width)}`} stroke={palette.color.lineFaint} />
    </g>
  );
}

function groupName(group: Group, { words, language }: MixDrawing): string {
  return group === null ? words.compact.noQuadrant : matrixWords(language).quadrants[group].name;
}

interface RowProps {
  readonly drawing: MixDrawing;
  readonly layout: CompactLayout;
  readonly column: CompactColumn;
  readonly line: Extract<CompactLine, { kind: "row" }>;
}

function Row({ drawing, layout, column, line: { row, y } }: RowProps): VNode {
  const { palette, interactive, format } = drawing;
  const { x, width } = column;
  const bars = placeBars(row, y + 4, {
    left: x + layout.bars.left,
    room: layout.bars.right - layout.bars.left,
    height: BAR,
    gap: 1,
  });
  const name = oneLine(row.name) || row.id;
  const figure = (at: number, text: string, strong: boolean): VNode => (
    <Label
      x={x + at}
      y={y + 17}
      size={11}
      anchor="end"
      text={text}
      color={strong ? palette.color.foreground : palette.color.dim}
    />
  );
  return (
    <Item
      label={describeRow(drawing, { row, bars })}
      path={row.source.path}
      kind="contactMoment"
      id={row.moment}
      interactive={interactive}
    >
      <rect x={round(x)} y={y} width={round(width)} height={ROW} fill="transparent" />
      <Label x={x} y={y + 17} text={shorten(name, layout.bars.left - 12, 12, 400)} color={palette.color.foreground} />
      {shownBars(bars, y).map((bar) => (
        <Bar key={bar.when} drawing={drawing} placed={bar} layout={layout} x={x} />
      ))}
      {(row.difference ?? 0) <= 0.005 ? null : (
        <FindingGlyph x={x + layout.bars.right + 12} y={y + 13} severity="error" palette={palette} size={5} />
      )}
      {figure(layout.digital, digitalText(row, drawing), true)}
      {figure(width, row.now.contacts === null ? "–" : format.integer(row.now.contacts), false)}
    </Item>
  );
}

/** Now and the target; one bar in the middle of the line where nothing changes. */
function shownBars(bars: readonly PlacedBar[], y: number): readonly PlacedBar[] {
  const [now, target] = [bars.find(({ when }) => when === "now"), bars.find(({ when }) => when === "target")];
  if (now === undefined || target === undefined) return [];
  const same =
    now.shares.length === target.shares.length &&
    now.shares.every(({ share }, index) => {
      const other = target.shares[index]?.share;
      return other?.channel === share.channel && Math.abs(other.share - share.share) < 0.0005;
    });
  return same ? [{ ...now, y: y + (ROW - BAR) / 2 }] : [now, target];
}

/** `32% → 45%`; one share where nothing changes. */
function digitalText({ parts }: RowProps["line"]["row"], { format }: MixDrawing): string {
  if (parts.now === null) return "–";
  const digital = ({ self, assistedDigital }: Parts): string => format.share(self + assistedDigital, 0);
  const now = digital(parts.now);
  const target = parts.target === null ? "–" : digital(parts.target);
  return now === target ? now : `${now} → ${target}`;
}

interface BarProps {
  readonly drawing: MixDrawing;
  readonly placed: PlacedBar;
  readonly layout: CompactLayout;
  /** Where the column begins. */
  readonly x: number;
}

function Bar({ drawing, placed, layout, x }: BarProps): VNode {
  const { palette } = drawing;
  const { y, height, shares, bar } = placed;
  if (bar.shares === null) {
    const { left, right } = layout.bars;
    const fill = `url(#${hatchId("channel-mix", "line")})`;
    return <rect x={round(x + left)} y={y} width={round(right - left)} height={height} fill={fill} />;
  }
  return (
    <g>
      {shares.map(({ share, x: at, width }) => (
        <PartRect
          key={share.channel}
          part={share.part}
          palette={palette}
          x={round(at + 0.5)}
          y={y + 0.5}
          width={round(Math.max(0.5, width - 1))}
          height={height - 1}
          title={shareText(share, drawing)}
        />
      ))}
    </g>
  );
}
