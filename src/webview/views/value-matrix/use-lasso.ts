import { useState } from "preact/hooks";
import type { MatrixLayout } from "../../../render/value-matrix/layout.ts";
import type { Store } from "../../store.ts";
import { encloses, isLasso, type Point } from "./lasso.ts";
import { changeMatrix, matrixState } from "./matrix-state.ts";
import { useEscape } from "./use-move.ts";

export interface LassoHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
}

/**
 * Choosing several moments: a line drawn around them on empty ground. With Shift or Ctrl they are added to
 * those that are chosen. Fingers scroll instead.
 */
export function useLasso(
  layout: MatrixLayout,
  store: Store,
): { readonly line: readonly Point[] | null; readonly handlers: LassoHandlers } {
  const [line, show] = useState<readonly Point[] | null>(null);
  const cancel = (): void => show(null);
  useEscape(line !== null, cancel);
  const finish = (event: PointerEvent): void => {
    if (line === null) return;
    show(null);
    const before = store.state === null ? [] : matrixState(store.state).chosen;
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    if (!isLasso(line)) {
      if (!adds && before.length > 0) changeMatrix(store, { chosen: [] });
      return;
    }
    const inside = layout.bubbles.filter(({ circle }) => encloses(line, circle)).map(({ moment }) => moment.id);
    changeMatrix(store, { chosen: adds ? [...new Set([...before, ...inside])] : inside });
    if (inside.length > 0) store.change({ selected: null });
  };
  return {
    line,
    handlers: {
      onPointerDown: (event) => {
        const point = event.button === 0 && event.pointerType !== "touch" ? pointIn(event) : null;
        if (point === null || !isGround(event.target) || !isInFrame(layout, point)) return;
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        show([point]);
      },
      onPointerMove: (event) => {
        const point = pointIn(event);
        if (line !== null && point !== null) show([...line, point]);
      },
      onPointerUp: finish,
      onPointerCancel: cancel,
    },
  };
}

/** A part of the picture that is nothing of its own. */
function isGround(target: EventTarget | null): boolean {
  return target instanceof SVGElement && target.closest("[data-path]") === null;
}

/** Where the pointer is in the picture; null outside it. */
export function pointIn({ currentTarget, clientX, clientY }: MouseEvent): Point | null {
  const svg = currentTarget instanceof Element ? currentTarget.querySelector("svg") : null;
  if (svg === null) return null;
  const { left, top } = svg.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

export function isInFrame({ frame }: MatrixLayout, { x, y }: Point): boolean {
  return x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
}
