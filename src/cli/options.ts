import { readDate } from "../core/schema/values.ts";
import { nearest } from "../core/text/nearest.ts";
import { isLanguage, LANGUAGES, type Language } from "../core/words/language.ts";
import { orList } from "../core/words/say.ts";
import { found, type Result, refusal } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";

/** What was written behind options, not yet looked at; of an option that takes nothing, its own name. */
export type RawOptions = Readonly<Record<string, string | undefined>>;

/** What commander read of options. */
export function rawOptions(read: Readonly<Record<string, string | true>>): RawOptions {
  return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, value === true ? name : value]));
}

/** One of the values that an option takes; the first when it is not given. */
export function readChoice<Value extends string>(
  option: string,
  written: string | undefined,
  choices: readonly [Value, ...Value[]],
): Result<Value> {
  if (written === undefined) return found(choices[0]);
  const choice = choices.find((candidate) => candidate === written);
  if (choice !== undefined) return found(choice);
  const guess = nearest(written, choices);
  return refusal(
    {
      en: `${option} cannot be “${written}”${guess === null ? "." : `; did you mean “${guess}”?`}`,
      nl: `${option} kan niet “${written}” zijn${guess === null ? "." : `; bedoelt u “${guess}”?`}`,
    },
    {
      en: () => `Write ${option} ${orList(choices, "en")}.`,
      nl: () => `Schrijf ${option} ${orList(choices, "nl")}.`,
    },
  );
}

/** The language asked for; undefined where none is. */
export function readLanguage(written: string | undefined): Result<Language | undefined> {
  return written === undefined ? found(undefined) : readChoice("--language", written, LANGUAGES);
}

/** A day as YYYY-MM-DD; today, where the computer stands, when none is given. */
export function readDay(written: string | undefined): Result<string> {
  if (written === undefined) return found(today());
  if (/^\d{4}-\d\d-\d\d$/.test(written) && readDate(written) !== undefined) return found(written);
  const isSpelt = /^\d{4}-\d\d-\d\d$/.test(written);
  return refusal(
    isSpelt
      ? { en: `“${written}” is no day that exists.`, nl: `“${written}” is geen bestaande dag.` }
      : { en: `“${written}” is no day such as 2026-12-31.`, nl: `“${written}” is geen dag zoals 2026-12-31.` },
    {
      en: "Write year, month and day with hyphens: --as-of 2026-12-31.",
      nl: "Schrijf jaar, maand en dag met streepjes: --as-of 2026-12-31.",
    },
  );
}

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What most commands ask: the day that counts as today, and the language. */
export interface Basics {
  readonly asOf: string;
  /** Undefined: as the strategy says. */
  readonly language: Language | undefined;
}

export function readBasics(options: RawOptions): Result<Basics> {
  const asOf = readDay(options.asOf);
  if (!asOf.ok) return asOf;
  const language = readLanguage(options.language);
  return language.ok ? found({ asOf: asOf.value, language: language.value }) : language;
}

/**
 * The language of help and of what is wrong with a command: as asked, else that
 * of the strategy one is in, else the computer's, else English.
 */
export function terminalLanguage(words: readonly string[], env: Terminal["env"], here?: Language): Language {
  const at = words.findIndex((word) => word === "--language" || word.startsWith("--language="));
  const asked =
    at < 0 ? undefined : words[at] === "--language" ? words[at + 1] : words[at]?.slice("--language=".length);
  if (isLanguage(asked)) return asked;
  if (here !== undefined) return here;
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return system.toLowerCase().startsWith("nl") ? "nl" : "en";
}
