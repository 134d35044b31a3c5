import { isYaml } from "../project/discover.ts";
import type { FileDocument, StrategyFile } from "../project/file.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { thingName } from "../rules/references/names.ts";
import { childShape, FRAGMENT_SHAPE, MANIFEST_SHAPE, shape, shapeDocs } from "../schema/catalogue.ts";
import { isRecordSection } from "../strategy/model.ts";
import type { Definition } from "../strategy/read.ts";
import { entryOf, type YamlEntry } from "../syntax/tree.ts";
import type { Range, Span } from "../text/position.ts";
import type { Language } from "../words/language.ts";
import { hasOwnIds, listAt } from "./references-index.ts";
import { partsByPath } from "./symbols-names.ts";

/** A part of a file in the strategy's own terms. */
export interface FileSymbol {
  /** `section`, `setting` for a key of the manifest, `item` of a list, or the kind of the thing. */
  readonly kind: string;
  readonly name: string;
  /** The id, and the figures that tell most. */
  readonly detail: string;
  readonly range: Range;
  /** Its id or key; always within the range. */
  readonly selection: Range;
  readonly children: readonly FileSymbol[];
}

/** A thing of a strategy, to be found by its name or id. */
export interface ThingSymbol {
  readonly kind: string;
  /** The name with the id, as both are searched. */
  readonly label: string;
  /** What kind of thing it is, in words. */
  readonly container: string;
  /** Relative to the root of the strategy. */
  readonly file: string;
  readonly range: Range;
}

/** The sections of a file, the things in each, and the phases and steps in those. */
export function fileSymbols(snapshot: Snapshot, path: string, language: Language): readonly FileSymbol[] {
  const file = snapshot.files.find((candidate) => candidate.path === path);
  // A table has rows, not parts: its first line says all that a list of them would.
  if (file === undefined || !isYaml(path)) return [];
  return file.documents.flatMap((document) => new DocumentSymbols(snapshot, file, document, language).all());
}

/** All things of a strategy whose name or id has the letters of a query in their order. */
export function thingSymbols(snapshot: Snapshot, query: string, language: Language): readonly ThingSymbol[] {
  const found: ThingSymbol[] = [];
  for (const { kind, id, path, node, idSpan, file } of snapshot.definitions) {
    if (!hasOwnIds(kind) || id === "") continue;
    const name = nameOf(snapshot, { path, node }, language);
    const label = name === null || name === id ? id : `${name} (${id})`;
    if (!hasLetters(label, query)) continue;
    const container = thingName(kind)[language];
    found.push({ kind, label, container, file: file.path, range: file.lines.rangeOf(idSpan) });
  }
  return found;
}

