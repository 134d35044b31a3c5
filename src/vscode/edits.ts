import * as vscode from "vscode";
import type { FileEdit } from "../core/edits/file-edit.ts";
import { BASELINE_NAME } from "../core/project/discover.ts";
import type { Snapshot } from "../core/project/snapshot.ts";
import { LineIndex } from "../core/text/position.ts";
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
  const lines = await Promise.all(paths.map((path) => currentLines(strategy, snapshot, path)));
  const made = new vscode.WorkspaceEdit();
  for (const { file, span, newText } of edits) {
    const current = lines[paths.indexOf(file)];
    if (current === null || current === undefined) return null;
    made.replace(strategy.uriOf(file), toRange(current.rangeOf(span)), newText);
  }
  return made;
}

/** The lines of a file that the edits were computed on, if the editor still has that text; null otherwise. */
async function currentLines(strategy: OpenStrategy, snapshot: Snapshot, path: string): Promise<LineIndex | null> {
  const lines = linesOf(strategy, snapshot, path);
  if (lines === null) return null;
  try {
    const document = await vscode.workspace.openTextDocument(strategy.uriOf(path));
    return sameText(document.getText(), lines.text) ? lines : null;
  } catch {
    return null;
  }
}

/** The baseline belongs to the strategy too, but is none of its files. */
function linesOf(strategy: OpenStrategy, snapshot: Snapshot, path: string): LineIndex | null {
  if (path !== BASELINE_NAME) return snapshot.files.find((file) => file.path === path)?.lines ?? null;
  const { baseline } = strategy.service;
  return baseline === null ? null : new LineIndex(baseline);
}

/** The editor makes all line ends of a file alike. */
export function sameText(a: string, b: string): boolean {
  return a === b || a.replace(/\r\n?/g, "\n") === b.replace(/\r\n?/g, "\n");
}
