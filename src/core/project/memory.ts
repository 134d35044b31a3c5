import type { FileContent, FolderEntry, Workspace } from "../workspace.ts";

/** A workspace of files in memory, by absolute path. */
export class MemoryWorkspace implements Workspace {
  private readonly files: ReadonlyMap<string, Uint8Array>;

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    const encoder = new TextEncoder();
    this.files = new Map(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === "string" ? encoder.encode(content) : content,
      ]),
    );
  }

  async readFolder(path: string): Promise<readonly FolderEntry[] | null> {
    const prefix = path.endsWith("/") ? path : `${path}/`;
    const entries = new Map<string, FolderEntry>();
    for (const file of this.files.keys()) {
      if (!file.startsWith(prefix)) continue;
      const [name, deeper] = file.slice(prefix.length).split("/", 2) as [string, string | undefined];
      entries.set(name, { name, kind: deeper === undefined ? "file" : "folder" });
    }
    return entries.size === 0 ? null : [...entries.values()];
  }

  async readFile(path: string): Promise<FileContent> {
    const bytes = this.files.get(path);
    if (bytes === undefined) return { ok: false, reason: "absent", detail: path };
    return { ok: true, bytes };
  }
}
