import picomatch from "picomatch";
import { type FolderEntry, joinPath, parentFolder, type Workspace } from "../workspace.ts";
import { GitIgnore } from "./ignored.ts";

export const MANIFEST_NAME = "koers.yaml";

/** Stands beside the manifest; findings that it lists are known and not shown. */
export const BASELINE_NAME = "koers-baseline.json";

/** Endings as Windows programs may write them count too. */
const DEFAULT_INCLUDE = ["**/*.{yaml,YAML,Yaml}", "**/*.{yml,YML,Yml}"];

/** Which files a strategy is made of, as the manifest says; globs relative to it. */
export interface FileSelection {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Tables of measurements. */
  readonly measurementFiles?: readonly string[];
}

export interface Discovery {
  /** Relative to the root, with `/`, sorted. */
  readonly files: readonly string[];
  /** Links that match but lead out of the strategy: they are not followed. */
  readonly strayLinks: readonly string[];
  readonly unreadableFolders: readonly string[];
}

/** The files below a root that a test on their relative path selects. */
export async function discoverFiles(
  workspace: Workspace,
  root: string,
  selects: (path: string) => boolean,
): Promise<Discovery> {
  const walk = new Walk(workspace, root, selects);
  await walk.folder(root, await GitIgnore.above(workspace, root));
  return {
    files: walk.files.sort(byPath),
    strayLinks: walk.strayLinks.sort(byPath),
    unreadableFolders: walk.unreadableFolders.sort(byPath),
  };
}

/** Which files belong to a strategy: YAML fragments, and tables of measurements. */
export function fileSelector(selection: FileSelection): (path: string) => boolean {
  const included = globTest(selection.include ?? DEFAULT_INCLUDE);
  const excluded = globTest(selection.exclude ?? []);
  const measurements = globTest(selection.measurementFiles ?? []);
  return (path) => {
    if (path === MANIFEST_NAME) return true;
    return (isYaml(path) ? included(path) : measurements(path)) && !excluded(path);
  };
}

const LONGEST_GLOB = 1000;

/** A test whether a relative path matches one of the globs. */
export function globTest(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.flatMap((glob) => {
    const pattern = glob.replace(/^(\.?\/)+/, "");
    // Nobody writes globs that long, and the matcher would give up on them.
    return pattern === "" || pattern.length > LONGEST_GLOB ? [] : [picomatch(pattern, { dot: false })];
  });
  return (path) => matchers.some((matches) => matches(path));
}

/** The one order of files everywhere: by path, in code units. */
export function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/** What a folder holds that was probably meant as its manifest: `koers.yml`, `Koers.yaml`; null where nothing does. */
export async function misnamedManifest(workspace: Workspace, folder: string): Promise<string | null> {
  const entries = (await workspace.readFolder(folder)) ?? [];
  return entries.find(({ name, kind }) => kind !== "folder" && MISNAMED.test(name))?.name ?? null;
}

const MISNAMED = /^koers\.(ya?ml|ya?ml\.txt)$/i;

function isManifest(entry: FolderEntry): boolean {
  return entry.name === MANIFEST_NAME && entry.kind !== "folder";
}

function isSkippedFolder(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

class Walk {
  readonly files: string[] = [];
  readonly strayLinks: string[] = [];
  readonly unreadableFolders: string[] = [];
  private realRoot: string | null = null;

  constructor(
    private readonly workspace: Workspace,
    private readonly root: string,
    private readonly selects: (path: string) => boolean,
  ) {}

  async folder(folder: string, outer: GitIgnore): Promise<void> {
    const entries = await this.workspace.readFolder(folder);
    if (entries === null) {
      // The root itself is told by its manifest, which is not there either.
      if (folder !== this.root) this.unreadableFolders.push(this.relative(folder));
      return;
    }
    // A folder with a manifest of its own is another strategy.
    if (folder !== this.root && entries.some(isManifest)) return;
    const hasRules = entries.some((entry) => entry.name === ".gitignore");
    const ignored = await outer.enter(this.workspace, folder, hasRules);
    for (const entry of entries) await this.entry(folder, entry, ignored);
  }

  private async entry(folder: string, entry: FolderEntry, ignored: GitIgnore): Promise<void> {
    const path = joinPath(folder, entry.name);
    if (entry.kind === "folder") {
      if (!isSkippedFolder(entry.name) && !ignored.ignores(path, true)) await this.folder(path, ignored);
      return;
    }
    const relative = this.relative(path);
    if (ignored.ignores(path, false) && relative !== MANIFEST_NAME) return;
    if (entry.kind === "link") await this.link(path, relative);
    else if (entry.kind === "file" && this.selects(relative)) this.files.push(relative);
  }

  /** A link is never followed: what it leads to inside the strategy is read where it lives. */
  private async link(path: string, relative: string): Promise<void> {
    if (this.selects(relative)) {
      const target = await this.insideRoot(path);
      if (target === null || !this.selects(target)) this.strayLinks.push(relative);
      return;
    }
    // With a dot behind it only a folder can be resolved: would its files be part of the strategy?
    const isFolder = this.selects(`${relative}/file.yaml`) && !isSkippedFolder(relative.split("/").at(-1) as string);
    const target = isFolder ? await this.workspace.resolveLink?.(`${path}/.`) : null;
    if (target && (await this.insideRoot(path)) === null) this.strayLinks.push(relative);
  }

  /** Where a link leads, relative to the root; null when that is elsewhere or nowhere. */
  private async insideRoot(path: string): Promise<string | null> {
    const target = (await this.workspace.resolveLink?.(path)) ?? null;
    // The root may itself be reached by way of a link.
    this.realRoot ??= (await this.workspace.resolveLink?.(this.root)) ?? this.root;
    const root = this.realRoot.endsWith("/") ? this.realRoot : `${this.realRoot}/`;
    if (`${target}/` === root) return "";
    return target?.startsWith(root) ? target.slice(root.length) : null;
  }

  private relative(path: string): string {
    return path === this.root ? "" : path.slice(this.root.endsWith("/") ? this.root.length : this.root.length + 1);
  }
}

/** The folder of the nearest manifest, from a folder upwards; null where there is none. */
export async function nearestRoot(workspace: Workspace, folder: string): Promise<string | null> {
  for (let at: string | null = folder; at !== null; at = parentFolder(at)) {
    const entries = await workspace.readFolder(at);
    if (entries?.some(isManifest)) return at;
    if (at === "/") return null;
  }
  return null;
}

/** The roots of all strategies in a folder, nested ones included, by path. */
export async function rootsBelow(workspace: Workspace, folder: string): Promise<string[]> {
  const roots: string[] = [];
  const visit = async (at: string, outer: GitIgnore): Promise<void> => {
    const entries = (await workspace.readFolder(at)) ?? [];
    if (entries.some(isManifest)) roots.push(at);
    const ignored = await outer.enter(
      workspace,
      at,
      entries.some((entry) => entry.name === ".gitignore"),
    );
    for (const entry of entries) {
      const path = joinPath(at, entry.name);
      if (entry.kind === "folder" && !isSkippedFolder(entry.name) && !ignored.ignores(path, true)) {
        await visit(path, ignored);
      }
    }
  };
  await visit(folder, await GitIgnore.above(workspace, folder));
  return roots.sort(byPath);
}
