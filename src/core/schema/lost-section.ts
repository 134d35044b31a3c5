import type { YamlEntry, YamlNode } from "../syntax/tree.ts";
import { childShape, FRAGMENT_SHAPE, isFreeKey, SECTION_NAMES, shape } from "./catalogue.ts";
import type { Shape, ShapeIndex } from "./shape.ts";

/** Things that stand under another section, or under none, because the line with the name of theirs is not there. */
export interface LostSection {
  readonly section: string;
  readonly entries: readonly YamlEntry[];
}

/** So many keys that are not known where a thing stands are no slips of the pen. */
const FEWEST_STRANGE = 2;

/**
 * The things at the end of a section, or of a document that has none, that are
 * all of one other kind. `at` is the shape of what holds them, `entries` are
 * all that stand there, in the order of the text.
 */
export function lostSection(at: Shape, entries: readonly YamlEntry[]): LostSection | null {
  const begin = entries.findIndex((entry) => strangeKeys(at, entry) > 0);
  if (begin === -1) return null;
  const lost = entries.slice(begin);
  const sections = sectionsFitting(lost);
  const section = sections.length === 1 ? sections[0] : undefined;
  if (section === undefined || shape(sectionIndex(section)) === at) return null;
  const strange = lost.reduce((count, entry) => count + strangeKeys(at, entry), 0);
  return strange < FEWEST_STRANGE ? null : { section, entries: lost };
}

/** The sections whose things may look like all of these. */
function sectionsFitting(entries: readonly YamlEntry[]): string[] {
  const fitting = THINGS.filter(({ thing }) => entries.every(({ value }) => fits(thing, value)));
  // What asks for more, and has it, is meant.
  const most = Math.max(...fitting.map(({ thing }) => (thing.required ?? []).length));
  return fitting.filter(({ thing }) => (thing.required ?? []).length === most).map(({ section }) => section);
}

/** How many keys of a thing are not known in the place where it stands. */
function strangeKeys(at: Shape, { name, value }: YamlEntry): number {
  if (value.kind !== "map" || isFreeKey(at, name)) return 0;
  const index = childShape(at, name);
  if (index !== null && at.values === undefined) return 0;
  const own = index === null ? null : shape(index);
  return value.entries.filter((entry) => own === null || !isKnown(own, entry.name)).length;
}

function fits(thing: Shape, value: YamlNode): boolean {
  if (value.kind !== "map" || value.entries.length === 0) return false;
  const names = value.entries.map(({ name }) => name);
  return names.every((name) => isKnown(thing, name)) && (thing.required ?? []).every((key) => names.includes(key));
}

function isKnown(thing: Shape, name: string): boolean {
  return childShape(thing, name) !== null || isFreeKey(thing, name);
}

function sectionIndex(section: string): ShapeIndex {
  return childShape(shape(FRAGMENT_SHAPE), section) as ShapeIndex;
}

const THINGS: readonly { readonly section: string; readonly thing: Shape }[] = SECTION_NAMES.flatMap((section) => {
  const { values } = shape(sectionIndex(section));
  const thing = values === undefined ? null : shape(values);
  return thing?.properties === undefined ? [] : [{ section, thing }];
});
