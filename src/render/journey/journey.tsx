import type { ComponentChildren, VNode } from "preact";
import type { JourneyPicture } from "../../core/pictures/types/journey.ts";
import { Hatch, Svg } from "../kit/svg.tsx";
import { createDrawing, type Drawing, type JourneyOptions, nameOf } from "./drawing.ts";
import { Hairline } from "./frame.tsx";
import { DEFAULT_WIDTH, labelsEnd, PADDING, stack } from "./layout.ts";
import { JourneyLegend } from "./legend.tsx";
import { type JourneyShapes, measureJourney, RowLabels, Rows } from "./rows.tsx";
import { journeyFacts, Title } from "./title.tsx";
import { journeyWords } from "./words.ts";

export interface JourneyMapProps extends JourneyOptions {
  readonly picture: JourneyPicture;
}

/**
 * A customer journey as a map: phases over steps, and under each step what
 * the customer feels, thinks of it, how often there is contact, and what is
 * being done about it. As high and as wide as it needs to be.
 */
export function JourneyMap({ picture, ...options }: JourneyMapProps): VNode {
  const drawing = createDrawing(picture, options);
  const { columns } = drawing;
  // A wide map is read from its left: title and legend stay within a usual page.
  const shapes = measureJourney(drawing, Math.max(options.width ?? 0, Math.min(columns.width, DEFAULT_WIDTH)));
  return (
    <Cut drawing={drawing} options={options} left={0} right={columns.width} top={0} bottom={shapes.height}>
      <Title drawing={drawing} shape={shapes.title} />
      <RowLabels drawing={drawing} shapes={shapes} />
      <Rows drawing={drawing} shapes={shapes} />
      <Hairline drawing={drawing} y={shapes.title.height} from={PADDING} to={columns.width - PADDING} />
      <Hairline drawing={drawing} y={shapes.tops.legend} from={PADDING} to={columns.width - PADDING} />
      <JourneyLegend drawing={drawing} shape={shapes.legend} y={shapes.tops.legend} />
    </Cut>
  );
}

/** Several journeys below each other, with what can be held against each other, as one picture. */
export function JourneysCompared(
  props: { readonly pictures: readonly JourneyPicture[] } & Omit<JourneyOptions, "rows">,
): VNode {
  const { pictures, ...options } = props;
  const maps = pictures.map((picture) => {
    const drawing = createDrawing(picture, { ...options, rows: "compared" });
    const frame = Math.max(options.width ?? 0, Math.min(drawing.columns.width, DEFAULT_WIDTH));
    return { drawing, shapes: measureJourney(drawing, frame) };
  });
  const width = Math.max(...maps.map(({ drawing }) => drawing.columns.width));
  const { tops, bottom } = stack(
    0,
    maps.map(({ shapes }) => shapes.height),
  );
  const words = journeyWords[options.language];
  return (
    <Svg
      width={width}
      height={bottom}
      title={`${words.picture}: ${pictures.map(nameOf).join(", ")}`}
      description={maps.map(({ drawing }) => journeyFacts(drawing).join(", ")).join("; ")}
      palette={options.palette}
      interactive={options.interactive === true}
      {...(options.fontFamily === undefined ? {} : { fontFamily: options.fontFamily })}
    >
      <defs>
        {maps.map(({ drawing }) => (
          <Hatch key={drawing.scope} scope={drawing.scope} color="line" palette={options.palette} />
        ))}
      </defs>
      {maps.map(({ drawing, shapes }, index) => (
        <g key={drawing.scope} transform={`translate(0 ${tops[index] ?? 0})`}>
          <Title drawing={drawing} shape={shapes.title} />
          <RowLabels drawing={drawing} shapes={shapes} />
          <Rows drawing={drawing} shapes={shapes} />
          <Hairline drawing={drawing} y={shapes.title.height} from={PADDING} to={width - PADDING} />
        </g>
      ))}
    </Svg>
  );
}

export interface JourneyScrollerProps extends JourneyMapProps {
  /** Drawn over the rows, in the coordinates of the whole map. */
  readonly over?: (drawing: Drawing, shapes: JourneyShapes) => VNode;
}

/**
 * The same map for a page: it scrolls sideways, without a script, while
 * title, row names and legend stay where they are. Needs `journeyScrollerCss`.
 */
export function JourneyScroller({ picture, over, ...options }: JourneyScrollerProps): VNode {
  const drawing = createDrawing(picture, options);
  const frame = options.width ?? DEFAULT_WIDTH;
  const shapes = measureJourney(drawing, frame);
  const { columns } = drawing;
  const { height, title, tops } = shapes;
  const split = labelsEnd(columns);
  const shared = { drawing, options };
  const line = (y: number): VNode => <Hairline drawing={drawing} y={y} from={PADDING} to={frame - PADDING} />;
  return (
    <div class="koers-journey">
      <Cut {...shared} piece left={0} right={frame} top={0} bottom={title.height + 1}>
        <Title drawing={drawing} shape={title} />
        {line(title.height)}
      </Cut>
      {/* A region that scrolls must be reachable by keyboard. */}
      <section class="koers-journey-scroll" tabindex={0} aria-label={nameOf(picture)}>
        <div class="koers-journey-labels">
          <Cut {...shared} piece left={0} right={split} top={title.height + 1} bottom={tops.legend}>
            <RowLabels drawing={drawing} shapes={shapes} />
          </Cut>
        </div>
        <Cut {...shared} left={split} right={columns.width} top={title.height + 1} bottom={tops.legend}>
          <Rows drawing={drawing} shapes={shapes} />
          {over?.(drawing, shapes)}
        </Cut>
      </section>
      {drawing.rows === "compared" ? null : (
        <Cut {...shared} piece left={0} right={frame} top={tops.legend} bottom={height}>
          {line(tops.legend)}
          <JourneyLegend drawing={drawing} shape={shapes.legend} y={tops.legend} />
        </Cut>
      )}
    </div>
  );
}

/** What `JourneyScroller` needs of a page. */
export const journeyScrollerCss = `
.koers-journey svg { display: block; flex: none; }
.koers-journey-scroll { display: flex; overflow-x: auto; }
.koers-journey-labels { position: sticky; left: 0; z-index: 1; flex: none; }
`.trim();

interface CutProps {
  readonly drawing: Drawing;
  readonly options: JourneyOptions;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of several pieces of one map, only the main one says what the map shows. */
  readonly piece?: boolean;
  readonly children: ComponentChildren;
}

/** A rectangle of the map as a picture of its own. */
function Cut({ drawing, options, left, right, top, bottom, piece, children }: CutProps): VNode {
  const { palette, words } = drawing;
  const whole = left === 0 && top === 0;
  return (
    <Svg
      width={right - left}
      height={bottom - top}
      title={`${words.picture}: ${nameOf(drawing.picture)}`}
      {...(piece === true ? {} : { description: journeyFacts(drawing).join(", ") })}
      palette={palette}
      interactive={drawing.interactive}
      {...(options.fontFamily === undefined ? {} : { fontFamily: options.fontFamily })}
    >
      <defs>
        <Hatch scope={drawing.scope} color="line" palette={palette} />
      </defs>
      {whole ? children : <g transform={`translate(${-left} ${-top})`}>{children}</g>}
    </Svg>
  );
}
