import type { JsonSchema } from "./schemas.ts";

/** Keywords that only Koers reads. */
const OWN = /^x-/;

/** Keywords whose value is a map of schemas by a name of our own choosing. */
const SCHEMA_MAPS = new Set(["properties", "patternProperties"]);

/**
 * A schema with everything that it refers to in it, for programs that read one file: every
 * definition it uses stands under `$defs`, named for where it came from.
 */
export function selfContained(schemas: ReadonlyMap<string, JsonSchema>, id: string): object {
  const bundle = new Bundle(schemas, id);
  const { $id, ...root } = bundle.schema(schemas.get(id), id) as JsonSchema;
  return { ...root, $defs: Object.fromEntries(bundle.definitions) };
}

class Bundle {
  readonly definitions = new Map<string, unknown>();

  constructor(
    private readonly schemas: ReadonlyMap<string, JsonSchema>,
    private readonly root: string,
  ) {}

  /** A schema without what only Koers reads, its references led to the definitions of the bundle. */
  schema(value: unknown, base: string): unknown {
    if (Array.isArray(value)) return value.map((inner) => this.schema(inner, base));
    if (typeof value !== "object" || value === null) return value;
    const kept = Object.entries(value).filter(([key]) => !OWN.test(key) && key !== "$defs");
    return Object.fromEntries(
      kept.map(([key, inner]) => {
        if (key === "$ref") return [key, this.define(new URL(String(inner), base))];
        if (key === "examples" || key === "enum") return [key, inner];
        return [key, SCHEMA_MAPS.has(key) ? this.named(inner as object, base) : this.schema(inner, base)];
      }),
    );
  }

  private named(map: object, base: string): object {
    return Object.fromEntries(Object.entries(map).map(([name, inner]) => [name, this.schema(inner, base)]));
  }

  private define(target: URL): string {
    const inner = target.hash.replace(/^#(\/\$defs\/)?/, "");
    target.hash = "";
    const file = target.href.slice(new URL(".", this.root).href.length).replace(/\.schema\.json$/, "");
    const name = [...file.split("/"), inner].filter((part) => part !== "").join("-");
    if (!this.definitions.has(name)) {
      const found = this.schemas.get(target.href);
      const schema = inner === "" ? found : found?.$defs?.[inner];
      if (schema === undefined) throw new Error(`${this.root}: no schema ${target.href}#${inner}`);
      this.definitions.set(name, {});
      const { $id, $schema, ...own } = this.schema(schema, target.href) as JsonSchema & { $schema?: string };
      this.definitions.set(name, own);
    }
    return `#/$defs/${name}`;
  }
}
