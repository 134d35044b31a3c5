import type { ErrorObject } from "ajv";
import { entryOf, type YamlEntry, type YamlMap, type YamlNode, type YamlScalar } from "../syntax/tree.ts";
import { nearest } from "../text/nearest.ts";
import type { Span } from "../text/position.ts";
import { childShape, descend, FRAGMENT_SHAPE, MANIFEST_KEYS, MANIFEST_SHAPE, shape } from "./catalogue.ts";
import { validateFragment, validateManifest } from "./generated/validators.js";
import { toJson } from "./json.ts";
import type { ShapeIndex } from "./shape.ts";
import { readDate } from "./values.ts";
import { shapedScalars } from "./walk.ts";

/** What a document says that the schemas do not allow, with the place to point at. */
export type SchemaIssue =
  | UnknownKey
  | { readonly code: "misplaced-key"; readonly span: Span; readonly path: Path; readonly name: string }
  | {
      readonly code: "missing-key";
      readonly span: Span;
      readonly path: Path;
      readonly name: string;
      readonly shape: ShapeIndex;
    }
  | { readonly code: "bad-id"; readonly span: Span; readonly path: Path; readonly key: YamlScalar }
  | DecimalComma
  | WrongValue;

export interface UnknownKey {
  readonly code: "unknown-key";
  readonly span: Span;
  readonly path: Path;
  readonly name: string;
  /** What may stand here. */
  readonly allowed: readonly string[];
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
  const commas = decimalCommas(root);
  const validate = isManifest ? validateManifest : validateFragment;
  if (validate(withoutEmptySections(root))) return [...commas, ...impossibleValues(root, rootShape)];
  const collected = new IssueCollector(root, rootShape, commas);
  for (const error of validate.errors ?? []) collected.add(error);
  const issues = withoutMisspelt(collected.issues);
  return [...commas, ...issues, ...impossibleValues(root, rootShape)].slice(0, MAX_ISSUES);
}

/** A required key that stands there misspelt is not also missing. */
function withoutMisspelt(issues: readonly SchemaIssue[]): SchemaIssue[] {
  return issues.filter((issue) => {
    if (issue.code !== "missing-key") return true;
    const parent = keyOf(issue.path);
    return !issues.some(
      (other) =>
        other.code === "unknown-key" &&
        keyOf(other.path.slice(0, -1)) === parent &&
        nearest(other.name, other.allowed) === issue.name,
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
  /** Places that have their issue already. */
  private readonly seen = new Set<string>();

  constructor(
    private readonly root: YamlNode,
    private readonly rootShape: ShapeIndex,
    commas: readonly DecimalComma[],
  ) {
    for (const comma of commas) {
      this.seen.add(keyOf(comma.path));
      const parent = comma.path.slice(0, -1);
      this.seen.add(keyOf([...parent, comma.written.split(",")[1] as string]));
    }
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
      this.issues.push({ code: "misplaced-key", ...at });
      return;
    }
    const allowed = index === null ? [] : Object.keys(shape(index).properties ?? {});
    this.issues.push({ code: "unknown-key", ...at, allowed, isSection: path.length === 0, entry });
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
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
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

/** `{ phone: 12,5%, chat: 3% }` reads as the number 12 and a key `5%` without a value. */
function decimalCommas(root: YamlNode): DecimalComma[] {
  const found: DecimalComma[] = [];
  const visit = (node: YamlNode, path: Path): void => {
    if (node.kind === "seq") {
      for (const [index, item] of node.items.entries()) visit(item, [...path, String(index)]);
    }
    if (node.kind !== "map") return;
    if (node.flow) found.push(...commasIn(node, path));
    for (const entry of node.entries) visit(entry.value, [...path, entry.name]);
  };
  visit(root, []);
  return found;
}

function commasIn(map: YamlMap, path: Path): DecimalComma[] {
  const found: DecimalComma[] = [];
  const all = [...map.entries, ...map.duplicates.map((duplicate) => duplicate.entry)];
  all.sort((a, b) => a.key.span.start - b.key.span.start);
  for (let index = 1; index < all.length; index++) {
    const [before, after] = [all[index - 1] as YamlEntry, all[index] as YamlEntry];
    const whole = before.value.kind === "scalar" && /^-?\d+$/.test(before.value.source);
    const rest = /^\d+\s*%?$/.test(after.name) && after.value.kind === "scalar" && after.value.source === "";
    if (!whole || !rest || after.key.span.start !== before.value.span.end + 1) continue;
    found.push({
      code: "decimal-comma",
      span: { start: before.value.span.start, end: after.key.span.end },
      path: [...path, before.name],
      written: `${(before.value as YamlScalar).source},${after.name}`,
    });
  }
  return found;
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
