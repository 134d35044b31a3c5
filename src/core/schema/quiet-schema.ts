import type { Language } from "../words/language.ts";
import { FRAGMENT_SHAPE, MANIFEST_SHAPE, shape, shapeDocs } from "./catalogue.ts";
import type { ShapeIndex } from "./shape.ts";

/** A JSON Schema of the few keywords that a quiet one has. */
interface QuietSchema {
  readonly $comment: string;
  readonly doNotSuggest: true;
  readonly properties?: Readonly<Record<string, Reference>>;
  readonly additionalProperties?: Reference;
  readonly items?: Reference;
}

interface Reference {
  readonly $ref: string;
}

/**
 * The structure of a document for programs that read JSON Schemas beside Koers, in one piece. It
 * describes and forbids nothing in a way that such a program would show: underlining, explaining
 * and completing are done by Koers, once. Its words stand in comments, for who opens it.
 */
export function quietSchema(document: "manifest" | "fragment", language: Language): object {
  const root = document === "manifest" ? MANIFEST_SHAPE : FRAGMENT_SHAPE;
  const definitions = new Map<ShapeIndex, QuietSchema>();
  define(root, language, definitions);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    ...definitions.get(root),
    definitions: Object.fromEntries([...definitions].filter(([index]) => index !== root)),
  };
}

function define(index: ShapeIndex, language: Language, definitions: Map<ShapeIndex, QuietSchema>): Reference {
  if (!definitions.has(index)) {
    const { properties, values, items } = shape(index);
    const { title, description } = shapeDocs(index);
    const schema = {
      $comment: `${title[language]}: ${description[language]}`,
      // Understood by language servers of the family of VS Code's own for JSON.
      doNotSuggest: true,
    } as const;
    // Before what is in it, which may hold the same again.
    definitions.set(index, schema);
    const refer = (inner: ShapeIndex): Reference => define(inner, language, definitions);
    definitions.set(index, {
      ...schema,
      ...(properties && {
        properties: Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, refer(inner)])),
      }),
      ...(values !== undefined && { additionalProperties: refer(values) }),
      ...(items !== undefined && { items: refer(items) }),
    });
  }
  return { $ref: `#/definitions/${index}` };
}
