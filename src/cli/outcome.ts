import type { Language, Text } from "../core/words/language.ts";
import { inLanguage, type Words } from "../core/words/say.ts";
import { plain } from "./reporters/plain.ts";
import type { Terminal } from "./terminal.ts";

/** How a command ends. */
export const EXIT = {
  ok: 0,
  /** Findings at or above the level asked for. */
  findings: 1,
  /** Wrong use, or no strategy found. */
  usage: 2,
  /** A bug of ours. */
  bug: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something a command was asked that it cannot do: what is wrong, and what to do. */
export interface Refusal {
  readonly ok: false;
  readonly what: Words;
  readonly advice: Words;
}

export type Result<Value> = { readonly ok: true; readonly value: Value } | Refusal;

export function found<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function refusal(what: Words, advice: Words): Refusal {
  return { ok: false, what, advice };
}

/** Says a refusal. */
export function refuse(terminal: Terminal, language: Language, { what, advice }: Refusal): ExitCode {
  terminal.err.write(`koers: ${plain(inLanguage(what, language))}\n${plain(inLanguage(advice, language))}\n`);
  return EXIT.usage;
}

/** A remark beside the result. */
export function remark(terminal: Terminal, language: Language, text: Text): void {
  terminal.err.write(`koers: ${plain(text[language])}\n`);
}
