import * as vscode from "vscode";
import { missingThing } from "../core/features/actions/create-missing.ts";
import { canBeExcused } from "../core/features/actions/exception.ts";
import { hasNumbers } from "../core/features/actions/explain.ts";
import { movableSection } from "../core/features/actions/move-section.ts";
import { breachesOf } from "../core/features/actions/principle-exception.ts";
import { setTarget } from "../core/features/actions/set-target.ts";
import { type ChosenFixes, fixesOfRule, onlyFix, safeFixes } from "../core/features/fixes.ts";
import type { Finding } from "../core/rules/finding.ts";
import type { RuleId } from "../core/rules/ids.ts";
import { type Asked, askedAt, STRATEGY_FILES } from "./asked.ts";
import { workspaceEdit } from "./edits.ts";
import { isAbout } from "./quick-fixes.ts";
import type { Strategies } from "./strategies.ts";

/** An action whose edit is made when it is chosen. */
class LazyAction extends vscode.CodeAction {
  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    readonly make: () => Promise<vscode.WorkspaceEdit | null>,
  ) {
    super(title, kind);
  }
}

/** Offers what can be done at a place besides the fixes of one finding. */
export class CodeActions implements vscode.CodeActionProvider, vscode.Disposable {
  private readonly fixAllKind = vscode.CodeActionKind.SourceFixAll.append("koers");
  /** Of its own: nothing is changed. */
  private readonly explainKind = vscode.CodeActionKind.Empty.append("explain");
  private readonly registration: vscode.Disposable;

  constructor(private readonly strategies: Strategies) {
    const { QuickFix, RefactorMove, RefactorRewrite } = vscode.CodeActionKind;
    this.registration = vscode.languages.registerCodeActionsProvider(STRATEGY_FILES, this, {
      providedCodeActionKinds: [QuickFix, this.fixAllKind, RefactorMove, RefactorRewrite, this.explainKind],
    });
  }

  dispose(): void {
    this.registration.dispose();
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const asked = askedAt(this.strategies, document, range.start, token);
    if (asked === null) return [];
    // On saving too: then nobody comes back to ask for the edit.
    if (only?.contains(this.fixAllKind)) return vscode.workspace.isTrusted ? this.fixAllSafe(asked) : [];
    const wanted = (kind: vscode.CodeActionKind): boolean => only === undefined || only.contains(kind);
    const explanations = wanted(this.explainKind) ? this.explain(asked, document, range) : [];
    if (!vscode.workspace.isTrusted) return explanations;
    return [
      ...(wanted(vscode.CodeActionKind.QuickFix)
        ? diagnostics.flatMap((each) => this.forDiagnostic(asked, document, each))
        : []),
      ...(wanted(vscode.CodeActionKind.RefactorRewrite) ? this.target(asked) : []),
      ...(wanted(vscode.CodeActionKind.RefactorMove) ? this.move(asked, document, range) : []),
      ...explanations,
    ];
  }

