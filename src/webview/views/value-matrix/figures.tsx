import type { ComponentChildren, VNode } from "preact";
import type { Parts } from "../../../core/numbers/kinds.ts";
import type { MatrixMoment } from "../../../core/pictures/types/value-matrix.ts";
import type { Format } from "../../../core/words/format.ts";
import { vscodePalette } from "../../../render/kit/palette.ts";
import { PartRect } from "../../../render/kit/part-rect.tsx";
import type { PanelWords } from "../../words.ts";

/** Of the volumes that are known. */
export function sumOf(moments: readonly MatrixMoment[]): number {
  return moments.reduce((sum, { volume }) => sum + (volume ?? 0), 0);
}

/** A name with what belongs to it, in a list of figures. */
export function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }): VNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface PartsBarProps {
  readonly parts: Parts;
  readonly format: Format;
  readonly words: PanelWords;
}

const BAR_WIDTH = 200;
const BAR_HEIGHT = 11;

/** Always in this order: the first two are digital, the last two personal. */
export function PartsBar({ parts, format, words }: PartsBarProps): VNode {
  const pieces = [
    { part: "self", share: parts.self, name: words.self },
    { part: "assistedDigital", share: parts.assistedDigital, name: words.digital },
    { part: "assistedPersonal", share: parts.assistedPersonal, name: words.phone },
  ] as const;
  const shown = pieces.filter(({ share }) => share > 0);
  let x = 0;
  return (
    <>
      <svg viewBox={`0 0 ${BAR_WIDTH} ${BAR_HEIGHT}`} preserveAspectRatio="none" class="bar" aria-hidden="true">
        {shown.map(({ part, share }) => {
          const left = x;
          x += share * BAR_WIDTH;
          return (
            <PartRect
              key={part}
              part={part}
              palette={vscodePalette}
              x={left + 0.5}
              y={0.5}
              width={Math.max(1, share * BAR_WIDTH - 1)}
              height={BAR_HEIGHT - 1}
            />
          );
        })}
      </svg>
      <span class="small">{shown.map(({ share, name }) => `${format.share(share)} ${name}`).join(" · ")}</span>
    </>
  );
}
