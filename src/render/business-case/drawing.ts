import type {
  BusinessCasePicture,
  Case,
  CasePicture,
  ExplainedFigure,
  FigureKey,
  YearFigureKey,
} from "../../core/pictures/types/business-case.ts";
import type { Language } from "../../core/words/language.ts";
import type { Palette } from "../kit/palette.ts";
import type { CaseFormat } from "./numbers.ts";
import type { MoneyScale } from "./scale.ts";
import type { CaseWords } from "./words.ts";

export const PADDING = 24;

/** All that the parts of the picture are drawn from. */
export interface CaseDrawing {
  readonly picture: BusinessCasePicture;
  readonly which: Case;
  /** The case that is shown; null where it cannot be computed. */
  readonly shown: CasePicture | null;
  /** What is being tried, beside what the file says. */
  readonly whatIf: BusinessCasePicture | null;
  readonly language: Language;
  readonly palette: Palette;
  readonly interactive: boolean;
  readonly words: CaseWords;
  readonly format: CaseFormat;
  readonly width: number;
  readonly scale: MoneyScale;
  /** Where both charts begin and end. */
  readonly left: number;
  readonly right: number;
}

/** What a figure says when it is pointed at: its formula, filled in. */
export function explanation({ picture, which }: CaseDrawing, key: FigureKey): string {
  return explainedText(picture.explained[which].figures[key]);
}

/** The same, of an amount of one year. */
export function yearExplanation({ picture, which }: CaseDrawing, key: YearFigureKey, year: number): string {
  const figure = picture.explained[which].years[String(year)]?.[key];
  return figure === undefined ? "" : explainedText(figure);
}

function explainedText({ title, value, reason, formula, filled }: ExplainedFigure): string {
  return [`${title}: ${value ?? reason ?? "–"}`, formula, ...filled].join("\n");
}

/** Where a figure of the case is written, for who clicks on it. */
export function sourceOf({ picture: { parts } }: CaseDrawing, key: FigureKey): string {
  if (key === "investment" || key === "running") return parts[key].source.path;
  if (key === "retention" || key === "breakEvenChurnDifference") return parts.retention.source.path;
  return parts.case.source.path;
}

/** The scenarios say something of their own: else there is one case only. */
export function differs({ low, expected, high }: BusinessCasePicture["cases"]): boolean {
  const same = (other: CasePicture | null): boolean =>
    other?.months.every(({ net }, index) => net === expected?.months[index]?.net) === true;
  return !same(low) || !same(high);
}

/** Months of the period that is drawn, in all. */
export function monthCount({ picture }: Pick<CaseDrawing, "picture">): number {
  const { period } = picture;
  if (period === null) return 0;
  const [first, last] = [period.first, period.last].map(
    (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)),
  );
  return (last ?? 0) - (first ?? 0) + 1;
}

/** Where so many months of the period have gone by. */
export function atMonth(drawing: Pick<CaseDrawing, "picture" | "left" | "right">, months: number): number {
  const { left, right } = drawing;
  return left + ((right - left) * months) / Math.max(1, monthCount(drawing));
}

export interface YearSpan {
  readonly year: number;
  readonly left: number;
  readonly right: number;
}

/** Where each year of the period stands in a chart. */
export function yearSpans(drawing: Pick<CaseDrawing, "picture" | "left" | "right">): YearSpan[] {
  const { period } = drawing.picture;
  if (period === null) return [];
  const firstYear = Number(period.first.slice(0, 4));
  const firstMonth = Number(period.first.slice(5)) - 1;
  const count = monthCount(drawing);
  const spans: YearSpan[] = [];
  for (let begin = 0; begin < count; ) {
    const year = firstYear + Math.floor((firstMonth + begin) / 12);
    const end = Math.min(count, (year - firstYear + 1) * 12 - firstMonth);
    spans.push({ year, left: atMonth(drawing, begin), right: atMonth(drawing, end) });
    begin = end;
  }
  return spans;
}
