import type { Colors } from "picocolors/types";
import type { Severity } from "../../core/rules/rule.ts";
import type { Language } from "../../core/words/language.ts";
import { reportWords } from "./words.ts";

/** A sign beside the word: colour alone tells nothing to who cannot see it. */
export const GLYPH: Readonly<Record<Severity, string>> = { error: "✖", warning: "⚠", info: "ℹ" };

/** Sign and word of a severity, without and with colour. */
export function severityMark(
  severity: Severity,
  language: Language,
  colors: Colors,
): { readonly plain: string; readonly colored: string } {
  const plain = `${GLYPH[severity]} ${reportWords[language].severity[severity]}`;
  return { plain, colored: severityPaint(severity, colors)(plain) };
}

export function severityPaint(severity: Severity, colors: Colors): (text: string) => string {
  if (severity === "error") return colors.red;
  return severity === "warning" ? colors.yellow : colors.blue;
}
