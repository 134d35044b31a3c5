import path from "node:path";
import { canBeKnown, writeBaseline } from "../../core/features/baseline.ts";
import { BASELINE_NAME } from "../../core/project/discover.ts";
import type { CheckOptions } from "../../core/rules/check.ts";
import type { StrategyService } from "../../core/service.ts";
import type { Language, Text } from "../../core/words/language.ts";
import { type RawOptions, readBasics } from "../options.ts";
import { EXIT, type ExitCode, refuse, remark } from "../outcome.ts";
import { plain } from "../reporters/plain.ts";
import { numbered } from "../reporters/words.ts";
import { findRoot, openStrategy, placeFrom } from "../strategies.ts";
import type { Terminal } from "../terminal.ts";
import { writeFile } from "../write.ts";
import { crashed } from "./check.ts";

/** `koers baseline`: from now on only findings that are not there today are shown. */
export async function baseline(
  place: string,
  options: RawOptions,
  spoken: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const basics = readBasics(options);
  if (!basics.ok) return refuse(terminal, spoken, basics);
  const { asOf } = basics.value;
  const root = await findRoot(place, terminal.cwd);
  if (!root.ok) return refuse(terminal, spoken, root);
  const { service, language } = await openStrategy(root.value, basics.value.language);
  const { findings, crashes } = service.checkAll({ language, asOf });
  // Who does not know all that is wrong cannot tell what is new.
  if (crashes.length > 0) return crashed(terminal, language);
  const before = changesFrom(service, { language, asOf });
  const text = writeBaseline(service.snapshot, findings);
  const written = writeFile(path.join(service.root, BASELINE_NAME), text, terminal.cwd);
  if (!written.ok) return refuse(terminal, language, written);
  const shown = placeFrom(terminal.cwd, service.root)(BASELINE_NAME);
  const known = findings.filter(canBeKnown).length;
  terminal.out.write(plain(`${result(shown, known, before, language)}\n`));
  if (known < findings.length) remark(terminal, language, stillShown(findings.length - known));
  return EXIT.ok;
}

function stillShown(count: number): Text {
  const one = count === 1;
  return {
    en: `${numbered(count, ["finding", "findings"])} about text that cannot be read ${one ? "stays" : "stay"} to be seen: mend that first, for until then much is not checked.`,
    nl: `${numbered(count, ["bevinding", "bevindingen"])} over tekst die niet te lezen is ${one ? "blijft" : "blijven"} te zien: herstel die eerst, want tot dan wordt veel niet gecontroleerd.`,
  };
}

/** How the new baseline differs from the one that is there; null where there is none that can be read. */
interface Changes {
  readonly added: number;
  readonly dropped: number;
}

function changesFrom(service: StrategyService, options: CheckOptions): Changes | null {
  const { findings, known, gone, baselineUnreadable } = service.check(options);
  return baselineUnreadable || known + gone === 0 ? null : { added: findings.filter(canBeKnown).length, dropped: gone };
}

function result(shown: string, count: number, changes: Changes | null, language: Language): string {
  if (language === "nl") {
    const how = changes === null ? "" : ` (${changes.added} erbij, ${changes.dropped} eraf)`;
    return `${shown} kent nu ${numbered(count, ["bevinding", "bevindingen"])}${how}.\nkoers check toont voortaan alleen wat nieuw is.`;
  }
  const how = changes === null ? "" : ` (${changes.added} added, ${changes.dropped} dropped)`;
  return `${shown} now knows ${numbered(count, ["finding", "findings"])}${how}.\nkoers check shows only what is new from now on.`;
}
