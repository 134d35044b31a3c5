import type { VNode } from "preact";
import type { ValueMatrixPicture } from "../../core/pictures/types/value-matrix.ts";
import { createFormat } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import { textWidth, wrap } from "../kit/measure.ts";
import type { Palette } from "../kit/palette.ts";
import { Label, round, Svg } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { type MatrixWindow, marginsOf } from "./axes.ts";
import { Bubbles } from "./bubble-marks.tsx";
import { type ColorBy, coloringOf } from "./coloring.ts";
import { description, summary } from "./describe.ts";
import { layoutMatrix, type MatrixLayout } from "./layout.ts";
import { layoutLegend } from "./legend.tsx";
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
