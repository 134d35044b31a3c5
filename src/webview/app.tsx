import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { drawingOf } from "../render/views.tsx";
import { Consequences } from "./consequences.tsx";
import { MermaidView } from "./mermaid-view.tsx";
import { PictureView } from "./picture-view.tsx";
import type { PanelState } from "./protocol.ts";
import { Sideways } from "./sideways.tsx";
import type { Store } from "./store.ts";
import { TableView } from "./table-view.tsx";
import { NoticeBar, RefusalBar, Toolbar } from "./toolbar.tsx";
import { panelViewOf, shownPicture } from "./views/index.ts";
import { panelWords } from "./words.ts";

export interface ViewProps {
  readonly state: PanelState;
  readonly store: Store;
}

/** From this width on there is room for the figures beside the picture. */
const SIDE_FROM = 900;
const SIDE_WIDTH = 300;

/** The whole panel: toolbar, notice, and the picture or its table. */
export function App({ state, store }: ViewProps): VNode {
  const stage = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => observeWidth(stage.current, setWidth), []);
  const { notice, language } = state.shown;
  const picture = shownPicture(state);
  const view = picture === null || state.asTable || inMermaid(state) ? null : panelViewOf(picture);
  const isEmpty = picture !== null && view?.isEmpty?.(picture) === true;
  const [Details, Tools] = isEmpty ? [] : [view?.Details, view?.Tools];
  const side = Details !== undefined && width >= SIDE_FROM;
  // Another thing is drawn anew, from its beginning.
  const { id } = state.shown.target;
  return (
    <>
      <Toolbar state={state} store={store} />
      {store.refusal === null ? null : <RefusalBar text={store.refusal} />}
      {notice === null ? null : <NoticeBar notice={notice} words={panelWords(language)} store={store} />}
      {picture === null || Tools === undefined ? null : <Tools picture={picture} state={state} store={store} />}
      <div class={side ? "stage with-side" : "stage"} ref={stage}>
        {width === 0 ? null : (
          <Content key={`picture ${id}`} state={state} store={store} width={side ? width - SIDE_WIDTH : width} />
        )}
        <div class={side ? "side" : "beneath"}>
          {picture === null || Details === undefined || width === 0 ? null : (
            <Details key={`details ${id}`} picture={picture} state={state} store={store} side={side} />
          )}
          {picture !== null && panelViewOf(picture).showsConsequences === true ? null : (
            <Consequences state={state} store={store} />
          )}
        </div>
      </div>
    </>
  );
}

/** Shown in its Mermaid form: asked for, and there is one, and this page may draw it. */
function inMermaid({ asMermaid, shown: { picture } }: PanelState): boolean {
  return asMermaid === true && picture !== null && drawingOf(picture).mermaid !== null && "koersMermaid" in window;
}

function Content({ state, store, width }: ViewProps & { readonly width: number }): VNode {
  const { language, notice } = state.shown;
  const picture = shownPicture(state);
  if (picture === null) {
    return <div class="empty">{notice === null ? panelWords(language).empty : null}</div>;
  }
  if (state.asTable) return <TableView state={state} store={store} picture={picture} />;
  return inMermaid(state) ? (
    <Sideways language={language}>
      <MermaidView state={state} store={store} picture={picture} />
    </Sideways>
  ) : (
    <PictureView state={state} store={store} picture={picture} width={width} />
  );
}

function observeWidth(element: HTMLElement | null, tell: (width: number) => void): (() => void) | undefined {
  if (element === null) return undefined;
  const measure = (): void => tell(element.clientWidth);
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  return () => observer.disconnect();
}
