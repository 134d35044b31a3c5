import type { ExplainedInput, Explanation } from "../../core/numbers/explain/explanation.ts";
import type { Language } from "../../core/words/language.ts";
import { alignedTable } from "./aligned.ts";
import { wrapped } from "./columns.ts";
import type { ExplainOptions } from "./explain.ts";
import { plainLine } from "./plain.ts";

const WORDS = {
  en: {
    unknown: "not known",
    formula: "Formula",
    filled: "Filled in",
    inputs: "What it rests on",
    unwritten: "not written, would be",
  },
  nl: {
    unknown: "niet bekend",
    formula: "Formule",
    filled: "Ingevuld",
    inputs: "Waar het op rust",
    unwritten: "niet opgeschreven, zou staan als",
  },
} as const;

/** A number for the terminal: its formula, filled in, and where each input stands. */
export function explainNumber(
  explanation: Explanation,
  language: Language,
  options: ExplainOptions,
  /** The path of a file of the strategy as seen from the current folder. */
  placed: (file: string) => string,
): string {
  const { colors, width } = options;
  const words = WORDS[language];
  const { title, value, reason, formula, filled, inputs } = explanation;
  const section = (name: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [[colors.bold(name), ...lines.map((line) => `  ${line}`)].join("\n")];
  const prose = (text: string): string[] => wrapped(plainLine(text), width - 2);
  const result = value === null ? `– ${words.unknown}: ${reason ?? ""}` : value;
  return `${[
    `${colors.bold(plainLine(title))}\n${colors.dim(plainLine(explanation.path))}`,
    wrapped(plainLine(result), width).join("\n"),
    ...section(words.formula, prose(formula)),
    ...section(words.filled, filled.flatMap(prose)),
    ...section(words.inputs, inputLines(inputs, words, placed)),
  ].join("\n\n")}\n`;
}

function inputLines(
  inputs: readonly ExplainedInput[],
  words: (typeof WORDS)[Language],
  placed: (file: string) => string,
): string[] {
  const rows = inputs.map(({ label, value, path, source }) => [
    plainLine(label),
    plainLine(value),
    source === null
      ? `(${words.unwritten} ${plainLine(path)})`
      : `${plainLine(placed(source.file))}:${source.line}:${source.column}`,
  ]);
  return alignedTable([{ title: "" }, { title: "", right: true }, { title: "" }], rows, (text) => text);
}
