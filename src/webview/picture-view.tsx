import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Picture } from "../core/pictures/types/picture.ts";
import type { ViewProps } from "./app.tsx";
import { itemsHandlers } from "./items.ts";
import { keepScroll } from "./scroll.ts";
import { Sideways } from "./sideways.tsx";
import { foundIn, panelViewOf } from "./views/index.ts";
import { prepareWalk } from "./walk.ts";

interface PictureProps extends ViewProps {
  readonly picture: Picture;
  readonly width: number;
}

/** The picture itself: points at its sources, and can be walked with the arrow keys. */
export function PictureView(props: PictureProps): VNode {
  const { state, store, picture } = props;
  const view = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (view.current === null) return;
    prepareWalk(view.current, state.selected);
    markSelected(view.current, state.selected);
    markFound(view.current, picture, state.search);
  });
  useLayoutEffect(() => bringIntoView(view.current, state.selected), [state.selected, props.width]);
  useLayoutEffect(() => keepScroll(view.current, store), []);
  const { Picture: Drawn } = panelViewOf(picture);
  return (
    <Sideways language={state.shown.language}>
      <div class={`picture ${picture.kind}`} ref={view} {...itemsHandlers(store)}>
        <Drawn picture={picture} state={state} store={store} width={props.width} />
      </div>
    </Sideways>
  );
}

/** A step lies in several rows of a journey; the ring is around its card, which comes first. */
function markSelected(view: HTMLElement, selected: string | null): void {
  for (const item of view.querySelectorAll(".selected")) item.classList.remove("selected");
  if (selected !== null) itemAt(view, selected)?.classList.add("selected");
}

/** What is not found steps back. */
function markFound(view: HTMLElement, picture: Picture, search: string): void {
  const ids = foundIn(picture, search);
  const found = ids === null ? null : new Set(ids);
  for (const item of view.querySelectorAll("[data-id]")) {
    item.classList.toggle("not-found", found !== null && !found.has(item.getAttribute("data-id") ?? ""));
  }
}

function bringIntoView(view: HTMLElement | null, selected: string | null): void {
  if (view === null || selected === null) return;
  itemAt(view, selected)?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function itemAt(view: HTMLElement, path: string): Element | null {
  return view.querySelector(`[data-path="${CSS.escape(path)}"]`);
}
