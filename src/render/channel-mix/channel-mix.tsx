import type { VNode } from "preact";
import type { ChannelMixPicture } from "../../core/pictures/types/channel-mix.ts";
import { createFormat } from "../../core/words/format.ts";
import { Heading } from "../kit/heading.tsx";
import { shorten, textWidth, wrap } from "../kit/measure.ts";
import { PartRect } from "../kit/part-rect.tsx";
import { partMark } from "../kit/parts.ts";
import { FindingGlyph, Hatch, hatchId, Item, Label, Legend, placeLegend, round, Svg } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { words as commonWords } from "../kit/words.ts";
import type { DrawOptions } from "../view.ts";
import { CompactMix } from "./compact.tsx";
import { COMPACT_FROM, layoutCompact } from "./compact-layout.ts";
import { describeRow, type MixDrawing, shareText } from "./drawing.ts";
import { mixFacts } from "./facts.ts";
import { layoutMix, PADDING, type PlacedBar, type PlacedRow, type PlacedShare, STRIP, WHEN_WIDTH } from "./layout.ts";
import { mixWords } from "./words.ts";

const DEFAULT_WIDTH = 1000;
const LEAST_WIDTH = 420;
const LEGEND_GAP = 24;
const FOOT = 20;

export type ChannelMixProps = { readonly picture: ChannelMixPicture } & DrawOptions & {
    /** A line a contact moment, in columns, without the names of channels. Default from 40 of them on. */
    readonly compact?: boolean;
    /** What a panel puts over its bars. */
    readonly over?: (drawing: MixDrawing) => VNode | null;
  };

/** The channels of contact moments, now and at the target, as bars on one scale; of many in a compact form. */
export function ChannelMix(props: ChannelMixProps): VNode {
  const { picture, language, palette } = props;
  const width = Math.max(LEAST_WIDTH, Math.round(props.width ?? DEFAULT_WIDTH));
  const words = mixWords(language);
  const top = props.header === false ? 16 : 64;
  const layout = layoutMix(picture, width, top);
  const drawing: MixDrawing = {
    picture,
    layout,
    words,
    format: createFormat(language),
    palette,
    language,
    interactive: props.interactive === true,
  };
  const legend = legendOf(drawing);
  const isCompact = picture.id === null && (props.compact ?? picture.rows.length >= COMPACT_FROM);
  const compact = isCompact ? layoutCompact(picture, width, top) : null;
  const { bottom } = compact ?? layout;
  return (
    <Svg
      width={width}
      height={Math.ceil(bottom + LEGEND_GAP + legend.rows * 20 + FOOT)}
      title={`${words.channelMix}: ${oneLine(picture.name)}`}
      description={mixFacts(picture, language)}
      palette={palette}
      interactive={drawing.interactive}
    >
      <defs>
        <Hatch scope="channel-mix" color="line" palette={palette} />
      </defs>
      {props.header === false ? null : <Header drawing={drawing} />}
      {picture.rows.length === 0 ? (
        <Label x={PADDING} y={top + 24} text={words.empty} color={palette.color.dim} />
      ) : null}
      {compact === null ? (
        layout.rows.map((row) => (
          <Row key={`${row.row.moment}/${row.row.segment ?? ""}`} drawing={drawing} placed={row} />
        ))
      ) : (
        <CompactMix drawing={drawing} layout={compact} top={top} />
      )}
      <Legend entries={legend.entries} x={PADDING} y={bottom + LEGEND_GAP} palette={palette} />
      {compact === null ? (props.over?.(drawing) ?? null) : null}
    </Svg>
  );
}

function Header({ drawing }: { readonly drawing: MixDrawing }): VNode {
  const { picture, words, palette, layout, language } = drawing;
  const room = layout.width - 2 * PADDING;
  return (
    <Heading
      title={`${words.channelMix}: ${oneLine(picture.name)}`}
      facts={mixFacts(picture, language)}
      x={PADDING}
      room={room}
      palette={palette}
    />
  );
}

function Row({ drawing, placed }: { readonly drawing: MixDrawing; readonly placed: PlacedRow }): VNode {
  const { palette, interactive, layout } = drawing;
  const { row, top } = placed;
  const indent = row.segment === null ? 0 : 12;
  const name = wrap(oneLine(row.name) || row.id, layout.nameWidth - 16 - indent, 12, 600, 2);
  return (
    <Item
      label={describeRow(drawing, placed)}
      path={row.source.path}
      kind={row.segment === null ? "contactMoment" : "segment"}
      id={row.segment ?? row.moment}
      interactive={interactive}
    >
      {/* All of the row can be clicked. */}
      <rect
        x={PADDING}
        y={top - 4}
        width={layout.width - 2 * PADDING}
        height={placed.bottom - top + 8}
        fill="transparent"
      />
      {name.map((line, index) => (
        <Label
          key={line}
          x={PADDING + indent}
          y={top + 12 + index * 15}
          weight={row.segment === null ? 600 : 400}
          text={line}
          color={palette.color.foreground}
        />
      ))}
      {placed.bars.map((bar) => (
        <Bar key={bar.when} drawing={drawing} placed={bar} />
      ))}
      <Difference drawing={drawing} placed={placed} />
    </Item>
  );
}

