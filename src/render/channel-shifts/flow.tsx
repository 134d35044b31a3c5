import type { ComponentChildren, VNode } from "preact";
import type { Part } from "../../core/numbers/kinds.ts";
import { shorten, wrap } from "../kit/measure.ts";
import type { Role } from "../kit/palette.ts";
import { PartRect } from "../kit/part-rect.tsx";
import { hatchId, Item, Label, round } from "../kit/svg.tsx";
import { channelName, describeChannel, describeShift, endName, PADDING, type ShiftsDrawing } from "./drawing.ts";
import type { FlowChannel, FlowShift } from "./figures.ts";
import { bandLabels, middleOf } from "./labels.ts";
import { type FlowLayout, NODE_WIDTH, type PlacedBand, type PlacedNode } from "./layout.ts";

export const HATCH_SCOPE = "channel-shifts";

interface FlowProps {
  readonly drawing: ShiftsDrawing;
  readonly layout: FlowLayout;
}

/** The flow from now to what is resolved: bands below, bars and figures above them. */
export function Flow({ drawing, layout }: FlowProps): VNode {
  const { figures, palette } = drawing;
  return (
    <g>
      {figures.channels.map((channel) => (
        <ChannelItem key={channel.key} {...{ drawing, layout, channel }} />
      ))}
      {figures.shifts
        .filter(({ taken }) => taken > 0)
        .map((flow) => (
          <ShiftItem key={flow.shift.id} {...{ drawing, layout, flow }} />
        ))}
      <PreventedBands {...{ drawing, layout }} />
      {layout.nodes
        .filter(({ channel }) => channel === null)
        .map((node) => (
          <Prevented key={node.column} {...{ drawing, node }} />
        ))}
      {bandLabels(drawing, layout).map(({ dim, ...label }) => (
        <Label
          key={`${label.text}${label.y}`}
          {...label}
          color={dim ? palette.color.dim : palette.color.foreground}
          halo={palette.color.background}
          haloOpacity={palette.signOpacity}
        />
      ))}
    </g>
  );
}

/** What stays in a channel, and its three bars. */
function ChannelItem({ drawing, layout, channel }: FlowProps & { readonly channel: FlowChannel }): VNode {
  const marks = (
    <>
      {layout.bands
        .filter(({ kind, from }) => kind === "kept" && from === channel.key)
        .map((band) => (
          <Band key={band.half} {...{ drawing, band }} />
        ))}
      {layout.nodes
        .filter((node) => node.channel?.key === channel.key)
        .map((node) => (
          <Bar key={node.column} {...{ drawing, node, channel }} />
        ))}
    </>
  );
  const label = describeChannel(channel, drawing);
  const { source } = channel;
  if (source === null) return <Unnamed label={label}>{marks}</Unnamed>;
  return (
    <Item label={label} path={source.path} kind="channel" id={channel.key} interactive={drawing.interactive}>
      {marks}
    </Item>
  );
}

/** Several channels together, or one that stands nowhere: there is no place to lead to. */
function Unnamed({ label, children }: { readonly label: string; readonly children: ComponentChildren }): VNode {
  return (
    <g>
      <title>{label}</title>
      {children}
    </g>
  );
}

function ShiftItem({ drawing, layout, flow }: FlowProps & { readonly flow: FlowShift }): VNode {
  const { shift } = flow;
  return (
    <Item
      label={describeShift(flow, drawing)}
      path={shift.source.path}
      kind="shift"
      id={shift.id}
      interactive={drawing.interactive}
    >
      {layout.bands
        .filter((band) => band.flow?.shift.id === shift.id)
        .map((band) => (
          <Band key={`${band.half}${band.kind}`} {...{ drawing, band }} />
        ))}
    </Item>
  );
}

