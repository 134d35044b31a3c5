import type { VNode } from "preact";
import type { YearPicture } from "../../core/pictures/types/business-case.ts";
import { textWidth } from "../kit/measure.ts";
import { spreadApart } from "../kit/spread.ts";
import { hatchId, Item, Label, round } from "../kit/svg.tsx";
import { axisUnit, MoneyAxis, type Plot, plotOf, SECTION_HEAD, SectionHead } from "./axis.tsx";
import { type CaseDrawing, PADDING, sourceOf, type YearSpan, yearExplanation, yearSpans } from "./drawing.ts";
import { COMPONENTS, effectOf } from "./numbers.ts";
import type { Component } from "./words.ts";

const YEAR_LABELS = 26;
/** Their nets and the key below, where the bars have no names beside them. */
const KEY = 40;
const LABEL_STEP = 15;
const WIDEST_BAR = 44;

/** A part of a year's bar, from one amount to another. */
export interface Segment {
  readonly component: Component;
  readonly effect: number;
  readonly from: number;
  readonly to: number;
}

/** What lies above zero and what below, each from zero outwards. */
export function segmentsOf(year: YearPicture): Segment[] {
  let [above, below] = [0, 0];
  const segments: Segment[] = [];
  for (const component of COMPONENTS) {
    const effect = effectOf(year, component);
    if (effect === null || effect === 0) continue;
    const from = effect > 0 ? above : below;
    const to = from + effect;
    if (effect > 0) above = to;
    else below = to;
    segments.push({ component, effect, from, to });
  }
  return segments;
}

export function yearsHeight(drawing: CaseDrawing): number {
  const { high, low } = drawing.scale.years;
  const below = YEAR_LABELS + (columnsOf(drawing).labelled ? 0 : KEY);
  return SECTION_HEAD + (high - low) * drawing.scale.pixels + below;
}

interface Columns {
  /** The parts are named beside their bars. */
  readonly labelled: boolean;
  readonly right: number;
  readonly spans: readonly YearSpan[];
}

/** Under the same years as the line below where the names fit, else as wide as the page, else without names. */
function columnsOf(drawing: CaseDrawing): Columns {
  const page = drawing.width - PADDING;
  for (const right of [drawing.right, page]) {
    const spans = yearSpans({ ...drawing, right });
    if (spans.every((span) => fits(drawing, span))) return { labelled: true, right, spans };
  }
  return { labelled: false, right: drawing.right, spans: yearSpans(drawing) };
}

/** A bar a year, its parts named beside it, and the net across it. */
export function Years({ drawing, top }: { readonly drawing: CaseDrawing; readonly top: number }): VNode {
  const { words, scale, shown, palette, picture } = drawing;
  const plot = plotOf(scale.years, scale.pixels, top + SECTION_HEAD);
  const { labelled, right, spans } = columnsOf(drawing);
  return (
    <g>
      <SectionHead
        drawing={drawing}
        top={top}
        title={words.perYear}
        note={words.axis(axisUnit(scale.step), picture.currency)}
      />
      <MoneyAxis drawing={drawing} plot={plot} range={scale.years} years={false} right={right} />
      {spans.map((span) => {
        const year = shown?.years.find((one) => one.year === span.year);
        return (
          <g key={span.year} data-year={span.year}>
            <YearName
              drawing={drawing}
              span={span}
              labelled={labelled}
              y={plot.bottom + 18}
              net={labelled ? null : (year?.net ?? null)}
            />
            {year === undefined ? null : (
              <Bar drawing={drawing} plot={plot} span={span} year={year} labelled={labelled} />
            )}
          </g>
        );
      })}
      {labelled ? null : <Key drawing={drawing} y={plot.bottom + YEAR_LABELS + KEY - 12} color={palette.color.dim} />}
    </g>
  );
}

