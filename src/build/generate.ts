/** Derives code from the schemas and the templates: `npm run generate`, before anything is built or tested. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { modelTypes } from "./model.ts";
import { readSchemas } from "./schemas.ts";
import { selfContained } from "./self-contained.ts";
import { ShapeTable } from "./shapes.ts";
import { templatesModule } from "./templates.ts";
import { validatorModule } from "./validators.ts";

const ROOT = join(__dirname, "../..");
const TARGET = join(ROOT, "src/core/schema/generated");
const TEMPLATES_TARGET = join(ROOT, "src/core/templates/generated");
const BASE = "https://koers.dev/schemas/v1/";
const MANIFEST = `${BASE}koers.schema.json`;
const FRAGMENT = `${BASE}fragment.schema.json`;
const NOTICE = "// Generated from schemas/ by `npm run generate`. Do not edit.\n";

async function generate(): Promise<void> {
  const schemas = readSchemas(ROOT);
  const table = new ShapeTable(schemas);
  const manifest = table.add({ $ref: MANIFEST }, MANIFEST);
  const fragment = table.add({ $ref: FRAGMENT }, FRAGMENT);
  write("validators.js", validatorModule(schemas, { validateManifest: MANIFEST, validateFragment: FRAGMENT }));
  write(
    "validators.d.ts",
    `import type { ValidateFunction } from "ajv";\nexport declare const validateManifest: ValidateFunction;\nexport declare const validateFragment: ValidateFunction;\n`,
  );
  write(
    "shapes.ts",
    `import type { Shape } from "../shape.ts";\nexport const MANIFEST_SHAPE = ${manifest};\nexport const FRAGMENT_SHAPE = ${fragment};\nexport const SHAPES: readonly Shape[] = ${lines(table.shapes)};\n`,
  );
  write(
    "docs.ts",
    `/** The words of all shapes as JSON: parsed only when somebody is to read them. */\nexport const SHAPE_DOCS_JSON = ${JSON.stringify(JSON.stringify(table.docs))};\n`,
  );
  write("model.ts", await modelTypes(schemas, MANIFEST));
  write("koers.schema.json", `${JSON.stringify(selfContained(schemas, MANIFEST), null, 1)}\n`);
  write("texts.ts", templatesModule(ROOT), TEMPLATES_TARGET);
}

function lines(values: readonly unknown[]): string {
  return `[\n${values.map((value) => JSON.stringify(value)).join(",\n")}\n]`;
}

/** Leaves an unchanged file alone, so that nothing that watches it starts anew. */
function write(name: string, text: string, target = TARGET): void {
  mkdirSync(target, { recursive: true });
  const path = join(target, name);
  const hasNotice = text.startsWith("//") || text.startsWith("/*") || name.endsWith(".json");
  const content = hasNotice ? text : NOTICE + text;
  if (readIfPresent(path) !== content) writeFileSync(path, content);
}

function readIfPresent(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

void generate();
