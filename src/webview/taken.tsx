import type { VNode } from "preact";
import type { Picture } from "../core/pictures/types/picture.ts";
import { svgText } from "../render/kit/svg.tsx";
import { drawingOf, renderMermaid } from "../render/views.tsx";
import type { ViewProps } from "./app.tsx";
import { themePalette } from "./theme-palette.ts";
import { panelViewOf } from "./views/index.ts";

/** A panel with its picture: what is taken elsewhere is what is shown in it. */
export interface TakenFrom extends ViewProps {
  readonly picture: Picture;
}

/** The text of an SVG file of all that is shown, in the colours of the theme. */
export function shownSvg(from: TakenFrom): string {
  const { picture, state } = from;
  const { draw } = panelViewOf(picture);
  const drawing = drawingOf(picture);
  const options = {
    language: state.shown.language,
    palette: themePalette(),
    width: drawing.pageWidth,
    when: state.own?.when === "target" ? "target" : "now",
  } as const;
  return svgText(draw === undefined ? drawing.draw(picture, options) : draw(from, options));
}

/** Null where no form of Mermaid can say it. */
export function shownMermaid(from: TakenFrom): string | null {
  const { picture, state } = from;
  return panelViewOf(picture).mermaid?.(from) ?? renderMermaid(picture, state.shown.language);
}

/** The tables of everything that is shown. */
export function ShownTables(from: TakenFrom): VNode {
  const { picture, state } = from;
  const all: readonly Picture[] = panelViewOf(picture).all?.(from) ?? [picture];
  return <>{all.map((each) => drawingOf(each).table(each, state.shown.language))}</>;
}