/** The parts in one line, where there is no room to name them at every bar. */
function Key({
  drawing,
  y,
  color,
}: {
  readonly drawing: CaseDrawing;
  readonly y: number;
  readonly color: string;
}): VNode {
  const { shown, words, left, palette } = drawing;
  const used = COMPONENTS.filter((component) => shown?.years.some((year) => (effectOf(year, component) ?? 0) !== 0));
  let x = left;
  return (
    <g>
      {used.map((component) => {
        const at = x;
        x += 16 + textWidth(words.components[component], 11, 400) + 14;
        return (
          <g key={component}>
            <rect x={round(at)} y={y - 9} width={10} height={10} {...markOf(component, 1, palette)} />
            {SIGNED.some((signed) => signed.component === component) ? (
              <rect
                x={round(at)}
                y={y - 9}
                width={10}
                height={10}
                fill={`url(#${signId(component)})`}
                opacity={palette.signOpacity}
              />
            ) : null}
            {component === "conversion" ? (
              <rect x={round(at)} y={y - 9} width={10} height={10} fill={CONVERSION} />
            ) : null}
            <Label x={at + 15} y={y} size={11} text={words.components[component]} color={color} />
          </g>
        );
      })}
    </g>
  );
}

function YearName(props: {
  readonly drawing: CaseDrawing;
  readonly span: YearSpan;
  readonly labelled: boolean;
  readonly y: number;
  readonly net: number | null;
}): VNode | null {
  const { drawing, span, labelled, y, net } = props;
  const { palette, format } = drawing;
  const bar = barAt(drawing, span, labelled);
  const middle = bar.x + bar.width / 2;
  const room = span.right - span.left - 4;
  const shown = net === null ? "" : format.signed(net);
  if (textWidth(String(span.year), 12, 600) > room) return null;
  return (
    <g>
      <Label x={middle} y={y} weight={600} anchor="middle" text={String(span.year)} color={palette.color.foreground} />
      {shown === "" || textWidth(shown, 11, 400) > room ? null : (
        <Label x={middle} y={y + 14} size={11} anchor="middle" text={shown} color={palette.color.foreground} />
      )}
    </g>
  );
}

interface BarAt {
  readonly x: number;
  readonly width: number;
}

/** In the middle of its year, with its names. */
function barAt(drawing: CaseDrawing, span: YearSpan, labelled: boolean): BarAt {
  const room = span.right - span.left;
  if (!labelled) {
    const width = Math.max(6, Math.min(WIDEST_BAR, room * 0.6));
    return { x: span.left + (room - width) / 2, width };
  }
  const { before, behind } = roomBeside(drawing, span);
  const width = Math.min(WIDEST_BAR, room - before - behind);
  return { x: span.left + before + Math.max(0, room - before - behind - width) * 0.4, width };
}

/** What the net takes before a bar, and the names of its parts behind it. */
function roomBeside(drawing: CaseDrawing, { year: wanted }: YearSpan): { before: number; behind: number } {
  const { shown, words, format } = drawing;
  const year = shown?.years.find((one) => one.year === wanted);
  if (year === undefined) return { before: 0, behind: 0 };
  const net = Math.max(textWidth(format.signed(year.net), 12, 600), textWidth(words.net, 11, 400));
  const widest = Math.max(0, ...segmentsOf(year).map((segment) => partWidth(segment, drawing)));
  return { before: net + 16, behind: widest + 18 };
}

const NARROWEST_NAMED = 28;

/** Whether a bar has room for its net before it, and for the names of its parts behind it. */
function fits(drawing: CaseDrawing, span: YearSpan): boolean {
  const { before, behind } = roomBeside(drawing, span);
  return before + NARROWEST_NAMED + behind <= span.right - span.left;
}

function partWidth({ component, effect }: Segment, { words, format }: CaseDrawing): number {
  return textWidth(`${words.components[component]}  ${format.signed(effect)}`, 11, 400);
}

interface BarProps {
  readonly drawing: CaseDrawing;
  readonly plot: Plot;
  readonly span: YearSpan;
  readonly year: YearPicture;
  readonly labelled: boolean;
}

