import type { DashboardPicture } from "../../core/pictures/types/dashboard.ts";
import type { Language } from "../../core/words/language.ts";
import { createValues } from "../kit/values.ts";
import { dashboardWords } from "./words.ts";

/** On which day it is looked at. */
export function dashboardFacts({ asOf, currency }: DashboardPicture, language: Language): string {
  return dashboardWords(language).asOf(createValues(language, currency).period(asOf));
}
