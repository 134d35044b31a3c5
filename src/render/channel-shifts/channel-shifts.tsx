import type { VNode } from "preact";
import type { ChannelShiftsPicture } from "../../core/pictures/types/channel-shifts.ts";
import { createFormat } from "../../core/words/format.ts";
import { Heading } from "../kit/heading.tsx";
import { wrap } from "../kit/measure.ts";
import { Hatch, Item, Label, Svg } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import type { DrawOptions } from "../view.ts";
import { Course, type CourseFrame, courseFrame } from "./course.tsx";
import { PADDING, type ShiftsDrawing } from "./drawing.ts";
import { shiftFacts } from "./facts.ts";
import { figuresAt } from "./figures.ts";
import { Flow, HATCH_SCOPE, Heads, headsHeight, headsOf } from "./flow.tsx";
import { flowHeight, layoutFlow, NODE_WIDTH } from "./layout.ts";
import { Side, sideHeight } from "./side.tsx";
import { shiftWords } from "./words.ts";

const DEFAULT_WIDTH = 1320;
const LEAST_WIDTH = 440;
/** From this width on the figures stand beside the flow. */
const SIDE_FROM = 1080;
const SIDE_WIDTH = 320;

export type ChannelShiftsProps = { readonly picture: ChannelShiftsPicture } & DrawOptions & {
    /** What a panel puts over the course. */
    readonly over?: (drawing: ShiftsDrawing, frame: CourseFrame) => VNode | null;
  };

/** Where contacts begin, are tried first and are resolved; how that goes over time; the figures beside it. */
export function ChannelShifts(props: ChannelShiftsProps): VNode {
  const { picture, palette, language } = props;
  const whole = Math.max(LEAST_WIDTH, Math.round(props.width ?? DEFAULT_WIDTH));
  const beside = whole >= SIDE_FROM;
  const drawing = drawingOf(props, beside ? whole - SIDE_WIDTH - 2 * PADDING : whole);
  const top = props.header === false ? 16 : 68;
  const heads = headsOf(drawing);
  const empty = picture.now === 0;
  const height = empty ? 180 : flowHeight(picture.stops.map((_, index) => figuresAt(picture, index)));
  const frame = { x: drawing.x, top: top + headsHeight(heads), height };
  const flowEnd = frame.top + height + 20;
  const notes = uncountedLines(drawing);
  const line = flowEnd + notes.length * 15;
  const course = courseFrame(drawing, line + 24);
  const side = beside
    ? { x: drawing.width + PADDING, y: top, width: SIDE_WIDTH }
    : { x: PADDING, y: course.bottom + 32, width: Math.min(whole - 2 * PADDING, 480) };
  const sideEnd = side.y + sideHeight(drawing, side.width);
  const bottom = Math.max(course.bottom, sideEnd) + 16;
  return (
    <Svg
      width={whole}
      height={Math.ceil(bottom)}
      title={`${drawing.words.channelShifts}: ${oneLine(picture.name)}`}
      description={shiftFacts(picture, language)}
      palette={palette}
      interactive={drawing.interactive}
    >
      <defs>
        <Hatch scope={HATCH_SCOPE} color="person" palette={palette} />
      </defs>
      {props.header === false ? null : <Header drawing={drawing} width={whole} />}
      <Heads drawing={drawing} heads={heads} y={top} />
      {empty ? (
        <Empty drawing={drawing} y={frame.top + 60} />
      ) : (
        <Flow drawing={drawing} layout={layoutFlow(drawing.figures, frame)} />
      )}
      <Uncounted drawing={drawing} lines={notes} y={flowEnd} />
      <path d={`M${PADDING} ${line}H${drawing.width - PADDING}`} stroke={palette.color.lineFaint} />
      <Course drawing={drawing} frame={course} />
      {beside ? <path d={`M${drawing.width} ${top}V${bottom - 16}`} stroke={palette.color.lineFaint} /> : null}
      <Side drawing={drawing} {...side} />
      {props.over?.(drawing, course) ?? null}
    </Svg>
  );
}

function drawingOf({ picture, language, palette, interactive }: ChannelShiftsProps, width: number): ShiftsDrawing {
  const before = Math.min(190, Math.max(92, Math.round(width * 0.16)));
  const after = Math.min(190, Math.max(116, Math.round(width * 0.175)));
  const now = PADDING + before;
  const resolved = width - PADDING - after - NODE_WIDTH;
  return {
    picture,
    figures: figuresAt(picture),
    words: shiftWords(language),
    format: createFormat(language),
    palette,
    language,
    interactive: interactive === true,
    width,
    x: { now, tried: Math.round(now + (resolved - now) * 0.5), resolved },
  };
}

function Header({ drawing, width }: { readonly drawing: ShiftsDrawing; readonly width: number }): VNode {
  const { picture, words, palette, language } = drawing;
  const room = width - 2 * PADDING;
  return (
    <Heading
      title={`${words.channelShifts}: ${oneLine(picture.name)}`}
      facts={shiftFacts(picture, language)}
      x={PADDING}
      room={room}
      palette={palette}
    />
  );
}

function Empty({ drawing, y }: { readonly drawing: ShiftsDrawing; readonly y: number }): VNode {
  const { palette, words, x, width } = drawing;
  return (
    <g>
      {wrap(words.empty, width - PADDING - x.now, 13, 400, 2).map((line, index) => (
        <Label key={line} x={x.now} y={y + index * 18} size={13} text={line} color={palette.color.dim} />
      ))}
    </g>
  );
}

/** Which moments are left out of all sums, and why, in two lines. */
function uncountedLines({ picture, words, width }: ShiftsDrawing): string[] {
  const { uncounted } = picture;
  if (uncounted.length === 0) return [];
  const list = uncounted.map(({ name, id, why }) => `${oneLine(name) || id} (${why})`).join(", ");
  return wrap(words.uncounted(list, uncounted.length === 1), width - 2 * PADDING - 20, 11, 400, 2);
}

/** Leads to the first of them; the table has a row for each. */
function Uncounted(props: {
  readonly drawing: ShiftsDrawing;
  readonly lines: readonly string[];
  readonly y: number;
}): VNode | null {
  const { drawing, lines, y } = props;
  const { palette, picture, interactive } = drawing;
  const [first] = picture.uncounted;
  if (first === undefined) return null;
  const label = picture.uncounted.map(({ name, why }) => `${oneLine(name)}: ${why}`).join("; ");
  return (
    <Item label={label} path={first.source.path} kind="contactMoment" id={first.id} interactive={interactive}>
      {lines.map((text, index) => (
        <Label key={text} x={PADDING} y={y + index * 15} size={11} text={text} color={palette.color.dim} />
      ))}
    </Item>
  );
}
