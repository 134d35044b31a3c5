import type { VNode } from "preact";
import type { EscalationPromise } from "../../core/pictures/types/escalation.ts";
import { textWidth, wrap } from "../kit/measure.ts";
import { FindingGlyph, Hatch, hatchId, Item, Label, round } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import type { Drawing } from "./drawing.ts";
import { PADDING, TIME_WIDTH } from "./layout.ts";
import { limitText, nameOf, promiseOutcome, totalText } from "./say.ts";

const BAR_TOP = 22;
const BAR_HEIGHT = 16;
const LINE = 15;

interface Said {
  readonly promise: EscalationPromise;
  readonly lines: readonly string[];
  readonly outcome: string;
  readonly top: number;
}

export interface PromiseShape {
  readonly left: number;
  readonly width: number;
  readonly said: readonly Said[];
  readonly height: number;
}

/** The time along the way on one scale with what is promised, and each promise in words below it. */
export function measurePromises({ picture, language, words }: Drawing, frame: number): PromiseShape {
  const left = PADDING + TIME_WIDTH;
  const width = Math.max(200, frame - left - PADDING);
  let top = BAR_TOP + BAR_HEIGHT + 28;
  const said = picture.promises.map((promise) => {
    const text = `“${oneLine(promise.said)}” · ${limitText(promise.within, language)}`;
    const lines = wrap(text, width - 20, 12, 400, 3);
    const outcome = promiseOutcome(picture, promise, language);
    const own = { promise, lines, outcome, top };
    top += lines.length * LINE + LINE + 6;
    return own;
  });
  if (said.length === 0) top += wrap(words.noPromise, width, 12, 400, 2).length * LINE;
  return { left, width, said, height: top + 4 };
}

export function Promises({ drawing, shape }: { readonly drawing: Drawing; readonly shape: PromiseShape }): VNode {
  const { palette, words, picture, language } = drawing;
  const { color } = palette;
  const endless = picture.total === null;
  return (
    <g>
      {wrap(words.promise, TIME_WIDTH - 20, 13, 600, 3).map((line, index) => (
        <Label
          key={String(index)}
          x={PADDING}
          y={12 + index * 16}
          text={line}
          size={13}
          weight={600}
          color={color.foreground}
        />
      ))}
      <Label
        x={shape.left}
        y={12}
        text={totalText(picture, language)}
        weight={600}
        color={endless ? color.error : color.foreground}
      />
      <TimeBar drawing={drawing} shape={shape} />
      {shape.said.map((said) => (
        <PromiseLine key={said.promise.id} drawing={drawing} said={said} x={shape.left} />
      ))}
      {shape.said.length > 0
        ? null
        : wrap(words.noPromise, shape.width, 12, 400, 2).map((line, index) => (
            <Label
              key={String(index)}
              x={shape.left}
              y={BAR_TOP + BAR_HEIGHT + 34 + index * LINE}
              text={line}
              color={color.dim}
            />
          ))}
    </g>
  );
}

/** A piece for each step on the way; what lies past the shortest promise is hatched. */
function TimeBar({ drawing, shape }: { readonly drawing: Drawing; readonly shape: PromiseShape }): VNode | null {
  const { picture, palette, scope } = drawing;
  const { color, fillOpacity } = palette;
  const onWay = picture.way.flatMap((key) => picture.steps.find(({ id }) => id === key) ?? []);
  const spent = Math.max(0, ...onWay.map(({ reached }) => reached?.spent ?? 0));
  const promised = picture.promises.map(({ within }) => within.seconds);
  const most = Math.max(spent, ...promised);
  if (most === 0) return null;
  const { left, width } = shape;
  const place = (seconds: number): number => left + (seconds / most) * (width - 2);
  const shortest = Math.min(...promised);
  return (
    <g>
      <defs>
        <Hatch scope={scope} color="error" palette={palette} />
      </defs>
      {onWay.map((step) => {
        const end = place(step.reached?.spent ?? 0);
        const start = place((step.reached?.spent ?? 0) - (step.limit?.seconds ?? 0));
        const name = nameOf(step);
        const fits = textWidth(name, 11, 400) + 10 <= end - start;
        return step.limit === null ? null : (
          <g key={step.id}>
            <title>{name}</title>
            <rect
              x={round(start)}
              y={BAR_TOP}
              width={round(Math.max(2, end - start - 1))}
              height={BAR_HEIGHT}
              fill={color.mixed}
              fill-opacity={fillOpacity}
              stroke={color.mixed}
            />
            {fits ? <Label x={start + 5} y={BAR_TOP + 12} text={name} size={11} color={color.foreground} /> : null}
          </g>
        );
      })}
      {spent > shortest ? (
        <rect
          x={round(place(shortest))}
          y={BAR_TOP}
          width={round(place(spent) - place(shortest))}
          height={BAR_HEIGHT}
          fill={`url(#${hatchId(scope, "error")})`}
          fill-opacity={0.55}
          stroke={color.error}
        />
      ) : null}
      <Ticks drawing={drawing} place={place} right={left + width} />
    </g>
  );
}

/** Where each promise ends, with its length where that does not touch another. */
function Ticks(props: {
  readonly drawing: Drawing;
  readonly place: (seconds: number) => number;
  readonly right: number;
}): VNode {
  const { drawing, place, right } = props;
  const { color } = drawing.palette;
  let free = Number.NEGATIVE_INFINITY;
  const sorted = [...drawing.picture.promises].sort((a, b) => a.within.seconds - b.within.seconds);
  return (
    <g>
      {sorted.map((promise) => {
        const x = place(promise.within.seconds);
        const text = limitText(promise.within, drawing.language);
        const width = textWidth(text, 11, 600);
        const start = Math.min(x - width / 2, right - width);
        const fits = start > free;
        if (fits) free = start + width + 8;
        return (
          <g key={promise.id}>
            <path d={`M${round(x)} ${BAR_TOP - 4}v${BAR_HEIGHT + 9}`} stroke={color.foreground} stroke-width={2} />
            {fits ? (
              <Label
                x={start}
                y={BAR_TOP + BAR_HEIGHT + 17}
                text={text}
                size={11}
                weight={600}
                color={color.foreground}
              />
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

const SIGNS = { broken: "error", unknown: "warning" } as const;

function PromiseLine(props: { readonly drawing: Drawing; readonly said: Said; readonly x: number }): VNode {
  const { drawing, said, x } = props;
  const { palette, interactive } = drawing;
  const { color } = palette;
  const { promise, lines, outcome, top } = said;
  return (
    <Item
      label={`${oneLine(promise.said)}: ${outcome}`}
      path={promise.source.path}
      kind="promise"
      id={promise.id}
      interactive={interactive}
    >
      {promise.verdict === "kept" ? (
        <path
          d={`M${round(x + 1)} ${round(top + 6)}l3 3.5l6 -7.5`}
          fill="none"
          stroke={color.saving}
          stroke-width={1.8}
        />
      ) : (
        <FindingGlyph x={x + 5.5} y={top + 6} severity={SIGNS[promise.verdict]} palette={palette} />
      )}
      {lines.map((line, index) => (
        <Label key={String(index)} x={x + 18} y={top + 10 + index * LINE} text={line} color={color.foreground} />
      ))}
      <Label
        x={x + 18}
        y={top + 10 + lines.length * LINE}
        text={outcome}
        weight={600}
        color={promise.verdict === "broken" ? color.error : color.foreground}
      />
    </Item>
  );
}
