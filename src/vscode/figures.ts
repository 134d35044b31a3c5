import * as vscode from "vscode";
import { explanationMarkdown } from "../core/features/explanation-markdown.ts";
import { inlayHints } from "../core/features/hints.ts";
import { codeLenses, type Lens } from "../core/features/lenses.ts";
import { mentionsOfThing } from "../core/features/references-index.ts";
import { explainNumber } from "../core/numbers/explain/index.ts";
import type { Snapshot } from "../core/project/snapshot.ts";
import { type FileInStrategy, fileInStrategy, YAML_FILES } from "./asked.ts";
import { linkTo } from "./language-features.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import type { Panels } from "./panels.ts";
import { toPosition, toRange } from "./places.ts";
import { hintSettings, lensSettings, onDidChangeSettings } from "./settings.ts";
import type { Strategies } from "./strategies.ts";

/** A hint whose tooltip is made when somebody points at it. */
class FigureHint extends vscode.InlayHint {
  strategy: OpenStrategy | null = null;
  snapshot: Snapshot | null = null;
  number: string | null = null;
}

/** Computed figures in the text: hints behind values, and lines above things. */
export class Figures implements vscode.InlayHintsProvider<FigureHint>, vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Figures depend on every file of a strategy. */
  readonly onDidChangeInlayHints = this.changed.event;
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly strategies: Strategies,
    panels: Panels,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      strategies.onDidCheck(() => this.changed.fire()),
      strategies.onDidChangeList(() => this.changed.fire()),
      onDidChangeSettings(() => this.changed.fire()),
      vscode.languages.registerInlayHintsProvider(YAML_FILES, this),
      vscode.languages.registerCodeLensProvider(YAML_FILES, this),
      vscode.commands.registerCommand("koers.showFromLens", (root, shows, id) => {
        const strategy = typeof root === "string" ? strategies.at(vscode.Uri.parse(root)) : null;
        if (strategy === null || typeof id !== "string") return;
        if (shows === "matrix") {
          panels.open(strategy, { view: "value-matrix", id: null }, `contactMoments.${id}`);
        } else if (shows === "journey" || shows === "business-case") panels.open(strategy, { view: shows, id });
      }),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  provideInlayHints(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): FigureHint[] | null {
    const found = fileInStrategy(this.strategies, document, token);
    if (found === null) return null;
    const { strategy, snapshot, file } = found;
    const within = { start: file.lines.offsetAt(range.start), end: file.lines.offsetAt(range.end) };
    const { language } = strategy.options;
    return inlayHints(snapshot, file.path, within, hintSettings(document), language).map((hint) => {
      const shown = new FigureHint(toPosition(hint.position), hint.text);
      shown.paddingLeft = true;
      if (hint.tooltip !== null) shown.tooltip = hint.tooltip;
      return Object.assign(shown, { strategy, snapshot, number: hint.number });
    });
  }

  resolveInlayHint(hint: FigureHint, token: vscode.CancellationToken): FigureHint {
    const { strategy, snapshot, number } = hint;
    if (token.isCancellationRequested || strategy === null || snapshot === null || number === null) return hint;
    const { language, asOf } = strategy.options;
    const explanation = explainNumber(snapshot, number, language, asOf);
    if (explanation !== null) {
      hint.tooltip = new vscode.MarkdownString(explanationMarkdown(explanation, language, linkTo(strategy)));
    }
    return hint;
  }

  /**
   * With their words at once: lines that are given words later lose their commands in the editor
   * when they are asked for anew meanwhile, and then say that a command was not found.
   */
  provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): vscode.CodeLens[] | null {
    const found = fileInStrategy(this.strategies, document, token);
    if (found === null) return null;
    const { snapshot, file } = found;
    return codeLenses(snapshot, file.path, lensSettings(document), found.strategy.options.language).map(
      (lens) => new vscode.CodeLens(toRange(lens.range), commandOf(found, lens, document.uri)),
    );
  }
}

function commandOf({ strategy, snapshot }: FileInStrategy, lens: Lens, uri: vscode.Uri): vscode.Command {
  const { shows, kind, id, range, title } = lens;
  const position = toPosition(range.start);
  if (shows === "case") return { title, command: "koers.explainNumber", arguments: [uri, position] };
  if (shows !== "references") {
    return { title, command: "koers.showFromLens", arguments: [strategy.root.toString(), shows, id] };
  }
  const places = mentionsOfThing(snapshot, kind, id)
    .filter(({ role }) => role === "reference")
    .map(({ file, span }) => new vscode.Location(strategy.uriOf(file.path), toRange(file.lines.rangeOf(span))));
  // Without a command it is words alone: there is nothing to show.
  if (places.length === 0) return { title, command: "" };
  return { title, command: "editor.action.showReferences", arguments: [uri, position, places] };
}
