import { childShape, FRAGMENT_SHAPE, isFreeKey, MANIFEST_KEYS, MANIFEST_SHAPE, shape } from "../schema/catalogue.ts";
import { isDecimalRest } from "../schema/causes.ts";
import { toJson } from "../schema/json.ts";
import type { RefTarget, Shape, ShapeIndex } from "../schema/shape.ts";
import { readValue } from "../schema/values.ts";
import {
  isEmptyScalar,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
  type YamlSeq,
} from "../syntax/tree.ts";
import type { Span } from "../text/position.ts";

/** Something with an id: a named thing of a section, or a step, phase or expectation. */
export interface Definition {
  readonly kind: RefTarget;
  /** Steps and phases carry what they belong to: `customer-life/report`. */
  readonly id: string;
  readonly path: string;
  readonly idSpan: Span;
  /** From the id to the end of its value. */
  readonly span: Span;
  readonly node: YamlNode;
}

/** A place that names something that is defined elsewhere. */
export interface Reference {
  readonly target: RefTarget;
  /** As it would be defined: a step of an escalation as `complaint/final`. */
  readonly id: string;
  readonly path: string;
  readonly span: Span;
}

/** A list that is one of the sections: its items merge by position. */
export interface ListItem {
  readonly node: YamlNode;
  readonly value: unknown;
}

/** What one document adds to the strategy. */
export interface Contribution {
  /** Keys of the manifest with their values; empty for fragments. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** Sections that are maps: by section, then by id or key. */
  readonly maps: ReadonlyMap<string, ReadonlyMap<string, Contributed>>;
  readonly lists: ReadonlyMap<string, readonly ListItem[]>;
  readonly definitions: readonly Definition[];
  /** Paths of references inside list sections start at this document's first item. */
  readonly references: readonly Reference[];
  /** Stretches that could not be understood: what they define is unknown, not absent. */
  readonly unread: readonly Span[];
  /** Some of them are blocks or lists, so that whole parts may be missing. */
  readonly lacksParts: boolean;
}

export interface Contributed {
  readonly value: unknown;
  readonly entry: YamlEntry;
}

/** Steps and phases are defined inside lists, expectations inside a record. */
const NESTED_KINDS: readonly { readonly path: readonly string[]; readonly kind: RefTarget }[] = [
  { path: ["journeys", "*", "phases", "*"], kind: "journeyPhases" },
  { path: ["journeys", "*", "phases", "*", "steps", "*"], kind: "journeySteps" },
  { path: ["escalations", "*", "steps", "*"], kind: "ownSteps" },
  { path: ["experience", "expectations", "*"], kind: "expectations" },
];

/** Things whose id is unique only within what they belong to. */
export const OWNED_KINDS: ReadonlySet<RefTarget> = new Set(["journeyPhases", "journeySteps", "ownSteps"]);

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads a document into the model, as far as it can be read: values become
 * numbers in the model's units, what is wrong is left out, and what it defines
 * and refers to is noted on the way. `wrong` tells where values begin that the
 * schemas refuse, `elsewhere` where keys begin that belong to another section.
 */
export function readDocument(
  root: YamlMap,
  isManifest: boolean,
  wrong: ReadonlySet<number> = new Set(),
  elsewhere: ReadonlySet<number> = new Set(),
): Contribution {
  return new DocumentReader(wrong, elsewhere).read(root, isManifest ? MANIFEST_SHAPE : FRAGMENT_SHAPE);
}

class DocumentReader {
  private readonly definitions: Definition[] = [];
  private readonly references: Reference[] = [];
  private readonly unread: Span[] = [];
  private lacksParts = false;

  constructor(
    private readonly wrong: ReadonlySet<number>,
    private readonly elsewhere: ReadonlySet<number>,
  ) {}

