import type { Parts } from "../../core/numbers/kinds.ts";

/** Who mainly does the handling now; null where that is unknown. */
export type Handling = "person" | "mixed" | "self" | null;

/** A kind of handling is the main one from two thirds of the contacts on. */
const mainShare = 2 / 3;

export function handlingOf(parts: Parts | null): Handling {
  if (parts === null) return null;
  if (parts.self >= mainShare) return "self";
  return parts.self <= 1 - mainShare ? "person" : "mixed";
}
