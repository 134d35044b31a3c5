import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { byPath, MANIFEST_NAME, misnamedManifest, nearestRoot, rootsBelow } from "../core/project/discover.ts";
import { StrategyService } from "../core/service.ts";
import { type Language, languageIn } from "../core/words/language.ts";
import { disk, withSlashes } from "../node/disk.ts";
import { found, type Result, refusal } from "./outcome.ts";

/** A strategy that a command works on. */
export interface OpenStrategy {
  readonly service: StrategyService;
  readonly language: Language;
}

/**
 * The folders of the strategies that paths name: in a folder all that are in
 * it, else the nearest above it; of a file the one that it stands in.
 */
export async function findRoots(paths: readonly string[], cwd: string): Promise<Result<string[]>> {
  const roots = new Set<string>();
  for (const written of paths) {
    const below = await rootsOf(written, cwd);
    if (!below.ok) return below;
    for (const root of below.value) roots.add(root);
  }
  return found([...roots].sort(byPath));
}

/** The paths that name a file which is of none of these strategies: checking them says nothing about it. */
export async function strayFiles(
  paths: readonly string[],
  strategies: readonly OpenStrategy[],
  cwd: string,
): Promise<string[]> {
  const stray: string[] = [];
  for (const written of paths) {
    const real = await realPath(written, cwd);
    if (real === null || (await stat(real)).isDirectory()) continue;
    const known = strategies.some(({ service }) => service.has(withSlashes(path.relative(service.root, real))));
    if (!known) stray.push(written);
  }
  return stray;
}

/** The one strategy that a path names; a folder that is a strategy itself is meant without those in it. */
export async function findRoot(written: string, cwd: string): Promise<Result<string>> {
  const roots = await rootsOf(written, cwd);
  if (!roots.ok) return roots;
  const [first, ...others] = roots.value;
  const folder = await realPath(written, cwd);
  const own = roots.value.find((root) => root === folder);
  const chosen = own ?? (others.length === 0 ? first : undefined);
  if (chosen !== undefined) return found(chosen);
  const names = roots.value.map((root) => relativeTo(cwd, root)).join(", ");
  return refusal(
    { en: `There are several strategies in ${written}.`, nl: `Er staan meer strategieën in ${written}.` },
    { en: `Name one of them: ${names}.`, nl: `Noem er een: ${names}.` },
  );
}

export async function openStrategy(root: string, language: Language | undefined): Promise<OpenStrategy> {
  const service = await StrategyService.open(disk, root);
  return { service, language: service.language(language) };
}

/**
 * The language of the strategy that a folder is in; undefined where there is
 * none, or it says none. Asked before every command, so only that line is read.
 */
export async function languageHere(folder: string): Promise<Language | undefined> {
  const root = await nearestRoot(disk, folder).catch(() => null);
  if (root === null) return undefined;
  const text = await readFile(path.join(root, MANIFEST_NAME), "utf8").catch(() => "");
  return languageIn(text) ?? undefined;
}

/** A path as people see it: from the current folder, with `/`; `.` is that folder itself. */
export function relativeTo(cwd: string, absolute: string): string {
  return withSlashes(path.relative(cwd, absolute)) || ".";
}

/** How files of a strategy, relative to its root, are seen from the current folder. */
export function placeFrom(cwd: string, root: string): (file: string) => string {
  const shown = relativeTo(cwd, root);
  return (file) => (shown === "." ? file : `${shown}/${file}`);
}

async function rootsOf(written: string, cwd: string): Promise<Result<string[]>> {
  const real = await realPath(written, cwd);
  if (real === null) return absent(written);
  if ((await stat(real)).isDirectory()) {
    const below = await rootsBelow(disk, real);
    if (below.length > 0) return found(below);
  }
  const above = await nearestRoot(disk, real);
  if (above !== null) return found([above]);
  const folder = (await stat(real)).isDirectory() ? real : withSlashes(path.dirname(real));
  const misnamed = await misnamedManifest(disk, folder);
  return misnamed === null ? noStrategy(written) : misnamedIn(written, misnamed);
}

/** Null when nothing stands there. Links are followed, so that one strategy has one path. */
async function realPath(written: string, cwd: string): Promise<string | null> {
  const absolute = path.resolve(cwd, written);
  try {
    const info = await stat(absolute);
    if (info.isDirectory()) return withSlashes(await realpath(absolute));
    // A file is of the strategy where it stands, also when it is a link to elsewhere.
    return withSlashes(path.join(await realpath(path.dirname(absolute)), path.basename(absolute)));
  } catch {
    return null;
  }
}

function absent(written: string): Result<never> {
  return refusal(
    { en: `There is no file or folder ${written}.`, nl: `Er is geen bestand of map ${written}.` },
    {
      en: "Name a folder with a strategy, or a file of one; without a name it is the current folder.",
      nl: "Noem een map met een strategie, of een bestand daaruit; zonder naam is het de huidige map.",
    },
  );
}

function misnamedIn(written: string, misnamed: string): Result<never> {
  const place = written === "." ? { en: "this folder", nl: "deze map" } : { en: written, nl: written };
  return refusal(
    {
      en: `No strategy found in ${place.en}: there is a file ${misnamed}, but it must be called ${MANIFEST_NAME}.`,
      nl: `Geen strategie gevonden in ${place.nl}: er is een bestand ${misnamed}, maar het moet ${MANIFEST_NAME} heten.`,
    },
    { en: `Rename ${misnamed} to ${MANIFEST_NAME}.`, nl: `Hernoem ${misnamed} tot ${MANIFEST_NAME}.` },
  );
}

function noStrategy(written: string): Result<never> {
  const place = written === "." ? { en: "this folder", nl: "deze map" } : { en: written, nl: written };
  return refusal(
    {
      en: `No strategy found: there is no ${MANIFEST_NAME} in ${place.en}, below it or above it.`,
      nl: `Geen strategie gevonden: er is geen ${MANIFEST_NAME} in ${place.nl}, eronder of erboven.`,
    },
    {
      en: "Name the folder that holds the strategy, or begin a new one with: koers init",
      nl: "Noem de map waarin de strategie staat, of begin een nieuwe met: koers init",
    },
  );
}
