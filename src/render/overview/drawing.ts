import type { OverviewPicture } from "../../core/pictures/types/overview.ts";
import type { ViewName } from "../../core/pictures/types/picture.ts";
import type { Language } from "../../core/words/language.ts";
import { type CaseFormat, caseFormat } from "../business-case/numbers.ts";
import type { ViewLink } from "../kit/block.tsx";
import type { Palette } from "../kit/palette.ts";
import { createValues, type Values } from "../kit/values.ts";
import { type OverviewWords, overviewWords } from "./words.ts";

/** What every section of the overview draws with. */
export interface OverviewDrawing {
  readonly picture: OverviewPicture;
  readonly words: OverviewWords;
  readonly format: CaseFormat;
  readonly values: Values;
  readonly palette: Palette;
  readonly language: Language;
  readonly interactive: boolean;
}

export function drawingFor(
  picture: OverviewPicture,
  options: { readonly language: Language; readonly palette: Palette; readonly interactive?: boolean },
): OverviewDrawing {
  const { language, palette } = options;
  const { currency } = picture.case;
  return {
    picture,
    words: overviewWords(language),
    format: caseFormat(language, currency),
    values: createValues(language, currency),
    palette,
    language,
    interactive: options.interactive === true,
  };
}

/** The way to the view that says more; nobody can follow it in a file. */
export function linkTo({ words, interactive }: OverviewDrawing, view: ViewName): ViewLink | undefined {
  return interactive ? { text: words.open, view } : undefined;
}
