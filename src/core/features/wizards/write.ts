import type { FileEdit } from "../../edits/file-edit.ts";
import { addThings, difference, type NewThing } from "../../edits/many.ts";
import { isYaml, MANIFEST_NAME } from "../../project/discover.ts";
import { readStrategyFile, type StrategyFile } from "../../project/file.ts";
import { type Snapshot, snapshotOf } from "../../project/snapshot.ts";
import { SECTION_NAMES } from "../../schema/catalogue.ts";
import { entryOf } from "../../syntax/tree.ts";
import { applyEdits } from "../../text/edit.ts";
import type { Text } from "../../words/language.ts";
import { listAt } from "../references-index.ts";
import type { WizardContext, Writing } from "./wizard.ts";

/** The edits that write something; or why it cannot be written. */
export type Written =
  | {
      readonly ok: true;
      readonly edits: readonly FileEdit[];
      /** The strategy as it is then. */
      readonly snapshot: Snapshot;
      /** Of what was asked for, such as `shifts.report-move-online`. */
      readonly path: string;
    }
  | { readonly ok: false; readonly reason: Text };

/** The files in which a section can be written further, by path; a table holds rows of one kind only. */
export function filesWith(snapshot: Snapshot, section: string): readonly StrategyFile[] {
  return snapshot.files.filter(
    ({ path, documents }) => isYaml(path) && documents.some(({ root }) => entryOf(root, section) !== null),
  );
}

/**
 * The file for a section: where it is; else where the section is that stands
 * nearest before it in the format, so that what belongs together stays together.
 */
export function fileFor(snapshot: Snapshot, section: string): StrategyFile | null {
  const at = SECTION_NAMES.indexOf(section);
  const before = SECTION_NAMES.slice(0, at).reverse();
  for (const name of [section, ...before, ...SECTION_NAMES.slice(at + 1)]) {
    const [file] = filesWith(snapshot, name);
    if (file !== undefined) return file;
  }
  return snapshot.manifestFile;
}

/** Writes entries into their files; the first goes to a file that was chosen, if one was. */
export function writeEntries(context: WizardContext, writing: Writing, chosenFile: string | null): Written {
  const { snapshot } = context;
  const [main] = writing.entries;
  const chosen = snapshot.files.find(({ path }) => path === chosenFile) ?? null;
  const written = writeThings(snapshot, writing.entries, ({ section }) => {
    return section === main.section && chosen !== null ? chosen : fileFor(snapshot, section);
  });
  const following = written.ok ? (writing.follow?.(context, written.snapshot) ?? []) : [];
  if (!written.ok || following.length === 0) return written;
  return { ...written, ...changesTo(snapshot, withEdits(written.snapshot, following)) };
}

/** Writes things into files, as one edit a file. */
export function writeThings(
  snapshot: Snapshot,
  things: readonly NewThing[],
  fileOf: (thing: NewThing) => StrategyFile | null,
): Written {
  const byFile = new Map<StrategyFile, NewThing[]>();
  for (const thing of things) {
    const file = fileOf(thing);
    if (file === null) return { ok: false, reason: cannotWrite(MANIFEST_NAME) };
    listAt(byFile, file).push(thing);
  }
  const edits: FileEdit[] = [];
  for (const [file, own] of byFile) {
    const edit = addThings(file, own);
    if (edit === null) return { ok: false, reason: cannotWrite(file.path) };
    edits.push(edit);
  }
  const written = withEdits(snapshot, edits);
  const [first] = byFile;
  const path = first === undefined ? "" : pathOfFirst(written, first[0].path, first[1]);
  return { ok: true, path, ...changesTo(snapshot, written) };
}

/** Where the first of the things that were written into a file is found: records stand at the end of their list. */
function pathOfFirst(written: Snapshot, path: string, things: readonly NewThing[]): string {
  const [first] = things;
  if (first === undefined || first.id !== null) return first === undefined ? "" : `${first.section}.${first.id}`;
  const documents = written.files.find((file) => file.path === path)?.documents ?? [];
  for (const document of documents) {
    const list = entryOf(document.root, first.section)?.value;
    if (list?.kind !== "seq") continue;
    const own = things.filter(({ section }) => section === first.section).length;
    return written.pathIn(document, [first.section, String(list.items.length - own)]);
  }
  return first.section;
}

/** What a strategy became, and the edits that make it so. */
function changesTo(before: Snapshot, snapshot: Snapshot): { snapshot: Snapshot; edits: FileEdit[] } {
  const old = new Map(before.files.map((file) => [file.path, file]));
  const edits = snapshot.files.flatMap((file) => {
    const own = old.get(file.path);
    return own === undefined || own.text === file.text ? [] : [difference(own, file.text)];
  });
  return { snapshot, edits };
}

/** A strategy as it is once edits are made. */
function withEdits(snapshot: Snapshot, edits: readonly FileEdit[]): Snapshot {
  return snapshotOf(
    snapshot.files.map((file) => {
      const own = edits.filter((edit) => edit.file === file.path);
      return own.length === 0 ? file : readStrategyFile({ ...file, text: applyEdits(file.text, own) });
    }),
  );
}

function cannotWrite(path: string): Text {
  return {
    en: `Nothing can be added to ${path}: its text cannot be understood in full. Mend what is reported there first.`,
    nl: `Aan ${path} kan niets worden toegevoegd: de tekst is niet helemaal te begrijpen. Herstel eerst wat daar wordt gemeld.`,
  };
}
