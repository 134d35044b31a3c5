import * as vscode from "vscode";
import type { OpenStrategy } from "./open-strategy.ts";
import type { Strategies } from "./strategies.ts";

/** One glance: how many errors and warnings; a click opens the list of problems. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("koers.state", vscode.StatusBarAlignment.Left, 40);
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly strategies: Strategies) {
    this.item.name = "Koers";
    this.item.command = "workbench.actions.view.problems";
    this.subscriptions = [
      this.item,
      strategies.onDidCheck(() => this.show()),
      strategies.onDidChangeList(() => this.show()),
    ];
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }

  private show(): void {
    const { all } = this.strategies;
    if (all.length === 0) {
      this.item.hide();
      return;
    }
    const counts = all.map(countsOf);
    const errors = sum(counts.map((count) => count.errors));
    const warnings = sum(counts.map((count) => count.warnings));
    this.item.text = errors + warnings === 0 ? "$(compass) $(check)" : `$(compass) ${signs(errors, warnings)}`;
    this.item.tooltip = all.map((strategy, index) => describe(strategy, counts[index] as Counts)).join("\n");
    this.item.accessibilityInformation = { label: `Koers: ${this.item.tooltip}`, role: "button" };
    this.item.show();
  }
}

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

function countsOf(strategy: OpenStrategy): Counts {
  const counts = { errors: 0, warnings: 0, infos: 0 };
  for (const { severity } of strategy.result?.findings ?? []) counts[`${severity}s`]++;
  return counts;
}

function signs(errors: number, warnings: number): string {
  return [errors > 0 ? `$(error) ${errors}` : "", warnings > 0 ? `$(warning) ${warnings}` : ""]
    .filter((sign) => sign !== "")
    .join(" ");
}

function describe(strategy: OpenStrategy, { errors, warnings, infos }: Counts): string {
  return vscode.l10n.t(
    "{0}: errors {1}, warnings {2}, notes {3}, as of {4}",
    strategy.name,
    errors,
    warnings,
    infos,
    strategy.options.asOf,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
