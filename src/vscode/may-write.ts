import * as vscode from "vscode";

/** Whether something may be written here; says so where not. */
export function mayWrite(): boolean {
  if (vscode.workspace.isTrusted) return true;
  void vscode.window.showWarningMessage(
    vscode.l10n.t("Koers writes nothing in a folder that you have not trusted. Trust the folder first."),
  );
  return false;
}
