import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Draft07 from "ajv";
import Ajv, { type ValidateFunction } from "ajv/dist/2020.js";
import { parseAllDocuments } from "yaml";
import { readSchemas } from "../../../src/build/schemas.ts";
import { selfContained } from "../../../src/build/self-contained.ts";
import { quietSchema } from "../../../src/core/schema/quiet-schema.ts";
import { REPOSITORY } from "../../support/strategy.ts";

const MANIFEST = "https://koers.dev/schemas/v1/koers.schema.json";

/** What `koers.yaml` of a strategy says, as other programs read it. */
function manifestOf(folder: string): Record<string, unknown> {
  const [first] = parseAllDocuments(readFileSync(join(REPOSITORY, folder, "koers.yaml"), "utf8"));
  return first?.toJS() as Record<string, unknown>;
}

function compile(schema: object): ValidateFunction {
  return new Ajv({ strict: false, allErrors: true }).compile(schema);
}

describe("the schema of koers.yaml for other programs", () => {
  let validate: ValidateFunction;
  const schema = selfContained(readSchemas(REPOSITORY), MANIFEST);

  before(() => {
    // Compiles only when every reference leads to something inside it.
    validate = compile(schema);
  });

  it("takes the manifests of the samples", () => {
    for (const folder of ["samples/insurer", "samples/starter", "test/fixtures/example"]) {
      assert(validate(manifestOf(folder)), `${folder}: ${JSON.stringify(validate.errors)}`);
    }
  });

  it("refuses what Koers refuses", () => {
    const good = manifestOf("samples/starter");
    for (const [wrong, where] of [
      [{ ...good, language: "fr" }, "/language"],
      [{ ...good, naam: "x" }, ""],
      [{ ...good, channels: { phone: { kind: "assistd" } } }, "/channels/phone/kind"],
      [{ ...good, channelMix: { x: { now: { phone: 80 } } } }, "/channelMix/x/now/phone"],
      [{ ...good, contactMoments: { "Not An Id": {} } }, "/contactMoments"],
    ] as const) {
      assert.equal(validate(wrong), false);
      assert(
        validate.errors?.some(({ instancePath }) => instancePath === where),
        JSON.stringify(validate.errors),
      );
    }
    assert(validate({ ...good, "x-mine": 1 }));
  });

  it("stands alone, with its words and without what only Koers reads", () => {
    const text = JSON.stringify(schema);
    assert.doesNotMatch(text, /"x-(nl|koers)/);
    for (const [, target] of text.matchAll(/"\$ref":"([^"]+)"/g)) assert.match(target ?? "", /^#\/\$defs\/[\w-]+$/);
    assert.match(text, /"description":"What the strategy is called/);
  });

  it("is what the package declares for koers.yaml alone, and packs", () => {
    const { contributes } = JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8"));
    assert.deepEqual(contributes.yamlValidation, [
      { fileMatch: "koers.yaml", url: "./dist/schemas/koers.schema.json" },
    ]);
    assert.match(readFileSync(join(REPOSITORY, ".vscodeignore"), "utf8"), /^!dist\/schemas\/\*\*$/m);
    const generated = join(REPOSITORY, "src/core/schema/generated/koers.schema.json");
    assert.deepEqual(JSON.parse(readFileSync(generated, "utf8")), JSON.parse(JSON.stringify(schema)));
  });
});

describe("the quiet schema", () => {
  /** All that a program could underline, explain or complete by. */
  const LOUD =
    /"(type|enum|const|required|pattern|minimum|maximum|format|not|propertyNames|title|description|markdownDescription|examples|default|defaultSnippets)":/;

  for (const document of ["manifest", "fragment"] as const) {
    it(`knows the structure of a ${document} and says nothing about it, in both languages`, () => {
      const schema = quietSchema(document, "en") as { properties: Record<string, object> };
      const structure = JSON.stringify(schema).replace(
        /"properties":\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g,
        '"properties":{}',
      );
      assert.doesNotMatch(structure, LOUD);
      assert.equal("koers" in schema.properties, document === "manifest");
      assert("channelMix" in schema.properties);
      assert.match(JSON.stringify(schema), /"\$comment":"Contact moments: /);
      assert.match(JSON.stringify(quietSchema(document, "nl")), /"\$comment":"Contactmomenten: /);
      assert(
        JSON.stringify(schema).match(/"\$comment"/g)?.length ===
          JSON.stringify(schema).match(/"doNotSuggest":true/g)?.length,
      );
    });
  }

  it("takes anything", () => {
    const validate = new Draft07({ strict: false }).compile(quietSchema("manifest", "en"));
    for (const value of [
      null,
      1,
      "x",
      [],
      { koers: "x", channels: 3, naam: [] },
      { channels: { phone: { kind: 1 } } },
    ]) {
      assert(validate(value), JSON.stringify(value));
    }
  });
});
