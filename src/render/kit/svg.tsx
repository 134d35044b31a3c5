import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Palette, Role } from "./palette.ts";
import { PartSigns } from "./part-rect.tsx";
import { oneLine, xmlSafe } from "./text.ts";

/** The type of a picture that is not told which: what the desktop's interface uses. */
export const defaultFontFamily = '-apple-system, "Segoe UI", Roboto, Ubuntu, "Helvetica Neue", Arial, sans-serif';

export interface SvgProps {
  readonly width: number;
  readonly height: number;
  /** What the picture is, for who cannot see it. */
  readonly title: string;
  /** What it shows, in a sentence or two. */
  readonly description?: string;
  readonly palette: Palette;
  readonly interactive?: boolean;
  readonly fontFamily?: string;
  /** False leaves the ground to the page. Default true: a file must read on any ground. */
  readonly ground?: boolean;
  readonly children: ComponentChildren;
}

/** The root of a picture: sized, named, in one type, and on its own ground. */
export function Svg(props: SvgProps): VNode {
  const { width, height, palette } = props;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      // An image hides what is in it from assistive technology; a group does not.
      role={props.interactive === true ? "group" : "img"}
      aria-label={props.title}
      font-family={props.fontFamily ?? defaultFontFamily}
      font-size="12"
      fill={palette.color.foreground}
      // An attribute, for a style would fall to a strict content security policy.
      font-variant="tabular-nums"
    >
      <title>{props.title}</title>
      {props.description === undefined ? null : <desc>{props.description}</desc>}
      {props.ground === false ? null : <rect width={width} height={height} fill={palette.color.background} />}
      <PartSigns palette={palette} />
      {props.children}
    </svg>
  );
}

/** A picture as the text of an SVG file. */
export function svgText(picture: VNode): string {
  const markup = withAttributeValues(xmlSafe(renderToString(picture)));
  // XML forbids "]]>" in text, and Preact, writing HTML, leaves ">" as it is.
  return markup.replaceAll("]]>", "]]&gt;");
}

