import * as vscode from "vscode";

/** Shows a page of Markdown as it reads. */
export async function openPage(page: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand("markdown.showPreview", page);
  } catch {
    // The Markdown preview is an extension too, and may be switched off.
    await vscode.commands.executeCommand("vscode.open", page);
  }
}
