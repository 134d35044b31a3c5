import path from "node:path";
import type { Language } from "../../core/words/language.ts";
import { unreadableBaseline } from "../baseline.ts";
import { mentionErrors, PICTURES_IN_DOUBT } from "../mention-errors.ts";
import { type RawOptions, readBasics } from "../options.ts";
import { EXIT, type ExitCode, refusal, refuse } from "../outcome.ts";
import type { StrategyPageContent } from "../reporters/strategy-page.tsx";
import { findRoot, type OpenStrategy, openStrategy, relativeTo } from "../strategies.ts";
import type { Terminal } from "../terminal.ts";
import { namesFolder, writeFile } from "../write.ts";
import { checkedStrategy } from "./check.ts";

/** `koers report`: one page with the pictures and the findings of a strategy. */
export async function report(
  place: string,
  options: RawOptions,
  spoken: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const basics = readBasics(options);
  if (!basics.ok) return refuse(terminal, spoken, basics);
  const { asOf, language } = basics.value;
  const { output } = options;
  if (output !== undefined && namesFolder(output, terminal.cwd)) return refuse(terminal, spoken, needsFile(output));
  const root = await findRoot(place, terminal.cwd);
  if (!root.ok) return refuse(terminal, spoken, root);
  const strategy = await openStrategy(root.value, language);
  const unreadable = unreadableBaseline(strategy, asOf, terminal.cwd);
  if (unreadable !== null) return refuse(terminal, strategy.language, unreadable);
  const { strategyPage } = await import("../reporters/strategy-page.tsx");
  const text = strategyPage(contentOf(strategy, asOf, terminal.cwd));
  if (output === undefined) {
    terminal.out.write(text);
  } else {
    const written = writeFile(output, text, terminal.cwd);
    if (!written.ok) return refuse(terminal, strategy.language, written);
    terminal.err.write(`${relativeTo(terminal.cwd, path.resolve(written.value))}\n`);
  }
  mentionErrors(strategy, asOf, PICTURES_IN_DOUBT, terminal);
  return EXIT.ok;
}

function contentOf(strategy: OpenStrategy, asOf: string, cwd: string): StrategyPageContent {
  const { service, language } = strategy;
  const options = { language, asOf };
  const { name, organisation } = service.snapshot.manifest;
  return {
    name: name ?? relativeTo(cwd, service.root),
    organisation: organisation ?? null,
    asOf,
    strategy: checkedStrategy(strategy, service.check(options), cwd),
    pictures: service.pictures(options),
  };
}

function needsFile(output: string) {
  return refusal(
    { en: `${output} is a folder; a report is one file.`, nl: `${output} is een map; een rapport is één bestand.` },
    { en: "Write for example: -o koers.html", nl: "Schrijf bijvoorbeeld: -o koers.html" },
  );
}
