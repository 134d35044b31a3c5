import * as vscode from "vscode";
import type { SourceSpot } from "../core/pictures/types/spot.ts";
import type { OpenStrategy } from "./open-strategy.ts";

/** The place of a spot; its line and column count from 1. */
export function rangeOf({ line, column }: Pick<SourceSpot, "line" | "column">): vscode.Range {
  const position = new vscode.Position(Math.max(0, line - 1), Math.max(0, column - 1));
  return new vscode.Range(position, position);
}

/** A command that opens a spot in the editor. */
export function commandTo(strategy: OpenStrategy, spot: SourceSpot, title: string): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection: rangeOf(spot), preview: true };
  return { command: "vscode.open", title, arguments: [strategy.uriOf(spot.file), options] };
}

/**
 * Shows a spot in an editor that does not cover a panel: where its file is already
 * open, else in the column of another text editor, else in a new column beside.
 */
export async function showBeside(
  uri: vscode.Uri,
  selection: vscode.Range,
  panelColumn: vscode.ViewColumn | undefined,
  preserveFocus: boolean,
): Promise<void> {
  const editors = vscode.window.visibleTextEditors.filter(
    (editor) => editor.viewColumn !== undefined && editor.viewColumn !== panelColumn,
  );
  const same = editors.find((editor) => editor.document.uri.toString() === uri.toString());
  const viewColumn = (same ?? editors[0])?.viewColumn ?? freeColumn(panelColumn);
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { viewColumn, preserveFocus, preview: true });
  editor.selection = new vscode.Selection(selection.start, selection.end);
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A column other than the panel's: one that is there, or a new one. */
function freeColumn(panelColumn: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const columns = vscode.window.tabGroups.all.map((group) => group.viewColumn);
  return columns.find((column) => column !== panelColumn) ?? vscode.ViewColumn.Beside;
}
