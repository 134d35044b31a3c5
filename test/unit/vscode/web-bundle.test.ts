import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import esbuild from "esbuild";
import { REPOSITORY } from "../../support/strategy.ts";

/** What a browser's worker has and Node has too. Nothing else: no `process`, no `Buffer`, no `require` of its own. */
const OF_A_BROWSER = {
  TextDecoder,
  TextEncoder,
  URL,
  atob,
  btoa,
  clearTimeout,
  console,
  crypto,
  performance,
  setTimeout,
};

describe("the extension in a browser", () => {
  let built: esbuild.BuildResult<{ metafile: true; write: false }>;

  before(async () => {
    built = await esbuild.build({
      absWorkingDir: REPOSITORY,
      entryPoints: ["src/vscode/extension-web.ts"],
      outfile: "dist/web/extension.js",
      bundle: true,
      write: false,
      metafile: true,
      platform: "browser",
      format: "cjs",
      target: "es2022",
      external: ["vscode"],
      jsx: "automatic",
      jsxImportSource: "preact",
      logLevel: "error",
    });
  });

  it("asks for nothing but the editor", () => {
    const [output] = Object.values(built.metafile.outputs);
    const asked = (output?.imports ?? []).filter(({ external }) => external).map(({ path }) => path);
    assert.deepEqual([...new Set(asked)], ["vscode"]);
  });

  it("begins where there is no Node", () => {
    const text = built.outputFiles[0]?.text ?? "";
    const asked = new Set<string>();
    // Of every part of the editor something may be asked, and it may be extended.
    const part: object = new Proxy(class {}, { get: (own, name) => Reflect.get(own, name) ?? part });
    const parts = [...text.matchAll(/\bvscode\d*\.(\w+)/g)].map(([, name]) => [name, part]);
    const module = { exports: {} as { activate?: unknown } };
    const require = (name: string): object => {
      asked.add(name);
      return Object.fromEntries(parts);
    };
    vm.runInNewContext(text, { ...OF_A_BROWSER, module, exports: module.exports, require });
    assert.deepEqual([...asked], ["vscode"]);
    assert.equal(typeof module.exports.activate, "function");
  });

  it("is what the package names, and is built and packed as such", () => {
    const read = (file: string): string => readFileSync(path.join(REPOSITORY, file), "utf8");
    const { browser } = JSON.parse(read("package.json")) as { browser: string };
    assert.equal(browser, "./dist/web/extension.js");
    assert(read(".vscodeignore").split("\n").includes("!dist/web/extension.js"));
    assert(read("esbuild.mjs").includes("src/vscode/extension-web.ts"));
  });
});
