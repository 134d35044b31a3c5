import type { VNode } from "preact";
import type { Palette } from "../kit/palette.ts";
import { Label, round } from "../kit/svg.tsx";
import type { Look } from "./coloring.ts";
import type { Circle } from "./geometry.ts";

/** A bubble: filled in its colour; dashed and hollow for failure demand. */
export function BubbleShape(props: {
  readonly circle: Circle;
  readonly look: Look;
  readonly failureDemand: boolean;
  readonly volumeKnown: boolean;
  readonly palette: Palette;
}): VNode {
  const { palette, circle, look } = props;
  const at = { cx: round(circle.x), cy: round(circle.y), r: round(circle.r) };
  const color = palette.color[look.role];
  const hollow = props.failureDemand || look.hollow;
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
      <InnerSign circle={circle} look={look} palette={palette} color={color} />
      <Letter circle={circle} look={look} palette={palette} />
    </g>
  );
}

/** A ring inside, or half of one; some only where fills are off: a ring for self, half a ring for mixed. */
export function InnerSign(props: {
  readonly circle: Pick<Circle, "x" | "y" | "r">;
  readonly look: Pick<Look, "inside">;
  readonly palette: Palette;
  readonly color: string;
}): VNode | null {
  const { palette, circle } = props;
  const { inside } = props.look;
  if (inside === "none" || (inside !== "ring" && palette.signOpacity === "0")) return null;
  const inner = round(Math.max(1.5, circle.r - 3));
  const [x, top] = [round(circle.x), round(circle.y - inner)];
  const half = `M${x} ${top}a${inner} ${inner} 0 0 0 0 ${2 * inner}`;
  return (
    <path
      d={inside === "contrast-half" ? half : `${half}a${inner} ${inner} 0 0 0 0 ${-2 * inner}`}
      fill="none"
      stroke={props.color}
      stroke-opacity={inside === "ring" ? "1" : palette.signOpacity}
    />
  );
}

/** On a bubble that it would hide, the letter stands in its place, with a halo. */
function Letter(props: { readonly circle: Circle; readonly look: Look; readonly palette: Palette }): VNode | null {
  const { circle, look, palette } = props;
  if (look.letter === null) return null;
  const { foreground, background } = palette.color;
  return (
    <Label
      x={circle.x}
      y={circle.y + 4}
      size={11}
      weight={600}
      anchor="middle"
      text={look.letter}
      color={foreground}
      {...(circle.r < 8 ? { halo: background } : {})}
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

/** How far the dotted ring stands from its bubble: nearer than any name. */
const thresholdDistance = 2.5;

/** A dotted ring: a value of the moment lies on the threshold. */
export function ThresholdSign(props: { readonly circle: Circle; readonly palette: Palette }): VNode {
  const { circle, palette } = props;
  return (
    <circle
      cx={round(circle.x)}
      cy={round(circle.y)}
      r={round(circle.r + thresholdDistance)}
      fill="none"
      stroke={palette.color.foreground}
      stroke-width="1.2"
      stroke-dasharray="0.1 3"
      stroke-linecap="round"
    />
  );
}

/** What remains at the target: a dashed circle whose area counts the contacts, in the colour of who resolves them. */
export function TargetSign(props: {
  readonly circle: Circle;
  /** The radius of the contacts that remain. */
  readonly remaining: number;
  readonly color: string;
  readonly palette: Palette;
}): VNode {
  const { circle, palette } = props;
  // On the edge of its bubble it would not be seen.
  const near = Math.abs(props.remaining - circle.r) < 2.5;
  const at = {
    cx: round(circle.x),
    cy: round(circle.y),
    r: round(near ? Math.max(1.5, circle.r - 3) : props.remaining),
    fill: "none",
  };
  return (
    <g>
      <circle {...at} stroke={palette.color.background} stroke-width="2.4" />
      <circle {...at} stroke={props.color} stroke-width="1.3" stroke-dasharray="3 2" />
    </g>
  );
}
