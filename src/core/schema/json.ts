import type { YamlNode } from "../syntax/tree.ts";

/** The plain value of a node; maps have no prototype, so `__proto__` is a key like any other. */
export function toJson(node: YamlNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "seq":
      return node.items.map(toJson);
    case "map": {
      const object: Record<string, unknown> = Object.create(null);
      for (const entry of node.entries) object[entry.name] = toJson(entry.value);
      return object;
    }
  }
}
