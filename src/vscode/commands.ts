import * as vscode from "vscode";
import { chooseStrategy, isViewNode } from "./choose-strategy.ts";
import { createStrategy } from "./create-strategy.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import type { Panels } from "./panels.ts";
import type { Strategies } from "./strategies.ts";

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
