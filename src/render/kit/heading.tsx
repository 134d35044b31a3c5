import type { VNode } from "preact";
import { shorten } from "./measure.ts";
import type { Palette } from "./palette.ts";
import { Label } from "./svg.tsx";

export interface HeadingProps {
  readonly title: string;
  /** Key figures, on the line below. */
  readonly facts: string;
  /** Where both lines begin, and the room that they have, in px. */
  readonly x: number;
  readonly room: number;
  readonly palette: Palette;
}

/** What a picture is, in the 64 px above it, where nothing else says so. */
export function Heading({ title, facts, x, room, palette: { color } }: HeadingProps): VNode {
  return (
    <g>
      <Label x={x} y={28} size={16} weight={600} text={shorten(title, room, 16, 600)} color={color.foreground} />
      <Label x={x} y={48} text={shorten(facts, room, 12, 400)} color={color.dim} />
    </g>
  );
}
