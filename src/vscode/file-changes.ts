import * as vscode from "vscode";
import { MANIFEST_NAME } from "../core/project/discover.ts";
import { relativePath } from "./places.ts";

/** What happened to the files of the workspace, as far as it can matter to a strategy. */
export type Change =
  /** A file came, changed or went: a fragment, measurements, or nothing of a strategy. */
  | { readonly kind: "file"; readonly uri: vscode.Uri }
  /** Something came, changed or went that decides which files belong to which strategy. */
  | {
      readonly kind: "structure";
      readonly uri: vscode.Uri;
      /** Everything in this folder may be touched. */
      readonly below: vscode.Uri;
    };

/** Watches the workspace folders and tells only what can matter. */
export class FileChanges implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly tell: (change: Change) => void) {
    // Everything, because the removal of a folder is told of the folder alone.
    const watcher = vscode.workspace.createFileSystemWatcher("**/*");
    const { onDidSaveTextDocument, onDidCreateFiles, onDidDeleteFiles, onDidRenameFiles } = vscode.workspace;
    this.subscriptions = [
      watcher,
      watcher.onDidChange((uri) => this.changed(uri)),
      watcher.onDidCreate((uri) => void this.created(uri)),
      watcher.onDidDelete((uri) => this.deleted(uri)),
      onDidSaveTextDocument(({ uri }) => isUnwatched(uri) && this.changed(uri)),
      onDidCreateFiles(({ files }) => this.unwatched([], files)),
      onDidDeleteFiles(({ files }) => this.unwatched(files, [])),
      onDidRenameFiles(({ files }) =>
        this.unwatched(
          files.map(({ oldUri }) => oldUri),
          files.map(({ newUri }) => newUri),
        ),
      ),
    ];
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }

  /** What the editor did to files that no watcher need tell of. */
  private unwatched(gone: readonly vscode.Uri[], come: readonly vscode.Uri[]): void {
    for (const uri of gone) if (isUnwatched(uri)) this.deleted(uri);
    for (const uri of come) if (isUnwatched(uri)) void this.created(uri);
  }

  private changed(uri: vscode.Uri): void {
    if (isHidden(uri)) return;
    if (nameOf(uri) === ".gitignore") this.tell(structure(uri));
    else this.tell({ kind: "file", uri });
  }

  private async created(uri: vscode.Uri): Promise<void> {
    if (isHidden(uri)) return;
    if (decides(uri) || (await isFolder(uri))) this.tell(structure(uri));
    else this.changed(uri);
  }

  private deleted(uri: vscode.Uri): void {
    if (isHidden(uri)) return;
    // What is gone cannot be asked whether it was a folder.
    if (decides(uri) || !/\.\w+$/.test(nameOf(uri))) this.tell(structure(uri));
    else this.tell({ kind: "file", uri });
  }
}

function structure(uri: vscode.Uri): Change {
  const below = decides(uri) ? vscode.Uri.joinPath(uri, "..") : uri;
  return { kind: "structure", uri, below };
}

/** A virtual file system need not tell what happens to its files; what the editor does there it tells itself. */
function isUnwatched(uri: vscode.Uri): boolean {
  return uri.scheme !== "file";
}

function decides(uri: vscode.Uri): boolean {
  return [MANIFEST_NAME, ".gitignore"].includes(nameOf(uri));
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}

/** In a folder that no strategy looks into, such as git's own; below the workspace folder, which may lie in one. */
function isHidden(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const path = folder === undefined ? null : relativePath(folder, uri);
  if (path === null) return folder === undefined;
  const folders = path.split("/").slice(0, -1);
  return folders.some((name) => name.startsWith(".") || name === "node_modules");
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
