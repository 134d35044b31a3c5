import * as vscode from "vscode";
import type { StrategyFile } from "../core/project/file.ts";
import type { Finding, FindingFix } from "../core/rules/finding.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import { toRange } from "./places.ts";
import type { Strategies } from "./strategies.ts";

/** An offer to mend a finding; its edit is made when it is asked for, and only if the text is still the same. */
class FixAction extends vscode.CodeAction {
  constructor(
    readonly strategy: OpenStrategy,
    readonly fix: FindingFix,
    diagnostic: vscode.Diagnostic,
  ) {
    super(fix.title, vscode.CodeActionKind.QuickFix);
    this.diagnostics = [diagnostic];
    this.isPreferred = fix.safe;
  }
}

/** Offers the fixes of findings as the editor's quick fixes. */
export class QuickFixes implements vscode.CodeActionProvider<FixAction>, vscode.Disposable {
  private readonly registration: vscode.Disposable;

  constructor(private readonly strategies: Strategies) {
    this.registration = vscode.languages.registerCodeActionsProvider({ pattern: "**/*.{yaml,yml,csv}" }, this, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    });
  }

  dispose(): void {
    this.registration.dispose();
  }

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): FixAction[] {
    const found = this.strategies.find(document.uri);
    if (found === null) return [];
    const { strategy, path } = found;
    const fixable = (strategy.result?.findings ?? []).filter(({ file, fix }) => file === path && fix !== null);
    return diagnostics.flatMap((diagnostic) =>
      fixable
        .filter((finding) => isAbout(diagnostic, finding))
        .map((finding) => new FixAction(strategy, finding.fix as FindingFix, diagnostic)),
    );
  }

  async resolveCodeAction(action: FixAction, token: vscode.CancellationToken): Promise<FixAction> {
    const { strategy, fix } = action;
    const files = [...new Set(fix.edits.map((edit) => edit.file))];
    const current = await Promise.all(files.map((file) => currentFile(strategy, file)));
    if (token.isCancellationRequested) return action;
    // Edits made for an older text would land in the wrong place.
    const asked = JSON.stringify(fix);
    const stale = !(strategy.result?.findings ?? []).some((finding) => JSON.stringify(finding.fix) === asked);
    if (stale || current.includes(null)) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("The text has changed since this fix was offered. Please choose it again."),
      );
      return action;
    }
    action.edit = workspaceEdit(strategy, fix, current as StrategyFile[]);
    return action;
  }
}

function isAbout(diagnostic: vscode.Diagnostic, finding: Finding): boolean {
  const code = typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code;
  return diagnostic.source === "koers" && code === finding.rule && diagnostic.range.isEqual(toRange(finding.range));
}

/** The file as it was checked, if the editor still has that text; null otherwise. */
async function currentFile(strategy: OpenStrategy, path: string): Promise<StrategyFile | null> {
  const file = strategy.result?.snapshot.files.find((candidate) => candidate.path === path);
  if (file === undefined) return null;
  try {
    const document = await vscode.workspace.openTextDocument(strategy.uriOf(path));
    return sameText(document.getText(), file.text) ? file : null;
  } catch {
    return null;
  }
}

/** The editor makes all line ends of a file alike. */
function sameText(a: string, b: string): boolean {
  return a === b || a.replace(/\r\n?/g, "\n") === b.replace(/\r\n?/g, "\n");
}

function workspaceEdit(strategy: OpenStrategy, fix: FindingFix, files: readonly StrategyFile[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { file, span, newText } of fix.edits) {
    const lines = files.find((candidate) => candidate.path === file)?.lines;
    if (lines !== undefined) edit.replace(strategy.uriOf(file), toRange(lines.rangeOf(span)), newText);
  }
  return edit;
}