function Band({ drawing, band }: { readonly drawing: ShiftsDrawing; readonly band: PlacedBand }): VNode {
  const { palette } = drawing;
  const { kind, from } = band;
  const path = bandPath(band);
  // Its outline is that of all that is prevented together.
  if (kind === "prevented") return <path class="band" d={path} fill="transparent" stroke="transparent" />;
  const part = drawing.figures.channels.find(({ key }) => key === from)?.part ?? null;
  const isPale = part === "assistedDigital" && kind !== "leaked";
  const fill = palette.color[kind === "leaked" || isPale ? "person" : roleOf(part)];
  return (
    <>
      {/* Half of the colour of people, on any ground: their pale one would be the brightest on a dark one. */}
      <path d={path} fill={fill} fill-opacity={palette.fillOpacity} opacity={isPale ? 0.5 : undefined} />
      <path class="band" d={path} fill="transparent" stroke={palette.color.barEdge} stroke-width={1} />
      {kind === "leaked" ? <path d={path} fill={`url(#${hatchId(HATCH_SCOPE, "person")})`} /> : null}
    </>
  );
}

/** Nobody asks any more: dashed and hollow, one outline for what comes from one channel. */
function PreventedBands({ drawing, layout }: FlowProps): VNode {
  const bands = layout.bands.filter(({ kind }) => kind === "prevented");
  const outlines = [...new Set(bands.map(({ half, from }) => `${half} ${from}`))].map((key) => {
    const own = bands.filter(({ half, from }) => `${half} ${from}` === key);
    const [first] = own as [PlacedBand];
    return {
      ...first,
      y: Math.min(...own.map(({ y }) => y)),
      endY: Math.min(...own.map(({ endY }) => endY)),
      height: own.reduce((sum, { height }) => sum + height, 0),
    };
  });
  return (
    <g pointer-events="none">
      {outlines.map((band) => (
        <path
          key={`${band.half} ${band.from}`}
          d={bandPath(band)}
          fill="none"
          stroke={drawing.palette.color.lineStrong}
          stroke-dasharray="3 3"
        />
      ))}
    </g>
  );
}

function roleOf(part: Part | null): Role {
  if (part === "self") return "self";
  if (part === "assistedDigital") return "personDigital";
  return part === "assistedPersonal" ? "person" : "mixed";
}

/** As high everywhere as at its ends. */
export function bandPath({ x, endX, y, endY, height }: PlacedBand): string {
  const middle = round((x + endX) / 2);
  const [left, right] = [round(x), round(endX)];
  const curve = (at: number, end: number, to: number): string =>
    `C${middle} ${round(at)} ${middle} ${round(end)} ${to} ${round(end)}`;
  return [
    `M${left} ${round(y)}`,
    curve(y, endY, right),
    `V${round(endY + height)}`,
    curve(endY + height, y + height, left),
    "Z",
  ].join("");
}

function Bar(props: {
  readonly drawing: ShiftsDrawing;
  readonly node: PlacedNode;
  readonly channel: FlowChannel;
}): VNode {
  const { drawing, node, channel } = props;
  const { palette } = drawing;
  const { x, y, height, inducedHeight, contacts } = node;
  return (
    <g>
      {contacts > 0 ? (
        <PartRect
          part={channel.part}
          palette={palette}
          x={round(x)}
          y={round(y)}
          width={NODE_WIDTH}
          height={round(Math.max(1, height))}
        />
      ) : null}
      {inducedHeight > 0 ? (
        <rect
          x={round(x + 0.5)}
          y={round(y + height + 2.5)}
          width={NODE_WIDTH - 1}
          height={round(inducedHeight)}
          fill="none"
          stroke={palette.color[roleOf(channel.part)]}
          stroke-dasharray="1.5 1.5"
        />
      ) : null}
      {node.column === "tried" ? null : <BarText {...props} />}
    </g>
  );
}

function BarText(props: {
  readonly drawing: ShiftsDrawing;
  readonly node: PlacedNode;
  readonly channel: FlowChannel;
}): VNode {
  const { drawing, node, channel } = props;
  const { figures, format, words } = drawing;
  const before = node.column === "now";
  const all = before ? figures.now : figures.remaining;
  const count = format.integer(node.contacts);
  const change = channel.resolved - channel.now;
  const lines = [
    node.contacts > 0 && all > 0 ? `${count} · ${format.share(node.contacts / all)}` : count,
    ...(before || Math.abs(change) < 0.5 ? [] : [words.difference(format.signed(change))]),
  ];
  return <Beside drawing={drawing} node={node} name={channelName(channel, drawing)} lines={lines} />;
}

/** Text may come so near to the edge of the picture. */
const EDGE = 8;

