import type { VNode } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { ValueMatrixPicture } from "../../../core/pictures/types/value-matrix.ts";
import { createFormat } from "../../../core/words/format.ts";
import { vscodePalette } from "../../../render/kit/palette.ts";
import { coloringOf } from "../../../render/value-matrix/coloring.ts";
import { ValueMatrix } from "../../../render/value-matrix/index.ts";
import type { MatrixLayout } from "../../../render/value-matrix/layout.ts";
import { matrixLayout } from "../../../render/value-matrix/value-matrix.tsx";
import type { Store } from "../../store.ts";
import { panelWords } from "../../words.ts";
import type { PanelPictureProps } from "../panel-view.ts";
import { foundMoments } from "./found.ts";
import { Held } from "./held.tsx";
import type { Point } from "./lasso.ts";
import { changeMatrix, matrixState, shownIds } from "./matrix-state.ts";
import { decimalsOf } from "./move.ts";
import { useLasso } from "./use-lasso.ts";
import { bubbleAt, type Move, useMove } from "./use-move.ts";
import { useZoom } from "./use-zoom.ts";
import { matrixPanelWords } from "./words.ts";

/** The value matrix, in which moments can be moved, chosen together, and brought nearer. */
export function MatrixPicture({ picture, state, store, width }: PanelPictureProps<"value-matrix">): VNode {
  const { language } = state.shown;
  const { colorBy, movement, filter, window, chosen } = matrixState(state);
  const selected = picture.moments.find(({ source }) => source.path === state.selected)?.id;
  const only = useMemo(() => shownIds(picture, filter), [picture, filter]);
  const lead = foundMoments(picture, state.search)
    .map(({ id }) => id)
    .join(" ");
  const fresh = useMemo(
    () =>
      matrixLayout(picture, {
        language,
        width,
        header: false,
        window,
        only,
        lead: lead.split(" "),
        ...(selected === undefined ? {} : { selected }),
      }),
    [picture, language, width, window, only, lead, selected],
  );
  // While one bubble moves the others stay where they are.
  const kept = useRef(fresh);
  const { move, handlers } = useMove(picture, kept.current, store);
  if (move === null) kept.current = fresh;
  const layout = kept.current;
  const coloring = useMemo(() => coloringOf(picture.moments, colorBy, language), [picture, colorBy, language]);
  const lasso = useLasso(layout, store);
  const zoom = useZoom(picture, layout, store);
  const empty = picture.moments.length + picture.unplaced.length === 0;
  const over = (): VNode => (
    <>
      {move === null ? null : (
        <Held move={move} layout={layout} coloring={coloring} moment={triedMoment(move, store)} language={language} />
      )}
      {lasso.line === null ? null : <LassoLine points={lasso.line} />}
    </>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is moved are the items inside, which have names and roles
    <div
      class={window === null ? "matrix" : "matrix zoomed"}
      onPointerDown={(event) => {
        handlers.onPointerDown(event);
        lasso.handlers.onPointerDown(event);
        zoom.onPointerDown(event);
      }}
      onPointerMove={(event) => {
        handlers.onPointerMove(event);
        lasso.handlers.onPointerMove(event);
        zoom.onPointerMove(event);
      }}
      onPointerUp={(event) => {
        handlers.onPointerUp();
        lasso.handlers.onPointerUp(event);
        zoom.onPointerEnd(event);
      }}
      onPointerCancel={(event) => {
        handlers.onPointerCancel();
        lasso.handlers.onPointerCancel();
        zoom.onPointerEnd(event);
      }}
      onKeyDown={(event) => {
        if (choosesMore(event)) chooseMore(layout, event, store);
        else handlers.onKeyDown(event);
        if (!event.defaultPrevented) zoom.onKeyDown(event);
        if (!event.defaultPrevented && event.key === "Escape" && chosen.length > 0) changeMatrix(store, { chosen: [] });
      }}
      onFocusOut={handlers.onFocusOut}
      onWheel={zoom.onWheel}
      onClickCapture={(event) => {
        handlers.onClickCapture(event);
        if (event.ctrlKey || event.metaKey) chooseMore(layout, event, store);
      }}
    >
      <ValueMatrix
        picture={picture}
        language={language}
        palette={vscodePalette}
        width={width}
        interactive
        header={false}
        layout={layout}
        colorBy={colorBy}
        movement={movement}
        chosen={chosen}
        moving={move?.bubble.moment.id ?? null}
        over={over}
        {...(selected === undefined ? {} : { selected })}
      />
      {empty ? (
        <button
          type="button"
          class="link add"
          style={{ top: `${belowEmptySentence(layout)}px` }}
          onClick={() => store.send({ type: "add", section: "contactMoments" })}
        >
          {panelWords(language).addMoments}
        </button>
      ) : (
        <p class="dim small how-to">{matrixPanelWords(language).howTo}</p>
      )}
      <p class="unseen" role="status">
        {move === null ? "" : spoken(move, language)}
      </p>
    </div>
  );
}

/** The moment as it would be: what the extension answers, else with its new values. */
function triedMoment({ bubble, edit, by }: Move, store: Store): ValueMatrixPicture["moments"][number] {
  const tried = by === "written" ? null : store.tried?.picture;
  const found = tried?.kind === "value-matrix" ? tried.moments.find(({ id }) => id === edit.moment) : undefined;
  return found ?? bubble.moment;
}

function spoken({ edit, step }: Move, language: "en" | "nl"): string {
  const format = createFormat(language);
  const said = (value: number): string => format.score(value, decimalsOf(step));
  return matrixPanelWords(language).at(said(edit.customer), said(edit.organisation));
}

function choosesMore({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === " " && (ctrlKey || metaKey);
}

/** Takes one moment into those that are chosen, or out of them. */
function chooseMore(layout: MatrixLayout, event: Event, store: Store): void {
  const id = bubbleAt(layout, event.target)?.moment.id;
  if (id === undefined || store.state === null) return;
  event.preventDefault();
  event.stopPropagation();
  const { chosen } = matrixState(store.state);
  changeMatrix(store, { chosen: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] });
}

function LassoLine({ points }: { readonly points: readonly Point[] }): VNode {
  return (
    <polygon
      points={points.map(({ x, y }) => `${x},${y}`).join(" ")}
      fill={vscodePalette.color.focus}
      fill-opacity="0.08"
      stroke={vscodePalette.color.focus}
      stroke-dasharray="4 3"
      pointer-events="none"
    />
  );
}

/** The matrix says what is missing in the upper third of its plot. */
function belowEmptySentence({ frame }: MatrixLayout): number {
  return frame.top + (frame.bottom - frame.top) * 0.3 + 16;
}
