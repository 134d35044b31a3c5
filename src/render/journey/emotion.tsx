import type { VNode } from "preact";
import { Item, Label, round } from "../kit/svg.tsx";
import { type Drawing, emotionText, nameOf } from "./drawing.ts";
import { pathOf } from "./emotion-curve.ts";
import { EMOTION_HEIGHT, EMOTION_LEVELS, type EmotionMark, type EmotionShape, emotionTop } from "./emotion-layout.ts";
import { GapHatch } from "./frame.tsx";

/** The numbers of the scale, at the right of the label column. */
export function EmotionAxis({ drawing, y }: { drawing: Drawing; y: number }): VNode {
  return (
    <g>
      {EMOTION_LEVELS.map((level) => (
        <Label
          x={drawing.columns.left - 10}
          y={y + emotionTop(level) + 4}
          text={emotionText(level, drawing.format)}
          size={11}
          anchor="end"
          color={drawing.palette.color.dim}
        />
      ))}
    </g>
  );
}

export function Emotion({ drawing, shape, y }: { drawing: Drawing; shape: EmotionShape; y: number }): VNode {
  const { palette, columns, words } = drawing;
  const { color } = palette;
  return (
    <g>
      {EMOTION_LEVELS.map((level) => (
        <path
          d={`M${columns.left} ${round(y + emotionTop(level))}H${round(columns.right)}`}
          stroke={level === 0 ? color.line : color.grid}
        />
      ))}
      {shape.gaps.map(({ x, width }) => (
        <GapHatch
          drawing={drawing}
          x={x}
          y={y + 8}
          width={width}
          height={EMOTION_HEIGHT - 16}
          text={words.emotionUnknown}
        />
      ))}
      <g transform={`translate(0 ${round(y)})`}>
        {shape.curves.map(({ parts, estimated }) => (
          <path
            d={pathOf(parts)}
            fill="none"
            stroke={color.foreground}
            stroke-width={1.8}
            stroke-linecap="round"
            {...(estimated ? { "stroke-dasharray": "1.5 5" } : {})}
          />
        ))}
        {shape.marks.map((mark) => (
          <EmotionPoint drawing={drawing} mark={mark} />
        ))}
        {shape.texts.map(({ kind, text, x, y: baseline }) => (
          <Label
            x={x}
            y={baseline}
            text={text}
            anchor="middle"
            size={kind === "value" ? 12 : 11}
            weight={kind === "value" ? 600 : 400}
            color={kind === "value" ? color.foreground : color.dim}
          />
        ))}
      </g>
    </g>
  );
}

/** Filled where it is known, hollow where it is estimated, ◆ at a moment of truth. */
function EmotionPoint({ drawing, mark }: { drawing: Drawing; mark: EmotionMark }): VNode {
  const { format, words, common } = drawing;
  const { color } = drawing.palette;
  const { step, x, y, estimated } = mark;
  const label = [
    `${nameOf(step)}: ${emotionText(mark.emotion, format)}`,
    ...(estimated ? [words.estimated] : []),
    ...(step.momentOfTruth ? [common.momentOfTruth] : []),
  ].join(", ");
  return (
    <Item label={label} path={step.source.path} kind="step" id={step.id} interactive={false}>
      {mark.dense && !step.momentOfTruth ? (
        <circle cx={round(x)} cy={round(y)} r={1.7} fill={color.foreground} />
      ) : (
        <FullPoint drawing={drawing} mark={mark} />
      )}
    </Item>
  );
}

function FullPoint({ drawing, mark }: { drawing: Drawing; mark: EmotionMark }): VNode {
  const { color } = drawing.palette;
  const { x, y, estimated, dense } = mark;
  const look = {
    fill: estimated ? color.background : color.foreground,
    stroke: color.foreground,
    "stroke-width": estimated ? 1.8 : 0,
  };
  const size = dense ? 5 : 7;
  return (
    <g>
      {dense ? null : <circle cx={round(x)} cy={round(y)} r={8} fill={color.background} />}
      {mark.step.momentOfTruth ? (
        <path d={`M${round(x)} ${round(y - size)}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`} {...look} />
      ) : (
        <circle cx={round(x)} cy={round(y)} r={estimated ? 4.5 : 4} {...look} />
      )}
    </g>
  );
}
