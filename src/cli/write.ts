import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { found, type Result, refusal } from "./outcome.ts";

/** A file that a command makes. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/** Whether what is written behind -o names a folder: one that is there, or that ends like one. */
export function namesFolder(place: string, cwd: string): boolean {
  const absolute = path.resolve(cwd, place);
  if (existsSync(absolute)) return statSync(absolute).isDirectory();
  return /[\\/]$/.test(place) || path.extname(place) === "";
}

/** What a strategy is written in: a result in its place would be the end of somebody's work. */
const SOURCE = /\.(ya?ml|csv|xlsx?)$/i;

/** Writes a result as a whole or not at all, and the folder it stands in. Gives its path. */
export function writeFile(place: string, text: string, cwd: string): Result<string> {
  if (SOURCE.test(place)) return noPlaceForResults(place);
  const absolute = path.resolve(cwd, place);
  return orRefusal(place, () => {
    mkdirSync(path.dirname(absolute), { recursive: true });
    if (existsSync(absolute) && statSync(absolute).isDirectory()) throw codeError("EISDIR");
    throughTemporary(absolute, text);
    return absolute;
  });
}

/** Writes files into a folder; a name with a folder in it is a bug of the caller. */
export function writeFiles(folder: string, files: readonly NewFile[], cwd: string): Result<readonly string[]> {
  const written: string[] = [];
  for (const { name, text } of files) {
    if (path.basename(name) !== name) throw new Error(`not a plain file name: ${name}`);
    const one = writeFile(path.join(folder, name), text, cwd);
    if (!one.ok) return one;
    written.push(one.value);
  }
  return found(written);
}

/** Writes a file only where nothing stands yet. */
export function writeNewFile(place: string, text: string, cwd: string): Result<"written" | "exists"> {
  const absolute = path.resolve(cwd, place);
  return orRefusal(place, () => {
    mkdirSync(path.dirname(absolute), { recursive: true });
    try {
      writeFileSync(absolute, text, { flag: "wx" });
      return "written";
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return "exists";
      throw error;
    }
  });
}

/** Puts a text in the place of a file that is there, as a whole or not at all; who may use it stays as it was. */
export function replaceFile(absolute: string, shown: string, text: string): Result<null> {
  return orRefusal(shown, () => {
    // A rename would pass over a file that is closed to writing.
    accessSync(absolute, constants.W_OK);
    throughTemporary(absolute, text);
    return null;
  });
}

function noPlaceForResults(place: string): Result<never> {
  const extension = path.extname(place);
  return refusal(
    {
      en: `${place} is left as it is: in ${extension} files stands what a strategy is made of.`,
      nl: `${place} blijft zoals het is: in ${extension}-bestanden staat waar een strategie uit bestaat.`,
    },
    {
      en: "Write the result to a file of its own, such as koers.html or matrix.svg.",
      nl: "Schrijf het resultaat naar een eigen bestand, zoals koers.html of matrix.svg.",
    },
  );
}

function throughTemporary(absolute: string, text: string): void {
  const temporary = path.join(path.dirname(absolute), `.koers-${randomBytes(6).toString("hex")}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    if (existsSync(absolute)) chmodSync(temporary, statSync(absolute).mode);
    renameSync(temporary, absolute);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** What the disk refuses is no bug of ours. */
function orRefusal<Value>(place: string, write: () => Value): Result<Value> {
  try {
    return found(write());
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const reason = REASONS[code] ?? { en: code, nl: code };
    return refusal(
      { en: `${place} cannot be written: ${reason.en}.`, nl: `${place} kan niet worden geschreven: ${reason.nl}.` },
      { en: "Choose another place, or mend that.", nl: "Kies een andere plek, of verhelp dat." },
    );
  }
}

const REASONS: Readonly<Record<string, { readonly en: string; readonly nl: string }>> = {
  EACCES: { en: "you lack the rights", nl: "u hebt er geen rechten voor" },
  EPERM: { en: "you lack the rights", nl: "u hebt er geen rechten voor" },
  EROFS: { en: "the disk is read-only", nl: "de schijf is alleen-lezen" },
  ENOSPC: { en: "the disk is full", nl: "de schijf is vol" },
  EISDIR: { en: "it is a folder", nl: "het is een map" },
  ENOTDIR: { en: "part of it is a file, not a folder", nl: "een deel ervan is een bestand, geen map" },
  EEXIST: { en: "a file stands where a folder is needed", nl: "er staat een bestand waar een map nodig is" },
  ENAMETOOLONG: { en: "the name is too long", nl: "de naam is te lang" },
};

function codeError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
