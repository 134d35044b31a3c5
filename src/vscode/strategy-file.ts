import type * as vscode from "vscode";
import type { StrategyFile } from "../core/project/file.ts";
import type { Snapshot } from "../core/project/snapshot.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import type { Strategies } from "./strategies.ts";

/** Where YAML of a strategy may be written. */
export const YAML_FILES = { pattern: "**/*.{yaml,yml}" };
/** Where ids are written: the same files as those that have findings. */
export const STRATEGY_FILES = { pattern: "**/*.{yaml,yml,csv}" };

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
