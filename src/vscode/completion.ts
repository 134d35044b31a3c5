import * as vscode from "vscode";
import { complete, completionCard } from "../core/features/completion/complete.ts";
import type { CompletionItem, ItemKind } from "../core/features/completion/item.ts";
import type { Position } from "../core/text/position.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import { toPosition, toRange } from "./places.ts";
import type { Strategies } from "./strategies.ts";

const STRATEGY_FILES = { pattern: "**/*.{yaml,yml,csv}" };

/** What begins a value, a key between braces, a list, a path, or a name in an expression. */
const TRIGGERS = [" ", ":", "-", "/", ".", "{", "[", ",", '"', "'", ";"];

/** An item with what is needed to tell more about it. */
class StrategyItem extends vscode.CompletionItem {
  constructor(
    readonly strategy: OpenStrategy,
    readonly item: CompletionItem,
    range: vscode.Range,
    comma: vscode.Position | null,
  ) {
    super({ label: item.label, description: item.description }, KINDS[item.kind]);
    this.range = range;
    this.detail = item.detail;
    this.insertText = new vscode.SnippetString(item.snippet);
    this.sortText = item.sortText;
    this.filterText = item.filterText;
    // The indentation is in the text: the editor's own would double it.
    this.keepWhitespace = true;
    if (item.documentation !== "") this.documentation = new vscode.MarkdownString(item.documentation);
    if (comma !== null) this.additionalTextEdits = [vscode.TextEdit.insert(comma, ",")];
    if (item.again) this.command = { command: "editor.action.triggerSuggest", title: "" };
  }
}

/** Suggestions while typing, in the files of strategies only. */
export class Completion implements vscode.CompletionItemProvider<StrategyItem>, vscode.Disposable {
  private readonly registration: vscode.Disposable;

  constructor(private readonly strategies: Strategies) {
    this.registration = vscode.languages.registerCompletionItemProvider(STRATEGY_FILES, this, ...TRIGGERS);
  }

  dispose(): void {
    this.registration.dispose();
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerCharacter }: vscode.CompletionContext,
  ): Promise<vscode.CompletionList<StrategyItem> | null> {
    // Whoever types faster than a strategy is read would otherwise get no list until the next word.
    const { version } = document;
    const found = await this.strategies.findRead(document.uri);
    if (token.isCancellationRequested || found === null) return null;
    const { strategy, path } = found;
    const { snapshot, options, result } = strategy;
    const file = snapshot.files.find((candidate) => candidate.path === path);
    if (file === undefined) return null;
    const items = complete(snapshot, path, file.lines.offsetAt(position), {
      ...options,
      ...(triggerCharacter === undefined ? {} : { trigger: triggerCharacter }),
      ...(result === null ? {} : { findings: result.findings }),
    });
    const rangeOf = (item: CompletionItem): vscode.Range => {
      const range = toRange(file.lines.rangeOf(item.span));
      // The editor itself adds what was typed after it asked.
      return document.version === version || range.end.isBefore(position) ? range : range.with({ end: position });
    };
    return new vscode.CompletionList(
      items.map((item) => {
        const comma = item.comma === undefined ? null : toPosition(file.lines.positionAt(item.comma));
        return new StrategyItem(strategy, item, rangeOf(item), comma);
      }),
      items.some(({ followsTyping }) => followsTyping),
    );
  }

  /** The card of a thing takes computing: it is made for the item that somebody looks at. */
  resolveCompletionItem(item: StrategyItem, token: vscode.CancellationToken): StrategyItem {
    const { strategy } = item;
    const { thing } = item.item;
    if (thing === null || token.isCancellationRequested) return item;
    const linkTo = (file: string, { line, character }: Position): string =>
      strategy
        .uriOf(file)
        .with({ fragment: `L${line + 1},${character + 1}` })
        .toString();
    const card = completionCard(strategy.snapshot, thing, strategy.options.language, linkTo);
    if (card !== null) item.documentation = new vscode.MarkdownString(card);
    return item;
  }
}

const KINDS: Readonly<Record<ItemKind, vscode.CompletionItemKind>> = {
  section: vscode.CompletionItemKind.Module,
  key: vscode.CompletionItemKind.Property,
  new: vscode.CompletionItemKind.Snippet,
  choice: vscode.CompletionItemKind.EnumMember,
  reference: vscode.CompletionItemKind.Reference,
  value: vscode.CompletionItemKind.Value,
  computed: vscode.CompletionItemKind.Constant,
  variable: vscode.CompletionItemKind.Variable,
  field: vscode.CompletionItemKind.Field,
  function: vscode.CompletionItemKind.Function,
  rule: vscode.CompletionItemKind.Event,
};