  async resolveCodeAction(action: vscode.CodeAction, token: vscode.CancellationToken): Promise<vscode.CodeAction> {
    if (!(action instanceof LazyAction)) return action;
    const edit = await action.make();
    if (token.isCancellationRequested) return action;
    if (edit !== null) action.edit = edit;
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t("The text has changed in the meantime. Please try again."),
      );
    return action;
  }

  private forDiagnostic(
    asked: Asked,
    document: vscode.TextDocument,
    diagnostic: vscode.Diagnostic,
  ): vscode.CodeAction[] {
    const { strategy, path } = asked;
    const findings = strategy.result?.findings ?? [];
    const finding = findings.find((one) => one.file === path && isAbout(diagnostic, one));
    if (finding === undefined) return [];
    return [
      ...this.define(asked, document, finding),
      ...this.fixAll(asked, finding.rule, findings),
      ...this.exceptions(asked, document, finding),
    ].map((action) => {
      action.diagnostics = [diagnostic];
      return action;
    });
  }

  private define(
    { strategy, snapshot, path }: Asked,
    document: vscode.TextDocument,
    finding: Finding,
  ): vscode.CodeAction[] {
    if (finding.rule !== "unresolved-reference") return [];
    const file = snapshot.files.find((candidate) => candidate.path === path);
    const missing = file === undefined ? null : missingThing(snapshot, path, file.lines.offsetAt(finding.range.end));
    if (missing === null) return [];
    const { line, character } = finding.range.end;
    return [
      command(
        missing.title[strategy.options.language],
        "koers.defineMissing",
        document.uri,
        new vscode.Position(line, character),
      ),
    ];
  }

  /** Only where there is more than the one that has a fix of its own. */
  private fixAll(asked: Asked, rule: RuleId, findings: readonly Finding[]): vscode.CodeAction[] {
    const { strategy, path } = asked;
    const fixable = findings.filter((finding) => finding.rule === rule && onlyFix(finding) !== undefined);
    const here = fixable.filter(({ file }) => file === path);
    const chosen = (): readonly Finding[] => strategy.result?.findings ?? [];
    const actions: vscode.CodeAction[] = [];
    if (here.length > 1) {
      const title = vscode.l10n.t("Fix all of this kind in this file ({0})", here.length);
      const ofFile = () =>
        fixesOfRule(
          chosen().filter(({ file }) => file === path),
          rule,
        );
      actions.push(new LazyAction(title, vscode.CodeActionKind.QuickFix, () => this.editOf(asked, ofFile())));
    }
    if (here.length > 0 && fixable.length > here.length) {
      const title = vscode.l10n.t("Fix all of this kind in the whole strategy ({0})", fixable.length);
      actions.push(
        new LazyAction(title, vscode.CodeActionKind.QuickFix, () => this.editOf(asked, fixesOfRule(chosen(), rule))),
      );
    }
    return actions;
  }

  private async fixAllSafe(asked: Asked): Promise<vscode.CodeAction[]> {
    const { strategy, path } = asked;
    // What was typed a moment ago may not have been looked at yet.
    if (strategy.result?.snapshot !== strategy.snapshot) strategy.check();
    const findings = (strategy.result?.findings ?? []).filter(({ fixes }) =>
      fixes.some(({ safe, edits }) => safe && edits.every(({ file }) => file === path)),
    );
    const edit = findings.length === 0 ? null : await this.editOf(asked, safeFixes(findings));
    if (edit === null) return [];
    const action = new vscode.CodeAction(vscode.l10n.t("Fix everything that can be fixed safely"), this.fixAllKind);
    action.edit = edit;
    return [action];
  }

  private async editOf({ strategy }: Asked, { edits }: ChosenFixes): Promise<vscode.WorkspaceEdit | null> {
    const { result } = strategy;
    return result === null ? null : workspaceEdit(strategy, result.snapshot, [...edits.values()].flat());
  }

  private exceptions({ snapshot }: Asked, document: vscode.TextDocument, finding: Finding): vscode.CodeAction[] {
    const { start } = finding.range;
    const place = [document.uri, finding.rule, new vscode.Position(start.line, start.character)] as const;
    const actions: vscode.CodeAction[] = [];
    if (breachesOf(snapshot, finding).length > 0) {
      const title = vscode.l10n.t("Add an exception to the principle, with a reason and an end date…");
      actions.push(command(title, "koers.addPrincipleException", ...place));
    }
    if (canBeExcused(snapshot, finding)) {
      const title = vscode.l10n.t("Leave this finding out, with a reason and an end date…");
      actions.push(command(title, "koers.addException", ...place));
    }
    return actions;
  }

  private target(asked: Asked): vscode.CodeAction[] {
    const { strategy, snapshot, path, offset } = asked;
    const target = setTarget(snapshot, path, offset);
    if (target === null) return [];
    const make = () => workspaceEdit(strategy, snapshot, target.change.edits);
    return [new LazyAction(target.title[strategy.options.language], vscode.CodeActionKind.RefactorRewrite, make)];
  }

  private move(
    { strategy, snapshot, path, offset }: Asked,
    { uri }: vscode.TextDocument,
    { start }: vscode.Range,
  ): vscode.CodeAction[] {
    const movable = movableSection(snapshot, path, offset);
    if (movable === null) return [];
    const action = command(movable.title[strategy.options.language], "koers.moveSection", uri, start);
    action.kind = vscode.CodeActionKind.RefactorMove;
    return [action];
  }

  private explain(
    { snapshot, path, offset }: Asked,
    { uri }: vscode.TextDocument,
    { start }: vscode.Range,
  ): vscode.CodeAction[] {
    if (!hasNumbers(snapshot, path, offset)) return [];
    const action = command(vscode.l10n.t("Explain this number"), "koers.explainNumber", uri, start);
    action.kind = this.explainKind;
    return [action];
  }
}

function command(title: string, id: string, ...args: readonly unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: id, title, arguments: [...args] };
  return action;
}
