import type { VNode } from "preact";
import type { ValueMatrixPicture } from "../../core/pictures/types/value-matrix.ts";
import { createFormat } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import { textWidth, wrap } from "../kit/measure.ts";
import type { Palette } from "../kit/palette.ts";
import { Diamond, FindingGlyph, Item, Label, round, Svg } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { radius } from "./bubbles.ts";
import { type ColorBy, type Coloring, coloringOf, handlingLook, type Look } from "./coloring.ts";
import { describeMoment, description, summary, worst } from "./describe.ts";
import { labelLine } from "./label-spots.ts";
import { type Bubble, layoutMatrix, type MatrixLayout, type MatrixWindow, marginsOf } from "./layout.ts";
import { layoutLegend } from "./legend.tsx";
import { BubbleShape, TargetSign, ThresholdSign, TruePoint } from "./marks.tsx";
import { layoutNotes, Notes } from "./notes.tsx";
import { matrixWords } from "./words.ts";

export interface ValueMatrixOptions {
  readonly language: Language;
  readonly palette: Palette;
  /** In px; default 1000, least 360. The height follows. */
  readonly width?: number;
  /** Marks can be reached by keyboard, and say what they are. */
  readonly interactive?: boolean;
  /** The title line above the plot; default true. A panel has its own. */
  readonly header?: boolean;
  /** The id of the moment with a ring around it. */
  readonly selected?: string;
  /** Ids of moments whose names come first, such as those found in a search. */
  readonly lead?: readonly string[];
  /** What the colours tell; default how a moment is handled now. */
  readonly colorBy?: ColorBy;
  /** What remains of each moment at the target is drawn. */
  readonly movement?: boolean;
  /** The part of the scales that is shown; default all. */
  readonly window?: MatrixWindow | null;
  /** Ids of the moments that are shown; default all. */
  readonly only?: ReadonlySet<string> | null;
  /** Ids of moments that are chosen together, each with a thin ring. */
  readonly chosen?: readonly string[];
  /** The id of the moment that is being moved: only its old place is drawn. */
  readonly moving?: string | null;
  /** A layout of the same picture with the same options, made before. */
  readonly layout?: MatrixLayout;
  /** More on top of the bubbles. */
  readonly over?: (layout: MatrixLayout) => VNode | null;
}

/** The layout that a matrix with these options has. */
export function matrixLayout(picture: ValueMatrixPicture, options: Omit<ValueMatrixOptions, "palette">): MatrixLayout {
  const width = pictureWidth(options.width);
  const selected = options.selected === undefined ? [] : [options.selected];
  return layoutMatrix(picture, {
    language: options.language,
    width,
    top: layoutHeader(picture, options).height,
    lead: [...selected, ...(options.lead ?? [])],
    window: options.window ?? null,
    only: options.only ?? null,
  });
}

function pictureWidth(width: number | undefined): number {
  return Math.max(leastWidth, Math.round(width ?? defaultWidth));
}

const defaultWidth = 1000;
const leastWidth = 360;
const legendDistance = 56;
const notesDistance = 12;
const foot = 16;

/** The value matrix: contact moments by their value to customer and organisation. */
export function ValueMatrix(props: { readonly picture: ValueMatrixPicture } & ValueMatrixOptions): VNode {
  const { picture, language, palette } = props;
  const width = pictureWidth(props.width);
  const header = layoutHeader(picture, props);
  const layout = props.layout ?? matrixLayout(picture, props);
  const coloring = coloringOf(picture.moments, props.colorBy ?? "handling", language);
  const movement = props.movement === true;
  const legendTop = layout.frame.bottom + legendDistance;
  const legend = layoutLegend(layout, { language, palette, coloring, movement, top: legendTop });
  const notesTop = legendTop + legend.height + notesDistance;
  const notes = layoutNotes(picture, layout, language);
  return (
    <Svg
      width={width}
      height={Math.ceil(notesTop + notes.height + foot)}
      title={`${matrixWords(language).valueMatrix}: ${oneLine(picture.strategy)}`}
      description={description(picture, language)}
      palette={palette}
      interactive={props.interactive === true}
    >
      {header.draw(palette)}
      <Ground layout={layout} palette={palette} language={language} />
      <Titles layout={layout} palette={palette} />
      {picture.moments.length === 0 ? (
        <Empty layout={layout} palette={palette} language={language} />
      ) : (
        <Bubbles {...props} layout={layout} coloring={coloring} />
      )}
      {props.over?.(layout) ?? null}
      {legend.draw()}
      <Notes
        notes={notes}
        x={layout.frame.left}
        top={notesTop}
        palette={palette}
        interactive={props.interactive === true}
      />
    </Svg>
  );
}

