import ignore, { type Ignore } from "ignore";
import { joinPath, parentFolder, type Workspace } from "../workspace.ts";

interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * What git leaves out, by the `.gitignore` files from the top of the repository
 * down to a folder. Immutable: a deeper folder adds a level of its own.
 */
export class GitIgnore {
  private constructor(private readonly levels: readonly Level[]) {}

  static readonly none = new GitIgnore([]);

  /** The rules that hold in a folder, its parents' up to the top of its repository included. */
  static async above(workspace: Workspace, folder: string): Promise<GitIgnore> {
    const parents = await foldersUpToRepository(workspace, folder);
    let rules = GitIgnore.none;
    for (const parent of parents) rules = await rules.enter(workspace, parent);
    // A strategy inside an ignored folder is checked when it is asked for by name.
    return rules.ignores(folder, true) ? GitIgnore.none : rules;
  }

  /** The rules inside a folder: these and those of its own `.gitignore`. */
  async enter(workspace: Workspace, folder: string, hasFile = true): Promise<GitIgnore> {
    if (!hasFile) return this;
    const content = await workspace.readFile(joinPath(folder, ".gitignore"));
    if (!content.ok) return this;
    const rules = ignore().add(new TextDecoder().decode(content.bytes));
    return new GitIgnore([...this.levels, { folder, rules }]);
  }

  /** The deepest `.gitignore` with an opinion decides, as in git. */
  ignores(path: string, isFolder: boolean): boolean {
    for (let index = this.levels.length - 1; index >= 0; index--) {
      const { folder, rules } = this.levels[index] as Level;
      const prefix = folder.endsWith("/") ? folder : `${folder}/`;
      if (!path.startsWith(prefix)) continue;
      const verdict = rules.test(path.slice(prefix.length) + (isFolder ? "/" : ""));
      if (verdict.ignored) return true;
      if (verdict.unignored) return false;
    }
    return false;
  }
}

/** The folders above one, the topmost first, where git has a repository; none elsewhere. */
async function foldersUpToRepository(workspace: Workspace, folder: string): Promise<string[]> {
  const folders: string[] = [];
  if (await isRepository(workspace, folder)) return [];
  for (let at = parentFolder(folder); at !== null; at = parentFolder(at)) {
    folders.unshift(at);
    if (await isRepository(workspace, at)) return folders;
    if (at === "/") break;
  }
  return [];
}

async function isRepository(workspace: Workspace, folder: string): Promise<boolean> {
  const entries = await workspace.readFolder(folder);
  return entries?.some((entry) => entry.name === ".git") ?? false;
}
