import type { VNode } from "preact";
import type { Parts } from "../../core/numbers/kinds.ts";
import { type Block, emptyBlock, rowsBlock, section, stacked, textBlock } from "../kit/block.tsx";
import { textWidth } from "../kit/measure.ts";
import { PartRect } from "../kit/part-rect.tsx";
import { partOrder } from "../kit/parts.ts";
import { PartsBar, partsText } from "../kit/parts-bar.tsx";
import { Label, Legend, placeLegend } from "../kit/svg.tsx";
import { words as commonWords } from "../kit/words.ts";
import { linkTo, type OverviewDrawing } from "./drawing.ts";

const ROW = 56;

/** The three parts of all contacts, now and at the target. */
export function mixSection(drawing: OverviewDrawing, width: number): Block {
  const { picture, words, palette, interactive } = drawing;
  const { parts, why, channels } = picture.contacts;
  const rows = (["now", "target"] as const).flatMap((when) => {
    const known = parts[when];
    return known === null ? [] : [{ when, parts: known }];
  });
  const bars = rowsBlock(rows, ROW, (row, x, y) => (
    <Bar key={row.when} drawing={drawing} when={row.when} parts={row.parts} x={x} y={y} width={width} />
  ));
  const add = { text: words.addMix, section: "channelMix" };
  const reason = why === null || channels.length === 0 ? words.noMix : why;
  return section({
    title: words.mix,
    width,
    palette,
    link: linkTo(drawing, "channel-mix"),
    body: stacked(
      rows.length === 0
        ? [emptyBlock({ text: reason, add, width, palette, interactive })]
        : [
            bars,
            ...(rows.length < 2 && why !== null ? [textBlock(why, width, { color: palette.color.dim })] : []),
            legend(drawing, width),
          ],
      4,
    ),
  });
}

interface BarProps {
  readonly drawing: OverviewDrawing;
  readonly when: "now" | "target";
  readonly parts: Parts;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Bar({ drawing, when, parts, x, y, width }: BarProps): VNode {
  const { picture, words, palette, format, language } = drawing;
  const digital = words.digital(format.share(parts.self + parts.assistedDigital));
  const personal = words.personal(format.share(parts.assistedDigital + parts.assistedPersonal));
  const known = picture.contacts.channels.map((channel) => channel[when]);
  const contacts = known.some((amount) => amount === null)
    ? null
    : known.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  return (
    <g>
      <title>{`${words[when]}: ${partsText(parts, format, language)}`}</title>
      <Label x={x} y={y + 11} weight={600} text={words[when]} color={palette.color.foreground} />
      {contacts === null ? null : (
        <Label
          x={x + textWidth(words[when], 12, 600) + 10}
          y={y + 11}
          size={11}
          text={words.contacts(format.integer(contacts))}
          color={palette.color.dim}
        />
      )}
      <PartsBar parts={parts} x={x} y={y + 17} width={width} height={12} palette={palette} />
      <Label x={x} y={y + 41} size={11} text={digital} color={palette.color.foreground} />
      <Label x={x + width} y={y + 41} size={11} anchor="end" text={personal} color={palette.color.foreground} />
    </g>
  );
}

function legend({ palette, language }: OverviewDrawing, width: number): Block {
  const common = commonWords(language);
  const names = { self: common.self, assistedDigital: common.personDigital, assistedPersonal: common.personPhone };
  const entries = partOrder.map((part) => ({
    text: names[part],
    sign: (x: number, y: number) => <PartRect x={x} y={y - 6} width={14} height={12} part={part} palette={palette} />,
  }));
  const placed = placeLegend(entries, width, (text) => textWidth(text, 11, 400));
  return {
    height: placed.rows * 20 + 4,
    draw: (x, y) => <Legend entries={placed.entries} x={x} y={y + 12} palette={palette} />,
  };
}
