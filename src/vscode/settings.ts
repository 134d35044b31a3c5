import * as vscode from "vscode";
import type { HintSettings } from "../core/features/hints.ts";
import type { LensSettings } from "../core/features/lenses.ts";
import { readDate } from "../core/schema/values.ts";
import { isLanguage, type Language } from "../core/words/language.ts";

const SECTION = "koers";

/** The language that findings and pictures are asked in; undefined leaves it to the strategy. */
export function askedLanguage(): Language | undefined {
  const asked = vscode.workspace.getConfiguration(SECTION).get("language");
  return isLanguage(asked) ? asked : undefined;
}

/** The language to speak where there is no strategy yet: as set, else that of the editor. */
export function editorLanguage(): Language {
  return askedLanguage() ?? (vscode.env.language.startsWith("nl") ? "nl" : "en");
}

/** Today as YYYY-MM-DD: the date that is set, else the calendar's. A date that cannot be read counts as not set. */
export function asOf(): string {
  const set = vscode.workspace.getConfiguration(SECTION).get("asOf");
  return isDay(set) ? set : calendarDay(new Date());
}

/** Which figures to show behind values; what cannot be read counts as off. */
export function hintSettings({ uri }: vscode.TextDocument): HintSettings {
  const settings = vscode.workspace.getConfiguration(`${SECTION}.hints`, uri);
  return {
    quadrant: oneOf(settings.get("quadrant"), ["off", "unstated", "always"]),
    mixSum: oneOf(settings.get("mixSum"), ["off", "problems", "always"]),
    target: settings.get("target") === true,
    shift: settings.get("shift") === true,
  };
}

/** Which lines to show above things. */
export function lensSettings({ uri }: vscode.TextDocument): LensSettings {
  const settings = vscode.workspace.getConfiguration(`${SECTION}.lenses`, uri);
  return {
    shifts: settings.get("shifts") === true,
    references: settings.get("references") === true,
    matrix: settings.get("matrix") === true,
    journey: settings.get("journey") === true,
  };
}

function oneOf<Value extends string>(value: unknown, choices: readonly [Value, ...Value[]]): Value {
  return choices.find((choice) => choice === value) ?? choices[0];
}

export function onDidChangeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) listener();
  });
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && readDate(value) !== undefined;
}

/** In the time zone of the reader: a strategist's today. */
function calendarDay(date: Date): string {
  const part = (number: number): string => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}
