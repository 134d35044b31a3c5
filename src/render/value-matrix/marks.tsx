import type { VNode } from "preact";
import type { Palette } from "../kit/palette.ts";
import { round } from "../kit/svg.tsx";
import type { Circle } from "./geometry.ts";
import type { Handling } from "./handling.ts";

/** A bubble: filled by who handles it; dashed and hollow for failure demand. */
export function BubbleShape(props: {
  readonly circle: Circle;
  readonly handling: Handling;
  readonly failureDemand: boolean;
  readonly volumeKnown: boolean;
  readonly palette: Palette;
}): VNode {
  const { palette, circle } = props;
  const at = { cx: round(circle.x), cy: round(circle.y), r: round(circle.r) };
  const color = palette.color[props.handling ?? "inactive"];
  const hollow = props.failureDemand || props.handling === null;
  return (
    <g>
      <circle {...at} fill={palette.color.background} />
      <circle
        {...at}
        fill={hollow ? "none" : color}
        fill-opacity={palette.fillOpacity}
        stroke={color}
        stroke-width="1.4"
        {...dashes(props.failureDemand, props.volumeKnown, circle.r)}
      />
      <ContrastSign {...props} color={color} />
    </g>
  );
}

/** Where fills are off: a ring inside for self, half a ring for mixed, nothing for people. */
function ContrastSign(props: {
  readonly circle: Circle;
  readonly handling: Handling;
  readonly palette: Palette;
  readonly color: string;
}): VNode | null {
  const { palette, handling, circle } = props;
  if (palette.signOpacity === "0" || (handling !== "self" && handling !== "mixed")) return null;
  const inner = round(Math.max(1.5, circle.r - 3));
  const [x, top] = [round(circle.x), round(circle.y - inner)];
  const half = `M${x} ${top}a${inner} ${inner} 0 0 0 0 ${2 * inner}`;
  return (
    <path
      d={handling === "self" ? `${half}a${inner} ${inner} 0 0 0 0 ${-2 * inner}` : half}
      fill="none"
      stroke={props.color}
      stroke-opacity={palette.signOpacity}
    />
  );
}

function dashes(failureDemand: boolean, volumeKnown: boolean, r: number): { "stroke-dasharray"?: string } {
  if (!volumeKnown) return { "stroke-dasharray": "1.2 2" };
  if (!failureDemand) return {};
  return { "stroke-dasharray": r < 8 ? "2.5 2" : "4 2.6" };
}

/** +, where the scores of a bubble that was moved aside really are. */
export function TruePoint(props: { readonly x: number; readonly y: number; readonly palette: Palette }): VNode {
  return (
    <path
      d={`M${round(props.x - 3.5)} ${round(props.y)}h7m-3.5 -3.5v7`}
      fill="none"
      stroke={props.palette.color.foreground}
    />
  );
}
