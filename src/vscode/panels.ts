import * as vscode from "vscode";
import type { ViewName, ViewTarget } from "../core/pictures/types/picture.ts";
import { readPanelState } from "../webview/protocol.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import { panelOptions } from "./panel-html.ts";
import { type PanelStart, PicturePanel } from "./picture-panel.ts";
import type { Strategies } from "./strategies.ts";

const VIEW_TYPES: Readonly<Record<ViewName, string>> = {
  overview: "koers.overview",
  "value-matrix": "koers.valueMatrix",
  "channel-mix": "koers.channelMix",
  "business-case": "koers.businessCase",
  "channel-shifts": "koers.channelShifts",
  journey: "koers.journey",
  escalation: "koers.escalation",
  principles: "koers.principles",
  dashboard: "koers.dashboard",
};
/** The cursor moves with every key; the ring in the picture may follow a little later. */
const CURSOR_DELAY_MS = 40;

/** The panels with pictures: opens them, brings them back after a reload, tells them what changed. */
export class Panels implements vscode.Disposable {
  private readonly panels = new Set<PicturePanel>();
  private readonly subscriptions: vscode.Disposable[];
  private cursorTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly strategies: Strategies,
    private readonly extensionUri: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const serializer: vscode.WebviewPanelSerializer = {
      deserializeWebviewPanel: async (panel, state) => this.restore(panel, state),
    };
    this.subscriptions = [
      ...Object.values(VIEW_TYPES).map((type) => vscode.window.registerWebviewPanelSerializer(type, serializer)),
      strategies.onDidCheck((strategy) => this.updateSoon(strategy)),
      strategies.onDidRemove(() => this.updateAll()),
      strategies.onDidChangeList(() => this.updateAll()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.cursorMoved(textEditor)),
    ];
  }

  /**
   * Shows a picture beside the text, with a ring around the thing at a path; a
   * panel that has the picture already comes to the front.
   */
  open(strategy: OpenStrategy, target: ViewTarget, path: string | null = null): void {
    const open = [...this.panels].find((panel) => panel.shows(strategy.root, target));
    if (open !== undefined) {
      open.reveal();
      open.select(path);
      return;
    }
    const beside = vscode.window.activeTextEditor !== undefined;
    const column = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const panel = vscode.window.createWebviewPanel(VIEW_TYPES[target.view], "Koers", column);
    this.begin(panel, { root: strategy.root, target, lastGood: null, mermaid: false }).select(path);
  }

  private openAt(root: vscode.Uri, target: ViewTarget): void {
    const strategy = this.strategies.at(root);
    if (strategy !== null) this.open(strategy, target);
  }

  dispose(): void {
    if (this.cursorTimer !== null) clearTimeout(this.cursorTimer);
    for (const each of [...this.subscriptions, ...this.panels]) each.dispose();
  }

  private restore(panel: vscode.WebviewPanel, state: unknown): void {
    const left = readPanelState(state);
    if (left === null) {
      this.log.warn("a panel could not be brought back: it left nothing behind");
      panel.dispose();
      return;
    }
    const { root, target } = left.shown;
    this.begin(panel, { root: vscode.Uri.parse(root), target, lastGood: left.shown, mermaid: left.asMermaid === true });
  }

  private begin(panel: vscode.WebviewPanel, start: PanelStart & { readonly mermaid: boolean }): PicturePanel {
    const { webview } = panel;
    webview.options = panelOptions(this.extensionUri);
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.extensionUri, "media", "koers-light.svg"),
      dark: vscode.Uri.joinPath(this.extensionUri, "media", "koers-dark.svg"),
    };
    const picturePanel = new PicturePanel(
      panel,
      this.strategies,
      this.extensionUri,
      this.log,
      (root, target) => this.openAt(root, target),
      start,
    );
    this.panels.add(picturePanel);
    panel.onDidDispose(() => {
      this.panels.delete(picturePanel);
      picturePanel.dispose();
    });
    picturePanel.update();
    picturePanel.beginPage(start.mermaid);
    return picturePanel;
  }

  /** After the findings, which matter more, have been sent. */
  private updateSoon(strategy: OpenStrategy): void {
    setTimeout(() => {
      for (const panel of this.panels) if (panel.isOf(strategy.root)) panel.update();
    }, 0);
  }

  private updateAll(): void {
    for (const panel of this.panels) panel.update();
  }

  private cursorMoved(editor: vscode.TextEditor): void {
    if (this.panels.size === 0) return;
    if (this.cursorTimer !== null) clearTimeout(this.cursorTimer);
    this.cursorTimer = setTimeout(() => {
      this.cursorTimer = null;
      const found = this.strategies.find(editor.document.uri);
      if (found === null) return;
      for (const panel of this.panels) {
        if (panel.isOf(found.strategy.root)) panel.selectAt(found.strategy, found.path, editor.selection.active);
      }
    }, CURSOR_DELAY_MS);
  }
}
