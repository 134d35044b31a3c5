import { existsSync } from "node:fs";
import path from "node:path";
import { createFiles, emptyManifest } from "../../core/features/wizards/create.ts";
import { MANIFEST_NAME } from "../../core/project/discover.ts";
import { TEMPLATE_NAMES } from "../../core/templates/index.ts";
import type { Language } from "../../core/words/language.ts";
import { type RawOptions, readChoice, readDay, readLanguage } from "../options.ts";
import { EXIT, type ExitCode, found, type Refusal, type Result, refusal, refuse } from "../outcome.ts";
import { plain } from "../reporters/plain.ts";
import { relativeTo } from "../strategies.ts";
import { manifestFrom } from "../table.ts";
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
  if (options.from !== undefined)
    return initFrom(folder, options.from, language.value ?? spoken, options, spoken, terminal);
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
  table: string,
  language: Language,
  options: RawOptions,
  spoken: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const today = readDay(undefined);
  if (!today.ok) return refuse(terminal, spoken, today);
  const manifest = emptyManifest(language, today.value, options.organisation);
  const filled = await manifestFrom(table, manifest, options.scale, { language, spoken }, terminal);
  if (!filled.ok) return refuse(terminal, spoken, filled);
  return writeAndTell(folder, { [MANIFEST_NAME]: filled.value }, spoken, terminal);
}

/** The manifest last: a folder without one is no strategy yet. */
function writeAll(folder: string, files: Readonly<Record<string, string>>, terminal: Terminal): Result<null> {
  const names = Object.keys(files).sort((a, b) => Number(a === MANIFEST_NAME) - Number(b === MANIFEST_NAME));
  const shown = (name: string): string => relativeTo(terminal.cwd, path.resolve(terminal.cwd, folder, name));
  const there = names.toReversed().find((name) => existsSync(path.resolve(terminal.cwd, folder, name)));
  if (there !== undefined) return alreadyThere(shown(there));
  for (const name of names) {
    const written = writeNewFile(path.join(folder, name), files[name] ?? "", terminal.cwd);
    if (!written.ok) return written;
    if (written.value === "exists") return alreadyThere(shown(name));
  }
  return found(null);
}

function alreadyThere(shown: string): Refusal {
  return refusal(
    { en: `${shown} is already there, and stays as it is.`, nl: `${shown} is er al, en blijft zoals het is.` },
    { en: "Name another folder: koers init my-strategy", nl: "Noem een andere map: koers init mijn-strategie" },
  );
}

function nextSteps(file: string, folder: string, language: Language): string {
  const where = folder === "." ? "" : ` ${/\s/.test(folder) ? `"${folder}"` : folder}`;
  return language === "nl"
    ? `${file} geschreven. Verder:\n  koers check${where}                 controleer de strategie\n  koers report${where} -o koers.html   bekijk de tekeningen\n`
    : `${file} written. Next:\n  koers check${where}                 check the strategy\n  koers report${where} -o koers.html   look at the pictures\n`;
}
