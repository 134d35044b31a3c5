import type { FileEdit } from "../../edits/file-edit.ts";
import { readStrategyFile, type StrategyFile } from "../../project/file.ts";
import { type Snapshot, snapshotOf } from "../../project/snapshot.ts";
import { kebab } from "../../schema/spelling.ts";
import { parseYaml } from "../../syntax/parse.ts";
import { applyEdits } from "../../text/edit.ts";
import type { Range } from "../../text/position.ts";
import { listAt, type Mention, mentionAt, mentionsOfThing } from "../references-index.ts";
import { baselineEdits } from "./baseline.ts";
import { commentEdits } from "./comments.ts";
import { memberEdits } from "./expression.ts";
import { definitionPlaces, unreadMentions } from "./hidden.ts";
import { changedMeaning } from "./proof.ts";
import {
  cannotRead,
  definedTwice,
  noId,
  notAnId,
  notDefined,
  placeText,
  type Refused,
  reserved,
  taken,
  unsafe,
} from "./refusal.ts";
import { ownerOf, ownId, type Renaming } from "./renaming.ts";

export type { Refused } from "./refusal.ts";

/** What can be renamed at a place. */
export interface Renamable {
  readonly ok: true;
  /** The id, without quotes and without what it belongs to. */
  readonly range: Range;
  readonly placeholder: string;
}

export interface Renamed {
  readonly ok: true;
  /** In files of the strategy, and in the baseline file. */
  readonly edits: readonly FileEdit[];
}

/** What a strategy is besides its files. */
export interface RenameContext {
  /** The text of the baseline file; null where there is none. */
  readonly baseline: string | null;
  /** Today, as YYYY-MM-DD. */
  readonly asOf: string;
}

/** Whether the id at an offset can be renamed, before anybody thinks of another. */
export function prepareRename(snapshot: Snapshot, path: string, offset: number): Renamable | Refused {
  const mention = mentionAt(snapshot, path, offset);
  if (mention === null) return noId();
  const refusal = refusalOf(snapshot, mention);
  if (refusal !== null) return refusal;
  return { ok: true, range: mention.file.lines.rangeOf(mention.span), placeholder: ownId(mention.id) };
}

/**
 * Gives the thing whose id stands at an offset another id, wherever it is
 * written: definitions, values, keys, rules of principles, tables, limits in the
 * manifest, reasons of exceptions and the baseline. What is written around it
 * stays as it is.
 */
export function rename(
  snapshot: Snapshot,
  path: string,
  offset: number,
  newId: string,
  context: RenameContext,
): Renamed | Refused {
  const mention = mentionAt(snapshot, path, offset);
  if (mention === null) return noId();
  const renaming = { kind: mention.kind, from: mention.id, to: ownerOf(mention.id) + newId };
  if (renaming.to === renaming.from) return { ok: true, edits: [] };
  const refusal = refusalOf(snapshot, mention) ?? refusalOfNew(snapshot, renaming, newId);
  return refusal ?? edited(snapshot, renaming, context);
}

function refusalOf(snapshot: Snapshot, { kind, id }: Mention): Refused | null {
  const places = definitionPlaces(snapshot, kind, id);
  if (places.length > 1) return definedTwice(kind, ownId(id), places);
  const unread = unreadMentions(snapshot, id);
  if (unread.length > 0) return cannotRead(ownId(id), unread);
  return places.length === 0 ? notDefined(kind, ownId(id)) : null;
}

function refusalOfNew(snapshot: Snapshot, { kind, from }: Renaming, newId: string): Refused | null {
  const other = (id: string) => snapshot.definition(kind, ownerOf(from) + id);
  if (newId === "none") return reserved(newId);
  if (!isId(newId)) {
    const near = kebab(newId);
    return notAnId(newId, near !== null && near !== "none" && isId(near) && other(near) === null ? near : null);
  }
  const found = other(newId);
  return found === null ? null : taken(newId, found);
}

/** Written as an id, and read as text wherever it stands: `2026` is a number in a list or a table. */
function isId(text: string): boolean {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return false;
  const root = parseYaml(text).documents[0]?.root;
  return root?.kind === "scalar" && root.value === text;
}

function edited(snapshot: Snapshot, renaming: Renaming, context: RenameContext): Renamed | Refused {
  const edits: FileEdit[] = [];
  for (const mention of mentionsOfThing(snapshot, renaming.kind, renaming.from)) {
    const made = mentionEdits(snapshot, mention, renaming);
    if (made === undefined) return unsafe(ownId(renaming.from), placeText(mention));
    edits.push(...made);
  }
  const all = withoutRepeats([...edits, ...commentEdits(snapshot, renaming)]);
  const after = changed(snapshot, all);
  const where = changedMeaning(snapshot, after, renaming);
  if (where !== null) return unsafe(ownId(renaming.from), where);
  const { baseline, asOf } = context;
  return { ok: true, edits: baseline === null ? all : [...all, ...baselineEdits(baseline, snapshot, after, asOf)] };
}

/** Undefined where the id is written in another way than letter by letter. */
function mentionEdits(snapshot: Snapshot, mention: Mention, { from, to }: Renaming): readonly FileEdit[] | undefined {
  const { file, span } = mention;
  if (file.text.slice(span.start, span.end) !== ownId(from)) return undefined;
  const asMember = memberEdits(snapshot, mention, ownId(to));
  return asMember === null ? [{ file: file.path, span, newText: ownId(to) }] : asMember;
}

/** Two ids in one text may ask for the same quotes round it. */
function withoutRepeats(edits: readonly FileEdit[]): FileEdit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

function changed(snapshot: Snapshot, edits: readonly FileEdit[]): Snapshot {
  const byFile = new Map<string, FileEdit[]>();
  for (const edit of edits) listAt(byFile, edit.file).push(edit);
  return snapshotOf(snapshot.files.map((file) => withEdits(file, byFile.get(file.path) ?? [])));
}

function withEdits(file: StrategyFile, edits: readonly FileEdit[]): StrategyFile {
  if (edits.length === 0) return file;
  const { path, text, encoding, unreadable } = file;
  return readStrategyFile({ path, text: applyEdits(text, edits), encoding, unreadable });
}
