import type { FileEdit } from "../../edits/file-edit.ts";
import { addThings, difference } from "../../edits/many.ts";
import { MANIFEST_NAME } from "../../project/discover.ts";
import { readStrategyFile, type StrategyFile } from "../../project/file.ts";
import { type Snapshot, snapshotOf } from "../../project/snapshot.ts";
import { SECTION_NAMES } from "../../schema/catalogue.ts";
import { entryOf } from "../../syntax/tree.ts";
import { applyEdits } from "../../text/edit.ts";
import type { Text } from "../../words/language.ts";
import type { NewEntry, WizardContext, Writing } from "./wizard.ts";

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

/** The files in which a section can be written further, by path. */
export function filesWith(snapshot: Snapshot, section: string): readonly StrategyFile[] {
  return snapshot.files.filter((file) => file.documents.some(({ root }) => entryOf(root, section) !== null));
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
  const byFile = new Map<StrategyFile, NewEntry[]>();
  for (const entry of writing.entries) {
    const chosen = entry.section === main.section ? snapshot.files.find(({ path }) => path === chosenFile) : undefined;
    const file = chosen ?? fileFor(snapshot, entry.section);
    if (file === null) return { ok: false, reason: cannotWrite(MANIFEST_NAME) };
    byFile.set(file, [...(byFile.get(file) ?? []), entry]);
  }
  const edits: FileEdit[] = [];
  for (const [file, entries] of byFile) {
    const edit = addThings(file, entries);
    if (edit === null) return { ok: false, reason: cannotWrite(file.path) };
    edits.push(edit);
  }
  return withFollowing(context, writing, withEdits(snapshot, edits));
}

function withFollowing(context: WizardContext, writing: Writing, written: Snapshot): Written {
  const following = writing.follow?.(context, written) ?? [];
  const snapshot = following.length === 0 ? written : withEdits(written, following);
  const before = new Map(context.snapshot.files.map((file) => [file.path, file]));
  const edits = snapshot.files.flatMap((file) => {
    const old = before.get(file.path);
    return old === undefined || old.text === file.text ? [] : [difference(old, file.text)];
  });
  const [{ section, id }] = writing.entries;
  return { ok: true, edits, snapshot, path: `${section}.${id}` };
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
