import * as vscode from "vscode";
import type { Finding, FindingFix } from "../core/rules/finding.ts";
import { workspaceEdit } from "./edits.ts";
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
    const here = (strategy.result?.findings ?? []).filter(({ file }) => file === path);
    return diagnostics.flatMap((diagnostic) =>
      here
        .filter((finding) => isAbout(diagnostic, finding))
        .flatMap(({ fixes }) => fixes.map((fix) => new FixAction(strategy, fix, diagnostic))),
    );
  }

  async resolveCodeAction(action: FixAction, token: vscode.CancellationToken): Promise<FixAction> {
    const { strategy, fix } = action;
    // Edits made for an older text would land in the wrong place.
    const asked = JSON.stringify(fix);
    const { result } = strategy;
    const offered = (result?.findings ?? []).some(({ fixes }) => fixes.some((one) => JSON.stringify(one) === asked));
    const current = offered ? result : null;
    const edit = current === null ? null : await workspaceEdit(strategy, current.snapshot, fix.edits);
    if (token.isCancellationRequested) return action;
    if (edit === null) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("The text has changed since this fix was offered. Please choose it again."),
      );
      return action;
    }
    action.edit = edit;
    return action;
  }
}

/** Whether the editor shows a finding as this diagnostic. */
export function isAbout(diagnostic: vscode.Diagnostic, finding: Finding): boolean {
  const code = typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code;
  return diagnostic.source === "koers" && code === finding.rule && diagnostic.range.isEqual(toRange(finding.range));
}
