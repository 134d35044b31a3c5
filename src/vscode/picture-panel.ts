import * as vscode from "vscode";
import type { Consequence, PictureEdit } from "../core/pictures/types/edit.ts";
import type { Picture, ViewTarget } from "../core/pictures/types/picture.ts";
import { VIEWS } from "../core/pictures/views.ts";
import type { Snapshot } from "../core/project/snapshot.ts";
import type { FromPanel, Notice, SelectMessage, ShowMessage, ToPanel } from "../webview/protocol.ts";
import { sourcesOf } from "../webview/sources.ts";
import { titleOf } from "../webview/title.ts";
import { addMissing } from "./add-missing.ts";
import { copyText, savePicture } from "./exports.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import { PanelEdits } from "./panel-edits.ts";
import { panelHtml } from "./panel-html.ts";
import { toPosition } from "./places.ts";
import { rangeOf, showBeside } from "./source.ts";
import type { Strategies } from "./strategies.ts";

export interface PanelStart {
  readonly root: vscode.Uri;
  readonly target: ViewTarget;
  /** What the panel showed before a reload. */
  readonly lastGood: ShowMessage | null;
}

/** One panel: says what to draw, keeps the last good picture, and leads back to the source. */
export class PicturePanel implements vscode.Disposable {
  private readonly root: vscode.Uri;
  private target: ViewTarget;
  private lastGood: ShowMessage | null;
  private message: ShowMessage | null = null;
  private selection: SelectMessage = { type: "select", path: null };
  /** The things whose pictures are shown beside the panel's own. */
  private beside: readonly string[] = [];
  private ready = false;
  private readonly edits = new PanelEdits();
  /** What the panel was told last, so that nothing is told twice. */
  private told = "";

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly strategies: Strategies,
    private readonly extensionUri: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
    private readonly showView: (root: vscode.Uri, target: ViewTarget) => void,
    start: PanelStart,
  ) {
    this.root = start.root;
    this.target = start.target;
    this.lastGood = start.lastGood;
    panel.webview.onDidReceiveMessage((message: FromPanel) => void this.receive(message));
    panel.onDidChangeViewState(() => {
      // A hidden panel has no page; it says that it is ready again when it has one.
      if (!panel.visible) this.ready = false;
    });
  }

  isOf(root: vscode.Uri): boolean {
    return this.root.toString() === root.toString();
  }

  shows(root: vscode.Uri, target: ViewTarget): boolean {
    return this.isOf(root) && this.target.view === target.view && this.target.id === target.id;
  }

  reveal(): void {
    this.panel.reveal();
  }

  /** Draws what the strategy says now. */
  update(): void {
    const strategy = this.strategies.at(this.root);
    if (strategy !== null) this.message = this.fromStrategy(strategy);
    else this.message = this.withoutPicture({ kind: this.strategies.searched ? "gone" : "reading" });
    const title = titleOf(this.message);
    // Of several strategies each has panels with the same titles.
    this.panel.title = strategy !== null && this.strategies.all.length > 1 ? `${title} · ${strategy.name}` : title;
    this.tell();
  }

  /** Puts the ring around the item that the cursor stands in. */
  selectAt(strategy: OpenStrategy, file: string, position: vscode.Position): void {
    const { picture, others = [] } = this.message ?? {};
    if (picture === undefined || picture === null) return;
    const paths = sourcesOf(picture, ...others).keys();
    this.select(innermostAt(strategy.snapshot, paths, file, position));
  }

  /** Text that is not in the picture leaves the ring where it is: who looks elsewhere keeps the place. */
  select(path: string | null): void {
    if (path === null || path === this.selection.path) return;
    this.selection = { type: "select", path };
    if (this.ready) this.post(this.selection);
  }

  /** Gives the panel its page, which says when it is ready. */
  beginPage(mermaid: boolean): void {
    this.ready = false;
    const { webview } = this.panel;
    webview.html = panelHtml(webview, this.extensionUri, { mermaid });
  }

  dispose(): void {
    this.ready = false;
  }

  private fromStrategy(strategy: OpenStrategy): ShowMessage {
    let picture: Picture | null;
    let others: Picture[];
    try {
      picture = strategy.service.picture(this.target.view, this.target.id, strategy.options);
      others = this.beside.flatMap((id) => strategy.service.picture(this.target.view, id, strategy.options) ?? []);
    } catch (error) {
      this.log.error(`the picture of ${this.root.path} could not be made`, error as Error);
      return this.withoutPicture({ kind: "failed" });
    }
    const broken = brokenFile(strategy);
    const notice: Notice | null = broken ?? (picture === null ? { kind: "gone" } : null);
    const message: ShowMessage = {
      type: "show",
      root: this.root.toString(),
      target: this.target,
      picture,
      language: strategy.options.language,
      choices: strategy.service.choices(this.target.view),
      whole: VIEWS[this.target.view].whole,
      notice,
      ...(others.length === 0 ? {} : { others }),
    };
    if (notice === null) this.lastGood = message;
    // Without a good picture there is still what could be read.
    return { ...message, picture: notice === null ? picture : (this.lastGoodPicture() ?? picture) };
  }

  private withoutPicture(notice: Notice): ShowMessage {
    return {
      type: "show",
      root: this.root.toString(),
      target: this.target,
      picture: this.lastGoodPicture(),
      language: this.lastGood?.language ?? "en",
      choices: this.lastGood?.choices ?? [],
      whole: VIEWS[this.target.view].whole,
      notice,
    };
  }

  private lastGoodPicture(): Picture | null {
    const { lastGood, target } = this;
    return lastGood?.target.id === target.id ? (lastGood.picture ?? null) : null;
  }

  private tell(): void {
    if (!this.ready || this.message === null) return;
    const telling = JSON.stringify(this.message);
    if (telling === this.told) return;
    this.told = telling;
    this.post(this.message);
  }

  private post(message: ToPanel): void {
    void this.panel.webview.postMessage(message);
  }

  private async receive(message: FromPanel): Promise<void> {
    // A page that comes back with the window can be used before the strategy has been read.
    if (message.type !== "ready") await this.strategies.firstSearch();
    switch (message.type) {
      case "ready":
        this.ready = true;
        this.told = "";
        this.tell();
        if (this.selection.path !== null) this.post(this.selection);
        return;
      case "open":
        return this.openItem(message.path, message.focus);
      case "open-notice":
        return this.openNotice();
      case "add":
        return this.addMissing(message.section);
      case "choose":
        this.target = { view: this.target.view, id: message.id };
        this.beside = [];
        return this.update();
      case "beside":
        this.beside = message.ids;
        return this.update();
      case "show-view":
        return this.showView(this.root, message.target);
      case "try":
        return this.try(message.number, message.edit);
      case "edit":
        return this.edit(message.edit);
      case "save":
        return this.save(message.name, message.bytes);
      case "copy":
        return copyText(message.text);
      case "mermaid":
        return this.beginPage(message.shown);
      case "undo":
      case "redo":
        return this.undo(message.type);
    }
  }

  /** Where the item stands now; where it stood when it was drawn, if it is no longer there. */
  private async openItem(path: string, focus: boolean): Promise<void> {
    const strategy = this.strategies.at(this.root);
    const picture = this.message?.picture;
    if (strategy === null || picture === undefined || picture === null) return;
    const spot = sourcesOf(picture, ...(this.message?.others ?? [])).get(path);
    if (spot === undefined) return;
    this.selection = { type: "select", path };
    const located = strategy.snapshot.locate(path);
    const file = located?.file.path ?? spot.file;
    const range =
      located === null ? rangeOf(spot) : atStart(toPosition(located.file.lines.positionAt(located.nameSpan.start)));
    await showBeside(strategy.uriOf(file), range, this.panel.viewColumn, !focus);
  }

  private async openNotice(): Promise<void> {
    const strategy = this.strategies.at(this.root);
    const notice = this.message?.notice;
    if (strategy === null || notice?.kind !== "broken") return;
    const range = rangeOf({ line: notice.line, column: 1 });
    await showBeside(strategy.uriOf(notice.file), range, this.panel.viewColumn, false);
  }

  private async addMissing(section: string): Promise<void> {
    const strategy = this.strategies.at(this.root);
    if (strategy !== null) await addMissing(strategy, section, this.panel.viewColumn);
  }

  private try(number: number, edit: PictureEdit): void {
    const strategy = this.strategies.at(this.root);
    if (strategy === null) return;
    const outcome = strategy.service.editsOf(edit);
    const trial = outcome.ok
      ? strategy.service.trial(outcome.edits, this.target, strategy.options)
      : { picture: null, consequences: [refusalOf(outcome.reason[strategy.options.language])] };
    this.post({ type: "tried", number, ...trial });
  }

  private async edit(edit: PictureEdit): Promise<void> {
    const strategy = this.strategies.at(this.root);
    if (strategy === null) return;
    this.post({ type: "edited", refusal: await this.edits.make(strategy, edit) });
  }

  private async save(name: string, bytes: Uint8Array): Promise<void> {
    const refusal = await savePicture(this.root, name, bytes);
    if (refusal !== null) this.post({ type: "edited", refusal });
  }

  private async undo(which: "undo" | "redo"): Promise<void> {
    if (await this.edits[which]()) this.panel.reveal();
  }
}

