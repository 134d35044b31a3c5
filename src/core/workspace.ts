/**
 * The port through which Koers sees files. A host implements it over whatever it
 * has (a disk, the editor, a revision in git, memory); what belongs to a strategy
 * is decided in the core, so that every host gives the same answer.
 *
 * Paths are absolute in the host's own terms with `/`; the core only joins them.
 */
export interface Workspace {
  /** The entries of a folder in any order; null when it is no folder or cannot be read. */
  readFolder(path: string): Promise<readonly FolderEntry[] | null>;
  readFile(path: string): Promise<FileContent>;
  /** Where a link leads in the end; null when it leads nowhere or round in a circle. */
  resolveLink?(path: string): Promise<string | null>;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

export type FileContent =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: "absent" | "denied" | "too-large" | "failed"; readonly detail: string };

/** Files larger than this are refused: no person writes them, and they would block an editor. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;

export function joinPath(folder: string, name: string): string {
  return folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
}

/** The folder a path stands in; null at the top. */
export function parentFolder(path: string): string | null {
  const trimmed = path.replace(/\/+$/, "");
  const slash = trimmed.lastIndexOf("/");
  if (slash < 0 || trimmed === "") return null;
  return slash === 0 ? "/" : trimmed.slice(0, slash);
}
