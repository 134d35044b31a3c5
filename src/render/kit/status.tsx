import type { VNode } from "preact";
import type { PlanStatus } from "../../core/numbers/kinds.ts";
import type { Language, Text } from "../../core/words/language.ts";
import type { Palette } from "./palette.ts";
import { FindingGlyph, round } from "./svg.tsx";

const NAMES: Readonly<Record<PlanStatus | "unknown", Text>> = {
  ahead: { en: "ahead", nl: "voor op plan" },
  "on-track": { en: "on track", nl: "op koers" },
  behind: { en: "behind", nl: "achter op plan" },
  early: { en: "too early to tell", nl: "te vroeg om te zeggen" },
  unknown: { en: "unknown", nl: "onbekend" },
};

export function statusName(status: PlanStatus | null, language: Language): string {
  return NAMES[status ?? "unknown"][language];
}

export interface StatusProps {
  readonly x: number;
  readonly y: number;
  readonly status: PlanStatus | null;
  readonly palette: Palette;
}

/** A sign of how something goes against its plan, centred on x, y: its form says it, not its colour. */
export function StatusGlyph({ x, y, status, palette }: StatusProps): VNode {
  const { color } = palette;
  if (status === "behind") return <FindingGlyph x={x} y={y} severity="warning" palette={palette} size={5} />;
  const at = `translate(${round(x)} ${round(y)})`;
  switch (status) {
    case "ahead":
      return (
        <path
          transform={at}
          d="M-4 1L0 -3L4 1M-4 5L0 1L4 5"
          fill="none"
          stroke={color.foreground}
          stroke-width="1.4"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      );
    case "on-track":
      return (
        <path
          transform={at}
          d="M-4.5 0.5L-1.5 3.5L4.5 -3.5"
          fill="none"
          stroke={color.foreground}
          stroke-width="1.4"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      );
    case "early":
      return <circle transform={at} r="4" fill="none" stroke={color.dim} stroke-width="1.2" />;
    default:
      return <circle transform={at} r="4" fill="none" stroke={color.dim} stroke-width="1.2" stroke-dasharray="2 1.6" />;
  }
}
