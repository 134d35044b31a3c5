import { BASELINE_NAME } from "../../core/project/discover.ts";
import type { Severity } from "../../core/rules/rule.ts";
import type { Language } from "../../core/words/language.ts";
import { andList } from "../../core/words/say.ts";
import type { BaselineCounts, Counts } from "./check-report.ts";

type Forms = readonly [one: string, many: string];

/** The words that all reporters share. */
export interface ReportWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly counted: Readonly<Record<Severity, Forms>>;
  readonly files: Forms;
  readonly strategies: Forms;
  readonly why: string;
  readonly advice: string;
  readonly related: string;
  readonly rule: string;
  readonly place: string;
  readonly none: string;
  readonly within: string;
  /** Between files and strategies. */
  readonly of: string;
  readonly asOf: string;
  readonly explainHint: string;
  /** Of a baseline. */
  readonly known: Forms;
  /** Checks that cannot be made yet. */
  readonly waiting: Forms;
  /** Findings that Koers itself can mend. */
  readonly mendable: Forms;
  readonly gone: Forms;
}

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: {
    severity: { error: "error", warning: "warning", info: "note" },
    counted: { error: ["error", "errors"], warning: ["warning", "warnings"], info: ["note", "notes"] },
    files: ["file", "files"],
    strategies: ["strategy", "strategies"],
    why: "Why",
    advice: "What to do",
    related: "See also",
    rule: "Rule",
    place: "Place",
    none: "No findings",
    within: "in",
    of: "of",
    asOf: "as of",
    explainHint: "More about a rule: koers explain",
    waiting: [
      "check waits until every file can be read in full and everything that is named is there.",
      "checks wait until every file can be read in full and everything that is named is there.",
    ],
    mendable: ["finding can be mended by koers check --fix.", "findings can be mended by koers check --fix."],
    known: [
      `finding is known from ${BASELINE_NAME}, and not shown.`,
      `findings are known from ${BASELINE_NAME}, and not shown.`,
    ],
    gone: [
      "finding in it is there no more: tidy up with koers baseline.",
      "findings in it are there no more: tidy up with koers baseline.",
    ],
  },
  nl: {
    severity: { error: "fout", warning: "waarschuwing", info: "opmerking" },
    counted: {
      error: ["fout", "fouten"],
      warning: ["waarschuwing", "waarschuwingen"],
      info: ["opmerking", "opmerkingen"],
    },
    files: ["bestand", "bestanden"],
    strategies: ["strategie", "strategieën"],
    why: "Waarom",
    advice: "Wat te doen",
    related: "Zie ook",
    rule: "Regel",
    place: "Plaats",
    none: "Geen bevindingen",
    within: "in",
    of: "van",
    asOf: "peildatum",
    explainHint: "Meer over een regel: koers explain",
    waiting: [
      "controle wacht tot elk bestand helemaal te lezen is en alles er is wat wordt genoemd.",
      "controles wachten tot elk bestand helemaal te lezen is en alles er is wat wordt genoemd.",
    ],
    mendable: [
      "bevinding is te herstellen met koers check --fix.",
      "bevindingen zijn te herstellen met koers check --fix.",
    ],
    known: [
      `bevinding is bekend uit ${BASELINE_NAME}, en niet getoond.`,
      `bevindingen zijn bekend uit ${BASELINE_NAME}, en niet getoond.`,
    ],
    gone: [
      "bevinding daarin is er niet meer: ruim op met koers baseline.",
      "bevindingen daarin zijn er niet meer: ruim op met koers baseline.",
    ],
  },
};

/** `2 fouten, 1 waarschuwing en 12 opmerkingen`; what there is none of is not named. */
export function countsText({ errors, warnings, infos }: Omit<Counts, "files">, language: Language): string {
  const { counted, none } = reportWords[language];
  const parts = [
    ...(errors > 0 ? [numbered(errors, counted.error)] : []),
    ...(warnings > 0 ? [numbered(warnings, counted.warning)] : []),
    ...(infos > 0 ? [numbered(infos, counted.info)] : []),
  ];
  return parts.length === 0 ? none : andList(parts, language);
}

/** What a baseline hides and what it no longer needs; nothing where it does neither. */
export function baselineTexts({ known, gone }: BaselineCounts, language: Language): string[] {
  const words = reportWords[language];
  return known + gone === 0 ? [] : [numbered(known, words.known), ...(gone > 0 ? [numbered(gone, words.gone)] : [])];
}

/** `1 bestand`, `8 bestanden`. */
export function numbered(count: number, [one, many]: Forms): string {
  return `${count} ${count === 1 ? one : many}`;
}
