import { type Block, emptyBlock, stacked, textBlock } from "../kit/block.tsx";
import { Item } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import type { OverviewDrawing } from "./drawing.ts";

/** What every customer may count on: the page begins with it. */
export function promiseBlock(drawing: OverviewDrawing, width: number): Block {
  const { picture, words, palette, interactive } = drawing;
  const { promise } = picture;
  if (promise === null || promise.promise === null) {
    const add = { text: words.addPromise, section: "experience" };
    return emptyBlock({ text: words.noPromise, add, width, palette, interactive });
  }
  const texts = stacked(
    [
      textBlock(`“${oneLine(promise.promise)}”`, width, {
        size: 18,
        weight: 600,
        color: palette.color.foreground,
        lines: 4,
      }),
      ...aboutLines(drawing).map((line) => textBlock(line, width, { color: palette.color.dim, lines: 2 })),
    ],
    6,
  );
  return {
    height: texts.height,
    draw: (x, y) => (
      <Item
        label={[oneLine(promise.promise ?? ""), ...aboutLines(drawing)].join("; ")}
        path={promise.source.path}
        kind="promise"
        id="promise"
        interactive={interactive}
      >
        <rect x={x} y={y} width={width} height={texts.height} fill="transparent" />
        {texts.draw(x, y)}
      </Item>
    ),
  };
}

/** `Wie we voor de klant zijn: … · Hoe klanten zich voelen: …`. */
export function aboutLines({ picture, words }: OverviewDrawing): string[] {
  const { promise } = picture;
  if (promise === null) return [];
  const { role, feelings, brandValues } = promise;
  const lists = [
    ...(feelings.length === 0 ? [] : [`${words.feelings}: ${feelings.map(oneLine).join(", ")}`]),
    ...(brandValues.length === 0 ? [] : [`${words.brandValues}: ${brandValues.map(oneLine).join(", ")}`]),
  ].join(" · ");
  return [...(role === null ? [] : [`${words.role}: ${oneLine(role)}`]), ...(lists === "" ? [] : [lists])];
}
