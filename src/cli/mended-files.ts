import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { decode } from "../core/project/decode.ts";
import type { StrategyService } from "../core/service.ts";
import type { MendedFile } from "./mend.ts";
import { found, type Result, refusal } from "./outcome.ts";
import { placeFrom } from "./strategies.ts";
import { replaceFile } from "./write.ts";

/** The mended files of one strategy. */
export interface ToWrite {
  readonly service: StrategyService;
  readonly files: readonly MendedFile[];
}

/** Whether a file of a strategy stands where its path says, and is no link to elsewhere. */
export function isOwnFile(root: string, file: string): boolean {
  try {
    return realpathSync(path.join(root, file)) === path.join(realpathSync(root), file);
  } catch {
    return false;
  }
}

/**
 * Writes mended texts over their files, and reads the strategies anew. Nothing
 * is written when one of the files is no longer what was read.
 */
export async function writeMended(strategies: readonly ToWrite[], cwd: string): Promise<Result<null>> {
  const planned: { readonly absolute: string; readonly shown: string; readonly text: string }[] = [];
  for (const { service, files } of strategies) {
    for (const file of files) {
      const shown = placeFrom(cwd, service.root)(file.path);
      const mark = isOwnFile(service.root, file.path) ? unchangedMark(service.root, file) : null;
      if (mark === null) return changedMeanwhile(shown);
      planned.push({ absolute: path.join(service.root, file.path), shown, text: mark + file.after });
    }
  }
  for (const { absolute, shown, text } of planned) {
    const written = replaceFile(absolute, shown, text);
    if (!written.ok) return written;
  }
  for (const { service, files } of strategies) {
    for (const file of files) service.setText(file.path, null);
    await service.reload();
  }
  return found(null);
}

/** The byte order mark that the file begins with, or nothing; null when it is not what was read. */
function unchangedMark(root: string, { path: file, before }: MendedFile): string | null {
  try {
    const bytes = readFileSync(path.join(root, file));
    const { text, problem } = decode(bytes);
    // Valid UTF-8 is read one way only: the same text is the same bytes, the mark aside.
    if (problem !== null || text !== before) return null;
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "\ufeff" : "";
  } catch {
    return null;
  }
}

function changedMeanwhile(shown: string): Result<never> {
  return refusal(
    {
      en: `${shown} was changed while Koers was working on it; nothing is written.`,
      nl: `${shown} is gewijzigd terwijl Koers ermee bezig was; er is niets geschreven.`,
    },
    { en: "Run the command again.", nl: "Geef de opdracht opnieuw." },
  );
}
