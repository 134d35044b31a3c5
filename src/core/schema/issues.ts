import type { ErrorObject } from "ajv";
import { entryOf, type YamlEntry, type YamlNode, type YamlScalar } from "../syntax/tree.ts";
import type { Span } from "../text/position.ts";
import { childShape, descend, FRAGMENT_SHAPE, MANIFEST_KEYS, MANIFEST_SHAPE, shape } from "./catalogue.ts";
import { type Cause, findCauses } from "./causes.ts";
import { validateFragment, validateManifest } from "./generated/validators.js";
import { toJson } from "./json.ts";
import { type MeantKey, meantKey } from "./meant.ts";
import type { ShapeIndex } from "./shape.ts";
import { readDate } from "./values.ts";
import { shapedScalars } from "./walk.ts";

/** What a document says that the schemas do not allow, with the place to point at. */
export type SchemaIssue =
  | UnknownKey
  | MisplacedKey
  | GluedKey
  | MissingKey
  | { readonly code: "bad-id"; readonly span: Span; readonly path: Path; readonly key: YamlScalar }
  | DecimalComma
  | CutValue
  | WrongValue;

export interface MissingKey {
  readonly code: "missing-key";
  readonly span: Span;
  readonly path: Path;
  readonly name: string;
  /** What it would hold. */
  readonly shape: ShapeIndex;
}

/** A key that would be right elsewhere. */
export interface MisplacedKey {
  readonly code: "misplaced-key";
  readonly span: Span;
  readonly path: Path;
  readonly name: string;
  /**
   * It belongs in the manifest; or it is a section that stands inside `owner`;
   * or it belongs under `owner`, level with it; or under a line `owner:` that is not there.
   */
  readonly place: "manifest" | "too-deep" | "too-shallow" | "lost-section";
  readonly owner: string;
  /** This key, and those after it that are out of place for the same reason. */
  readonly keys: readonly Span[];
}

/** `{ kind:assisted }`, `{ kind assisted }` or `{ kind = assisted }`: the space or the colon is missing. */
export interface GluedKey {
  readonly code: "glued-key";
  readonly span: Span;
  readonly path: Path;
  readonly name: string;
  readonly key: string;
  readonly value: string;
  readonly missing: "space" | "colon" | "colon for =";
}

export interface UnknownKey {
  readonly code: "unknown-key";
  readonly span: Span;
  readonly path: Path;
  readonly name: string;
  /** What may stand here. */
  readonly allowed: readonly string[];
  readonly meant: MeantKey | null;
  /** The key stands where sections stand. */
  readonly isSection: boolean;
  readonly entry: YamlEntry;
}

/** `{ phone: 12,5% }`: the comma has cut one number into two entries. */
export interface DecimalComma {
  readonly code: "decimal-comma";
  readonly span: Span;
  readonly path: Path;
  readonly written: string;
  /** What ought to stand there; null where the format does not say. */
  readonly shape: ShapeIndex | null;
}

/** `{ question: What for, and why? }` or `{ route: chat, phone }`: the comma has ended the value. */
export interface CutValue {
  readonly code: "cut-value";
  readonly form: "text" | "list";
  /** All of what was meant as the value. */
  readonly span: Span;
  readonly path: Path;
  /** What is read as keys. */
  readonly keys: readonly Span[];
}

export interface WrongValue {
  readonly code: "wrong-value";
  readonly span: Span;
  readonly path: Path;
  readonly shape: ShapeIndex;
  readonly node: YamlNode;
  readonly problem: "empty" | "type" | "spelling" | "not-listed" | "range" | "too-few" | "too-many";
}

/** Keys and list positions from the root of the document. */
export type Path = readonly string[];

/** A document with more mistakes than this shows these first. */
const MAX_ISSUES = 100;

/** Everything the schemas refuse in a document, one issue for one cause. */
export function schemaIssues(root: YamlNode, isManifest: boolean): SchemaIssue[] {
  const rootShape = isManifest ? MANIFEST_SHAPE : FRAGMENT_SHAPE;
  const causes = findCauses(root, rootShape);
  const issues = [...causes.map(({ issue }) => issue), ...refused(root, rootShape, causes)];
  return [...issues, ...impossibleValues(root, rootShape)].slice(0, MAX_ISSUES);
}

/** What is wrong with a manifest that says nothing. */
export function emptyManifest(): SchemaIssue[] {
  const version = childShape(shape(MANIFEST_SHAPE), "koers") as ShapeIndex;
  return [{ code: "missing-key", span: { start: 0, end: 0 }, path: [], name: "koers", shape: version }];
}

/** What the schemas say that no known cause explains. */
function refused(root: YamlNode, rootShape: ShapeIndex, causes: readonly Cause[]): SchemaIssue[] {
  const validate = rootShape === MANIFEST_SHAPE ? validateManifest : validateFragment;
  if (validate(withoutEmptySections(root))) return [];
  const collected = new IssueCollector(root, rootShape, causes);
  for (const error of validate.errors ?? []) {
    if (collected.issues.length >= MAX_ISSUES) break;
    collected.add(error);
  }
  return withoutMisspelt(collected.issues);
}

/** A required key that stands there misspelt is not also missing. */
function withoutMisspelt(issues: readonly SchemaIssue[]): SchemaIssue[] {
  return issues.filter((issue) => {
    if (issue.code !== "missing-key") return true;
    const parent = keyOf(issue.path);
    return !issues.some(
      (other) =>
        other.code === "unknown-key" && keyOf(other.path.slice(0, -1)) === parent && other.meant?.key === issue.name,
    );
  });
}

