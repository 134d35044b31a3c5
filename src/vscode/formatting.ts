import * as vscode from "vscode";
import { format } from "../core/features/format.ts";
import { isYaml } from "../core/project/discover.ts";
import type { Span } from "../core/text/position.ts";
import { fileInStrategy } from "./asked.ts";
import { sameText } from "./edits.ts";
import { toRange } from "./places.ts";
import type { Strategies } from "./strategies.ts";

/** *Format Document* and *Format Selection*, for files of strategies only: other YAML is somebody else's. */
export class Formatting
  implements vscode.DocumentFormattingEditProvider, vscode.DocumentRangeFormattingEditProvider, vscode.Disposable
{
  private readonly subscriptions: vscode.Disposable[];
  private registration: vscode.Disposable | null = null;
  private registeredFor = "";
  /** What was said last of each document: with every save the same would be said again. */
  private readonly said = new Map<string, string>();

  constructor(private readonly strategies: Strategies) {
    this.subscriptions = [
      strategies.onDidCheck(() => this.register()),
      strategies.onDidChangeList(() => this.register()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.said.delete(uri.toString())),
    ];
  }

  dispose(): void {
    this.registration?.dispose();
    for (const each of this.subscriptions) each.dispose();
  }

  /** File by file: two formatters for one file would have the editor ask which of them to use. */
  private register(): void {
    const readings = JSON.stringify(this.strategies.all.map(({ root, readings }) => [root.toString(), readings]));
    if (readings === this.registeredFor) return;
    this.registeredFor = readings;
    const files = this.strategies.all.flatMap(({ root, snapshot }) =>
      snapshot.files
        .filter(({ path }) => isYaml(path))
        .map(({ path }) => ({ scheme: root.scheme, pattern: new vscode.RelativePattern(root, literalGlob(path)) })),
    );
    this.registration?.dispose();
    this.registration = vscode.Disposable.from(
      vscode.languages.registerDocumentFormattingEditProvider(files, this),
      vscode.languages.registerDocumentRangeFormattingEditProvider(files, this),
    );
  }

  provideDocumentFormattingEdits(
    document: vscode.TextDocument,
    _options: vscode.FormattingOptions,
    token: vscode.CancellationToken,
  ): vscode.TextEdit[] | null {
    return this.edits(document, null, token);
  }

  provideDocumentRangeFormattingEdits(
    document: vscode.TextDocument,
    range: vscode.Range,
    _options: vscode.FormattingOptions,
    token: vscode.CancellationToken,
  ): vscode.TextEdit[] | null {
    return this.edits(document, range, token);
  }

  private edits(
    document: vscode.TextDocument,
    range: vscode.Range | null,
    token: vscode.CancellationToken,
  ): vscode.TextEdit[] | null {
    const found = fileInStrategy(this.strategies, document, token);
    if (found === null || !sameText(document.getText(), found.file.text)) return null;
    const { file, strategy } = found;
    const within: Span | null =
      range === null ? null : { start: file.lines.offsetAt(range.start), end: file.lines.offsetAt(range.end) };
    const formatting = format(file, strategy.options.language, within);
    if (!formatting.ok) {
      this.say(document, formatting.reason);
      return null;
    }
    this.said.delete(document.uri.toString());
    return formatting.edits.map(({ span, newText }) => new vscode.TextEdit(toRange(file.lines.rangeOf(span)), newText));
  }

  private say({ uri }: vscode.TextDocument, reason: string): void {
    if (this.said.get(uri.toString()) === reason) return;
    this.said.set(uri.toString(), reason);
    void vscode.window.showInformationMessage(reason);
  }
}

/** A path as a pattern that matches it and nothing else. */
function literalGlob(path: string): string {
  return path.replace(/[*?{}[\]]/g, "[$&]");
}
