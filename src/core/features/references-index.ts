import { principleReferences } from "../principles/references.ts";
import type { StrategyFile } from "../project/file.ts";
import type { DefinitionPlace, ReferencePlace, Snapshot } from "../project/snapshot.ts";
import { optionReferences } from "../rules/option-references.ts";
import { FRAGMENT_SHAPE, shape } from "../schema/catalogue.ts";
import type { RefTarget } from "../schema/shape.ts";
import { isRecordSection } from "../strategy/model.ts";
import { remembered } from "../text/memo.ts";
import type { Span } from "../text/position.ts";

/** A place where the id of a thing is written. */
export interface Mention {
  readonly kind: RefTarget;
  /** As it is defined: a journey step as `customer-life/report`. */
  readonly id: string;
  readonly role: "definition" | "reference";
  readonly file: StrategyFile;
  /** The id alone, without quotes. */
  readonly span: Span;
  /** From the id to the end of what it names, for a definition; the id for a reference. */
  readonly whole: Span;
  /** Where it stands, such as `channelMix.report-move.now.phone`. */
  readonly path: string;
}

/** The id that is written at an offset, at its end included; null where there is none. */
export function mentionAt(snapshot: Snapshot, path: string, offset: number): Mention | null {
  return mentionsIn(snapshot, path).find(({ span }) => span.start <= offset && offset <= span.end) ?? null;
}

/** Every place where the id of one thing is written, in the order of files and lines. */
export function mentionsOfThing(snapshot: Snapshot, kind: RefTarget, id: string): readonly Mention[] {
  return byThing(snapshot).get(thingKey(kind, id)) ?? [];
}

/** Every place in a file where an id is written, in the order of lines. */
export function mentionsIn(snapshot: Snapshot, path: string): readonly Mention[] {
  return mentionsByFile(snapshot).in(path);
}

/** What is asked at every letter is about one file: the others wait until somebody asks for them. */
class FileMentions {
  private readonly known = new Map<string, readonly Mention[]>();
  private readonly definitions = new Map<string, DefinitionPlace[]>();
  private readonly references = new Map<string, ReferencePlace[]>();

  constructor(snapshot: Snapshot) {
    for (const definition of snapshot.definitions) {
      if (hasOwnIds(definition.kind)) listAt(this.definitions, definition.file.path).push(definition);
    }
    const all = [snapshot.references, principleReferences(snapshot), optionReferences(snapshot)];
    for (const references of all) {
      for (const reference of references) listAt(this.references, reference.file.path).push(reference);
    }
  }

  in(path: string): readonly Mention[] {
    const known = this.known.get(path);
    if (known !== undefined) return known;
    const mentions = apart([
      ...(this.definitions.get(path) ?? []).map(definitionMention),
      ...(this.references.get(path) ?? []).flatMap(referenceMentions),
    ]);
    this.known.set(path, mentions);
    return mentions;
  }
}

const mentionsByFile = remembered((snapshot: Snapshot) => new FileMentions(snapshot));

const byThing = remembered((snapshot: Snapshot): ReadonlyMap<string, readonly Mention[]> => {
  const things = new Map<string, Mention[]>();
  for (const { path } of snapshot.files) {
    for (const mention of mentionsIn(snapshot, path)) listAt(things, thingKey(mention.kind, mention.id)).push(mention);
  }
  return things;
});

/** In the order of lines; what an alias or a merge key repeats stands in one place only. */
function apart(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<string>();
  return mentions
    .filter(({ kind, id, span }) => {
      const place = `${span.start} ${thingKey(kind, id)}`;
      const isNew = id !== "" && !seen.has(place);
      seen.add(place);
      return isNew;
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** The list under a key, begun where there is none. */
export function listAt<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function thingKey(kind: RefTarget, id: string): string {
  return `${kind} ${id}`;
}

/** The keys of a record are the format's own, and those of the channel mix are the ids of contact moments. */
export function hasOwnIds(kind: RefTarget): boolean {
  if (isRecordSection(kind)) return false;
  const section = shape(FRAGMENT_SHAPE).properties?.[kind];
  return section === undefined || shape(section).keyRef === undefined;
}

function definitionMention({ kind, id, file, idSpan, span, path }: DefinitionPlace): Mention {
  const own = id.slice(id.lastIndexOf("/") + 1);
  return { kind, id, role: "definition", file, span: written(file, idSpan, own), whole: trimmed(file, span), path };
}

/** A journey step names its journey too: each part leads to what it names. */
function referenceMentions({ target, id, file, span, path }: ReferencePlace): Mention[] {
  const mention = (kind: RefTarget, thing: string, at: Span): Mention => {
    return { kind, id: thing, role: "reference", file, span: at, whole: at, path };
  };
  const slash = id.indexOf("/");
  if (slash < 0) return [mention(target, id, written(file, span, id))];
  if (target !== "journeySteps") return [mention(target, id, written(file, span, id.slice(slash + 1)))];
  const { start, end } = written(file, span, id);
  if (end - start !== id.length) return [mention(target, id, { start, end })];
  return [
    mention("journeys", id.slice(0, slash), { start, end: start + slash }),
    mention(target, id, { start: start + slash + 1, end }),
  ];
}

/** Where a word stands in a stretch that may have quotes or blanks around it; all of it where it is written otherwise. */
function written(file: StrategyFile, span: Span, word: string): Span {
  const at = file.text.slice(span.start, span.end).indexOf(word);
  return at < 0 ? span : { start: span.start + at, end: span.start + at + word.length };
}

/** Without the blank lines behind a block. */
function trimmed(file: StrategyFile, { start, end }: Span): Span {
  return { start, end: start + file.text.slice(start, end).trimEnd().length };
}
