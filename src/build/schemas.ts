import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A JSON Schema of the plain subset that Koers uses: no alternatives, no conditions. */
export interface JsonSchema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly patternProperties?: Readonly<Record<string, true>>;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly "x-nl"?: { readonly title?: string; readonly description?: string };
  readonly "x-koers-kind"?: string;
  readonly "x-koers-ref"?: string;
  readonly "x-koers-ref-when"?: string;
  readonly "x-koers-ref-allow"?: readonly string[];
  readonly "x-koers-values"?: Readonly<Record<string, { readonly en: string; readonly nl: string }>>;
}

/** All schemas of the repository by their `$id`. */
export function readSchemas(root: string): Map<string, JsonSchema> {
  const folder = join(root, "schemas");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const schemas = new Map<string, JsonSchema>();
  for (const name of names.filter((file) => file.endsWith(".schema.json")).sort()) {
    const schema = JSON.parse(readFileSync(join(folder, name), "utf8")) as JsonSchema;
    if (schema.$id === undefined) throw new Error(`${name} has no $id`);
    schemas.set(schema.$id, schema);
  }
  return schemas;
}

export interface Resolved {
  readonly schema: JsonSchema;
  /** The `$id` of the file that relative references start from. */
  readonly base: string;
  /** The last definition that was followed, such as `channel`. */
  readonly definition: string | null;
}

/** Follows `$ref`; what stands beside it overrides what it points to. */
export function resolve(schemas: ReadonlyMap<string, JsonSchema>, schema: JsonSchema, base: string): Resolved {
  if (schema.$ref === undefined) return { schema, base, definition: null };
  const target = new URL(schema.$ref, base);
  const pointer = target.hash.slice(1);
  target.hash = "";
  const file = schemas.get(target.href);
  if (file === undefined) throw new Error(`${base}: no schema ${schema.$ref}`);
  const name = pointer === "" ? null : pointer.replace(/^\/\$defs\//, "");
  const found = name === null ? file : file.$defs?.[name];
  if (found === undefined) throw new Error(`${base}: no definition ${schema.$ref}`);
  const inner = resolve(schemas, found, target.href);
  const { $ref: _ref, ...own } = schema;
  return {
    schema: { ...inner.schema, ...own },
    base: inner.base,
    definition: inner.definition ?? name,
  };
}
