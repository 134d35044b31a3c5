import type { ExplainedInput, Explanation } from "../numbers/explain/explanation.ts";
import type { Language, Text } from "../words/language.ts";
import { blocks, bullets, fileLink, type LinkTo, plain } from "./hover-markdown.ts";

const WORDS = {
  formula: { en: "Formula", nl: "Formule" },
  inputs: { en: "From", nl: "Uit" },
  more: { en: "more", nl: "meer" },
} satisfies Record<string, Text>;

/** More inputs than this are counted, not listed: a hover is read at a glance. */
const MOST_INPUTS = 24;

/** A computed number with its formula, its inputs as links to their lines, or why it is not known. */
export function explanationMarkdown(explanation: Explanation, language: Language, linkTo: LinkTo): string {
  const { title, value, reason, formula, filled, inputs } = explanation;
  const known = inputs.filter(({ source }) => source !== null);
  const shown = known.slice(0, MOST_INPUTS).map((input) => inputLine(input, linkTo));
  const rest = known.length - shown.length;
  if (rest > 0) shown.push(`… ${rest} ${WORDS.more[language]}`);
  return blocks(
    `**${plain(title)}**: ${plain(value ?? reason ?? "–")}`,
    `${WORDS.formula[language]}: ${plain(formula)}`,
    bullets(filled.map(plain)),
    shown.length === 0 ? "" : blocks(`${WORDS.inputs[language]}:`, bullets(shown)),
  );
}

function inputLine({ label, value, source }: ExplainedInput, linkTo: LinkTo): string {
  const shown = `${plain(label)}: ${plain(value)}`;
  if (source === null) return shown;
  const { file, line, column } = source;
  return `${shown} · ${fileLink(file, { line: line - 1, character: column - 1 }, linkTo)}`;
}
