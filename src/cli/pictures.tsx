import type { VNode } from "preact";
import type { Picture } from "../core/pictures/types/picture.ts";
import type { Language } from "../core/words/language.ts";
import { darkPalette, lightPalette } from "../render/kit/palette.ts";
import type { ColorBy } from "../render/value-matrix/coloring.ts";
import { drawingOf, drawOnScreen, renderMermaid, renderSvg } from "../render/views.tsx";
import { Figure, type PageTheme, page, pagePalette } from "./reporters/page.tsx";

export interface DrawRequest {
  readonly format: "svg" | "mermaid" | "html";
  /** Undefined: a file on its own is light, a page follows its reader. */
  readonly theme: PageTheme;
  readonly language: Language;
  /** Of the value matrix. */
  readonly colorBy?: ColorBy | undefined;
}

/** The text of a picture as a file; null where no form of Mermaid can say it. */
export function drawPicture(picture: Picture, { format, theme, language, colorBy }: DrawRequest): string | null {
  const options = { language, ...(colorBy === undefined ? {} : { colorBy }) };
  switch (format) {
    case "mermaid":
      return renderMermaid(picture, language);
    case "svg":
      return renderSvg(picture, { ...options, palette: theme === "dark" ? darkPalette : lightPalette });
    case "html": {
      const title = drawingOf(picture).title(picture, language);
      return page({ title, language, theme }, <PictureFigure {...{ picture, theme, ...options }} />);
    }
  }
}

interface FigureProps {
  readonly picture: Picture;
  readonly language: Language;
  readonly theme: PageTheme;
  readonly colorBy?: ColorBy;
}

/** A picture for a page, with its figures below; one that scrolls on a screen is whole on paper. */
export function PictureFigure({ picture, theme, ...rest }: FigureProps): VNode {
  const drawing = drawingOf(picture);
  const { language } = rest;
  const options = { ...rest, palette: pagePalette(theme), width: drawing.pageWidth };
  return (
    <Figure
      language={language}
      table={drawing.table(picture, language)}
      {...(drawing.onScreen === undefined ? {} : { printed: drawing.draw(picture, options) })}
    >
      {drawOnScreen(picture, options)}
    </Figure>
  );
}
