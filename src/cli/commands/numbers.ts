import { createColors } from "picocolors";
import type { Language } from "../../core/words/language.ts";
import { mentionErrors, NUMBERS_IN_DOUBT } from "../mention-errors.ts";
import { type RawOptions, readBasics, readChoice } from "../options.ts";
import { EXIT, type ExitCode, refuse } from "../outcome.ts";
import { numbersTables } from "../reporters/numbers/index.ts";
import { findRoot, openStrategy } from "../strategies.ts";
import { type Terminal, textWidth, wantsColor } from "../terminal.ts";

/** `koers numbers`: all that is computed of one strategy, as tables or for other programs. */
export async function numbers(
  place: string,
  options: RawOptions,
  spoken: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = readChoice("--format", options.format, ["table", "json"]);
  if (!format.ok) return refuse(terminal, spoken, format);
  const basics = readBasics(options);
  if (!basics.ok) return refuse(terminal, spoken, basics);
  const { asOf } = basics.value;
  const root = await findRoot(place, terminal.cwd);
  if (!root.ok) return refuse(terminal, spoken, root);
  const strategy = await openStrategy(root.value, basics.value.language);
  const { service, language } = strategy;
  const report = service.numbers({ language, asOf });
  if (format.value === "json") {
    terminal.out.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    const { strategy: model, manifest } = service.snapshot;
    const content = { report, strategy: model, currency: manifest.currency ?? "EUR", language };
    const colors = createColors(wantsColor(terminal.out, terminal.env));
    terminal.out.write(numbersTables(content, colors, textWidth(terminal.out)));
  }
  mentionErrors(strategy, asOf, NUMBERS_IN_DOUBT, terminal);
  return EXIT.ok;
}
