import * as vscode from "vscode";
import { registerAskingActions } from "./asking-actions.ts";
import { CodeActions } from "./code-actions.ts";
import { registerCommands } from "./commands.ts";
import { Completion } from "./completion.ts";
import { ContextKeys } from "./context-keys.ts";
import { Diagnostics } from "./diagnostics.ts";
import { Explanations } from "./explanations.ts";
import { Figures } from "./figures.ts";
import { type RealPath, workspacesOf } from "./file-system.ts";
import { registerFormatPage } from "./format-page.ts";
import { Formatting } from "./formatting.ts";
import { registerImport } from "./import-moments.ts";
import { LanguageFeatures } from "./language-features.ts";
import { Panels } from "./panels.ts";
import { QuickFixes } from "./quick-fixes.ts";
import { Renames } from "./renames.ts";
import { SemanticTokens } from "./semantic-tokens.ts";
import { StatusBar } from "./status-bar.ts";
import { Strategies } from "./strategies.ts";
import { StrategyView, type ViewNode } from "./strategy-view.ts";
import { Structure } from "./structure.ts";
import { registerWizards } from "./wizards.ts";
import { YamlExtension } from "./yaml-extension.ts";

/** What the extension offers to others in the same editor. */
export interface KoersApi {
  /** Resolves when everything that changed up to now has been read and checked. */
  settled(): Promise<void>;
  /** The Strategy view's tree. */
  readonly tree: vscode.TreeDataProvider<ViewNode>;
}

/** Puts the parts together; the same for every host. */
export function start(context: vscode.ExtensionContext, realPath: RealPath | null): KoersApi {
  const log = vscode.window.createOutputChannel("Koers", { log: true });
  const strategies = new Strategies(workspacesOf(realPath), log);
  const diagnostics = new Diagnostics(strategies);
  const view = new StrategyView(strategies);
  const panels = new Panels(strategies, context.extensionUri, log);
  context.subscriptions.push(
    log,
    strategies,
    diagnostics,
    view,
    panels,
    new QuickFixes(strategies),
    new LanguageFeatures(strategies),
    new Renames(strategies),
    new CodeActions(strategies),
    new Explanations(strategies),
    registerAskingActions(strategies),
    new Formatting(strategies),
    new Figures(strategies, panels),
    new SemanticTokens(strategies),
    new Structure(strategies),
    new Completion(strategies),
    new StatusBar(strategies),
    new ContextKeys(strategies),
    new YamlExtension(strategies, log),
    registerWizards(strategies),
    registerFormatPage(context.extensionUri),
    registerImport(strategies, log),
    registerCommands({ extensionUri: context.extensionUri, strategies, panels, log }),
  );
  // Not awaited: VS Code waits for `activate`, and a large workspace takes a while.
  void strategies.discover();
  return { settled: () => strategies.settled(), tree: view };
}