function Bar({ drawing, plot, span, year, labelled }: BarProps): VNode {
  const { scale } = drawing;
  const bar = barAt(drawing, span, labelled);
  const place = (amount: number): number => plot.zero - amount * scale.pixels;
  const segments = segmentsOf(year).map((segment) => ({
    segment,
    y: Math.min(place(segment.from), place(segment.to)),
    height: Math.abs(segment.effect) * scale.pixels,
  }));
  const inOrder = [...segments].sort((a, b) => a.y + a.height / 2 - (b.y + b.height / 2));
  const labels = spreadApart(
    inOrder.map(({ y, height }) => y + height / 2),
    LABEL_STEP,
    plot.top + 4,
    Math.max(plot.bottom - 2, plot.top + 4 + (inOrder.length - 1) * LABEL_STEP),
  );
  const whatIf = drawing.whatIf?.cases[drawing.which]?.years.find((one) => one.year === year.year);
  return (
    <g>
      {inOrder.map(({ segment, y, height }, index) => (
        <Part
          key={segment.component}
          drawing={drawing}
          year={year.year}
          segment={segment}
          box={{ ...bar, y, height }}
          label={labelled ? (labels[index] ?? null) : null}
        />
      ))}
      <Net drawing={drawing} year={year} bar={bar} y={place(year.net)} top={plot.top} labelled={labelled} />
      {whatIf === undefined ? null : (
        <path
          d={`M${round(bar.x - 3)} ${round(place(whatIf.net))}H${round(bar.x + bar.width + 3)}`}
          stroke={drawing.palette.color.focus}
          stroke-width="2"
          stroke-dasharray="4 3"
        />
      )}
    </g>
  );
}

interface Box extends BarAt {
  readonly y: number;
  readonly height: number;
}

interface PartProps {
  readonly drawing: CaseDrawing;
  readonly year: number;
  readonly segment: Segment;
  readonly box: Box;
  /** The middle of its name beside the bar; null where it has none. */
  readonly label: number | null;
}

function Part({ drawing, year, segment, box, label }: PartProps): VNode {
  const { palette, words, format, interactive } = drawing;
  const { component, effect } = segment;
  const { x, width, y } = box;
  const name = words.components[component];
  const said = `${name} ${year}: ${format.signedMoney(effect)}`;
  const height = Math.max(0.5, box.height - 1);
  const [end, middle] = [x + width, y + box.height / 2];
  return (
    <Item
      label={said}
      hint={`${said}\n${yearExplanation(drawing, component, year)}`}
      path={sourceOf(drawing, component)}
      kind="figure"
      id={component}
      interactive={interactive}
    >
      <rect
        x={round(x)}
        y={round(y + 0.5)}
        width={round(width)}
        height={round(height)}
        {...markOf(component, effect, palette)}
      />
      {SIGNED.some((signed) => signed.component === component) ? (
        <rect
          x={round(x)}
          y={round(y + 0.5)}
          width={round(width)}
          height={round(height)}
          fill={`url(#${signId(component)})`}
          opacity={palette.signOpacity}
        />
      ) : null}
      {component === "conversion" ? (
        <rect x={round(x)} y={round(y + 0.5)} width={round(width)} height={round(height)} fill={CONVERSION} />
      ) : null}
      {label === null ? null : (
        <>
          <path
            d={`M${round(end + 2)} ${round(middle)}L${round(end + 8)} ${round(label)}H${round(end + 12)}`}
            fill="none"
            stroke={palette.color.line}
          />
          <Ground
            x={end + 14}
            middle={label}
            width={partWidth(segment, drawing) + 4}
            color={palette.color.background}
          />
          <text x={round(end + 16)} y={round(label + 4)} font-size="11" fill={palette.color.foreground}>
            {name}
            <tspan dx="6">{format.signed(effect)}</tspan>
          </text>
        </>
      )}
    </Item>
  );
}

