import * as vscode from "vscode";
import { type OutlineNode, outline } from "../core/features/outline.ts";
import { BASELINE_NAME, fileSelector } from "../core/project/discover.ts";
import type { Snapshot } from "../core/project/snapshot.ts";
import type { CheckOptions } from "../core/rules/check.ts";
import type { Finding } from "../core/rules/finding.ts";
import { type ServiceCheck, StrategyService } from "../core/service.ts";
import type { Manifest } from "../core/strategy/model.ts";
import type { Workspace } from "../core/workspace.ts";
import { askedLanguage, asOf } from "./settings.ts";
import { turns } from "./turns.ts";

/** Files come and go in bursts: a checkout, a rename, a save of all. */
const RELOAD_DELAY_MS = 60;
/** Typing waits as long as the last check took, so that a large strategy never holds the editor up. */
const LEAST_CHECK_DELAY_MS = 5;
const MOST_CHECK_DELAY_MS = 400;

/** What a check found, and in which texts. */
export interface Checked {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  readonly options: CheckOptions;
}

/** One strategy that is open in the editor: kept up to date with the disk and with what is typed. */
export class OpenStrategy implements vscode.Disposable {
  private readonly checked = new vscode.EventEmitter<void>();
  /** After every check. */
  readonly onDidCheck = this.checked.event;
  /** Null before the first check. */
  result: Checked | null = null;

  /** Counts how often the files were read: between two readings the list of files is the same. */
  readings = 0;

  private checkTimer: ReturnType<typeof setTimeout> | null = null;
  private reloadTimer: ReturnType<typeof setTimeout> | null = null;
  private reloading: Promise<void> | null = null;
  private staleDuringReload = false;
  private disposed = false;
  /** Counts checks and what overtakes them: only the latest goes on. */
  private checks = 0;
  /** How many checks are under way, those that will find themselves overtaken included. */
  private checking = 0;
  private lastCheckMs = 0;
  /** What the manifest selected when the files were last read. */
  private loadedSelection = "";
  private selector: { readonly manifest: Manifest; readonly selects: (path: string) => boolean } | null = null;
  /** The files whose text comes from the editor. */
  private readonly typed = new Set<string>();

