import type { VNode } from "preact";
import { durationWords } from "../../core/words/durations.ts";
import { wrap } from "../kit/measure.ts";
import { FindingGlyph, Item, Label, round } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import type { Drawing } from "./drawing.ts";
import { type Card, type FlowLayout, PADDING, type PlacedArrow, type PlacedLane, TIME_WIDTH } from "./layout.ts";
import { Lines } from "./lines.tsx";
import { limitText, nameOf, stepProblems } from "./say.ts";
import { CARD_PAD, NAME_LINE, NOTE_LINE, TEXT_LINE } from "./texts.ts";

interface Props {
  readonly drawing: Drawing;
  readonly layout: FlowLayout;
}

/** The lanes with their steps, the arrows between them, and the time so far beside them. */
export function Flow({ drawing, layout }: Props): VNode {
  const { arrows, cards } = layout;
  // What goes wrong is drawn over what does not.
  const sorted = [...arrows].sort((a, b) => Number(a.loop) - Number(b.loop));
  return (
    <g>
      {layout.lanes.map((lane) => (
        <Lane key={lane.role ?? ""} drawing={drawing} layout={layout} lane={lane} />
      ))}
      <TimeRail drawing={drawing} layout={layout} />
      {sorted.map((arrow) => (
        <ArrowLine key={`${arrow.from}>${arrow.to}`} drawing={drawing} arrow={arrow} />
      ))}
      {cards.map((card) => (
        <StepCard key={card.step.id} drawing={drawing} card={card} />
      ))}
    </g>
  );
}

/** A faint ground, and the role above it. */
function Lane({ drawing, layout, lane }: Props & { readonly lane: PlacedLane }): VNode {
  const { palette, picture, interactive } = drawing;
  const { color } = palette;
  const role = picture.roles.find(({ id }) => id === lane.role);
  const { x, width, name, notes } = lane;
  const head = (
    <g>
      <path d={`M${round(x)} 0.5h${round(width)}`} stroke={color.foreground} stroke-width={2} />
      {name.map((line, index) => (
        <Label key={String(index)} x={x} y={19 + index * 15} text={line} weight={600} color={color.foreground} />
      ))}
      <Lines lines={notes} x={x} y={18 + name.length * 15} lineHeight={TEXT_LINE} palette={palette} />
    </g>
  );
  const top = layout.headHeight + 6;
  return (
    <g>
      <rect
        x={round(x) - 6}
        y={top}
        width={width + 12}
        height={Math.max(0, layout.height - top)}
        rx={4}
        fill={color.grid}
        fill-opacity={0.6}
      />
      {role?.source ? (
        <Item
          label={[nameOf(role), role.team ?? "", role.mandate ? "" : drawing.words.noMandate]
            .filter(Boolean)
            .join(", ")}
          path={role.source.path}
          kind="role"
          id={role.id}
          interactive={interactive}
        >
          {head}
        </Item>
      ) : (
        head
      )}
    </g>
  );
}

const RAIL_X = PADDING + TIME_WIDTH - 18;
const TIME_ROOM = TIME_WIDTH - 34;

/** Down along the way: a point for each step, and beside it the limits up to there together. */
function TimeRail({ drawing, layout }: Props): VNode | null {
  const { picture, palette, words } = drawing;
  const { color } = palette;
  const reached = layout.cards.filter(({ step }) => step.reached !== null).sort((a, b) => a.y - b.y);
  const [first, last] = [reached[0], reached.at(-1)];
  if (first === undefined || last === undefined) return null;
  const middle = (card: Card): number => card.y + card.height / 2;
  const broken = new Set(picture.promises.flatMap(({ passedIn }) => passedIn ?? []));
  return (
    <g>
      <Label x={PADDING} y={19} text={words.timeHere} weight={600} color={color.foreground} />
      <Label x={PADDING} y={33} text={words.timeHereNote} size={11} color={color.dim} />
      <path
        d={`M${RAIL_X} ${round(middle(first))}V${round(middle(last))}`}
        stroke={color.line}
        stroke-width={1.4}
        fill="none"
      />
      {reached.map((card) => (
        <TimePoint key={card.step.id} drawing={drawing} card={card} y={middle(card)} late={broken.has(card.step.id)} />
      ))}
    </g>
  );
}

function TimePoint(props: {
  readonly drawing: Drawing;
  readonly card: Card;
  readonly y: number;
  readonly late: boolean;
}): VNode {
  const { drawing, card, y, late } = props;
  const { palette, words, language } = drawing;
  const { color } = palette;
  const { spent = 0, atLeast = false } = card.step.reached ?? {};
  const time = spent === 0 && atLeast ? [] : wrap(durationWords(spent, language), TIME_ROOM, 12, 600, 3);
  const note = late ? words.tooLate : atLeast ? words.orLonger : "";
  const below = wrap(note, TIME_ROOM, 11, 400, 2);
  const top = y - ((time.length + below.length) * 14) / 2 + 10;
  return (
    <g>
      {time.map((line, index) => (
        <Label
          key={String(index)}
          x={PADDING}
          y={top + index * 14}
          text={line}
          weight={600}
          color={late ? color.error : color.foreground}
        />
      ))}
      {below.map((line, index) => (
        <Label
          key={`note${index}`}
          x={PADDING}
          y={top + (time.length + index) * 14}
          text={line}
          size={11}
          color={late ? color.error : color.dim}
        />
      ))}
      {late ? (
        <FindingGlyph x={RAIL_X} y={y} severity="error" palette={palette} />
      ) : (
        <circle
          cx={RAIL_X}
          cy={round(y)}
          r={4}
          fill={atLeast ? color.background : color.foreground}
          stroke={color.foreground}
          stroke-width={1.4}
        />
      )}
    </g>
  );
}

