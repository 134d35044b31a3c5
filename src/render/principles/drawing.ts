import type { PrinciplePicture, PrinciplesPicture } from "../../core/pictures/types/principles.ts";
import { createFormat, type Format } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import type { Palette } from "../kit/palette.ts";
import { oneLine } from "../kit/text.ts";
import { createValues, type Values } from "../kit/values.ts";
import { plural } from "../kit/words.ts";
import { type PrincipleWords, principleWords } from "./words.ts";

/** What every part of the board draws with. */
export interface PrinciplesDrawing {
  readonly picture: PrinciplesPicture;
  readonly words: PrincipleWords;
  readonly format: Format;
  readonly values: Values;
  readonly palette: Palette;
  readonly interactive: boolean;
}

export function drawingFor(
  picture: PrinciplesPicture,
  options: { readonly language: Language; readonly palette: Palette; readonly interactive?: boolean },
): PrinciplesDrawing {
  const { language, palette } = options;
  return {
    picture,
    words: principleWords(language),
    format: createFormat(language),
    values: createValues(language, "EUR"),
    palette,
    interactive: options.interactive === true,
  };
}

export function statementOf({ statement, id }: PrinciplePicture): string {
  return oneLine(statement) || id;
}

/** `12 kanaalverschuivingen`. */
export function scopeText({ words, format }: PrinciplesDrawing, { appliesTo, cases }: PrinciplePicture): string {
  if (appliesTo === "strategy") return words.wholeStrategy;
  return `${format.integer(cases)} ${plural(cases, words.appliesTo[appliesTo])}`;
}

/** `voor 12 kanaalverschuivingen · gaat op voor 9 van 12 · eigenaar Lead digitaal`. */
export function aboutText(drawing: PrinciplesDrawing, principle: PrinciplePicture): string {
  const { words, format } = drawing;
  const { appliesTo, cases, holds, owner, outcome } = principle;
  const judged = outcome === "broken" || outcome === "unknown" || outcome === "holds";
  return [
    words.applies(scopeText(drawing, principle)),
    ...(judged && appliesTo !== "strategy" && holds < cases
      ? [words.holdsFor(format.integer(holds), format.integer(cases))]
      : []),
    ...(owner === null ? [] : [words.owner(oneLine(owner))]),
  ].join(" · ");
}
