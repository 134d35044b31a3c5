import type { YamlNode, YamlScalar } from "../syntax/tree.ts";
import { childShape, isFreeKey, shape } from "./catalogue.ts";
import type { Shape, ShapeIndex } from "./shape.ts";

/** A scalar of a document with the shape that it ought to have. */
export interface ShapedScalar {
  readonly scalar: YamlScalar;
  readonly shape: Shape;
  readonly index: ShapeIndex;
  /** Keys and list positions from the root of the document. */
  readonly keys: readonly string[];
}

/** All scalars of a document that stand where the format knows what they are. */
export function* shapedScalars(root: YamlNode, rootShape: ShapeIndex): Iterable<ShapedScalar> {
  yield* walk(root, rootShape, []);
}

function* walk(node: YamlNode, index: ShapeIndex | null, keys: readonly string[]): Iterable<ShapedScalar> {
  if (index === null) return;
  const at = shape(index);
  if (node.kind === "scalar") {
    yield { scalar: node, shape: at, index, keys };
  } else if (node.kind === "seq") {
    for (const [position, item] of node.items.entries()) {
      yield* walk(item, at.items ?? null, [...keys, String(position)]);
    }
  } else {
    for (const entry of node.entries) {
      if (!isFreeKey(at, entry.name)) yield* walk(entry.value, childShape(at, entry.name), [...keys, entry.name]);
    }
  }
}
