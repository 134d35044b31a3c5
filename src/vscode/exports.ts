import * as vscode from "vscode";

const KINDS: Readonly<Record<string, string>> = { svg: "SVG", png: "PNG" };

/**
 * Writes a picture where it is asked for; null when it was written or nobody
 * wanted it any more, else why not.
 */
export async function savePicture(folder: vscode.Uri, name: string, bytes: Uint8Array): Promise<string | null> {
  if (!vscode.workspace.isTrusted) {
    return vscode.l10n.t("Koers writes nothing in a folder that you have not trusted. Trust the folder first.");
  }
  const extension = /\.(svg|png)$/.exec(name)?.[1];
  if (extension === undefined) return null;
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, fileName(name)),
    filters: { [KINDS[extension] ?? extension]: [extension] },
  });
  if (target === undefined) return null;
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (error) {
    return vscode.l10n.t("The picture was not saved: {0}", error instanceof Error ? error.message : String(error));
  }
  void offerToOpen(target);
  return null;
}

async function offerToOpen(target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t("Open");
  const saved = vscode.l10n.t("The picture was saved as {0}.", vscode.workspace.asRelativePath(target));
  if ((await vscode.window.showInformationMessage(saved, open)) === open) {
    await vscode.commands.executeCommand("vscode.open", target);
  }
}

/** Puts a text on the clipboard, and says so. */
export async function copyText(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t("Copied."), 3000);
}

/** Only the name: it comes from a page. */
function fileName(name: string): string {
  return name.replace(/[^\w.-]/g, "-").replace(/^\.+/, "");
}
