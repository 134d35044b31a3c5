import { isYaml } from "../project/discover.ts";
import type { StrategyFile } from "../project/file.ts";
import { piecesOf } from "../syntax/layout.ts";
import { parseYaml } from "../syntax/parse.ts";
import { sameContent } from "../syntax/same.ts";
import type { SyntaxProblem } from "../syntax/tree.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import type { Span } from "../text/position.ts";
import type { Language } from "../words/language.ts";
import { WhiteSpace } from "./format-white-space.ts";

/** The changes that lay a file out, or in plain words why it stays as it is. */
export type Formatting =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  /** `broken`: the line that cannot be read yet, from 1; null where that is not why. */
  | { readonly ok: false; readonly reason: string; readonly broken: number | null };

/**
 * Lays a YAML file of a strategy out: indents, spaces in and around brackets,
 * blank lines. Only white space changes; quotes, order, comments and line
 * breaks inside brackets stay, and so do the texts of people. Given a stretch,
 * only the lines that it touches change.
 */
export function format(file: StrategyFile, language: Language, within: Span | null = null): Formatting {
  if (!isYaml(file.path) || file.unreadable !== null) return refused(language, NOT_YAML);
  const [problem] = file.problems;
  if (problem !== undefined) return brokenAt(file, problem, language);
  // What is read as it was meant may not be laid out as such: then that is to be mended first.
  const [slip] = file.slips;
  const pieces = piecesOf(file.text);
  if (pieces === null) return slip === undefined ? refused(language, UNUSUAL) : brokenAt(file, slip, language);
  const all = new WhiteSpace(file.text, pieces).edits();
  const edits = within === null ? all : all.filter(({ span }) => span.start <= within.end && within.start <= span.end);
  if (edits.length === 0) return { ok: true, edits };
  // Laying out must never change what a strategy says: what would is not done.
  if (sameContent(parseYaml(file.text), parseYaml(applyEdits(file.text, edits)))) return { ok: true, edits };
  return slip === undefined ? refused(language, within === null ? UNUSUAL : APART) : brokenAt(file, slip, language);
}

function brokenAt({ path, lines }: StrategyFile, { span }: SyntaxProblem, language: Language): Formatting {
  const line = lines.positionAt(span.start).line + 1;
  const reason = {
    en: `${path} stays as it is: line ${line} cannot be read yet. Mend that first; Problems says how.`,
    nl: `${path} blijft zoals het is: regel ${line} is nog niet te lezen. Herstel die eerst; bij Problemen staat hoe.`,
  };
  return refused(language, reason, line);
}

const NOT_YAML = {
  en: "Only the YAML files of a strategy can be laid out.",
  nl: "Alleen de YAML-bestanden van een strategie kunnen worden opgemaakt.",
};
const UNUSUAL = {
  en: "This file is written in a way that Koers cannot lay out without changing what it says, so it stays as it is.",
  nl: "Dit bestand is zo geschreven dat Koers het niet kan opmaken zonder te veranderen wat er staat. Daarom blijft het zoals het is.",
};
const APART = {
  en: "These lines cannot be laid out apart from the rest. Format the whole document instead.",
  nl: "Deze regels zijn niet los van de rest op te maken. Maak het hele document op.",
};

function refused(
  language: Language,
  reason: Readonly<Record<Language, string>>,
  broken: number | null = null,
): Formatting {
  return { ok: false, reason: reason[language], broken };
}
