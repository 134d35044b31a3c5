import type { StrategyFile } from "../project/file.ts";
import { childShape, FRAGMENT_SHAPE, isFreeKey, MANIFEST_SHAPE, shape, shapeDocs } from "../schema/catalogue.ts";
import { formatPart } from "../schema/format-page.ts";
import type { Shape, ShapeDocs, ShapeIndex } from "../schema/shape.ts";
import type { YamlNode } from "../syntax/tree.ts";
import type { Span } from "../text/position.ts";
import type { Language, Text } from "../words/language.ts";
import { blocks, bullets, code, plain, yamlExample } from "./hover-markdown.ts";

/** A word of the format under the cursor: a key, or a value out of a list of values. */
type FormatWord =
  | {
      readonly kind: "key";
      readonly name: string;
      readonly index: ShapeIndex;
      readonly parent: Shape;
      readonly span: Span;
    }
  | { readonly kind: "value"; readonly name: string; readonly index: ShapeIndex; readonly span: Span };

const WORDS = {
  required: { en: "required", nl: "verplicht" },
  values: { en: "What you can write:", nl: "Wat u kunt schrijven:" },
  example: { en: "For example:", nl: "Bijvoorbeeld:" },
} satisfies Record<string, Text>;

/** What the key or the value of a list at an offset means; null where neither stands. */
export function keyHover(
  file: StrategyFile,
  offset: number,
  language: Language,
): { readonly markdown: string; readonly span: Span; readonly more: string | null } | null {
  for (const { root, isManifest } of file.documents) {
    const word = root === null ? null : wordAt(root, isManifest ? MANIFEST_SHAPE : FRAGMENT_SHAPE, offset);
    if (word === null) continue;
    const markdown = word.kind === "key" ? explainKey(word, language) : explainValue(word, language);
    return markdown === null ? null : { markdown, span: word.span, more: partAt(root, offset) };
  }
  return null;
}

/** The part of the page about the format for the key at the very left that an offset is under. */
function partAt(root: YamlNode | null, offset: number): string | null {
  if (root?.kind !== "map") return null;
  const top = root.entries.findLast(({ key }) => key.span.start <= offset);
  return top === undefined ? null : formatPart(top.name);
}

/** In a table the keys of every row stand in its first line, so that not every node holds its keys. */
function wordAt(node: YamlNode, index: ShapeIndex | null, offset: number): FormatWord | null {
  if (index === null) return null;
  const at = shape(index);
  if (node.kind === "scalar") {
    const isWord = covers(node.span, offset) && at.enum?.includes(String(node.value));
    return isWord ? { kind: "value", name: String(node.value), index, span: node.span } : null;
  }
  if (node.kind === "seq") return firstOf(node.items, (item) => wordAt(item, at.items ?? null, offset));
  return firstOf(node.entries, ({ key, name, value }) => {
    const child = isFreeKey(at, name) ? null : childShape(at, name);
    if (child !== null && covers(key.span, offset))
      return { kind: "key", name, index: child, parent: at, span: key.span };
    return wordAt(value, child, offset);
  });
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => FormatWord | null): FormatWord | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

function covers({ start, end }: Span, offset: number): boolean {
  return start < end && start <= offset && offset <= end;
}

/** What a key of a map means, with its values and an example; null where there is nothing to say. */
export function explainKey(
  { name, index, parent }: { readonly name: string; readonly index: ShapeIndex; readonly parent: Shape },
  language: Language,
): string | null {
  const docs = shapeDocs(index);
  if (docs.description[language] === "") return null;
  const required = parent.required?.includes(name) ? ` · ${WORDS.required[language]}` : "";
  const example = docs.examples?.[0];
  return blocks(
    `**${plain(docs.title[language] || name)}** · ${code(name)}${required}`,
    plain(docs.description[language]),
    valueList(valuesOf(index), language),
    example === undefined ? "" : blocks(WORDS.example[language], yamlExample(name, example)),
  );
}

/** The values of a key, or of the items of its list. */
function valuesOf(index: ShapeIndex): ShapeDocs["values"] {
  const { items } = shape(index);
  return shapeDocs(index).values ?? (items === undefined ? undefined : shapeDocs(items).values);
}

function valueList(values: ShapeDocs["values"], language: Language): string {
  if (values === undefined) return "";
  const meanings = Object.entries(values).map(([value, text]) => `${code(value)}: ${plain(text[language])}`);
  return blocks(WORDS.values[language], bullets(meanings));
}

function explainValue({ name, index }: FormatWord & { kind: "value" }, language: Language): string | null {
  const docs = shapeDocs(index);
  const meaning = docs.values?.[name]?.[language];
  if (meaning === undefined) return null;
  return blocks(
    `${code(name)}: ${plain(meaning)}`,
    `${plain(docs.title[language])}: ${plain(docs.description[language])}`,
  );
}
