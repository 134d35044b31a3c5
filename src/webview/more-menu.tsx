import { render, type VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Picture } from "../core/pictures/types/picture.ts";
import type { Language } from "../core/words/language.ts";
import { drawingOf, renderMermaid } from "../render/views.tsx";
import type { ViewProps } from "./app.tsx";
import { MoreIcon } from "./icons.tsx";
import { pngFile, svgFile } from "./picture-file.ts";
import type { PanelState } from "./protocol.ts";
import type { Store } from "./store.ts";
import { markdownText, spreadsheetText, type TextTable, tablesIn } from "./table-text.ts";
import { panelWords } from "./words.ts";

interface Choice {
  readonly key: string;
  readonly text: string;
  readonly run: () => void;
}

/** What can be taken from a picture: files, and text for elsewhere. */
export function MoreMenu({ state, store, picture }: ViewProps & { readonly picture: Picture }): VNode {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const words = panelWords(state.shown.language);
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event): void => {
      if (!(event.target instanceof Node) || !place.current?.contains(event.target)) setOpen(false);
    };
    window.addEventListener("pointerdown", leave);
    window.addEventListener("blur", leave);
    return () => {
      window.removeEventListener("pointerdown", leave);
      window.removeEventListener("blur", leave);
    };
  }, [open]);
  const close = (): void => {
    setOpen(false);
    place.current?.querySelector("button")?.focus();
  };
  return (
    <div class="more" ref={place}>
      <button
        type="button"
        class="icon"
        title={words.takeAway}
        aria-label={words.takeAway}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <MoreIcon />
      </button>
      {open ? <Menu choices={choicesOf(picture, { state, store })} close={close} label={words.takeAway} /> : null}
    </div>
  );
}

function Menu(props: {
  readonly choices: readonly Choice[];
  readonly close: () => void;
  readonly label: string;
}): VNode {
  const { choices, close, label } = props;
  const menu = useRef<HTMLDivElement>(null);
  const items = (): HTMLButtonElement[] => [...(menu.current?.querySelectorAll("button") ?? [])];
  useEffect(() => items()[0]?.focus(), []);
  const walk = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (to === undefined) return;
    else all[(to + all.length) % all.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu" role="menu" tabindex={-1} aria-label={label} ref={menu} onKeyDown={walk}>
      {choices.map(({ key, text, run }) => (
        <button
          key={key}
          type="button"
          role="menuitem"
          data-choice={key}
          tabindex={-1}
          onClick={() => {
            close();
            run();
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

function choicesOf(picture: Picture, { state, store }: ViewProps): Choice[] {
  const { language, target } = state.shown;
  const words = panelWords(language);
  const name = target.id === null ? target.view : `${target.view}-${target.id}`;
  const copy = (text: string): void => store.send({ type: "copy", text });
  const mermaid = renderMermaid(picture, language);
  return [
    {
      key: "svg",
      text: words.saveSvg,
      run: () => store.send({ type: "save", name: `${name}.svg`, bytes: svgFile(picture, shownOf(state)) }),
    },
    { key: "png", text: words.savePng, run: () => void savePng(picture, `${name}.png`, { state, store }) },
    ...(mermaid === null ? [] : [{ key: "mermaid", text: words.copyMermaid, run: () => copy(mermaid) }]),
    {
      key: "spreadsheet",
      text: words.copySpreadsheet,
      run: () => copy(spreadsheetText(tablesOf(picture, store))),
    },
    { key: "markdown", text: words.copyMarkdown, run: () => copy(markdownText(tablesOf(picture, store))) },
  ];
}

/** What is exported is what is shown. */
function shownOf({ shown, own }: PanelState): { language: Language; when: "now" | "target" } {
  return { language: shown.language, when: own?.when === "target" ? "target" : "now" };
}

async function savePng(picture: Picture, name: string, { state, store }: ViewProps): Promise<void> {
  const { language } = state.shown;
  try {
    store.send({ type: "save", name, bytes: await pngFile(picture, shownOf(state)) });
  } catch {
    store.refuse(panelWords(language).notPainted);
  }
}

function tablesOf(picture: Picture, { state }: Store): TextTable[] {
  const place = document.createElement("div");
  render(drawingOf(picture).table(picture, state?.shown.language ?? "en"), place);
  const tables = tablesIn(place);
  render(null, place);
  return tables;
}
