import * as vscode from "vscode";
import { createStrategy } from "./create-strategy.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import type { Panels } from "./panels.ts";
import type { Strategies } from "./strategies.ts";
import type { ViewNode } from "./strategy-view.ts";

export interface CommandContext {
  readonly extensionUri: vscode.Uri;
  readonly strategies: Strategies;
  readonly panels: Panels;
  readonly log: vscode.LogOutputChannel;
}

/** All commands; each may be called from the palette, a menu or a row of the Strategy view. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const { strategies, panels, log, extensionUri } = context;
  const commands: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
    "koers.openValueMatrix": async (node) => {
      const strategy = await chooseStrategy(strategies, node);
      if (strategy !== null) panels.open(strategy, { picture: "value-matrix", journey: null }, momentOf(node));
    },
    "koers.openJourney": async (node) => {
      const strategy = await chooseStrategy(strategies, node);
      const journey = strategy === null ? null : await chooseJourney(strategy, node);
      if (strategy !== null && journey !== null) panels.open(strategy, { picture: "journey", journey });
    },
    "koers.check": () => strategies.refresh(),
    "koers.showOutput": () => log.show(),
    "koers.createStrategy": async () => {
      // Not left to the watcher, which may come a moment too late for who goes on at once.
      if (await createStrategy(extensionUri)) await strategies.discover();
    },
    "koers.openRule": (rule) => openRule(extensionUri, rule),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

/** The strategy of the row that was clicked, else of the file in front, else the only one, else the one that is picked. */
async function chooseStrategy(strategies: Strategies, node: unknown): Promise<OpenStrategy | null> {
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
    description: vscode.workspace.asRelativePath(strategy.root),
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

async function chooseJourney(strategy: OpenStrategy, node: unknown): Promise<string | null> {
  const { journeys } = strategy.service;
  if (isViewNode(node) && node.kind === "part" && node.part.kind === "journeys") {
    return node.part.id.slice("journeys.".length);
  }
  if (journeys.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("This strategy has no journeys yet. Add one under “journeys”."),
    );
    return null;
  }
  if (journeys.length === 1) return journeys[0] as string;
  const choices = journeys.map((id) => ({ label: strategy.service.journey(id)?.name ?? id, description: id, id }));
  const chosen = await vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t("Which journey?") });
  return chosen?.id ?? null;
}

/** The path of the contact moment whose row was clicked. */
function momentOf(node: unknown): string | null {
  const isMoment = isViewNode(node) && node.kind === "part" && node.part.kind === "contactMoments";
  return isMoment ? node.part.id : null;
}

function isViewNode(value: unknown): value is ViewNode {
  return typeof value === "object" && value !== null && "strategy" in value;
}

/** Only names of rules: the argument may come from a link. */
async function openRule(extensionUri: vscode.Uri, rule: unknown): Promise<void> {
  if (typeof rule !== "string" || !/^[a-z0-9-]+$/.test(rule)) return;
  const page = vscode.Uri.joinPath(extensionUri, "docs", "rules", `${rule}.md`);
  try {
    await vscode.commands.executeCommand("markdown.showPreview", page);
  } catch {
    // The Markdown preview is an extension too, and may be switched off.
    await vscode.commands.executeCommand("vscode.open", page);
  }
}
