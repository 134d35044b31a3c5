import type { JourneyPicture, ValueMatrixPicture } from "../core/numbers/pictures.ts";
import type { Language } from "../core/words/language.ts";
import {
  JourneyMap,
  JourneyScroller,
  JourneyTable,
  journeyMermaid,
  renderJourneySvg,
} from "../render/journey/index.tsx";
import { darkPalette, lightPalette } from "../render/kit/palette.ts";
import {
  renderValueMatrixSvg,
  ValueMatrix,
  ValueMatrixTable,
  valueMatrixMermaid,
} from "../render/value-matrix/index.ts";
import { type PageTheme, Picture, page, pagePalette } from "./reporters/page.tsx";

export interface DrawOptions {
  readonly format: "svg" | "mermaid" | "html";
  /** Undefined: a file on its own is light, a page follows its reader. */
  readonly theme: PageTheme;
  readonly language: Language;
}

/** On a screen of usual width a journey's title and legend fit; the map itself scrolls. */
const JOURNEY_WIDTH = 1192;
const MATRIX_WIDTH = 1000;

export function drawValueMatrix(picture: ValueMatrixPicture, { format, theme, language }: DrawOptions): string {
  switch (format) {
    case "mermaid":
      return valueMatrixMermaid(picture, language);
    case "svg":
      return renderValueMatrixSvg(picture, { language, palette: svgPalette(theme) });
    case "html":
      return page({ title: picture.strategy, language, theme }, <MatrixSection {...{ picture, language, theme }} />);
  }
}

export function drawJourney(picture: JourneyPicture, { format, theme, language }: DrawOptions): string {
  switch (format) {
    case "mermaid":
      return journeyMermaid(picture, language);
    case "svg":
      return renderJourneySvg(picture, { language, palette: svgPalette(theme) });
    case "html":
      return page({ title: picture.name, language, theme }, <JourneySection {...{ picture, language, theme }} />);
  }
}

interface SectionProps<Shown> {
  readonly picture: Shown;
  readonly language: Language;
  readonly theme: PageTheme;
}

/** The value matrix for a page: the picture, and its figures below. */
export function MatrixSection({ picture, language, theme }: SectionProps<ValueMatrixPicture>) {
  return (
    <Picture language={language} table={<ValueMatrixTable picture={picture} language={language} />}>
      <ValueMatrix picture={picture} language={language} palette={pagePalette(theme)} width={MATRIX_WIDTH} />
    </Picture>
  );
}

/** A journey for a page: it scrolls sideways on a screen, is whole on paper, and its figures stand below. */
export function JourneySection({ picture, language, theme }: SectionProps<JourneyPicture>) {
  const options = { picture, language, palette: pagePalette(theme), width: JOURNEY_WIDTH };
  return (
    <Picture
      language={language}
      table={<JourneyTable picture={picture} language={language} />}
      printed={<JourneyMap {...options} />}
    >
      <JourneyScroller {...options} />
    </Picture>
  );
}

function svgPalette(theme: PageTheme) {
  return theme === "dark" ? darkPalette : lightPalette;
}