/** A section that is still empty, as while one types, is no mistake. */
function withoutEmptySections(root: YamlNode): unknown {
  const value = toJson(root);
  if (root.kind !== "map") return value;
  const sections = value as Record<string, unknown>;
  for (const entry of root.entries) {
    if (sections[entry.name] === null && !MANIFEST_KEYS.has(entry.name)) delete sections[entry.name];
  }
  return sections;
}

class IssueCollector {
  readonly issues: SchemaIssue[] = [];
  /** What unknown keys of a map were taken to mean. */
  private readonly meantIn = new Map<YamlNode, string[]>();
  /** Places that have their issue already. */
  private readonly seen = new Set<string>();

  /** Places that are explained, with all below them. */
  private readonly explained: ReadonlySet<string>;

  constructor(
    private readonly root: YamlNode,
    private readonly rootShape: ShapeIndex,
    causes: readonly Cause[],
  ) {
    this.explained = new Set(causes.flatMap((cause) => cause.explains.map(keyOf)));
  }

  add(error: ErrorObject): void {
    const path = pointerPath(error.instancePath);
    const found = descend(this.root, this.rootShape, path);
    if (found === null) return;
    switch (error.keyword) {
      case "additionalProperties":
        this.unknownKey(path, found.node, found.shape, String(error.params.additionalProperty));
        break;
      case "required":
        this.missingKey(path, found.node, found.shape, String(error.params.missingProperty));
        break;
      case "propertyNames":
        this.badId(path, found.node, String(error.params.propertyName));
        break;
      default:
        // What is wrong with a key comes again as a `propertyNames` error.
        if (!isAboutKey(found.node, error.keyword)) this.wrongValue(path, found.node, found.shape, error);
    }
  }

  private unknownKey(path: Path, node: YamlNode, index: ShapeIndex | null, name: string): void {
    const entry = entryOf(node, name);
    if (entry === null || !this.first([...path, name])) return;
    const at = { span: entry.key.span, path: [...path, name], name };
    if (path.length === 0 && MANIFEST_KEYS.has(name)) {
      this.issues.push({ code: "misplaced-key", ...at, place: "manifest", owner: "", keys: [entry.key.span] });
      return;
    }
    const allowed = index === null ? [] : Object.keys(shape(index).properties ?? {});
    const taken = new Set(node.kind === "map" ? node.entries.map((other) => other.name) : []);
    // Two keys of one map do not mean the same.
    for (const key of this.meantIn.get(node) ?? []) taken.add(key);
    const meant = index === null ? null : meantKey(name, index, taken);
    if (meant !== null) this.meantIn.set(node, [...(this.meantIn.get(node) ?? []), meant.key]);
    this.issues.push({ code: "unknown-key", ...at, allowed, meant, isSection: path.length === 0, entry });
  }

  private missingKey(path: Path, node: YamlNode, index: ShapeIndex | null, name: string): void {
    if (index === null || !this.first([...path, name])) return;
    const missing = childShape(shape(index), name);
    if (missing === null) return;
    this.issues.push({ code: "missing-key", span: this.ownerSpan(path, node), path, name, shape: missing });
  }

  private badId(path: Path, node: YamlNode, name: string): void {
    const entry = entryOf(node, name);
    if (entry === null || !this.first([...path, name])) return;
    this.issues.push({ code: "bad-id", span: entry.key.span, path: [...path, name], key: entry.key });
  }

  private wrongValue(path: Path, node: YamlNode, index: ShapeIndex | null, error: ErrorObject): void {
    if (index === null || !this.first(path)) return;
    const problem = problemOf(node, error.keyword);
    const span = problem === "empty" || node.kind !== "scalar" ? this.ownerSpan(path, node) : node.span;
    this.issues.push({ code: "wrong-value", span, path, shape: index, node, problem });
  }

  /** The key under which a node stands; a list item or the document itself begins where it begins. */
  private ownerSpan(path: Path, node: YamlNode): Span {
    const parent = descend(this.root, this.rootShape, path.slice(0, -1))?.node;
    const entry = path.length === 0 ? null : entryOf(parent, path.at(-1) as string);
    return entry?.key.span ?? { start: node.span.start, end: Math.min(node.span.start + 1, node.span.end) };
  }

  private first(path: Path): boolean {
    const key = keyOf(path);
    if (this.seen.has(key) || this.isExplained(path)) return false;
    this.seen.add(key);
    return true;
  }

  private isExplained(path: Path): boolean {
    if (this.explained.size === 0) return false;
    return path.some((_step, index) => this.explained.has(keyOf(path.slice(0, index + 1))));
  }
}

function isAboutKey(node: YamlNode, keyword: string): boolean {
  return node.kind === "map" && (keyword === "pattern" || keyword === "not" || keyword === "minLength");
}

function problemOf(node: YamlNode, keyword: string): WrongValue["problem"] {
  if (node.kind === "scalar" && (node.value === null || node.value === "")) return "empty";
  switch (keyword) {
    case "enum":
      return "not-listed";
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return "range";
    case "minItems":
      return "too-few";
    case "maxItems":
      return "too-many";
    case "pattern":
    case "not":
      return "spelling";
    default:
      return "type";
  }
}

/** What a pattern cannot see: 2026-02-30 as a date. */
function impossibleValues(root: YamlNode, rootShape: ShapeIndex): WrongValue[] {
  const found: WrongValue[] = [];
  for (const { scalar, shape: at, index, keys } of shapedScalars(root, rootShape)) {
    if (at.kind !== "date" || readDate(scalar.value) !== undefined) continue;
    if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(scalar.source)) continue;
    found.push({ code: "wrong-value", span: scalar.span, path: keys, shape: index, node: scalar, problem: "range" });
  }
  return found;
}

function pointerPath(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((part) => part.replace(/~1/g, "/").replace(/~0/g, "~"));
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
