import path from "node:path";
import english from "../../../samples/starter/koers.yaml" with { type: "text" };
import { MANIFEST_NAME } from "../../core/project/discover.ts";
import type { Language } from "../../core/words/language.ts";
import { type RawOptions, readLanguage } from "../options.ts";
import { EXIT, type ExitCode, refusal, refuse } from "../outcome.ts";
import { plain } from "../reporters/plain.ts";
import dutch from "../starter/koers.nl.yaml" with { type: "text" };
import { relativeTo } from "../strategies.ts";
import type { Terminal } from "../terminal.ts";
import { writeNewFile } from "../write.ts";

const STARTERS: Readonly<Record<Language, string>> = { en: english, nl: dutch };

/** `koers init`: writes a small valid strategy, never over one that is there. */
export async function init(
  folder: string,
  options: RawOptions,
  spoken: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const language = readLanguage(options.language);
  if (!language.ok) return refuse(terminal, spoken, language);
  const starter = STARTERS[language.value ?? spoken];
  const place = path.join(folder, MANIFEST_NAME);
  const written = writeNewFile(place, starter, terminal.cwd);
  if (!written.ok) return refuse(terminal, spoken, written);
  const shown = relativeTo(terminal.cwd, path.resolve(terminal.cwd, place));
  if (written.value === "exists") return refuse(terminal, spoken, alreadyThere(shown));
  terminal.out.write(plain(nextSteps(shown, relativeTo(terminal.cwd, path.resolve(terminal.cwd, folder)), spoken)));
  return EXIT.ok;
}

function alreadyThere(shown: string) {
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
