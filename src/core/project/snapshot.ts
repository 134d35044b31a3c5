import { FORMAT_VERSION, MANIFEST_KEYS, SECTION_NAMES } from "../schema/catalogue.ts";
import type { RefTarget } from "../schema/shape.ts";
import { isListSection, isRecordSection, LIST_SECTIONS, type Manifest, type Strategy } from "../strategy/model.ts";
import type { Contributed, Definition, ListItem, Reference } from "../strategy/read.ts";
import { entryOf, type YamlMap, type YamlNode } from "../syntax/tree.ts";
import { groupBy } from "../text/group.ts";
import type { Range, Span } from "../text/position.ts";
import { byPath, MANIFEST_NAME } from "./discover.ts";
import type { FileDocument, StrategyFile } from "./file.ts";

/** A stretch of a file of the strategy. */
export interface Place {
  readonly file: StrategyFile;
  readonly span: Span;
}

export interface DefinitionPlace extends Definition {
  readonly file: StrategyFile;
}

export interface ReferencePlace extends Reference {
  readonly file: StrategyFile;
}

/** What stands at a path: its value and, where it has one, its key. */
export interface Located {
  readonly file: StrategyFile;
  readonly node: YamlNode;
  /** The key, or the id of a thing in a list; the node itself where it has neither. */
  readonly nameSpan: Span;
}

/**
 * A strategy at one moment: immutable, built from files wherever they come
 * from, and comparable with another.
 */
export class Snapshot {
  readonly manifest: Manifest;
  readonly strategy: Strategy;
  readonly definitions: readonly DefinitionPlace[];
  readonly references: readonly ReferencePlace[];
  /** Things by kind, then id: the first by file path counts. */
  private readonly byKind = new Map<RefTarget, Map<string, DefinitionPlace[]>>();
  private readonly listItems: ReadonlyMap<string, { file: StrategyFile; item: ListItem }[]>;
  /** At which position of the merged lists the items of a document begin. */
  private readonly offsets: ReadonlyMap<FileDocument, ReadonlyMap<string, number>>;
  private usesByTarget: Map<string, ReferencePlace[]> | null = null;
  private unreadWords: ReadonlySet<string> | "anything" | null = null;

  constructor(
    /** By path. */
    readonly files: readonly StrategyFile[],
  ) {
    const merge = new Merge(files);
    this.manifest = merge.manifest as Manifest;
    this.strategy = merge.strategy();
    this.definitions = merge.definitions;
    this.references = merge.references;
    this.listItems = merge.lists;
    this.offsets = merge.offsets;
    for (const definition of this.definitions) this.index(definition);
  }

  /** The thing with an id; the first where there are more. */
  definition(kind: RefTarget, id: string): DefinitionPlace | null {
    return this.byKind.get(kind)?.get(id)?.[0] ?? null;
  }

  /** All things of a kind: every id once, with every place that defines it. */
  definitionsOf(kind: RefTarget): ReadonlyMap<string, readonly DefinitionPlace[]> {
    return this.byKind.get(kind) ?? new Map();
  }

  get kinds(): Iterable<RefTarget> {
    return this.byKind.keys();
  }

  referencesTo(kind: RefTarget, id: string): readonly ReferencePlace[] {
    this.usesByTarget ??= groupBy(this.references, (reference) => `${reference.target} ${reference.id}`);
    return this.usesByTarget.get(`${kind} ${id}`) ?? [];
  }

  /** Some file could not be understood in full, so that nothing can be called absent. */
  get incomplete(): boolean {
    return this.files.some((file) => file.incomplete);
  }

  /** Whole parts of it could not be understood, so that checks of what is absent must wait. */
  get lacksParts(): boolean {
    return this.files.some((file) => file.lacksParts);
  }

  /** Whether text that could not be understood names an id, so that it may well be defined there. */
  mayDefine(id: string): boolean {
    this.unreadWords ??= wordsOfUnread(this.files);
    return this.unreadWords === "anything" || this.unreadWords.has(id);
  }