  private constructor(
    readonly root: vscode.Uri,
    readonly service: StrategyService,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Null when it is not wanted any more before it was read. */
  static async open(
    root: vscode.Uri,
    workspace: Workspace,
    log: vscode.LogOutputChannel,
    wanted: () => boolean,
  ): Promise<OpenStrategy | null> {
    const service = await StrategyService.openInTurns(workspace, root.path, turns(wanted));
    if (service === null) return null;
    const strategy = new OpenStrategy(root, service, log);
    strategy.loadedSelection = strategy.selection();
    return strategy;
  }

  get name(): string {
    const { name } = this.service.snapshot.manifest;
    return typeof name === "string" && name.trim() !== "" ? name : (this.root.path.split("/").at(-1) ?? "");
  }

  get snapshot(): Snapshot {
    return this.service.snapshot;
  }

  /** The settings of the last check. */
  get options(): CheckOptions {
    return this.result?.options ?? this.currentOptions();
  }

  /** Whether a file below the root is part of the strategy, or would be if it were there. */
  concerns(path: string): boolean {
    const { manifest } = this.snapshot;
    if (this.selector?.manifest !== manifest) this.selector = { manifest, selects: fileSelector(manifest) };
    return path === BASELINE_NAME || this.service.has(path) || this.selector.selects(path);
  }

  /** The strategy as a tree of its parts, as it was last checked. */
  get outline(): readonly OutlineNode[] {
    const { result } = this;
    return result === null ? [] : outline(result.snapshot, result.findings, result.options.language);
  }

  /** The address of a file of the strategy. */
  uriOf(path: string): vscode.Uri {
    return path === "" ? this.root : vscode.Uri.joinPath(this.root, path);
  }

  /** Somebody types in a file below the root. */
  setText(path: string, text: string): void {
    this.typed.add(path);
    this.service.setText(path, text);
    if (this.service.has(path)) this.checkSoon();
  }

  /** Files may have changed on disk. */
  reloadSoon(): void {
    if (this.reloadTimer !== null) clearTimeout(this.reloadTimer);
    this.reloadTimer = setTimeout(() => void this.reload(), RELOAD_DELAY_MS);
  }

  checkSoon(): void {
    // What is being checked is not what is there any more.
    this.checks++;
    if (this.checkTimer !== null) clearTimeout(this.checkTimer);
    const delay = Math.min(MOST_CHECK_DELAY_MS, Math.max(LEAST_CHECK_DELAY_MS, this.lastCheckMs));
    this.checkTimer = setTimeout(() => void this.check(), delay);
  }

  /** Reads everything anew and checks it; a reload that is under way is followed by another. */
  async reload(): Promise<void> {
    if (this.reloadTimer !== null) clearTimeout(this.reloadTimer);
    this.reloadTimer = null;
    if (this.reloading !== null) {
      this.staleDuringReload = true;
      return this.reloading;
    }
    this.reloading = this.reloadUntilCurrent();
    try {
      await this.reloading;
    } finally {
      this.reloading = null;
    }
  }

  /** Reads what waits to be read; nothing where nothing does. */
  async readPending(): Promise<void> {
    if (this.reloadTimer !== null) await this.reload();
    else await this.reloading;
  }

  /** Checks again where the day or the settings are others than those of the last check. */
  checkIfOutdated(): void {
    const now = this.currentOptions();
    const then = this.result?.options;
    if (then?.asOf !== now.asOf || then.language !== now.language) this.checkSoon();
  }

  /** Whether nothing is waiting to be read or checked. */
  get settled(): boolean {
    return this.checkTimer === null && this.reloadTimer === null && this.reloading === null && this.checking === 0;
  }

  dispose(): void {
    this.disposed = true;
    if (this.checkTimer !== null) clearTimeout(this.checkTimer);
    if (this.reloadTimer !== null) clearTimeout(this.reloadTimer);
    this.checked.dispose();
  }

  private async reloadUntilCurrent(): Promise<void> {
    do {
      this.staleDuringReload = false;
      const saved = this.savedTexts();
      const read = await this.service.reload(turns(() => !this.staleDuringReload && !this.disposed));
      if (this.disposed) return;
      if (!read) continue;
      this.readings++;
      this.dropSaved(saved);
      this.loadedSelection = this.selection();
    } while (this.staleDuringReload);
    await this.check();
  }

  /** The texts that are on disk as the editor has them, with their version. */
  private savedTexts(): Map<string, number | null> {
    const saved = new Map<string, number | null>();
    for (const path of this.typed) {
      const document = this.openDocument(path);
      if (document === undefined || !document.isDirty) saved.set(path, document?.version ?? null);
    }
    return saved;
  }

  /** From here on the disk counts for what was saved before it was read and has not been touched since. */
  private dropSaved(saved: ReadonlyMap<string, number | null>): void {
    const now = this.savedTexts();
    for (const [path, version] of saved) {
      if (now.get(path) !== version) continue;
      this.typed.delete(path);
      this.service.setText(path, null);
    }
  }

  private openDocument(path: string): vscode.TextDocument | undefined {
    const address = this.uriOf(path).toString();
    return vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);
  }

  /**
   * Checks in turns with whatever else waits; needed once after opening, later it checks by itself.
   * A check that has been overtaken, by typing or by another, stops and tells nothing.
   */
  async check(): Promise<void> {
    if (this.checkTimer !== null) clearTimeout(this.checkTimer);
    this.checkTimer = null;
    const number = ++this.checks;
    const started = performance.now();
    const options = this.currentOptions();
    const { snapshot } = this;
    const found = await this.checkInTurns(options, () => number === this.checks && !this.disposed);
    if (found === null) return;
    const { findings, crashes, baselineUnreadable } = found;
    this.lastCheckMs = performance.now() - started;
    for (const { rule, error } of crashes) this.log.error(`the check ${rule} failed`, error as Error);
    if (baselineUnreadable) this.log.warn(`${BASELINE_NAME} in ${this.root.path} cannot be read: nothing is left out`);
    this.log.debug(`checked ${this.root.path}: ${findings.length} findings in ${this.lastCheckMs.toFixed(1)} ms`);
    this.result = { snapshot, findings, options };
    if (this.selection() !== this.loadedSelection) this.reloadSoon();
    this.checked.fire();
  }

  private async checkInTurns(options: CheckOptions, wanted: () => boolean): Promise<ServiceCheck | null> {
    this.checking++;
    try {
      const found = await this.service.checkInTurns(options, turns(wanted));
      return wanted() ? found : null;
    } finally {
      this.checking--;
    }
  }

  private currentOptions(): CheckOptions {
    return { language: this.service.language(askedLanguage()), asOf: asOf() };
  }

  /** Which files the manifest asks for, as it is being typed. */
  private selection(): string {
    const { include, exclude, measurementFiles } = this.snapshot.manifest;
    return JSON.stringify([include, exclude, measurementFiles]);
  }
}
