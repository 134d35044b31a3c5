import type { Change, FileEdit } from "../../edits/file-edit.ts";
import { lineBreakOf } from "../../edits/sections.ts";
import { fileSelector } from "../../project/discover.ts";
import { readStrategyFile, type StrategyFile } from "../../project/file.ts";
import { type Snapshot, snapshotOf } from "../../project/snapshot.ts";
import { SECTION_NAMES } from "../../schema/catalogue.ts";
import { isListSection } from "../../strategy/model.ts";
import { entryOf, type YamlEntry, type YamlMap } from "../../syntax/tree.ts";
import { applyEdits } from "../../text/edit.ts";
import type { Span } from "../../text/position.ts";
import type { Text } from "../../words/language.ts";

/** A section that can have a file of its own. */
export interface MovableSection {
  readonly section: string;
  /** The file that it would move to. */
  readonly target: string;
  readonly title: Text;
}

export type SectionMove =
  | { readonly ok: true; readonly change: Change; readonly target: string }
  | { readonly ok: false; readonly reason: Text };

/** The section whose name stands at an offset; null where none does, or nothing else is in the file. Cheap. */
export function movableSection(snapshot: Snapshot, path: string, offset: number): MovableSection | null {
  const file = snapshot.files.find((candidate) => candidate.path === path);
  const found = file === undefined ? null : sectionAt(file, offset);
  if (file === undefined || found === null || file.problems.length > 0) return null;
  const { entry, root } = found;
  const section = entry.name;
  const target = `${path.slice(0, path.lastIndexOf("/") + 1)}${section}.yaml`;
  const isAlone = file.documents.every((document) => document.root === null || document.root === root);
  if (target === path || (isAlone && root.entries.length === 1)) return null;
  return {
    section,
    target,
    title: { en: `Move “${section}” to ${target}`, nl: `Verplaats “${section}” naar ${target}` },
  };
}

/**
 * Moves the section whose name stands at an offset, with its comments, to
 * `<section>.yaml` beside the file that it is in; behind what is there, if that
 * file exists. The strategy says the same before and after.
 */
export function moveSection(snapshot: Snapshot, path: string, offset: number): SectionMove | null {
  const movable = movableSection(snapshot, path, offset);
  const file = snapshot.files.find((candidate) => candidate.path === path);
  const found = file === undefined ? null : sectionAt(file, offset);
  if (movable === null || file === undefined || found === null) return null;
  const { section, target } = movable;
  const refusal = refusalOf(snapshot, section, target);
  if (refusal !== null) return { ok: false, reason: refusal };
  const change = changeOf(snapshot, file, found.entry, found.root, target);
  return saysTheSame(snapshot, applied(snapshot, change))
    ? { ok: true, change, target }
    : { ok: false, reason: tied(section) };
}

/** The section whose key an offset is on, in a map over lines. */
function sectionAt(file: StrategyFile, offset: number): { entry: YamlEntry; root: YamlMap } | null {
  for (const { root } of file.documents) {
    if (root?.kind !== "map" || root.flow || root.duplicates.length > 0) continue;
    const entry = root.entries.find(({ key }) => key.span.start <= offset && offset <= key.span.end);
    const isSection = entry !== undefined && SECTION_NAMES.includes(entry.name);
    if (isSection && file.lines.positionAt(entry.key.span.start).character === 0) return { entry, root };
  }
  return null;
}

function refusalOf(snapshot: Snapshot, section: string, target: string): Text | null {
  if (!fileSelector(snapshot.manifest)(target)) {
    return {
      en: `${target} would not be part of the strategy: include and exclude in koers.yaml leave it out.`,
      nl: `${target} zou geen deel van de strategie zijn: include en exclude in koers.yaml laten het weg.`,
    };
  }
  const there = snapshot.files.find(({ path }) => path === target);
  if (there === undefined) return null;
  if (there.documents.some(({ root }) => entryOf(root, section) !== null)) {
    return {
      en: `There is a section “${section}” in ${target} already. Put the two together by hand.`,
      nl: `In ${target} staat al een onderdeel “${section}”. Voeg de twee met de hand samen.`,
    };
  }
  if (there.unreadable === null && there.problems.length === 0) return null;
  return {
    en: `${target} is there already and cannot be read in full. Mend it first.`,
    nl: `${target} is er al en is niet helemaal te lezen. Herstel dat eerst.`,
  };
}

