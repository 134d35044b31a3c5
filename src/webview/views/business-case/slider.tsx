import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import type { WhatIfInput } from "../../../core/pictures/types/business-case.ts";
import { onStep } from "./values.ts";

export interface SliderProps {
  readonly input: WhatIfInput;
  readonly name: string;
  /** What it stands at; null where that is not known. */
  readonly value: number | null;
  readonly changed: boolean;
  readonly show: (value: number | null) => string;
  readonly onChange: (value: number) => void;
  /** Back to what the file says. */
  readonly onReset: () => void;
}

const LARGE_STEPS = 10;

/** A value that can be dragged or moved with the keys, with ticks at its scenarios and a ring at what the file says. */
export function Slider(props: SliderProps): VNode {
  const { input, name, value, changed, show, onChange, onReset } = props;
  const { min, max } = input;
  const track = useRef<HTMLDivElement>(null);
  /** What it stood at when it was taken hold of; null while it is not. */
  const from = useRef<{ readonly value: number | null } | null>(null);
  const at = (event: PointerEvent): void => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const fraction = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    onChange(onStep(input, min + fraction * (max - min)));
  };
  const letGo = (): void => {
    from.current = null;
  };
  const cancel = (): void => {
    const before = from.current?.value ?? null;
    letGo();
    if (before === null) onReset();
    else onChange(before);
  };
  const pressed = (event: KeyboardEvent): boolean => {
    if (event.key === "Escape") {
      cancel();
      return true;
    }
    const next = keyValue(event, input, value ?? 0);
    if (next === null) return false;
    onChange(next);
    return true;
  };
  return (
    <div
      class={changed ? "slider changed" : "slider"}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value ?? 0}
      aria-valuetext={show(value)}
      data-what-if={input.key}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { value: changed ? value : null };
        at(event);
      }}
      onPointerMove={(event) => {
        if (from.current !== null) at(event);
      }}
      onPointerUp={letGo}
      onPointerCancel={cancel}
      onKeyDown={(event) => {
        if (!pressed(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div class="slider-track" ref={track}>
        <Marks input={input} value={value} changed={changed} />
      </div>
    </div>
  );
}

/** Where a key leads to; null for keys that are not of a slider. */
function keyValue({ key, shiftKey }: KeyboardEvent, input: WhatIfInput, value: number): number | null {
  const step = input.step * (shiftKey ? LARGE_STEPS : 1);
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return onStep(input, value + step);
    case "ArrowLeft":
    case "ArrowDown":
      return onStep(input, value - step);
    case "PageUp":
      return onStep(input, value + input.step * LARGE_STEPS);
    case "PageDown":
      return onStep(input, value - input.step * LARGE_STEPS);
    case "Home":
      return input.min;
    case "End":
      return input.max;
    default:
      return null;
  }
}

const MIDDLE = 10;

/** Drawn, because backgrounds vanish where colours are forced. */
function Marks({ input, value, changed }: Pick<SliderProps, "input" | "value" | "changed">): VNode {
  const place = (amount: number): string => `${((amount - input.min) / (input.max - input.min || 1)) * 100}%`;
  const handle = place(value ?? Math.max(input.min, 0));
  const filed = input.value === null ? null : place(input.value);
  return (
    <svg width="100%" height={2 * MIDDLE} aria-hidden="true">
      <line class="rail" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {[input.low, input.high].map((tick, index) =>
        tick === null ? null : (
          <line
            key={index === 0 ? "low" : "high"}
            class="tick"
            x1={place(tick)}
            x2={place(tick)}
            y1={MIDDLE - 7}
            y2={MIDDLE + 7}
          />
        ),
      )}
      {changed && filed !== null ? (
        <>
          <line class="moved" x1={filed} x2={handle} y1={MIDDLE} y2={MIDDLE} />
          <circle class="filed" cx={filed} cy={MIDDLE} r="4" />
        </>
      ) : null}
      <circle class={value === null ? "thumb unknown" : "thumb"} cx={handle} cy={MIDDLE} r="7" />
    </svg>
  );
}
