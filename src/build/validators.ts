import Ajv from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import type { JsonSchema } from "./schemas.ts";

/** Keywords that tell something to people or to Koers but check nothing. */
const ANNOTATION = /^(x-nl|x-koers-.*|title|description|examples|default|\$schema)$/;

/** Keywords whose value is a map of schemas by a name of our own choosing. */
const SCHEMA_MAPS = new Set(["properties", "$defs"]);

/**
 * The source of an ES module that exports a validator for each name: no schema
 * is compiled when Koers runs.
 */
export function validatorModule(
  schemas: ReadonlyMap<string, JsonSchema>,
  exports: Readonly<Record<string, string>>,
): string {
  const ajv = new Ajv({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    messages: false,
    ownProperties: true,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const schema of schemas.values()) ajv.addSchema(withoutAnnotations(schema) as object);
  const code = standaloneCode(ajv, { ...exports });
  // The standalone module still asks for ajv's helpers in CommonJS fashion.
  return code.replace(
    /const (\w+) = require\("([^"]+)"\)(\.default)?;/g,
    (_match: string, name: string, path: string, isDefault?: string) =>
      isDefault
        ? `import ${name}Module from "${path}.js";const ${name} = ${name}Module.default ?? ${name}Module;`
        : `import * as ${name} from "${path}.js";`,
  );
}

/** The validators carry the schemas along, so words and examples are left out first. */
function withoutAnnotations(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  if (schema === null || typeof schema !== "object") return schema;
  const kept = Object.entries(schema).filter(([key]) => !ANNOTATION.test(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      SCHEMA_MAPS.has(key)
        ? Object.fromEntries(Object.entries(value as object).map(([name, inner]) => [name, withoutAnnotations(inner)]))
        : withoutAnnotations(value),
    ]),
  );
}
