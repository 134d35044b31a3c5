import * as vscode from "vscode";
import type { Change } from "../core/edits/file-edit.ts";
import type { Snapshot } from "../core/project/snapshot.ts";
import { workspaceEdit } from "./edits.ts";
import { mayWrite } from "./may-write.ts";
import type { OpenStrategy } from "./open-strategy.ts";

/**
 * Makes a change that was computed on a snapshot, as one step that can be taken
 * back; says so where it cannot be. With a new file comes saving: half of the
 * change on disk would be a strategy that nobody meant.
 */
export async function applyChange(strategy: OpenStrategy, snapshot: Snapshot, change: Change): Promise<boolean> {
  if (!mayWrite()) return false;
  const { edits, newFile } = change;
  if (newFile !== null && (await exists(strategy.uriOf(newFile.file)))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("There is a {0} already that is no part of the strategy; it is left as it is.", newFile.file),
    );
    return false;
  }
  const edit = await workspaceEdit(strategy, snapshot, edits);
  if (edit !== null && newFile !== null) {
    edit.createFile(strategy.uriOf(newFile.file), { contents: new TextEncoder().encode(newFile.text) });
  }
  const uris = edits.map(({ file }) => strategy.uriOf(file));
  const typedIn = new Set(
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => String(uri)),
  );
  if (edit === null || !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(vscode.l10n.t("The text has changed in the meantime. Please try again."));
    return false;
  }
  if (newFile === null) return true;
  for (const uri of uris) {
    if (!typedIn.has(String(uri))) await (await vscode.workspace.openTextDocument(uri)).save();
  }
  await strategy.reload();
  return true;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
