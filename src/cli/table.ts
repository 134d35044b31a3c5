import { readFileSync } from "node:fs";
import path from "node:path";
import { readTables } from "../core/features/import/read.ts";
import type { Scale } from "../core/features/import/scales.ts";
import { ImportSession } from "../core/features/import/session.ts";
import { planInWords, remarkInWords, unusedInWords } from "../core/features/import/words.ts";
import { writePlan } from "../core/features/import/write.ts";
import type { Question } from "../core/features/wizards/wizard.ts";
import { MANIFEST_NAME } from "../core/project/discover.ts";
import { readStrategyFile } from "../core/project/file.ts";
import { snapshotOf } from "../core/project/snapshot.ts";
import type { Language } from "../core/words/language.ts";
import { found, type Result, refusal, remark } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";

export interface Languages {
  /** Of the strategy. */
  readonly language: Language;
  /** Of the terminal. */
  readonly spoken: Language;
}

/**
 * A manifest with the contact reasons of a table in it. What cannot be known for
 * sure is taken as it is likeliest, and said; so is every row that is left out.
 */
export async function manifestFrom(
  table: string,
  manifest: string,
  scale: Scale | null,
  { language, spoken }: Languages,
  terminal: Terminal,
): Promise<Result<string>> {
  const bytes = readBytes(path.resolve(terminal.cwd, table));
  if (bytes === null) return noFile(table);
  const reading = await readTables(bytes, path.basename(table));
  if (!reading.ok) return refusal(reading.reason, { en: `It is ${table}.`, nl: `Het gaat om ${table}.` });
  const file = readStrategyFile({ path: MANIFEST_NAME, text: manifest, encoding: null, unreadable: null });
  const snapshot = snapshotOf([file]);
  const session = new ImportSession(snapshot, reading.sheets, language, scale);
  for (let step = session.step; step !== null; step = session.step) {
    const answer = likeliest(step.question);
    if (answer === null && step.question.optional !== true) return noNames(table);
    if (session.answer(answer) !== null) return noNames(table);
    if (answer !== null) tell(terminal, spoken, step.question, answer);
  }
  const { plan } = session;
  if (plan === null || plan.moments === 0) return noNames(table);
  if (scale !== null && session.fits === false) return noScale(scale, session.scales);
  if (scale !== null && session.fits === null) remark(terminal, spoken, NO_SCORES);
  const lines = [...plan.remarks.map((each) => remarkInWords(each, spoken)), unusedInWords(plan, spoken)];
  for (const line of [...lines, planInWords(plan, spoken)]) {
    if (line !== "") remark(terminal, spoken, { en: line, nl: line });
  }
  const written = writePlan(snapshot, plan);
  return written.ok ? found(written.snapshot.files[0]?.text ?? manifest) : refusal(written.reason, SEE_HELP);
}

function readBytes(absolute: string): Uint8Array | null {
  try {
    return readFileSync(absolute);
  } catch {
    return null;
  }
}

/** The first choice; of columns none, but for the one with the names. */
function likeliest(question: Question): string | null {
  if (question.kind !== "pick") return null;
  if (question.id.startsWith("column.")) return null;
  return question.choices[0]?.value ?? null;
}

function tell(terminal: Terminal, spoken: Language, question: Question, answer: string): void {
  const chosen = question.kind === "pick" ? question.choices.find(({ value }) => value === answer) : undefined;
  const line = `${question.ask[spoken]} ${chosen?.label ?? answer}`;
  remark(terminal, spoken, { en: line, nl: line });
}

const SEE_HELP = { en: "See: koers init --help", nl: "Zie: koers init --help" };

function noFile(table: string): Result<never> {
  return refusal(
    { en: `${table} cannot be read.`, nl: `${table} is niet te lezen.` },
    { en: "Name an Excel or CSV file that is there.", nl: "Noem een Excel- of CSV-bestand dat er is." },
  );
}

function noNames(table: string): Result<never> {
  return refusal(
    {
      en: `No column with contact reasons was found in ${table}.`,
      nl: `In ${table} is geen kolom met contactredenen gevonden.`,
    },
    {
      en: "Give the columns titles such as: reason, question, number of contacts, customer value, organisation value, phone, chat.",
      nl: "Geef de kolommen titels als: contactreden, klantvraag, aantal, waarde klant, waarde organisatie, telefoon, chat.",
    },
  );
}

const NO_SCORES = {
  en: "No column with scores was found, so --scale has no effect.",
  nl: "Er is geen kolom met scores gevonden, dus --scale doet niets.",
};

function noScale(scale: Scale, scales: readonly Scale[]): Result<never> {
  const choices = scales.map((each) => each.join("-")).join(", ");
  return refusal(
    {
      en: `The scores do not fit the scale ${scale.join("-")}.`,
      nl: `De scores passen niet op de schaal ${scale.join("-")}.`,
    },
    { en: `Choose one of: ${choices}.`, nl: `Kies uit: ${choices}.` },
  );
}

/** The scale after --scale; null where none is given. */
export function readScale(written: string | undefined): Result<Scale | null> {
  if (written === undefined) return found(null);
  const [, low, high] = /^(\d+)\s*[-–]\s*(\d+)$/.exec(written.trim()) ?? [];
  if (low !== undefined && high !== undefined && Number(low) < Number(high)) return found([Number(low), Number(high)]);
  return refusal(
    { en: `“${written}” is no scale.`, nl: `“${written}” is geen schaal.` },
    {
      en: "Write the lowest and the highest score with a hyphen: --scale 1-5.",
      nl: "Schrijf de laagste en de hoogste score met een streepje: --scale 1-5.",
    },
  );
}
