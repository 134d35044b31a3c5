import type { BusinessCasePicture } from "../../core/pictures/types/business-case.ts";
import type { Language } from "../../core/words/language.ts";
import { oneLine } from "../kit/text.ts";
import { caseFormat } from "./numbers.ts";

/** Its id, where that says more than the name, and from when to when it is carried out. */
export function caseFacts({ id, name, span, currency }: BusinessCasePicture, language: Language): string {
  const format = caseFormat(language, currency);
  return [
    ...(id === null || id === name ? [] : [oneLine(id.replace(/^.*\//, ""))]),
    ...(span === null ? [] : [`${format.month(span.first)} – ${format.month(span.last)}`]),
  ].join(" · ");
}
