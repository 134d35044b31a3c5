/**
 * Walking a picture with the arrow keys: to the nearest item in that
 * direction. One stop for the Tab key, as in every list.
 */

type Item = HTMLElement | SVGElement;

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Beside the direction counts more than along it, so that rows and columns hold together. */
const SIDEWAYS = 2.5;

/** Leaves one item that Tab comes to: the selected one, else the first. */
export function prepareWalk(view: HTMLElement, selected: string | null): void {
  const items = itemsIn(view);
  const stop = items.find((item) => item.getAttribute("data-path") === selected) ?? items[0];
  for (const item of items) item.setAttribute("tabindex", item === stop ? "0" : "-1");
}

/** The item that a key leads to from the one that has the focus; null where it leads nowhere. */
export function walk(event: KeyboardEvent): Item | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  const view = event.currentTarget as HTMLElement;
  const items = itemsIn(view);
  const from = items.find((item) => item === event.target);
  if (from === undefined) return null;
  if (event.key === "Home") return items[0] ?? null;
  if (event.key === "End") return items.at(-1) ?? null;
  const direction = DIRECTIONS[event.key];
  return direction === undefined ? null : nearest(from, items, direction);
}

function nearest(from: Item, items: readonly Item[], [dx, dy]: readonly [number, number]): Item | null {
  const start = centre(from);
  let best: Item | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (item === from) continue;
    const { x, y } = centre(item);
    const along = (x - start.x) * dx + (y - start.y) * dy;
    const beside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    if (along <= 1) continue;
    const cost = along + beside * SIDEWAYS;
    if (cost < bestCost) {
      best = item;
      bestCost = cost;
    }
  }
  return best;
}

/** Of the mark where there is one: a label beside it would pull the centre away. */
function centre(item: Item): { x: number; y: number } {
  const box = (item.querySelector("circle, rect") ?? item).getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

function itemsIn(view: HTMLElement): Item[] {
  return [
    ...view.querySelectorAll<Item>(":is([data-path], [data-view], [data-add])[tabindex], tr[data-path]:not([hidden])"),
  ];
}
