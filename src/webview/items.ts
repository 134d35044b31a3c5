import type { ViewName } from "../core/pictures/types/picture.ts";
import type { Store } from "./store.ts";
import { walk } from "./walk.ts";

/** The path in the strategy of the item that an element is or lies in; null outside all items. */
export function pathOf(element: unknown): string | null {
  const item = element instanceof Element ? element.closest("[data-path]") : null;
  return item?.getAttribute("data-path") ?? null;
}

/** A link to another view, or to where what is missing is added. */
function linkOf(element: unknown): Element | null {
  return element instanceof Element ? element.closest("[data-view], [data-add]") : null;
}

/** Follows the link that an element is or lies in; false where there is none. */
function follow(element: unknown, store: Store): boolean {
  const link = linkOf(element);
  if (link === null) return false;
  const [view, section] = [link.getAttribute("data-view"), link.getAttribute("data-add")];
  if (view !== null) {
    const target = { view: view as ViewName, id: link.getAttribute("data-view-id") };
    store.send({ type: "show-view", target });
  }
  if (section !== null) store.send({ type: "add", section });
  return true;
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
  const open = (target: EventTarget | null, focus: boolean): boolean => {
    if (follow(target, store)) return true;
    const path = pathOf(target);
    if (path === null) return false;
    store.change({ selected: path });
    store.send({ type: "open", path, focus });
    return true;
  };
  return {
    onClick: ({ target }) => void open(target, false),
    // A link was followed by the clicks before.
    onDblClick: ({ target }) => void (linkOf(target) === null && open(target, true)),
    onKeyDown: (event) => {
      if (event.key === "Enter" || event.key === " ") {
        if (open(event.target, event.key === "Enter")) event.preventDefault();
        return;
      }
      const next = walk(event);
      if (next === null) return;
      event.preventDefault();
      next.focus();
      store.change({ selected: pathOf(next) });
    },
  };
}