interface Header {
  readonly height: number;
  readonly draw: (palette: Palette) => VNode | null;
}

/** The title and, beside or below it, the strategy and its size. */
function layoutHeader(picture: ValueMatrixPicture, options: Omit<ValueMatrixOptions, "palette">): Header {
  if (options.header === false) return { height: 12, draw: () => null };
  const title = matrixWords(options.language).valueMatrix;
  const parts = [oneLine(picture.strategy), summary(picture, options.language)];
  const sub = parts.filter((part) => part !== "").join(" · ");
  const width = pictureWidth(options.width);
  const margin = marginsOf(width);
  const room = width - margin.left - margin.right;
  const titleWidth = textWidth(title, 16, 600) + 12;
  const beside = titleWidth + textWidth(sub, 12, 400) <= room;
  const lines = beside ? [sub] : wrap(sub, room, 12, 400, 2);
  return {
    height: beside ? 48 : 48 + lines.length * 17,
    draw: ({ color }) => (
      <g>
        <Label x={margin.left} y={30} size={16} weight={600} text={title} color={color.foreground} />
        {lines.map((line, index) => (
          <Label
            key={String(index)}
            x={beside ? margin.left + titleWidth : margin.left}
            y={beside ? 30 : 50 + index * 17}
            text={line}
            color={color.dim}
          />
        ))}
      </g>
    ),
  };
}

interface PartProps {
  readonly layout: MatrixLayout;
  readonly palette: Palette;
  readonly language: Language;
}

/** Frame, grid, thresholds and axes. */
function Ground({ layout, palette, language }: PartProps): VNode {
  const { frame, thresholdX, thresholdY } = layout;
  const { grid, lineFaint, lineStrong, foreground } = palette.color;
  const own = matrixWords(language);
  const middleX = (frame.left + frame.right) / 2;
  const middleY = (frame.top + frame.bottom) / 2;
  return (
    <g>
      <path
        d={[
          ...layout.xGrid.map(({ at }) => `M${round(at)} ${frame.top}V${frame.bottom}`),
          ...layout.yGrid.map(({ at }) => `M${frame.left} ${round(at)}H${frame.right}`),
        ].join("")}
        stroke={grid}
        fill="none"
      />
      <rect
        x={frame.left}
        y={frame.top}
        width={frame.right - frame.left}
        height={frame.bottom - frame.top}
        fill="none"
        stroke={lineFaint}
      />
      <path
        d={[
          thresholdX > frame.left && thresholdX < frame.right
            ? `M${round(thresholdX)} ${frame.top}V${frame.bottom}`
            : "",
          thresholdY > frame.top && thresholdY < frame.bottom
            ? `M${frame.left} ${round(thresholdY)}H${frame.right}`
            : "",
        ].join("")}
        stroke={lineStrong}
        fill="none"
      />
      <TickLabels layout={layout} palette={palette} language={language} />
      <Label x={middleX} y={frame.bottom + 40} anchor="middle" text={`${own.valueForCustomer} →`} color={foreground} />
      <g transform={`translate(${frame.left - 31} ${round(middleY)}) rotate(-90)`}>
        <Label x={0} y={0} anchor="middle" text={`${own.valueForOrganisation} →`} color={foreground} />
      </g>
    </g>
  );
}

