import * as vscode from "vscode";
import { readDate } from "../core/schema/values.ts";
import { isLanguage, type Language } from "../core/words/language.ts";

const SECTION = "koers";

/** The language that findings and pictures are asked in; undefined leaves it to the strategy. */
export function askedLanguage(): Language | undefined {
  const asked = vscode.workspace.getConfiguration(SECTION).get("language");
  return isLanguage(asked) ? asked : undefined;
}

/** Today as YYYY-MM-DD: the date that is set, else the calendar's. A date that cannot be read counts as not set. */
export function asOf(): string {
  const set = vscode.workspace.getConfiguration(SECTION).get("asOf");
  return isDay(set) ? set : calendarDay(new Date());
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
