import * as vscode from "vscode";
import { MANIFEST_NAME } from "../core/project/discover.ts";
import type { OpenStrategy } from "./open-strategy.ts";

/** Leads to where a section is written, and begins it where there is none. */
export async function addMissing(
  strategy: OpenStrategy,
  name: string,
  panelColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  const section = strategy.snapshot.locate(name);
  const uri = strategy.uriOf(section?.file.path ?? MANIFEST_NAME);
  const document = await vscode.workspace.openTextDocument(uri);
  const columns = vscode.window.tabGroups.all.map((group) => group.viewColumn);
  const viewColumn = columns.find((column) => column !== panelColumn) ?? vscode.ViewColumn.Beside;
  const editor = await vscode.window.showTextDocument(document, { viewColumn });
  if (section === null) {
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.insertSnippet(name === "contactMoments" ? firstMoment() : emptySection(name), end);
    return;
  }
  const place = document.positionAt(section.node.span.end);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function emptySection(name: string): vscode.SnippetString {
  return new vscode.SnippetString(`\n${name}:\n  `).appendTabstop(0);
}

function firstMoment(): vscode.SnippetString {
  return new vscode.SnippetString("\ncontactMoments:\n  ")
    .appendPlaceholder("first-question")
    .appendText(": { name: ")
    .appendPlaceholder("…")
    .appendText(", question: ")
    .appendPlaceholder("…")
    .appendText(", value: { customer: ")
    .appendPlaceholder("5")
    .appendText(", organisation: ")
    .appendPlaceholder("5")
    .appendText(" }, volume: ")
    .appendPlaceholder("1000")
    .appendText(" }\n");
}