  /** It is written in a version of the format that this Koers does not know. */
  get isNewer(): boolean {
    return (this.manifest.koers ?? FORMAT_VERSION) > FORMAT_VERSION;
  }

  get manifestFile(): StrategyFile | null {
    return this.files.find((file) => file.path === MANIFEST_NAME) ?? null;
  }

  /**
   * What stands at a path such as `channelMix.report-move.now.phone`; things in
   * lists by their id, list items without one by position. Null when nothing does.
   */
  locate(path: string): Located | null {
    const [first, second, ...rest] = path.split(".");
    if (first === undefined) return null;
    if (isListSection(first)) return this.locateItem(first, second, rest);
    if (second !== undefined && SECTION_NAMES.includes(first)) {
      const thing = this.definition(first, second);
      return thing === null ? null : descend(thing.file, thing.node, rest, thing.idSpan);
    }
    return this.locateTop(path.split("."));
  }

  /** What stands at a path, or at the nearest thing that holds it; null in a strategy without files. */
  locateNearest(path: string): Located | null {
    const steps = path.split(".");
    for (let length = steps.length; length > 0; length--) {
      const found = this.locate(steps.slice(0, length).join("."));
      if (found !== null) return found;
    }
    const file = this.manifestFile ?? this.files[0];
    const root = file?.documents.find((document) => document.root !== null)?.root;
    return file === undefined || root === null || root === undefined
      ? null
      : { file, node: root, nameSpan: { start: root.span.start, end: root.span.start } };
  }

  /** The path in the strategy of what stands in a document under keys and list positions. */
  pathIn(document: FileDocument, keys: readonly string[]): string {
    const steps: string[] = [];
    let node: YamlNode | null = document.root;
    for (const key of keys) {
      const next: YamlNode | null =
        node?.kind === "seq" ? (node.items[Number(key)] ?? null) : (entryOf(node, key)?.value ?? null);
      const id = node?.kind === "seq" && next?.kind === "map" ? idScalar(next)?.source : undefined;
      steps.push(id ?? key);
      node = next;
    }
    return shifted(steps.join("."), this.offsets.get(document) ?? new Map());
  }

  rangeOf(place: Place): Range {
    return place.file.lines.rangeOf(place.span);
  }

  private locateItem(section: string, position: string | undefined, rest: readonly string[]): Located | null {
    if (position === undefined) return this.locateTop([section]);
    const found = this.listItems.get(section)?.[Number(position)];
    if (found === undefined) return null;
    const { node } = found.item;
    return descend(found.file, node, rest, { start: node.span.start, end: node.span.end });
  }

  /** A key of the manifest, or a section as a whole: the first document that has it. */
  private locateTop(path: readonly string[]): Located | null {
    const ofManifest = MANIFEST_KEYS.has(path[0] as string);
    for (const file of this.files) {
      for (const { root, isManifest } of file.documents) {
        if (ofManifest && !isManifest) continue;
        const found = root?.kind === "map" ? descend(file, root, path, root.span) : null;
        if (found !== null) return found;
      }
    }
    return null;
  }

  private index(definition: DefinitionPlace): void {
    const things = this.byKind.get(definition.kind) ?? new Map<string, DefinitionPlace[]>();
    this.byKind.set(definition.kind, things);
    const places = things.get(definition.id);
    if (places === undefined) things.set(definition.id, [definition]);
    else places.push(definition);
  }
}

/** Puts what the documents contribute together, in the order of the files. */
class Merge {
  manifest: Readonly<Record<string, unknown>> = Object.create(null);
  readonly lists = new Map<string, { file: StrategyFile; item: ListItem }[]>();
  readonly definitions: DefinitionPlace[] = [];
  readonly references: ReferencePlace[] = [];
  readonly offsets = new Map<FileDocument, ReadonlyMap<string, number>>();
  private readonly maps = new Map<string, Map<string, Contributed>>();

  constructor(files: readonly StrategyFile[]) {
    for (const file of files) {
      for (const document of file.documents) {
        if (document.isManifest) this.manifest = document.contribution.manifest;
        this.add(file, document);
      }
    }
  }

