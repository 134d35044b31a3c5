import { compile } from "json-schema-to-typescript";
import { type JsonSchema, resolve } from "./schemas.ts";

/** What a value of a kind is in the model; see `ValueKind`. */
const KIND_TYPES: Readonly<Record<string, string>> = {
  id: "Id",
  text: "string",
  share: "Share",
  part: "Share",
  duration: "Seconds",
  date: "DateText",
  money: "Money",
  count: "number",
  score: "number",
  measure: "number",
  cel: "string",
};

const HEADER = `// Generated from schemas/ by \`npm run generate\`. Do not edit.
import type { DateText, Id, Money, Seconds, Share } from "../../strategy/units.ts";
`;

type Output = Record<string, unknown>;

/**
 * The TypeScript types of the model: the schemas after reading, in which shares
 * and durations have become numbers and everything may be absent, because a
 * strategy is computed as far as it can be while parts of it are still wrong.
 */
export async function modelTypes(schemas: ReadonlyMap<string, JsonSchema>, manifestId: string): Promise<string> {
  const definitions = new Map<string, Output>();
  const root = new ModelSchema(schemas, definitions).transform({ $ref: manifestId }, manifestId, "Manifest");
  const schema = { ...root, title: "StrategyDocument", definitions: Object.fromEntries(definitions) };
  const types = await compile(schema as never, "StrategyDocument", {
    bannerComment: HEADER,
    additionalProperties: false,
    unreachableDefinitions: true,
    unknownAny: true,
    format: false,
  });
  return types.replace(/\[k: string\]: /g, "[id: string]: ");
}

class ModelSchema {
  /** Where each name comes from: two sections must not use one name for two things. */
  private readonly origins = new Map<string, string>();

  constructor(
    private readonly schemas: ReadonlyMap<string, JsonSchema>,
    private readonly definitions: Map<string, Output>,
  ) {}

  transform(schema: JsonSchema, base: string, name: string | null = null): Output {
    const resolved = resolve(this.schemas, schema, base);
    const kind = resolved.schema["x-koers-kind"];
    if (kind !== undefined) return { tsType: KIND_TYPES[kind] ?? fail(kind) };
    const ownName = name ?? (resolved.definition === null ? null : pascal(resolved.definition));
    const named = ownName !== null && name === null && isRecord(resolved.schema);
    if (!named) return this.structure(resolved.schema, resolved.base);
    const origin = `${resolved.base}#${ownName}`;
    if ((this.origins.get(ownName) ?? origin) !== origin) throw new Error(`two definitions are called ${ownName}`);
    this.origins.set(ownName, origin);
    if (!this.definitions.has(ownName)) {
      this.definitions.set(ownName, {});
      this.definitions.set(ownName, this.structure(resolved.schema, resolved.base));
    }
    return { $ref: `#/definitions/${ownName}` };
  }

  private structure(schema: JsonSchema, base: string): Output {
    if (schema.enum !== undefined) return { enum: schema.enum };
    const output: Output = {};
    if (schema.description !== undefined) output.description = schema.description;
    if (schema.type !== undefined) output.type = schema.type;
    if (schema.items !== undefined) output.items = this.transform(schema.items, base);
    if (typesInclude(schema, "object")) Object.assign(output, this.object(schema, base));
    return output;
  }

  private object(schema: JsonSchema, base: string): Output {
    const properties = Object.entries(schema.properties ?? {}).map(([key, value]) => [
      key,
      this.transform(value, base),
    ]);
    const further = schema.additionalProperties;
    return {
      properties: Object.fromEntries(properties),
      additionalProperties: typeof further === "object" ? this.transform(further, base) : further !== false,
    };
  }
}

function isRecord(schema: JsonSchema): boolean {
  return schema.enum !== undefined || (typesInclude(schema, "object") && schema.properties !== undefined);
}

function typesInclude(schema: JsonSchema, type: string): boolean {
  return schema.type === type || (Array.isArray(schema.type) && schema.type.includes(type));
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function fail(kind: string): never {
  throw new Error(`unknown x-koers-kind ${kind}`);
}
