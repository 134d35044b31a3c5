import * as vscode from "vscode";
import { type FileContent, type FolderEntry, MAX_FILE_BYTES, type Workspace } from "../core/workspace.ts";

/** The real path behind a path of this machine; null when it leads nowhere. */
export type RealPath = (path: string) => Promise<string | null>;

/** Gives the files of the file system that an address is on; the core's paths are the paths of its URIs. */
export type WorkspaceOf = (place: vscode.Uri) => Workspace;

export function workspacesOf(realPath: RealPath | null): WorkspaceOf {
  return (place) => new EditorWorkspace(place, place.scheme === "file" ? realPath : null);
}

/** Files through the editor, so that they may be anywhere: on disk, on a server, in a virtual folder. */
class EditorWorkspace implements Workspace {
  constructor(
    private readonly place: vscode.Uri,
    private readonly realPath: RealPath | null,
  ) {}

  async readFolder(path: string): Promise<readonly FolderEntry[] | null> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.place.with({ path }));
      return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
    } catch {
      return null;
    }
  }

  async readFile(path: string): Promise<FileContent> {
    const uri = this.place.with({ path });
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > MAX_FILE_BYTES) return { ok: false, reason: "too-large", detail: `${size} bytes` };
      return { ok: true, bytes: await vscode.workspace.fs.readFile(uri) };
    } catch (error) {
      return failure(error);
    }
  }

  async resolveLink(path: string): Promise<string | null> {
    if (this.realPath === null) return null;
    const target = await this.realPath(this.place.with({ path }).fsPath);
    return target === null ? null : withSmallDrive(vscode.Uri.file(target).path);
  }
}

/** VS Code writes the drive of a workspace folder small, Windows writes it large. */
function withSmallDrive(path: string): string {
  return path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}

function kindOf(type: vscode.FileType): FolderEntry["kind"] {
  if (type & vscode.FileType.SymbolicLink) return "link";
  if (type & vscode.FileType.Directory) return "folder";
  return type & vscode.FileType.File ? "file" : "other";
}

function failure(error: unknown): FileContent {
  const detail = error instanceof vscode.FileSystemError ? error.code : String(error);
  if (detail === "FileNotFound") return { ok: false, reason: "absent", detail };
  if (detail === "NoPermissions") return { ok: false, reason: "denied", detail };
  return { ok: false, reason: "failed", detail };
}
