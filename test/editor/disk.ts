import { rm } from "node:fs/promises";
import type * as vscode from "vscode";

/** Removes a file or folder as another program would, without the editor knowing. */
export async function removeOnDisk(uri: vscode.Uri): Promise<void> {
  await rm(uri.fsPath, { recursive: true });
}
