import type { Store } from "./store.ts";

/** Goes back to where the panel was scrolled, and remembers where it is scrolled to. */
export function keepScroll(view: HTMLElement | null, store: Store): (() => void) | undefined {
  if (view === null) return undefined;
  const sideways = view.querySelector<HTMLElement>(".koers-journey-scroll") ?? view;
  const scroll = store.state?.scroll;
  if (scroll !== undefined) {
    view.scrollTop = scroll.y;
    sideways.scrollLeft = scroll.x;
  }
  const remember = (): void => store.remember({ scroll: { x: sideways.scrollLeft, y: view.scrollTop } });
  // Scrolling does not bubble, but it can be caught on its way down.
  view.addEventListener("scroll", remember, { capture: true, passive: true });
  return () => view.removeEventListener("scroll", remember, { capture: true });
}