function ArrowLine({ drawing, arrow }: { readonly drawing: Drawing; readonly arrow: PlacedArrow }): VNode {
  const { color } = drawing.palette;
  const stroke = arrow.loop ? color.error : color.lineStrong;
  const end = arrow.points.at(-1) ?? { x: 0, y: 0 };
  return (
    <g>
      <path
        d={roundedPath(arrow.points)}
        fill="none"
        stroke={stroke}
        stroke-width={arrow.loop ? 1.8 : 1.5}
        {...(arrow.loop ? { "stroke-dasharray": "5 3" } : {})}
      />
      <path d={`M${round(end.x - 4)} ${round(end.y - 7)}h8l-4 6z`} fill={stroke} />
    </g>
  );
}

const CORNER = 5;

/** Through the points, with corners a little rounded where there is room. */
function roundedPath(points: PlacedArrow["points"]): string {
  const distinct = points.filter(
    ({ x, y }, index) => index === 0 || x !== points[index - 1]?.x || y !== points[index - 1]?.y,
  );
  return distinct
    .map((point, index) => {
      const [before, after] = [distinct[index - 1], distinct[index + 1]];
      if (before === undefined) return `M${round(point.x)} ${round(point.y)}`;
      if (after === undefined) return `L${round(point.x)} ${round(point.y)}`;
      const [into, out] = [towards(point, before), towards(point, after)];
      return `L${round(into.x)} ${round(into.y)}Q${round(point.x)} ${round(point.y)} ${round(out.x)} ${round(out.y)}`;
    })
    .join("");
}

function towards(from: { x: number; y: number }, to: { x: number; y: number }): { x: number; y: number } {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const part = length === 0 ? 0 : Math.min(CORNER, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function StepCard({ drawing, card }: { readonly drawing: Drawing; readonly card: Card }): VNode {
  const { palette, interactive, picture } = drawing;
  const { color } = palette;
  const { step, x, y, width, height, beside, stub } = card;
  const wrong = step.reached === null || step.arrow?.problem != null;
  const late = picture.promises.some(({ passedIn }) => passedIn === step.id);
  return (
    <Item label={stepLabel(drawing, card)} path={step.source.path} kind="step" id={step.id} interactive={interactive}>
      <rect
        x={round(x) + 0.5}
        y={round(y) + 0.5}
        width={width - 1}
        height={height - 1}
        rx={4}
        fill={color.background}
        stroke={wrong || late ? color.error : color.lineStrong}
        stroke-width={wrong || late ? 1.6 : 1}
        {...(step.reached === null ? { "stroke-dasharray": "5 3" } : {})}
      />
      {card.name.map((line, index) => (
        <Label
          key={String(index)}
          x={x + CARD_PAD}
          y={y + CARD_PAD + 11 + index * NAME_LINE}
          text={line}
          size={13}
          weight={600}
          color={color.foreground}
        />
      ))}
      <Lines
        lines={card.notes}
        x={x + CARD_PAD}
        y={y + CARD_PAD + 11 + card.name.length * NAME_LINE}
        lineHeight={NOTE_LINE}
        palette={palette}
      />
      <Lines lines={beside.lines} x={beside.x} y={beside.y} lineHeight={TEXT_LINE} palette={palette} />
      {stub === null ? null : <Stub drawing={drawing} stub={stub} />}
    </Item>
  );
}

/** An arrow that arrives nowhere. */
function Stub({ drawing, stub }: { readonly drawing: Drawing; readonly stub: NonNullable<Card["stub"]> }): VNode {
  const stroke = drawing.palette.color.error;
  return (
    <path
      d={`M${round(stub.x)} ${round(stub.from)}V${round(stub.to)}M${round(stub.x - 6)} ${round(stub.to)}h12`}
      fill="none"
      stroke={stroke}
      stroke-width={1.8}
    />
  );
}

/** All that the picture says of a step, in words. */
function stepLabel({ picture, words, language }: Drawing, { step }: Card): string {
  const role = picture.roles.find(({ id }) => id === step.role);
  const { arrow, reached } = step;
  return [
    nameOf(step),
    role === undefined ? words.noRole : nameOf(role),
    ...(step.limit === null ? [] : [words.within(limitText(step.limit, language))]),
    ...(reached === null || reached.spent === 0
      ? []
      : [`${words.timeHere}: ${durationWords(reached.spent, language)}${reached.atLeast ? ` ${words.orLonger}` : ""}`]),
    ...(arrow === null ? [] : arrow.when.map((condition) => words.when(oneLine(condition)))),
    ...(arrow === null || arrow.handOver.length === 0 ? [] : [words.handOver(arrow.handOver.map(oneLine).join(", "))]),
    ...stepProblems(picture, step, language),
  ].join("; ");
}
