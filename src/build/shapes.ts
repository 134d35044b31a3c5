import type { JsonType, RefTarget, Shape, ShapeDocs, ValueKind } from "../core/schema/shape.ts";
import { type JsonSchema, type Resolved, resolve } from "./schemas.ts";

/** A shape while it is made: everything may still be set. */
type Draft = { -readonly [Key in keyof Shape]: Shape[Key] };

/** Boils schemas down to shapes; equal shapes with equal words are stored once. */
export class ShapeTable {
  readonly shapes: Shape[] = [];
  readonly docs: ShapeDocs[] = [];
  private readonly seen = new Map<string, number>();

  constructor(private readonly schemas: ReadonlyMap<string, JsonSchema>) {}

  add(schema: JsonSchema, base: string): number {
    const resolved = resolve(this.schemas, schema, base);
    const shape = this.shapeOf(resolved);
    const docs = docsOf(resolved.schema);
    const key = JSON.stringify([shape, docs]);
    const known = this.seen.get(key);
    if (known !== undefined) return known;
    const index = this.shapes.push(shape) - 1;
    this.docs.push(docs);
    this.seen.set(key, index);
    return index;
  }

  private shapeOf({ schema, base }: Resolved): Shape {
    const shape: Draft = { types: typesOf(schema) };
    if (schema["x-koers-kind"] !== undefined) shape.kind = schema["x-koers-kind"] as ValueKind;
    if (schema.properties !== undefined) shape.properties = this.properties(schema.properties, base);
    if (schema.required !== undefined) shape.required = schema.required;
    if (schema.items !== undefined) shape.items = this.add(schema.items, base);
    if (schema.enum !== undefined) shape.enum = schema.enum;
    if (schema.minimum !== undefined) shape.minimum = schema.minimum;
    if (schema.maximum !== undefined) shape.maximum = schema.maximum;
    if (schema["x-koers-ref"] !== undefined) shape.ref = schema["x-koers-ref"] as RefTarget;
    if (schema["x-koers-ref-when"] === "kebab") shape.refWhenKebab = true;
    if (schema["x-koers-ref-allow"] !== undefined) shape.refAllow = schema["x-koers-ref-allow"];
    this.keysOf(schema, base, shape);
    return shape;
  }

  private keysOf(schema: JsonSchema, base: string, shape: Draft): void {
    const further = schema.additionalProperties;
    if (typeof further === "object") shape.values = this.add(further, base);
    if (further === true || (further === undefined && typesOf(schema).includes("object"))) shape.open = true;
    if (schema.propertyNames === undefined) return;
    const keys = resolve(this.schemas, schema.propertyNames, base).schema;
    if (keys["x-koers-kind"] === "id") shape.idKeys = true;
    if (keys["x-koers-ref"] !== undefined) shape.keyRef = keys["x-koers-ref"] as RefTarget;
  }

  private properties(properties: Readonly<Record<string, JsonSchema>>, base: string): Record<string, number> {
    return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, this.add(schema, base)]));
  }
}

function typesOf(schema: JsonSchema): readonly JsonType[] {
  if (schema.type === undefined) return schema.enum === undefined ? [] : ["string"];
  return (typeof schema.type === "string" ? [schema.type] : schema.type) as readonly JsonType[];
}

function docsOf(schema: JsonSchema): ShapeDocs {
  const title = schema.title ?? "";
  const description = schema.description ?? "";
  return {
    title: { en: title, nl: schema["x-nl"]?.title ?? title },
    description: { en: description, nl: schema["x-nl"]?.description ?? description },
    ...(schema.examples === undefined ? {} : { examples: schema.examples }),
    ...(schema["x-koers-values"] === undefined ? {} : { values: schema["x-koers-values"] }),
  };
}
