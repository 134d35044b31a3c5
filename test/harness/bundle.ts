/** Puts test files into one script: loading hundreds of sources one by one costs more than many of the tests. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import esbuild from "esbuild";
import { repoRoot } from "./cache.ts";

const runner = path.join(repoRoot, "test/harness/mocha-process.ts");

/**
 * Writes the script, which runs what {@link runShared} is given; packages stay outside it, and a
 * map leads back to the sources.
 */
export async function bundleTests(files: readonly string[], outfile: string): Promise<void> {
  await esbuild.build({
    stdin: {
      contents: `require(${JSON.stringify(runner)}).runShared([${files.map((file) => `() => require(${JSON.stringify(file)})`).join(", ")}]);`,
      resolveDir: repoRoot,
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "inline",
    // A stack needs names and lines only; with the texts the map is most of the script.
    sourcesContent: false,
    logLevel: "warning",
    plugins: [ownFolder],
  });
}

/** A source that asks for its folder means its own, not that of the script. */
const ownFolder: esbuild.Plugin = {
  name: "own-folder",
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => {
      const source = await readFile(file, "utf8");
      if (!/\b__dirname\b/.test(source)) return null;
      const folder = JSON.stringify(path.dirname(file));
      return { contents: `const __dirname = ${folder}; ${source}`, loader: file.endsWith("x") ? "tsx" : "ts" };
    });
  },
};
