import type { DashboardPicture } from "../../core/pictures/types/dashboard.ts";
import { createFormat, type Format } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import type { Palette } from "../kit/palette.ts";
import { createValues, type Values } from "../kit/values.ts";
import { type DashboardWords, dashboardWords } from "./words.ts";

/** What every section of the dashboard draws with. */
export interface DashboardDrawing {
  readonly picture: DashboardPicture;
  readonly words: DashboardWords;
  readonly format: Format;
  readonly values: Values;
  readonly palette: Palette;
  readonly language: Language;
  readonly interactive: boolean;
}

export function drawingFor(
  picture: DashboardPicture,
  options: { readonly language: Language; readonly palette: Palette; readonly interactive?: boolean },
): DashboardDrawing {
  const { language, palette } = options;
  return {
    picture,
    words: dashboardWords(language),
    format: createFormat(language),
    values: createValues(language, picture.currency),
    palette,
    language,
    interactive: options.interactive === true,
  };
}

/** The hatch of missing data on this page. */
export const HATCH = "dashboard";
