import { isYaml } from "../project/discover.ts";
import { readStrategyFile, type StrategyFile } from "../project/file.ts";
import { applyEdits } from "../text/edit.ts";
import type { FileEdit } from "./file-edit.ts";
import { addRow } from "./rows.ts";
import { addRecord, addThing } from "./sections.ts";
import type { NewMap } from "./yaml-text.ts";

/** A thing for a section. */
export interface NewThing {
  readonly section: string;
  /** Null for a record of a section that is a list. */
  readonly id: string | null;
  readonly value: NewMap;
}

/**
 * Adds things to a file, in their order, as one edit; null where one of them
 * cannot be added. However many, the file is read anew twice a section.
 */
export function addThings(file: StrategyFile, things: readonly NewThing[]): FileEdit | null {
  let { text } = file;
  for (const batch of batchesOf(things)) {
    const edit = addAll(text === file.text ? file : readStrategyFile({ ...file, text }), batch);
    if (edit === null) return null;
    text = applyEdits(text, [edit]);
  }
  return difference(file, text);
}

/** What can be added at once: the first of a section, which may have to begin it, and then the others. */
function batchesOf(things: readonly NewThing[]): NewThing[][] {
  const sections = new Set(things.map(({ section }) => section));
  return [...sections].flatMap((section) => {
    const own = things.filter((thing) => thing.section === section);
    return own.length === 1 ? [own] : [own.slice(0, 1), own.slice(1)];
  });
}

/**
 * All of one section, which has something in it already or gets one thing only:
 * then each is written behind the same place, one after the other.
 */
function addAll(file: StrategyFile, things: readonly NewThing[]): FileEdit | null {
  const edits = things.map((thing) => addOne(file, thing));
  const [first] = edits;
  if (first === undefined || first === null) return null;
  let newText = "";
  for (const edit of edits) {
    if (edit === null || edit.span.start !== first.span.start || edit.span.end !== first.span.end) return null;
    newText += edit.newText;
  }
  return { ...first, newText };
}

function addOne(file: StrategyFile, { section, id, value }: NewThing): FileEdit | null {
  if (id !== null) return addThing(file, section, id, value);
  return isYaml(file.path) ? addRecord(file, section, value) : addRow(file, value);
}

/** The change that makes a file another text, leaving what both begin and end with alone. */
export function difference(file: StrategyFile, text: string): FileEdit {
  let start = 0;
  const shortest = Math.min(file.text.length, text.length);
  while (start < shortest && file.text[start] === text[start]) start++;
  let same = 0;
  while (same < shortest - start && file.text.at(-1 - same) === text.at(-1 - same)) same++;
  const span = { start, end: file.text.length - same };
  return { file: file.path, span, newText: text.slice(start, text.length - same) };
}
