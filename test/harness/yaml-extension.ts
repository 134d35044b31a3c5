/** Builds the stand-in for the YAML extension of Red Hat, around the language service that it has too. */
import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import esbuild from "esbuild";
import { ensureInstalled, repoRoot } from "./cache.ts";
import { npm } from "./exec.ts";

const VERSION = "2.0.0";
const source = path.join(repoRoot, "test/editor/red-hat");

/** Writes the extension and returns its folder. */
export async function buildYamlExtension(): Promise<string> {
  const versions = { "yaml-language-server": VERSION };
  const installed = await ensureInstalled("yaml-language-server", versions, async (folder) => {
    await writeFile(path.join(folder, "package.json"), '{"private":true}');
    await npm(["install", "--ignore-scripts", `yaml-language-server@${VERSION}`], { cwd: folder });
  });
  const target = path.join(repoRoot, "out/test/red-hat");
  await mkdir(target, { recursive: true });
  await cp(path.join(source, "package.json"), path.join(target, "package.json"));
  const shared: esbuild.BuildOptions = {
    entryPoints: [path.join(source, "extension.ts")],
    bundle: true,
    format: "cjs",
    target: "es2022",
    external: ["vscode"],
    // Not the scripts for Node, which load their parts by a name that no bundler sees.
    mainFields: ["module", "main"],
    nodePaths: [path.join(installed, "node_modules")],
    logLevel: "error",
  };
  await esbuild.build({ ...shared, platform: "node", outfile: path.join(target, "extension.cjs") });
  const alias = { path: path.join(source, "path.ts") };
  await esbuild.build({ ...shared, platform: "browser", alias, outfile: path.join(target, "extension-web.js") });
  return target;
}
