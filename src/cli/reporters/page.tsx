import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Language } from "../../core/words/language.ts";
import { journeyScrollerCss } from "../../render/journey/index.tsx";
import { cssPalette, darkPalette, lightPalette, type Palette, paletteCss } from "../../render/kit/palette.ts";
import { oneLine, xmlSafe } from "../../render/kit/text.ts";

/** The colours of a page; undefined follows the computer of whoever reads it. */
export type PageTheme = "light" | "dark" | undefined;

export interface PageOptions {
  readonly title: string;
  readonly language: Language;
  readonly theme?: PageTheme;
}

const WORDS = {
  en: { figures: "The figures as a table" },
  nl: { figures: "De cijfers als tabel" },
} as const;

/** The palette of everything on a page of a theme. */
export function pagePalette(theme: PageTheme): Palette {
  if (theme === undefined) return cssPalette;
  return theme === "dark" ? darkPalette : lightPalette;
}

/** A page that stands alone: one file, without scripts, that fetches nothing. */
export function page({ title, language, theme }: PageOptions, content: VNode): string {
  const document = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{oneLine(title)}</title>
        <style dangerouslySetInnerHTML={{ __html: pageCss(theme) }} />
      </head>
      <body>{content}</body>
    </html>
  );
  return `<!doctype html>\n${xmlSafe(renderToString(document))}\n`;
}

interface FigureProps {
  readonly language: Language;
  readonly table: VNode;
  /** What is printed instead, where the picture scrolls on a screen. */
  readonly printed?: VNode;
  readonly children: ComponentChildren;
}

/** A picture on a page, with its figures as a table for who wants to read or hear them. */
export function Figure({ language, table, printed, children }: FigureProps): VNode {
  return (
    <figure>
      <div class={printed === undefined ? "picture" : "picture on-screen"}>{children}</div>
      {printed === undefined ? null : <div class="picture on-paper">{printed}</div>}
      <details>
        <summary>{WORDS[language].figures}</summary>
        <section class="table" tabindex={0} aria-label={WORDS[language].figures}>
          {table}
        </section>
      </details>
    </figure>
  );
}

function pageCss(theme: PageTheme): string {
  const { color } = pagePalette(theme);
  return `
${theme === undefined ? paletteCss() : `:root { color-scheme: ${theme}; }`}
${journeyScrollerCss}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1240px; background: ${color.background}; color: ${color.foreground};
  font: 13px/1.5 -apple-system, "Segoe UI", Roboto, Ubuntu, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; }
h1 { margin: 0; font-size: 18px; line-height: 1.3; font-weight: 600; }
h2 { margin: 40px 0 12px; padding-top: 16px; border-top: 1px solid ${color.lineFaint}; font-size: 16px; font-weight: 600; }
h3 { margin: 24px 0 8px; font-size: 13px; font-weight: 600; }
p { margin: 4px 0; max-width: 90ch; }
a { color: ${color.focusText}; }
:focus-visible { outline: 2px solid ${color.focus}; outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 12px 0 0; padding: 0; list-style: none; }
figure { margin: 0 0 24px; }
.dim, .koers-dim, .koers-table caption { color: ${color.dim}; }
.picture { margin-bottom: 8px; }
.picture > svg, .koers-journey > svg { display: block; max-width: 100%; height: auto; }
.on-paper { display: none; }
.unseen { height: 17px; overflow: hidden; color: transparent; user-select: none; }
summary { width: fit-content; padding: 4px 0; color: ${color.focusText}; cursor: pointer; }
.table { overflow-x: auto; }
.koers-table { margin: 8px 0 16px; border-collapse: collapse; font-size: 12px; }
.koers-table caption { padding: 4px 0; text-align: left; }
.koers-table th, .koers-table td { padding: 4px 12px 4px 0; border-bottom: 1px solid ${color.lineFaint}; text-align: left; vertical-align: top; }
.koers-table th { font-weight: 600; }
.koers-table td:last-child { min-width: 200px; }
.koers-table .koers-number { text-align: right; white-space: nowrap; }
.finding { margin: 16px 0 24px; break-inside: avoid; }
.finding > h4 { display: flex; gap: 8px; align-items: baseline; margin: 0; font-size: 13px; font-weight: 600; }
.finding > h4 svg { flex: none; align-self: center; }
.finding pre { margin: 8px 0; padding: 8px 12px; overflow-x: auto; border-left: 2px solid ${color.line};
  font: 12px/1.5 ui-monospace, SFMono-Regular, Consolas, "DejaVu Sans Mono", monospace; }
.finding mark { background: none; color: inherit; text-decoration: underline wavy; text-decoration-skip-ink: none; text-underline-offset: 3px; font-weight: 600; }
.error mark { color: ${color.error}; }
.warning mark { color: ${color.warning}; }
.info mark { color: ${color.info}; }
.finding dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0; max-width: 110ch; }
.finding dt { color: ${color.dim}; }
.finding dd { margin: 0; overflow-wrap: anywhere; }
code { font-family: ui-monospace, SFMono-Regular, Consolas, "DejaVu Sans Mono", monospace; font-size: 12px; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { max-width: none; padding: 0; }
  nav, details:not([open]) { display: none; }
  h2, h3 { break-after: avoid; }
  .picture { break-inside: avoid; }
  /* Not display: what is printed uses the patterns that are in it. */
  .on-screen { position: absolute; height: 0; overflow: hidden; visibility: hidden; }
  .on-screen pattern { visibility: visible; }
  .on-paper { display: block; }
  .picture > svg { max-height: 180mm; }
}
`;
}