  read(root: YamlMap, rootShape: ShapeIndex): Contribution {
    const manifest: Record<string, unknown> = Object.create(null);
    const maps = new Map<string, ReadonlyMap<string, Contributed>>();
    const lists = new Map<string, readonly ListItem[]>();
    this.noteDuplicates(root);
    for (const entry of root.entries) {
      const index = childShape(shape(rootShape), entry.name);
      if (index === null) this.skip(shape(rootShape), entry);
      else if (MANIFEST_KEYS.has(entry.name)) manifest[entry.name] = this.value(entry.value, index, [entry.name]);
      else if (entry.value.kind === "map") maps.set(entry.name, this.section(entry.name, entry.value, index));
      else if (entry.value.kind === "seq") lists.set(entry.name, this.list(entry.name, entry.value, index));
      else if (!isEmptyScalar(entry.value)) this.miss(spanOfEntry(entry), entry.value);
    }
    const { definitions, references, unread, lacksParts } = this;
    return { manifest, maps, lists, definitions, references, unread, lacksParts };
  }

  private section(name: string, node: YamlMap, index: ShapeIndex): Map<string, Contributed> {
    const at = shape(index);
    const things = new Map<string, Contributed>();
    this.noteDuplicates(node);
    if (!at.types.includes("object")) {
      this.miss(node.span, node);
      return things;
    }
    for (const entry of node.entries) {
      const child = childShape(at, entry.name);
      if (this.elsewhere.has(entry.key.span.start)) {
        this.miss(spanOfEntry(entry), entry.value);
        continue;
      }
      if (child === null || !isThing(shape(child), entry.value)) {
        this.skip(at, entry);
        continue;
      }
      const path = [name, entry.name];
      this.define(name, path, entry.key.span, entry.value);
      things.set(entry.name, { value: this.entry(entry, child, at, path), entry });
    }
    return things;
  }

  private list(name: string, node: YamlSeq, index: ShapeIndex): ListItem[] {
    const items = shape(index).items;
    if (items === undefined) {
      this.miss(node.span, node);
      return [];
    }
    return node.items.map((item, position) => ({
      node: item,
      value: this.value(item, items, [name, String(position)]),
    }));
  }

  private value(node: YamlNode, index: ShapeIndex, path: readonly string[]): unknown {
    const at = shape(index);
    switch (node.kind) {
      case "scalar":
        return this.scalar(node, at, path);
      case "seq":
        return at.types.includes("array") ? this.items(node, at, path) : this.leave(node);
      case "map":
        return at.types.includes("object") ? this.object(node, at, path) : this.leave(node);
    }
  }

  private scalar(node: YamlScalar, at: Shape, path: readonly string[]): unknown {
    if (node.value === null) {
      // What is to be written here may name anything.
      if (at.types.every((type) => type === "object" || type === "array")) this.lacksParts = true;
      return undefined;
    }
    const value = at.kind === undefined ? plainValue(node, at) : readValue(at.kind, node.value);
    if (at.ref !== undefined && typeof value === "string") this.refer(at, value, node.span, path);
    const mayRefer = at.ref !== undefined || at.types.includes("object") || at.types.includes("array");
    if (value === undefined && mayRefer) this.miss(node.span, node);
    return this.wrong.has(node.span.start) ? undefined : value;
  }

  private refer(at: Shape, text: string, span: Span, path: readonly string[]): void {
    if (at.refAllow?.includes(text)) return;
    if (at.refWhenKebab && !KEBAB.test(text)) return;
    const target = at.ref as RefTarget;
    const id = target === "ownSteps" ? `${path[1]}/${text}` : text;
    this.references.push({ target, id, path: path.join("."), span });
  }

  private items(node: YamlSeq, at: Shape, path: readonly string[]): unknown[] {
    const items = at.items;
    if (items === undefined) return [];
    const named = shape(items).properties?.id !== undefined;
    const values: unknown[] = [];
    node.items.forEach((item, position) => {
      const id = named ? idOf(item) : null;
      const itemPath = [...path, id?.source ?? String(position)];
      if (id !== null) this.defineNested(itemPath, id.span, item);
      const value = this.value(item, items, itemPath);
      if (value !== undefined) values.push(value);
    });
    return values;
  }

