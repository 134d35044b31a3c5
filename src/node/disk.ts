import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { type FileContent, type FolderEntry, MAX_FILE_BYTES, type Workspace } from "../core/workspace.ts";

/** The disk of this machine; paths with `/` on every system. */
export const disk: Workspace = {
  async readFolder(path) {
    try {
      const entries = await readdir(native(path), { withFileTypes: true });
      return entries.map((entry): FolderEntry => ({ name: entry.name, kind: kindOf(entry) }));
    } catch {
      return null;
    }
  },

  async readFile(path) {
    try {
      return await readWhole(native(path));
    } catch (error) {
      return failure(error as NodeJS.ErrnoException);
    }
  },

  async resolveLink(path) {
    try {
      return withSlashes(await realpath(native(path)));
    } catch {
      return null;
    }
  },
};

/** A path of this machine in the form that the core knows. */
export function withSlashes(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}

/** `C:` alone would be the current folder of that drive, not its top. */
function native(path: string): string {
  return process.platform === "win32" && /^[A-Za-z]:$/.test(path) ? `${path}/` : path;
}

/** Asks what it is before opening it: a pipe would wait for ever for somebody to write. */
async function readWhole(path: string): Promise<FileContent> {
  const info = await stat(path);
  if (!info.isFile()) return { ok: false, reason: "failed", detail: "not a file" };
  if (info.size > MAX_FILE_BYTES) return { ok: false, reason: "too-large", detail: `${info.size} bytes` };
  return { ok: true, bytes: await readFile(path) };
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): FolderEntry["kind"] {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "folder";
  return entry.isFile() ? "file" : "other";
}

function failure(error: NodeJS.ErrnoException): FileContent {
  const detail = error.code ?? error.message;
  if (error.code === "ENOENT") return { ok: false, reason: "absent", detail };
  if (error.code === "EACCES" || error.code === "EPERM") return { ok: false, reason: "denied", detail };
  return { ok: false, reason: "failed", detail };
}
