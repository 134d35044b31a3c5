import type { VNode } from "preact";
import { drawingOf } from "../render/views.tsx";
import type { ViewProps } from "./app.tsx";
import { MermaidIcon, SearchIcon, TableIcon, WarningIcon } from "./icons.tsx";
import { MoreMenu } from "./more-menu.tsx";
import type { Notice, PanelState } from "./protocol.ts";
import type { Store } from "./store.ts";
import { titleOf } from "./title.ts";
import { panelViewOf, shownPicture } from "./views/index.ts";
import { type PanelWords, panelWords } from "./words.ts";

/** With fewer things than this every name is in sight. */
const SEARCH_FROM = 8;

export function Toolbar({ state, store }: ViewProps): VNode {
  const { shown, asTable } = state;
  const words = panelWords(shown.language);
  const picture = shownPicture(state);
  const inMermaid = state.asMermaid === true && !asTable;
  const search = picture === null || inMermaid ? undefined : panelViewOf(picture).search;
  const searchable = picture !== null && (search?.size(picture, state) ?? 0) >= SEARCH_FROM;
  const several = shown.choices.length > 1;
  const Controls = picture === null || asTable || state.asMermaid === true ? undefined : panelViewOf(picture).Controls;
  const tableLabel = asTable ? words.asPicture : words.asTable;
  return (
    <header class="toolbar">
      <h1>{several ? <ThingChoice state={state} store={store} /> : titleOf(shown)}</h1>
      <p class="facts" title={factsOf(state)}>
        {factsOf(state)}
      </p>
      <div class="controls">
        {picture === null || Controls === undefined ? null : <Controls picture={picture} state={state} store={store} />}
        {searchable && search !== undefined ? (
          <Search state={state} store={store} label={search.label[shown.language]} />
        ) : null}
        <button
          type="button"
          class="icon"
          title={tableLabel}
          aria-label={tableLabel}
          aria-pressed={asTable}
          onClick={() => store.change({ asTable: !asTable, asMermaid: false, scroll: { x: 0, y: 0 } })}
        >
          <TableIcon />
        </button>
        {picture === null || drawingOf(picture).mermaid === null ? null : <MermaidSwitch state={state} store={store} />}
        {picture === null ? null : <MoreMenu state={state} store={store} picture={picture} />}
      </div>
    </header>
  );
}

/** Mermaid needs a page of its own kind: the extension gives it, and what is remembered goes along. */
function MermaidSwitch({ state, store }: ViewProps): VNode {
  const words = panelWords(state.shown.language);
  const shown = state.asMermaid === true && !state.asTable;
  const label = shown ? words.asPicture : words.asMermaid;
  const choose = (): void => {
    store.change({ asTable: false, asMermaid: !shown, scroll: { x: 0, y: 0 } });
    if (shown === "koersMermaid" in window) store.send({ type: "mermaid", shown: !shown });
  };
  return (
    <button type="button" class="icon" title={label} aria-label={label} aria-pressed={shown} onClick={choose}>
      <MermaidIcon />
    </button>
  );
}

function Search({ state, store, label }: ViewProps & { readonly label: string }): VNode {
  const { shown, search, asTable } = state;
  const words = panelWords(shown.language);
  const { found } = store;
  const says = asTable ? words.searchTable : label;
  return (
    <label class="search">
      <SearchIcon />
      <input
        type="search"
        placeholder={says}
        aria-label={says}
        value={search}
        onInput={(event) => store.change({ search: event.currentTarget.value })}
      />
      <span class="found" role="status">
        {found === null ? "" : words.found(found)}
      </span>
    </label>
  );
}

/** The title is where another thing is chosen, or the whole strategy where the view has that. */
function ThingChoice({ state, store }: ViewProps): VNode {
  const { choices, whole, target, language } = state.shown;
  const words = panelWords(language);
  return (
    <select
      aria-label={words.choose}
      title={words.choose}
      value={target.id ?? ""}
      onChange={(event) => store.send({ type: "choose", id: event.currentTarget.value || null })}
    >
      {whole ? <option value="">{words.wholeStrategy}</option> : null}
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Why an edit was not made. */
export function RefusalBar({ text }: { readonly text: string }): VNode {
  return (
    <div class="notice" role="alert">
      <WarningIcon />
      <span>{text}</span>
    </div>
  );
}

export function NoticeBar(props: {
  readonly notice: Notice;
  readonly words: PanelWords;
  readonly store: Store;
}): VNode {
  const { notice, words, store } = props;
  return (
    <div class="notice" role="status">
      <WarningIcon />
      <span>{words.notice(notice)}</span>
      {notice.kind === "broken" ? (
        <button type="button" class="link" onClick={() => store.send({ type: "open-notice" })}>
          {words.showPlace}
        </button>
      ) : null}
    </div>
  );
}

function factsOf(state: PanelState): string {
  const picture = shownPicture(state);
  return picture === null ? "" : drawingOf(picture).facts(picture, state.shown.language);
}