  private object(node: YamlMap, at: Shape, path: readonly string[]): Record<string, unknown> | undefined {
    const object: Record<string, unknown> = Object.create(null);
    let known = true;
    this.noteDuplicates(node);
    for (const entry of node.entries) {
      const child = childShape(at, entry.name);
      if (child === null) {
        this.skip(at, entry);
        if (at.open) object[entry.name] = toJson(entry.value);
        continue;
      }
      const value = this.entry(entry, child, at, [...path, entry.name]);
      if (value !== undefined) object[entry.name] = value;
      else if (child === at.values && shape(child).kind !== undefined) known = false;
    }
    // Numbers that belong together, such as a mix: without one of them the rest says something else.
    return known ? object : undefined;
  }

  /** An entry of a map: its key may define or refer to something. */
  private entry(entry: YamlEntry, index: ShapeIndex, parent: Shape, path: readonly string[]): unknown {
    const mapped = parent.properties?.[entry.name] === undefined;
    if (mapped && parent.keyRef !== undefined) {
      this.references.push({ target: parent.keyRef, id: entry.name, path: path.join("."), span: entry.key.span });
    }
    if (mapped) this.defineNested(path, entry.key.span, entry.value);
    return this.value(entry.value, index, path);
  }

  private defineNested(path: readonly string[], idSpan: Span, node: YamlNode): void {
    const kind = nestedKind(path);
    if (kind !== null) this.define(kind, path, idSpan, node);
  }

  private define(kind: RefTarget, path: readonly string[], idSpan: Span, node: YamlNode): void {
    const name = path.at(-1) as string;
    const id = OWNED_KINDS.has(kind) ? `${path[1]}/${name}` : name;
    const span = definitionSpan(idSpan, node);
    this.definitions.push({ kind, id, path: path.join("."), idSpan, span, node });
  }

  private noteDuplicates(map: YamlMap): void {
    for (const { entry } of map.duplicates) this.miss(spanOfEntry(entry), entry.value);
  }

  private skip(parent: Shape, entry: YamlEntry): void {
    // What a decimal comma has cut off hides nothing.
    if (!isFreeKey(parent, entry.name) && !isDecimalRest(entry)) this.miss(spanOfEntry(entry), entry.value);
  }

  private miss(span: Span, node: YamlNode): void {
    this.unread.push(span);
    if (node.kind !== "scalar") this.lacksParts = true;
  }

  private leave(node: YamlNode): undefined {
    this.miss(node.span, node);
    return undefined;
  }
}

/** Whether a value can be a thing of a section at all; one that is still empty can. */
function isThing(at: Shape, node: YamlNode): boolean {
  if (isEmptyScalar(node)) return true;
  switch (node.kind) {
    case "scalar":
      return at.types.some((type) => type !== "object" && type !== "array");
    case "seq":
      return at.types.includes("array");
    case "map":
      return at.types.includes("object");
  }
}

function spanOfEntry({ key, value }: YamlEntry): Span {
  return definitionSpan(key.span, value);
}

/** From the id to the end of its value; the id alone where the value stands elsewhere and is repeated here. */
function definitionSpan(idSpan: Span, { span }: YamlNode): Span {
  if (span.start <= idSpan.start && span.end >= idSpan.end) return span;
  return span.start >= idSpan.end ? { start: idSpan.start, end: span.end } : idSpan;
}

function nestedKind(path: readonly string[]): RefTarget | null {
  const nested = NESTED_KINDS.find(
    (candidate) =>
      candidate.path.length === path.length &&
      candidate.path.every((part, index) => part === "*" || part === path[index]),
  );
  return nested?.kind ?? null;
}

function idOf(node: YamlNode): YamlScalar | null {
  if (node.kind !== "map") return null;
  const id = node.entries.find((entry) => entry.name === "id")?.value;
  return id?.kind === "scalar" && typeof id.value === "string" && id.value !== "" ? id : null;
}

/** A value without units, where its type and its list of values allow it. */
function plainValue(node: YamlScalar, at: Shape): unknown {
  const value = node.value;
  if (at.enum !== undefined) return typeof value === "string" && at.enum.includes(value) ? value : undefined;
  const type = typeof value;
  if (type === "number") return at.types.includes("number") || at.types.includes("integer") ? value : undefined;
  return at.types.includes(type as "string" | "boolean") ? value : undefined;
}
