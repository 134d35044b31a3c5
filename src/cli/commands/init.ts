import { existsSync } from "node:fs";
import path from "node:path";
import type { Scale } from "../../core/features/import/scales.ts";
import { createFiles, emptyManifest } from "../../core/features/wizards/create.ts";
import { MANIFEST_NAME } from "../../core/project/discover.ts";
import { TEMPLATE_NAMES } from "../../core/templates/index.ts";
import type { Language } from "../../core/words/language.ts";
import { type RawOptions, readChoice, readDay, readLanguage } from "../options.ts";
import { EXIT, type ExitCode, found, type Refusal, type Result, refusal, refuse } from "../outcome.ts";
import { plain } from "../reporters/plain.ts";
import { relativeTo } from "../strategies.ts";
import { type Languages, manifestFrom, readScale } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { writeNewFile } from "../write.ts";

/** `koers init`: writes a valid strategy to begin with, never over anything that is there. */
export async function init(
  folder: string,
  options: RawOptions,
  spoken: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const language = readLanguage(options.language);
  if (!language.ok) return refuse(terminal, spoken, language);
  const scale = readScale(options.scale);
  if (!scale.ok) return refuse(terminal, spoken, scale);
  if (options.from !== undefined) {
    const languages = { language: language.value ?? spoken, spoken };
    return initFrom(folder, { table: options.from, scale: scale.value }, languages, options.organisation, terminal);
  }
  if (scale.value !== null) return refuse(terminal, spoken, SCALE_OF_WHAT);
  const template = readChoice("--template", options.template, TEMPLATE_NAMES);
  if (!template.ok) return refuse(terminal, spoken, template);
  const today = readDay(undefined);
  if (!today.ok) return refuse(terminal, spoken, today);
  const answers = { template: template.value, language: language.value ?? spoken, organisation: options.organisation };
  return writeAndTell(folder, createFiles(answers, today.value), spoken, terminal);
}

function writeAndTell(
  folder: string,
  files: Readonly<Record<string, string>>,
  spoken: Language,
  terminal: Terminal,
): ExitCode {
  const written = writeAll(folder, files, terminal);
  if (!written.ok) return refuse(terminal, spoken, written);
  const shown = (place: string): string => relativeTo(terminal.cwd, path.resolve(terminal.cwd, place));
  terminal.out.write(plain(nextSteps(shown(path.join(folder, MANIFEST_NAME)), shown(folder), spoken)));
  return EXIT.ok;
}

/** Begins a strategy with the contact reasons of a table. */
async function initFrom(
  folder: string,
  { table, scale }: { readonly table: string; readonly scale: Scale | null },
  languages: Languages,
  organisation: string | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, spoken } = languages;
  const today = readDay(undefined);
  if (!today.ok) return refuse(terminal, spoken, today);
  // Before anything is said of a table that would not be written.
  const there = whatIsThere(folder, [MANIFEST_NAME], terminal);
  if (there !== null) return refuse(terminal, spoken, there);
  const manifest = emptyManifest(language, today.value, organisation);
  const filled = await manifestFrom(table, manifest, scale, languages, terminal);
  if (!filled.ok) return refuse(terminal, spoken, filled);
  return writeAndTell(folder, { [MANIFEST_NAME]: filled.value }, spoken, terminal);
}

const SCALE_OF_WHAT = refusal(
  { en: "--scale is of the scores in a table.", nl: "--scale gaat over de scores in een tabel." },
  { en: "Name the table as well: --from reasons.xlsx.", nl: "Noem ook de tabel: --from redenen.xlsx." },
);

/** The manifest last: a folder without one is no strategy yet. */
function writeAll(folder: string, files: Readonly<Record<string, string>>, terminal: Terminal): Result<null> {
  const names = Object.keys(files).sort((a, b) => Number(a === MANIFEST_NAME) - Number(b === MANIFEST_NAME));
  const shown = (name: string): string => relativeTo(terminal.cwd, path.resolve(terminal.cwd, folder, name));
  const there = whatIsThere(folder, names, terminal);
  if (there !== null) return there;
  for (const name of names) {
    const written = writeNewFile(path.join(folder, name), files[name] ?? "", terminal.cwd);
    if (!written.ok) return written;
    if (written.value === "exists") return alreadyThere(shown(name));
  }
  return found(null);
}

/** The refusal where one of these files is there already. */
function whatIsThere(folder: string, names: readonly string[], { cwd }: Terminal): Refusal | null {
  const there = names.toReversed().find((name) => existsSync(path.resolve(cwd, folder, name)));
  return there === undefined ? null : alreadyThere(relativeTo(cwd, path.resolve(cwd, folder, there)));
}

function alreadyThere(shown: string): Refusal {
  return refusal(
    { en: `${shown} is already there, and stays as it is.`, nl: `${shown} is er al, en blijft zoals het is.` },
    { en: "Name another folder: koers init my-strategy", nl: "Noem een andere map: koers init mijn-strategie" },
  );
}

function nextSteps(file: string, folder: string, language: Language): string {
  const where = folder === "." ? "" : ` ${/\s/.test(folder) ? `"${folder}"` : folder}`;
  const [check, report] = [`koers check${where}`, `koers report${where} -o koers.html`];
  const [written, checks, draws] =
    language === "nl"
      ? [`${file} geschreven. Verder:`, "controleer de strategie", "bekijk de tekeningen"]
      : [`${file} written. Next:`, "check the strategy", "look at the pictures"];
  return `${written}\n  ${check.padEnd(report.length)}   ${checks}\n  ${report}   ${draws}\n`;
}
