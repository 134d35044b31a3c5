import { useEffect, useRef, useState } from "preact/hooks";
import type { MatrixMoment, ValueMatrixPicture } from "../../../core/pictures/types/value-matrix.ts";
import type { Bubble, MatrixLayout } from "../../../render/value-matrix/layout.ts";
import type { Store } from "../../store.ts";
import { arrowOf, finerStep, type MoveMoment, movedTo, staysPut, valueStep } from "./move.ts";

/** A moment that is being moved. */
export interface Move {
  readonly bubble: Bubble;
  readonly edit: MoveMoment;
  /** Where the bubble is drawn: at the pointer, or null for where its values put it. */
  readonly at: { readonly x: number; readonly y: number } | null;
  /** `written`: let go of, and not yet in the picture. */
  readonly by: "pointer" | "keys" | "written";
  readonly step: number;
}

export interface MoveHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusOut: () => void;
  readonly onClickCapture: (event: MouseEvent) => void;
}

/** A hand trembles: this much is a click. */
const CLICK_PX = 4;
/** What has been written and is not in the picture by then will not come. */
const WRITTEN_MS = 3_000;

interface Press {
  readonly bubble: Bubble;
  readonly x: number;
  readonly y: number;
  moved: boolean;
}

/**
 * Moving a contact moment: tried while it moves, written when it is let go of (with the keys: on
 * Enter, or when the focus leaves), taken back with Esc. The layout of the others stays.
 */
export function useMove(
  picture: ValueMatrixPicture,
  layout: MatrixLayout,
  store: Store,
): { readonly move: Move | null; readonly handlers: MoveHandlers } {
  const [move, draw] = useState<Move | null>(null);
  // Keys and pointers may tell more before the next picture is drawn.
  const latest = useRef<Move | null>(null);
  const show = (next: Move | null): void => {
    latest.current = next;
    draw(next);
  };
  const press = useRef<Press | null>(null);
  const clickIsDrop = useRef(false);
  const begun = useRef(picture);
  const refused = store.refusal !== null;
  useEffect(() => {
    if (move?.by !== "written") return undefined;
    if (refused || picture !== begun.current) {
      show(null);
      return undefined;
    }
    const timer = setTimeout(() => show(null), WRITTEN_MS);
    return () => clearTimeout(timer);
  }, [picture, move, refused]);

  const attempt = (next: Move): void => {
    const asBefore = JSON.stringify(latest.current?.edit) === JSON.stringify(next.edit);
    show(next);
    if (!asBefore) store.try(next.edit);
  };
  const cancel = (): void => {
    press.current = null;
    show(null);
    store.forgetTrial();
  };
  const finish = (): void => {
    press.current = null;
    const { current } = latest;
    if (current === null || current.by === "written") return;
    if (staysPut(current.bubble.moment, current.edit)) {
      cancel();
      return;
    }
    begun.current = picture;
    show({ ...current, at: null, by: "written" });
    store.edit(current.edit);
    store.change({ selected: current.bubble.moment.source.path });
  };
  useEscape(move?.by === "pointer", cancel);

  const dragged = (event: PointerEvent): void => {
    const { current } = press;
    if (current === null) return;
    const [dx, dy] = [event.clientX - current.x, event.clientY - current.y];
    if (!current.moved && Math.hypot(dx, dy) < CLICK_PX) return;
    if (!current.moved) {
      current.moved = true;
      clickIsDrop.current = true;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    }
    attempt(movedByPointer(current.bubble, { picture, layout }, { dx, dy, finer: event.altKey }));
  };
  const pressed = (event: KeyboardEvent): boolean => {
    const byKeys = latest.current?.by === "keys";
    if (byKeys && event.key === "Escape") cancel();
    else if (byKeys && event.key === "Enter") finish();
    else {
      const arrow = arrowOf(event);
      const bubble = bubbleAt(layout, event.target);
      if (arrow === null || bubble === null) return false;
      attempt(movedByKeys(bubble, latest.current, picture, { arrow, finer: event.altKey }));
    }
    return true;
  };
  return {
    move,
    handlers: {
      onPointerDown: (event) => {
        clickIsDrop.current = false;
        const bubble = event.button === 0 && !event.ctrlKey && !event.metaKey ? bubbleAt(layout, event.target) : null;
        if (bubble !== null && event.isPrimary) {
          press.current = { bubble, x: event.clientX, y: event.clientY, moved: false };
        }
      },
      onPointerMove: dragged,
      onPointerUp: () => {
        if (press.current?.moved === true) finish();
        press.current = null;
      },
      onPointerCancel: () => {
        if (press.current?.moved === true) cancel();
        press.current = null;
      },
      onKeyDown: (event) => {
        if (!pressed(event)) return;
        event.preventDefault();
        // The arrow keys would walk on to another item, and Enter would open the text.
        event.stopPropagation();
      },
      onFocusOut: () => {
        if (latest.current?.by === "keys") finish();
      },
      onClickCapture: (event) => {
        if (!clickIsDrop.current) return;
        clickIsDrop.current = false;
        event.stopPropagation();
      },
    },
  };
}

function movedByPointer(
  bubble: Bubble,
  { picture, layout }: { readonly picture: ValueMatrixPicture; readonly layout: MatrixLayout },
  { dx, dy, finer }: { readonly dx: number; readonly dy: number; readonly finer: boolean },
): Move {
  const step = stepOf(picture, finer);
  const { moment, circle } = bubble;
  const to = {
    customer: layout.customerAt(layout.x(moment.customer) + dx),
    organisation: layout.organisationAt(layout.y(moment.organisation) + dy),
  };
  const { frame } = layout;
  const at = {
    x: Math.max(frame.left, Math.min(frame.right, circle.x + dx)),
    y: Math.max(frame.top, Math.min(frame.bottom, circle.y + dy)),
  };
  return { bubble, edit: movedTo(moment, to, step, picture.scale), at, by: "pointer", step };
}

function movedByKeys(
  bubble: Bubble,
  before: Move | null,
  picture: ValueMatrixPicture,
  { arrow, finer }: { readonly arrow: readonly [number, number]; readonly finer: boolean },
): Move {
  const step = stepOf(picture, finer);
  const { moment } = bubble;
  const from: Pick<MatrixMoment, "customer" | "organisation"> =
    before?.bubble.moment.id === moment.id ? before.edit : moment;
  const to = { customer: from.customer + arrow[0] * step, organisation: from.organisation + arrow[1] * step };
  return { bubble, edit: movedTo(moment, to, step, picture.scale), at: null, by: "keys", step };
}

function stepOf(picture: ValueMatrixPicture, finer: boolean): number {
  const step = valueStep(picture);
  return finer ? finerStep(step) : step;
}

/** The bubble of which an element is a part; null outside all bubbles. */
export function bubbleAt({ bubbles }: MatrixLayout, target: EventTarget | null): Bubble | null {
  const item = target instanceof Element ? target.closest("g[data-id]") : null;
  const id = item?.getAttribute("data-id");
  return bubbles.find(({ moment }) => moment.id === id) ?? null;
}

/** Esc, wherever the keyboard is. */
export function useEscape(active: boolean, cancel: () => void): void {
  const now = useRef(cancel);
  now.current = cancel;
  useEffect(() => {
    if (!active) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === "Escape") now.current();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [active]);
}
