import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ValueMatrixPicture } from "../core/numbers/pictures.ts";
import type { Language } from "../core/words/language.ts";
import { JourneyScroller } from "../render/journey/index.tsx";
import { vscodePalette } from "../render/kit/palette.ts";
import { layoutMatrix, ValueMatrix } from "../render/value-matrix/index.ts";
import type { ViewProps } from "./app.tsx";
import { itemsHandlers } from "./items.ts";
import type { Picture } from "./protocol.ts";
import { keepScroll } from "./scroll.ts";
import { matches } from "./search.ts";
import { prepareWalk } from "./walk.ts";
import { panelWords } from "./words.ts";

/** Where the plot of a matrix without a header begins. */
const MATRIX_TOP = 12;

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
  const words = panelWords(state.shown.language);
  const empty = picture.kind === "value-matrix" && picture.moments.length + picture.unplaced.length === 0;
  const top = empty ? belowEmptySentence(picture, state.shown.language, props.width) : 0;
  return (
    <div class={`picture ${picture.kind}`} ref={view} {...itemsHandlers(store)}>
      <Drawn {...props} />
      {empty ? (
        <button type="button" class="link add" style={{ top: `${top}px` }} onClick={() => store.send({ type: "add" })}>
          {words.addMoments}
        </button>
      ) : null}
    </div>
  );
}

/** The matrix says what is missing in the upper third of its plot. */
function belowEmptySentence(picture: ValueMatrixPicture, language: Language, width: number): number {
  const { frame } = layoutMatrix(picture, { language, width, top: MATRIX_TOP, lead: [] });
  return frame.top + (frame.bottom - frame.top) * 0.3 + 16;
}

function Drawn({ picture, state, width }: PictureProps): VNode {
  const { language } = state.shown;
  const shared = { language, palette: vscodePalette, width, interactive: true } as const;
  if (picture.kind === "journey") return <JourneyScroller picture={picture} {...shared} />;
  const selected = picture.moments.find(({ source }) => source.path === state.selected)?.id;
  return (
    <ValueMatrix
      picture={picture}
      {...shared}
      header={false}
      lead={matches(picture, state.search)}
      {...(selected === undefined ? {} : { selected })}
    />
  );
}

/** A step lies in several rows of a journey; the ring is around its card, which comes first. */
function markSelected(view: HTMLElement, selected: string | null): void {
  for (const item of view.querySelectorAll(".selected")) item.classList.remove("selected");
  if (selected !== null) itemAt(view, selected)?.classList.add("selected");
}

/** What is not found steps back. */
function markFound(view: HTMLElement, picture: Picture, search: string): void {
  const found = search.trim() === "" ? null : new Set(matches(picture, search));
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
