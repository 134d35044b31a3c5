import { entryOf, type YamlNode } from "../syntax/tree.ts";
import type { Text } from "../words/language.ts";
import { SHAPE_DOCS_JSON } from "./generated/docs.ts";
import { FRAGMENT_SHAPE, MANIFEST_SHAPE, SHAPES } from "./generated/shapes.ts";
import type { Shape, ShapeDocs, ShapeIndex } from "./shape.ts";

export { FRAGMENT_SHAPE, MANIFEST_SHAPE };

/** The version of the format that this Koers reads. */
export const FORMAT_VERSION = 1;

export function shape(index: ShapeIndex): Shape {
  return SHAPES[index] as Shape;
}

let docs: readonly ShapeDocs[] | null = null;

export function shapeDocs(index: ShapeIndex): ShapeDocs {
  docs ??= JSON.parse(SHAPE_DOCS_JSON) as readonly ShapeDocs[];
  return docs[index] as ShapeDocs;
}

/** Keys of the manifest that are not sections: they stand only in `koers.yaml`. */
export const MANIFEST_KEYS: ReadonlySet<string> = new Set(
  Object.keys(shape(MANIFEST_SHAPE).properties ?? {}).filter(
    (key) => shape(FRAGMENT_SHAPE).properties?.[key] === undefined,
  ),
);

/** The names of all sections, in the order of the format. */
export const SECTION_NAMES: readonly string[] = Object.keys(shape(FRAGMENT_SHAPE).properties ?? {});

/** What people call a section; null where there is none of that name. */
export function sectionTitle(name: string): Text | null {
  const index = SECTION_NAMES.includes(name) ? shape(FRAGMENT_SHAPE).properties?.[name] : undefined;
  return index === undefined ? null : shapeDocs(index).title;
}

/** The shape of the child of a map under a key; null when the key is not known. */
export function childShape(parent: Shape, key: string): ShapeIndex | null {
  const properties = parent.properties;
  if (properties !== undefined && Object.hasOwn(properties, key)) return properties[key] as ShapeIndex;
  return parent.values ?? null;
}

/** Whether a key is free for people's own use. */
export function isFreeKey(parent: Shape, key: string): boolean {
  return parent.open === true || (parent.values === undefined && key.startsWith("x-"));
}

/** The shape and the node at the end of a path of keys and list positions. */
export function descend(
  root: YamlNode,
  rootShape: ShapeIndex,
  steps: readonly string[],
): { readonly node: YamlNode; readonly shape: ShapeIndex | null } | null {
  let node = root;
  let at: ShapeIndex | null = rootShape;
  for (const step of steps) {
    const next = nodeChild(node, step);
    if (next === null) return null;
    at = at === null ? null : shapeChild(shape(at), node, step);
    node = next;
  }
  return { node, shape: at };
}

function nodeChild(node: YamlNode, step: string): YamlNode | null {
  if (node.kind === "map") return entryOf(node, step)?.value ?? null;
  if (node.kind === "seq") return node.items[Number(step)] ?? null;
  return null;
}

function shapeChild(parent: Shape, node: YamlNode, step: string): ShapeIndex | null {
  if (node.kind === "seq") return parent.items ?? null;
  return childShape(parent, step);
}
