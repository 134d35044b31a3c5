import { stat } from "node:fs/promises";
import path from "node:path";
import { format as formatFile } from "../../core/features/format.ts";
import { isYaml } from "../../core/project/discover.ts";
import { applyEdits } from "../../core/text/edit.ts";
import type { Language, Text } from "../../core/words/language.ts";
import { andList } from "../../core/words/say.ts";
import { withSlashes } from "../../node/disk.ts";
import type { MendedFile } from "../mend.ts";
import { isOwnFile, writeMended } from "../mended-files.ts";
import { type RawOptions, readLanguage } from "../options.ts";
import { EXIT, type ExitCode, refuse, remark } from "../outcome.ts";
import { plain } from "../reporters/plain.ts";
import { findRoots, type OpenStrategy, openStrategy, placeFrom } from "../strategies.ts";
import type { Terminal } from "../terminal.ts";

/** What laying out one strategy comes to. */
interface Formatted {
  readonly service: OpenStrategy["service"];
  readonly files: readonly MendedFile[];
  /** Why files stay as they are. */
  readonly left: readonly string[];
}

/** `koers format`: lays files of strategies out; with --check it only says which are not. */
export async function format(
  paths: readonly string[],
  options: RawOptions,
  spoken: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const asked = readLanguage(options.language);
  if (!asked.ok) return refuse(terminal, spoken, asked);
  const { cwd } = terminal;
  const places = paths.length === 0 ? ["."] : paths;
  const roots = await findRoots(places, cwd);
  if (!roots.ok) return refuse(terminal, spoken, roots);
  const named = await namedFiles(places, cwd);
  const opened: OpenStrategy[] = [];
  for (const root of roots.value) opened.push(await openStrategy(root, asked.value));
  const formatted = opened.map((open) => formatStrategy(open, named));
  const language = opened[0]?.language ?? spoken;
  const onlyCheck = options.check !== undefined;
  if (!onlyCheck) {
    const written = await writeMended(formatted, cwd);
    if (!written.ok) return refuse(terminal, language, written);
  }
  const changed = formatted.flatMap(({ service, files }) =>
    files.map((file) => placeFrom(cwd, service.root)(file.path)),
  );
  terminal.out.write(changed.map((file) => `${plain(file)}\n`).join(""));
  const left = formatted.flatMap((each) => each.left);
  for (const reason of left) remark(terminal, language, { en: reason, nl: reason });
  remark(terminal, language, summary(changed, left.length > 0, onlyCheck));
  return onlyCheck && (changed.length > 0 || left.length > 0) ? EXIT.findings : EXIT.ok;
}

/** The files that are named themselves; null where a folder is named, so that all in it are meant. */
async function namedFiles(places: readonly string[], cwd: string): Promise<ReadonlySet<string> | null> {
  const files = new Set<string>();
  for (const place of places) {
    const absolute = path.resolve(cwd, place);
    if ((await stat(absolute)).isDirectory()) return null;
    files.add(withSlashes(absolute));
  }
  return files;
}

function formatStrategy({ service, language }: OpenStrategy, named: ReadonlySet<string> | null): Formatted {
  const files: MendedFile[] = [];
  const left: string[] = [];
  for (const file of service.snapshot.files) {
    const isMeant = named === null || named.has(withSlashes(path.join(service.root, file.path)));
    // What is not UTF-8, or a link to elsewhere, cannot be written back without loss.
    const canBeWritten = file.encoding === null && file.unreadable === null && isOwnFile(service.root, file.path);
    if (!isMeant || !canBeWritten || !isYaml(file.path)) continue;
    const formatting = formatFile(file, language);
    if (!formatting.ok)
      left.push(formatting.broken === null ? formatting.reason : isBroken(file.path, formatting.broken)[language]);
    else if (formatting.edits.length > 0) {
      files.push({ path: file.path, before: file.text, after: applyEdits(file.text, formatting.edits) });
    }
  }
  return { service, files, left };
}

/** In the terminal there is no list of problems to look at. */
function isBroken(file: string, line: number): Text {
  return {
    en: `${file} stays as it is: line ${line} cannot be read yet. Mend that first; koers check says how.`,
    nl: `${file} blijft zoals het is: regel ${line} is nog niet te lezen. Herstel die eerst; koers check zegt hoe.`,
  };
}

function summary(changed: readonly string[], someLeft: boolean, onlyCheck: boolean): Text {
  if (changed.length === 0 && someLeft) {
    return { en: "No other file needs to be laid out.", nl: "Geen ander bestand hoeft te worden opgemaakt." };
  }
  if (changed.length === 0) {
    return { en: "Every file that can be laid out is.", nl: "Elk bestand dat kan worden opgemaakt, is dat." };
  }
  return onlyCheck
    ? {
        en: `Not laid out yet: ${andList(changed, "en")}. Write koers format to do so.`,
        nl: `Nog niet opgemaakt: ${andList(changed, "nl")}. Doe dat met koers format.`,
      }
    : { en: `Laid out: ${andList(changed, "en")}.`, nl: `Opgemaakt: ${andList(changed, "nl")}.` };
}
