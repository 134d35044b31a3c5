import type { VNode } from "preact";
import type { Parts } from "../../core/numbers/kinds.ts";
import type { ChannelContacts } from "../../core/pictures/types/dashboard.ts";
import { type Block, emptyBlock, moreBlock, rowsBlock, section, stacked, textBlock } from "../kit/block.tsx";
import { shorten } from "../kit/measure.ts";
import { PartRect } from "../kit/part-rect.tsx";
import { PartsBar, partsText } from "../kit/parts-bar.tsx";
import { Item, Label, round } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { words as commonWords } from "../kit/words.ts";
import type { DashboardDrawing } from "./drawing.ts";

const MOST = 12;
const ROW = 48;
const WHOLE_ROW = 22;
const NUMBER_ROOM = 64;
const WHEN_ROOM = 34;

/** The contacts of all moments by channel, now and at the target, and as they were measured. */
export function contactsSection(drawing: DashboardDrawing, width: number): Block {
  const { picture, words, palette, interactive, format } = drawing;
  const { channels, why } = picture.contacts;
  const shown = channels.slice(0, MOST);
  const left = channels.length - shown.length;
  const body: Block[] = [
    ...(why === null ? [] : [textBlock(why, width, { color: palette.color.dim })]),
    wholes(drawing, width),
    ...(channels.length === 0
      ? [
          emptyBlock({
            text: words.noChannels,
            add: { text: words.addChannel, section: "channels" },
            width,
            palette,
            interactive,
          }),
        ]
      : [channelRows(drawing, shown, width)]),
    ...(left > 0 ? [moreBlock(words.more(format.integer(left)), width, palette)] : []),
    ...(channels.length === 0 ? [] : [moreBlock(measuredText(drawing), width, palette)]),
  ];
  return section({ title: words.contacts, note: words.contactsNote, width, palette, body: stacked(body, 8) });
}

function measuredText({ picture, words, format, values }: DashboardDrawing): string {
  const { measured } = picture.contacts;
  if (measured === null) return words.noMeasuredMonth;
  return words.measuredIn(
    values.period(measured.period),
    format.integer(measured.moments),
    format.integer(measured.of),
  );
}

/** The three parts of all contacts. */
function wholes(drawing: DashboardDrawing, width: number): Block {
  const { picture, words } = drawing;
  const { parts } = picture.contacts;
  const rows = (["now", "target"] as const).flatMap((when) => {
    const known = parts[when];
    return known === null ? [] : [{ when: words[when], parts: known }];
  });
  return rowsBlock(rows, WHOLE_ROW, (row, x, y) => (
    <Whole key={row.when} drawing={drawing} when={row.when} parts={row.parts} x={x} y={y} width={width} />
  ));
}

interface WholeProps {
  readonly drawing: DashboardDrawing;
  readonly when: string;
  readonly parts: Parts;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Whole({ drawing, when, parts, x, y, width }: WholeProps): VNode {
  const { words, palette, format, language } = drawing;
  const name = nameRoom(width);
  const digital = words.digitalOf(format.share(parts.self + parts.assistedDigital));
  return (
    <g>
      <title>{`${words.allChannels}, ${when}: ${partsText(parts, format, language)}`}</title>
      <Label
        x={x}
        y={y + 12}
        text={shorten(`${words.allChannels}, ${when}`, name - 8, 12, 400)}
        color={palette.color.foreground}
      />
      <PartsBar
        parts={parts}
        x={x + name}
        y={y + 2}
        width={width - name - NUMBER_ROOM - WHEN_ROOM - 16}
        height={12}
        palette={palette}
      />
      <Label x={x + width} y={y + 12} size={11} anchor="end" text={digital} color={palette.color.foreground} />
    </g>
  );
}

function nameRoom(width: number): number {
  return Math.min(160, Math.max(96, Math.round(width * 0.3)));
}

function channelRows(drawing: DashboardDrawing, shown: readonly ChannelContacts[], width: number): Block {
  const largest = Math.max(1, ...shown.flatMap(({ now, target }) => [now ?? 0, target ?? 0]));
  return rowsBlock(shown, ROW, (row, x, y) => (
    <Channel key={row.channel} drawing={drawing} row={row} largest={largest} x={x} y={y} width={width} />
  ));
}

interface ChannelProps {
  readonly drawing: DashboardDrawing;
  readonly row: ChannelContacts;
  readonly largest: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Channel({ drawing, row, largest, x, y, width }: ChannelProps): VNode {
  const { words, palette, format, interactive } = drawing;
  const name = nameRoom(width);
  const room = width - name - NUMBER_ROOM - WHEN_ROOM;
  const bars = [
    { when: words.now, amount: row.now, top: y + 2 },
    { when: words.target, amount: row.target, top: y + 16 },
  ];
  const measured = measuredOf(drawing, row);
  return (
    <Item
      label={describeChannel(drawing, row)}
      path={row.source.path}
      kind="channel"
      id={row.channel}
      interactive={interactive}
    >
      <rect x={x} y={y} width={width} height={ROW - 4} fill="transparent" />
      <Label
        x={x}
        y={y + 12}
        text={shorten(oneLine(row.name) || row.channel, name - 8, 12, 400)}
        color={palette.color.foreground}
      />
      {bars.map(({ when, amount, top }) => (
        <g key={when}>
          <Label
            x={x + name + WHEN_ROOM - 6}
            y={top + 9}
            size={11}
            anchor="end"
            text={when}
            color={palette.color.dim}
          />
          {amount === null || amount <= 0 ? null : (
            <PartRect
              part={row.part}
              palette={palette}
              x={x + name + WHEN_ROOM + 0.5}
              y={top + 0.5}
              width={round(Math.max(1, (amount / largest) * room - 1))}
              height={9}
            />
          )}
          <Label
            x={x + width}
            y={top + 9}
            size={11}
            anchor="end"
            text={amount === null ? "–" : format.integer(amount)}
            color={palette.color.foreground}
          />
        </g>
      ))}
      {measured === null ? null : (
        <Label
          x={x + name + WHEN_ROOM}
          y={y + 38}
          size={11}
          text={shorten(measured, width - name - WHEN_ROOM, 11, 400)}
          color={palette.color.dim}
        />
      )}
    </Item>
  );
}

function measuredOf({ words, format }: DashboardDrawing, row: ChannelContacts): string | null {
  if (row.measuredShare === null || row.nowShare === null) return null;
  return words.measuredShare(format.share(row.measuredShare), format.share(row.nowShare));
}

function describeChannel(drawing: DashboardDrawing, row: ChannelContacts): string {
  const { words, format, language } = drawing;
  const common = commonWords(language);
  const amount = (value: number | null): string => (value === null ? common.unknown : format.integer(value));
  return [
    oneLine(row.name) || row.channel,
    `${words.now} ${amount(row.now)}`,
    `${words.target} ${amount(row.target)}`,
    ...[measuredOf(drawing, row)].filter((text) => text !== null),
  ].join("; ");
}