/** Preact writes an empty attribute as HTML does, without a value; XML wants `=""`. */
function withAttributeValues(markup: string): string {
  return markup.replace(/<[a-z][^\s/>]*(?:\s+[^\s=/>"]+(?:="[^"]*")?)+/gi, (tag) =>
    tag.replace(/(\s+[^\s=/>"]+)(="[^"]*")?/g, (_, name: string, value = '=""') => name + value),
  );
}

export interface ItemProps {
  /** What it says when hovered or read aloud. */
  readonly label: string;
  /** What it says, where that is more than its label. */
  readonly hint?: string;
  /** Its path in the strategy. */
  readonly path: string;
  readonly kind: string;
  readonly id: string;
  readonly interactive?: boolean;
  readonly children: ComponentChildren;
}

/** A thing in a picture that can be pointed at: named, and tied to its source. */
export function Item(props: ItemProps): VNode {
  // Its title is its name too: a label beside it would have to hold every word that is drawn in it.
  const reachable = props.interactive === true ? ({ tabindex: 0, role: "button" } as const) : {};
  return (
    <g data-path={props.path} data-kind={props.kind} data-id={props.id} {...reachable}>
      <title>{props.hint ?? props.label}</title>
      {props.children}
    </g>
  );
}

export interface LabelProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly weight?: 400 | 600;
  readonly anchor?: "start" | "middle" | "end";
  readonly color: string;
  /** A halo in this colour keeps the text readable over lines. */
  readonly halo?: string;
  /** How much of the halo is seen: where only high contrast has lines behind the text. */
  readonly haloOpacity?: string;
}

/** One line of text; `y` is its baseline. */
export function Label(props: LabelProps): VNode {
  const halo =
    props.halo === undefined
      ? {}
      : ({
          stroke: props.halo,
          "stroke-width": 3,
          ...(props.haloOpacity === undefined ? {} : { "stroke-opacity": props.haloOpacity }),
          "stroke-linejoin": "round",
          "paint-order": "stroke",
        } as const);
  return (
    <text
      x={round(props.x)}
      y={round(props.y)}
      font-size={props.size ?? 12}
      font-weight={props.weight ?? 400}
      text-anchor={props.anchor ?? "start"}
      fill={props.color}
      {...halo}
    >
      {oneLine(props.text)}
    </text>
  );
}

export interface GlyphProps {
  readonly x: number;
  readonly y: number;
  readonly palette: Palette;
  /** Half the height in px. */
  readonly size?: number;
}

/** ◆, a moment of truth, centred on x, y. */
export function Diamond(props: GlyphProps & { readonly role?: Role; readonly edge?: Role }): VNode {
  const size = props.size ?? 5;
  const { color } = props.palette;
  return (
    <path
      d={`M${round(props.x)} ${round(props.y - size)}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`}
      fill={color[props.role ?? "foreground"]}
      stroke={color[props.edge ?? "background"]}
      stroke-width={props.edge === undefined ? 1 : 2.4}
      paint-order="stroke"
    />
  );
}

export type Severity = "error" | "warning" | "info";

/** A finding's sign, drawn and not set in a font: ⊗, ⚠ or ⓘ, on a small ground. */
export function FindingGlyph(props: GlyphProps & { readonly severity: Severity }): VNode {
  const size = props.size ?? 5.5;
  const color = props.palette.color[props.severity];
  const ground = props.palette.color.background;
  return (
    <g
      transform={`translate(${round(props.x)} ${round(props.y)}) scale(${round(size / 5.5, 3)})`}
      fill="none"
      stroke={color}
      stroke-width="1.1"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <circle r="7.5" fill={ground} stroke="none" />
      <path d={severityPath[props.severity]} />
    </g>
  );
}

const ring = "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z";

const severityPath: Readonly<Record<Severity, string>> = {
  error: `${ring}M-2 -2l4 4M2 -2l-4 4`,
  warning: "M0 -5.2L5.6 4.8H-5.6zM0 -1.6V1.6M0 3.3V3.35",
  info: `${ring}M0 -0.6V2.8M0 -2.8V-2.75`,
};

/** The id of a hatch; `scope` keeps several pictures on a page apart. */
export function hatchId(scope: string, role: Role): string {
  return `koers-${scope}-hatch-${role}`;
}

/** Slanted lines of a role's colour: grey for missing data, orange for leakage. */
export function Hatch(props: { readonly scope: string; readonly color: Role; readonly palette: Palette }): VNode {
  return (
    <pattern
      id={hatchId(props.scope, props.color)}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path d="M0 0V6" stroke={props.palette.color[props.color]} stroke-width="1.6" />
    </pattern>
  );
}

export interface LegendEntry {
  readonly text: string;
  /** Drawn in a box of 14 px that begins at x and is centred on y. */
  readonly sign: (x: number, y: number) => VNode;
}

export interface PlacedEntry extends LegendEntry {
  readonly x: number;
  readonly row: number;
}

const legendSign = 14;
const legendPad = 6;
const legendGap = 18;

/** Lays legend entries out in rows no wider than `width`; `measure` gives the width of their text. */
export function placeLegend(
  entries: readonly LegendEntry[],
  width: number,
  measure: (text: string) => number,
): { readonly entries: readonly PlacedEntry[]; readonly rows: number } {
  let x = 0;
  let row = 0;
  const placed = entries.map((entry) => {
    const needed = legendSign + legendPad + measure(entry.text);
    if (x > 0 && x + needed > width) {
      x = 0;
      row += 1;
    }
    const spot = { ...entry, x, row };
    x += needed + legendGap;
    return spot;
  });
  return { entries: placed, rows: entries.length === 0 ? 0 : row + 1 };
}

export interface LegendProps {
  readonly entries: readonly PlacedEntry[];
  readonly x: number;
  /** The middle of the first row. */
  readonly y: number;
  readonly rowHeight?: number;
  readonly palette: Palette;
}

/** A legend laid out by `placeLegend`. */
export function Legend(props: LegendProps): VNode {
  const rowHeight = props.rowHeight ?? 20;
  return (
    <g>
      {props.entries.map((entry) => {
        const x = props.x + entry.x;
        const y = props.y + entry.row * rowHeight;
        return (
          <g key={entry.text}>
            {entry.sign(x, y)}
            <Label
              x={x + legendSign + legendPad}
              y={y + 4}
              size={11}
              text={entry.text}
              color={props.palette.color.dim}
            />
          </g>
        );
      })}
    </g>
  );
}

/** A coordinate short enough to read in a diff. */
export function round(value: number, decimals = 1): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}
