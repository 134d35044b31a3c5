import type { VNode } from "preact";
import type { Part } from "../../core/numbers/kinds.ts";
import type { Palette } from "./palette.ts";
import { partMark } from "./parts.ts";

export interface PartRectProps {
  /** Null: several parts, or unknown. */
  readonly part: Part | null;
  readonly palette: Palette;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What it says when it is pointed at. */
  readonly title?: string;
}

/** Contacts as a bar in the colour of who handles them, and with a sign for who sees no colours. */
export function PartRect({ part, palette, title, ...box }: PartRectProps): VNode {
  return (
    <>
      <rect {...box} {...partMark(part, palette)}>
        {title === undefined ? null : <title>{title}</title>}
      </rect>
      {palette.signOpacity === "0" || (part !== "self" && part !== "assistedDigital") ? null : (
        <rect {...box} fill={`url(#${signId(part)})`} opacity={palette.signOpacity} pointer-events="none" />
      )}
    </>
  );
}

/**
 * The signs: upright lines for self-service, dots for a person who answers digitally, nothing for a
 * person on the phone; slanted lines mean that data is missing. Every picture on a page has the same ones.
 */
export function PartSigns({ palette }: { readonly palette: Palette }): VNode | null {
  if (palette.signOpacity === "0") return null;
  const { foreground } = palette.color;
  return (
    <defs>
      <pattern id={signId("self")} width="4" height="4" patternUnits="userSpaceOnUse">
        <path d="M2 0V4" stroke={foreground} stroke-width="1" />
      </pattern>
      <pattern id={signId("assistedDigital")} width="4" height="4" patternUnits="userSpaceOnUse">
        <circle cx="2" cy="2" r="0.8" fill={foreground} />
      </pattern>
    </defs>
  );
}

function signId(part: Part): string {
  return `koers-sign-${part}`;
}
