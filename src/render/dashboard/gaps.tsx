import type { DataGap } from "../../core/pictures/types/dashboard.ts";
import { type Block, moreBlock, rowsBlock, section, stacked, textBlock } from "../kit/block.tsx";
import { shorten, textWidth } from "../kit/measure.ts";
import { hatchId, Item, Label } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { type DashboardDrawing, HATCH } from "./drawing.ts";

const MOST = 14;
const ROW = 22;

/** What the figures need and nobody has filled in or measured. */
export function gapsSection(drawing: DashboardDrawing, width: number): Block {
  const { picture, words, palette, format } = drawing;
  const { gaps } = picture;
  const shown = gaps.slice(0, MOST);
  const left = gaps.length - shown.length;
  const rows = rowsBlock(shown, ROW, (gap, x, y) => (
    <Gap key={`${gap.of}/${gap.id}`} {...{ drawing, gap, x, y, width }} />
  ));
  return section({
    title: words.gaps,
    note: gaps.length === 0 ? "" : words.gapsNote(format.integer(gaps.length), gaps.length === 1),
    width,
    palette,
    body: stacked(
      [
        gaps.length === 0 ? textBlock(words.noGaps, width, { color: palette.color.dim }) : rows,
        ...(left > 0 ? [moreBlock(words.more(format.integer(left)), width, palette)] : []),
      ],
      4,
    ),
  });
}

interface GapProps {
  readonly drawing: DashboardDrawing;
  readonly gap: DataGap;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Gap({ drawing, gap, x, y, width }: GapProps) {
  const { palette, interactive } = drawing;
  const name = oneLine(gap.name) || gap.id;
  const whyWidth = Math.min(textWidth(gap.why, 11, 400), width * 0.55);
  return (
    <Item label={`${name}: ${gap.why}`} path={gap.source.path} kind={gap.of} id={gap.id} interactive={interactive}>
      <rect x={x} y={y} width={width} height={ROW - 2} fill="transparent" />
      <rect
        x={x + 0.5}
        y={y + 4.5}
        width={11}
        height={11}
        fill={`url(#${hatchId(HATCH, "line")})`}
        stroke={palette.color.line}
      />
      <Label
        x={x + 20}
        y={y + 14}
        text={shorten(name, width - whyWidth - 32, 12, 400)}
        color={palette.color.foreground}
      />
      <Label
        x={x + width}
        y={y + 14}
        size={11}
        anchor="end"
        text={shorten(gap.why, whyWidth + 1, 11, 400)}
        color={palette.color.dim}
      />
    </Item>
  );
}
