import type { ParsedYaml, YamlEntry, YamlNode, YamlScalar } from "./tree.ts";

/** Whether two texts say the same, each value written in the same style; where they stand does not count. */
export function sameContent(a: ParsedYaml, b: ParsedYaml): boolean {
  return (
    b.problems.length === 0 &&
    a.documents.length === b.documents.length &&
    a.documents.every(({ root }, index) => sameNode(root, b.documents[index]?.root ?? null))
  );
}

function sameNode(a: YamlNode | null, b: YamlNode | null): boolean {
  if (a === null || b === null) return a === b;
  switch (a.kind) {
    case "scalar":
      return b.kind === "scalar" && a.value === b.value && a.style === b.style && written(a) === written(b);
    case "seq":
      return b.kind === "seq" && a.flow === b.flow && sameList(a.items, b.items, sameNode);
    case "map":
      return (
        b.kind === "map" &&
        a.flow === b.flow &&
        sameList(a.entries, b.entries, sameEntry) &&
        sameList(a.duplicates, b.duplicates, (one, other) => sameEntry(one.entry, other.entry))
      );
  }
}

/** Where a line is broken says nothing. */
function written({ source, style }: YamlScalar): string {
  return style === "plain" ? source.replace(/\s+/g, " ") : source;
}

function sameEntry(a: YamlEntry, b: YamlEntry): boolean {
  return a.name === b.name && a.key.style === b.key.style && sameNode(a.value, b.value);
}

function sameList<Item>(a: readonly Item[], b: readonly Item[], same: (a: Item, b: Item) => boolean): boolean {
  return a.length === b.length && a.every((item, index) => same(item, b[index] as Item));
}
