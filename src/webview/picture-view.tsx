import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Picture } from "../core/pictures/types/picture.ts";
import type { ViewProps } from "./app.tsx";
import { itemsHandlers } from "./items.ts";
import { keepScroll } from "./scroll.ts";
import { markFound } from "./search.ts";
import { Sideways } from "./sideways.tsx";
import { panelViewOf } from "./views/index.ts";
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
    store.tellFound(markFound(view.current, picture, panelViewOf(picture).search, state));
  });
  useLayoutEffect(() => bringFoundIntoView(view.current, state.search), [state.search]);
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

/** On a long page the first that is found may be far below. */
function bringFoundIntoView(view: HTMLElement | null, search: string): void {
  if (search.trim() === "" || view?.querySelector(".not-found") == null) return;
  const found = [...view.querySelectorAll("[data-id]:not(.not-found)")];
  const { top, bottom } = view.getBoundingClientRect();
  const seen = found.some((item) => {
    const box = item.getBoundingClientRect();
    return box.bottom > top && box.top < bottom;
  });
  if (!seen) found[0]?.scrollIntoView({ block: "center", inline: "nearest" });
}

function bringIntoView(view: HTMLElement | null, selected: string | null): void {
  if (view === null || selected === null) return;
  itemAt(view, selected)?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function itemAt(view: HTMLElement, path: string): Element | null {
  return view.querySelector(`[data-path="${CSS.escape(path)}"]`);
}
