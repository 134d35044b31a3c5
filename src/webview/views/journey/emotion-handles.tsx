import type { VNode } from "preact";
import type { JourneyPicture, JourneyStepPicture } from "../../../core/pictures/types/journey.ts";
import { type Drawing, emotionText, nameOf } from "../../../render/journey/drawing.ts";
import { emotionTop } from "../../../render/journey/emotion-layout.ts";
import type { JourneyShapes } from "../../../render/journey/rows.tsx";
import { round } from "../../../render/kit/svg.tsx";
import { type Emotion, type EmotionEvents, emotionAt } from "./use-emotion.ts";

/** Points nearer together than this cannot be taken hold of one by one. */
const LEAST_PITCH = 24;
const REACH = 13;

interface HandlesProps {
  readonly drawing: Drawing;
  readonly shapes: JourneyShapes;
  readonly emotion: Emotion;
  /** The journey as it is written: what is drawn may be what is being tried. */
  readonly written: JourneyPicture;
}

/** A handle on every point of the emotion line, and one where a step has none yet. */
export function EmotionHandles({ drawing, shapes, emotion, written }: HandlesProps): VNode {
  const top = shapes.tops.emotion;
  const spots = drawing.columns.columns.flatMap((column) => {
    const pitch = column.width / Math.max(1, column.steps.length);
    if (pitch < LEAST_PITCH) return [];
    return column.steps.map((step, index) => ({ step, x: column.x + (index + 0.5) * pitch }));
  });
  return (
    <g>
      {spots.map(({ step, x }) => (
        <Handle
          key={step.id}
          drawing={drawing}
          step={step}
          x={x}
          y={top + emotionTop(step.emotion ?? 0)}
          on={emotion.on(emotionAt(written, step.id))}
        />
      ))}
    </g>
  );
}

interface HandleProps {
  readonly drawing: Drawing;
  readonly step: JourneyStepPicture;
  readonly x: number;
  readonly y: number;
  readonly on: EmotionEvents;
}

function Handle({ drawing, step, x, y, on }: HandleProps): VNode {
  const { words, format, palette, picture } = drawing;
  const known = step.emotion !== null;
  return (
    <g
      class="handle upright"
      role="slider"
      tabindex={0}
      aria-orientation="vertical"
      aria-label={words.emotionOf(nameOf(step))}
      aria-valuemin={-2}
      aria-valuemax={2}
      aria-valuenow={step.emotion ?? 0}
      aria-valuetext={step.emotion === null ? words.emotionUnknown : emotionText(step.emotion, format)}
      data-handle={`${picture.id}/${step.id}`}
      data-path={step.source.path}
      data-kind="emotion"
      {...on}
    >
      <circle cx={round(x)} cy={round(y)} r={REACH} fill="transparent" />
      <circle
        class={known ? "grip ring" : "grip ring unknown"}
        cx={round(x)}
        cy={round(y)}
        r={8.5}
        fill="none"
        stroke={palette.color.focus}
        stroke-width={2}
        {...(known ? {} : { "stroke-dasharray": "3 3" })}
      />
    </g>
  );
}
