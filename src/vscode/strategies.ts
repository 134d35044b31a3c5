import * as vscode from "vscode";
import { rootsBelow } from "../core/project/discover.ts";
import { type Change, FileChanges } from "./file-changes.ts";
import type { WorkspaceOf } from "./file-system.ts";
import { OpenStrategy } from "./open-strategy.ts";
import { isWithin, relativePath } from "./places.ts";
import { onDidChangeSettings } from "./settings.ts";

/** A file of a strategy, or one that may become so. */
export interface StrategyPath {
  readonly strategy: OpenStrategy;
  /** Relative to the root of the strategy, with `/`. */
  readonly path: string;
}

/** The strategies of all workspace folders, each kept up to date. */
export class Strategies implements vscode.Disposable {
  private readonly byRoot = new Map<string, OpenStrategy>();
  private readonly listChanged = new vscode.EventEmitter<void>();
  private readonly checked = new vscode.EventEmitter<OpenStrategy>();
  private readonly removed = new vscode.EventEmitter<OpenStrategy>();
  /** Strategies came or went, or the first search is done. */
  readonly onDidChangeList = this.listChanged.event;
  readonly onDidCheck = this.checked.event;
  readonly onDidRemove = this.removed.event;
  /** Whether the workspace has been searched: before that, no strategy does not mean none. */
  searched = false;

  private searching: Promise<void> | null = null;
  private searchAgain = false;
  private disposed = false;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly workspaceOf: WorkspaceOf,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = [
      new FileChanges((change) => this.filesChanged(change)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.discover()),
      vscode.workspace.onDidChangeTextDocument((event) => this.textChanged(event)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.filesChanged({ kind: "file", uri })),
      onDidChangeSettings(() => this.recheckOutdated()),
      // A window that was left open overnight finds another day in the morning.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.recheckOutdated()),
    ];
  }

  /** By root. */
  get all(): readonly OpenStrategy[] {
    return [...this.byRoot.values()];
  }

  at(root: vscode.Uri): OpenStrategy | null {
    return this.byRoot.get(root.toString()) ?? null;
  }

  /** The strategy that a file would belong to: the one with the nearest root above it. */
  find(file: vscode.Uri): StrategyPath | null {
    let nearest: StrategyPath | null = null;
    for (const strategy of this.byRoot.values()) {
      const path = relativePath(strategy.root, file);
      if (path !== null && (nearest === null || path.length < nearest.path.length)) nearest = { strategy, path };
    }
    return nearest;
  }

  /** Resolves when the workspace has been searched. */
  async firstSearch(): Promise<void> {
    if (!this.searched) await this.searching;
  }

  /** The same for a file that is part of its strategy, once what is being searched or read has been read. */
  async findRead(file: vscode.Uri): Promise<StrategyPath | null> {
    await this.firstSearch();
    const found = this.find(file);
    if (found === null || found.strategy.service.has(found.path)) return found;
    if (!found.strategy.concerns(found.path)) return null;
    await found.strategy.readPending();
    return found.strategy.service.has(found.path) ? found : null;
  }

  /** Searches all workspace folders for strategies and reads those that are new. */
  async discover(): Promise<void> {
    if (this.searching !== null) {
      this.searchAgain = true;
      return this.searching;
    }
    this.searching = this.discoverUntilCurrent();
    try {
      await this.searching;
    } catch (error) {
      this.log.error("searching for strategies failed", error as Error);
    } finally {
      this.searching = null;
    }
  }

  /** Searches and reads everything anew, as if the window had just been opened. */
  async refresh(): Promise<void> {
    const known = this.all;
    await this.discover();
    await Promise.all(known.map((strategy) => strategy.reload()));
  }

  /** Resolves when nothing waits to be read or checked. */
  async settled(): Promise<void> {
    while (this.searching !== null || !this.all.every((strategy) => strategy.settled)) {
      await (this.searching ?? new Promise((resolve) => setTimeout(resolve, 10)));
    }
  }

  dispose(): void {
    this.disposed = true;
    for (const each of [...this.subscriptions, ...this.byRoot.values()]) each.dispose();
    for (const emitter of [this.listChanged, this.checked, this.removed]) emitter.dispose();
  }

  private async discoverUntilCurrent(): Promise<void> {
    do {
      this.searchAgain = false;
      const roots = await this.findRoots();
      if (this.disposed) return;
      await this.replace(roots);
    } while (this.searchAgain && !this.disposed);
    this.searched = true;
    this.listChanged.fire();
  }

  private async findRoots(): Promise<ReadonlyMap<string, vscode.Uri>> {
    const roots = new Map<string, vscode.Uri>();
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      for (const path of await rootsBelow(this.workspaceOf(uri), uri.path)) {
        const root = uri.with({ path });
        roots.set(root.toString(), root);
      }
    }
    return new Map([...roots].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private async replace(roots: ReadonlyMap<string, vscode.Uri>): Promise<void> {
    for (const [key, strategy] of this.byRoot) if (!roots.has(key)) this.remove(key, strategy);
    const known = new Map(this.byRoot);
    const opened: OpenStrategy[] = [];
    for (const [key, root] of roots) {
      if (known.has(key)) continue;
      const strategy = await OpenStrategy.open(root, this.workspaceOf(root), this.log, () => !this.disposed);
      if (strategy === null || this.disposed) return strategy?.dispose();
      known.set(key, strategy);
      opened.push(strategy);
    }
    this.byRoot.clear();
    for (const key of roots.keys()) this.byRoot.set(key, known.get(key) as OpenStrategy);
    await Promise.all(opened.map((strategy) => this.begin(strategy)));
  }

  private begin(strategy: OpenStrategy): Promise<void> {
    this.log.info(`strategy found: ${strategy.root.toString(true)}`);
    strategy.onDidCheck(() => this.checked.fire(strategy));
    for (const document of vscode.workspace.textDocuments) {
      const found = this.find(document.uri);
      if (found?.strategy !== strategy || !document.isDirty || !strategy.concerns(found.path)) continue;
      strategy.setText(found.path, document.getText());
    }
    return strategy.check();
  }

  private remove(key: string, strategy: OpenStrategy): void {
    this.log.info(`strategy gone: ${strategy.root.toString(true)}`);
    this.byRoot.delete(key);
    strategy.dispose();
    this.removed.fire(strategy);
  }

  private textChanged({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    const found = this.find(document.uri);
    if (found?.strategy.concerns(found.path)) found.strategy.setText(found.path, document.getText());
  }

  private filesChanged(change: Change): void {
    if (change.kind === "file") {
      const found = this.find(change.uri);
      if (found?.strategy.concerns(found.path)) found.strategy.reloadSoon();
      return;
    }
    // Which strategies there are and which files belong to which: a folder, a manifest or what git ignores changed.
    for (const strategy of this.byRoot.values()) {
      if (isWithin(strategy.root, change.uri) || isWithin(change.below, strategy.root)) strategy.reloadSoon();
    }
    void this.discover();
  }

  private recheckOutdated(): void {
    for (const strategy of this.byRoot.values()) strategy.checkIfOutdated();
  }
}
