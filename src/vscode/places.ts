import * as vscode from "vscode";
import type { Position, Range } from "../core/text/position.ts";

/** The path of a file below a folder, with `/`; null when it is not below it. */
export function relativePath(folder: vscode.Uri, file: vscode.Uri): string | null {
  if (folder.scheme !== file.scheme || folder.authority !== file.authority) return null;
  const prefix = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
  return file.path.startsWith(prefix) ? file.path.slice(prefix.length) : null;
}

/** Where a folder is, as people see it: below the folder that is open, or that folder's name. */
export function shownFolder(folder: vscode.Uri): string {
  const around = vscode.workspace.getWorkspaceFolder(folder);
  const isOpen = around?.uri.toString() === folder.toString();
  return isOpen ? around.name : vscode.workspace.asRelativePath(folder);
}

/** Whether a place is a folder or below it. */
export function isWithin(folder: vscode.Uri, place: vscode.Uri): boolean {
  return folder.toString() === place.toString() || relativePath(folder, place) !== null;
}

export function toPosition(position: Position): vscode.Position {
  return new vscode.Position(position.line, position.character);
}

export function toRange(range: Range): vscode.Range {
  return new vscode.Range(toPosition(range.start), toPosition(range.end));
}