/** A name and lines of figures beside a bar of the first or the last column. */
function Beside(props: {
  readonly drawing: ShiftsDrawing;
  readonly node: PlacedNode;
  readonly name: string;
  readonly lines: readonly string[];
}): VNode {
  const { drawing, node, name, lines } = props;
  const { palette, width } = drawing;
  const before = node.column === "now";
  const x = before ? node.x - 12 : node.x + NODE_WIDTH + 12;
  const room = before ? x - EDGE : width - EDGE - x;
  const anchor = before ? "end" : "start";
  // There is room for three lines in all.
  const names = wrap(name, room, 12, 600, Math.max(1, 3 - lines.length));
  const top = middleOf(node) - ((names.length + lines.length - 1) * 15) / 2;
  return (
    <g>
      {names.map((line, index) => (
        <Label
          key={line}
          {...{ x, anchor }}
          y={top + 4 + index * 15}
          weight={600}
          text={line}
          color={palette.color.foreground}
        />
      ))}
      {lines.map((line, index) => (
        <Label
          key={line}
          {...{ x, anchor }}
          y={top + 4 + (names.length + index) * 15}
          size={11}
          text={shorten(line, room, 11, 400)}
          color={palette.color.dim}
        />
      ))}
    </g>
  );
}

/** The ends of what is prevented: it keeps its height, so that columns add up. */
function Prevented({ drawing, node }: { readonly drawing: ShiftsDrawing; readonly node: PlacedNode }): VNode {
  const { palette, format, words, figures } = drawing;
  const share = words.ofNow(format.share(figures.now > 0 ? node.contacts / figures.now : 0));
  return (
    <g>
      <rect
        x={round(node.x + 0.5)}
        y={round(node.y)}
        width={NODE_WIDTH - 1}
        height={round(node.height)}
        fill="none"
        stroke={palette.color.lineStrong}
        stroke-dasharray="3 3"
      />
      {node.column === "resolved" ? (
        <Beside {...{ drawing, node }} name={words.prevented} lines={[`${format.integer(node.contacts)} · ${share}`]} />
      ) : null}
    </g>
  );
}

/** What stands above a column. */
export interface Head {
  readonly x: number;
  readonly name: string;
  /** What it is, and how many contacts it holds: nothing while nothing is known. */
  readonly lines: readonly { readonly text: string; readonly count: boolean }[];
}

export function headsOf(drawing: ShiftsDrawing): readonly Head[] {
  const { words, format, figures, x, width } = drawing;
  const rest = format.integer(figures.remaining);
  const prevented = format.integer(figures.prevented);
  const head = (left: number, end: number, name: string, what: string, count: string): Head => {
    const wrapped = (text: string) => wrap(text, end - left, 11, 400, 3);
    return {
      x: left,
      name: shorten(name, end - left, 13, 600),
      lines: [
        ...wrapped(what).map((text) => ({ text, count: false })),
        ...(figures.now > 0 ? wrapped(count).map((text) => ({ text, count: true })) : []),
      ],
    };
  };
  const tries = figures.prevented > 0 ? words.andPrevented(rest, prevented) : rest;
  return [
    head(x.now, x.tried - 12, words.now, words.begins, format.integer(figures.now)),
    head(x.tried, x.resolved - 12, words.soon, words.tries, tries),
    head(x.resolved, width - PADDING, endName(drawing), words.isResolved, words.remain(rest)),
  ];
}

/** The height of what stands above the columns. */
export function headsHeight(heads: readonly Head[]): number {
  return 32 + Math.max(...heads.map(({ lines }) => lines.length)) * 16;
}

export function Heads(props: {
  readonly drawing: ShiftsDrawing;
  readonly heads: readonly Head[];
  readonly y: number;
}): VNode {
  const { heads, y } = props;
  const { color } = props.drawing.palette;
  return (
    <g>
      {heads.map(({ x, name, lines }) => (
        <g key={x}>
          <Label x={x} y={y + 12} size={13} weight={600} text={name} color={color.foreground} />
          {lines.map(({ text, count }, index) => (
            <Label
              key={text}
              x={x}
              y={y + 29 + index * 16}
              size={11}
              text={text}
              color={count ? color.foreground : color.dim}
            />
          ))}
        </g>
      ))}
    </g>
  );
}
