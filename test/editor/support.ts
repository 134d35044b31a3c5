/** What the suites in VS Code share: the extension, the workspace, and waiting for what they cause. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { KoersApi } from "../../src/vscode/start.ts";
import { removeOnDisk } from "./disk.ts";

const EVENTUALLY_MS = 10_000;

/** The folder that is open: a copy of the example strategy. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert(folder, "a folder is open");
  return folder.uri;
}

export function uriOf(file: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), file);
}

/** The installed extension, with everything read and checked. */
export async function koers(): Promise<KoersApi> {
  const extension = vscode.extensions.getExtension<KoersApi>("koers.koers");
  assert(extension, "Koers is installed");
  // VS Code's server saves by itself by default; these suites are about text that is not saved.
  const files = vscode.workspace.getConfiguration("files");
  if (files.get("autoSave") !== "off") await files.update("autoSave", "off", vscode.ConfigurationTarget.Workspace);
  const api = await extension.activate();
  await api.settled();
  return api;
}

/** Repeats a check until it passes; after ten seconds its last failure is thrown. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  const deadline = Date.now() + EVENTUALLY_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The errors that Koers finds in a file, as `rule: text that is underlined`. */
export async function findingsIn(file: string): Promise<string[]> {
  const uri = uriOf(file);
  const own = errorsIn(file);
  if (own.length === 0) return [];
  const document = await vscode.workspace.openTextDocument(uri);
  return own.map((diagnostic) => `${ruleOf(diagnostic)}: ${document.getText(diagnostic.range)}`);
}

/** Only errors: what else is worth saying of the example grows with the rules. */
export function errorsIn(file: string): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uriOf(file))
    .filter(({ source, severity }) => source === "koers" && severity === vscode.DiagnosticSeverity.Error);
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

export async function readFile(file: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(file)));
}

export async function writeFile(file: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(file), new TextEncoder().encode(text));
}

/** Past the editor, as a checkout or another program would. */
export async function removeBehindTheEditor(file: string): Promise<void> {
  await removeOnDisk(uriOf(file));
}

/** Replaces the first occurrence of a text in a file as somebody who types it, and leaves it unsaved. */
export async function type(file: string, from: string, to: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uriOf(file));
  const start = editor.document.getText().indexOf(from);
  assert(start >= 0, `${file} has “${from}”`);
  const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + from.length));
  assert(await editor.edit((edit) => edit.replace(range, to)));
  return editor;
}

/** Takes back what is typed and closes everything. */
export async function discardAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** The titles of the panels that are open, by the type of their picture. */
export function panels(): { type: string; title: string }[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input, label }) =>
      // VS Code puts the name of its own layer before the type.
      input instanceof vscode.TabInputWebview ? [{ type: input.viewType.replace(/^.*-/, ""), title: label }] : [],
    );
}