function Bar({ drawing, placed }: { readonly drawing: MixDrawing; readonly placed: PlacedBar }): VNode {
  const { palette, words, layout, format } = drawing;
  const { bar, y, height, when, sum } = placed;
  const baseline = y + height / 2 + 4;
  const whole = bar.shares === null || Math.abs(sum - 1) < 0.0005;
  return (
    <g>
      <Label
        x={layout.left - 8}
        y={baseline}
        size={11}
        anchor="end"
        text={shorten(words[when], WHEN_WIDTH - 12, 11, 400)}
        color={palette.color.dim}
      />
      {bar.shares === null ? (
        <Unknown drawing={drawing} placed={placed} />
      ) : (
        placed.shares.map((share) => <Share key={share.share.channel} drawing={drawing} bar={placed} placed={share} />)
      )}
      {when === "declared" ? null : (
        <Label
          x={layout.width - PADDING}
          y={baseline}
          size={11}
          anchor="end"
          text={whole ? (bar.contacts === null ? "" : format.integer(bar.contacts)) : words.notWhole(format.share(sum))}
          color={whole ? palette.color.dim : palette.color.error}
        />
      )}
    </g>
  );
}

function Unknown({ drawing, placed }: { readonly drawing: MixDrawing; readonly placed: PlacedBar }): VNode {
  const { palette, layout } = drawing;
  const { y, height, bar } = placed;
  const width = layout.right - layout.left;
  return (
    <g>
      <rect
        x={layout.left}
        y={y}
        width={width}
        height={height}
        fill={`url(#${hatchId("channel-mix", "line")})`}
        stroke={palette.color.line}
      />
      <Label
        x={layout.left + 8}
        y={y + height / 2 + 4}
        size={11}
        text={shorten(bar.why ?? "", width - 16, 11, 400)}
        color={palette.color.dim}
        halo={palette.color.background}
      />
    </g>
  );
}

interface ShareProps {
  readonly drawing: MixDrawing;
  readonly bar: PlacedBar;
  readonly placed: PlacedShare;
}

function Share({ drawing, bar, placed }: ShareProps): VNode {
  const { palette, format } = drawing;
  const { share, x, width } = placed;
  const mark = partMark(share.part, palette);
  const [left, wide] = [round(x + 0.5), round(Math.max(1, width - 1))];
  const label =
    bar.height === STRIP ? null : labelOf(share.name, format.share(share.share, decimalsOf(share.share)), width);
  return (
    <g data-channel={share.channel}>
      <title>{shareText(share, drawing)}</title>
      {bar.height === STRIP ? null : (
        <rect x={left} y={bar.y} width={wide} height={bar.height} fill={mark.fill} fill-opacity={palette.fillOpacity} />
      )}
      <PartRect
        part={share.part}
        palette={palette}
        x={left}
        y={bar.y + bar.height - STRIP}
        width={wide}
        height={STRIP}
      />
      {label === null ? null : (
        <Label x={x + 6} y={bar.y + 11} size={11} text={label} color={palette.color.foreground} />
      )}
    </g>
  );
}

/** Name and share, the share alone, or nothing: what fits. */
function labelOf(name: string, share: string, width: number): string | null {
  const room = width - 12;
  const whole = `${oneLine(name)} ${share}`;
  if (textWidth(whole, 11, 400) <= room) return whole;
  return textWidth(share, 11, 400) <= room ? share : null;
}

function decimalsOf(share: number): number {
  return Math.abs(share * 100 - Math.round(share * 100)) < 0.05 ? 0 : 1;
}

/** A declared target that is not what the shifts lead to. */
function Difference({ drawing, placed }: { readonly drawing: MixDrawing; readonly placed: PlacedRow }): VNode | null {
  const { palette, words, format, layout } = drawing;
  const { difference } = placed.row;
  const declared = placed.bars.find(({ when }) => when === "declared");
  if (declared === undefined || difference === null || difference <= 0.005) return null;
  const text = words.differs(format.points(difference, 1));
  return (
    <g>
      <FindingGlyph
        x={layout.right + 12}
        y={declared.y + declared.height / 2}
        severity="error"
        palette={palette}
        size={5}
      />
      <title>{text}</title>
    </g>
  );
}

function legendOf({ palette, layout, language, words, picture }: MixDrawing) {
  const common = commonWords(language);
  const parts = [
    { part: "self", text: common.self },
    { part: "assistedDigital", text: common.personDigital },
    { part: "assistedPersonal", text: common.personPhone },
  ] as const;
  const unknown = picture.rows.some(({ now }) => now.shares?.some(({ part }) => part === null) === true);
  const sign = (part: (typeof parts)[number]["part"] | null) => (x: number, y: number) => (
    <PartRect x={x} y={y - 6} width={14} height={12} part={part} palette={palette} />
  );
  const entries = [
    ...parts.map(({ part, text }) => ({ text, sign: sign(part) })),
    ...(unknown ? [{ text: words.partUnknown, sign: sign(null) }] : []),
  ];
  return placeLegend(entries, layout.width - 2 * PADDING, (text) => textWidth(text, 11, 400));
}
