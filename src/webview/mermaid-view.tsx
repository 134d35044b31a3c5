import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Picture } from "../core/pictures/types/picture.ts";
import { drawingOf } from "../render/views.tsx";
import type { ViewProps } from "./app.tsx";
import type { MermaidDrawing } from "./mermaid/drawn.ts";
import { keepScroll } from "./scroll.ts";
import { shownMermaid } from "./taken.tsx";
import { panelWords } from "./words.ts";

type Drawn = { readonly ok: true; readonly svg: string } | { readonly ok: false; readonly reason: string };

/** The picture in its Mermaid form, drawn by Mermaid itself. */
export function MermaidView({ state, store, picture }: ViewProps & { readonly picture: Picture }): VNode {
  const { language } = state.shown;
  const words = panelWords(language);
  const text = shownMermaid({ picture, state, store }) ?? "";
  const view = useRef<HTMLDivElement>(null);
  const drawn = useDrawn(text, useTheme());
  useEffect(() => keepScroll(view.current, store), []);
  return (
    // A region that scrolls must be reachable by keyboard.
    <section
      class="picture in-mermaid"
      ref={view}
      tabindex={0}
      aria-label={`Mermaid: ${drawingOf(picture).title(picture, language)}`}
    >
      {drawn === null ? (
        <p class="empty" role="status">
          {words.drawing}
        </p>
      ) : drawn.ok ? (
        // The text of every label is escaped, and Mermaid itself lets nothing through that runs.
        <div
          role="img"
          aria-label={drawingOf(picture).title(picture, language)}
          dangerouslySetInnerHTML={{ __html: drawn.svg }}
        />
      ) : (
        <p class="empty" role="alert">
          {words.notDrawn(drawn.reason)}
        </p>
      )}
    </section>
  );
}

/** The drawing of a text in a theme; null while it is being made. */
function useDrawn(text: string, theme: string): Drawn | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    let current = true;
    void draw(window.koersMermaid, text).then((result) => {
      if (current) setDrawn(result);
    });
    return () => {
      current = false;
    };
  }, [text, theme]);
  return drawn;
}

async function draw(mermaid: MermaidDrawing | undefined, text: string): Promise<Drawn> {
  if (mermaid === undefined) return { ok: false, reason: "mermaid.js" };
  try {
    return { ok: true, svg: await mermaid.draw(text) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Changes when the editor's theme does. */
function useTheme(): string {
  const [theme, setTheme] = useState(themeNow);
  useEffect(() => {
    const observer = new MutationObserver(() => setTheme(themeNow()));
    observer.observe(document.body, { attributes: true, attributeFilter: ["class", "data-vscode-theme-id"] });
    return () => observer.disconnect();
  }, []);
  return theme;
}

function themeNow(): string {
  return `${document.body.className} ${document.body.dataset.vscodeThemeId ?? ""}`;
}