function hasLetters(text: string, query: string): boolean {
  const letters = text.toLowerCase();
  let from = 0;
  for (const letter of query.toLowerCase().replace(/\s/g, "")) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

class DocumentSymbols {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly file: StrategyFile,
    private readonly document: FileDocument,
    private readonly language: Language,
  ) {}

  all(): FileSymbol[] {
    const { root } = this.document;
    return root?.kind === "map" ? root.entries.flatMap((entry) => this.top(entry)) : [];
  }

  private top(entry: YamlEntry): FileSymbol[] {
    const { name, key, value } = entry;
    const isSection = childShape(shape(FRAGMENT_SHAPE), name) !== null;
    const known = childShape(shape(this.document.isManifest ? MANIFEST_SHAPE : FRAGMENT_SHAPE), name);
    if (known === null) return [];
    const whole = { start: key.span.start, end: Math.max(key.span.end, value.span.end) };
    const children = isSection ? [...this.things(name, whole), ...this.items(name)] : [];
    const title = shapeDocs(known).title[this.language] || name;
    return [this.symbol(isSection ? "section" : "setting", title, "", whole, key.span, children)];
  }

  /** The definitions of a section that stand in it (what an alias repeats stands elsewhere) and have an id. */
  private things(section: string, whole: Span): FileSymbol[] {
    const inside = this.document.contribution.definitions.filter(
      ({ path, idSpan }) => path.startsWith(`${section}.`) && path.at(-1) !== "." && contains(whole, idSpan),
    );
    const children = childrenByParent(inside);
    const symbols = (parent: Definition | null): FileSymbol[] =>
      (children.get(parent) ?? []).map((definition) => this.thing(definition, symbols(definition)));
    return symbols(null);
  }

  private thing(definition: Definition, children: readonly FileSymbol[]): FileSymbol {
    const { kind, id, path, span, idSpan } = definition;
    const own = id.slice(id.lastIndexOf("/") + 1);
    const name = keyTitle(kind, own, this.language) ?? nameOf(this.snapshot, definition, this.language) ?? own;
    const figures = partsByPath(this.snapshot, this.language).get(path)?.description ?? "";
    const detail = [name === own ? "" : own, figures].filter((text) => text !== "").join(" · ");
    return this.symbol(kind, name, detail, span, idSpan, children);
  }

  private items(section: string): FileSymbol[] {
    const items = this.document.contribution.lists.get(section) ?? [];
    return items.map(({ node: { span } }, position) => {
      const path = this.snapshot.pathIn(this.document, [section, String(position)]);
      const name = oneLine(partsByPath(this.snapshot, this.language).get(path)?.label ?? "") ?? String(position + 1);
      return this.symbol("item", name, "", span, { start: span.start, end: span.start }, []);
    });
  }

  private symbol(
    kind: string,
    name: string,
    detail: string,
    span: Span,
    selection: Span,
    children: readonly FileSymbol[],
  ): FileSymbol {
    const { lines, text } = this.file;
    // A block ends where its last word ends, not where the next one begins.
    const end = Math.max(selection.end, span.start + text.slice(span.start, span.end).trimEnd().length);
    const range = lines.rangeOf({ start: Math.min(span.start, selection.start), end });
    return { kind, name, detail, range, selection: lines.rangeOf(selection), children };
  }
}

/** Definitions by the nearest one that holds them, by path and by place. */
function childrenByParent(all: readonly Definition[]): ReadonlyMap<Definition | null, readonly Definition[]> {
  const byPath = new Map<string, Definition[]>();
  for (const definition of all) listAt(byPath, definition.path).push(definition);
  const children = new Map<Definition | null, Definition[]>();
  for (const definition of all) {
    listAt(children, parentOf(definition, byPath)).push(definition);
  }
  return children;
}

function parentOf(definition: Definition, byPath: ReadonlyMap<string, readonly Definition[]>): Definition | null {
  const steps = definition.path.split(".");
  for (let length = steps.length - 1; length > 1; length--) {
    const above = byPath.get(steps.slice(0, length).join(".")) ?? [];
    const parent = above.find(({ span }) => contains(span, definition.idSpan));
    if (parent !== undefined) return parent;
  }
  return null;
}

/** What a key of a record is called; null for an id. */
function keyTitle(kind: string, key: string, language: Language): string | null {
  const section = shape(FRAGMENT_SHAPE).properties?.[kind];
  if (!isRecordSection(kind) || section === undefined) return null;
  const known = childShape(shape(section), key);
  return known === null ? null : oneLine(shapeDocs(known).title[language]);
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** As people call it: its own name, else what the outline shows in place of one. */
function nameOf(snapshot: Snapshot, { path, node }: Pick<Definition, "path" | "node">, language: Language) {
  const name = entryOf(node, "name")?.value;
  const own = name?.kind === "scalar" && typeof name.value === "string" ? oneLine(name.value) : null;
  return own ?? oneLine(partsByPath(snapshot, language).get(path)?.label ?? "");
}

/** VS Code refuses a symbol without a name. */
function oneLine(text: string): string | null {
  return text.replace(/\s+/g, " ").trim() || null;
}