function TickLabels({ layout, palette, language }: PartProps): VNode {
  const { frame } = layout;
  const format = createFormat(language);
  const style = (at: number, threshold: number) =>
    at === threshold
      ? ({ weight: 600, color: palette.color.foreground } as const)
      : ({ weight: 400, color: palette.color.dim } as const);
  return (
    <g>
      {layout.xTicks.map(({ at, value }) => (
        <Label
          key={value}
          x={at}
          y={frame.bottom + 17}
          size={11}
          anchor="middle"
          text={format.score(value)}
          {...style(at, layout.thresholdX)}
        />
      ))}
      {layout.yTicks.map(({ at, value }) => (
        <Label
          key={value}
          x={frame.left - 8}
          y={at + 4}
          size={11}
          anchor="end"
          text={format.score(value)}
          {...style(at, layout.thresholdY)}
        />
      ))}
    </g>
  );
}

function Titles({ layout, palette }: Omit<PartProps, "language">): VNode {
  return (
    <g>
      {layout.titles.map((title) => (
        <g key={title.quadrant} data-quadrant={title.quadrant}>
          <Label
            x={title.x}
            y={title.y}
            size={13}
            weight={600}
            anchor={title.anchor}
            text={title.title}
            color={palette.color.foreground}
          />
          {title.caption.map((line, index) => (
            <Label
              key={String(index)}
              x={title.x}
              y={title.y + 15 + index * 14}
              size={11}
              anchor={title.anchor}
              text={line}
              color={palette.color.dim}
            />
          ))}
        </g>
      ))}
    </g>
  );
}

function Empty({ layout, palette, language }: PartProps): VNode {
  const { frame } = layout;
  const width = frame.right - frame.left;
  const lines = wrap(matrixWords(language).empty, width - 48, 13, 400, 3);
  const top = frame.top + (frame.bottom - frame.top) * 0.3;
  return (
    <g>
      {lines.map((line, index) => (
        <Label
          key={String(index)}
          x={frame.left + width / 2}
          y={top + index * 18}
          size={13}
          anchor="middle"
          text={line}
          color={palette.color.foreground}
          halo={palette.color.background}
        />
      ))}
    </g>
  );
}

function Bubbles(props: { readonly layout: MatrixLayout; readonly coloring: Coloring } & ValueMatrixOptions): VNode {
  const { layout, palette } = props;
  const { bubbles } = layout;
  const chosen = new Set(props.chosen);
  return (
    <g>
      {bubbles.map((bubble) => (
        <Item
          key={bubble.moment.id}
          label={describeMoment(bubble.moment, props.language)}
          path={bubble.moment.source.path}
          kind="contactMoment"
          id={bubble.moment.id}
          interactive={props.interactive === true}
        >
          {bubble.moment.id === props.moving ? (
            <Ghost bubble={bubble} palette={palette} />
          ) : (
            <>
              <BubbleMark
                bubble={bubble}
                look={props.coloring.lookOf(bubble.moment)}
                palette={palette}
                selected={bubble.moment.id === props.selected}
                chosen={chosen.has(bubble.moment.id)}
              />
              {props.movement === true ? <Target {...props} bubble={bubble} /> : null}
              <BubbleLabel bubble={bubble} palette={palette} />
            </>
          )}
        </Item>
      ))}
      <TruePoints bubbles={bubbles} palette={palette} />
      {bubbles.map(({ moment, badge }) => {
        const severity = worst(moment.findings);
        return severity === null || badge === null || moment.id === props.moving ? null : (
          <g key={moment.id} pointer-events="none">
            <FindingGlyph {...badge} severity={severity} palette={palette} />
          </g>
        );
      })}
    </g>
  );
}

/** Where a bubble stood that is being moved. */
function Ghost({ bubble, palette }: { readonly bubble: Bubble; readonly palette: Palette }): VNode {
  const { x, y, r } = bubble.circle;
  return (
    <circle
      cx={round(x)}
      cy={round(y)}
      r={round(r)}
      fill={palette.color.background}
      fill-opacity="0.01"
      stroke={palette.color.lineStrong}
      stroke-dasharray="3 2.4"
    />
  );
}

