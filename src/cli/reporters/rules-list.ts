import type { Colors } from "picocolors/types";
import type { RuleMeta } from "../../core/rules/rule.ts";
import type { Language } from "../../core/words/language.ts";
import { columnsOf, padded } from "./columns.ts";
import { severityMark } from "./severity.ts";

/** The rules for other programs. */
export function rulesJson(metas: readonly RuleMeta[], language: Language): string {
  const list = metas.map((meta) => ({
    id: meta.id,
    severity: meta.severity,
    title: meta.title[language],
    docs: `docs/rules/${meta.id}.md`,
    fixable: meta.fixable === true,
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

const WORDS = {
  en: { fixable: "quick fix", hint: "More about a rule: koers explain RULE" },
  nl: { fixable: "snelle oplossing", hint: "Meer over een regel: koers explain REGEL" },
} as const;

/** The rules for people: one a line. */
export function rulesTable(metas: readonly RuleMeta[], language: Language, colors: Colors): string {
  const idWidth = Math.max(...metas.map((meta) => columnsOf(meta.id)));
  const marks = metas.map((meta) => severityMark(meta.severity, language, colors));
  const markWidth = Math.max(...marks.map((mark) => columnsOf(mark.plain)));
  const lines = metas.map((meta, index) => {
    const mark = marks[index] as (typeof marks)[number];
    const gap = " ".repeat(markWidth - columnsOf(mark.plain));
    const fixable = meta.fixable === true ? colors.dim(` · ${WORDS[language].fixable}`) : "";
    return `${padded(meta.id, idWidth)}  ${mark.colored}${gap}  ${meta.title[language]}${fixable}`;
  });
  return `${lines.join("\n")}\n\n${colors.dim(WORDS[language].hint)}\n`;
}
