import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Picture } from "../core/pictures/types/picture.ts";
import type { ViewProps } from "./app.tsx";
import { itemsHandlers, pathOf } from "./items.ts";
import type { Sorting } from "./protocol.ts";
import { keepScroll } from "./scroll.ts";
import { holdsAll } from "./search.ts";
import { sortTables } from "./sort.ts";
import { ShownTables } from "./taken.tsx";
import { prepareWalk } from "./walk.ts";

/** All numbers of the picture, sorted as the reader likes. */
export function TableView({ state, store, picture }: ViewProps & { readonly picture: Picture }): VNode {
  const view = useRef<HTMLDivElement>(null);
  const { language } = state.shown;
  useLayoutEffect(() => {
    if (view.current === null) return;
    sortTables(view.current, state.sorting, language);
    store.tellFound(keepFoundRows(view.current, state.search));
    prepareWalk(view.current, state.selected);
    for (const row of view.current.querySelectorAll("tr[data-path]")) {
      row.classList.toggle("selected", pathOf(row) === state.selected);
    }
  });
  useLayoutEffect(() => keepScroll(view.current, store), []);
  const items = itemsHandlers(store);
  const sort = (target: EventTarget | null): boolean => {
    const sorting = view.current === null ? null : chosenSorting(view.current, target, state.sorting);
    if (sorting !== null) store.change({ sorting });
    return sorting !== null;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows and heads inside are what is clicked; they can be reached by keyboard
    <div
      class="table-view"
      ref={view}
      onClick={(event) => sort(event.target) || items.onClick(event)}
      onDblClick={items.onDblClick}
      onKeyDown={(event) => {
        const sorts = event.key === "Enter" || event.key === " ";
        if (sorts && sort(event.target)) event.preventDefault();
        else items.onKeyDown(event);
      }}
    >
      {/* Sorting moves the rows by hand, so a new picture begins with new ones. */}
      <ShownTables key={JSON.stringify([picture, state.shown.others])} picture={picture} state={state} store={store} />
    </div>
  );
}

/** Hides the rows that do not hold what is searched for, and says how many do; null while nothing is. */
function keepFoundRows(view: HTMLElement, search: string): number | null {
  const rows = [...view.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  const searching = search.trim() !== "";
  for (const row of rows) row.hidden = searching && !holdsAll(row.textContent ?? "", search);
  return searching ? rows.filter(({ hidden }) => !hidden).length : null;
}

/** The sorting that a click on a column's head asks for: up first, then down; null elsewhere. */
function chosenSorting(view: HTMLElement, target: EventTarget | null, now: Sorting | null): Sorting | null {
  const head = target instanceof Element ? target.closest<HTMLTableCellElement>("thead th") : null;
  const table = head?.closest("table");
  if (head === null || table === null || table === undefined) return null;
  const index = [...view.querySelectorAll("table")].indexOf(table);
  const same = now?.table === index && now.column === head.cellIndex;
  return { table: index, column: head.cellIndex, descending: same && !now.descending };
}