interface TargetProps extends ValueMatrixOptions {
  readonly bubble: Bubble;
  readonly layout: MatrixLayout;
}

/** In another colouring than by handling the colour would say something else. */
function Target({ bubble, layout, palette, colorBy }: TargetProps): VNode | null {
  const { target } = bubble.moment;
  if (target === null || target.volume === null) return null;
  const byHandling = (colorBy ?? "handling") === "handling";
  return (
    <TargetSign
      circle={bubble.circle}
      remaining={radius(target.volume, layout.largestVolume, layout.largestRadius)}
      color={palette.color[byHandling ? handlingLook(target.parts).role : "foreground"]}
      palette={palette}
    />
  );
}

interface BubbleMarkProps {
  readonly bubble: Pick<Bubble, "circle" | "moment">;
  readonly look: Look;
  readonly palette: Palette;
  readonly selected: boolean;
  readonly chosen: boolean;
}

/** A bubble with the signs that it carries. */
export function BubbleMark({ bubble, look, palette, selected, chosen }: BubbleMarkProps): VNode {
  const { circle, moment } = bubble;
  const ring = selected ? { stroke: palette.color.selection, "stroke-width": "2" } : { stroke: palette.color.focus };
  return (
    <g>
      <BubbleShape
        circle={circle}
        look={look}
        failureDemand={moment.failureDemand}
        volumeKnown={moment.volume !== null}
        palette={palette}
      />
      {moment.quadrant === null ? <ThresholdSign circle={circle} palette={palette} /> : null}
      {selected || chosen ? (
        <circle
          cx={round(circle.x)}
          cy={round(circle.y)}
          r={round(Math.max(circle.r, smallBubble) + 3.5)}
          fill="none"
          {...ring}
        />
      ) : null}
      {moment.momentOfTruth ? <TruthSign circle={circle} look={look} palette={palette} /> : null}
    </g>
  );
}

/** On a bubble that it would hide, the diamond takes over its colour; beside a letter it stands on the edge. */
function TruthSign({
  circle,
  look,
  palette,
}: Pick<BubbleMarkProps, "look" | "palette"> & Pick<Bubble, "circle">): VNode {
  const { x, y, r } = circle;
  if (look.letter !== null) return <Diamond x={x} y={y - Math.max(r, smallBubble)} palette={palette} size={4.5} />;
  return <Diamond x={x} y={y} palette={palette} {...(r < smallBubble ? { size: 4.5, edge: look.role } : {})} />;
}

const smallBubble = 7;

/** Where in a line of text its baseline lies. */
const baseline = 11;

function BubbleLabel({ bubble, palette }: { readonly bubble: Bubble; readonly palette: Palette }): VNode | null {
  const { label } = bubble;
  if (label === null) return null;
  const { box, anchor, leader } = label;
  const x = { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[anchor];
  return (
    <g>
      {leader === null ? null : (
        <path
          d={`M${round(leader.x1)} ${round(leader.y1)}L${round(leader.x2)} ${round(leader.y2)}`}
          fill="none"
          stroke={palette.color.lineStrong}
        />
      )}
      {label.lines.map((line, index) => (
        <Label
          key={String(index)}
          x={x}
          y={box.top + index * labelLine + baseline}
          weight={label.weight}
          anchor={anchor}
          text={line}
          color={palette.color.foreground}
          halo={palette.color.background}
        />
      ))}
    </g>
  );
}

/** One + a score, however many bubbles left it. */
function TruePoints(props: { readonly bubbles: readonly Bubble[]; readonly palette: Palette }): VNode {
  const points = new Map(
    props.bubbles
      .filter((bubble) => bubble.showsTruePoint)
      .map((bubble) => [`${bubble.trueX} ${bubble.trueY}`, bubble]),
  );
  return (
    <g pointer-events="none">
      {[...points].map(([key, { trueX, trueY }]) => (
        <TruePoint key={key} x={trueX} y={trueY} palette={props.palette} />
      ))}
    </g>
  );
}
