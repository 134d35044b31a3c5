import { FRAGMENT_SHAPE, shape } from "./catalogue.ts";
import type { RefTarget, ShapeIndex } from "./shape.ts";

const known = new Map<string, ReadonlySet<RefTarget>>();

/** The kinds of things that those of a section may name: an initiative its owner and what it addresses. */
export function kindsNamedIn(section: string): ReadonlySet<RefTarget> {
  const found = known.get(section) ?? collect(shape(FRAGMENT_SHAPE).properties?.[section]);
  known.set(section, found);
  return found;
}

function collect(root: ShapeIndex | undefined): ReadonlySet<RefTarget> {
  const kinds = new Set<RefTarget>();
  const seen = new Set<ShapeIndex>();
  const open = root === undefined ? [] : [root];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const { ref, keyRef, properties = {}, values, items } = shape(index);
    for (const kind of [ref, keyRef]) if (kind !== undefined) kinds.add(kind);
    for (const next of [...Object.values(properties), values, items]) if (next !== undefined) open.push(next);
  }
  return kinds;
}
