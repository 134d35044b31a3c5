import type { VNode } from "preact";
import type { PrincipleOutcome } from "../../core/pictures/types/principles.ts";
import type { Palette } from "../kit/palette.ts";
import { FindingGlyph, round } from "../kit/svg.tsx";

export interface OutcomeGlyphProps {
  readonly palette: Palette;
  readonly outcome: PrincipleOutcome;
  readonly x: number;
  readonly y: number;
}

/** What came of a principle as a sign, centred on x, y. */
export function OutcomeGlyph({ palette, outcome, x, y }: OutcomeGlyphProps): VNode {
  if (outcome === "broken" || outcome === "unreadable") {
    return <FindingGlyph x={x} y={y} severity="error" palette={palette} />;
  }
  if (outcome === "nothing") return <FindingGlyph x={x} y={y} severity="warning" palette={palette} />;
  if (outcome === "unknown") return <FindingGlyph x={x} y={y} severity="info" palette={palette} />;
  if (outcome === "no-rule") {
    return <circle cx={x} cy={y} r="5" fill="none" stroke={palette.color.dim} stroke-dasharray="2 1.6" />;
  }
  return (
    <path
      d={`M${round(x - 5)} ${round(y + 0.5)}l3.4 3.4l6.6 -7.4`}
      fill="none"
      stroke={palette.color.foreground}
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  );
}
