import * as vscode from "vscode";
import { createFiles, createQuestions } from "../core/features/wizards/create.ts";
import { Asking } from "../core/features/wizards/session.ts";
import type { Answers } from "../core/features/wizards/wizard.ts";
import { MANIFEST_NAME } from "../core/project/discover.ts";
import { askAll } from "./ask-all.ts";
import { mayWrite } from "./may-write.ts";
import { asOf, editorLanguage } from "./settings.ts";

/**
 * Asks a few things, writes a strategy to begin with into a folder and opens it;
 * never over one that is there. Answers that are given along are all there is to
 * ask. Whether it was written.
 */
export async function createStrategy(given: Answers | null): Promise<boolean> {
  if (!mayWrite()) return false;
  const folder = await chooseFolder();
  if (folder === null) return false;
  const manifest = vscode.Uri.joinPath(folder, MANIFEST_NAME);
  if (await exists(manifest)) {
    await vscode.window.showTextDocument(manifest);
    return refuse(vscode.l10n.t("There is a {0} in this folder already; it is left as it is.", MANIFEST_NAME));
  }
  const answers = given ?? (await askForAnswers());
  if (answers === null) return false;
  if (!(await write(folder, createFiles(answers, asOf())))) {
    return refuse(vscode.l10n.t("{0} could not be written in this folder.", MANIFEST_NAME));
  }
  await open(folder, manifest);
  return true;
}

async function askForAnswers(): Promise<Answers | null> {
  const language = editorLanguage();
  const asking = new Asking(() => createQuestions(language, asOf()));
  return (await askAll(asking, language)) ? asking.answers : null;
}

function refuse(message: string): false {
  void vscode.window.showWarningMessage(message);
  return false;
}

/** As an edit of the workspace: it works on every file system, and cannot replace a file that is there. */
function write(folder: vscode.Uri, files: Readonly<Record<string, string>>): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const [path, text] of Object.entries(files)) {
    const contents = new TextEncoder().encode(text);
    edit.createFile(vscode.Uri.joinPath(folder, path), { overwrite: false, contents });
  }
  return vscode.workspace.applyEdit(edit);
}

/** The only folder of the workspace, the one that is picked, or one from the disk where none is open. */
export async function chooseFolder(): Promise<vscode.Uri | null> {
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
