import * as vscode from "vscode";
import type { PictureEdit } from "../core/pictures/types/edit.ts";
import { workspaceEdit } from "./edits.ts";
import type { OpenStrategy } from "./open-strategy.ts";

/** Writes what somebody does in a panel into the files, and takes it back from there. */
export class PanelEdits {
  /** The file that was changed last. */
  private last: vscode.Uri | null = null;

  /** One step of undo; null when it was made, else why not. */
  async make(strategy: OpenStrategy, edit: PictureEdit): Promise<string | null> {
    if (!vscode.workspace.isTrusted) {
      return vscode.l10n.t("Koers writes nothing in a folder that you have not trusted. Trust the folder first.");
    }
    const { service, options } = strategy;
    const outcome = service.editsOf(edit);
    if (!outcome.ok) return outcome.reason[options.language];
    const [first] = outcome.edits;
    if (first === undefined) return null;
    const change = await workspaceEdit(strategy, service.snapshot, outcome.edits);
    if (change === null) {
      return vscode.l10n.t("The text has changed in the meantime. Please try again.");
    }
    if (!(await vscode.workspace.applyEdit(change))) {
      return vscode.l10n.t("The editor did not make the change.");
    }
    this.last = strategy.uriOf(first.file);
    return null;
  }

  undo(): Promise<boolean> {
    return this.inLastFile("undo");
  }

  redo(): Promise<boolean> {
    return this.inLastFile("redo");
  }

  /** The editor takes back the last step of the text that it is in: it is shown for a moment. */
  private async inLastFile(command: "undo" | "redo"): Promise<boolean> {
    if (this.last === null) return false;
    const document = await vscode.workspace.openTextDocument(this.last);
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.Beside;
    await vscode.window.showTextDocument(document, { viewColumn, preview: false });
    await vscode.commands.executeCommand(command);
    return true;
  }
}
