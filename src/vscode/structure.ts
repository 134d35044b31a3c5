import * as vscode from "vscode";
import { folds } from "../core/features/folding.ts";
import { links } from "../core/features/links.ts";
import { selections } from "../core/features/selection.ts";
import { fileInStrategy, STRATEGY_FILES, YAML_FILES } from "./asked.ts";
import { toRange } from "./places.ts";
import type { Strategies } from "./strategies.ts";

/** Folding, expanding the selection, and links, in the files of strategies only. */
export class Structure
  implements vscode.FoldingRangeProvider, vscode.SelectionRangeProvider, vscode.DocumentLinkProvider, vscode.Disposable
{
  private readonly foldsChanged = new vscode.EventEmitter<void>();
  readonly onDidChangeFoldingRanges = this.foldsChanged.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly strategies: Strategies) {
    this.subscriptions = vscode.Disposable.from(
      this.foldsChanged,
      // A file may have been open before its strategy was found.
      strategies.onDidChangeList(() => this.foldsChanged.fire()),
      vscode.languages.registerFoldingRangeProvider(YAML_FILES, this),
      vscode.languages.registerSelectionRangeProvider(STRATEGY_FILES, this),
      vscode.languages.registerDocumentLinkProvider(YAML_FILES, this),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Null leaves it to the indents. */
  provideFoldingRanges(
    document: vscode.TextDocument,
    _context: vscode.FoldingContext,
    token: vscode.CancellationToken,
  ): vscode.FoldingRange[] | null {
    const found = fileInStrategy(this.strategies, document, token);
    const ranges = found === null ? null : folds(found.file);
    if (ranges === null) return null;
    return ranges.map(
      ({ start, end, kind }) =>
        new vscode.FoldingRange(start, end, kind === "comment" ? vscode.FoldingRangeKind.Comment : undefined),
    );
  }

  provideSelectionRanges(
    document: vscode.TextDocument,
    positions: readonly vscode.Position[],
    token: vscode.CancellationToken,
  ): vscode.SelectionRange[] | null {
    const found = fileInStrategy(this.strategies, document, token);
    if (found === null) return null;
    const { snapshot, file } = found;
    return positions.map((position) => {
      const ranges = selections(snapshot, file.path, file.lines.offsetAt(position)).map(toRange);
      return chain(ranges) ?? new vscode.SelectionRange(new vscode.Range(position, position));
    });
  }

  provideDocumentLinks(document: vscode.TextDocument, token: vscode.CancellationToken): vscode.DocumentLink[] | null {
    const found = fileInStrategy(this.strategies, document, token);
    if (found === null) return null;
    const { strategy, snapshot, file } = found;
    return links(snapshot, file).map(({ range, target }) => {
      const uri = target.kind === "address" ? vscode.Uri.parse(target.url) : strategy.uriOf(target.path);
      return new vscode.DocumentLink(toRange(range), uri);
    });
  }
}

/** The innermost range, each with the one around it; null for none. */
function chain(ranges: readonly vscode.Range[]): vscode.SelectionRange | null {
  let outer: vscode.SelectionRange | undefined;
  for (const range of [...ranges].reverse()) outer = new vscode.SelectionRange(range, outer);
  return outer ?? null;
}
