import * as vscode from "vscode";
import type { FileEdit } from "../core/edits/file-edit.ts";
import type { StrategyFile } from "../core/project/file.ts";
import type { Snapshot } from "../core/project/snapshot.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import { toRange } from "./places.ts";

/**
 * Edits that were computed on a snapshot, as an edit of the workspace; null when
 * the editor has other text by now, in which they would land in the wrong place.
 */
export async function workspaceEdit(
  strategy: OpenStrategy,
  snapshot: Snapshot,
  edits: readonly FileEdit[],
): Promise<vscode.WorkspaceEdit | null> {
  const paths = [...new Set(edits.map(({ file }) => file))];
  const files = await Promise.all(paths.map((path) => currentFile(strategy, snapshot, path)));
  const made = new vscode.WorkspaceEdit();
  for (const { file, span, newText } of edits) {
    const current = files[paths.indexOf(file)];
    if (current === null || current === undefined) return null;
    made.replace(strategy.uriOf(file), toRange(current.lines.rangeOf(span)), newText);
  }
  return made;
}

/** The file of the snapshot, if the editor still has that text; null otherwise. */
async function currentFile(strategy: OpenStrategy, snapshot: Snapshot, path: string): Promise<StrategyFile | null> {
  const file = snapshot.files.find((candidate) => candidate.path === path);
  if (file === undefined) return null;
  try {
    const document = await vscode.workspace.openTextDocument(strategy.uriOf(path));
    return sameText(document.getText(), file.text) ? file : null;
  } catch {
    return null;
  }
}

/** The editor makes all line ends of a file alike. */
function sameText(a: string, b: string): boolean {
  return a === b || a.replace(/\r\n?/g, "\n") === b.replace(/\r\n?/g, "\n");
}
