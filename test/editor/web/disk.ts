import * as vscode from "vscode";

/** A browser has no disk: what goes, goes through the editor. */
export async function removeOnDisk(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri, { recursive: true });
}
