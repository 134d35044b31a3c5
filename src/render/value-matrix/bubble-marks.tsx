import type { VNode } from "preact";
import type { Palette } from "../kit/palette.ts";
import { Diamond, FindingGlyph, Item, Label, round } from "../kit/svg.tsx";
import { radius } from "./bubbles.ts";
import { type Coloring, handlingLook, type Look } from "./coloring.ts";
import { describeMoment, worst } from "./describe.ts";
import { labelLine } from "./label-spots.ts";
import type { Bubble, MatrixLayout } from "./layout.ts";
import { BubbleShape, TargetSign, ThresholdSign, TruePoint } from "./marks.tsx";
import type { ValueMatrixOptions } from "./value-matrix.tsx";

/** All bubbles with their names, and what stands on top of them. */
export function Bubbles(
  props: { readonly layout: MatrixLayout; readonly coloring: Coloring } & ValueMatrixOptions,
): VNode {
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
          {bubble.moment.id === props.moving ? <Ghost bubble={bubble} palette={palette} /> : null}
          {/* Stays while it moves, unseen: a finger goes with what it was put on. */}
          <g opacity={bubble.moment.id === props.moving ? 0 : undefined}>
            <BubbleMark
              bubble={bubble}
              look={props.coloring.lookOf(bubble.moment)}
              palette={palette}
              selected={bubble.moment.id === props.selected}
              chosen={chosen.has(bubble.moment.id)}
            />
            {props.movement === true ? <Target {...props} bubble={bubble} /> : null}
            <BubbleLabel bubble={bubble} palette={palette} />
          </g>
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
