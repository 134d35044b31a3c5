import { useRef } from "preact/hooks";
import type { ValueMatrixPicture } from "../../../core/pictures/types/value-matrix.ts";
import type { MatrixWindow } from "../../../render/value-matrix/axes.ts";
import type { MatrixLayout } from "../../../render/value-matrix/layout.ts";
import type { Store } from "../../store.ts";
import type { Point } from "./lasso.ts";
import { changeMatrix, matrixState } from "./matrix-state.ts";
import { isInFrame, pointIn } from "./use-lasso.ts";
import { bubbleAt } from "./use-move.ts";
import { middleOf, panned, type Scores, wholeWindow, ZOOM_STEP, zoomed } from "./zoom.ts";

export interface ZoomHandlers {
  readonly onWheel: (event: WheelEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerEnd: (event: PointerEvent) => void;
}

/** A notch of a wheel is about so many px. */
const NOTCH_PX = 100;
/** Ctrl with an arrow key goes on by this part of what is shown. */
const PAN_SHARE = 0.2;

/**
 * Dense corners brought nearer: with Ctrl and the wheel, a pinch, or + and −; 0 shows all. What is shown
 * in part scrolls with the wheel, one finger, or Ctrl and the arrow keys.
 */
export function useZoom(picture: ValueMatrixPicture, layout: MatrixLayout, store: Store): ZoomHandlers {
  const { scale } = picture;
  const later = useLater();
  const fingers = useRef(new Map<number, Point>());
  const window = (): MatrixWindow | null => (store.state === null ? null : matrixState(store.state).window);
  const show = (next: MatrixWindow | null): void => {
    if (next !== window()) changeMatrix(store, { window: next });
  };
  const zoom = (factor: number, at: Scores): void => show(zoomed(window(), scale, factor, at));
  const panPixels = (dx: number, dy: number): void =>
    show(
      panned(window(), scale, {
        customer: layout.customerAt(dx) - layout.customerAt(0),
        organisation: layout.organisationAt(dy) - layout.organisationAt(0),
      }),
    );
  const scores = ({ x, y }: Point): Scores => ({
    customer: layout.customerAt(x),
    organisation: layout.organisationAt(y),
  });
  return {
    onWheel: (event) => {
      const point = pointIn(event);
      if (point === null || !isInFrame(layout, point)) return;
      const nearer = event.ctrlKey || event.metaKey;
      if (!nearer && window() === null) return;
      event.preventDefault();
      const { deltaX, deltaY } = event;
      // A bubble that was set aside for others would otherwise run away.
      const at = bubbleAt(layout, event.target)?.moment ?? scores(point);
      if (nearer) later(() => zoom(ZOOM_STEP ** (-deltaY / NOTCH_PX), at));
      else later(() => panPixels(deltaX, deltaY));
    },
    onKeyDown: (event) => {
      const bubble = bubbleAt(layout, event.target);
      const middle = middleOf(window() ?? wholeWindow(scale));
      const factor = factorOf(event);
      const pan = panOf(event);
      if (factor === 0) show(null);
      else if (factor !== null) zoom(factor, bubble?.moment ?? middle);
      else if (pan !== null && window() !== null) show(panned(window(), scale, partOf(window(), pan)));
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    onPointerDown: (event) => {
      const point = event.pointerType === "touch" && bubbleAt(layout, event.target) === null ? pointIn(event) : null;
      if (point !== null && isInFrame(layout, point)) fingers.current.set(event.pointerId, point);
    },
    onPointerMove: (event) => {
      const before = fingers.current.get(event.pointerId);
      const point = pointIn(event);
      if (before === undefined || point === null) return;
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
      fingers.current.set(event.pointerId, point);
      if (other === undefined) return later(() => panPixels(before.x - point.x, before.y - point.y));
      const middle = { x: (point.x + other.x) / 2, y: (point.y + other.y) / 2 };
      later(() => zoom(distance(point, other) / Math.max(1, distance(before, other)), scores(middle)));
    },
    onPointerEnd: (event) => fingers.current.delete(event.pointerId),
  };
}

/** 0: show all; null: another key. */
function factorOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): number | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === "+" || key === "=") return ZOOM_STEP;
  if (key === "-") return 1 / ZOOM_STEP;
  return key === "0" ? 0 : null;
}

function panOf({ key, ctrlKey, metaKey }: KeyboardEvent): readonly [number, number] | null {
  if (!ctrlKey && !metaKey) return null;
  const arrows: Readonly<Record<string, readonly [number, number]>> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  };
  return arrows[key] ?? null;
}

function partOf(window: MatrixWindow | null, [x, y]: readonly [number, number]): Scores {
  const part = ([low, high]: readonly [number, number]): number => (high - low) * PAN_SHARE;
  if (window === null) return { customer: 0, organisation: 0 };
  return { customer: x * part(window.customer), organisation: y * part(window.organisation) };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Wheels and fingers tell more often than can be drawn: all of it is done before the next picture. */
function useLater(): (step: () => void) => void {
  const waiting = useRef<(() => void)[]>([]);
  return (step) => {
    waiting.current.push(step);
    if (waiting.current.length > 1) return;
    requestAnimationFrame(() => {
      const steps = waiting.current;
      waiting.current = [];
      for (const each of steps) each();
    });
  };
}
