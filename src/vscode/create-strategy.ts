import * as vscode from "vscode";
import { MANIFEST_NAME } from "../core/project/discover.ts";

/**
 * Writes a small strategy to begin with into a folder and opens it; never over
 * one that is there. Whether it was written.
 */
export async function createStrategy(extensionUri: vscode.Uri): Promise<boolean> {
  if (!vscode.workspace.isTrusted) {
    return refuse(vscode.l10n.t("Koers writes nothing in a folder that you have not trusted. Trust the folder first."));
  }
  const folder = await chooseFolder();
  if (folder === null) return false;
  const manifest = vscode.Uri.joinPath(folder, MANIFEST_NAME);
  if (await exists(manifest)) {
    await vscode.window.showTextDocument(manifest);
    return refuse(vscode.l10n.t("There is a {0} in this folder already; it is left as it is.", MANIFEST_NAME));
  }
  if (!(await write(extensionUri, manifest))) {
    return refuse(vscode.l10n.t("{0} could not be written in this folder.", MANIFEST_NAME));
  }
  await open(folder, manifest);
  return true;
}

function refuse(message: string): false {
  void vscode.window.showWarningMessage(message);
  return false;
}

/** As an edit of the workspace: it works on every file system, and cannot replace a file that is there. */
async function write(extensionUri: vscode.Uri, manifest: vscode.Uri): Promise<boolean> {
  const starter = vscode.Uri.joinPath(extensionUri, "samples", "starter", MANIFEST_NAME);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(manifest, { overwrite: false, contents: await vscode.workspace.fs.readFile(starter) });
  return vscode.workspace.applyEdit(edit);
}

/** The only folder of the workspace, the one that is picked, or one from the disk where none is open. */
async function chooseFolder(): Promise<vscode.Uri | null> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri ?? null;
  const placeHolder = vscode.l10n.t("In which folder?");
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick({ placeHolder }))?.uri ?? null;
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: placeHolder,
      openLabel: vscode.l10n.t("Create a strategy"),
    })) ?? [];
  return chosen ?? null;
}

async function open(folder: vscode.Uri, manifest: vscode.Uri): Promise<void> {
  if (vscode.workspace.getWorkspaceFolder(manifest) !== undefined) {
    await vscode.window.showTextDocument(manifest);
    return;
  }
  await vscode.commands.executeCommand("vscode.openFolder", folder);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
