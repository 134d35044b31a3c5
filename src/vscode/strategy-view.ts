import * as vscode from "vscode";
import type { OutlineNode } from "../core/features/outline.ts";
import type { Severity } from "../core/rules/rule.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import { shownFolder } from "./places.ts";
import { commandTo } from "./source.ts";
import type { Strategies } from "./strategies.ts";

/** A row of the view: a strategy as a whole, or a part of one. */
export type ViewNode =
  | { readonly kind: "strategy"; readonly strategy: OpenStrategy }
  | { readonly kind: "part"; readonly strategy: OpenStrategy; readonly part: OutlineNode };

const VIEW_ID = "koers.strategy";
const DECORATED = "koers-part";
/** A tree that is redrawn with every key press would flicker. */
const REFRESH_DELAY_MS = 120;

/** The Strategy view in the activity bar. */
export class StrategyView
  implements vscode.TreeDataProvider<ViewNode>, vscode.FileDecorationProvider, vscode.Disposable
{
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly tree: vscode.TreeView<ViewNode>;
  private readonly subscriptions: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly strategies: Strategies) {
    this.tree = vscode.window.createTreeView(VIEW_ID, { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.tree,
      vscode.window.registerFileDecorationProvider(this),
      strategies.onDidChangeList(() => this.refreshSoon()),
      strategies.onDidCheck(() => this.refreshSoon()),
    ];
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    for (const each of [...this.subscriptions, this.changed]) each.dispose();
  }

  getChildren(node?: ViewNode): ViewNode[] {
    if (node === undefined) return this.rootNodes();
    const parts = node.kind === "strategy" ? node.strategy.outline : node.part.children;
    return parts.map((part) => ({ kind: "part", strategy: node.strategy, part }));
  }

  getTreeItem(node: ViewNode): vscode.TreeItem {
    return node.kind === "strategy" ? strategyItem(node.strategy) : partItem(node.strategy, node.part);
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    return uri.scheme === DECORATED ? decorationOf(uri.query) : undefined;
  }

  /** One strategy needs no row of its own; with several, each is a root. */
  private rootNodes(): ViewNode[] {
    const { all } = this.strategies;
    const [only] = all;
    if (only === undefined) return [];
    if (all.length === 1) return this.getChildren({ kind: "strategy", strategy: only });
    return all.map((strategy) => ({ kind: "strategy", strategy }));
  }

  private refreshSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.refresh();
    }, REFRESH_DELAY_MS);
  }

  private refresh(): void {
    const { all } = this.strategies;
    this.tree.description = all.length === 1 ? (all[0] as OpenStrategy).name : "";
    this.tree.badge = badgeOf(all);
    this.changed.fire(undefined);
  }
}

/** What needs doing: notes do not. */
function badgeOf(strategies: readonly OpenStrategy[]): vscode.ViewBadge | undefined {
  const findings = strategies.flatMap((strategy) => strategy.result?.findings ?? []);
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const warnings = findings.filter((finding) => finding.severity === "warning").length;
  if (errors + warnings === 0) return undefined;
  return {
    value: errors + warnings,
    tooltip: vscode.l10n.t("Errors in the strategy: {0}, warnings: {1}", errors, warnings),
  };
}

function strategyItem(strategy: OpenStrategy): vscode.TreeItem {
  const item = new vscode.TreeItem(strategy.name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = strategy.root.toString();
  item.description = shownFolder(strategy.root);
  item.tooltip = strategy.root.fsPath;
  item.contextValue = "strategy";
  item.iconPath = new vscode.ThemeIcon("compass");
  return item;
}

function partItem(strategy: OpenStrategy, part: OutlineNode): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(part.label, part.children.length > 0 ? Collapsed : None);
  const isSection = part.kind === "section";
  item.id = `${strategy.root.toString()}#${part.id}`;
  item.description = part.description;
  item.tooltip = part.tooltip;
  item.contextValue = isSection ? `section.${part.id}` : part.kind;
  item.iconPath = new vscode.ThemeIcon(isSection ? (SECTION_ICONS[part.id] ?? "symbol-misc") : "circle-small");
  item.resourceUri = decoratedUri(strategy, part);
  item.accessibilityInformation = { label: spoken(part) };
  if (part.source !== null) item.command = commandTo(strategy, part.source, vscode.l10n.t("Open the source"));
  return item;
}

function spoken(part: OutlineNode): string {
  const severity = part.severity === null ? "" : severityWord(part.severity);
  return [part.label, part.description, severity].filter((text) => text !== "").join(", ");
}

/** Carries what the decoration needs, so that another state is another address and is drawn anew. */
function decoratedUri(strategy: OpenStrategy, part: OutlineNode): vscode.Uri {
  const query = part.severity ?? (part.source === null ? "unwritten" : "");
  return vscode.Uri.from({ scheme: DECORATED, path: vscode.Uri.joinPath(strategy.root, part.id).path, query });
}

function decorationOf(state: string): vscode.FileDecoration | undefined {
  switch (state) {
    case "error":
      return new vscode.FileDecoration("✕", severityWord(state), new vscode.ThemeColor("list.errorForeground"));
    case "warning":
      return new vscode.FileDecoration("!", severityWord(state), new vscode.ThemeColor("list.warningForeground"));
    case "unwritten":
      return new vscode.FileDecoration(undefined, undefined, new vscode.ThemeColor("disabledForeground"));
    default:
      return undefined;
  }
}

function severityWord(severity: Severity): string {
  switch (severity) {
    case "error":
      return vscode.l10n.t("has errors");
    case "warning":
      return vscode.l10n.t("has warnings");
    case "info":
      return vscode.l10n.t("has notes");
  }
}

const SECTION_ICONS: Readonly<Record<string, string>> = {
  experience: "heart",
  kpis: "dashboard",
  objectives: "target",
  segments: "organization",
  channels: "radio-tower",
  contactMoments: "comment-discussion",
  channelMix: "split-horizontal",
  channelSwitches: "arrow-swap",
  relationshipReturns: "pulse",
  shifts: "forward",
  journeys: "map",
  principles: "symbol-ruler",
  roles: "person",
  escalations: "arrow-up",
  procedures: "checklist",
  communicationStyle: "quote",
  outreach: "megaphone",
  technologies: "server",
  dataSources: "database",
  laws: "law",
  decisions: "git-branch",
  feedbackLoops: "sync",
  initiatives: "rocket",
  measurements: "graph-line",
  loyalty: "star",
  endorsements: "thumbsup",
};
