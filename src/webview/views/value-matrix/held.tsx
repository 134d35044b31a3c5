import type { VNode } from "preact";
import type { MatrixMoment } from "../../../core/pictures/types/value-matrix.ts";
import { createFormat } from "../../../core/words/format.ts";
import type { Language } from "../../../core/words/language.ts";
import { textWidth } from "../../../render/kit/measure.ts";
import { vscodePalette as palette } from "../../../render/kit/palette.ts";
import { FindingGlyph, Label, round } from "../../../render/kit/svg.tsx";
import { BubbleMark } from "../../../render/value-matrix/bubble-marks.tsx";
import type { Coloring } from "../../../render/value-matrix/coloring.ts";
import { nameOf, worst } from "../../../render/value-matrix/describe.ts";
import type { MatrixLayout } from "../../../render/value-matrix/layout.ts";
import type { Point } from "./lasso.ts";
import { decimalsOf } from "./move.ts";
import type { Move } from "./use-move.ts";

interface HeldProps {
  readonly move: Move;
  readonly layout: MatrixLayout;
  readonly coloring: Coloring;
  /** The moment as it would be, once that is known. */
  readonly moment: MatrixMoment;
  readonly language: Language;
}

/** The bubble that is being moved, the way it came, and its new values on the axes. */
export function Held({ move, layout, coloring, moment, language }: HeldProps): VNode {
  const { bubble, edit } = move;
  const target = { x: layout.x(edit.customer), y: layout.y(edit.organisation) };
  const circle = { ...(move.at ?? target), r: bubble.circle.r };
  const severity = worst(moment.findings);
  const out = Math.max(circle.r, 9) * Math.SQRT1_2 + 1;
  return (
    <g class="held" pointer-events="none">
      <Guides move={move} layout={layout} target={target} language={language} />
      <Way from={bubble.circle} to={circle} r={circle.r} />
      <BubbleMark
        bubble={{ circle, moment }}
        look={coloring.lookOf(moment)}
        palette={palette}
        selected={false}
        chosen={false}
      />
      <circle
        cx={round(circle.x)}
        cy={round(circle.y)}
        r={round(circle.r + 3.5)}
        fill="none"
        stroke={palette.color.focus}
        stroke-width="2"
      />
      {severity === null ? null : (
        <FindingGlyph x={circle.x + out} y={circle.y - out} severity={severity} palette={palette} />
      )}
      <Name moment={moment} circle={circle} layout={layout} />
    </g>
  );
}

/** From the edge of the old place to the edge of the new one, with a head. */
function Way({ from, to, r }: { readonly from: Point; readonly to: Point; readonly r: number }): VNode | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const drawn = length - r - 6;
  if (drawn < 8) return null;
  const [cos, sin] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [x, y] = [from.x + cos * drawn, from.y + sin * drawn];
  const corner = (side: number): string =>
    `${round(x - cos * 9 - sin * 5 * side)} ${round(y - sin * 9 + cos * 5 * side)}`;
  return (
    <g>
      <path
        d={`M${round(from.x)} ${round(from.y)}L${round(x - cos * 8)} ${round(y - sin * 8)}`}
        stroke={palette.color.focus}
        stroke-width="1.6"
      />
      <path d={`M${round(x)} ${round(y)}L${corner(1)}L${corner(-1)}z`} fill={palette.color.focus} />
    </g>
  );
}

interface GuidesProps extends Pick<HeldProps, "move" | "layout" | "language"> {
  readonly target: Point;
}

/** Dotted lines to the axes, with the values there; a value that stays has none. */
function Guides({ move, layout, target, language }: GuidesProps): VNode {
  const { frame } = layout;
  const { moment } = move.bubble;
  const format = createFormat(language);
  const said = (value: number): string => format.score(value, decimalsOf(move.step));
  const line = { stroke: palette.color.focus, "stroke-dasharray": "1.5 2.5", fill: "none" };
  return (
    <g>
      {move.edit.organisation === moment.organisation ? null : (
        <>
          <path d={`M${frame.left} ${round(target.y)}H${round(target.x)}`} {...line} />
          <Badge x={frame.left - 16} y={target.y} text={said(move.edit.organisation)} />
        </>
      )}
      {move.edit.customer === moment.customer ? null : (
        <>
          <path d={`M${round(target.x)} ${frame.bottom}V${round(target.y)}`} {...line} />
          <Badge x={target.x} y={frame.bottom + 13} text={said(move.edit.customer)} />
        </>
      )}
      <path d={`M${round(target.x - 4)} ${round(target.y)}h8m-4 -4v8`} stroke={palette.color.focus} fill="none" />
    </g>
  );
}

function Badge({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }): VNode {
  const width = Math.max(24, textWidth(text, 11, 600) + 10);
  return (
    <g>
      <rect
        x={round(x - width / 2)}
        y={round(y - 10)}
        width={round(width)}
        height={20}
        rx={3}
        fill={palette.color.focus}
      />
      <Label x={x} y={y + 4} size={11} weight={600} anchor="middle" text={text} color={palette.color.onFocus} />
    </g>
  );
}

interface NameProps {
  readonly moment: MatrixMoment;
  readonly circle: Point & { readonly r: number };
  readonly layout: MatrixLayout;
}

function Name({ moment, circle, layout }: NameProps): VNode {
  const text = nameOf(moment);
  const right = circle.x + circle.r + 8 + textWidth(text, 12, 600) < layout.frame.right;
  return (
    <Label
      x={circle.x + (right ? circle.r + 8 : -circle.r - 8)}
      y={circle.y + 4}
      weight={600}
      anchor={right ? "start" : "end"}
      text={text}
      color={palette.color.foreground}
      halo={palette.color.background}
    />
  );
}
