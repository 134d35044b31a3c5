import * as vscode from "vscode";
import { headline } from "../core/features/headline.ts";
import { blocks, bullets, plain } from "../core/features/hover-markdown.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import type { Strategies } from "./strategies.ts";

/**
 * One glance: how many errors and warnings, and behind them the figures of the
 * strategy; a click opens the list of problems, or the strategy where there are none.
 */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("koers.state", vscode.StatusBarAlignment.Left, 40);
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly strategies: Strategies) {
    this.item.name = "Koers";
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
    this.item.command = errors + warnings === 0 ? "koers.strategy.focus" : "workbench.actions.view.problems";
    const said = all.map((strategy, index) => describe(strategy, counts[index] as Counts));
    const figures = all.map(({ snapshot, options }) => headline(snapshot, options.language));
    this.item.tooltip = tooltip(said, figures);
    this.item.accessibilityInformation = { label: `Koers: ${[...said, ...figures.flat()].join("\n")}`, role: "button" };
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

/** What people wrote is escaped: nothing in it is a link or markup. */
function tooltip(said: readonly string[], figures: readonly (readonly string[])[]): vscode.MarkdownString {
  const parts = said.map((text, index) => blocks(plain(text), bullets((figures[index] ?? []).map(plain))));
  return new vscode.MarkdownString(parts.join("\n\n---\n\n"));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
