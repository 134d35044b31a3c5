import * as vscode from "vscode";
import type { Strategies } from "./strategies.ts";

/** Tells menus and welcome texts whether there is a strategy, and which files are part of one. */
export class ContextKeys implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private told = "";
  private readings = "";

  constructor(private readonly strategies: Strategies) {
    this.subscriptions = [strategies.onDidCheck(() => this.tell()), strategies.onDidChangeList(() => this.tell())];
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }

  private tell(): void {
    const { all, searched } = this.strategies;
    const readings = JSON.stringify([searched, all.map(({ root, readings }) => [root.toString(), readings])]);
    if (readings === this.readings) return;
    this.readings = readings;
    const state = all.length > 0 ? "found" : searched ? "none" : "searching";
    const files = all.flatMap((strategy) => strategy.snapshot.files.map(({ path }) => strategy.uriOf(path).fsPath));
    const telling = JSON.stringify([state, files]);
    if (telling === this.told) return;
    this.told = telling;
    void vscode.commands.executeCommand("setContext", "koers.state", state);
    void vscode.commands.executeCommand("setContext", "koers.files", files);
  }
}
