import { createColors } from "picocolors";
import { RULES } from "../../core/rules/index.ts";
import type { Language } from "../../core/words/language.ts";
import { type RawOptions, readChoice, readLanguage } from "../options.ts";
import { EXIT, type ExitCode, refuse } from "../outcome.ts";
import { rulesJson, rulesTable } from "../reporters/rules-list.ts";
import { languageHere } from "../strategies.ts";
import { type Terminal, wantsColor } from "../terminal.ts";

/** `koers rules`: every rule with its usual severity. */
export async function rules(options: RawOptions, spoken: Language, terminal: Terminal): Promise<ExitCode> {
  const format = readChoice("--format", options.format, ["table", "json"]);
  if (!format.ok) return refuse(terminal, spoken, format);
  const asked = readLanguage(options.language);
  if (!asked.ok) return refuse(terminal, spoken, asked);
  const language = asked.value ?? (await languageHere(terminal.cwd)) ?? spoken;
  const metas = RULES.map(({ meta }) => meta);
  const colors = createColors(wantsColor(terminal.out, terminal.env));
  terminal.out.write(format.value === "json" ? rulesJson(metas, language) : rulesTable(metas, language, colors));
  return EXIT.ok;
}
