import type { VNode } from "preact";
import { createDrawing } from "../render/journey/drawing.ts";
import { journeyFacts } from "../render/journey/title.tsx";
import { vscodePalette } from "../render/kit/palette.ts";
import { summary } from "../render/value-matrix/describe.ts";
import type { ViewProps } from "./app.tsx";
import { SearchIcon, TableIcon, WarningIcon } from "./icons.tsx";
import type { Notice, ShowMessage } from "./protocol.ts";
import { matches } from "./search.ts";
import type { Store } from "./store.ts";
import { titleOf } from "./title.ts";
import { type PanelWords, panelWords } from "./words.ts";

/** With fewer contact moments than this every name is in sight. */
const SEARCH_FROM = 8;

export function Toolbar({ state, store }: ViewProps): VNode {
  const { shown, asTable } = state;
  const words = panelWords(shown.language);
  const { picture } = shown;
  const searchable = picture?.kind === "value-matrix" && picture.moments.length >= SEARCH_FROM && !asTable;
  const several = shown.target.picture === "journey" && shown.journeys.length > 1;
  const tableLabel = asTable ? words.asPicture : words.asTable;
  return (
    <header class="toolbar">
      <h1>{several ? <JourneyChoice state={state} store={store} /> : titleOf(shown)}</h1>
      <p class="facts" title={factsOf(shown)}>
        {factsOf(shown)}
      </p>
      <div class="controls">
        {searchable ? <Search state={state} store={store} /> : null}
        <button
          type="button"
          class="icon"
          title={tableLabel}
          aria-label={tableLabel}
          aria-pressed={asTable}
          onClick={() => store.change({ asTable: !asTable, scroll: { x: 0, y: 0 } })}
        >
          <TableIcon />
        </button>
      </div>
    </header>
  );
}

function Search({ state, store }: ViewProps): VNode {
  const { shown, search } = state;
  const words = panelWords(shown.language);
  const found = search === "" ? null : matches(shown.picture, search).length;
  return (
    <label class="search">
      <SearchIcon />
      <input
        type="search"
        placeholder={words.search}
        aria-label={words.search}
        value={search}
        onInput={(event) => store.change({ search: event.currentTarget.value })}
      />
      <span class="found" role="status">
        {found === null ? "" : words.found(found)}
      </span>
    </label>
  );
}

/** The title is where another journey is chosen. */
function JourneyChoice({ state, store }: ViewProps): VNode {
  const { journeys, target, language } = state.shown;
  const words = panelWords(language);
  return (
    <select
      aria-label={words.chooseJourney}
      title={words.chooseJourney}
      value={target.journey ?? ""}
      onChange={(event) => store.send({ type: "choose-journey", journey: event.currentTarget.value })}
    >
      {journeys.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
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

function factsOf({ picture, language }: ShowMessage): string {
  if (picture === null) return "";
  if (picture.kind === "value-matrix") return summary(picture, language);
  return journeyFacts(createDrawing(picture, { language, palette: vscodePalette })).join(" · ");
}
