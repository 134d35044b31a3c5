import type { Store } from "./store.ts";
import { walk } from "./walk.ts";

/** The path in the strategy of the item that an element is or lies in; null outside all items. */
export function pathOf(element: unknown): string | null {
  const item = element instanceof Element ? element.closest("[data-path]") : null;
  return item?.getAttribute("data-path") ?? null;
}

export interface ItemsHandlers {
  readonly onClick: (event: MouseEvent) => void;
  readonly onDblClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * A click shows the source and keeps the keyboard here, so that the arrow keys
 * go on; a double click and Enter go there.
 */
export function itemsHandlers(store: Store): ItemsHandlers {
  const open = (target: EventTarget | null, focus: boolean): void => {
    const path = pathOf(target);
    if (path === null) return;
    store.change({ selected: path });
    store.send({ type: "open", path, focus });
  };
  return {
    onClick: ({ target }) => open(target, false),
    onDblClick: ({ target }) => open(target, true),
    onKeyDown: (event) => {
      if (event.key === "Enter" || event.key === " ") {
        if (pathOf(event.target) === null) return;
        event.preventDefault();
        return open(event.target, event.key === "Enter");
      }
      const next = walk(event);
      if (next === null) return;
      event.preventDefault();
      next.focus();
      store.change({ selected: pathOf(next) });
    },
  };
}