/** Takes the lines of the scale away behind a text: a halo would leave them between its letters. */
function Ground(props: {
  readonly x: number;
  readonly middle: number;
  readonly width: number;
  readonly color: string;
}): VNode {
  const { x, middle, width, color } = props;
  return <rect x={round(x)} y={round(middle - 7)} width={round(width)} height={14} fill={color} />;
}

/** Signs that tell the parts apart where colours do not: only high contrast shows them. */
export function PartSigns({ palette }: { readonly palette: CaseDrawing["palette"] }): VNode {
  const stroke = palette.color.foreground;
  return (
    <>
      {SIGNED.map(({ component, path }) => (
        <pattern key={component} id={signId(component)} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d={path} stroke={stroke} fill="none" />
        </pattern>
      ))}
    </>
  );
}

const SIGNED: readonly { readonly component: Component; readonly path: string }[] = [
  { component: "retention", path: "M2 2.5H4M2 3.5H4" },
  { component: "running", path: "M0 3H6" },
  { component: "investment", path: "M3 0V6M0 3H6" },
];

/** Hatched in every theme. */
const CONVERSION = `url(#${hatchId("business-case", "relationship")})`;

function signId(component: Component): string {
  return `koers-business-case-sign-${component}`;
}

/** What a component looks like; what brings nothing but cost has no colour of its own. */
export function markOf(
  component: Component,
  effect: number,
  { color, barOpacity, fillOpacity }: CaseDrawing["palette"],
) {
  const solid = { "fill-opacity": barOpacity, stroke: color.barEdge, "stroke-width": 1 };
  switch (component) {
    case "handling":
      return { ...solid, fill: effect < 0 ? color.mixed : color.saving };
    case "retention":
      return { ...solid, fill: color.relationship };
    case "conversion":
      return { ...solid, fill: color.relationship, "fill-opacity": fillOpacity, stroke: color.relationship };
    case "running":
      return { ...solid, fill: color.line };
    case "investment":
      return { ...solid, fill: color.mixed };
  }
}

function Net(props: {
  readonly drawing: CaseDrawing;
  readonly year: YearPicture;
  readonly bar: BarAt;
  readonly y: number;
  readonly top: number;
  readonly labelled: boolean;
}): VNode {
  const { drawing, year, bar, y, top, labelled } = props;
  const { palette, words, format, interactive } = drawing;
  const said = `${words.figures.net} ${year.year}: ${format.signedMoney(year.net)}`;
  const from = bar.x - (labelled ? 8 : 2);
  const to = bar.x + bar.width + (labelled ? 0 : 2);
  const text = Math.max(y + 4, top + 16);
  return (
    <Item
      label={said}
      hint={`${said}\n${yearExplanation(drawing, "net", year.year)}`}
      path={sourceOf(drawing, "net")}
      kind="figure"
      id="net"
      interactive={interactive}
    >
      <path d={`M${round(from)} ${round(y)}H${round(to)}`} stroke={palette.color.background} stroke-width="5" />
      <path d={`M${round(from)} ${round(y)}H${round(to)}`} stroke={palette.color.foreground} stroke-width="2" />
      {labelled
        ? netLines(drawing, year).map(({ text: said, size, weight, dim }, line) => {
            const width = textWidth(said, size, weight);
            const y = text - 13 * (1 - line);
            return (
              <g key={said}>
                <Ground x={from - 6 - width} middle={y - 4} width={width + 4} color={palette.color.background} />
                <Label
                  x={from - 4}
                  y={y}
                  size={size}
                  weight={weight}
                  anchor="end"
                  text={said}
                  color={dim ? palette.color.dim : palette.color.foreground}
                />
              </g>
            );
          })
        : null}
    </Item>
  );
}

/** The word, and the amount below it. */
function netLines({ words, format }: CaseDrawing, year: YearPicture) {
  return [
    { text: words.net, size: 11, weight: 400, dim: true },
    { text: format.signed(year.net), size: 12, weight: 600, dim: false },
  ] as const;
}
