import type { VNode } from "preact";
import type { Palette } from "../kit/palette.ts";
import { FindingGlyph, Label } from "../kit/svg.tsx";
import { type Line, SIGN_WIDTH } from "./texts.ts";

/** Lines of text under each other, from the first baseline; signs stand before the text. */
export function Lines(props: {
  readonly lines: readonly Line[];
  readonly x: number;
  readonly y: number;
  readonly lineHeight: number;
  readonly palette: Palette;
}): VNode {
  const { lines, x, y, lineHeight, palette } = props;
  const { color } = palette;
  return (
    <g>
      {lines.map(({ text, strong, sign, tone }, index) => {
        const baseline = y + index * lineHeight;
        const look = tone === null ? (strong ? color.foreground : color.dim) : color.foreground;
        return (
          <g key={String(index)}>
            {sign === null ? null : (
              <FindingGlyph x={x + 5.5} y={baseline - 4} severity={sign} size={5} palette={palette} />
            )}
            <Label
              x={tone === null ? x : x + SIGN_WIDTH}
              y={baseline}
              text={text}
              size={11}
              weight={tone === "error" ? 600 : 400}
              color={tone === "error" ? color.error : look}
            />
          </g>
        );
      })}
    </g>
  );
}
