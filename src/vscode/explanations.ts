import * as vscode from "vscode";
import { type ExplanationPage, explanationPage, numbersAt } from "../core/features/actions/explain.ts";
import type { Explanation } from "../core/numbers/explain/explanation.ts";
import { type Asked, positionAsked } from "./asked.ts";
import type { Strategies } from "./strategies.ts";

const SCHEME = "koers-number";
/** Its defaults, in package.json, make it a page to read: lines wrap, and have no numbers. */
const LANGUAGE = "koers-explanation";

/** Opens the explanation of a number as a page that cannot be changed and follows the strategy, with links to the lines it rests on. */
export class Explanations
  implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable
{
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly strategies: Strategies) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, this),
      strategies.onDidCheck(() => this.refresh()),
      vscode.commands.registerCommand("koers.explainNumber", (uri, position) => this.explain(uri, position)),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.page(uri)?.text ?? vscode.l10n.t("This number is there no more.");
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const strategy = this.strategies.at(rootOf(document.uri));
    return (this.page(document.uri)?.links ?? []).flatMap(({ line, start, end, file, to }) => {
      if (strategy === null) return [];
      const target = strategy.uriOf(file).with({ fragment: `L${to.line + 1},${to.character + 1}` });
      return [new vscode.DocumentLink(new vscode.Range(line, start, line, end), target)];
    });
  }

  /** At a place, or at the cursor where none is given. */
  private async explain(uri: unknown, position: unknown): Promise<void> {
    await this.strategies.settled();
    const asked = await positionAsked(this.strategies, uri, position);
    const numbers = asked === null ? [] : numbersAt(asked.snapshot, asked.path, asked.offset, asked.strategy.options);
    const chosen = numbers.length < 2 ? numbers[0] : await chooseNumber(numbers);
    if (asked !== null && chosen !== undefined) await show(asked, chosen);
    if (numbers.length > 0) return;
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "There is no number here that Koers computes with. Put the cursor on a number, or on the id of a contact moment, shift, initiative or journey.",
      ),
    );
  }

  private page(uri: vscode.Uri): ExplanationPage | null {
    const strategy = this.strategies.at(rootOf(uri));
    const explanation = strategy?.service.explain(numberOf(uri), strategy.options) ?? null;
    return strategy === null || explanation === null ? null : explanationPage(explanation, strategy.options.language);
  }

  private refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) this.changed.fire(uri);
  }
}

async function chooseNumber(numbers: readonly Explanation[]): Promise<Explanation | undefined> {
  const items = numbers.map((number) => ({ label: number.title, description: number.value ?? "–", number }));
  const placeHolder = vscode.l10n.t("Which number?");
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.number;
}

/** The address says which number of which strategy, so that the page comes back after a reload. */
async function show({ strategy }: Asked, { path, title }: Explanation): Promise<void> {
  const name = title.replace(/[/\\?#:]+/g, " ").trim();
  const query = new URLSearchParams({ root: strategy.root.toString(), path }).toString();
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query });
  const opened = await vscode.workspace.openTextDocument(uri);
  const document = await vscode.languages.setTextDocumentLanguage(opened, LANGUAGE);
  const selection = new vscode.Range(0, 0, 0, 0);
  await vscode.window.showTextDocument(document, { preview: true, selection });
}

function rootOf({ query }: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(new URLSearchParams(query).get("root") ?? "");
}

function numberOf({ query }: vscode.Uri): string {
  return new URLSearchParams(query).get("path") ?? "";
}
