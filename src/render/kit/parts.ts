import type { Part } from "../../core/numbers/kinds.ts";
import type { Palette } from "./palette.ts";

export interface Mark {
  readonly fill: string;
  readonly "fill-opacity": string;
  readonly stroke: string;
  readonly "stroke-width": number;
  readonly "stroke-dasharray"?: string;
}

/** How a bar of contacts looks: who handles them. Null: several parts, or unknown. */
export function partMark(part: Part | null, palette: Palette): Mark {
  const { color, barOpacity, fillOpacity } = palette;
  const solid = { "fill-opacity": barOpacity, stroke: color.barEdge, "stroke-width": 1 };
  if (part === "self") return { ...solid, fill: color.self };
  if (part === "assistedPersonal") return { ...solid, fill: color.person };
  if (part === "assistedDigital") return { ...solid, fill: color.personDigital, stroke: color.personDigitalEdge };
  return {
    fill: color.mixed,
    "fill-opacity": fillOpacity,
    stroke: color.mixed,
    "stroke-width": 1,
    "stroke-dasharray": "2 2",
  };
}

/** From left to right and from top to bottom: digital is the first two, personal the last two. */
export const partOrder: readonly Part[] = ["self", "assistedDigital", "assistedPersonal"];
