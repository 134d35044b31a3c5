import type { Snapshot } from "../project/snapshot.ts";
import { MANIFEST_KEYS } from "../schema/catalogue.ts";
import { entryOf, type YamlEntry } from "../syntax/tree.ts";
import type { FileEdit } from "./file-edit.ts";
import { addItem } from "./lists.ts";
import { endOf, endOfLine, keyIndent } from "./maps.ts";
import { lineBreakOf } from "./sections.ts";
import { scalarText } from "./yaml-text.ts";

/** Leaves a file out of the strategy: `exclude` in koers.yaml. Null where the manifest does not allow it. */
export function excludeFile(snapshot: Snapshot, path: string): FileEdit | null {
  const { manifestFile: file } = snapshot;
  // A path with signs of a pattern would leave out something else.
  if (file === null || !/^[\p{L}\p{N}_./ -]+$/u.test(path)) return null;
  const list = snapshot.locate("exclude");
  if (list !== null) return addItem(list.file, list.node, scalarText(path));
  return addManifestLines(snapshot, [`exclude: [${scalarText(path)}]`]);
}

/** Adds lines to koers.yaml, behind the keys of the manifest that stand together at its beginning. */
export function addManifestLines(snapshot: Snapshot, lines: readonly string[]): FileEdit | null {
  const { manifestFile: file } = snapshot;
  const root = file?.documents[0]?.root;
  if (file === null || root?.kind !== "map" || root.flow || file.problems.length > 0) return null;
  const last = lastOfManifest(root.entries);
  const end = last === null || keyIndent(file, last) !== "" ? null : endOfLine(file.text, endOf(file.text, last));
  if (end === null) return null;
  const lineBreak = lineBreakOf(file);
  return { file: file.path, span: { start: end, end }, newText: lines.map((line) => lineBreak + line).join("") };
}

/** Whether koers.yaml has a key already. */
export function manifestHas({ manifestFile }: Snapshot, key: string): boolean {
  return entryOf(manifestFile?.documents[0]?.root, key) !== null;
}

function lastOfManifest(entries: readonly YamlEntry[]): YamlEntry | null {
  const firstSection = entries.findIndex(({ name }) => !MANIFEST_KEYS.has(name));
  return (firstSection === -1 ? entries : entries.slice(0, firstSection)).at(-1) ?? null;
}
