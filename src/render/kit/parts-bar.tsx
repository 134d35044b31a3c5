import type { VNode } from "preact";
import type { Parts } from "../../core/numbers/kinds.ts";
import type { Format } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import type { Palette } from "./palette.ts";
import { PartRect } from "./part-rect.tsx";
import { partOrder } from "./parts.ts";
import { round } from "./svg.tsx";
import { words } from "./words.ts";

export interface PartsBarProps {
  readonly parts: Parts;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
}

/** The three parts of contacts as one bar: digital is the first two, personal the last two. */
export function PartsBar({ parts, x, y, width, height, palette }: PartsBarProps): VNode {
  let left = x;
  return (
    <g>
      {partOrder.map((part) => {
        const size = parts[part] * width;
        const at = left;
        left += size;
        return size <= 0 ? null : (
          <PartRect
            key={part}
            part={part}
            palette={palette}
            x={round(at + 0.5)}
            y={y + 0.5}
            width={round(Math.max(1, size - 1))}
            height={height - 1}
          />
        );
      })}
    </g>
  );
}

/** `25,8% zelf (selfservice, geautomatiseerd), 11,1% mens, digitaal…`. */
export function partsText(parts: Parts, format: Format, language: Language): string {
  const common = words(language);
  const names = { self: common.self, assistedDigital: common.personDigital, assistedPersonal: common.personPhone };
  return partOrder.map((part) => `${format.share(parts[part])} ${names[part]}`).join("; ");
}
