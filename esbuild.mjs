// Builds what ships (`dist/`): the extension, the terminal, the panels; `--watch`
// rebuilds on change, `--production` minifies, `--tests` bundles the suites that
// run inside VS Code (`out/test/editor/`).
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import esbuild from "esbuild";

const options = new Set(process.argv.slice(2));
const production = options.has("--production");

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  legalComments: "none",
  logLevel: "info",
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": production ? '"production"' : '"development"' },
  alias: {
    "@bufbuild/cel-spec/cel/expr/checked_pb.js": "./src/build/cel-messages.ts",
    "@bufbuild/cel-spec/cel/expr/syntax_pb.js": "./src/build/cel-messages.ts",
  },
};

const node = { ...shared, platform: "node", format: "cjs", target: "node20" };

const browser = { ...shared, platform: "browser", format: "cjs", target: "es2022" };

/** The suites of the editor: every `*.test.ts`, without that ending. */
const SUITES = readdirSync("test/editor", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => file.slice(0, -".test.ts".length).replaceAll("\\", "/"))
  .sort();

/** What stands in for the modules that only Node has, in the suites that run in a browser. */
const IN_A_BROWSER = {
  mocha: "test/editor/web/mocha.ts",
  "node:assert/strict": "test/editor/web/assert.ts",
  "./disk.ts": "test/editor/web/disk.ts",
};

const suites = {
  entryPoints: { index: "test/editor/index.ts" },
  minify: false,
  define: { ...shared.define, SUITES: JSON.stringify(SUITES) },
};

const targets = options.has("--tests")
  ? [
      {
        ...node,
        ...suites,
        outdir: "out/test/editor",
        outExtension: { ".js": ".cjs" },
        external: ["vscode", "mocha"],
      },
      { ...browser, ...suites, outdir: "out/test/web", external: ["vscode"], plugins: [replaced(IN_A_BROWSER)] },
    ]
  : [
      { ...node, entryPoints: { extension: "src/vscode/extension.ts" }, outdir: "dist", external: ["vscode"] },
      {
        ...browser,
        entryPoints: { extension: "src/vscode/extension-web.ts" },
        outdir: "dist/web",
        external: ["vscode"],
      },
      {
        ...node,
        entryPoints: { cli: "src/cli/main.ts" },
        outdir: "dist",
        banner: { js: "#!/usr/bin/env node" },
      },
      {
        ...shared,
        platform: "browser",
        format: "iife",
        target: "es2022",
        entryPoints: { panel: "src/webview/panel.tsx", mermaid: "src/webview/mermaid/main.ts" },
        outdir: "dist/webview",
      },
    ].filter((target) => Object.values(target.entryPoints).every((entry) => existsSync(entry)));

generate();
if (!options.has("--tests") && production) rmSync("dist", { recursive: true, force: true });
// For the YAML extension of Red Hat, which reads one file.
if (!options.has("--tests")) cpSync("src/core/schema/generated/koers.schema.json", "dist/schemas/koers.schema.json");
if (options.has("--watch")) {
  for (const target of targets) await (await esbuild.context(target)).watch();
} else {
  await Promise.all(targets.map((target) => esbuild.build(target)));
}

/** The schemas are the source of the types, the validators and the words. */
function generate() {
  execFileSync(process.execPath, ["--import", "tsx", "src/build/generate.ts"], { stdio: "inherit" });
}

/** Puts files of ours in the place of modules, by the name they are imported by. */
function replaced(files) {
  return {
    name: "replaced",
    setup(build) {
      const names = Object.keys(files).map((name) => name.replace(/[.*/]/g, "\\$&"));
      build.onResolve({ filter: new RegExp(`^(${names.join("|")})$`) }, ({ path }) => ({ path: resolve(files[path]) }));
      // A script for pages: in a module it would take our exports for its own.
      build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
        contents: `const module = undefined, exports = undefined;\n${readFileSync(path, "utf8")}`,
      }));
    },
  };
}
