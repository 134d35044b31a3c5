import { useRef, useState } from "preact/hooks";
import type { PictureEdit } from "../../../core/pictures/types/edit.ts";
import type { JourneyPicture } from "../../../core/pictures/types/journey.ts";
import { EMOTION_UNIT } from "../../../render/journey/emotion-layout.ts";
import type { Store } from "../../store.ts";

type SetEmotion = Extract<PictureEdit, { kind: "set-emotion" }>;

/** A point of the emotion line, or where one can be put. */
export interface EmotionAt {
  readonly journey: string;
  readonly step: string;
  /** Null where nothing is known yet. */
  readonly emotion: number | null;
}

/** What is written of a step. */
export function emotionAt(picture: JourneyPicture, step: string): EmotionAt {
  const steps = picture.phases.flatMap((phase) => phase.steps);
  return { journey: picture.id, step, emotion: steps.find(({ id }) => id === step)?.emotion ?? null };
}

export interface EmotionEvents {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onClickCapture: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

export interface Emotion {
  /** What is being tried; null while nothing is. */
  readonly tried: SetEmotion | null;
  readonly on: (at: EmotionAt) => EmotionEvents;
}

/** With a key held for fine work, and else. */
const FINE = 0.1;
const STEP = 0.5;

interface Drag {
  readonly at: EmotionAt;
  readonly fromY: number;
  moved: boolean;
}

/** Moving an emotion: tried while it moves, written when it is let go of, dropped with Esc. */
export function useEmotion(store: Store): Emotion {
  const [tried, setTried] = useState<SetEmotion | null>(null);
  const drag = useRef<Drag | null>(null);
  /** A drag ends in a click, which is not meant to lead to the text. */
  const dragged = useRef(false);
  const attempt = (at: EmotionAt, emotion: number): void => {
    const edit: SetEmotion = { kind: "set-emotion", journey: at.journey, step: at.step, emotion };
    if (sameEdit(edit, tried)) return;
    setTried(edit);
    store.try(edit);
  };
  const finish = (at: EmotionAt): void => {
    drag.current = null;
    if (tried === null) return;
    setTried(null);
    if (tried.emotion === at.emotion) store.forgetTrial();
    else store.edit(tried);
  };
  const cancel = (): void => {
    drag.current = null;
    setTried(null);
    store.forgetTrial();
  };
  const on = (at: EmotionAt): EmotionEvents => ({
    onPointerDown: (event) => {
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      drag.current = { at, fromY: event.clientY, moved: false };
      dragged.current = false;
    },
    onPointerMove: ({ clientY, altKey }) => {
      const { current } = drag;
      if (current === null) return;
      current.moved ||= Math.abs(clientY - current.fromY) > 3;
      if (!current.moved) return;
      dragged.current = true;
      const to = (current.at.emotion ?? 0) - (clientY - current.fromY) / EMOTION_UNIT;
      attempt(current.at, onScale(to, altKey ? FINE : STEP));
    },
    onPointerUp: () => {
      if (drag.current?.moved === true) finish(drag.current.at);
      else drag.current = null;
    },
    onPointerCancel: cancel,
    onClickCapture: (event) => {
      if (!dragged.current) return;
      dragged.current = false;
      event.stopPropagation();
    },
    onKeyDown: (event) => {
      if (!pressed(event, at, tried, { attempt, finish, cancel })) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onBlur: () => {
      if (drag.current === null && tried !== null) finish(at);
    },
  });
  return { tried, on };
}

interface Actions {
  readonly attempt: (at: EmotionAt, emotion: number) => void;
  readonly finish: (at: EmotionAt) => void;
  readonly cancel: () => void;
}

/** Whether a key was one for moving: the arrow keys alone walk on to another item. */
function pressed(event: KeyboardEvent, at: EmotionAt, tried: SetEmotion | null, actions: Actions): boolean {
  const { key, shiftKey, altKey } = event;
  const mine = tried !== null && tried.step === at.step && tried.journey === at.journey;
  if (mine && key === "Escape") actions.cancel();
  else if (mine && key === "Enter") actions.finish(at);
  else if (shiftKey && (key === "ArrowUp" || key === "ArrowDown")) {
    const from = mine ? tried.emotion : (at.emotion ?? 0);
    const step = altKey ? FINE : STEP;
    actions.attempt(at, onScale(from + (key === "ArrowUp" ? step : -step), step));
  } else return false;
  return true;
}

/** Within −2 and +2, on a step: what is written and what is drawn are the same. */
function onScale(emotion: number, step: number): number {
  const stepped = Math.round(Math.min(2, Math.max(-2, emotion)) / step) * step;
  return Math.round(stepped * 10) / 10 + 0;
}

function sameEdit(a: SetEmotion, b: SetEmotion | null): boolean {
  return a.journey === b?.journey && a.step === b.step && a.emotion === b.emotion;
}

/** The journey with the emotion that is being tried in its place. */
export function withEmotion(picture: JourneyPicture, tried: SetEmotion | null): JourneyPicture {
  if (tried === null || tried.journey !== picture.id) return picture;
  return {
    ...picture,
    phases: picture.phases.map((phase) => ({
      ...phase,
      steps: phase.steps.map((step) => (step.id === tried.step ? { ...step, emotion: tried.emotion } : step)),
    })),
  };
}