  strategy(): Strategy {
    const strategy: Record<string, unknown> = {};
    for (const name of SECTION_NAMES) strategy[name] = this.section(name);
    return strategy as unknown as Strategy;
  }

  private section(name: string): unknown {
    if (isListSection(name)) {
      return (this.lists.get(name) ?? []).map(({ item }) => item.value ?? Object.create(null));
    }
    const things: Record<string, unknown> = Object.create(null);
    for (const [id, { value }] of this.maps.get(name) ?? []) {
      if (value !== undefined) things[id] = value;
      else if (!isRecordSection(name)) things[id] = Object.create(null);
    }
    return things;
  }

  private add(file: StrategyFile, document: FileDocument): void {
    const { contribution } = document;
    const offsets = new Map(LIST_SECTIONS.map((name) => [name as string, this.lists.get(name)?.length ?? 0]));
    this.offsets.set(document, offsets);
    for (const [name, things] of contribution.maps) {
      const merged = this.maps.get(name) ?? new Map<string, Contributed>();
      this.maps.set(name, merged);
      for (const [id, thing] of things) if (!merged.has(id)) merged.set(id, thing);
    }
    for (const [name, items] of contribution.lists) {
      const merged = this.lists.get(name) ?? [];
      this.lists.set(name, merged);
      merged.push(...items.map((item) => ({ file, item })));
    }
    for (const definition of contribution.definitions) this.definitions.push({ ...definition, file });
    for (const reference of contribution.references) {
      this.references.push({ ...reference, path: shifted(reference.path, offsets), file });
    }
  }
}

/** Positions in a merged list count from its first file. */
function shifted(path: string, offsets: ReadonlyMap<string, number>): string {
  const [section, position, ...rest] = path.split(".");
  const offset = offsets.get(section as string);
  if (offset === undefined || offset === 0 || position === undefined) return path;
  return [section, String(Number(position) + offset), ...rest].join(".");
}

function descend(file: StrategyFile, root: YamlNode, path: readonly string[], rootName: Span): Located | null {
  let node = root;
  let nameSpan = rootName;
  for (const step of path) {
    const next = child(node, step);
    if (next === null) return null;
    node = next.node;
    nameSpan = next.nameSpan;
  }
  return { file, node, nameSpan };
}

function child(node: YamlNode, step: string): { node: YamlNode; nameSpan: Span } | null {
  if (node.kind === "map") {
    const entry = entryOf(node, step);
    return entry === null ? null : { node: entry.value, nameSpan: entry.key.span };
  }
  if (node.kind !== "seq") return null;
  const named = node.items.find((item) => item.kind === "map" && idScalar(item)?.source === step);
  if (named?.kind === "map") return { node: named, nameSpan: idScalar(named)?.span ?? named.span };
  const item = /^\d+$/.test(step) ? node.items[Number(step)] : undefined;
  return item === undefined ? null : { node: item, nameSpan: item.span };
}

function idScalar(map: YamlMap) {
  const value = entryOf(map, "id")?.value;
  return value?.kind === "scalar" ? value : null;
}

/** The words in text that nothing was read from; what a file says that has no text may be anything. */
function wordsOfUnread(files: readonly StrategyFile[]): ReadonlySet<string> | "anything" {
  const words = new Set<string>();
  for (const file of files) {
    if (file.unreadable !== null) return "anything";
    for (const text of unreadText(file)) {
      for (const word of text.split(/[^a-z0-9-]+/)) words.add(word);
    }
  }
  return words;
}

/** The stretches of a file that nothing was read from. */
function unreadText(file: StrategyFile): string[] {
  if (file.problems.length > 0 || file.documents.length === 0) return [file.text];
  return file.documents.flatMap(({ contribution }) =>
    contribution.unread.map((span) => file.text.slice(span.start, span.end)),
  );
}

/** A snapshot of files in any order. */
export function snapshotOf(files: Iterable<StrategyFile>): Snapshot {
  return new Snapshot([...files].sort((a, b) => byPath(a.path, b.path)));
}
