import type { EscalationPicture } from "../../core/pictures/types/escalation.ts";
import type { Language } from "../../core/words/language.ts";
import type { Palette } from "../kit/palette.ts";
import { type EscalationWords, escalationWords } from "./words.ts";

/** What every part of the picture needs to draw itself. */
export interface Drawing {
  readonly picture: EscalationPicture;
  readonly language: Language;
  readonly words: EscalationWords;
  readonly palette: Palette;
  readonly interactive: boolean;
  /** Keeps the ids in this picture apart from those in others on a page. */
  readonly scope: string;
}

export function createDrawing(
  picture: EscalationPicture,
  options: { readonly language: Language; readonly palette: Palette; readonly interactive?: boolean },
): Drawing {
  return {
    picture,
    language: options.language,
    words: escalationWords(options.language),
    palette: options.palette,
    interactive: options.interactive === true,
    scope: `escalation-${picture.id.replace(/[^\w-]/g, "")}`,
  };
}
