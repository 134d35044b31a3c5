import type { Colors } from "picocolors/types";
import { MANIFEST_NAME } from "../../core/project/discover.ts";
import type { BadExample, Example, RuleMeta } from "../../core/rules/rule.ts";
import type { Language } from "../../core/words/language.ts";
import { columnsOf, wrapped } from "./columns.ts";
import { plainLine } from "./plain.ts";
import { severityMark, severityPaint } from "./severity.ts";

export interface ExplainOptions {
  readonly colors: Colors;
  /** In columns. */
  readonly width: number;
}

const WORDS = {
  en: {
    what: "What it looks for",
    why: "Why it matters",
    mend: "How to mend it",
    settings: "Settings in koers.yaml",
    exception: "An exception, on the line above it",
    good: "Good",
    bad: "Not good",
    fixable: "The editor offers a quick fix for many of these findings.",
    fixed: "This is always an error: it cannot be set, and no comment makes an exception.",
    reason: "why this may stay",
    usually: "by default",
  },
  nl: {
    what: "Wat de regel zoekt",
    why: "Waarom dat ertoe doet",
    mend: "Hoe u het herstelt",
    settings: "Instellen in koers.yaml",
    exception: "Een uitzondering, op de regel erboven",
    good: "Goed",
    bad: "Niet goed",
    fixable: "De editor biedt voor veel van deze bevindingen een snelle oplossing aan.",
    fixed: "Dit is altijd een fout: het is niet in te stellen, en geen opmerking maakt een uitzondering.",
    reason: "waarom dit mag blijven",
    usually: "standaard",
  },
} as const;

/** The page of a rule, for the terminal. */
export function explainRule(meta: RuleMeta, language: Language, options: ExplainOptions): string {
  const { colors, width } = options;
  const words = WORDS[language];
  const section = (title: string, lines: readonly string[]): string =>
    `${colors.bold(title)}\n${lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n")}`;
  const prose = (title: string, text: string): string => section(title, wrapped(text, width - 2));
  const mend = [meta.mend[language], ...(meta.fixable === true ? [words.fixable] : [])].join("\n");
  const mark = severityMark(meta.severity, language, colors);
  return `${[
    `${mark.colored}  ${colors.bold(meta.id)}\n${meta.title[language]}`,
    prose(words.what, meta.what[language]),
    prose(words.why, meta.why[language]),
    prose(words.mend, mend),
    ...(meta.fixed === true
      ? [prose(words.settings, words.fixed)]
      : [
          section(words.settings, settingLines(meta, language)),
          section(words.exception, [`# koers-ignore ${meta.id} until 2026-12-31: ${words.reason}`]),
        ]),
    ...meta.examples.good.map((example) => section(words.good, exampleLines(example))),
    ...meta.examples.bad.map((example) => section(words.bad, badLines(example, meta, colors))),
  ].join("\n\n")}\n`;
}

/** As it would be written, with what is possible and what each option means. */
function settingLines(meta: RuleMeta, language: Language): string[] {
  const options = Object.entries(meta.options ?? {});
  const values = ["off", "info", "warning", "error"].join(" | ");
  const usual = `${WORDS[language].usually} ${meta.severity}`;
  if (options.length === 0) return ["rules:", `  ${meta.id}: ${meta.severity}    # ${values}; ${usual}`];
  return [
    "rules:",
    `  ${meta.id}:`,
    `    severity: ${meta.severity}    # ${values}; ${usual}`,
    ...options.map(([name, option]) => `    ${name}: ${option.written}    # ${option.title[language]}`),
  ];
}

function exampleLines(example: Example): string[] {
  return filesOf(example).flatMap(([name, text]) => [...fileName(name, example), ...linesOf(text)]);
}

/** The text with carets under what is reported. */
function badLines({ files, expect }: BadExample, meta: RuleMeta, colors: Colors): string[] {
  const paint = severityPaint(meta.severity, colors);
  return filesOf(files).flatMap(([name, text]) => [
    ...fileName(name, files),
    ...withCarets(linesOf(text), expectedIn(name, expect, files), paint),
  ]);
}

function withCarets(lines: readonly string[], expected: readonly string[], paint: (text: string) => string): string[] {
  const wanted = expected.map((text) => plainLine(text.split("\n")[0] ?? "").trimEnd()).filter((text) => text !== "");
  return lines.flatMap((line) => {
    const next = wanted[0];
    const at = next === undefined ? -1 : line.indexOf(next);
    if (next === undefined || at < 0) return [line];
    wanted.shift();
    return [line, `${" ".repeat(columnsOf(line.slice(0, at)))}${paint("^".repeat(columnsOf(next)))}`];
  });
}

/** Expected texts are of koers.yaml, or say which file they are of. */
function expectedIn(name: string, expect: readonly string[], files: Example): readonly string[] {
  const others = typeof files === "string" ? [] : Object.keys(files).filter((file) => file !== MANIFEST_NAME);
  return expect.flatMap((text) => {
    const file = others.find((other) => text.startsWith(`${other}: `));
    if ((file ?? MANIFEST_NAME) !== name) return [];
    return [file === undefined ? text : text.slice(file.length + 2)];
  });
}

function filesOf(example: Example): [name: string, text: string][] {
  return typeof example === "string" ? [[MANIFEST_NAME, example]] : Object.entries(example);
}

/** Which file it is, where there is more than one. */
function fileName(name: string, example: Example): string[] {
  return typeof example === "string" ? [] : [`# ${name}`];
}

function linesOf(text: string): string[] {
  return text.trimEnd().split("\n").map(plainLine);
}
