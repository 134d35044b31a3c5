import type * as vscode from "vscode";
import type { Snapshot } from "../core/project/snapshot.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import type { Strategies } from "./strategies.ts";

/** Where ids are written: the same files as those that have findings. */
export const STRATEGY_FILES = { pattern: "**/*.{yaml,yml,csv}" };

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
  const found = strategies.find(document.uri);
  if (token.isCancellationRequested || found === null || !found.strategy.service.has(found.path)) return null;
  const { strategy, path } = found;
  const { snapshot } = strategy;
  const file = snapshot.files.find((candidate) => candidate.path === path);
  // The editor makes all line ends of a file alike: lines and characters hold, offsets do not.
  return file === undefined ? null : { strategy, snapshot, path, offset: file.lines.offsetAt(position) };
}
