import { createColors } from "picocolors";
import type { Language } from "../core/words/language.ts";
import { andList } from "../core/words/say.ts";
import { type Mending, mend } from "./mend.ts";
import { writeMended } from "./mended-files.ts";
import { found, type Result, remark } from "./outcome.ts";
import { differenceText } from "./reporters/diff.ts";
import { numbered } from "./reporters/words.ts";
import { type OpenStrategy, placeFrom } from "./strategies.ts";
import { type Terminal, wantsColor } from "./terminal.ts";

/** Mends strategies, in memory or in their files; gives what that came to, with paths from the current folder. */
export async function mendAll(
  opened: readonly OpenStrategy[],
  asOf: string,
  write: boolean,
  cwd: string,
): Promise<Result<readonly Mending[]>> {
  const mended = opened.map((open) => ({ service: open.service, ...mend(open, asOf) }));
  if (write) {
    const done = await writeMended(mended, cwd);
    if (!done.ok) return done;
  }
  return found(
    mended.map(({ service, mended: count, files, left }) => {
      const placed = placeFrom(cwd, service.root);
      return {
        mended: count,
        files: files.map((file) => ({ ...file, path: placed(file.path) })),
        left: left.map(placed),
      };
    }),
  );
}

/** What would change, file by file. */
export function differences(mended: readonly Mending[], { out, env }: Terminal): string {
  const colors = createColors(wantsColor(out, env));
  const files = mended.flatMap(({ files }) => files);
  return files.map(({ path, before, after }) => differenceText({ file: path, before, after }, colors)).join("");
}

/** Says how much was mended and where, and which files stay as they are. */
export function remarkMended(mended: readonly Mending[], wrote: boolean, language: Language, terminal: Terminal): void {
  const count = mended.reduce((sum, one) => sum + one.mended, 0);
  const files = mended.flatMap((one) => one.files.map(({ path }) => path));
  remark(terminal, language, files.length === 0 ? NOTHING : mendedWords(count, files, wrote));
  const left = mended.flatMap((one) => one.left);
  if (left.length === 0) return;
  remark(terminal, language, {
    en: `Left as it is, because it is not plain UTF-8 or not in the strategy's own folder: ${andList(left, "en")}.`,
    nl: `Gebleven zoals het is, want geen gewoon UTF-8 of niet in de map van de strategie zelf: ${andList(left, "nl")}.`,
  });
}

const NOTHING = {
  en: "There is nothing that can be mended without asking.",
  nl: "Er is niets dat zonder vragen kan worden hersteld.",
};

function mendedWords(count: number, files: readonly string[], wrote: boolean) {
  const [en, nl] = [numbered(count, ["finding", "findings"]), numbered(count, ["bevinding", "bevindingen"])];
  const [inEnglish, inDutch] = [andList(files, "en"), andList(files, "nl")];
  return wrote
    ? { en: `Mended ${en} in ${inEnglish}.`, nl: `${nl} hersteld in ${inDutch}.` }
    : {
        en: `Would mend ${en} in ${inEnglish}; nothing is written.`,
        nl: `Zou ${nl} herstellen in ${inDutch}; er is niets geschreven.`,
      };
}
