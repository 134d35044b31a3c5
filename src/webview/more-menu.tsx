import { render, type VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Picture } from "../core/pictures/types/picture.ts";
import type { ViewProps } from "./app.tsx";
import { MoreIcon } from "./icons.tsx";
import { pngFile, svgFile } from "./picture-file.ts";
import { onLeave } from "./popup.tsx";
import { markdownText, spreadsheetText, type TextTable, tablesIn } from "./table-text.ts";
import { ShownTables, shownMermaid, shownSvg, type TakenFrom } from "./taken.tsx";
import { panelViewOf } from "./views/index.ts";
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
  useEffect(() => (open ? onLeave(place, () => setOpen(false)) : undefined), [open]);
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
      {open ? <Menu choices={choicesOf({ picture, state, store })} close={close} label={words.takeAway} /> : null}
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

function choicesOf(from: TakenFrom): Choice[] {
  const { state, store } = from;
  const words = panelWords(state.shown.language);
  const name = fileName(from);
  const copy = (text: string): void => store.send({ type: "copy", text });
  const mermaid = shownMermaid(from);
  return [
    {
      key: "svg",
      text: words.saveSvg,
      run: () => store.send({ type: "save", name: `${name}.svg`, bytes: svgFile(shownSvg(from)) }),
    },
    { key: "png", text: words.savePng, run: () => void savePng(`${name}.png`, from) },
    ...(mermaid === null ? [] : [{ key: "mermaid", text: words.copyMermaid, run: () => copy(mermaid) }]),
    { key: "spreadsheet", text: words.copySpreadsheet, run: () => copy(spreadsheetText(tablesOf(from))) },
    { key: "markdown", text: words.copyMarkdown, run: () => copy(markdownText(tablesOf(from))) },
  ];
}

/** The view and the things that it shows. */
function fileName(from: TakenFrom): string {
  const { picture } = from;
  const all: readonly Picture[] = panelViewOf(picture).all?.(from) ?? [picture];
  const ids = all.flatMap((each) => ("id" in each && each.id !== null ? [each.id] : []));
  return [picture.kind, ...ids].join("-");
}

async function savePng(name: string, from: TakenFrom): Promise<void> {
  const { state, store } = from;
  try {
    store.send({ type: "save", name, bytes: await pngFile(shownSvg(from)) });
  } catch {
    store.refuse(panelWords(state.shown.language).notPainted);
  }
}

function tablesOf(from: TakenFrom): TextTable[] {
  const place = document.createElement("div");
  render(<ShownTables {...from} />, place);
  const tables = tablesIn(place);
  render(null, place);
  return tables;
}