function refusalOf(text: string): Consequence {
  return { sign: "worse", text };
}

/** The first file that cannot be read as YAML, or not at all. */
function brokenFile(strategy: OpenStrategy): Notice | null {
  for (const file of strategy.snapshot.files) {
    const [problem] = file.problems;
    if (problem !== undefined) {
      const line = file.lines.positionAt(problem.span.start).line + 1;
      return { kind: "broken", file: file.path, line };
    }
    if (file.unreadable !== null) return { kind: "broken", file: file.path, line: 1 };
  }
  return null;
}

/** The smallest of some things around a place in the text. */
function innermostAt(
  snapshot: Snapshot,
  paths: Iterable<string>,
  file: string,
  position: vscode.Position,
): string | null {
  let best: { path: string; size: number } | null = null;
  const lines = snapshot.files.find((candidate) => candidate.path === file)?.lines;
  if (lines === undefined) return null;
  // The indent of a line, and the dash of a list, belong to what the line begins.
  const indent = /^[\s-]*/.exec(lines.lineText(position.line))?.[0].length ?? 0;
  const offset = lines.offsetAt({ line: position.line, character: Math.max(position.character, indent) });
  for (const path of paths) {
    const located = snapshot.locate(path);
    if (located === null || located.file.path !== file) continue;
    const start = Math.min(located.nameSpan.start, located.node.span.start);
    const end = Math.max(located.nameSpan.end, located.node.span.end);
    if (offset < start || offset > end) continue;
    if (best === null || end - start < best.size) best = { path, size: end - start };
  }
  return best?.path ?? null;
}

function atStart(position: vscode.Position): vscode.Range {
  return new vscode.Range(position, position);
}
