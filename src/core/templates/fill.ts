import { flowText } from "../edits/yaml-text.ts";
import { addDays, daysBetween, firstMonth, monthOf, monthText, yearOf } from "../numbers/dates.ts";
import { MANIFEST_NAME } from "../project/discover.ts";
import { readStrategyFile } from "../project/file.ts";
import { FRAGMENT_SHAPE, MANIFEST_SHAPE } from "../schema/catalogue.ts";
import { type ShapedScalar, shapedScalars } from "../schema/walk.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";

/** What a strategy is called, for whom, and when; what is left out stays as in the template. */
export interface TemplateAnswers {
  readonly name?: string;
  readonly organisation?: string;
  /** Three capitals. */
  readonly currency?: string;
  /** The first month of the period, `2027-01`. */
  readonly start?: string;
  /** How many years it takes. */
  readonly years?: number;
  /** Today, as YYYY-MM-DD: what was measured or reviewed was so not long ago. */
  readonly asOf: string;
}

/** The day on which the templates were written: what looks back in them counts from here. */
const WRITTEN = "2026-10-01";

/** The files of a template with what was answered in them, and with its dates moved along. */
export function fillTemplate(
  files: Readonly<Record<string, string>>,
  answers: TemplateAnswers,
): Readonly<Record<string, string>> {
  const manifest = files[MANIFEST_NAME] ?? "";
  const months = monthsAhead(manifest, answers);
  const filled = Object.entries(files).map(([path, text]) => {
    const moved = moveDates(path, text, months, answers.asOf);
    return [path, path === MANIFEST_NAME ? fillManifest(moved, answers) : moved] as const;
  });
  return Object.fromEntries(filled);
}

/** How many months the period moves. */
function monthsAhead(manifest: string, { start }: TemplateAnswers): number {
  const written = scalarAt(manifest, ["period", "start"])?.scalar.source;
  return start === undefined || written === undefined ? 0 : firstMonth(start) - firstMonth(written);
}

/** What is planned moves with the period; what was measured, reviewed or agreed with today. */
function moveDates(path: string, text: string, months: number, asOf: string): string {
  const edits = scalarsOf(path, text)
    .filter(({ shape }) => shape.kind === "date")
    .map(({ scalar, keys }): TextEdit => {
      const moved = looksAhead(keys) ? movedBy(scalar.source, months) : movedWithToday(scalar.source, asOf);
      return { span: scalar.span, newText: moved };
    });
  return applyEdits(text, edits);
}

/** As long before today as it was before the day of writing. */
function movedWithToday(date: string, asOf: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date);
  return isDay ? addDays(asOf, daysBetween(WRITTEN, date)) : movedBy(date, monthOf(asOf) - monthOf(WRITTEN));
}

/** Of a period, a shift, an objective, or the end of an exception. */
function looksAhead(keys: readonly string[]): boolean {
  const last = keys.at(-1) ?? "";
  if (keys[0] === "period" || last === "by" || last === "until") return true;
  return keys[0] === "shifts" && (last === "start" || last === "end");
}

/** A date so many months later, as exactly as it was; a whole year moves by whole years. */
function movedBy(date: string, months: number): string {
  if (months === 0) return date;
  if (/^\d{4}$/.test(date)) return String(Number(date) + Math.round(months / 12));
  const month = firstMonth(date) + months;
  const quarter = /^\d{4}-Q/.test(date);
  if (quarter) return `${yearOf(month)}-Q${Math.floor((month % 12) / 3) + 1}`;
  // No month is shorter than 28 days.
  const day = /^\d{4}-\d\d-(\d\d)$/.exec(date)?.[1];
  return day === undefined ? monthText(month) : `${monthText(month)}-${day > "28" ? "28" : day}`;
}

function fillManifest(text: string, answers: TemplateAnswers): string {
  const { name, organisation, currency, start, years } = answers;
  const from = start ?? scalarAt(text, ["period", "start"])?.scalar.source;
  const end = from === undefined || years === undefined ? undefined : monthText(firstMonth(from) + years * 12 - 1);
  const values: readonly (readonly [readonly string[], string | undefined])[] = [
    [["name"], name],
    [["organisation"], organisation],
    [["currency"], currency],
    [["period", "end"], end],
  ];
  const edits = values.flatMap(([keys, value]): TextEdit[] => {
    const scalar = value === undefined ? undefined : scalarAt(text, keys)?.scalar;
    return scalar === undefined || value === undefined ? [] : [{ span: scalar.span, newText: flowText(value) }];
  });
  return withoutIntroduction(applyEdits(text, edits), organisation);
}

/** The comments above say that the organisation is made up: once it has another name they are untrue. */
function withoutIntroduction(text: string, organisation: string | undefined): string {
  return organisation === undefined ? text : text.replace(/^(#.*\r?\n)+/, "");
}

function scalarAt(manifest: string, keys: readonly string[]): ShapedScalar | undefined {
  return scalarsOf(MANIFEST_NAME, manifest).find((each) => each.keys.join("/") === keys.join("/"));
}

function scalarsOf(path: string, text: string): ShapedScalar[] {
  const { documents } = readStrategyFile({ path, text, encoding: null, unreadable: null });
  return documents.flatMap(({ root, isManifest }) =>
    root === null ? [] : [...shapedScalars(root, isManifest ? MANIFEST_SHAPE : FRAGMENT_SHAPE)],
  );
}