/** What stands for something else elsewhere in the file cannot leave it. */
function tied(section: string): Text {
  return {
    en: `“${section}” cannot move by itself: it shares text with other parts of this file (& and *), or the order of the files would change what counts.`,
    nl: `“${section}” kan niet alleen verhuizen: het deelt tekst met andere delen van dit bestand (& en *), of de volgorde van de bestanden zou veranderen wat telt.`,
  };
}

function changeOf(snapshot: Snapshot, file: StrategyFile, entry: YamlEntry, root: YamlMap, target: string): Change {
  const span = sectionSpan(file, entry, root);
  const there = snapshot.files.find(({ path }) => path === target);
  const lineBreak = lineBreakOf(there ?? file);
  const text = file.text
    .slice(span.start, span.end)
    .trim()
    .replace(/\r\n|\n|\r/g, lineBreak);
  const removal: FileEdit = { file: file.path, span, newText: "" };
  if (there === undefined) return { edits: [removal], newFile: { file: target, text: `${text}${lineBreak}` } };
  const start = there.text.trimEnd().length;
  const gap = start === 0 ? "" : lineBreak.repeat(2);
  const newText = `${gap}${text}${lineBreak}`;
  return { edits: [removal, { file: target, span: { start, end: there.text.length }, newText }], newFile: null };
}

/** From the comments right above a section to where the comments of the next begin, blank lines behind it included. */
function sectionSpan(file: StrategyFile, entry: YamlEntry, root: YamlMap): Span {
  const next = root.entries
    .filter(({ key }) => key.span.start > entry.key.span.start)
    .sort((a, b) => a.key.span.start - b.key.span.start)[0];
  const start = commentsAbove(file, entry.key.span.start);
  if (next !== undefined) return { start, end: commentsAbove(file, next.key.span.start) };
  const rest = /(?<=^|[\r\n])(?:---|\.\.\.)(?=$|[\s])/.exec(file.text.slice(entry.value.span.end));
  if (rest !== null) return { start, end: entry.value.span.end + rest.index };
  // The file goes on ending in one line break.
  const before = file.text.slice(0, start);
  const kept =
    before.trimEnd().length + (/^(?:\r\n|\n|\r)/.exec(before.slice(before.trimEnd().length))?.[0].length ?? 0);
  return { start: kept, end: file.text.length };
}

/** The line on which the comments begin that stand right above an entry. */
function commentsAbove(file: StrategyFile, offset: number): number {
  let { line } = file.lines.positionAt(offset);
  while (line > 0 && file.lines.lineText(line - 1).startsWith("#")) line--;
  return file.lines.offsetAt({ line, character: 0 });
}

function applied(snapshot: Snapshot, { edits, newFile }: Change): Snapshot {
  const files = snapshot.files.map((file) => {
    const own = edits.filter((edit) => edit.file === file.path);
    const { path, text, encoding, unreadable } = file;
    return own.length === 0 ? file : readStrategyFile({ path, text: applyEdits(text, own), encoding, unreadable });
  });
  if (newFile === null) return snapshotOf(files);
  const added = readStrategyFile({ path: newFile.file, text: newFile.text, encoding: null, unreadable: null });
  return snapshotOf([...files, added]);
}

/** The same things with the same values; the order of things without an id may follow that of the files. */
function saysTheSame(before: Snapshot, after: Snapshot): boolean {
  return (
    after.files.every(({ problems }) => problems.length === 0 || before.lacksParts) && said(before) === said(after)
  );
}

function said({ manifest, strategy, definitions }: Snapshot): string {
  const sections = Object.entries(strategy).map(([name, value]) => [
    name,
    isListSection(name) ? (value as readonly unknown[]).map((item) => JSON.stringify(item)).sort() : sorted(value),
  ]);
  return JSON.stringify([manifest, sections, definitions.length]);
}

/** By key, so that the order of the files makes no difference. */
function sorted(things: unknown): unknown {
  return Object.entries(things as Readonly<Record<string, unknown>>).sort(([a], [b]) => (a < b ? -1 : 1));
}
