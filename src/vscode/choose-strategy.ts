import * as vscode from "vscode";
import type { OpenStrategy } from "./open-strategy.ts";
import { shownFolder } from "./places.ts";
import type { Strategies } from "./strategies.ts";
import type { ViewNode } from "./strategy-view.ts";

/** The strategy of the row that was clicked, else of the file in front, else the only one, else the one that is picked. */
export async function chooseStrategy(strategies: Strategies, node: unknown): Promise<OpenStrategy | null> {
  if (isViewNode(node)) return node.strategy;
  await strategies.settled();
  const active = vscode.window.activeTextEditor?.document.uri;
  const inFront = active === undefined ? null : strategies.find(active);
  if (inFront !== null) return inFront.strategy;
  const { all } = strategies;
  if (all.length === 0) {
    await offerToCreate();
    return null;
  }
  if (all.length === 1) return all[0] as OpenStrategy;
  const choices = all.map((strategy) => ({
    label: strategy.name,
    description: shownFolder(strategy.root),
    strategy,
  }));
  const chosen = await vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t("Which strategy?") });
  return chosen?.strategy ?? null;
}

async function offerToCreate(): Promise<void> {
  const create = vscode.l10n.t("Create a strategy");
  const message = vscode.l10n.t("There is no strategy here yet: no folder of this workspace has a koers.yaml.");
  if ((await vscode.window.showInformationMessage(message, create)) === create) {
    await vscode.commands.executeCommand("koers.createStrategy");
  }
}

/** Whether a command was called from a row of the Strategy view. */
export function isViewNode(value: unknown): value is ViewNode {
  return typeof value === "object" && value !== null && "strategy" in value;
}
