import * as vscode from "vscode";
import { semanticTokens, TOKEN_TYPES } from "../core/features/semantic.ts";
import { fileInStrategy, STRATEGY_FILES } from "./asked.ts";
import { toRange } from "./places.ts";
import type { Strategies } from "./strategies.ts";

const LEGEND = new vscode.SemanticTokensLegend([...TOKEN_TYPES], ["definition"]);

/** Colours for ids, values with a unit and expressions; package.json says which. */
export class SemanticTokens implements vscode.DocumentSemanticTokensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeSemanticTokens = this.changed.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly strategies: Strategies) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      // A file may have been open before its strategy was found.
      strategies.onDidChangeList(() => this.changed.fire()),
      vscode.languages.registerDocumentSemanticTokensProvider(STRATEGY_FILES, this, LEGEND),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  provideDocumentSemanticTokens(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): vscode.SemanticTokens | null {
    const found = fileInStrategy(this.strategies, document, token);
    if (found === null) return null;
    const builder = new vscode.SemanticTokensBuilder(LEGEND);
    for (const { range, type, isDefinition } of semanticTokens(found.snapshot, found.file.path)) {
      builder.push(toRange(range), type, isDefinition ? ["definition"] : []);
    }
    return builder.build();
  }
}
