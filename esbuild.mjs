// Builds what ships (`dist/`): the extension, the terminal, the panels; `--watch`
// rebuilds on change, `--production` minifies, `--tests` bundles the suites that
// run inside VS Code (`out/test/editor/`).
import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
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
};

const node = { ...shared, platform: "node", format: "cjs", target: "node20" };

const targets = options.has("--tests")
  ? [
      {
        ...node,
        entryPoints: { index: "test/editor/index.ts" },
        outdir: "out/test/editor",
        outExtension: { ".js": ".cjs" },
        external: ["vscode", "mocha"],
        minify: false,
      },
    ]
  : [
      { ...node, entryPoints: { extension: "src/vscode/extension.ts" }, outdir: "dist", external: ["vscode"] },
      {
        ...shared,
        platform: "browser",
        format: "cjs",
        target: "es2022",
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
        entryPoints: { panel: "src/webview/panel.tsx" },
        outdir: "dist/webview",
      },
    ].filter((target) => Object.values(target.entryPoints).every((entry) => existsSync(entry)));

generate();
if (!options.has("--tests") && production) rmSync("dist", { recursive: true, force: true });
if (options.has("--watch")) {
  for (const target of targets) await (await esbuild.context(target)).watch();
} else {
  await Promise.all(targets.map((target) => esbuild.build(target)));
}

/** The schemas are the source of the types, the validators and the words. */
function generate() {
  execFileSync(process.execPath, ["--import", "tsx", "src/build/generate.ts"], { stdio: "inherit" });
}
