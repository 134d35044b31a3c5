import * as vscode from "vscode";
import type { StrategyFile } from "../core/project/file.ts";
import type { Snapshot } from "../core/project/snapshot.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import type { Strategies } from "./strategies.ts";

/** Where ids are written: the same files as those that have findings. */
export const STRATEGY_FILES = { pattern: "**/*.{yaml,yml,csv}" };

/** Where YAML of a strategy may be written. */
export const YAML_FILES = { pattern: "**/*.{yaml,yml}" };

/** A place in a file of a strategy that is open. */
export interface Asked {
  readonly strategy: OpenStrategy;
  readonly snapshot: Snapshot;
  readonly path: string;
  readonly offset: number;
}

/** Null where the file is part of no strategy, or nobody waits for the answer any more. */
export function askedAt(
  strategies: Strategies,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Asked | null {
  const found = fileInStrategy(strategies, document, token);
  if (found === null) return null;
  const { strategy, snapshot, file } = found;
  // The editor makes all line ends of a file alike: lines and characters hold, offsets do not.
  return { strategy, snapshot, path: file.path, offset: file.lines.offsetAt(position) };
}

/** A file of a strategy as it is read now. */
export interface FileInStrategy {
  readonly strategy: OpenStrategy;
  readonly snapshot: Snapshot;
  readonly file: StrategyFile;
}

/** Null where a document is part of no strategy, or nobody waits for the answer any more. */
export function fileInStrategy(
  strategies: Strategies,
  { uri }: vscode.TextDocument,
  token: vscode.CancellationToken,
): FileInStrategy | null {
  const found = strategies.find(uri);
  if (token.isCancellationRequested || found === null || !found.strategy.service.has(found.path)) return null;
  const { snapshot } = found.strategy;
  const file = snapshot.files.find(({ path }) => path === found.path);
  return file === undefined ? null : { strategy: found.strategy, snapshot, file };
}

/** The same for a place that a command was given, or else for the cursor. */
export async function positionAsked(strategies: Strategies, uri: unknown, position: unknown): Promise<Asked | null> {
  const editor = vscode.window.activeTextEditor;
  const { token } = new vscode.CancellationTokenSource();
  if (uri instanceof vscode.Uri && position instanceof vscode.Position) {
    return askedAt(strategies, await vscode.workspace.openTextDocument(uri), position, token);
  }
  return editor === undefined ? null : askedAt(strategies, editor.document, editor.selection.active, token);
}
